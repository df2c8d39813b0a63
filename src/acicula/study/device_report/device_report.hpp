#pragma once

#include "acicula/course/state.hpp"
#include "acicula/course/treatment.hpp"
#include "acicula/puncture/force_displacement.hpp"
#include "acicula/puncture/puncture_field.hpp"

#include <optional>
#include <vector>

namespace acicula::study {

/// Epidermis and dermis together at the site: mean and quantiles over site and subjects.
struct SkinThickness {
  double mean = 0.0;  ///< [m]
  double p05 = 0.0;   ///< [m] the maximum safe depth
  double p50 = 0.0;   ///< [m]
  double p95 = 0.0;   ///< [m]
};

/// How deep the needles of a nominal length go.
enum class Reach {
  within_skin,  ///< the 95th percentile of depth stays within the maximum safe depth
  thin_places,  ///< it does not: needles pass the dermis where the skin is thin
  fat,          ///< the median needle passes the skin's mean thickness
};

/// One nominal length at the site.
struct LengthResult {
  double length = 0.0;  ///< [m]
  device::Delivery delivery;
  puncture::Channels channels;
  double fat_share = 0.0;        ///< [1] of all strokes, those that pass the dermis
  double margin = 0.0;           ///< [m] maximum safe depth less the 95th percentile of depth
  double peak_force = 0.0;       ///< [N] largest on one median needle on its way in
  double buckling_safety = 0.0;  ///< [1] load at which it buckles over the largest force on it
  Reach reach = Reach::within_skin;
  bool longer_than_skin = false;  ///< than its mean thickness, whatever depth it reaches
};

/// One hand speed at the length of the details.
struct SpeedResult {
  double hand_speed = 0.0;  ///< [m s-1]
  device::Delivery delivery;
  puncture::Channels channels;
};

/// So many passes at the length of the details and the usual speed.
struct PassesResult {
  int passes = 0;  ///< over each point, all directions together
  puncture::Channels channels;
};

/// What `acicula device` computes.
struct DeviceReport {
  course::Treatment treatment;  ///< its needle length is that of the details
  skin::Skin skin;
  SkinThickness thickness;
  std::optional<double> safe_length;  ///< [m] largest nominal length within the safe depth
  std::vector<LengthResult> lengths;  ///< ascending
  std::size_t selected = 0;           ///< index of the length of the details
  std::vector<SpeedResult> speeds;    ///< ascending
  std::vector<PassesResult> passes;   ///< ascending
  puncture::ForceDisplacement force_displacement;
  device::Field field;                        ///< on which the session was placed
  std::vector<puncture::Puncture> punctures;  ///< in the order of the session
  puncture::FieldSummary placed;              ///< the same in numbers
  std::vector<course::Warning> cautions;

  [[nodiscard]] const LengthResult& detail() const { return lengths[selected]; }
};

}  // namespace acicula::study
