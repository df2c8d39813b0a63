#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include "program.hpp"

namespace acicula::end_to_end {
namespace {

using nlohmann::json;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;

const std::string vitamin =
    "absorb --active ascorbic-acid --site cheek --device dermaroller-mf8 --length '1.0 mm'";

TEST_F(EndToEnd, AbsorbSetsTheUnitCellBesideTheColumns) {
  const Outcome columns = acicula(vitamin + " --fidelity column --json");
  ASSERT_EQ(columns.code, 0) << columns.err;
  EXPECT_EQ(columns.out, acicula(vitamin + " --json").out);
  const Outcome run = acicula(vitamin + " --fidelity cell --json -o report");
  ASSERT_EQ(run.code, 0) << run.err;
  EXPECT_EQ(run.out, read(work() / "report" / "absorb.json"));
  json report = json::parse(run.out);
  EXPECT_EQ(report.at("fidelity"), "cell");
  EXPECT_GT(report.at("unit_cell").at("absorbed_kg_per_m2").get<double>(), 0.0);
  // All else is that of the columns.
  report.erase("unit_cell");
  report.at("fidelity") = "column";
  EXPECT_EQ(report, json::parse(columns.out));
  EXPECT_THAT(read(work() / "report" / "absorb.html"), HasSubstr("<figure id=\"unit-cell-1\">"));
}

TEST_F(EndToEnd, AbsorbRefusesAUnitCellWithoutAChannelAndUnknownFidelities) {
  const auto fault = [this](const std::string& words) {
    const Outcome run = acicula("absorb --active caffeine --site cheek " + words + " -o report");
    EXPECT_EQ(run.code, 2) << words;
    EXPECT_THAT(names(work()), IsEmpty()) << words;
    return run.err;
  };
  EXPECT_THAT(fault("--fidelity cell"),
              AllOf(HasSubstr("--fidelity cell needs a channel"), HasSubstr("--device")));
  EXPECT_THAT(fault("--fidelity colum"),
              AllOf(HasSubstr("--fidelity colum is unknown"), HasSubstr("Did you mean column?")));
  EXPECT_THAT(fault("--fidelity patch"), HasSubstr("Known are column, cell."));
}

}  // namespace
}  // namespace acicula::end_to_end
