#include "acicula/io/study_file.hpp"

#include "acicula/io/protocol_document.hpp"
#include "acicula/io/protocol_names.hpp"
#include "acicula/io/protocol_sections.hpp"
#include "acicula/io/protocol_text.hpp"
#include "acicula/io/study_fields.hpp"
#include "acicula/io/study_measurement.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace acicula::io {
namespace {

constexpr std::string_view main_arm = "main";

/// Tables of `[[name]]`; anything else under that name is a fault.
std::vector<const toml::table*> tables(Document& document, std::string_view name) {
  std::vector<const toml::table*> found;
  const toml::node* node = document.root().get(name);
  if (node == nullptr) return found;
  const toml::array* list = node->as_array();
  if (list == nullptr) {
    document.add(*node, fmt::format("{} must be written [[{}]], once for each.", name, name));
    return found;
  }
  for (const toml::node& element : *list) {
    if (const toml::table* table = element.as_table()) {
      found.push_back(table);
    } else {
      document.add(element, fmt::format("{} must be written [[{}]], once for each.", name, name));
    }
  }
  return found;
}

/// The table `[name]`, or nullptr with a fault.
const toml::table* section(Document& document, std::string_view name) {
  const toml::node* node = document.root().get(name);
  if (node == nullptr) {
    document.add(toml::source_position{}, fmt::format("[{}] is missing.", name));
    return nullptr;
  }
  if (!node->is_table()) document.add(*node, fmt::format("{0} must be a section, [{0}].", name));
  return node->as_table();
}

void read_heading(Study& study, Document& document) {
  const toml::table* table = section(document, "study");
  if (table == nullptr) return;
  const StudyFields fields(*table, "[study]", document);
  fields.allow_only({"id", "citation", "doi", "role", "note"});
  study.id = fields.text("id", true);
  study.citation = fields.text("citation", true);
  study.doi = fields.text("doi", false);
  study.note = fields.text("note", false);
  const std::string role = fields.choice("role", {"calibration", "validation"}, "");
  study.role = role == "calibration" ? Role::calibration : Role::validation;
}

std::string read_arm_id(const toml::table& table, const std::vector<Arm>& arms,
                        Document& document) {
  const StudyFields fields(table, "[[arm]]", document);
  std::string id = fields.text("id", true);
  const bool taken =
      std::any_of(arms.begin(), arms.end(), [&](const Arm& arm) { return arm.id == id; });
  if (taken) {
    fields.fault("id", fmt::format("There is an arm \"{}\" already.", id),
                 id == main_arm ? "It is the study's own [protocol]." : "");
  }
  return id;
}

/// Notes a fault unless an arm is a column: a cell or a patch for every arm and sample would take
/// days.
void require_column(const course::Treatment& arm, std::span<const Layer> layers,
                    Document& document) {
  if (arm.numerics.fidelity == course::Fidelity::column) return;
  for (auto layer = layers.rbegin(); layer != layers.rend(); ++layer) {
    const toml::node* given = layer->table->at_path("numerics.fidelity").node();
    if (given == nullptr) continue;
    document.add(*given, "Studies are computed with columns: numerics.fidelity must be \"column\".",
                 "Leave it out, and compute a cell or a patch with acicula run.");
    return;
  }
}

/// Notes a fault where an arm names a scan: a study stands for many people, and its file alone.
void require_no_scan(const course::Treatment& arm, std::span<const Layer> layers,
                     Document& document) {
  if (arm.scan.file.empty()) return;
  for (auto layer = layers.rbegin(); layer != layers.rend(); ++layer) {
    const toml::node* given = layer->table->at_path("condition.surface_scan").node();
    if (given == nullptr) continue;
    document.add(*given, "The surface of one person's skin is no part of a study.",
                 "Leave condition.surface_scan out, and run it with acicula run.");
    return;
  }
}

void read_arms(Study& study, const evidence::Catalogue& catalogue, Document& document) {
  const toml::table* protocol = section(document, "protocol");
  if (protocol == nullptr) return;
  const Layer own{protocol, "given"};
  const auto read = [&](std::string id, std::span<const Layer> layers) {
    study.arms.push_back({std::move(id), read_sections(layers, {}, catalogue, document).treatment});
    require_column(study.arms.back().treatment, layers, document);
    require_no_scan(study.arms.back().treatment, layers, document);
  };
  read(std::string(main_arm), {&own, 1});
  for (const toml::table* table : tables(document, "arm")) {
    std::string id = read_arm_id(*table, study.arms, document);
    // Every arm is checked in full, so a study of very many faults is left alone.
    if (document.is_full()) return;
    const std::vector<Layer> layers{own, {table, fmt::format("arm {}", id), {"id", "note"}}};
    read(std::move(id), layers);
  }
}

/// simulate() reports endpoints at the output times.
void add_output_times(Study& study) {
  for (Arm& arm : study.arms) {
    std::set<double> times(arm.treatment.output.times.begin(), arm.treatment.output.times.end());
    for (const Measurement& measurement : study.measurements) {
      if (measurement.arm == arm.id || measurement.than == arm.id) times.insert(measurement.time);
    }
    arm.treatment.output.times.assign(times.begin(), times.end());
  }
}

}  // namespace

bool is_study(std::string_view text) {
  const std::vector<std::string_view> lines = lines_of(text);
  return std::any_of(lines.begin(), lines.end(),
                     [](std::string_view line) { return line.rfind("[study]", 0) == 0; });
}

Study read_study(std::string_view text, std::string_view file_name,
                 const evidence::Catalogue& catalogue) {
  Document document(text, file_name);
  document.throw_if_faulty();
  check_schema(document, "study");
  StudyFields(document.root(), "a study file", document)
      .allow_only({"schema", "study", "protocol", "arm", "measurement"});
  Study study;
  read_heading(study, document);
  read_arms(study, catalogue, document);
  const auto measurements = tables(document, "measurement");
  if (measurements.empty() && !document.root().contains("measurement")) {
    document.add(toml::source_position{}, "The study has no [[measurement]].");
  }
  for (const toml::table* table : measurements) {
    if (study.arms.empty() || document.is_full()) break;
    study.measurements.push_back(read_measurement(*table, study.arms, document));
  }
  document.throw_if_faulty();
  add_output_times(study);
  return study;
}

}  // namespace acicula::io
