#pragma once

#include "acicula/absorption/applications.hpp"
#include "acicula/absorption/parameters.hpp"
#include "acicula/skin/state.hpp"

#include <optional>
#include <vector>

namespace acicula::absorption {

/// How the channels of one session close: a fast elastic recoil, then a slow biological closure.
///
///   A(t)/A_0 = (1 - eta) exp(-t/tau_r) + eta s(t)
///   s(t)     = exp(-u^m),   u = integral of dt/tau_b,   tau_b = t_half/(ln 2)^(1/m)
///   t_half   = t_ref g_age g_colour (L/L_ref)^0.55 g_occlusion
///   g_age    = exp(k (age - age_ref)/span),   g_colour = f^((ITA_light - ITA)/(ITA_light -
///   ITA_dark))
///
/// A permeable area, A_0 that of the punctured geometry, eta pore efficiency, s open share of what
/// recoil leaves, L needle length; g_occlusion applies only while the skin is covered.
///
/// Channels that new epidermis has covered are shut, whatever the law above leaves open. The clock
/// of the epidermis runs g_occlusion times slower under a cover, as that of the law does: there
/// channels were found open for longer than epidermis takes to cross them on open skin.
/// @source gupta-2011, ogunjimi-2021, kalluri-2011; recoil: li-2015
class ChannelClosure {
 public:
  /// @param covers     when the skin is covered
  /// @param epidermal  [s] when new epidermis has crossed the channels of open skin; none: not
  /// known
  ChannelClosure(const skin::Skin& skin, const skin::Subject& subject, double needle_length,
                 std::vector<Interval> covers, const Parameters& parameters,
                 std::optional<double> epidermal = std::nullopt);

  /// [1] s(t), the share of the recoiled channels that is still permeable.
  [[nodiscard]] double open_share(double time) const;
  /// [1] eta, what elastic recoil leaves of A_0.
  [[nodiscard]] double recoiled_share() const { return efficiency_; }
  /// [s] when new epidermis has covered the channels; infinite when that is not known.
  [[nodiscard]] double sealed() const { return sealed_; }
  /// [1] A(t)/A_0 while the epidermis has not covered the channels.
  [[nodiscard]] double area_share(double time) const;
  /// [s-1] -d ln A/dt, how fast the channels shed their content into the tissue.
  [[nodiscard]] double closing_rate(double time) const;
  /// [s] when s falls to `share`, within (0, 1), or to 0.
  [[nodiscard]] double time_of(double share) const;
  /// [s] when A/A_0 falls to `share`, within (0, 1).
  [[nodiscard]] double time_of_area(double share) const;

 private:
  [[nodiscard]] double clock(double time) const;
  [[nodiscard]] double time_at(double clock) const;
  [[nodiscard]] bool covered(double time) const;

  std::vector<Interval> covers_;
  double efficiency_;        ///< [1] eta
  double recoil_;            ///< [s] tau_r
  double open_time_;         ///< [s] tau_b of open skin
  double occlusion_factor_;  ///< [1]
  double shape_;             ///< [1] m
  double sealed_;            ///< [s]
};

}  // namespace acicula::absorption
