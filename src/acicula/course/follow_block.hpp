#pragma once

#include "acicula/core/observer.hpp"
#include "acicula/course/checkpoint.hpp"
#include "acicula/course/parameters.hpp"
#include "acicula/course/state.hpp"
#include "acicula/course/treatment.hpp"
#include "acicula/numerics/ranks.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace acicula::course {

/// What a run on a cell or a patch is given.
struct BlockRun {
  const Treatment& treatment;
  const Parameters& parameters;
  std::uint64_t seed;  ///< of the strokes on a patch
  Observer& observer;
  const numerics::Ranks& ranks;
  Keeper& keeper;
};

/// Heals a cell or a patch from moment to moment and needles it at the sessions; fills history,
/// field and sessions of a course that has its skin, delivery and dermis.
///
/// The state is kept as means over the plane, and over the scar of a patch. Sessions before a
/// checkpoint are computed again from the kept means, without injuring the tissue again.
/// @param resume  where to go on
/// @return indices of the kept states at which endpoints are to be reported
/// @throws std::invalid_argument  for a checkpoint that does not fit the course
[[nodiscard]] std::vector<std::size_t> follow_block(Course& course, const BlockRun& run,
                                                    std::optional<Checkpoint> resume);

}  // namespace acicula::course
