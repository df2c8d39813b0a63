#include "acicula/course/constitution.hpp"

#include <cstddef>

namespace acicula::course {

healing::Constitution constitution(const skin::Skin& skin, const skin::Condition& condition,
                                   std::span<const float> scar_share,
                                   const Parameters& parameters) {
  const double share_around = parameters.healing.type3_share;
  healing::Constitution here{.collagen_capital = {static_cast<float>(skin.collagen_capital)},
                             .type3_share = {static_cast<float>(share_around)},
                             .synthesis_capacity = skin.synthesis_capacity};
  if (scar_share.empty()) return here;
  const double scar = skin.collagen_capital;
  const double around = scar / (1.0 - condition.collagen_deficit);
  const double share_in_scar = share_around * condition.scar_type3_ratio;
  here.collagen_capital.resize(scar_share.size());
  here.type3_share.resize(scar_share.size());
  for (std::size_t i = 0; i < scar_share.size(); ++i) {
    const double of_scar = static_cast<double>(scar_share[i]) * scar;
    const double of_skin = (1.0 - static_cast<double>(scar_share[i])) * around;
    const double capital = of_scar + of_skin;
    here.collagen_capital[i] = static_cast<float>(capital);
    here.type3_share[i] =
        static_cast<float>((of_scar * share_in_scar + of_skin * share_around) / capital);
  }
  return here;
}

}  // namespace acicula::course
