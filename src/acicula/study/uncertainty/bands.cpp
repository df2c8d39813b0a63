#include "acicula/study/uncertainty/bands.hpp"

#include "acicula/core/units.hpp"
#include "acicula/course/judged_relief.hpp"
#include "acicula/course/report_endpoints.hpp"
#include "acicula/course/schedule.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <set>
#include <utility>

namespace acicula::study {
namespace {

// Intervals of a band: as fine as a line on a screen shows its bends.
constexpr int intervals = 24;

constexpr double no_number = std::numeric_limits<double>::quiet_NaN();

using Name = std::pair<std::string, std::string>;  // endpoint and observer

std::vector<double> whole_days(const course::Schedule& schedule) {
  const double days = course::end_of_course(schedule) / unit::day;
  std::vector<double> times;
  for (int i = 1; i < intervals; ++i) {
    const double day = std::floor(days * i / intervals);
    if (day > 0.0 && (times.empty() || times.back() < day * unit::day))
      times.push_back(day * unit::day);
  }
  return times;
}

/// Times after the start at which more than one value of an endpoint is known.
std::vector<double> times_of(const Propagation& propagation) {
  std::set<double> times;
  for (const SampledEndpoint& endpoint : propagation.endpoints) {
    if (endpoint.time > 0.0) times.insert(endpoint.time);
  }
  return {times.begin(), times.end()};
}

/// The run's own endpoints at a time: of the state that was kept then, before a session of that
/// moment.
std::vector<course::Endpoint> own_endpoints(const course::Course& course,
                                            const course::Treatment& treatment,
                                            const course::Parameters& parameters,
                                            const surface::LimitedRelief& relief, double time) {
  const auto& states = course.history.states;
  for (std::size_t i = 0; i < states.size(); ++i) {
    if (std::abs(states[i].time - time) <= course::same_time)
      return course::state_endpoints(course, treatment, parameters, i, relief);
  }
  return {};
}

/// The bands as they grow, one time after the other.
class Growing {
 public:
  explicit Growing(std::vector<double> times) : times_(std::move(times)) {}

  void add(std::size_t at, const course::Endpoint& endpoint,
           const std::array<double, 2>& interval) {
    const auto [place, is_new] =
        index_.emplace(Name{endpoint.name, endpoint.observer}, bands_.size());
    if (is_new) bands_.push_back(empty(endpoint));
    io::Band& band = bands_[place->second];
    band.low[at] = interval[0];
    band.high[at] = interval[1];
    band.value[at] = endpoint.value;
  }

  /// Those that have more than one time.
  [[nodiscard]] std::vector<io::Band> take() {
    std::erase_if(bands_, [](const io::Band& band) {
      return std::count_if(band.low.begin(), band.low.end(),
                           [](double value) { return !std::isnan(value); }) < 2;
    });
    return std::move(bands_);
  }

 private:
  [[nodiscard]] io::Band empty(const course::Endpoint& endpoint) const {
    const std::vector<double> nothing(times_.size(), no_number);
    return {.name = endpoint.name,
            .observer = endpoint.observer,
            .time = times_,
            .low = nothing,
            .high = nothing,
            .value = nothing};
  }

  std::vector<double> times_;
  std::vector<io::Band> bands_;
  std::map<Name, std::size_t> index_;
};

}  // namespace

course::Treatment with_times_of_bands(course::Treatment treatment) {
  const std::vector<double> days = whole_days(treatment.schedule);
  auto& times = treatment.output.times;
  for (const double day : days) {
    const bool there = std::any_of(times.begin(), times.end(), [day](double time) {
      return std::abs(time - day) <= course::same_time;
    });
    if (!there) times.push_back(day);
  }
  return treatment;
}

Propagation of_course(const Propagation& propagation, const course::Course& course) {
  Propagation own = propagation;
  std::erase_if(own.endpoints, [&](const SampledEndpoint& sampled) {
    return std::none_of(course.endpoints.begin(), course.endpoints.end(),
                        [&](const course::Endpoint& endpoint) {
                          return endpoint.time == sampled.time && endpoint.name == sampled.name &&
                                 endpoint.observer == sampled.observer;
                        });
  });
  return own;
}

std::vector<io::Band> bands(const course::Course& course, const course::Treatment& treatment,
                            const course::Parameters& parameters, const Propagation& propagation) {
  const std::vector<double> times = times_of(propagation);
  const surface::LimitedRelief relief = course::judged_relief(course, treatment, parameters);
  Growing growing(times);
  for (std::size_t at = 0; at < times.size(); ++at) {
    for (course::Endpoint endpoint :
         own_endpoints(course, treatment, parameters, relief, times[at])) {
      endpoint.time = times[at];
      if (const auto interval = interval90(propagation, endpoint))
        growing.add(at, endpoint, *interval);
    }
  }
  return growing.take();
}

}  // namespace acicula::study
