#include "acicula/evidence/posterior.hpp"

#include "acicula/core/error.hpp"
#include "acicula/evidence/catalogue.hpp"
#include "acicula/evidence/read_posterior.hpp"

#include <gmock/gmock.h>

#include <string>

namespace acicula::evidence {
namespace {

using testing::HasSubstr;

const std::string sound =
    "schema = 1\ntitle = \"t\"\nnote = \"n\"\nkeys = [\"a.x\", \"a.y\"]\nmean = [0.5, -1]\n"
    "standard_deviation = [0.5, 2.0]\ncorrelation = [[1.0], [0.6, 1.0]]\n";

std::string parameter(const std::string& key, const std::string& more) {
  return "[" + key +
         "]\nmeaning = \"m\"\nvalue = 1\nunit = \"1\"\ngrade = \"fitted\"\nsource = "
         "\"acicula\"\n" +
         more;
}

Files files(const std::string& posterior, const std::string& of_y = "") {
  const std::string usual = "distribution = \"lognormal\"\nspread = 0.2\n";
  return {{"parameters/a.toml", "schema = 1\n" + parameter("a.x", usual) +
                                    parameter("a.y", of_y.empty() ? usual : of_y)},
          {std::string(posterior_path), posterior}};
}

std::string fault_of(const Files& given) {
  try {
    static_cast<void>(Catalogue::read(given));
  } catch (const InputError& error) {
    return error.what();
  }
  return "";
}

// L = [[0.5, 0], [2 x 0.6, 2 x 0.8]].
TEST(Posterior, DrawsWithItsMeanAndCovariance) {
  const Catalogue catalogue = Catalogue::read(files(sound));
  ASSERT_NE(catalogue.posterior(), nullptr);
  std::vector<double> scores{1.0, 2.0};
  catalogue.posterior()->draw(scores);
  EXPECT_NEAR(scores[0], 0.5 + 0.5, 1e-15);
  EXPECT_NEAR(scores[1], -1.0 + 1.2 + 3.2, 1e-15);
  EXPECT_EQ(catalogue.posterior()->place("a.y"), 1U);
  EXPECT_EQ(catalogue.posterior()->place("a.z"), 2U);
}

TEST(Posterior, IsAbsentWithoutItsFile) {
  Files without = files(sound);
  without.erase(std::string(posterior_path));
  EXPECT_EQ(Catalogue::read(without).posterior(), nullptr);
}

TEST(Posterior, SpeaksOfParametersThatVaryBetweenStudies) {
  EXPECT_THAT(fault_of(files(sound, "distribution = \"fixed\"\n")),
              HasSubstr("a.y has no distribution in the catalogue."));
  EXPECT_THAT(
      fault_of(files(sound, "distribution = \"lognormal\"\nspread = 0.2\nlevel = \"subject\"\n")),
      HasSubstr("a.y differs between subjects"));
  std::string other = sound;
  other.replace(other.find("a.y"), 3, "a.z");
  EXPECT_THAT(fault_of(files(other)), HasSubstr("a.z is no parameter of the catalogue."));
}

TEST(Posterior, TellsWhatIsWrongWithItsFile) {
  const auto with = [](const std::string& from, const std::string& to) {
    std::string text = sound;
    text.replace(text.find(from), from.size(), to);
    return fault_of(files(text));
  };
  EXPECT_THAT(with("0.6, 1.0", "1.2, 1.0"), HasSubstr("no correlation matrix"));
  EXPECT_THAT(with("[1.0], ", ""), HasSubstr("correlation must have 2 rows."));
  EXPECT_THAT(with("[0.6, 1.0]", "3"), HasSubstr("a row of correlation must be a list."));
  EXPECT_THAT(with("0.6, 1.0", "0.6, 0.9"), HasSubstr("must end in 1."));
  EXPECT_THAT(with("[0.5, -1]", "[0.5]"), HasSubstr("mean must be 2 numbers."));
  EXPECT_THAT(with("[0.5, -1]", "[0.5, nan]"), HasSubstr("mean must be 2 numbers."));
  EXPECT_THAT(with("[0.5, 2.0]", "[0.5, 0.0]"), HasSubstr("must be above 0."));
  EXPECT_THAT(with("\"a.y\"", "\"a.x\""), HasSubstr("keys must be texts, each once."));
  EXPECT_THAT(with("keys", "kyes"), HasSubstr("is not a field of a posterior"));
  EXPECT_THAT(with("note = \"n\"\n", ""), HasSubstr("note is missing."));
}

}  // namespace
}  // namespace acicula::evidence
