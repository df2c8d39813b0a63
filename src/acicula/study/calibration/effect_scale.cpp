#include "acicula/study/calibration/effect_scale.hpp"

#include "acicula/course/discrepancy.hpp"
#include "acicula/course/endpoints.hpp"
#include "acicula/study/uncertainty/propagate.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace acicula::study {
namespace {

// [1] Effects beyond a hundredth and a hundredfold of the usual one are cut there.
constexpr double reach = 100.0;

course::EffectMeasure measure_of(const std::string& endpoint) {
  if (const auto* family = course::discrepancy_family(endpoint)) return family->measure;
  return endpoint.ends_with(".relative") ? course::EffectMeasure::change
                                         : course::EffectMeasure::size;
}

}  // namespace

double EffectScale::at(double value) const {
  if (!logarithmic) return value;
  return sign * std::log(std::clamp(sign * course::effect_of(value, measure), least, most));
}

EffectScale effect_scale(const io::Measurement& measured, std::span<const double> usual) {
  EffectScale scale{.measure = measure_of(measured.endpoint)};
  if (measured.kind == io::ClaimKind::increase || measured.kind == io::ClaimKind::decrease) {
    scale.logarithmic = false;
    return scale;
  }
  const double median = course::effect_of(
      sample_quantile(std::vector<double>(usual.begin(), usual.end()), 0.5), scale.measure);
  const bool number = measured.kind == io::ClaimKind::number;
  const double known = number ? course::effect_of(*measured.value, scale.measure) : median;
  scale.sign = known < 0.0 ? -1.0 : 1.0;
  // A prior that says nothing happens has no size of its own: that of the measurement stands in.
  const double size = std::max(std::abs(median), number ? std::abs(known) / reach : 0.0);
  scale.least = std::max(size / reach, std::numeric_limits<double>::min());
  scale.most = std::max(size * reach, scale.least);
  return scale;
}

}  // namespace acicula::study
