#include "acicula/absorption/absorption.hpp"

#include "acicula/absorption/applications.hpp"
#include "acicula/absorption/barrier.hpp"
#include "acicula/absorption/cautions.hpp"
#include "acicula/absorption/channel_closure.hpp"
#include "acicula/absorption/layers.hpp"
#include "acicula/absorption/sample_times.hpp"
#include "acicula/absorption/serum_delivery.hpp"
#include "acicula/absorption/validity.hpp"

#include <algorithm>

namespace acicula::absorption {
namespace {

bool open_channels(const puncture::Channels& channels) {
  return channels.density > 0.0 && channels.radius > 0.0 && !residual_depths(channels).empty();
}

/// Adds a row to the series where there is none.
void add_time(std::vector<double>& times, double time) {
  const auto place = std::ranges::lower_bound(times, time);
  if (*place != time) times.insert(place, time);
}

void add_nothing(Delivered& delivered) {
  for (auto* series :
       {&delivered.film, &delivered.stratum_corneum, &delivered.viable_epidermis, &delivered.dermis,
        &delivered.channel, &delivered.cleared, &delivered.degraded, &delivered.lost,
        &delivered.stratum_corneum_concentration, &delivered.viable_epidermis_concentration,
        &delivered.dermis_concentration}) {
    series->assign(delivered.time.size(), 0.0);
  }
}

}  // namespace

Delivered absorb(const skin::Skin& skin, const skin::Subject& subject, double needle_length,
                 const puncture::Channels& channels, const Serum& serum, double horizon,
                 const Parameters& parameters, std::optional<double> epidermal_closure) {
  require_valid(skin, serum, horizon);
  Delivered delivered;
  delivered.time = sample_times(horizon);
  const std::vector<Interval> doses = applications(serum);
  if (!doses.empty()) {
    delivered.assessed_at = std::min(doses.back().end, horizon);
    add_time(delivered.time, delivered.assessed_at);
  }
  std::optional<ChannelClosure> closure;
  if (open_channels(channels)) {
    const std::vector<Interval> covers = serum.occluded ? doses : std::vector<Interval>{};
    closure.emplace(skin, subject, needle_length, covers, parameters, epidermal_closure);
  }
  add_barrier(delivered, closure, channels, skin.water_loss, parameters);
  if (doses.empty()) {
    add_nothing(delivered);
  } else {
    add_serum(delivered, skin, channels, closure, serum, parameters);
    delivered.cautions = cautions_of(serum, delivered, parameters);
  }
  return delivered;
}

}  // namespace acicula::absorption
