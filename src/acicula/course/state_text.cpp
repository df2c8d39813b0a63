#include "acicula/course/state_text.hpp"

#include "acicula/core/units.hpp"
#include "acicula/healing/observe.hpp"

#include <fmt/format.h>

namespace acicula::course {

std::string state_text(const healing::State& state, const numerics::Grid& dermis, double depth) {
  const healing::Observation seen = healing::observe(state, dermis, 0.0, depth);
  return fmt::format(
      "day {:g}: collagen {:.4f}, damage {:.2e}, TGF-beta1 {:.3f}, myofibroblasts {:.4f}, "
      "epidermis {:.4f}",
      state.time / unit::day, seen.collagen_total, seen.mean[healing::damage],
      seen.mean[healing::tgf_beta1], seen.mean[healing::myofibroblasts], state.epidermis);
}

}  // namespace acicula::course
