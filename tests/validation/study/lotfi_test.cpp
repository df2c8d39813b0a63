#include "acicula/io/read_text_file.hpp"
#include "acicula/io/study_file.hpp"
#include "acicula/study/evaluate.hpp"

#include <gtest/gtest.h>

#include "support/source_folder.hpp"

namespace acicula::study {
namespace {

StudyResult lotfi() {
  const auto catalogue = evidence::Catalogue::read(evidence::embedded_files());
  const std::string file = ACICULA_SOURCE_DIR "/validation/studies/lotfi-2013.toml";
  return evaluate(io::read_study(io::read_text_file(file), file, catalogue), catalogue);
}

double predicted(const StudyResult& result, std::string_view endpoint) {
  for (const Comparison& comparison : result.comparisons) {
    if (comparison.measured.endpoint == endpoint) return comparison.predicted.value();
  }
  ADD_FAILURE() << endpoint;
  return 0.0;
}

// The halo of injury was set once so that the papillary collagen of this study comes out: +53.2 %
// by Masson's stain. Whoever changes a law on the way from needle to collagen must calibrate again
// (acicula_calibrate_halo).
TEST(Lotfi2013, CollagenMeetsItsCalibrationTarget) {
  EXPECT_NEAR(predicted(lotfi(), "healing.collagen_total.relative"), 0.532, 0.005);
}

// Not fitted through the chain: +50 % measured.
TEST(Lotfi2013, EpidermisIsAboutHalfAsThickAgain) {
  EXPECT_NEAR(predicted(lotfi(), "healing.epidermis.relative"), 0.50, 0.05);
}

}  // namespace
}  // namespace acicula::study
