#include "acicula/absorption/validity.hpp"

#include "acicula/core/error.hpp"

#include <cmath>
#include <limits>

namespace acicula::absorption {
namespace {

void require_positive(const char* quantity, double value, const char* hint) {
  if (std::isfinite(value) && value > 0.0) return;
  throw ModelError(quantity, value, std::numeric_limits<double>::min(),
                   std::numeric_limits<double>::max(), hint);
}

void require_not_negative(const char* quantity, double value, const char* hint) {
  if (std::isfinite(value) && value >= 0.0) return;
  throw ModelError(quantity, value, 0.0, std::numeric_limits<double>::max(), hint);
}

}  // namespace

void require_valid(const skin::Skin& skin, const Serum& serum, double horizon) {
  constexpr const char* layer = "Every layer of the skin needs a thickness.";
  require_positive("stratum corneum thickness", skin.stratum_corneum.thickness, layer);
  require_positive("viable epidermis thickness", skin.viable_epidermis.thickness, layer);
  require_positive("dermis thickness", skin.dermis.thickness, layer);
  require_positive("horizon", horizon, "The session must be followed for some time.");
  if (serum.application == Application::none) return;
  require_positive("serum.molecule.molar_mass", serum.molecule.molar_mass, "Give it in g/mol.");
  require_positive("serum.molecule.water_solubility", serum.molecule.water_solubility,
                   "Even a lipid dissolves a little.");
  require_positive("serum.film_thickness", serum.film_thickness, "Volume of serum per area.");
  require_positive("serum.duration", serum.duration, "Time until the serum is washed off.");
  require_positive("serum.channel_viscosity_ratio", serum.channel_viscosity_ratio,
                   "1 is that of water.");
  require_positive("serum.doses", serum.doses, "At least one application.");
  if (serum.doses > 1 && !(serum.dose_interval >= serum.duration)) {
    throw ModelError("serum.dose_interval", serum.dose_interval, serum.duration,
                     std::numeric_limits<double>::max(),
                     "A dose is washed off before the next one is put on.");
  }
  require_not_negative("serum.area", serum.area, "Skin that is treated.");
  require_not_negative("serum.concentration", serum.concentration, "Mass per volume of serum.");
  require_not_negative("serum.delay", serum.delay, "Time from needling to the application.");
}

}  // namespace acicula::absorption
