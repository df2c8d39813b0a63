#pragma once

#include "acicula/core/error.hpp"
#include "acicula/course/state.hpp"
#include "acicula/course/treatment.hpp"
#include "acicula/evidence/catalogue.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace acicula::study {

/// What a sensitivity analysis is asked for.
struct SensitivityRequest {
  std::string endpoint;                ///< name of the registry
  std::string observer = {};           ///< empty: the first that the endpoint is reported for
  std::vector<std::string> keys = {};  ///< inputs that get indices of their own; empty: screened
  bool all = false;                    ///< every uncertain input gets indices of its own
  int samples = 256;                   ///< n of the design; n runs for each index and 2 n more
  std::uint64_t seed = 1;
  int threads = 0;  ///< [1] at most; 0: as many as there are cores
};

/// Fewer samples tell too little of a variance, more take days.
inline constexpr int least_sensitivity_samples = 32;
inline constexpr int most_sensitivity_samples = 100'000;

/// Everything that is wrong with a request, each with what would be right.
/// @param treatment  nullptr: it could not be read; what depends on it is not checked
[[nodiscard]] std::vector<Diagnostic> faults(const SensitivityRequest& request,
                                             const evidence::Catalogue& catalogue,
                                             const course::Treatment* treatment);

/// The endpoint of a course that a request means: of its observer (the first one when none is
/// named), at the latest time.
/// @throws InputError  when the course has no such endpoint, or none that is a number
[[nodiscard]] const course::Endpoint& endpoint_of(const course::Course& course,
                                                  const SensitivityRequest& request);

}  // namespace acicula::study
