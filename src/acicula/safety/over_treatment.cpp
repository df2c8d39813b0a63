#include "acicula/safety/over_treatment.hpp"

#include <algorithm>

namespace acicula::safety {
namespace {

/// Longest time from a state whose channels were opened to the first in which they are closed.
double longest_open(const std::vector<healing::State>& states) {
  double longest = 0.0;
  double opened = 0.0;
  for (std::size_t i = 1; i < states.size(); ++i) {
    const bool session = states[i].time == states[i - 1].time;
    if (session) opened = states[i].time;
    if (!session && states[i - 1].channel_radius > 0.0) {
      longest = std::max(longest, states[i].time - opened);
    }
  }
  return longest;
}

}  // namespace

TissueLoad tissue_load(const healing::History& history, const numerics::Grid& dermis,
                       double papillary_depth) {
  TissueLoad load;
  const double depth = std::min(papillary_depth, dermis.faces.back());
  double last_macrophages = 0.0;
  double peak_macrophages = 0.0;
  double left_macrophages = 0.0;
  for (std::size_t i = 0; i < history.states.size(); ++i) {
    const healing::Observation seen = healing::observe(history.states[i], dermis, 0.0, depth);
    const double macrophages = seen.mean[healing::inflammatory_macrophages];
    if (i > 0) {
      const double step = history.states[i].time - history.states[i - 1].time;
      load.inflammation += 0.5 * step * (macrophages + last_macrophages);
      if (step == 0.0) left_macrophages = std::max(left_macrophages, last_macrophages);
    }
    last_macrophages = macrophages;
    peak_macrophages = std::max(peak_macrophages, macrophages);
    load.myofibroblast_peak = std::max(load.myofibroblast_peak, seen.mean[healing::myofibroblasts]);
    load.type3_share = seen.collagen_total > 0.0 ? seen.collagen_3 / seen.collagen_total : 0.0;
  }
  if (peak_macrophages > 0.0) {
    load.unresolved_inflammation = left_macrophages / peak_macrophages;
    load.inflammation_at_end = last_macrophages / peak_macrophages;
  }
  load.longest_open = longest_open(history.states);
  load.open_at_end = !history.states.empty() && history.states.back().channel_radius > 0.0;
  return load;
}

}  // namespace acicula::safety
