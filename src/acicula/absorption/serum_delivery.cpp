#include "acicula/absorption/serum_delivery.hpp"

#include "acicula/absorption/delivered_series.hpp"
#include "acicula/absorption/evaporation.hpp"
#include "acicula/absorption/exposure.hpp"
#include "acicula/absorption/solubility.hpp"
#include "acicula/absorption/steady_permeability.hpp"

#include <algorithm>
#include <limits>

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

/// [s] when the channels are too narrow to exchange, or covered by new epidermis.
double shut_time(const ChannelClosure& closure, double radius, const Parameters& p) {
  const double smallest = p.closed_radius * p.closed_radius / (radius * radius);
  const double narrow = smallest < 1.0 ? closure.time_of_area(smallest) : 0.0;
  return std::min(narrow, closure.sealed());
}

void add_permeability(Delivered& delivered, const puncture::Channels& channels,
                      const Thicknesses& thicknesses, const Permeant& permeant, bool needled,
                      const Parameters& p) {
  delivered.permeability_intact = intact_permeability(thicknesses, permeant);
  delivered.permeability = delivered.permeability_intact;
  if (needled) {
    delivered.permeability = needled_permeability(
        thicknesses, permeant,
        channel_permeability(channels, thicknesses, permeant, p.pore_efficiency));
  }
  if (permeant.corneum_diffusivity > 0.0) {
    delivered.lag_time = thicknesses.stratum_corneum * thicknesses.stratum_corneum /
                         (6.0 * permeant.corneum_diffusivity);
  }
}

}  // namespace

void add_serum(Delivered& delivered, const skin::Skin& skin, const puncture::Channels& channels,
               const std::optional<ChannelClosure>& closure, const Serum& serum,
               const Parameters& p) {
  const Hydration hydration = serum.occluded ? Hydration::full : Hydration::partial;
  const Thicknesses thicknesses = thicknesses_of(skin, serum, p);
  const Permeant permeant = make_permeant(serum.molecule, serum.vehicle_ph, hydration, p,
                                          serum.trans_bilayer_fit, serum.channel_viscosity_ratio);
  const Film film = first_film(serum, permeant, p);
  Exposure exposure{.dose = serum.concentration * serum.film_thickness,
                    .prefilled = serum.application == Application::during,
                    .concentration = std::min(serum.concentration, film.solubility),
                    .occluded = serum.occluded,
                    .doses = serum.doses,
                    .interval = serum.dose_interval};
  delivered.applied = exposure.dose * serum.doses;
  add_permeability(delivered, channels, thicknesses, permeant, closure.has_value(), p);
  const std::vector<double> profile_times = profile_times_of(delivered, film.begin);

  const Layers intact = make_layers(thicknesses, permeant, {}, {});
  DualPath unneedled(intact, permeant, film, std::nullopt);
  if (!closure) {
    const Trace trace = follow(unneedled, exposure, delivered.time, profile_times);
    add_trace(delivered, trace, profile_times, intact, nullptr);
    delivered.absorbed_intact = delivered.absorbed;
  } else {
    const double ends[] = {0.0, delivered.assessed_at};
    delivered.absorbed_intact = follow(unneedled, exposure, ends).back().absorbed();
    exposure.shut = shut_time(*closure, channels.radius, p);
    const Layers needled = make_layers(thicknesses, permeant, channels, {});
    const FreshWound wound{.outflow_speed = p.outflow_speed * channels.bleeding_grade,
                           .outflow_time = p.outflow_time,
                           .flush_time = p.flush_time};
    DualPath system(needled, permeant, film, closure, wound);
    const Trace trace = follow(system, exposure, delivered.time, profile_times);
    const auto open = [&](double time) {
      return time < exposure.shut ? closure->area_share(time) : 0.0;
    };
    add_trace(delivered, trace, profile_times, needled, open);
  }
  add_totals(delivered, serum, applications(serum));
}

}  // namespace acicula::absorption
