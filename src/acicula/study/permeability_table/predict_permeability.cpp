#include "acicula/study/permeability_table/predict_permeability.hpp"

#include "acicula/absorption/aqueous_diffusivity.hpp"
#include "acicula/absorption/cautions.hpp"
#include "acicula/core/units.hpp"
#include "acicula/study/permeability_table/net_charge.hpp"

#include <cmath>

namespace acicula::study {
namespace {

constexpr double centimetre_per_hour = unit::centimetre / unit::hour;

DominantPart dominant(const absorption::ExcisedPermeability& permeability) {
  if (!(permeability.total > 0.0)) return DominantPart::none;
  const double corneum = permeability.lipid + permeability.polar;
  if (permeability.tissue && *permeability.tissue < corneum) return DominantPart::tissue;
  return permeability.lipid >= permeability.polar ? DominantPart::lipid_route
                                                  : DominantPart::polar_route;
}

/// What a reader must know about the conditions of the record.
void add_cautions(std::vector<absorption::Caution>& cautions, const io::PermeabilityRecord& record,
                  const absorption::Parameters& p) {
  if (!record.temperature) {
    cautions.push_back({"permeability.temperature_assumed",
                        "No temperature is given: that of the skin surface is taken."});
  } else if (*record.temperature < p.excised_temperature_minimum ||
             *record.temperature > p.excised_temperature_maximum) {
    cautions.push_back({"permeability.temperature_extrapolated",
                        "The temperature lies outside that of the measurements behind the model."});
  }
  if (!record.thickness) {
    cautions.push_back({"permeability.thickness_assumed",
                        "No thickness is given: an epidermal membrane is taken."});
  }
  if (is_written_charged(record.smiles)) {
    cautions.push_back({"permeability.charged_species",
                        "The structure is an ion or a salt: the prediction is for the uncharged "
                        "molecule of this log10 Kow."});
  }
}

PredictedPermeability predict(const io::PermeabilityRecord& record, absorption::TransBilayerFit fit,
                              const absorption::Parameters& p) {
  PredictedPermeability result;
  result.record = record;
  absorption::Molecule molecule;
  molecule.molar_mass = record.molar_mass;
  molecule.log10_kow = record.log10_kow;
  const absorption::ExcisedSkin skin{
      .thickness = record.thickness.value_or(p.epidermal_membrane_thickness),
      .temperature = record.temperature.value_or(p.skin_temperature)};
  const auto permeability = absorption::excised_permeability(
      molecule.molar_mass, absorption::molar_volume(molecule, p), molecule.log10_kow, skin, fit, p);
  result.dominant = dominant(permeability);
  if (permeability.total > 0.0) {
    result.log10_kp_cm_per_h = std::log10(permeability.total / centimetre_per_hour);
  }
  result.cautions = absorption::cautions_of(molecule, p);
  add_cautions(result.cautions, record, p);
  return result;
}

}  // namespace

std::string_view name(DominantPart part) {
  switch (part) {
    case DominantPart::lipid_route:
      return "lipid_route";
    case DominantPart::polar_route:
      return "polar_route";
    case DominantPart::tissue:
      return "tissue";
    case DominantPart::none:
      break;
  }
  return "none";
}

std::vector<PredictedPermeability> predict_permeability(
    std::span<const io::PermeabilityRecord> records, absorption::TransBilayerFit fit,
    const absorption::Parameters& parameters) {
  std::vector<PredictedPermeability> results;
  results.reserve(records.size());
  for (const io::PermeabilityRecord& record : records) {
    results.push_back(predict(record, fit, parameters));
  }
  return results;
}

}  // namespace acicula::study
