#pragma once

#include "acicula/healing/homeostasis.hpp"
#include "acicula/healing/parameters.hpp"
#include "acicula/healing/positive_part.hpp"

namespace acicula::healing {

/// The epidermis thickens over dermis that gained collagen and under TGF-beta.
///
///   h' = [1 + gC (C/C* - 1)+ + gT hs - h] / tauh,   C and hs means over the papillary dermis
struct EpidermalThickening {
  double rate;         ///< [s-1] h'
  double by_collagen;  ///< [s-1] per unit of mean C
  double by_response;  ///< [s-1] per unit of mean hs
};

/// @param epidermis  [1] h
/// @param collagen   [1] papillary mean of C
/// @param response   [1] papillary mean of hs
[[nodiscard]] inline EpidermalThickening epidermal_thickening(double epidermis, double collagen,
                                                              double response, const Homeostasis& h,
                                                              const Parameters& p) {
  const double excess = collagen - h.collagen_capital;
  const double by_collagen =
      p.epidermis_collagen_gain / (h.collagen_capital * p.epidermis_turnover);
  const double by_response = p.epidermis_tgf_beta_gain / p.epidermis_turnover;
  return {(1.0 - epidermis) / p.epidermis_turnover + by_collagen * positive_part(excess) +
              by_response * response,
          by_collagen * positive_part_slope(excess), by_response};
}

}  // namespace acicula::healing
