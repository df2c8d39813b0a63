#include "acicula/core/units.hpp"
#include "acicula/course/simulate.hpp"
#include "acicula/io/protocol.hpp"
#include "acicula/io/read_text_file.hpp"

#include <gtest/gtest.h>

#include "support/source_folder.hpp"

// Column, cell and patch are the same laws on three geometries: where needles fall evenly and
// densely they must agree, and where holes lie far apart or are hit again they must not.
namespace acicula::course {
namespace {

const evidence::Catalogue& catalogue() {
  static const auto read = evidence::Catalogue::read(evidence::embedded_files());
  return read;
}

/// Photoaged skin, followed for sixty days after the last session.
Treatment needled(std::vector<io::Override> overrides, const std::string& fidelity) {
  const std::string file = ACICULA_SOURCE_DIR "/examples/atrophic_acne_scars/protocol.toml";
  const std::vector<io::Override> common{{"condition.indication", "fine-lines-and-wrinkles"},
                                         {"technique.directions", "1"},
                                         {"course.interval", "14 days"},
                                         {"course.follow_up", "60 days"},
                                         {"numerics.depth_cells", "30"},
                                         {"numerics.fidelity", fidelity}};
  overrides.insert(overrides.end(), common.begin(), common.end());
  if (fidelity == "patch") {
    overrides.push_back({"numerics.patch_width", "3 mm"});
    overrides.push_back({"numerics.patch_height", "3 mm"});
    overrides.push_back({"numerics.voxel", "100 um"});
  }
  return io::read_protocol(io::read_text_file(file), file, catalogue(), overrides).treatment;
}

/// A stamp pressed down once: 359 needles per cm2, all at one distance from another.
Treatment stamped(const std::string& fidelity, int sessions = 1) {
  return needled({{"device.name", "derma-stamp"},
                  {"device.needle.count", "225"},
                  {"device.needle.pitch", "0.5 mm"},
                  {"device.head_width", "7.5 mm"},
                  {"technique.hand_force", "20 N"},
                  {"technique.passes", "1"},
                  {"course.sessions", std::to_string(sessions)}},
                 fidelity);
}

/// A roller once over in one direction: 15 holes per cm2.
Treatment rolled(const std::string& fidelity) {
  return needled({{"technique.passes", "1"}, {"course.sessions", "1"}}, fidelity);
}

Course followed(const Treatment& treatment) {
  static const Parameters parameters = parameters_from(catalogue());
  SilentObserver silent;
  const numerics::OneRank alone;
  ForgetfulKeeper keeper;
  return simulate(treatment, parameters, 1, silent, alone, keeper);
}

/// Papillary collagen relative to the same skin before.
double collagen_at_end(const Course& course) {
  const auto papillary = [&](const healing::State& state) {
    return healing::observe(state, course.dermis, 0.0, 200.0 * unit::micrometre).collagen_total;
  };
  return papillary(course.history.states.back()) / papillary(course.history.states.front());
}

TEST(Ladder, AgreesWhereNeedlesFallEvenly) {
  const double column = collagen_at_end(followed(stamped("column")));
  const double cell = collagen_at_end(followed(stamped("cell")));
  const double patch = collagen_at_end(followed(stamped("patch")));
  RecordProperty("column", std::to_string(column));
  RecordProperty("cell", std::to_string(cell));
  RecordProperty("patch", std::to_string(patch));
  EXPECT_GT(column, 1.08);  // there is something to agree on
  EXPECT_NEAR(cell / column, 1.0, 0.02);
  EXPECT_NEAR(patch / column, 1.0, 0.02);
  EXPECT_NEAR(patch / cell, 1.0, 0.02);
}

TEST(Ladder, ACellIsHitInTheSamePlaceEverySession) {
  // Its later sessions destroy collagen only where the first one did; those of a column and of a
  // patch fall on skin that has just gained some. So the cell gains more by repetition.
  const auto over_column = [](int sessions) {
    return collagen_at_end(followed(stamped("cell", sessions))) /
           collagen_at_end(followed(stamped("column", sessions)));
  };
  const double once = over_column(1);
  const double four_times = over_column(4);
  RecordProperty("once", std::to_string(once));
  RecordProperty("four", std::to_string(four_times));
  EXPECT_GT(four_times, once + 0.01);
}

TEST(Ladder, SparseHolesHealWithLessCollagenThanTheirMeanWould) {
  // The answer to an injury rises faster than the injury while that is small, and between holes
  // that lie far apart there is less of the signal than a column spreads there.
  const double column = collagen_at_end(followed(rolled("column"))) - 1.0;
  const double cell = collagen_at_end(followed(rolled("cell"))) - 1.0;
  RecordProperty("column", std::to_string(column));
  RecordProperty("cell", std::to_string(cell));
  EXPECT_GT(cell, 0.0);
  EXPECT_LT(cell, 0.9 * column);
}

TEST(Ladder, TheSignalOfSparseHolesStaysNearThem) {
  // Few holes: three days after the session TGF-beta1 near the channel is well above its mean.
  const Treatment sparse = rolled("cell");
  struct Middle final : Keeper {
    [[nodiscard]] bool checkpoint_due() override { return false; }
    void keep(const Checkpoint&, const numerics::DiffusionOperator&) override {}
    void keep(const FieldsView& fields) override {
      if (ratio > 0.0) return;
      const std::size_t rings = fields.block.columns();
      const double* top = fields.tissue.species.data() + healing::tgf_beta1 * fields.block.cells();
      ratio = (top[0] - 1.0) / (top[rings - 1] - 1.0);
    }
    double ratio = 0.0;
  } middle;
  Treatment treatment = sparse;
  treatment.output.field_times = {3.0 * unit::day};
  static const Parameters parameters = parameters_from(catalogue());
  SilentObserver silent;
  const numerics::OneRank alone;
  (void)simulate(treatment, parameters, 1, silent, alone, middle);
  RecordProperty("ratio", std::to_string(middle.ratio));
  EXPECT_GT(middle.ratio, 1.05);
}

}  // namespace
}  // namespace acicula::course
