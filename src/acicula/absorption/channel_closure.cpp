#include "acicula/absorption/channel_closure.hpp"

#include <algorithm>
#include <cmath>

namespace acicula::absorption {

ChannelClosure::ChannelClosure(const skin::Skin& skin, const skin::Subject& subject,
                               double needle_length, const Occlusion& occlusion,
                               const Parameters& p)
    : occlusion_(occlusion),
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
}

bool ChannelClosure::covered(double time) const {
  return time >= occlusion_.begin && time < occlusion_.end;
}

double ChannelClosure::age_of_closure(double time) const {
  const double under_cover = std::clamp(time, occlusion_.begin, occlusion_.end) - occlusion_.begin;
  return (time - under_cover + under_cover / occlusion_factor_) / open_time_;
}

double ChannelClosure::open_share(double time) const {
  return std::exp(-std::pow(age_of_closure(time), shape_));
}

double ChannelClosure::area_share(double time) const {
  return (1.0 - efficiency_) * std::exp(-time / recoil_) + efficiency_ * open_share(time);
}

double ChannelClosure::closing_rate(double time) const {
  const double elastic = (1.0 - efficiency_) * std::exp(-time / recoil_);
  const double biological = efficiency_ * open_share(time);
  const double speed = 1.0 / (open_time_ * (covered(time) ? occlusion_factor_ : 1.0));
  // An exponent below 1 starts infinitely fast: the first recoil time stands for its beginning.
  const double age = std::max(age_of_closure(time), recoil_ * speed);
  const double slow = shape_ == 1.0 ? speed : shape_ * std::pow(age, shape_ - 1.0) * speed;
  return (elastic / recoil_ + biological * slow) / (elastic + biological);
}

double ChannelClosure::time_of(double share) const {
  const double target = std::pow(-std::log(share), 1.0 / shape_) * open_time_;
  if (target <= occlusion_.begin) return target;
  const double cover = occlusion_.end - occlusion_.begin;
  if (target <= occlusion_.begin + cover / occlusion_factor_) {
    return occlusion_.begin + (target - occlusion_.begin) * occlusion_factor_;
  }
  return target + cover - cover / occlusion_factor_;
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
