#include "acicula/io/study_measurement.hpp"

#include "acicula/core/units.hpp"
#include "acicula/course/endpoints.hpp"
#include "acicula/course/schedule.hpp"
#include "acicula/io/did_you_mean.hpp"
#include "acicula/io/study_fields.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace acicula::io {
namespace {

/// In the order of ClaimKind.
const std::vector<std::string> claim_kinds{"number",   "at_least", "at_most",
                                           "increase", "decrease", "greater_than"};
/// Depths that the healing endpoints are observed over.
const std::vector<std::string> observers{"papillary", "section"};
const std::vector<std::string> known_fields{"endpoint", "observer", "arm", "time", "kind", "value",
                                            "sd",       "ci90",     "n",   "than", "note"};

std::string read_endpoint(const StudyFields& fields) {
  std::string name = fields.text("endpoint", true);
  if (name.empty() || course::find_endpoint(name) != nullptr) return name;
  std::vector<std::string> names;
  for (const course::EndpointDeclaration& endpoint : course::endpoint_registry()) {
    names.emplace_back(endpoint.name);
  }
  fields.fault("endpoint",
               fmt::format("\"{:.80}\" is not an endpoint (acicula list endpoints).", name),
               suggest(name, names));
  return "";
}

std::string read_arm(const StudyFields& fields, std::string_view field,
                     const std::vector<Arm>& arms, std::string_view fallback) {
  std::vector<std::string> ids;
  for (const Arm& arm : arms) ids.push_back(arm.id);
  return fields.choice(field, ids, fallback);
}

std::optional<std::array<double, 2>> read_interval(const StudyFields& fields,
                                                   std::string_view unit) {
  const toml::node* node = fields.table().get("ci90");
  if (node == nullptr) return std::nullopt;
  const toml::array* list = node->as_array();
  if (list == nullptr || list->size() != 2) {
    fields.fault("ci90", "ci90 must be a list of two: [low, high].");
    return std::nullopt;
  }
  const auto low = fields.number(*list->get(0), "ci90", unit);
  const auto high = fields.number(*list->get(1), "ci90", unit);
  if (!low || !high) return std::nullopt;
  if (*low > *high) fields.fault("ci90", "ci90 has its low end above its high end.");
  return std::array{*low, *high};
}

void check_claim(const Measurement& measurement, const StudyFields& fields) {
  const bool is_number = measurement.kind == ClaimKind::number ||
                         measurement.kind == ClaimKind::at_least ||
                         measurement.kind == ClaimKind::at_most;
  const std::string& kind = claim_kinds[static_cast<std::size_t>(measurement.kind)];
  if (is_number && !fields.has("value")) {
    fields.fault("value", fmt::format("A measurement of kind \"{}\" needs a value.", kind));
  }
  for (const std::string_view field : {"value", "sd", "ci90"}) {
    if (is_number || !fields.has(field)) continue;
    fields.fault(field, fmt::format("A measurement of kind \"{}\" has no {}.", kind, field),
                 "Leave it out, or write kind = \"number\".");
  }
  if (fields.has("sd") && fields.has("ci90")) {
    fields.fault("ci90", "Give sd or ci90, what the paper gives, not both.");
  }
  if (measurement.sd && *measurement.sd < 0.0) fields.fault("sd", "sd is negative.");
  const bool directed =
      measurement.kind == ClaimKind::increase || measurement.kind == ClaimKind::decrease;
  if (directed && !measurement.endpoint.empty() && !course::is_change(measurement.endpoint)) {
    fields.fault(
        "kind", fmt::format("\"{}\" is no change, so it has no {}.", measurement.endpoint, kind),
        "Compare arms with kind = \"greater_than\", or take an endpoint that is a change.");
  }
  const bool compares = measurement.kind == ClaimKind::greater_than;
  if (compares && !fields.has("than")) {
    fields.fault("than", "A measurement of kind \"greater_than\" names the other arm.",
                 "Write than = \"...\".");
  }
  if (!compares && fields.has("than")) {
    fields.fault("than", "than belongs to kind = \"greater_than\" only.");
  }
  if (compares && !measurement.than.empty() && measurement.than == measurement.arm) {
    fields.fault("than", "An arm cannot be greater than itself.");
  }
}

/// The time must lie within each arm that the measurement looks at.
void check_time(const Measurement& measurement, const std::vector<Arm>& arms,
                const StudyFields& fields) {
  if (measurement.time < 0.0) fields.fault("time", "time lies before the first session.");
  for (const Arm& arm : arms) {
    if (arm.id != measurement.arm && arm.id != measurement.than) continue;
    const double end = course::end_of_course(arm.treatment.schedule);
    if (measurement.time <= end + course::same_time) continue;
    fields.fault("time",
                 fmt::format("Arm \"{}\" ends {:g} days after its first session; this is later.",
                             arm.id, end / unit::day),
                 "Lengthen its course.follow_up.");
  }
}

}  // namespace

Measurement read_measurement(const toml::table& table, const std::vector<Arm>& arms,
                             Document& document) {
  const StudyFields fields(table, "[[measurement]]", document);
  fields.allow_only(known_fields);
  Measurement measurement;
  measurement.endpoint = read_endpoint(fields);
  if (fields.has("observer")) measurement.observer = fields.choice("observer", observers, "");
  measurement.arm = read_arm(fields, "arm", arms, arms.front().id);
  if (fields.has("than")) measurement.than = read_arm(fields, "than", arms, "");
  const std::string kind = fields.choice("kind", claim_kinds, "number");
  const auto position = std::find(claim_kinds.begin(), claim_kinds.end(), kind);
  if (position != claim_kinds.end()) {
    measurement.kind = static_cast<ClaimKind>(position - claim_kinds.begin());
  }
  if (!fields.has("time")) {
    fields.fault("time", "[[measurement]] has no time.",
                 "Write the time since the first session, for example time = \"24 weeks\".");
  }
  measurement.time = fields.number("time", "weeks").value_or(0.0);
  if (const auto* endpoint = course::find_endpoint(measurement.endpoint)) {
    measurement.value = fields.number("value", endpoint->unit);
    measurement.sd = fields.number("sd", endpoint->unit);
    measurement.ci90 = read_interval(fields, endpoint->unit);
  }
  measurement.n = fields.count("n");
  measurement.note = fields.text("note", false);
  check_claim(measurement, fields);
  check_time(measurement, arms, fields);
  return measurement;
}

}  // namespace acicula::io
