#pragma once

#include "acicula/absorption/applications.hpp"
#include "acicula/absorption/exposure.hpp"
#include "acicula/absorption/state.hpp"

#include <functional>
#include <vector>

namespace acicula::absorption {

/// Times [s] at which profiles are kept: 1, 4, 8 and 24 h after the first application, wash-off and
/// horizon, as far as the session is followed.
[[nodiscard]] std::vector<double> profile_times_of(const Delivered& delivered, double applied_at);

/// Share of their punctured area that the channels have open at a time; empty: no channels.
using OpenShare = std::function<double(double time)>;

/// Fills in amounts and concentrations of the layers, profiles, depth bands, the amount absorbed
/// when assessed, its largest flux and its window.
void add_trace(Delivered& delivered, const Trace& trace, const std::vector<double>& profile_times,
               const Layers& layers, const OpenShare& open);

/// Fills in shares of the dose, enhancement, what reached the blood, and the mass balance.
void add_totals(Delivered& delivered, const Serum& serum, const std::vector<Interval>& doses);

}  // namespace acicula::absorption
