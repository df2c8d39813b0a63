#pragma once

#include "acicula/numerics/grid.hpp"

#include <array>
#include <vector>

namespace acicula::healing {

/// The fourteen states that vary with depth, in the order of storage. All are relative to healthy
/// young dermis.
enum Species : std::size_t {
  damage,                    ///< D, clot and debris, 0 to 1
  neutrophils,               ///< N, 1 = peak of a full wound
  inflammatory_macrophages,  ///< M1
  repair_macrophages,        ///< M2
  tgf_beta1,                 ///< T1, active, times its healthy level
  tgf_beta3,                 ///< T3
  fibroblasts,               ///< F
  myofibroblasts,            ///< Y
  immature_collagen1,        ///< n1
  immature_collagen3,        ///< n3
  mature_collagen1,          ///< m1
  mature_collagen3,          ///< m3
  tropoelastin,              ///< Et
  elastin,                   ///< E
  species_count
};

/// The states of one depth cell.
using Cell = std::array<double, species_count>;

/// Skin under repair: the column of dermis, and the two states that belong to the surface.
struct State {
  double time = 0.0;        ///< [s] since the first session
  std::vector<Cell> cells;  ///< shape (depth), from the dermo-epidermal junction inwards
  double epidermis = 1.0;   ///< h, thickness relative to healthy
  double channel_radius =
      0.0;  ///< r [m], of the open wound at the surface; 0 once re-epithelialised
  double since_session = 0.0;  ///< [s] since the last session, for the lag of re-epithelialisation
  double next_step = 0.0;      ///< [s] that heal() would try next; 0 after a session and at first
};

}  // namespace acicula::healing
