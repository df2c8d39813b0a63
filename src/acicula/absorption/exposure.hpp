#pragma once

#include "acicula/absorption/dual_path.hpp"

#include <array>
#include <span>
#include <vector>

namespace acicula::absorption {

/// Where the targets of actives live, as depth below the surface [m]: the basal layer with its
/// melanocytes, and the dermis with most of its fibroblasts.
inline constexpr std::array<std::array<double, 2>, 2> depth_bands{
    {{50e-6, 150e-6}, {150e-6, 500e-6}}};

/// Amounts of every compartment per area of skin at one time [kg m-2].
struct Balance {
  double film = 0.0;
  double stratum_corneum = 0.0;
  double viable_epidermis = 0.0;
  double dermis = 0.0;
  double channel = 0.0;
  double cleared = 0.0;
  double degraded = 0.0;
  double lost = 0.0;
  std::array<double, depth_bands.size()> bands{};  ///< tissue and channels; not part of the total

  [[nodiscard]] double total() const {
    return film + stratum_corneum + viable_epidermis + dermis + channel + cleared + degraded + lost;
  }
  /// Past the surface, into viable tissue and blood.
  [[nodiscard]] double absorbed() const { return viable_epidermis + dermis + cleared + degraded; }
};

/// The amounts at a share of the way from a to b, each along a straight line, which keeps the
/// total.
/// @param share  [1] 0: a, 1: b
[[nodiscard]] Balance between(const Balance& a, const Balance& b, double share);

/// The doses of a serum, from the session to the horizon.
struct Exposure {
  double dose = 0.0;           ///< [kg m-2] each
  double shut = 0.0;           ///< [s] when the channels stop to exchange
  bool prefilled = false;      ///< channels fill with serum as they are made
  double concentration = 0.0;  ///< [kg m-3] dissolved in the serum
  bool occluded = false;
  double tolerance = 3e-4;  ///< [1] share of the mass in the skin that a step may misplace
  int doses = 1;
  double interval = 0.0;  ///< [s] from one dose to the next; none is put on over another
};

/// What was found at the times that were asked for.
struct Trace {
  std::vector<Balance> rows;                ///< shape (times)
  std::vector<std::vector<Pair>> profiles;  ///< [kg m-2] in the cells, shape (profile times, n)
};

/// Follows the active through the phases of the exposure: applied, dried, washed off, applied
/// again, channels shut.
/// @param times     [s] increasing, where to report; between steps amounts are interpolated
///                  linearly, which keeps their sum
/// @param profiles  [s] increasing, where to keep what every cell holds
/// @throws NumericsError  when the time step collapses
[[nodiscard]] Trace follow(DualPath& system, const Exposure& exposure,
                           std::span<const double> times, std::span<const double> profiles);

/// @return the rows of a trace without profiles
[[nodiscard]] std::vector<Balance> follow(DualPath& system, const Exposure& exposure,
                                          std::span<const double> times);

}  // namespace acicula::absorption
