#pragma once

#include <optional>
#include <string>
#include <vector>

namespace acicula::absorption {

/// Which correlation of plasma-protein binding applies to an ionisable molecule.
enum class Ionisation { neutral, acid, base, zwitterion };

/// The active of a serum, from data/actives; every member can be overridden under [serum.molecule].
struct Molecule {
  double molar_mass = 0.0;  ///< [kg mol-1]
  std::optional<double>
      log10_kow;  ///< [1] octanol-water, neutral species; none for proteins and polymers
  Ionisation ionisation = Ionisation::neutral;
  std::optional<double> acid_pka;  ///< [1]
  std::optional<double> base_pka;  ///< [1]
  std::optional<double>
      molar_volume;  ///< [m3 mol-1] at the boiling point; 0.9 MW (cm3, g) when not given
  double water_solubility = 0.0;   ///< [kg m-3]
  double vapour_pressure = 0.0;    ///< [Pa] at skin temperature; 0 for involatile actives
  bool intradermal_grade = false;  ///< made for intradermal use; otherwise a granuloma warning
};

enum class Application { none, during, after };

/// [serum] of a protocol.
struct Serum {
  std::string active;
  Molecule molecule;
  Application application = Application::none;
  double concentration = 0.0;   ///< [kg m-3] of the active in the vehicle
  double film_thickness = 0.0;  ///< [m] volume of serum per area
  double vehicle_ph = 0.0;      ///< [1]
  double delay = 0.0;           ///< [s] from the end of needling to the application "after"
  double duration = 0.0;        ///< [s] from the application until it is washed off
  bool occluded = false;
};

/// Amounts and barrier against time after one session.
struct Delivered {
  std::vector<double> time;              ///< [s] since the session
  std::vector<double> film;              ///< [kg m-2] on the skin, dissolved and solid
  std::vector<double> stratum_corneum;   ///< [kg m-2]
  std::vector<double> viable_epidermis;  ///< [kg m-2]
  std::vector<double> dermis;            ///< [kg m-2]
  std::vector<double> channel;           ///< [kg m-2] in the open channels
  std::vector<double> cleared;           ///< [kg m-2] taken up by blood and lymph
  std::vector<double> lost;              ///< [kg m-2] evaporated or washed off
  std::vector<double> open_share;  ///< [1] permeable channel area over that after elastic recoil
  std::vector<double> water_loss;  ///< [kg m-2 s-1] transepidermal
  double applied = 0.0;            ///< [kg m-2]
  double assessed_at = 0.0;  ///< [s] when absorbed amounts are read: at wash-off, or at the horizon
  double absorbed =
      0.0;  ///< [kg m-2] past the surface into viable tissue and blood, at `assessed_at`
  double absorbed_intact = 0.0;    ///< [kg m-2] the same with no channels
  double fraction_absorbed = 0.0;  ///< [1]
  double enhancement =
      0.0;  ///< [1] absorbed / absorbed_intact; 0 when intact skin lets nothing through
  double permeability = 0.0;         ///< [m s-1] steady, of the needled skin after elastic recoil
  double permeability_intact = 0.0;  ///< [m s-1]
  double peak_flux = 0.0;        ///< [kg m-2 s-1] into viable tissue, mean over a row of the series
  double lag_time = 0.0;         ///< [s] of intact stratum corneum
  double delivery_window = 0.0;  ///< [s] to 90 % of what is ever absorbed
  double closure_time = 0.0;     ///< [s] until the open share falls below 15 %
  double closure_half_life = 0.0;      ///< [s] of the open share
  double barrier_recovery_time = 0.0;  ///< [s] until water loss is back within 10 % of its rise
  double mass_balance_error = 0.0;     ///< [1] relative
  /// What a reader must know about these numbers: molecule outside a correlation, routes left out.
  std::vector<std::string> cautions;
};

}  // namespace acicula::absorption
