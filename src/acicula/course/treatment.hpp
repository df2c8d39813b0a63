#pragma once

#include "acicula/absorption/state.hpp"
#include "acicula/device/state.hpp"
#include "acicula/puncture/state.hpp"
#include "acicula/skin/state.hpp"

#include <vector>

namespace acicula::course {

/// [course] of a protocol.
struct Schedule {
  int sessions = 1;
  double interval = 0.0;   ///< [s] between sessions
  double follow_up = 0.0;  ///< [s] from the last session to the end
};

/// The ladder of fidelity.
enum class Fidelity { column };

/// [numerics] of a protocol.
struct Numerics {
  Fidelity fidelity = Fidelity::column;
  int depth_cells = 60;
  double column_depth = 0.0;  ///< [m] below the dermo-epidermal junction
  double tolerance = 0.0;     ///< [1] relative, of one time step
  puncture::Rupture rupture = puncture::Rupture::membrane;
};

/// [output] of a protocol.
struct Output {
  std::vector<double>
      times;  ///< [s] since the first session: endpoints are reported then and at the end
  double field_width = 0.0;  ///< [m] side of the square on which strokes are placed
};

/// A treatment with every default filled in: what simulate() takes.
struct Treatment {
  skin::Subject subject;
  skin::Site site;
  skin::Condition condition;
  device::Device device;
  device::Technique technique;
  Schedule schedule;
  absorption::Serum serum;
  Numerics numerics;
  Output output;
};

}  // namespace acicula::course
