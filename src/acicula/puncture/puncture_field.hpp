#pragma once

#include "acicula/device/placement.hpp"
#include "acicula/puncture/parameters.hpp"
#include "acicula/puncture/state.hpp"
#include "acicula/skin/state.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace acicula::puncture {

/// One stroke and what it left in the skin; all depths and radii 0 when it did not puncture.
struct Puncture {
  device::Placed place;
  bool punctured = false;
  bool force_limited = false;   ///< the hand's force, not the travel or the length, stopped it
  double depth = 0.0;           ///< [m] with the needle in, along the needle
  double residual_depth = 0.0;  ///< [m] after recoil
  double radius = 0.0;          ///< [m] of the open channel at the surface, after recoil
  double capture_radius = 0.0;  ///< [m] within which a later needle slides into this hole
  double epidermis = 0.0;       ///< [m] thickness here
  double dermis = 0.0;          ///< [m] thickness here
};

/// A puncture field in numbers.
struct FieldSummary {
  DepthDistribution depth;           ///< of the strokes that punctured
  DepthDistribution residual_depth;  ///< of the strokes that punctured
  double dermis_share = 0.0;         ///< [1] of all strokes, those that reached the dermis
  double failed_share = 0.0;         ///< [1] of all strokes, those that did not puncture
  double force_limited_share = 0.0;  ///< [1] of all strokes, those that the hand's force stopped
  double density = 0.0;              ///< [m-2] strokes that punctured
  double distinct_density = 0.0;     ///< [m-2] holes
  double area_fraction = 0.0;        ///< [1] breached share of the surface
};

/// Every stroke of one session on a field with its own depth.
/// @param hand  how unsteadily the device is led
/// @param seed  of the session: same seed, same bytes
/// @throws ModelError  as device::place and puncture
[[nodiscard]] std::vector<Puncture> puncture_field(
    const skin::Skin& skin, const device::Device& device, const device::Technique& technique,
    const device::Field& field, const device::Parameters& hand, const Parameters& parameters,
    std::uint64_t seed);

/// @param punctures  in the order of the session, as puncture_field gives them
[[nodiscard]] FieldSummary summarise(std::span<const Puncture> punctures,
                                     const device::Field& field, const Parameters& parameters);

}  // namespace acicula::puncture
