#include "acicula/study/formulation_report/assess_formulation.hpp"

#include "acicula/absorption/absorption.hpp"
#include "acicula/absorption/ionisation.hpp"
#include "acicula/device/deliver.hpp"
#include "acicula/healing/reepithelialisation.hpp"
#include "acicula/puncture/puncture.hpp"
#include "acicula/skin/skin.hpp"
#include "acicula/study/formulation_report/formulation_cautions.hpp"
#include "acicula/study/formulation_report/route_permeabilities.hpp"

namespace acicula::study {
namespace {

/// [kg m-2] past the surface at a row, wherever it went from there.
double absorbed(const absorption::Delivered& delivered, std::size_t row) {
  return delivered.viable_epidermis[row] + delivered.dermis[row] + delivered.cleared[row] +
         delivered.degraded[row];
}

/// [kg m-2 s-1] mean between each row and the one before; 0 at the first.
std::vector<double> flux_of(const absorption::Delivered& delivered) {
  std::vector<double> flux(delivered.time.size(), 0.0);
  for (std::size_t i = 1; i < flux.size(); ++i) {
    flux[i] = (absorbed(delivered, i) - absorbed(delivered, i - 1)) /
              (delivered.time[i] - delivered.time[i - 1]);
  }
  return flux;
}

Systemic systemic_of(const absorption::Delivered& delivered, const absorption::Serum& serum,
                     const FormulationParameters& own) {
  Systemic systemic{.per_area = delivered.cleared.back(), .body_mass = own.body_mass};
  systemic.total = systemic.per_area * serum.area;
  systemic.per_body_mass = systemic.total / own.body_mass;
  systemic.limit = serum.molecule.systemic_limit;
  if (systemic.limit) systemic.limit_share = systemic.total / *systemic.limit;
  return systemic;
}

}  // namespace

FormulationReport assess_formulation(const course::Treatment& treatment,
                                     const std::string& molecule, const std::string& about,
                                     const course::Parameters& parameters,
                                     const FormulationParameters& own) {
  FormulationReport report{.treatment = treatment, .molecule = molecule, .about = about};
  report.skin =
      skin::make_skin(treatment.site, treatment.subject, treatment.condition, parameters.skin);
  if (report.needled()) {
    report.delivery = device::deliver(treatment.device, treatment.technique);
    puncture::Parameters mechanics = parameters.puncture;
    mechanics.rupture = treatment.numerics.rupture;
    report.channels = puncture::puncture(report.skin, treatment.device, treatment.technique,
                                         report.delivery, mechanics);
  }
  const auto follow = [&](const puncture::Channels& channels) {
    std::optional<double> new_epidermis;
    if (channels.density > 0.0) {
      new_epidermis = healing::closure_time(channels.radius, parameters.healing);
    }
    return absorption::absorb(report.skin, treatment.subject, treatment.device.needle.length,
                              channels, treatment.serum, treatment.schedule.follow_up,
                              parameters.absorption, new_epidermis);
  };
  report.delivered = follow(report.channels);
  report.flux = flux_of(report.delivered);
  if (report.needled()) {
    report.intact = follow({});
    report.intact_flux = flux_of(*report.intact);
  }
  report.unionised_share =
      absorption::unionised_share(treatment.serum.molecule, treatment.serum.vehicle_ph);
  report.permeability = route_permeabilities(report.skin, treatment.serum, report.channels,
                                             report.delivered, parameters.absorption);
  report.systemic = systemic_of(report.delivered, treatment.serum, own);
  report.warnings = formulation_cautions(report, own);
  return report;
}

}  // namespace acicula::study
