#pragma once

#include "acicula/outcome/parameters.hpp"

namespace acicula::outcome {

/// Relative change of the melasma area and severity index of a patch.
///
///   MASI ~ A (D + H),   A = P,   D = g min(1, c / (g c_1)),   H = g P,   P = P(x > c_v),
///   ln x ~ N(ln c, s^2)
///
/// c contrast of the patch in CIE L*, c_v least contrast that is seen, s spread of the contrast
/// within the patch, P its visible share, c_1 contrast of one grade of darkness, g highest grade of
/// darkness D and of homogeneity H. A is the share of the area that the patch had before; the
/// weights of the regions of the face cancel.
/// @param before, after  [1] contrast
/// @return [1] (after / before - 1); 0 when nothing was seen before
/// @source masi-1994
[[nodiscard]] double relative_masi(double before, double after, const Parameters& parameters);

}  // namespace acicula::outcome
