#pragma once

#include "acicula/absorption/permeant.hpp"
#include "acicula/puncture/state.hpp"
#include "acicula/skin/state.hpp"

#include <vector>

namespace acicula::absorption {

/// Number of cells of each layer.
struct Resolution {
  std::size_t stratum_corneum = 30;
  std::size_t viable_epidermis = 20;
  std::size_t dermis = 60;
};

/// What lies below the dermis.
enum class Bottom {
  closed,  ///< in vivo: subcutis takes nothing up, vessels of the dermis do
  sink     ///< in vitro: a receptor without the permeant
};

/// One depth of skin: tissue, and the channels that pass through it.
struct Cell {
  double width = 0.0;           ///< [m]
  double partition = 1.0;       ///< [1] tissue over water (uncharged species in stratum corneum)
  double diffusivity = 0.0;     ///< [m2 s-1] in tissue
  double clearance = 0.0;       ///< [s-1] at rest
  double clearance_rise = 0.0;  ///< [s-1] more just after needling
  double area_share = 0.0;      ///< [1] of channels, as punctured
  double density = 0.0;         ///< [m-2] channels that pass, averaged over the cell
  double floors = 0.0;          ///< [m-2] channels that end here
  double fill = 0.0;            ///< [1] share of the cylinder that a tapered channel really holds
};

/// The skin as a stack of cells, z = 0 at the surface, with the channels of one session.
struct Layers {
  std::vector<Cell> cells;          ///< shape (n): stratum corneum, viable epidermis, dermis
  std::size_t epidermis_begin = 0;  ///< index of the first cell of viable epidermis
  std::size_t dermis_begin = 0;     ///< index of the first cell of dermis
  double channel_radius = 0.0;      ///< [m] as punctured
  double channel_depth = 0.0;       ///< [m] mean length in viable tissue of those that reach it
  Bottom bottom = Bottom::closed;
};

/// Residual depth of the needles and the share of the channels that each depth stands for.
///
/// The dynamic depths of the classes are scaled by the recoil of the mean depth; needles that did
/// not puncture are left out.
/// @return depth [m] and weight [1]; the weights sum to 1, or none when nothing was punctured
[[nodiscard]] std::vector<puncture::DepthClass> residual_depths(const puncture::Channels& channels);

/// Thicknesses [m] of the three layers.
struct Thicknesses {
  double stratum_corneum = 0.0;
  double viable_epidermis = 0.0;
  double dermis = 0.0;
};

/// Cells of equal width in stratum corneum and viable epidermis, growing in the dermis, and the
/// channels through them: for exchange, cylinders of the radius at the surface down to their
/// residual depth (the pore efficiency was read with that geometry and includes the taper); for the
/// liquid they hold, cones over the taper length.
[[nodiscard]] Layers make_layers(const Thicknesses& thicknesses, const Permeant& permeant,
                                 const puncture::Channels& channels, const Resolution& resolution);

}  // namespace acicula::absorption
