#pragma once

#include "acicula/core/observer.hpp"
#include "acicula/course/state.hpp"
#include "acicula/course/treatment.hpp"
#include "acicula/evidence/catalogue.hpp"
#include "acicula/study/sensitivity/sensitivity_request.hpp"
#include "acicula/study/sensitivity/sobol_indices.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace acicula::study {

/// What one uncertain input, or the others together, do to the endpoint.
struct InputSensitivity {
  std::string key;      ///< empty: the others
  std::string meaning;  ///< one sentence
  SobolIndex first_order;
  SobolIndex total;
};

/// The inputs that get indices of their own, and what it took to find them.
struct Screening {
  std::vector<std::size_t> kept;  ///< places among the inputs, most influential first
  std::size_t inert = 0;          ///< inputs that changed nothing at all
  std::size_t runs = 0;           ///< 0: nothing was screened
};

/// Which uncertain inputs an endpoint depends on, for one subject.
struct Sensitivity {
  course::Endpoint endpoint;             ///< at the catalogue's values
  double mean = 0.0;                     ///< SI, over the samples
  double standard_deviation = 0.0;       ///< SI; 0: it does not vary, and no index is known
  std::vector<InputSensitivity> inputs;  ///< largest total first
  /// All inputs without indices of their own, as one group; none: there are no others.
  std::optional<InputSensitivity> others;
  std::size_t other_inputs = 0;
  Screening screening;
  int samples = 0;
  std::size_t runs = 0;     ///< with those of the screening
  std::size_t refused = 0;  ///< runs of the design that a model refused
  std::string refusal;      ///< of the first of them
};

/// [1] Of the whole work that the screening takes, about; for progress alone.
inline constexpr double share_of_screening = 0.2;

/// Finds the inputs that matter: the most influential ones by their changes one at a time.
///
/// Eight points A of a Latin hypercube, and each input in turn moved to its value at B; inputs are
/// put in order by the mean square of the change, which is 2 V T. Inputs of one room (the first
/// word of their keys) are first moved together, and none alone where that changes nothing.
/// @source Campolongo, Saltelli and Cariboni 2011, Comput. Phys. Commun. 182:978 (radial design)
[[nodiscard]] Screening screen(const course::Treatment& treatment,
                               const evidence::Catalogue& catalogue,
                               const SensitivityRequest& request, const course::Endpoint& endpoint,
                               Observer& observer);

/// First-order and total Sobol indices of an endpoint, of a column, of one subject. Uncertain
/// inputs that get no index of their own still vary, and share one.
/// @param baseline  the treatment at the catalogue's values
/// @param request   without faults
/// @throws InputError  when the course has no such endpoint
/// @throws ModelError  when the models refuse more than half of the samples
[[nodiscard]] Sensitivity analyse_sensitivity(const course::Treatment& treatment,
                                              const evidence::Catalogue& catalogue,
                                              const course::Course& baseline,
                                              const SensitivityRequest& request,
                                              Observer& observer);

}  // namespace acicula::study
