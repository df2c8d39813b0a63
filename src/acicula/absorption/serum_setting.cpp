#include "acicula/absorption/serum_setting.hpp"

#include "acicula/absorption/applications.hpp"
#include "acicula/absorption/evaporation.hpp"
#include "acicula/absorption/solubility.hpp"

#include <algorithm>

namespace acicula::absorption {
namespace {

Thicknesses thicknesses_of(const skin::Skin& skin, const Serum& serum, const Parameters& p) {
  const double swelling = serum.occluded ? p.occlusion_swelling : 1.0;
  return {.stratum_corneum = swelling * skin.stratum_corneum.thickness,
          .viable_epidermis = skin.viable_epidermis.thickness,
          .dermis = skin.dermis.thickness};
}

Film first_film(const Serum& serum, const Permeant& permeant, const Parameters& p) {
  const Interval first = applications(serum).front();
  return {.begin = first.begin,
          .end = first.end,
          .volume = serum.film_thickness,
          .residue = p.vehicle_residue * serum.film_thickness,
          .drying = serum.occluded ? 0.0 : vehicle_evaporation(p),
          .solubility = solubility_at(serum.molecule, serum.vehicle_ph, p),
          .relief = p.relief_volume,
          .evaporation = active_evaporation(serum.molecule, permeant.unionised_vehicle, p)};
}

}  // namespace

SerumSetting setting_of(const skin::Skin& skin, const Serum& serum, const Parameters& p) {
  const Hydration hydration = serum.occluded ? Hydration::full : Hydration::partial;
  SerumSetting setting;
  setting.thicknesses = thicknesses_of(skin, serum, p);
  setting.permeant = make_permeant(serum.molecule, serum.vehicle_ph, hydration, p,
                                   serum.trans_bilayer_fit, serum.channel_viscosity_ratio);
  setting.film = first_film(serum, setting.permeant, p);
  setting.exposure = {.dose = serum.concentration * serum.film_thickness,
                      .prefilled = serum.application == Application::during,
                      .concentration = std::min(serum.concentration, setting.film.solubility),
                      .occluded = serum.occluded,
                      .doses = serum.doses,
                      .interval = serum.dose_interval};
  return setting;
}

double shut_time(const ChannelClosure& closure, double radius, const Parameters& p) {
  const double smallest = p.closed_radius * p.closed_radius / (radius * radius);
  const double narrow = smallest < 1.0 ? closure.time_of_area(smallest) : 0.0;
  return std::min(narrow, closure.sealed());
}

FreshWound wound_of(const puncture::Channels& channels, const Parameters& p) {
  return {.outflow_speed = p.outflow_speed * channels.bleeding_grade,
          .outflow_time = p.outflow_time,
          .flush_time = p.flush_time};
}

}  // namespace acicula::absorption
