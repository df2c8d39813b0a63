#include "acicula/healing/depth_share.hpp"

#include <algorithm>
#include <stdexcept>

namespace acicula::healing {

std::vector<double> depth_share(const numerics::Grid& dermis, double from, double to) {
  std::vector<double> share(dermis.size());
  double whole = 0.0;
  for (std::size_t i = 0; i < share.size(); ++i) {
    const double within = std::min(to, dermis.faces[i + 1]) - std::max(from, dermis.faces[i]);
    share[i] = std::max(0.0, within);
    whole += share[i];
  }
  if (!(whole > 0.0)) throw std::invalid_argument("depth_share: no dermis between the two depths");
  for (double& value : share) value /= whole;
  return share;
}

}  // namespace acicula::healing
