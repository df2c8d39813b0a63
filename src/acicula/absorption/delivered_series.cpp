#include "acicula/absorption/delivered_series.hpp"

#include "acicula/core/units.hpp"

#include <algorithm>
#include <cmath>

namespace acicula::absorption {
namespace {

double thickness(const Layers& layers, std::size_t begin, std::size_t end) {
  double sum = 0.0;
  for (std::size_t i = begin; i < end; ++i) sum += layers.cells[i].width;
  return sum;
}

void add_layers(Delivered& d, const std::vector<Balance>& rows, const Layers& layers) {
  const double corneum = thickness(layers, 0, layers.epidermis_begin);
  const double epidermis = thickness(layers, layers.epidermis_begin, layers.dermis_begin);
  const double dermis = thickness(layers, layers.dermis_begin, layers.cells.size());
  for (const Balance& row : rows) {
    d.film.push_back(row.film);
    d.stratum_corneum.push_back(row.stratum_corneum);
    d.viable_epidermis.push_back(row.viable_epidermis);
    d.dermis.push_back(row.dermis);
    d.channel.push_back(row.channel);
    d.cleared.push_back(row.cleared);
    d.degraded.push_back(row.degraded);
    d.lost.push_back(row.lost);
    d.stratum_corneum_concentration.push_back(row.stratum_corneum / corneum);
    d.viable_epidermis_concentration.push_back(row.viable_epidermis / epidermis);
    d.dermis_concentration.push_back(row.dermis / dermis);
  }
}

void add_bands(Delivered& d, const std::vector<Balance>& rows, const Layers& layers) {
  const double skin = thickness(layers, 0, layers.cells.size());
  for (std::size_t b = 0; b < depth_bands.size(); ++b) {
    DepthBand band{.top = depth_bands[b][0], .bottom = std::min(depth_bands[b][1], skin)};
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const double concentration = rows[i].bands[b] / (band.bottom - band.top);
      if (concentration > band.peak) {
        band.peak = concentration;
        band.peak_time = d.time[i];
      }
      if (i > 0) {
        band.area_under_curve +=
            0.5 * (band.concentration.back() + concentration) * (d.time[i] - d.time[i - 1]);
      }
      band.concentration.push_back(concentration);
    }
    d.bands.push_back(std::move(band));
  }
}

Profile profile_of(double time, const std::vector<Pair>& amounts, const Layers& layers,
                   double open) {
  Profile profile{.time = time};
  double top = 0.0;
  for (std::size_t i = 0; i < amounts.size(); ++i) {
    const Cell& cell = layers.cells[i];
    const double share = cell.area_share * open;
    profile.depth.push_back(top + 0.5 * cell.width);
    profile.tissue.push_back(amounts[i][0] / ((1.0 - share) * cell.width));
    profile.channel.push_back(share > 0.0 ? amounts[i][1] / (share * cell.width) : 0.0);
    top += cell.width;
  }
  return profile;
}

/// Largest mean flux between two rows, and the time to 90 % of what is absorbed at the end.
void add_delivery(Delivered& d, const std::vector<Balance>& rows) {
  constexpr double window = 0.9;
  const auto assessed = std::ranges::find(d.time, d.assessed_at);
  d.absorbed = rows[static_cast<std::size_t>(assessed - d.time.begin())].absorbed();
  const double target = window * rows.back().absorbed();
  for (std::size_t i = 1; i < rows.size(); ++i) {
    const double before = rows[i - 1].absorbed();
    const double gain = rows[i].absorbed() - before;
    const double interval = d.time[i] - d.time[i - 1];
    d.peak_flux = std::max(d.peak_flux, gain / interval);
    if (target > 0.0 && d.delivery_window == 0.0 && before + gain >= target) {
      d.delivery_window = d.time[i - 1] + interval * std::max(target - before, 0.0) / gain;
    }
  }
}

}  // namespace

std::vector<double> profile_times_of(const Delivered& delivered, double applied_at) {
  const double horizon = delivered.time.back();
  std::vector<double> times;
  for (const double after : {unit::hour, 4.0 * unit::hour, 8.0 * unit::hour, unit::day}) {
    times.push_back(applied_at + after);
  }
  times.push_back(delivered.assessed_at);
  times.push_back(horizon);
  std::erase_if(times, [horizon](double time) { return time > horizon; });
  std::sort(times.begin(), times.end());
  times.erase(std::unique(times.begin(), times.end()), times.end());
  return times;
}

void add_trace(Delivered& delivered, const Trace& trace, const std::vector<double>& profile_times,
               const Layers& layers, const OpenShare& open) {
  add_layers(delivered, trace.rows, layers);
  add_bands(delivered, trace.rows, layers);
  add_delivery(delivered, trace.rows);
  for (std::size_t i = 0; i < profile_times.size(); ++i) {
    const double share = open ? open(profile_times[i]) : 0.0;
    delivered.profiles.push_back(profile_of(profile_times[i], trace.profiles[i], layers, share));
  }
}

void add_totals(Delivered& d, const Serum& serum, const std::vector<Interval>& doses) {
  const double dose = serum.concentration * serum.film_thickness;
  d.systemic = d.cleared.back();
  d.systemic_total = d.systemic * serum.area;
  if (d.applied > 0.0) d.fraction_absorbed = d.absorbed / d.applied;
  if (d.absorbed_intact > 0.0) d.enhancement = d.absorbed / d.absorbed_intact;
  if (!(dose > 0.0)) return;
  for (std::size_t i = 0; i < d.time.size(); ++i) {
    const auto given =
        std::ranges::count_if(doses, [&](const Interval& each) { return each.begin <= d.time[i]; });
    const bool at_the_moment =
        std::ranges::any_of(doses, [&](const Interval& each) { return each.begin == d.time[i]; });
    // A row at the very moment of a repeated dose shows the skin before it.
    if (at_the_moment && given > 1) continue;
    const double total = d.film[i] + d.stratum_corneum[i] + d.viable_epidermis[i] + d.dermis[i] +
                         d.channel[i] + d.cleared[i] + d.degraded[i] + d.lost[i];
    const double error = std::abs(total - dose * static_cast<double>(given)) / d.applied;
    d.mass_balance_error = std::max(d.mass_balance_error, error);
  }
}

}  // namespace acicula::absorption
