#include "acicula/study/formulation_report/formulation_cautions.hpp"

#include "acicula/core/units.hpp"
#include "acicula/io/display.hpp"

#include <fmt/format.h>

namespace acicula::study {
namespace {

using Warnings = std::vector<course::Warning>;

void add_puncture(Warnings& all, const FormulationReport& report) {
  if (!report.needled()) return;
  if (report.channels.punctured_share == 0.0) {
    all.push_back({.code = "puncture.none",
                   .text = "No needle breaks the skin: the force or the travel is too small. The "
                           "report is that of intact skin."});
  }
  if (report.channels.buckling_load < report.channels.rupture_force) {
    all.push_back({.code = "puncture.buckling",
                   .text = "The needles buckle before they break the skin (Euler load below the "
                           "rupture force)."});
  }
  const device::Device& device = report.treatment.device;
  if (device.needle.length > report.treatment.site.needle_length_limit) {
    all.push_back(
        {.code = "formulation.site_limit",
         .text = fmt::format("Needles of {} are longer than the {} of expert practice at this "
                             "site.",
                             io::display(device.needle.length, "m").text(),
                             io::display(report.treatment.site.needle_length_limit, "m").text())});
  }
}

void add_intradermal(Warnings& all, const FormulationReport& report) {
  if (report.channels.density == 0.0 || report.treatment.serum.molecule.intradermal_grade) return;
  all.push_back(
      {.code = "formulation.intradermal_grade",
       .text = fmt::format(
           "Channels are open and \"{}\" is not a product made for use in the skin: topical "
           "products that were needled in have caused granulomas and allergy, by their active or "
           "by whatever else they contain.",
           report.molecule)});
}

std::string milligrams(double mass) {
  constexpr double milligram = 1e-6;
  return io::significant(mass / milligram) + " mg";
}

void add_systemic(Warnings& all, const FormulationReport& report,
                  const FormulationParameters& parameters) {
  const Systemic& systemic = report.systemic;
  if (!systemic.limit_share || *systemic.limit_share < parameters.systemic_margin) return;
  const std::string amount =
      fmt::format("Blood and lymph take up {} over {} cm²", milligrams(systemic.total),
                  io::significant(report.treatment.serum.area * unit::per_square_centimetre));
  const std::string limit =
      fmt::format("the published limit of {} for an adult", milligrams(*systemic.limit));
  if (*systemic.limit_share >= 1.0) {
    all.push_back({.code = "formulation.systemic_limit",
                   .text = fmt::format("{}, above {}.", amount, limit),
                   .stop = true});
  } else {
    all.push_back(
        {.code = "formulation.systemic_near_limit",
         .text = fmt::format("{}, {} % of {}; the models may err by a factor of ten.", amount,
                             io::significant(100.0 * *systemic.limit_share), limit)});
  }
}

}  // namespace

Warnings formulation_cautions(const FormulationReport& report,
                              const FormulationParameters& parameters) {
  Warnings all;
  add_systemic(all, report, parameters);
  add_intradermal(all, report);
  add_puncture(all, report);
  for (const absorption::Caution& caution : report.delivered.cautions) {
    // Told above with its numbers.
    if (caution.code == "absorption.systemic_limit") continue;
    all.push_back({.code = caution.code, .text = caution.text});
  }
  return all;
}

}  // namespace acicula::study
