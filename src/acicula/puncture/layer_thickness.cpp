#include "acicula/puncture/layer_thickness.hpp"

#include <cmath>

namespace acicula::puncture {

LogThickness::LogThickness(const skin::Layer& layer) {
  const double variation = layer.thickness_sd / layer.thickness;
  sd = std::sqrt(std::log1p(variation * variation));
  mean = std::log(layer.thickness) - 0.5 * sd * sd;
}

double LogThickness::at(double z) const { return std::exp(mean + sd * z); }

skin::Layer whole_epidermis(const skin::Skin& skin) {
  return {.thickness = skin.epidermis_thickness(),
          .thickness_sd =
              std::hypot(skin.stratum_corneum.thickness_sd, skin.viable_epidermis.thickness_sd)};
}

skin::Layer within_site(const skin::Layer& layer, const Parameters& parameters) {
  return {.thickness = layer.thickness,
          .thickness_sd = layer.thickness_sd * std::sqrt(parameters.within_site_variance_share)};
}

}  // namespace acicula::puncture
