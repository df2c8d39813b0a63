#include "acicula/io/protocol_words.hpp"
#include "acicula/study/formulation_report/amounts.hpp"
#include "acicula/study/formulation_report/render_formulation.hpp"

#include <nlohmann/json.hpp>

#include <array>
#include <cmath>

namespace acicula::study {
namespace {

using Json = nlohmann::ordered_json;
using absorption::Delivered;

/// JSON has no NaN.
Json number(double value) { return std::isfinite(value) ? Json(value) : Json(nullptr); }
Json number(const std::optional<double>& value) { return value ? number(*value) : Json(nullptr); }
/// What is 0 because it does not exist.
Json unless_zero(double value) { return value == 0.0 ? Json(nullptr) : number(value); }

Json numbers(const std::vector<double>& values, double factor = 1.0) {
  Json list = Json::array();
  for (const double value : values) list.push_back(number(factor * value));
  return list;
}

std::string_view name(absorption::Ionisation ionisation) {
  constexpr std::array<std::string_view, 4> names{"neutral", "acid", "base", "zwitterion"};
  return names[static_cast<std::size_t>(ionisation)];
}

Json molecule_json(const FormulationReport& report) {
  const absorption::Molecule& molecule = report.treatment.serum.molecule;
  return {{"name", report.molecule},
          {"active", report.treatment.serum.active},
          {"molar_mass_kg_per_mol", number(molecule.molar_mass)},
          {"log10_kow", number(molecule.log10_kow)},
          {"ionisation", name(molecule.ionisation)},
          {"acid_pka", numbers(molecule.acid_pkas)},
          {"base_pka", numbers(molecule.base_pkas)},
          {"unionised_share_in_serum", number(report.unionised_share)},
          {"water_solubility_kg_per_m3", number(molecule.water_solubility)},
          {"intradermal_grade", molecule.intradermal_grade}};
}

Json serum_json(const FormulationReport& report) {
  const absorption::Serum& serum = report.treatment.serum;
  const bool during = serum.application == absorption::Application::during;
  return {{"application", during ? "during" : "after"},
          {"concentration_kg_per_m3", number(serum.concentration)},
          {"film_thickness_m", number(serum.film_thickness)},
          {"ph", number(serum.vehicle_ph)},
          {"delay_s", number(serum.delay)},
          {"duration_s", number(serum.duration)},
          {"doses", serum.doses},
          {"dose_interval_s", number(serum.dose_interval)},
          {"occluded", serum.occluded},
          {"treated_area_m2", number(serum.area)},
          {"applied_kg_per_m2", number(report.delivered.applied)},
          {"applied_kg", number(report.delivered.applied * serum.area)}};
}

Json site_json(const io::Run& run, const FormulationReport& report) {
  const std::string& site = report.treatment.site.name;
  return {{"name", site},
          {"title", io::entry_title(run, "sites", site)},
          {"stratum_corneum_m", number(report.skin.stratum_corneum.thickness)},
          {"viable_epidermis_m", number(report.skin.viable_epidermis.thickness)},
          {"dermis_m", number(report.skin.dermis.thickness)}};
}

Json device_json(const io::Run& run, const FormulationReport& report) {
  if (!report.needled()) return nullptr;
  const device::Device& device = report.treatment.device;
  const puncture::Channels& channels = report.channels;
  return {{"name", device.name},
          {"title", io::entry_title(run, "devices", device.name)},
          {"needle_length_m", number(device.needle.length)},
          {"passes", report.treatment.technique.passes},
          {"directions", report.treatment.technique.directions},
          {"channels_per_m2", number(channels.density)},
          {"channel_radius_m", number(channels.radius)},
          {"channel_depth_mean_m", number(channels.residual_depth.mean)},
          {"channel_depth_p05_m", number(channels.residual_depth.p05)},
          {"channel_depth_p95_m", number(channels.residual_depth.p95)},
          {"breached_area_share", number(channels.area_fraction)}};
}

Json permeability_json(const RoutePermeabilities& permeability) {
  return {{"lipid_m_per_s", number(permeability.lipid)},
          {"polar_m_per_s", number(permeability.polar)},
          {"intact_m_per_s", number(permeability.intact)},
          {"channels_m_per_s", number(permeability.channels)},
          {"needled_m_per_s", number(permeability.needled)}};
}

Json systemic_json(const Systemic& systemic, double area) {
  return {{"treated_area_m2", number(area)},
          {"cleared_kg_per_m2", number(systemic.per_area)},
          {"cleared_kg", number(systemic.total)},
          {"body_mass_kg", number(systemic.body_mass)},
          {"cleared_kg_per_kg_body_mass", number(systemic.per_body_mass)},
          {"limit_kg", number(systemic.limit)},
          {"share_of_limit", number(systemic.limit_share)}};
}

Json bands_json(const Delivered& delivered) {
  Json bands = Json::array();
  for (const absorption::DepthBand& band : delivered.bands) {
    bands.push_back({{"top_m", number(band.top)},
                     {"bottom_m", number(band.bottom)},
                     {"peak_kg_per_m3", number(band.peak)},
                     {"peak_time_s", number(band.peak_time)},
                     {"area_under_curve_kg_s_per_m3", number(band.area_under_curve)},
                     {"concentration_kg_per_m3", numbers(band.concentration)}});
  }
  return bands;
}

Json series_json(const Delivered& delivered, const std::vector<double>& flux, double area) {
  Json series{{"time_s", numbers(delivered.time)}};
  for (const Place& place : places()) {
    series[std::string(place.key) + "_kg_per_m2"] = numbers(delivered.*place.amount);
  }
  for (const Place& place : places()) {
    series[std::string(place.key) + "_kg"] = numbers(delivered.*place.amount, area);
  }
  series["stratum_corneum_kg_per_m3"] = numbers(delivered.stratum_corneum_concentration);
  series["viable_epidermis_kg_per_m3"] = numbers(delivered.viable_epidermis_concentration);
  series["dermis_kg_per_m3"] = numbers(delivered.dermis_concentration);
  series["flux_kg_per_m2_s"] = numbers(flux);
  series["open_share"] = numbers(delivered.open_share);
  series["water_loss_kg_per_m2_s"] = numbers(delivered.water_loss);
  return series;
}

Json profiles_json(const Delivered& delivered) {
  Json profiles = Json::array();
  for (const absorption::Profile& profile : delivered.profiles) {
    profiles.push_back({{"time_s", number(profile.time)},
                        {"depth_m", numbers(profile.depth)},
                        {"tissue_kg_per_m3", numbers(profile.tissue)},
                        {"channel_kg_per_m3", numbers(profile.channel)}});
  }
  return profiles;
}

/// What one exposure delivers: as asked, or the same on intact skin.
Json exposure_json(const Delivered& delivered, const std::vector<double>& flux, double area) {
  return {{"assessed_at_s", number(delivered.assessed_at)},
          {"absorbed_kg_per_m2", number(delivered.absorbed)},
          {"absorbed_kg", number(delivered.absorbed * area)},
          {"fraction_absorbed", number(delivered.fraction_absorbed)},
          {"peak_flux_kg_per_m2_s", number(delivered.peak_flux)},
          {"delivery_window_s", unless_zero(delivered.delivery_window)},
          {"mass_balance_error", number(delivered.mass_balance_error)},
          {"depth_bands", bands_json(delivered)},
          {"series", series_json(delivered, flux, area)},
          {"profiles", profiles_json(delivered)}};
}

/// The amounts of the unit cell, at the times and in the places of the columns.
Json unit_cell_json(const FormulationReport& report, double area) {
  const UnitCellComparison& comparison = *report.unit_cell;
  const absorption::UnitCellResult& cell = comparison.cell;
  Json series{{"time_s", numbers(report.delivered.time)}};
  for (const Place& place : places()) {
    std::vector<double> amounts;
    for (const absorption::Balance& row : cell.rows) amounts.push_back(row.*place.at_once);
    series[std::string(place.key) + "_kg_per_m2"] = numbers(amounts);
  }
  return {{"cell_radius_m", number(cell.radius.faces.back())},
          {"channel_radius_m", number(report.channels.radius)},
          {"channel_depth_m", number(report.channels.residual_depth.mean)},
          {"mesh_cells_across", cell.radius.size()},
          {"mesh_cells_down", cell.depth.size()},
          {"time_steps", cell.steps},
          {"assessed_at_s", number(report.delivered.assessed_at)},
          {"absorbed_kg_per_m2", number(comparison.absorbed)},
          {"absorbed_kg", number(comparison.absorbed * area)},
          {"columns_absorbed_kg_per_m2", number(report.delivered.absorbed)},
          {"difference_to_columns", number(comparison.difference)},
          {"series", series}};
}

Json barrier_json(const FormulationReport& report) {
  const Delivered& delivered = report.delivered;
  const bool open = report.channels.density > 0.0;
  const auto if_open = [open](double value) { return open ? number(value) : Json(nullptr); };
  return {{"closure_time_s", if_open(delivered.closure_time)},
          {"closure_half_life_s", if_open(delivered.closure_half_life)},
          {"water_loss_recovery_time_s", if_open(delivered.barrier_recovery_time)},
          {"water_loss_before_kg_per_m2_s", number(report.skin.water_loss)},
          {"water_loss_at_once_kg_per_m2_s", number(delivered.water_loss.front())}};
}

Json warnings_json(const std::vector<course::Warning>& warnings) {
  Json list = Json::array();
  for (const course::Warning& warning : warnings) {
    list.push_back({{"code", warning.code}, {"text", warning.text}, {"stop", warning.stop}});
  }
  return list;
}

}  // namespace

std::string formulation_json(const io::Run& run, const FormulationReport& report) {
  const Delivered& delivered = report.delivered;
  const double area = report.treatment.serum.area;
  Json all{{"schema", 1},
           {"acicula", run.provenance.build.version},
           {"fidelity", run.provenance.fidelity},
           {"molecule", molecule_json(report)},
           {"serum", serum_json(report)},
           {"site", site_json(run, report)},
           {"device", device_json(run, report)},
           {"followed_for_s", number(report.treatment.schedule.follow_up)},
           {"enhancement", unless_zero(delivered.enhancement)},
           {"permeability", permeability_json(report.permeability)},
           {"lag_time_s", unless_zero(delivered.lag_time)},
           {"systemic", systemic_json(report.systemic, area)},
           {"barrier", barrier_json(report)},
           {"delivered", exposure_json(delivered, report.flux, area)},
           {"intact", report.intact ? exposure_json(*report.intact, report.intact_flux, area)
                                    : Json(nullptr)},
           {"warnings", warnings_json(report.warnings)}};
  if (report.unit_cell) all["unit_cell"] = unit_cell_json(report, area);
  return all.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace acicula::study
