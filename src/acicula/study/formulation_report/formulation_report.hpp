#pragma once

#include "acicula/absorption/unit_cell.hpp"
#include "acicula/course/state.hpp"
#include "acicula/course/treatment.hpp"

#include <optional>
#include <string>
#include <vector>

namespace acicula::study {

/// Steady permeabilities at the start, by route; all for the serum as it is put on.
struct RoutePermeabilities {
  double lipid = 0.0;  ///< [m s-1] stratum corneum, through its lipids, of all species in the serum
  double polar = 0.0;  ///< [m s-1] stratum corneum, through its water
  double channels = 0.0;  ///< [m s-1] P_mn, of the channels after elastic recoil
  double intact = 0.0;    ///< [m s-1] intact skin, with living tissue in series
  double needled = 0.0;   ///< [m s-1] all routes together
};

/// What reaches the blood, for the treated area.
struct Systemic {
  double per_area = 0.0;              ///< [kg m-2] taken up by blood and lymph until the end
  double total = 0.0;                 ///< [kg] over the treated area
  double per_body_mass = 0.0;         ///< [kg kg-1] of an adult
  double body_mass = 0.0;             ///< [kg] of that adult
  std::optional<double> limit;        ///< [kg] published, largest dose of an adult
  std::optional<double> limit_share;  ///< [1] total over limit
};

/// The serum once more in the unit cell of the mean channel, against the columns.
struct UnitCellComparison {
  absorption::UnitCellResult cell;   ///< rows at the times of the columns
  double absorbed = 0.0;             ///< [kg m-2] when the columns' absorbed amount is read
  std::optional<double> difference;  ///< [1] of it to the columns', relative; none when that is 0
};

/// What `acicula absorb` computes.
struct FormulationReport {
  course::Treatment treatment;  ///< without a device its device has no name
  std::string molecule;         ///< for people
  std::string about;            ///< what the catalogue says of the active; may be empty
  skin::Skin skin;
  device::Delivery delivery;
  puncture::Channels channels;                  ///< none without a device
  absorption::Delivered delivered;              ///< as asked
  std::optional<absorption::Delivered> intact;  ///< the same without needles; none when not needled
  std::vector<double> flux;         ///< [kg m-2 s-1] into living tissue, mean since the row before
  std::vector<double> intact_flux;  ///< [kg m-2 s-1] the same without needles
  double unionised_share = 1.0;     ///< [1] of the molecules in the serum
  RoutePermeabilities permeability;
  Systemic systemic;
  std::optional<UnitCellComparison> unit_cell;  ///< when asked for
  std::vector<course::Warning> warnings;

  [[nodiscard]] bool needled() const { return !treatment.device.name.empty(); }
};

}  // namespace acicula::study
