#include "acicula/course/simulate.hpp"

#include "acicula/course/conclude.hpp"
#include "acicula/course/follow_column.hpp"

namespace acicula::course {

Course simulate(const Treatment& treatment, const Parameters& parameters,
                [[maybe_unused]] std::uint64_t seed, Observer& observer) {
  Course course = begin(treatment, parameters);
  const std::vector<std::size_t> reported = follow_column(course, treatment, parameters, observer);
  conclude(course, reported, treatment, parameters);
  return course;
}

}  // namespace acicula::course
