#pragma once

#include "acicula/absorption/excised_skin.hpp"
#include "acicula/absorption/state.hpp"
#include "acicula/io/permeability_csv.hpp"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace acicula::study {

/// The part of a piece of skin that decides its permeability: the larger of the two routes through
/// stratum corneum, or the tissue below where that resists more than both together.
enum class DominantPart { none, lipid_route, polar_route, tissue };

[[nodiscard]] std::string_view name(DominantPart part);

/// One record of a table beside what acicula predicts.
struct PredictedPermeability {
  io::PermeabilityRecord record;
  std::optional<double> log10_kp_cm_per_h;  ///< predicted; none when nothing crosses
  DominantPart dominant = DominantPart::none;
  std::vector<absorption::Caution> cautions;
};

/// Predicts every record by the law of excised skin. A temperature that is not given is that of
/// skin, a thickness that of an epidermal membrane; both with a caution, as everything outside the
/// validity of the correlations.
[[nodiscard]] std::vector<PredictedPermeability> predict_permeability(
    std::span<const io::PermeabilityRecord> records, absorption::TransBilayerFit fit,
    const absorption::Parameters& parameters);

}  // namespace acicula::study
