#include "acicula/course/conclude.hpp"
#include "acicula/course/follow_block.hpp"
#include "acicula/course/simulate.hpp"

#include <utility>

namespace acicula::course {

Course simulate(const Treatment& treatment, const Parameters& parameters, std::uint64_t seed,
                Observer& observer, const numerics::Ranks& ranks, Keeper& keeper,
                std::optional<Checkpoint> resume) {
  if (treatment.numerics.fidelity == Fidelity::column) {
    return simulate(treatment, parameters, seed, observer);
  }
  Course course = begin(treatment, parameters);
  const BlockRun run{.treatment = treatment,
                     .parameters = parameters,
                     .seed = seed,
                     .observer = observer,
                     .ranks = ranks,
                     .keeper = keeper};
  const std::vector<std::size_t> reported = follow_block(course, run, std::move(resume));
  conclude(course, reported, treatment, parameters);
  return course;
}

}  // namespace acicula::course
