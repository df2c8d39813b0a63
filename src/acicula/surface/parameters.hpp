#pragma once

#include "acicula/evidence/binding.hpp"

#include <vector>

namespace acicula::surface {

/// How skin is measured unless told otherwise, how it is drawn, and how its relief answers,
/// data/parameters/surface.toml.
struct Parameters {
  double s_filter;    ///< [m] nesting index
  double l_filter;    ///< [m] nesting index
  double form_order;  ///< [1] of the polynomial of the F-operation

  double furrow_depth;          ///< [m] of the coarse network of micro-relief
  double furrow_half_width;     ///< [m] where a furrow's depth has fallen to 1/e
  double furrow_spacing;        ///< [m] at the reference age
  double furrow_reference_age;  ///< [s] up to which the network stays as it is
  double furrow_growth;         ///< [s-1] relative rate at which the spacing grows with age
  double furrow_elongation;     ///< [s-1] rate at which polygons lengthen with age
  double fine_furrow_ratio;     ///< [1] fine network over coarse
  double irregularity;          ///< [1] how far furrows, lines and outlines stray
  double fold_spacing;          ///< [m] between permanent folds
  double fold_half_width;       ///< [m]
  double scar_density;          ///< [m-2]
  double scar_width_spread;     ///< [1] standard deviation of ln width between scars
  double boxcar_wall_width;     ///< [m]
  double pore_diameter;         ///< [m] median
  double pore_diameter_spread;  ///< [1] standard deviation of ln diameter
  double pore_depth_ratio;      ///< [1] depth over diameter

  double relief_response;    ///< [1] change of furrow depth per change of epidermal thickness
  double depression_filter;  ///< [m] nesting index that gives a scar of a scan its shape
  double pit_threshold;  ///< [1] depth in Sq of the short-wave relief from which a pit is a pore
  double redness;        ///< [1] CIE a*
};

/// @throws EvidenceError  when the catalogue lacks a key
[[nodiscard]] Parameters parameters_from(const evidence::Catalogue& catalogue);
[[nodiscard]] std::vector<evidence::Declaration> declarations();

}  // namespace acicula::surface
