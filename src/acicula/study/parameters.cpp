#include "acicula/study/parameters.hpp"

#include "acicula/study/formulation_report/formulation_parameters.hpp"

namespace acicula::study {

Parameters parameters_from(const evidence::Catalogue& catalogue) {
  const evidence::Parameter& rate = catalogue.parameter("study.improvement_rate");
  const evidence::Parameter& discrepancy = catalogue.parameter("study.discrepancy_prior");
  return {.improvement_rate = rate.value,
          .improvement_rate_spread = rate.spread,
          .discrepancy_prior = discrepancy.value,
          .discrepancy_prior_spread = discrepancy.spread,
          .unreported_error = catalogue.value("study.unreported_error"),
          .claim_error = catalogue.value("study.claim_error")};
}

std::vector<evidence::Declaration> declarations() {
  std::vector<evidence::Declaration> all{{"study.improvement_rate", "1"},
                                         {"study.discrepancy_prior", "1"},
                                         {"study.unreported_error", "1"},
                                         {"study.claim_error", "1"}};
  for (const evidence::Declaration& declared : formulation_declarations()) all.push_back(declared);
  return all;
}

}  // namespace acicula::study
