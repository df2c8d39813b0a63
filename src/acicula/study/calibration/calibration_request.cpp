#include "acicula/study/calibration/calibration_request.hpp"

#include "acicula/io/did_you_mean.hpp"
#include "acicula/study/calibration/calibration_design.hpp"
#include "acicula/study/calibration/response_surface.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string_view>

namespace acicula::study {
namespace {

constexpr int least_steps = 40;
constexpr int most_steps = 1'000'000;
constexpr int most_walkers = 10'000;
constexpr int most_samples = 100'000;

void add_range_fault(std::string_view option, int value, int least, int most,
                     const std::string& why, std::vector<Diagnostic>& faults) {
  if (value >= least && value <= most) return;
  faults.push_back(
      {.message = fmt::format("{} {} is too {}.", option, value, value < least ? "few" : "many"),
       .hint = fmt::format("From {} to {}{}", least, most, why)});
}

void add_key_faults(const CalibrationRequest& request, const evidence::Catalogue& catalogue,
                    std::vector<Diagnostic>& faults) {
  const std::vector<std::string> known = calibratable(catalogue);
  std::set<std::string> seen;
  for (const std::string& key : request.keys) {
    if (!seen.insert(key).second) {
      faults.push_back({.message = fmt::format("--parameters names {} twice.", key)});
    } else if (std::ranges::find(known, key) != known.end()) {
      continue;
    } else if (catalogue.parameters().contains(key)) {
      faults.push_back(
          {.message = fmt::format("--parameters: {} cannot be calibrated.", key),
           .hint = "It has no distribution between studies, or is found by every calibration."});
    } else {
      const std::string near = io::suggest(key, known);
      faults.push_back({.message = fmt::format("--parameters: \"{}\" is not known.", key),
                        .hint = near.empty() ? "See acicula list parameters." : near});
    }
  }
  if (request.keys.size() > most_calibrated) {
    faults.push_back(
        {.message = fmt::format("--parameters names {}.", request.keys.size()),
         .hint = fmt::format("At most {} can be calibrated together.", most_calibrated)});
  }
}

bool has_number(const io::Study& study) {
  return study.role == io::Role::calibration &&
         std::ranges::any_of(study.measurements, [](const io::Measurement& measured) {
           return measured.kind == io::ClaimKind::number;
         });
}

}  // namespace

std::vector<Diagnostic> faults(const CalibrationRequest& request,
                               const evidence::Catalogue& catalogue,
                               std::span<const io::Study> studies) {
  std::vector<Diagnostic> faults;
  const std::size_t most =
      request.keys.empty() ? most_calibrated : std::min(request.keys.size(), most_calibrated);
  // Twice the terms: the errors of a surface that just fits say nothing.
  add_range_fault("--samples", request.samples, static_cast<int>(2 * quadratic_terms(most)),
                  most_samples, fmt::format(" for {} parameters.", most), faults);
  // Families of endpoints are sampled beside the parameters; there are thirteen.
  add_range_fault("--walkers", request.walkers, static_cast<int>(2 * (most + 14) + 2), most_walkers,
                  fmt::format(" for {} parameters.", most), faults);
  if (request.walkers % 2 != 0) {
    faults.push_back({.message = fmt::format("--walkers {} is odd.", request.walkers),
                      .hint = "Half of them move at a time."});
  }
  add_range_fault("--steps", request.steps, least_steps, most_steps, ".", faults);
  add_key_faults(request, catalogue, faults);
  if (std::ranges::none_of(studies, has_number)) {
    faults.push_back({.message = "No study of role calibration has a measured number.",
                      .hint = "Studies of role validation are never used."});
  }
  return faults;
}

}  // namespace acicula::study
