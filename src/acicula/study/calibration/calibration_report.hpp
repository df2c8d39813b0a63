#pragma once

#include "acicula/evidence/catalogue.hpp"
#include "acicula/io/provenance.hpp"
#include "acicula/study/calibration/calibrate.hpp"

#include <map>
#include <string>

namespace acicula::study {

/// A calibration and what must be known to repeat it.
struct CalibrationRun {
  const Calibration& calibration;
  const CalibrationRequest& request;
  const evidence::Catalogue& catalogue;  ///< that was calibrated, for meanings and units
  io::Provenance provenance;
};

/// Parameters before and after, spreads between studies, every number in a calibration without its
/// study and by direct runs, diagnostics of the sampler: aligned text.
[[nodiscard]] std::string calibration_text(const CalibrationRun& run);

/// The same as JSON; SI units.
[[nodiscard]] std::string calibration_json(const CalibrationRun& run);

/// 90 % intervals of every parameter before and after, on the scale of normal scores: an SVG file
/// of its own.
[[nodiscard]] std::string calibration_figure(const CalibrationRun& run);

/// posterior/calibrated.toml of a data folder.
[[nodiscard]] std::string posterior_file(const CalibrationRun& run);

/// parameters/discrepancy.toml of a data folder: the spreads found, the others as they were.
[[nodiscard]] std::string discrepancy_file(const CalibrationRun& run);

/// The files of a result folder, name to text; those below data/ are a folder for --data.
[[nodiscard]] std::map<std::string, std::string> calibration_files(const CalibrationRun& run);

}  // namespace acicula::study
