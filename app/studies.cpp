#include "studies.hpp"

#include "acicula/study/evaluate.hpp"
#include "acicula/study/report.hpp"
#include "acicula/study/summary.hpp"

#include "study_folder.hpp"
#include <iostream>
#include <vector>

namespace acicula::app {

int studies_command(const evidence::Catalogue& catalogue, const std::filesystem::path& folder,
                    bool as_json, int samples) {
  std::vector<study::StudyResult> results;
  for (const io::Study& study : read_studies(catalogue, folder)) {
    results.push_back(study::evaluate(study, catalogue, samples));
  }
  const study::Summary summary = study::summarise(results);
  std::cout << (as_json ? study::studies_json(results, summary)
                        : study::studies_text(results, summary));
  return 0;
}

}  // namespace acicula::app
