#pragma once

#include "acicula/absorption/state.hpp"
#include "acicula/device/state.hpp"
#include "acicula/numerics/line_transform.hpp"
#include "acicula/puncture/state.hpp"
#include "acicula/skin/state.hpp"
#include "acicula/surface/limited_relief.hpp"

#include <memory>
#include <string>
#include <vector>

namespace acicula::course {

/// [course] of a protocol.
struct Schedule {
  int sessions = 1;
  double interval = 0.0;   ///< [s] between sessions
  double follow_up = 0.0;  ///< [s] from the last session to the end
};

/// The ladder of fidelity: depth alone; rings round one channel; a block with every puncture in its
/// place.
enum class Fidelity { column, cell, patch };

/// [numerics] of a protocol.
struct Numerics {
  Fidelity fidelity = Fidelity::column;
  int depth_cells = 60;
  double column_depth = 0.0;  ///< [m] below the dermo-epidermal junction
  double tolerance = 0.0;     ///< [1] relative, of one time step of a column
  puncture::Rupture rupture = puncture::Rupture::membrane;
  double field_tolerance = 0.0;  ///< [1] relative, of one time step of a cell or a patch
  int rings = 0;                 ///< of a cell
  double patch_width = 0.0;      ///< [m] along x, at least
  double patch_height = 0.0;     ///< [m] along y, at least
  double voxel = 0.0;            ///< [m] side of a patch's square voxels
  numerics::Sides sides = numerics::Sides::zero_flux;  ///< of a patch
};

/// [output] of a protocol.
struct Output {
  std::vector<double>
      times;  ///< [s] since the first session: endpoints are reported then and at the end
  double field_width = 0.0;         ///< [m] side of the square on which strokes are placed
  std::vector<std::string> fields;  ///< of a cell or a patch that are kept, by name
  /// [s] since the first session at which fields are kept, besides the end
  std::vector<double> field_times;
  bool surface = false;          ///< whether the surface before and after is kept as files
  double surface_width = 0.0;    ///< [m] side of the square of skin whose surface is drawn
  double surface_spacing = 0.0;  ///< [m] of its points
};

/// A surface that the user has measured, which stands in for a drawn one.
struct SurfaceScan {
  std::string file;           ///< empty when there is none
  double spacing = 0.0;       ///< [m] of the pixels of a picture; 0 for X3P
  double level_height = 0.0;  ///< [m] of a grey level of a picture; 0 for X3P
  /// What take_scan() made of it; null while the file was not read.
  std::shared_ptr<const surface::Relief> relief;
  std::shared_ptr<const surface::LimitedRelief> limited;
};

/// A treatment with every default filled in: what simulate() takes.
struct Treatment {
  skin::Subject subject;
  skin::Site site;
  skin::Condition condition;
  SurfaceScan scan;
  device::Device device;
  device::Technique technique;
  Schedule schedule;
  absorption::Serum serum;
  Numerics numerics;
  Output output;
};

}  // namespace acicula::course
