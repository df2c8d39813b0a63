#include "acicula/absorption/barrier.hpp"

#include "acicula/absorption/water_loss.hpp"

#include <cmath>

namespace acicula::absorption {

void add_barrier(Delivered& delivered, const std::optional<ChannelClosure>& closure,
                 const puncture::Channels& channels, double intact_loss, const Parameters& p) {
  if (!closure) {
    delivered.open_share.assign(delivered.time.size(), 0.0);
    delivered.water_loss.assign(delivered.time.size(), intact_loss);
    return;
  }
  const auto rise = [&](double time) {
    if (time >= closure->sealed()) return 0.0;
    const double radius = channels.radius * std::sqrt(closure->area_share(time));
    return water_loss_rise(channels.density, radius, time, p);
  };
  for (const double time : delivered.time) {
    delivered.open_share.push_back(closure->open_share(time));
    delivered.water_loss.push_back(intact_loss + rise(time));
  }
  delivered.closure_time = closure->time_of(p.closed_share);
  delivered.closure_half_life = closure->time_of(0.5);
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

}  // namespace acicula::absorption
