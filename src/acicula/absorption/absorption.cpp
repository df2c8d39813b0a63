#include "acicula/absorption/absorption.hpp"

#include "acicula/absorption/channel_closure.hpp"
#include "acicula/absorption/evaporation.hpp"
#include "acicula/absorption/exposure.hpp"
#include "acicula/absorption/sample_times.hpp"
#include "acicula/absorption/steady_permeability.hpp"
#include "acicula/absorption/validity.hpp"
#include "acicula/absorption/water_loss.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

namespace acicula::absorption {
namespace {

bool open_channels(const puncture::Channels& channels) {
  return channels.density > 0.0 && channels.radius > 0.0 && !residual_depths(channels).empty();
}

/// [s] when the serum touches the skin and when it is washed off.
Occlusion time_on_skin(const Serum& serum) {
  if (serum.application == Application::none) return {};
  const double begin = serum.application == Application::after ? serum.delay : 0.0;
  return {.begin = begin, .end = begin + serum.duration};
}

/// Closure and water loss, the part of the answer that needs no serum.
void add_barrier(Delivered& delivered, const ChannelClosure& closure,
                 const puncture::Channels& channels, double intact_loss, const Parameters& p) {
  const auto rise = [&](double time) {
    const double radius = channels.radius * std::sqrt(closure.area_share(time));
    return water_loss_rise(channels.density, radius, time, p);
  };
  for (const double time : delivered.time) {
    delivered.open_share.push_back(closure.open_share(time));
    delivered.water_loss.push_back(intact_loss + rise(time));
  }
  delivered.closure_time = closure.time_of(p.closed_share);
  delivered.closure_half_life = closure.time_of(0.5);
  // The rise only falls: bisection down to the rounding of a double.
  const double target = p.recovered_share * rise(0.0);
  double low = 0.0;
  double high = p.mouth_plug_time;
  while (rise(high) > target) high *= 2.0;
  for (int i = 0; i < 60; ++i) {
    const double middle = 0.5 * (low + high);
    (rise(middle) > target ? low : high) = middle;
  }
  delivered.barrier_recovery_time = high;
}

void add_series(Delivered& delivered, const std::vector<Balance>& rows) {
  for (const Balance& row : rows) {
    delivered.film.push_back(row.film);
    delivered.stratum_corneum.push_back(row.stratum_corneum);
    delivered.viable_epidermis.push_back(row.viable_epidermis);
    delivered.dermis.push_back(row.dermis);
    delivered.channel.push_back(row.channel);
    delivered.cleared.push_back(row.cleared);
    delivered.lost.push_back(row.lost);
  }
}

/// Largest mean flux between two rows, and the time to 90 % of what is absorbed at the end.
void add_delivery(Delivered& delivered, const std::vector<Balance>& rows) {
  constexpr double window = 0.9;
  const auto assessed = std::ranges::find(delivered.time, delivered.assessed_at);
  delivered.absorbed = rows[static_cast<std::size_t>(assessed - delivered.time.begin())].absorbed();
  const double target = window * rows.back().absorbed();
  for (std::size_t i = 1; i < rows.size(); ++i) {
    const double before = rows[i - 1].absorbed();
    const double gain = rows[i].absorbed() - before;
    const double interval = delivered.time[i] - delivered.time[i - 1];
    delivered.peak_flux = std::max(delivered.peak_flux, gain / interval);
    if (target > 0.0 && delivered.delivery_window == 0.0 && before + gain >= target) {
      delivered.delivery_window =
          delivered.time[i - 1] + interval * std::max(target - before, 0.0) / gain;
    }
  }
}

/// Largest relative departure of the total from the dose, once it is applied.
double balance_error(const std::vector<Balance>& rows, const std::vector<double>& times,
                     const Occlusion& on_skin, double dose) {
  double worst = 0.0;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (times[i] >= on_skin.begin) worst = std::max(worst, std::abs(rows[i].total() - dose));
  }
  return dose > 0.0 ? worst / dose : 0.0;
}

void add_serum(Delivered& delivered, const skin::Skin& skin, const puncture::Channels& channels,
               const std::optional<ChannelClosure>& closure, const Serum& serum,
               const Parameters& p) {
  const Occlusion on_skin = time_on_skin(serum);
  const Hydration hydration = serum.occluded ? Hydration::full : Hydration::partial;
  const double swelling = serum.occluded ? p.occlusion_swelling : 1.0;
  const Thicknesses thicknesses{.stratum_corneum = swelling * skin.stratum_corneum.thickness,
                                .viable_epidermis = skin.viable_epidermis.thickness,
                                .dermis = skin.dermis.thickness};
  const Permeant permeant = make_permeant(serum.molecule, serum.vehicle_ph, hydration, p);
  const Film film{.begin = on_skin.begin,
                  .end = on_skin.end,
                  .volume = serum.film_thickness,
                  .residue = p.vehicle_residue * serum.film_thickness,
                  .drying = serum.occluded ? 0.0 : vehicle_evaporation(p),
                  .solubility = serum.molecule.water_solubility,
                  .evaporation = active_evaporation(serum.molecule, p)};
  Exposure exposure{.dose = serum.concentration * serum.film_thickness,
                    .shut = 0.0,
                    .prefilled = serum.application == Application::during,
                    .concentration = std::min(serum.concentration, film.solubility),
                    .occluded = serum.occluded};
  delivered.applied = exposure.dose;
  delivered.cautions = cautions_of(serum.molecule, p);
  delivered.permeability_intact = intact_permeability(thicknesses, permeant);
  delivered.permeability =
      delivered.permeability_intact +
      (closure ? channel_permeability(channels, thicknesses, permeant, p.pore_efficiency) : 0.0);
  if (permeant.corneum_diffusivity > 0.0) {
    delivered.lag_time = thicknesses.stratum_corneum * thicknesses.stratum_corneum /
                         (6.0 * permeant.corneum_diffusivity);
  }

  const puncture::Channels none;
  DualPath unneedled(make_layers(thicknesses, permeant, none, {}), permeant, film, std::nullopt);
  const double ends[] = {0.0, delivered.assessed_at};
  const std::vector<Balance> intact = follow(unneedled, exposure, ends);
  delivered.absorbed_intact = intact.back().absorbed();

  std::vector<Balance> rows;
  if (closure) {
    const double smallest = p.closed_radius * p.closed_radius / (channels.radius * channels.radius);
    exposure.shut = smallest < 1.0 ? closure->time_of_area(smallest) : 0.0;
    DualPath needled(make_layers(thicknesses, permeant, channels, {}), permeant, film, closure);
    rows = follow(needled, exposure, delivered.time);
  } else {
    rows = follow(unneedled, exposure, delivered.time);
  }
  add_series(delivered, rows);
  add_delivery(delivered, rows);
  if (exposure.dose > 0.0) delivered.fraction_absorbed = delivered.absorbed / exposure.dose;
  if (delivered.absorbed_intact > 0.0) {
    delivered.enhancement = delivered.absorbed / delivered.absorbed_intact;
  }
  delivered.mass_balance_error = balance_error(rows, delivered.time, on_skin, exposure.dose);
}

}  // namespace

Delivered absorb(const skin::Skin& skin, const skin::Subject& subject, double needle_length,
                 const puncture::Channels& channels, const Serum& serum, double horizon,
                 const Parameters& parameters) {
  require_valid(skin, serum, horizon);
  Delivered delivered;
  delivered.time = sample_times(horizon);
  const Occlusion on_skin = time_on_skin(serum);
  if (serum.application != Application::none) {
    delivered.assessed_at = std::min(on_skin.end, horizon);
    const auto place = std::ranges::lower_bound(delivered.time, delivered.assessed_at);
    if (*place != delivered.assessed_at) delivered.time.insert(place, delivered.assessed_at);
  }
  std::optional<ChannelClosure> closure;
  if (open_channels(channels)) {
    const Occlusion covered = serum.occluded ? on_skin : Occlusion{};
    closure.emplace(skin, subject, needle_length, covered, parameters);
    add_barrier(delivered, *closure, channels, skin.water_loss, parameters);
  } else {
    delivered.open_share.assign(delivered.time.size(), 0.0);
    delivered.water_loss.assign(delivered.time.size(), skin.water_loss);
  }
  if (serum.application == Application::none) {
    add_series(delivered, std::vector<Balance>(delivered.time.size()));
  } else {
    add_serum(delivered, skin, channels, closure, serum, parameters);
  }
  return delivered;
}

}  // namespace acicula::absorption
