#pragma once

#include "acicula/puncture/parameters.hpp"
#include "acicula/skin/state.hpp"

namespace acicula::puncture {

/// The lognormal law with the mean and the standard deviation of a layer's thickness.
///
///   t = exp(mu + s z),   s^2 = ln(1 + (sd / mean)^2),   mu = ln(mean) - s^2 / 2
struct LogThickness {
  double mean = 0.0;  ///< mu, of ln of the thickness in m
  double sd = 0.0;    ///< s

  explicit LogThickness(const skin::Layer& layer);

  /// @param z  standard normal deviate
  /// @return [m]
  [[nodiscard]] double at(double z) const;
};

/// Stratum corneum and viable epidermis as one layer; their thicknesses vary independently.
[[nodiscard]] skin::Layer whole_epidermis(const skin::Skin& skin);

/// A layer as it varies from point to point of one subject's site: a share of the whole variance,
/// the rest of which lies between subjects.
///
///   sd_within = sd sqrt(share)
///
/// @source robertson-rees-2010
[[nodiscard]] skin::Layer within_site(const skin::Layer& layer, const Parameters& parameters);

}  // namespace acicula::puncture
