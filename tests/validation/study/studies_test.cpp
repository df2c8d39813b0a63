#include "acicula/io/read_text_file.hpp"
#include "acicula/io/study_file.hpp"
#include "acicula/study/evaluate.hpp"
#include "acicula/study/summary.hpp"

#include <gtest/gtest.h>

#include "support/source_folder.hpp"
#include <filesystem>
#include <set>

namespace acicula::study {
namespace {

std::vector<StudyResult> all_studies() {
  const auto catalogue = evidence::Catalogue::read(evidence::embedded_files());
  std::vector<StudyResult> results;
  for (const auto& entry :
       std::filesystem::directory_iterator(ACICULA_SOURCE_DIR "/validation/studies")) {
    const std::string file = entry.path().string();
    results.push_back(
        evaluate(io::read_study(io::read_text_file(file), file, catalogue), catalogue));
  }
  return results;
}

TEST(Studies, EveryMeasurementOfEveryStudyHasAPrediction) {
  const std::vector<StudyResult> results = all_studies();
  EXPECT_GE(results.size(), 8U);
  std::set<std::string> ids;
  for (const StudyResult& study : results) {
    EXPECT_TRUE(ids.insert(study.id).second) << study.id << " stands twice";
    for (const Comparison& comparison : study.comparisons) {
      EXPECT_TRUE(comparison.predicted)
          << study.id << ": " << comparison.measured.endpoint << ": " << comparison.problem;
    }
  }
}

// On the studies that parameters were set to, the mechanism must at least beat a fixed gain per
// session.
TEST(Studies, PredictionsBeatTheRetentionNullOnCalibrationStudies) {
  const Summary summary = summarise(all_studies());
  ASSERT_TRUE(summary.mean_absolute_error);
  EXPECT_LT(*summary.mean_absolute_error, *summary.null_retention_error);
  EXPECT_GT(summary.orderings_right, summary.orderings / 2);
}

}  // namespace
}  // namespace acicula::study
