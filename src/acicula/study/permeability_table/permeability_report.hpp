#pragma once

#include "acicula/study/permeability_table/score_permeability.hpp"

#include <span>
#include <string>

namespace acicula::study {

/// Every record with its prediction as aligned text, then the score over compounds.
[[nodiscard]] std::string permeability_text(std::span<const PredictedPermeability> rows,
                                            absorption::TransBilayerFit fit);

/// The same as JSON: {"schema": 1, "trans_bilayer_fit": ..., "rows": [...], "cautions": {code:
/// text}, "summary": {...}}; null where there is nothing.
[[nodiscard]] std::string permeability_json(std::span<const PredictedPermeability> rows,
                                            absorption::TransBilayerFit fit);

/// Predicted against measured permeability of every compound, by class of log10 Kow: an SVG file of
/// its own.
[[nodiscard]] std::string parity_figure(std::span<const PredictedPermeability> rows);

}  // namespace acicula::study
