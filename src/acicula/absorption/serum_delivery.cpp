#include "acicula/absorption/serum_delivery.hpp"

#include "acicula/absorption/delivered_series.hpp"
#include "acicula/absorption/exposure.hpp"
#include "acicula/absorption/serum_setting.hpp"
#include "acicula/absorption/steady_permeability.hpp"

#include <algorithm>

namespace acicula::absorption {
namespace {

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
  const SerumSetting setting = setting_of(skin, serum, p);
  const Thicknesses& thicknesses = setting.thicknesses;
  const Permeant& permeant = setting.permeant;
  const Film& film = setting.film;
  Exposure exposure = setting.exposure;
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
    DualPath system(needled, permeant, film, closure, wound_of(channels, p));
    const Trace trace = follow(system, exposure, delivered.time, profile_times);
    const auto open = [&](double time) {
      return time < exposure.shut ? closure->area_share(time) : 0.0;
    };
    add_trace(delivered, trace, profile_times, needled, open);
  }
  add_totals(delivered, serum, applications(serum));
}

}  // namespace acicula::absorption
