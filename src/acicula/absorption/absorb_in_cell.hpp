#pragma once

#include "acicula/absorption/parameters.hpp"
#include "acicula/absorption/state.hpp"
#include "acicula/absorption/unit_cell.hpp"
#include "acicula/puncture/state.hpp"
#include "acicula/skin/state.hpp"

#include <optional>
#include <span>

namespace acicula::absorption {

/// What one session's serum delivers by the axisymmetric unit cell of the mean channel: the amounts
/// that absorb() gives by columns, and the field round the channel.
///
/// Takes tenths of a second. The spread of depths and the outflow of fluid are left out.
/// @param times     [s] increasing, of the rows
/// @param pictures  [s] increasing, when to keep the field
/// @param epidermal_closure  [s] as in absorb()
/// @return no rows but zeros without an application
/// @throws ModelError     as absorb(), and when the channels overlap or pass the dermis
/// @throws NumericsError  when the time step collapses
[[nodiscard]] UnitCellResult absorb_in_cell(const skin::Skin& skin, const skin::Subject& subject,
                                            double needle_length,
                                            const puncture::Channels& channels, const Serum& serum,
                                            std::span<const double> times,
                                            std::span<const double> pictures,
                                            const Parameters& parameters,
                                            std::optional<double> epidermal_closure = std::nullopt);

}  // namespace acicula::absorption
