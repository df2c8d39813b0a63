#pragma once

#include "acicula/device/state.hpp"
#include "acicula/puncture/parameters.hpp"
#include "acicula/skin/state.hpp"

#include <vector>

namespace acicula::puncture {

/// Why a needle's way in ends.
enum class WayEnd {
  travel,      ///< its base is down
  hand_force,  ///< its share of the hand's force is spent
  buckling,    ///< it bends before it breaks the skin
};

/// Force on one needle while its base goes down, and where the work goes.
struct ForceDisplacement {
  // The curve: about 200 points, displacement never falls; it stands still where the force drops.
  std::vector<double> displacement;  ///< [m] of the needle's base since its tip met the skin
  std::vector<double> force;         ///< [N] on one needle
  std::vector<double> depth;         ///< [m] of the tip in tissue; 0 until the skin breaks
  bool punctured = false;            ///< the skin broke
  WayEnd end = WayEnd::travel;
  double rupture_displacement = 0.0;  ///< [m] at which it broke; 0 if it did not
  double rupture_force = 0.0;         ///< [N] just before it broke; 0 if it did not
  // Work of the base up to the end, and its parts.
  double work = 0.0;                  ///< [J] integral of the curve
  double fracture_work = 0.0;         ///< [J] spent on the cut
  double friction_work = 0.0;         ///< [J] spent on sliding
  double elastic_energy = 0.0;        ///< [J] still stored in the tissue at the end
  double released_energy = 0.0;       ///< [J] set free where the force dropped, and lost
  double energy_balance_error = 0.0;  ///< [1] |work - parts| / work
};

/// The way of one needle into skin of mean thickness, its rupture threshold the median.
///
///   u = z + delta + c F,   F = F_ind(delta) before rupture, F_c + F_f after (way_in)
///   Int F du = cut + friction + stored + set free
///
/// u displacement of the base, z depth, delta dimple, c compliance of the array. Cut and friction
/// are closed forms of the depth; stored is the dimple's energy, c F^2 / 2 and what friction did
/// while the skin sank with the needle; set free is what the three lose where the force drops.
/// @return the curve; work by the trapezoid rule over its points, so that the balance tests it
/// @throws ModelError  as puncture() does
[[nodiscard]] ForceDisplacement force_displacement(const skin::Skin& skin,
                                                   const device::Device& device,
                                                   const device::Technique& technique,
                                                   const device::Delivery& delivery,
                                                   const Parameters& parameters);

}  // namespace acicula::puncture
