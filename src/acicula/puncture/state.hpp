#pragma once

#include <vector>

namespace acicula::puncture {

/// The law by which a needle breaks the skin, see rupture_force.
enum class Rupture { membrane, planar_crack, ring_crack };

/// Spread of a depth over the needles of a session that punctured; all 0 when none did.
struct DepthDistribution {
  double mean = 0.0;  ///< [m]
  double sd = 0.0;    ///< [m]
  double p05 = 0.0;   ///< [m]
  double p50 = 0.0;   ///< [m]
  double p95 = 0.0;   ///< [m]
};

/// A class of needles that went equally deep: the depth distribution by quadrature.
struct DepthClass {
  double depth = 0.0;   ///< [m] dynamic depth from the surface; 0 when the needle did not puncture
  double weight = 0.0;  ///< [1] share of the needles; all weights sum to 1
};

/// What one session of needling leaves in the skin.
struct Channels {
  double punctures_per_area = 0.0;  ///< [m-2] strokes that punctured, repeated hits counted
  double density = 0.0;             ///< [m-2] distinct holes
  double punctured_share = 0.0;     ///< [1] strokes that broke the skin
  double dermis_share = 0.0;        ///< [1] strokes that reached the dermis
  std::vector<DepthClass> depth_classes;
  DepthDistribution dynamic_depth;   ///< while the needle is in: drives injury, pain, bleeding
  DepthDistribution residual_depth;  ///< after recoil: drives absorption
  double deflection = 0.0;           ///< [m] dimple under the mean needle
  double rupture_dimple = 0.0;  ///< [m] when a median needle breaks the skin, at most its travel
  double radius = 0.0;          ///< [m] of the open channel at the surface, after recoil
  double taper_length =
      0.0;                  ///< [m] channel depth over which the radius falls to the tip's (a cone)
  double tip_radius = 0.0;  ///< [m] of the channel at its lower end, after recoil
  double epidermis_thickness =
      0.0;                       ///< [m] stratum corneum and viable epidermis, mean over the site
  double area_fraction = 0.0;    ///< [1] breached share of the surface
  double rupture_force = 0.0;    ///< [N] to break the skin with one needle
  double insertion_force = 0.0;  ///< [N] on one needle at its deepest
  double head_force =
      0.0;  ///< [N] that the hand gives to the needles in contact; pen: mean of a stroke
  double buckling_load = 0.0;             ///< [N] at which a needle bends, its tip held by the skin
  double buckled_share = 0.0;             ///< [1] strokes that failed because their needle bent
  double vessel_cuts = 0.0;               ///< [1] expected vessels cut by one puncture
  double bleeding_grade = 0.0;            ///< [1] 0 none, 1 pinpoint, 2 oozing, 3 free
  double pain = 0.0;                      ///< [1] visual analogue scale 0 to 10
  double pain_without_anaesthesia = 0.0;  ///< [1] the same, had nothing been given against it
};

}  // namespace acicula::puncture
