#pragma once

#include "acicula/absorption/state.hpp"
#include "acicula/device/state.hpp"
#include "acicula/puncture/state.hpp"
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

/// One session as it happened.
struct Session {
  double time = 0.0;  ///< [s] since the first session
  absorption::Delivered serum;
};

/// The result of a run.
struct Course {
  skin::Skin skin;
  device::Delivery delivery;
  puncture::Channels channels;
  std::vector<double> injury_depth;      ///< [m] below the dermo-epidermal junction, cell centres
  std::vector<double> injured_fraction;  ///< [1] of one session
  std::vector<Session> sessions;
  Timeline timeline;
  std::vector<Endpoint> endpoints;
  std::vector<Warning> warnings;
};

}  // namespace acicula::course
