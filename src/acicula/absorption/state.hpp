#pragma once

#include "acicula/absorption/wang_nitsche_kasting.hpp"

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
  std::vector<double> acid_pkas;    ///< [1] of every acid group
  std::vector<double> base_pkas;    ///< [1] of the conjugate acid of every base group
  bool acid_pharmacophore = false;  ///< binds to albumin as anti-inflammatory acids do
  std::optional<double>
      molar_volume;  ///< [m3 mol-1] at the boiling point; 0.9 MW (cm3, g) when not given
  double water_solubility = 0.0;  ///< [kg m-3] intrinsic: of the uncharged species
  std::optional<double>
      degradation_half_life;             ///< [s] in viable tissue and channels; none: it lasts
  std::optional<double> systemic_limit;  ///< [kg] largest dose for an adult; none known: no caution
  double vapour_pressure = 0.0;          ///< [Pa] at skin temperature; 0 for involatile actives
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
  double duration = 0.0;        ///< [s] from an application until it is washed off
  bool occluded = false;
  int doses = 1;                         ///< [1] applications in one session's time
  double dose_interval = 0.0;            ///< [s] from one application to the next
  double area = 0.0;                     ///< [m2] of treated skin, for totals
  double channel_viscosity_ratio = 1.0;  ///< [1] of the solvent in the channels, over water
  TransBilayerFit trans_bilayer_fit = TransBilayerFit::dancik_2013;
};

/// What a reader must know about a number, with a code for programs.
struct Caution {
  std::string code;  ///< "absorption.molar_mass"
  std::string text;
};

/// Concentrations down the skin at one time.
struct Profile {
  double time = 0.0;           ///< [s] since the session
  std::vector<double> depth;   ///< [m] below the surface, shape (n)
  std::vector<double> tissue;  ///< [kg m-3] of tissue between the channels, shape (n)
  std::vector<double>
      channel;  ///< [kg m-3] of the liquid in them, shape (n); 0 where there is none
};

/// Mean concentration in a stretch of depth, tissue and channels together.
struct DepthBand {
  double top = 0.0;                   ///< [m] below the surface
  double bottom = 0.0;                ///< [m]
  std::vector<double> concentration;  ///< [kg m-3] at the times of the series
  double peak = 0.0;                  ///< [kg m-3]
  double peak_time = 0.0;             ///< [s]
  double area_under_curve = 0.0;      ///< [kg m-3 s] to the horizon
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
  std::vector<double> degraded;          ///< [kg m-2] broken down in viable tissue and channels
  std::vector<double> lost;              ///< [kg m-2] evaporated, washed off or washed out
  std::vector<double> open_share;  ///< [1] permeable channel area over that after elastic recoil
  std::vector<double> water_loss;  ///< [kg m-2 s-1] transepidermal
  std::vector<double> stratum_corneum_concentration;   ///< [kg m-3] mean of the layer
  std::vector<double> viable_epidermis_concentration;  ///< [kg m-3] mean of the layer
  std::vector<double> dermis_concentration;            ///< [kg m-3] mean of the layer
  std::vector<Profile> profiles;                       ///< at a few times after the application
  /// Around the basal layer with its melanocytes (50 to 150 um), and among the fibroblasts (150 to
  /// 500 um).
  std::vector<DepthBand> bands;
  double applied = 0.0;      ///< [kg m-2] by all doses
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
  double systemic = 0.0;         ///< [kg m-2] taken up by blood and lymph until the horizon
  double systemic_total = 0.0;   ///< [kg] the same over the treated area
  double lag_time = 0.0;         ///< [s] of intact stratum corneum
  double delivery_window = 0.0;  ///< [s] to 90 % of what is ever absorbed
  double closure_time = 0.0;     ///< [s] until the open share falls below 15 %
  double closure_half_life = 0.0;      ///< [s] of the open share
  double barrier_recovery_time = 0.0;  ///< [s] until water loss is back within 10 % of its rise
  double mass_balance_error = 0.0;     ///< [1] relative
  /// What a reader must know about these numbers: molecule outside a correlation, routes left out.
  std::vector<Caution> cautions;
};

}  // namespace acicula::absorption
