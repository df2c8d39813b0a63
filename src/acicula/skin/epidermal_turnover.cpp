#include "acicula/skin/epidermal_turnover.hpp"

#include <algorithm>

namespace acicula::skin {

double epidermal_turnover(double age, const Parameters& p) {
  const double onset = p.epidermal_turnover_onset_age;
  const double aged = std::max(age, onset) - std::max(p.epidermal_turnover_reference_age, onset);
  return p.epidermal_turnover + p.epidermal_turnover_slowing * aged;
}

}  // namespace acicula::skin
