#pragma once

#include "acicula/absorption/state.hpp"
#include "acicula/device/state.hpp"
#include "acicula/healing/observe.hpp"
#include "acicula/numerics/grid.hpp"
#include "acicula/puncture/state.hpp"
#include "acicula/safety/safety.hpp"
#include "acicula/skin/state.hpp"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace acicula::course {

/// How far an endpoint was ever compared with data.
enum class Grade { validated, calibrated, unvalidated };

/// One predicted number.
struct Endpoint {
  std::string name;      ///< of the registry, "healing.collagen_total.relative"
  std::string observer;  ///< where it is observed ("papillary"); empty when there is only one way
  double time = 0.0;     ///< [s] since the first session
  double value = 0.0;    ///< SI
  std::string unit;      ///< SI
  std::optional<std::array<double, 2>> interval90;
  Grade grade = Grade::unvalidated;
};

/// Something the reader must know before using a number.
struct Warning {
  std::string code;  ///< "safety.keloid_history"
  std::string text;
  bool stop = false;  ///< a contraindication that rules the treatment out
};

/// One column of the timeline.
struct Series {
  std::string name;  ///< "healing.neutrophils"
  std::string unit;
  std::vector<double> values;
};

/// Everything that was followed in time, one row a time; `timeline.csv`.
struct Timeline {
  std::vector<double> time;  ///< [s] since the first session
  std::vector<Series> series;
};

/// One session as it happened: later ones meet an epidermis that earlier ones thickened.
struct Session {
  double time = 0.0;  ///< [s] since the first session
  puncture::Channels channels;
  std::vector<double> injured_fraction;  ///< [1], shape (depth)
  absorption::Delivered serum;
  double epidermal_closure =
      0.0;  ///< [s] after the session, until the epidermis covers the channels
  /// [m-2] paths across the tethered part of the dermis-fat plane, of strokes that have places
  std::optional<double> tether_cuts = {};
  double epidermis = 1.0;  ///< [1] thickness that it met, relative to healthy; mean over the plane
};

/// The result of a run.
struct Course {
  skin::Skin skin;
  device::Delivery delivery;
  numerics::Grid dermis;                 ///< [m] depths below the dermo-epidermal junction
  puncture::Channels channels;           ///< of the first session
  std::vector<double> injury_depth;      ///< [m] below the dermo-epidermal junction, cell centres
  std::vector<double> injured_fraction;  ///< [1] of the first session
  std::vector<Session> sessions;
  healing::History history;  ///< that is judged: of the scar of a patch, else of the whole plane
  healing::History field;    ///< of the whole plane of a patch with a scar; else empty
  double scar_share = 0.0;   ///< [1] of the plane of a patch; 0 without a scar
  safety::Assessment safety;
  Timeline timeline;
  std::vector<Endpoint> endpoints;
  std::vector<Warning> warnings;
};

}  // namespace acicula::course
