#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace acicula::skin {

enum class Sex { female, male, unspecified };

/// A layer as it varies over a site (half or more of the variance lies within one site).
struct Layer {
  double thickness = 0.0;     ///< [m] mean
  double thickness_sd = 0.0;  ///< [m] standard deviation, within and between subjects together
};

/// A body site, from data/sites; every member can be overridden under [subject.skin] of a protocol.
struct Site {
  std::string name;
  Layer stratum_corneum;
  Layer viable_epidermis;
  Layer dermis;
  double reference_age = 0.0;          ///< [s] age at which the thicknesses were measured
  double water_loss = 0.0;             ///< [kg m-2 s-1] transepidermal water loss of intact skin
  double hair_follicle_density = 0.0;  ///< [m-2]; 0 on glabrous skin
  double pain_sensitivity = 1.0;       ///< [1] relative to the abdomen
  double compressive_strain = 0.0;     ///< [1] strain that folds the skin in movement, for wrinkles
  double needle_length_limit = 0.0;    ///< [m] longest needle of expert practice at the site
};

struct Subject {
  double age = 0.0;  ///< [s]
  Sex sex = Sex::unspecified;
  int phototype = 3;                                ///< Fitzpatrick, 1 to 6
  std::optional<double> individual_typology_angle;  ///< [rad] measured skin colour, when known
  std::vector<std::string> history;                 ///< names of data/contraindications that apply
};

enum class ScarType { none, boxcar, rolling, icepick };

/// A drawing of a scar, seen from above: shares of rectangles that together are the whole plane.
struct ScarMask {
  std::string file;          ///< that it comes from; empty when there is no drawing
  std::size_t columns = 0;   ///< along x; 0 while the file was not read
  std::size_t rows = 0;      ///< along y, from y = 0 on
  std::vector<float> share;  ///< [1] that is scar, shape (rows, columns), within 0 to 1
};

/// What is treated, from data/indications; every member can be overridden under [condition].
struct Condition {
  std::string indication;
  ScarType scar_type = ScarType::none;
  double scar_depth = 0.0;          ///< [m] deepest point below the surrounding skin
  double scar_width = 0.0;          ///< [m]
  double scar_tissue_depth = 0.0;   ///< [m] of scar tissue below the junction; 0: the whole dermis
  double scar_floor_ratio = 1.0;    ///< [1] radius of that tissue's floor over that of its mouth
  double scar_wall_exponent = 1.0;  ///< [1] 1 cone, 1/2 bowl; see skin::ScarRegion
  double scar_type3_ratio = 1.0;    ///< [1] type III share of its collagen over that of the skin
  double scar_tether_share =
      0.0;  ///< [1] share of the depth that tethers to the subcutis hold down
  double scar_tether_width_ratio = 1.0;  ///< [1] width of the tethered floor over scar_width
  ScarMask scar_mask;  ///< a user's own drawing, which stands in for scar_width and the walls
  double wrinkle_fold_depth = 0.0;  ///< [m] permanent fold, what remains when the skin is flat
  double collagen_deficit = 0.0;    ///< [1] missing share of dermal collagen beyond age
  double melanin_excess =
      0.0;  ///< [1] epidermal melanin above that of the surrounding skin, relative
  double target_depth = 0.0;  ///< [m] where the condition sits, from the surface
};

/// The skin of this subject at this site before the first session.
struct Skin {
  Layer stratum_corneum;
  Layer viable_epidermis;
  Layer dermis;
  double collagen_capital = 1.0;    ///< [1] C*, dermal collagen relative to a healthy 25-year-old
  double synthesis_capacity = 1.0;  ///< [1] g, induced synthesis relative to a 25-year-old
  double water_loss = 0.0;          ///< [kg m-2 s-1]
  double hair_follicle_density = 0.0;      ///< [m-2]
  double pain_sensitivity = 1.0;           ///< [1]
  double compressive_strain = 0.0;         ///< [1]
  double melanin = 1.0;                    ///< [1] epidermal melanin relative to phototype III
  double lightness = 0.0;                  ///< [1] CIE L* of the unaffected skin
  double individual_typology_angle = 0.0;  ///< [rad]
  double epidermal_turnover = 0.0;         ///< [s] transit of the whole epidermis

  [[nodiscard]] double epidermis_thickness() const {
    return stratum_corneum.thickness + viable_epidermis.thickness;
  }
};

}  // namespace acicula::skin
