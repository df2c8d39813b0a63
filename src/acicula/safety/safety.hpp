#pragma once

#include "acicula/device/state.hpp"
#include "acicula/healing/observe.hpp"
#include "acicula/numerics/grid.hpp"
#include "acicula/puncture/state.hpp"
#include "acicula/safety/parameters.hpp"
#include "acicula/skin/state.hpp"

#include <array>
#include <string>
#include <vector>

namespace acicula::safety {

/// A warning or a stop rule that applies.
struct Finding {
  std::string code;   ///< "safety.keloid-tendency"
  std::string text;   ///< one sentence for the reader of the report
  bool stop = false;  ///< rules the treatment out
};

/// Risks of a course.
struct Assessment {
  double erythema_duration = 0.0;  ///< [s] until redness is no longer seen
  double downtime = 0.0;           ///< [s] until the subject would go out
  double pih_probability = 0.0;    ///< [1] post-inflammatory hyperpigmentation, centre of the band
  std::array<double, 2> pih_band{};   ///< [1] 90 % band
  double over_treatment_index = 0.0;  ///< [s] time integral of M1 in the papillary dermis
  double myofibroblast_peak = 0.0;    ///< [1]
  double type3_share = 0.0;           ///< [1] of papillary collagen when the course ends
  double loop_gain = 0.0;  ///< [1] of the TGF-beta - myofibroblast loop; 1 is the keloid switch
  std::vector<Finding> findings;
};

struct Evidence {
  const skin::Skin& skin;
  const skin::Subject& subject;
  const skin::Site& site;
  const skin::Condition& condition;
  const device::Device& device;
  const device::Technique& technique;
  const device::Delivery& delivery;
  const puncture::Channels& channels;
  const numerics::Grid& dermis;
  const healing::History& history;
  int sessions;
  double interval;  ///< [s]
  bool serum_applied;
  bool serum_intradermal_grade;
  double healing_loop_gain;  ///< [1] g_loop of the healing model
};

[[nodiscard]] Assessment assess(const Evidence& evidence, const Parameters& parameters);

}  // namespace acicula::safety
