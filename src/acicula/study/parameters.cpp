#include "acicula/study/parameters.hpp"

#include "acicula/study/formulation_report/formulation_parameters.hpp"

namespace acicula::study {

Parameters parameters_from(const evidence::Catalogue& catalogue) {
  const evidence::Parameter& rate = catalogue.parameter("study.improvement_rate");
  return {.improvement_rate = rate.value, .improvement_rate_spread = rate.spread};
}

std::vector<evidence::Declaration> declarations() {
  std::vector<evidence::Declaration> all{{"study.improvement_rate", "1"}};
  for (const evidence::Declaration& declared : formulation_declarations()) all.push_back(declared);
  return all;
}

}  // namespace acicula::study
