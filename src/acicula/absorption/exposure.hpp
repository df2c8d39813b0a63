#pragma once

#include "acicula/absorption/dual_path.hpp"

#include <span>
#include <vector>

namespace acicula::absorption {

/// Amounts of every compartment per area of skin at one time [kg m-2].
struct Balance {
  double film = 0.0;
  double stratum_corneum = 0.0;
  double viable_epidermis = 0.0;
  double dermis = 0.0;
  double channel = 0.0;
  double cleared = 0.0;
  double lost = 0.0;

  [[nodiscard]] double total() const {
    return film + stratum_corneum + viable_epidermis + dermis + channel + cleared + lost;
  }
  /// Past the surface, into viable tissue and blood.
  [[nodiscard]] double absorbed() const { return viable_epidermis + dermis + cleared; }
};

/// One application of a serum, from the session to the horizon.
struct Exposure {
  double dose = 0.0;           ///< [kg m-2]
  double shut = 0.0;           ///< [s] when the channels stop to exchange
  bool prefilled = false;      ///< channels fill with serum as they are made
  double concentration = 0.0;  ///< [kg m-3] dissolved in the serum
  bool occluded = false;
  double tolerance = 3e-4;  ///< [1] share of the mass in the skin that a step may misplace
};

/// Follows the active through the phases of the exposure: applied, dried, washed off, channels
/// shut.
/// @param times  [s] increasing, where to report; between steps amounts are interpolated linearly,
///               which keeps their sum
/// @return shape (times.size())
/// @throws NumericsError  when the time step collapses
[[nodiscard]] std::vector<Balance> follow(DualPath& system, const Exposure& exposure,
                                          std::span<const double> times);

}  // namespace acicula::absorption
