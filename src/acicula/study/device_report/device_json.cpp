#include "acicula/evidence/unit.hpp"
#include "acicula/io/protocol_words.hpp"
#include "acicula/study/device_report/nominal_lengths.hpp"
#include "acicula/study/device_report/render.hpp"

#include <nlohmann/json.hpp>

#include <array>
#include <cmath>

namespace acicula::study {
namespace {

using Json = nlohmann::ordered_json;

/// JSON has no NaN.
Json number(double value) { return std::isfinite(value) ? Json(value) : Json(nullptr); }

Json number(const std::optional<double>& value) { return value ? number(*value) : Json(nullptr); }

std::string_view kind_name(device::Kind kind) {
  constexpr std::array<std::string_view, 4> names{"roller", "stamp", "pen", "patch"};
  return names[static_cast<std::size_t>(kind)];
}

std::string_view reach_code(Reach reach) {
  constexpr std::array<std::string_view, 3> codes{"within_skin", "thin_places", "fat"};
  return codes[static_cast<std::size_t>(reach)];
}

Json depth_json(const puncture::DepthDistribution& depth) {
  return {{"mean_m", number(depth.mean)},
          {"sd_m", number(depth.sd)},
          {"p05_m", number(depth.p05)},
          {"p50_m", number(depth.p50)},
          {"p95_m", number(depth.p95)}};
}

/// What the channels of one session say, whatever was varied.
void add_channels(Json& json, const puncture::Channels& channels) {
  json["dynamic_depth"] = depth_json(channels.dynamic_depth);
  json["residual_depth"] = depth_json(channels.residual_depth);
  json["dermis_share"] = number(channels.dermis_share);
  json["failed_share"] = number(1.0 - channels.punctured_share);
  json["punctures_per_m2"] = number(channels.punctures_per_area);
  json["holes_per_m2"] = number(channels.density);
  json["breached_area_share"] = number(channels.area_fraction);
  json["pain_0_to_10"] = number(channels.pain);
  json["bleeding_0_to_3"] = number(channels.bleeding_grade);
}

Json length_json(const LengthResult& result, const device::Device& device) {
  const puncture::Channels& channels = result.channels;
  Json json{{"needle_length_m", number(result.length)},
            {"setting", is_setting(device, result.length)}};
  add_channels(json, channels);
  json["fat_share"] = number(result.fat_share);
  json["deflection_m"] = number(channels.deflection);
  json["rupture_force_N"] = number(channels.rupture_force);
  json["insertion_force_N"] = number(channels.insertion_force);
  json["peak_force_N"] = number(result.peak_force);
  json["head_force_N"] = number(channels.head_force);
  json["buckling_load_N"] = number(channels.buckling_load);
  json["buckling_safety_factor"] = number(result.buckling_safety);
  json["contact_speed_m_per_s"] = number(result.delivery.contact_speed);
  json["margin_to_safe_depth_m"] = number(result.margin);
  json["within_safe_depth"] = result.reach == Reach::within_skin;
  json["longer_than_skin"] = result.longer_than_skin;
  json["reach"] = reach_code(result.reach);
  return json;
}

Json lengths_json(const DeviceReport& report) {
  Json all = Json::array();
  for (const LengthResult& result : report.lengths) {
    all.push_back(length_json(result, report.treatment.device));
  }
  return all;
}

Json speeds_json(const DeviceReport& report) {
  Json all = Json::array();
  for (const SpeedResult& result : report.speeds) {
    Json json{
        {"hand_speed_m_per_s", number(result.hand_speed)},
        {"punctures_per_m2_per_pass", number(result.delivery.punctures_per_area_per_pass)},
        {"strokes_per_m2", number(result.delivery.punctures_per_area)},
        {"contact_speed_m_per_s", number(result.delivery.contact_speed)},
        {"lateral_drag_m", number(result.delivery.lateral_drag)},
    };
    add_channels(json, result.channels);
    all.push_back(std::move(json));
  }
  return all;
}

Json passes_json(const DeviceReport& report) {
  Json all = Json::array();
  for (const PassesResult& result : report.passes) {
    Json json{{"passes", result.passes}};
    add_channels(json, result.channels);
    all.push_back(std::move(json));
  }
  return all;
}

Json way_json(const puncture::ForceDisplacement& way) {
  constexpr std::array<std::string_view, 3> ends{"travel", "hand_force", "buckling"};
  return {{"displacement_m", way.displacement},
          {"force_N", way.force},
          {"depth_m", way.depth},
          {"punctured", way.punctured},
          {"end", ends[static_cast<std::size_t>(way.end)]},
          {"rupture_displacement_m", number(way.rupture_displacement)},
          {"rupture_force_N", number(way.rupture_force)},
          {"work_J", number(way.work)},
          {"fracture_work_J", number(way.fracture_work)},
          {"friction_work_J", number(way.friction_work)},
          {"elastic_energy_J", number(way.elastic_energy)},
          {"released_energy_J", number(way.released_energy)},
          {"energy_balance_error", number(way.energy_balance_error)}};
}

Json field_json(const DeviceReport& report) {
  const puncture::FieldSummary& placed = report.placed;
  return {{"width_m", report.field.width},
          {"height_m", report.field.height},
          {"strokes", report.punctures.size()},
          {"dynamic_depth", depth_json(placed.depth)},
          {"residual_depth", depth_json(placed.residual_depth)},
          {"dermis_share", number(placed.dermis_share)},
          {"failed_share", number(placed.failed_share)},
          {"force_limited_share", number(placed.force_limited_share)},
          {"punctures_per_m2", number(placed.density)},
          {"holes_per_m2", number(placed.distinct_density)},
          {"breached_area_share", number(placed.area_fraction)}};
}

Json specification_json(const io::Run& run) {
  Json all = Json::array();
  const evidence::Entry* entry = run.catalogue.find("devices", run.treatment.device.name);
  if (entry == nullptr) return all;
  for (const auto& [field, parameter] : entry->numbers) {
    all.push_back({{"field", field},
                   {"value", number(parameter.value)},
                   {"unit", evidence::si_unit(parameter.unit)},
                   {"grade", evidence::name(parameter.grade)},
                   {"source", parameter.source},
                   {"locator", parameter.locator},
                   {"note", parameter.note}});
  }
  return all;
}

Json layer_json(const skin::Layer& layer) {
  return {{"thickness_m", number(layer.thickness)}, {"sd_m", number(layer.thickness_sd)}};
}

Json skin_json(const io::Run& run, const DeviceReport& report) {
  const skin::Site& site = run.treatment.site;
  return {{"name", site.name},
          {"title", io::entry_title(run, "sites", site.name)},
          {"age_s", number(run.treatment.subject.age)},
          {"stratum_corneum", layer_json(report.skin.stratum_corneum)},
          {"viable_epidermis", layer_json(report.skin.viable_epidermis)},
          {"dermis", layer_json(report.skin.dermis)},
          {"epidermis_and_dermis",
           {{"mean_m", number(report.thickness.mean)},
            {"p05_m", number(report.thickness.p05)},
            {"p50_m", number(report.thickness.p50)},
            {"p95_m", number(report.thickness.p95)}}},
          {"needle_length_limit_m", number(site.needle_length_limit)}};
}

Json device_facts(const io::Run& run) {
  const device::Device& device = run.treatment.device;
  return {{"name", device.name},
          {"title", io::entry_title(run, "devices", device.name)},
          {"kind", kind_name(device.kind)},
          {"needles", device.needle.count},
          {"needle_length_m", number(device.needle.length)},
          {"needle_length_minimum_m", number(device.needle_length_minimum)},
          {"needle_length_maximum_m", number(device.needle_length_maximum)},
          {"needle_length_step_m", number(device.needle.length_step)},
          {"needle_length_evaluated_m", number(device.needle_length_evaluated)}};
}

Json technique_json(const device::Technique& technique) {
  return {{"passes", technique.passes},
          {"directions", technique.directions},
          {"hand_speed_m_per_s", number(technique.hand_speed)},
          {"hand_force_N", number(technique.hand_force)},
          {"stretch", number(technique.stretch)},
          {"lubricated", technique.lubricated}};
}

Json warnings_json(const DeviceReport& report) {
  Json all = Json::array();
  for (const course::Warning& caution : report.cautions) {
    all.push_back({{"code", caution.code}, {"text", caution.text}, {"stop", caution.stop}});
  }
  return all;
}

Json safe_depth_json(const DeviceReport& report) {
  return {{"depth_m", number(report.thickness.p05)},
          {"largest_needle_length_m", number(report.safe_length)},
          {"needle_length_m", number(report.detail().length)},
          {"dynamic_depth_p95_m", number(report.detail().channels.dynamic_depth.p95)},
          {"margin_m", number(report.detail().margin)},
          {"meaning", safe_depth_words()}};
}

}  // namespace

std::string device_json(const io::Run& run, const DeviceReport& report) {
  const Json json{{"schema", 1},
                  {"acicula", run.provenance.build.version},
                  {"seed", run.provenance.seed},
                  {"device", device_facts(run)},
                  {"site", skin_json(run, report)},
                  {"technique", technique_json(run.treatment.technique)},
                  {"maximum_safe_depth", safe_depth_json(report)},
                  {"lengths", lengths_json(report)},
                  {"detail", length_json(report.detail(), run.treatment.device)},
                  {"hand_speeds", speeds_json(report)},
                  {"passes", passes_json(report)},
                  {"force_displacement", way_json(report.force_displacement)},
                  {"placed_field", field_json(report)},
                  {"specification", specification_json(run)},
                  {"warnings", warnings_json(report)}};
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace acicula::study
