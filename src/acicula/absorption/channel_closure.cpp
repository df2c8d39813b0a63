#include "acicula/absorption/channel_closure.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace acicula::absorption {

ChannelClosure::ChannelClosure(const skin::Skin& skin, const skin::Subject& subject,
                               double needle_length, std::vector<Interval> covers,
                               const Parameters& p, std::optional<double> epidermal)
    : covers_(std::move(covers)),
      efficiency_(p.pore_efficiency),
      recoil_(p.recoil_time),
      occlusion_factor_(p.closure_occlusion_factor),
      shape_(p.closure_shape) {
  const double age = std::exp(p.closure_age_coefficient * (subject.age - p.closure_reference_age) /
                              p.closure_age_span);
  const double darkness = (p.closure_light_angle - skin.individual_typology_angle) /
                          (p.closure_light_angle - p.closure_dark_angle);
  const double colour = std::pow(p.closure_colour_factor, darkness);
  const double length =
      std::pow(needle_length / p.closure_reference_length, p.closure_length_exponent);
  const double half_life = p.closure_half_life * age * colour * length;
  open_time_ = half_life / std::pow(std::log(2.0), 1.0 / shape_);
  sealed_ = epidermal ? time_at(*epidermal) : std::numeric_limits<double>::infinity();
}

bool ChannelClosure::covered(double time) const {
  return std::any_of(covers_.begin(), covers_.end(), [time](const Interval& cover) {
    return time >= cover.begin && time < cover.end;
  });
}

/// [s] of open skin that closes the channels as far as the time that has passed.
double ChannelClosure::clock(double time) const {
  double under_cover = 0.0;
  for (const Interval& cover : covers_) {
    under_cover += std::clamp(time, cover.begin, cover.end) - cover.begin;
  }
  return time - under_cover + under_cover / occlusion_factor_;
}

double ChannelClosure::time_at(double clock) const {
  double waited = 0.0;  // how far the clock has fallen behind under the covers so far
  for (const Interval& cover : covers_) {
    const double reached = cover.begin - waited;
    const double length = cover.end - cover.begin;
    if (clock <= reached) return clock + waited;
    if (clock <= reached + length / occlusion_factor_) {
      return cover.begin + (clock - reached) * occlusion_factor_;
    }
    waited += length - length / occlusion_factor_;
  }
  return clock + waited;
}

double ChannelClosure::open_share(double time) const {
  return time >= sealed_ ? 0.0 : std::exp(-std::pow(clock(time) / open_time_, shape_));
}

double ChannelClosure::area_share(double time) const {
  const double open = std::exp(-std::pow(clock(time) / open_time_, shape_));
  return (1.0 - efficiency_) * std::exp(-time / recoil_) + efficiency_ * open;
}

double ChannelClosure::closing_rate(double time) const {
  const double elastic = (1.0 - efficiency_) * std::exp(-time / recoil_);
  const double passed = clock(time) / open_time_;
  const double biological = efficiency_ * std::exp(-std::pow(passed, shape_));
  const double speed = 1.0 / (open_time_ * (covered(time) ? occlusion_factor_ : 1.0));
  // An exponent below 1 starts infinitely fast: the first recoil time stands for its beginning.
  const double age = std::max(passed, recoil_ * speed);
  const double slow = shape_ == 1.0 ? speed : shape_ * std::pow(age, shape_ - 1.0) * speed;
  return (elastic / recoil_ + biological * slow) / (elastic + biological);
}

double ChannelClosure::time_of(double share) const {
  const double target = std::pow(-std::log(share), 1.0 / shape_) * open_time_;
  return std::min(time_at(target), sealed_);
}

double ChannelClosure::time_of_area(double share) const {
  double low = 0.0;
  double high = recoil_;
  while (area_share(high) > share) high *= 2.0;
  // 60 halvings: below the rounding of a double.
  for (int i = 0; i < 60; ++i) {
    const double middle = 0.5 * (low + high);
    (area_share(middle) > share ? low : high) = middle;
  }
  return high;
}

}  // namespace acicula::absorption
