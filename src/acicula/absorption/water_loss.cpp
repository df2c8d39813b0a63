#include "acicula/absorption/water_loss.hpp"

#include <cmath>

namespace acicula::absorption {

double water_loss_rise(double density, double radius, double time, const Parameters& p) {
  const double deficit = p.saturated_vapour * (1.0 - p.relative_humidity);
  const double mouth = radius * std::exp(-time / p.mouth_plug_time);
  const double pores = density * 4.0 * p.vapour_diffusivity * mouth * deficit;
  return pores * p.water_loss_ceiling / (pores + p.water_loss_ceiling);
}

}  // namespace acicula::absorption
