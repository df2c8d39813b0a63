#include "acicula/study/calibration/calibration_targets.hpp"

#include "acicula/course/discrepancy.hpp"

#include <algorithm>
#include <cmath>

namespace acicula::study {
namespace {

// Width of a 90 % interval in standard deviations: 2 x 1.6449.
constexpr double width_of_90 = 3.2897072539029444;

/// The arm of a name; studies are read so that there is one.
const io::Arm* arm_of(const io::Study& study, const std::string& id) {
  const auto found = std::ranges::find(study.arms, id, &io::Arm::id);
  return found == study.arms.end() ? nullptr : &*found;
}

std::size_t place_of(std::vector<std::string>& families, std::string_view key) {
  const auto found = std::ranges::find(families, key);
  if (found == families.end()) families.emplace_back(key);
  return static_cast<std::size_t>(std::ranges::find(families, key) - families.begin());
}

std::size_t add_result(Targets& all, const io::Study& study, const io::Measurement& measured,
                       const std::string& arm) {
  all.results.push_back(
      {.arm = arm_of(study, arm), .subjects = measured.n.value_or(1), .measured = &measured});
  return all.results.size() - 1;
}

/// Standard error of the measured mean, SI; 0 where the paper gives no spread.
double standard_error(const io::Measurement& measured) {
  if (measured.ci90) return ((*measured.ci90)[1] - (*measured.ci90)[0]) / width_of_90;
  if (measured.sd && measured.n) return *measured.sd / std::sqrt(*measured.n);
  return 0.0;
}

bool is_direction(io::ClaimKind kind) {
  return kind == io::ClaimKind::increase || kind == io::ClaimKind::decrease;
}

}  // namespace

Targets calibration_targets(std::span<const io::Study> studies) {
  Targets all;
  for (const io::Study& study : studies) {
    if (study.role != io::Role::calibration) continue;
    for (const io::Measurement& measured : study.measurements) {
      Target target{.study = &study, .measured = &measured};
      target.result = add_result(all, study, measured, measured.arm);
      if (measured.kind == io::ClaimKind::greater_than) {
        target.other = add_result(all, study, measured, measured.than);
      }
      const auto* family = course::discrepancy_family(measured.endpoint);
      if (family != nullptr && !is_direction(measured.kind)) {
        target.family = place_of(all.families, family->key);
      }
      all.targets.push_back(target);
    }
  }
  return all;
}

void set_scales(Targets& targets, std::span<const std::vector<double>> usual,
                double unreported_error) {
  for (Target& target : targets.targets) {
    target.scale = effect_scale(*target.measured, usual[target.result]);
    if (!target.measured->value) continue;
    const double value = *target.measured->value;
    const double error = standard_error(*target.measured);
    target.observed = target.scale.at(value);
    const double half_width =
        0.5 * (target.scale.at(value + error) - target.scale.at(value - error));
    target.noise = error > 0.0 ? half_width : unreported_error;
  }
}

}  // namespace acicula::study
