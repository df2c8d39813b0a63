#pragma once

#include "acicula/absorption/parameters.hpp"
#include "acicula/absorption/state.hpp"
#include "acicula/puncture/state.hpp"
#include "acicula/skin/state.hpp"
#include "acicula/study/formulation_report/formulation_report.hpp"

namespace acicula::study {

/// The permeabilities of a serum by route:
///
///   P_lipid = f D_sc K_sc/h_sc,   P_polar = B D_aq
///
/// f uncharged share in the serum, h_sc stratum corneum as thick as the serum makes it. Lipid and
/// polar route are those of stratum corneum alone, P_mn that of the channels alone; intact and
/// needled skin have the tissue below in series.
/// @source cheruvu-2022 (polar route), dancik-2013 (lipid route)
[[nodiscard]] RoutePermeabilities route_permeabilities(const skin::Skin& skin,
                                                       const absorption::Serum& serum,
                                                       const puncture::Channels& channels,
                                                       const absorption::Delivered& delivered,
                                                       const absorption::Parameters& parameters);

}  // namespace acicula::study
