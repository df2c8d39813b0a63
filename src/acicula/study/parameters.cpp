#include "acicula/study/parameters.hpp"

namespace acicula::study {

Parameters parameters_from(const evidence::Catalogue& catalogue) {
  const evidence::Parameter& rate = catalogue.parameter("study.improvement_rate");
  return {.improvement_rate = rate.value, .improvement_rate_spread = rate.spread};
}

std::vector<evidence::Declaration> declarations() { return {{"study.improvement_rate", "1"}}; }

}  // namespace acicula::study
