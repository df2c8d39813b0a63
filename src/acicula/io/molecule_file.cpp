#include "acicula/io/molecule_file.hpp"

#include "acicula/core/error.hpp"
#include "acicula/io/did_you_mean.hpp"
#include "acicula/io/keys/key.hpp"
#include "acicula/io/protocol_document.hpp"
#include "acicula/io/protocol_sections.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

namespace acicula::io {
namespace {

constexpr const char* file_origin = "molecule file";

/// Keys of a molecule file as a protocol names them, the longer beginnings first.
struct Renamed {
  std::string_view in_protocol;
  std::string_view in_file;
};
constexpr std::array names{Renamed{"serum.molecule", "molecule"}, Renamed{"[serum]", "[vehicle]"},
                           Renamed{"serum.", "vehicle."}};

std::string in_words_of_file(std::string text) {
  for (const Renamed& name : names) {
    for (std::size_t at = text.find(name.in_protocol); at != std::string::npos;
         at = text.find(name.in_protocol, at + name.in_file.size())) {
      text.replace(at, name.in_protocol.size(), name.in_file);
    }
  }
  return text;
}

/// Faults of options keep the names that options have.
InputError in_words_of_file(InputError error) {
  for (Diagnostic& fault : error.diagnostics) {
    if (fault.message.starts_with("--")) continue;
    fault.message = in_words_of_file(std::move(fault.message));
    fault.hint = in_words_of_file(std::move(fault.hint));
  }
  // Made anew, for its text.
  return InputError(std::move(error.diagnostics));
}

/// Moves the table `[name]` out of the file; an empty one when it has none. Nodes keep their
/// places.
toml::table take_table(Document& document, std::string_view name) {
  toml::node* node = document.root().get(name);
  if (node == nullptr) return {};
  if (toml::table* table = node->as_table()) return std::move(*table);
  document.add(*node, fmt::format("{} must be a section.", name),
               fmt::format("Write [{}] on a line of its own, and its keys below.", name));
  return {};
}

void check_sections(Document& document) {
  const std::vector<std::string> sections{"molecule", "vehicle"};
  for (const auto& [key, node] : document.root()) {
    if (key.str() == "schema" || std::ranges::count(sections, key.str()) > 0) continue;
    const std::string name(key.str().substr(0, 80));
    document.add(
        key,
        node.is_table() ? fmt::format("[{}] is not a section of a molecule file.", name)
                        : fmt::format("{} stands in no section.", name),
        node.is_table() ? suggest(name, sections) : "Write it below [molecule] or [vehicle].");
  }
}

std::string take_name(toml::table& molecule, Document& document) {
  std::string name = "own molecule";
  if (const toml::node* node = molecule.get("name")) {
    const auto text = node->value<std::string>();
    if (text && !text->empty()) {
      name = *text;
    } else {
      document.add(*node, "molecule.name must be a text.", "Write name = \"...\".");
    }
  }
  molecule.erase("name");
  return name;
}

/// The active is that of the file; nobody can choose another.
void refuse_active(toml::table& vehicle, Document& document) {
  for (const std::string_view key : {"active", "molecule"}) {
    const toml::node* node = vehicle.get(key);
    if (node == nullptr) continue;
    document.add(*node, fmt::format("vehicle.{} is not a known key.", key),
                 "The active of this file is its [molecule].");
    vehicle.erase(key);
  }
}

absorption::Ionisation ionisation_of(const absorption::Serum& serum, double tissue_ph) {
  using absorption::Ionisation;
  const double highest = std::max(tissue_ph, serum.vehicle_ph);
  const bool acid = std::ranges::any_of(serum.molecule.acid_pkas,
                                        [highest](double pka) { return pka <= highest; });
  const bool base = !serum.molecule.base_pkas.empty();
  if (acid && base) return Ionisation::zwitterion;
  if (acid) return Ionisation::acid;
  return base ? Ionisation::base : Ionisation::neutral;
}

MoleculeFile read(Document& document, const evidence::Catalogue& catalogue,
                  std::span<const Override> overrides, const Completion& completion) {
  document.throw_if_faulty();
  check_schema(document, "molecule file");
  check_sections(document);
  toml::table molecule = take_table(document, "molecule");
  toml::table serum = take_table(document, "vehicle");
  MoleculeFile file{.name = take_name(molecule, document), .protocol = {}};
  refuse_active(serum, document);
  serum.insert("molecule", std::move(molecule));
  toml::table root;
  root.insert("serum", std::move(serum));

  const std::array layers{Layer{&root, "given", {}, {"serum.molecule"}}};
  std::vector<Override> all(overrides.begin(), overrides.end());
  all.push_back({"serum.active", std::string(custom_entry), file_origin});
  file.protocol = read_sections(layers, all, catalogue, document, completion);
  document.throw_if_faulty();

  std::string& origin = file.protocol.origins["serum.molecule.ionisation"];
  if (origin == "default") {
    absorption::Serum& read_serum = file.protocol.treatment.serum;
    read_serum.molecule.ionisation =
        ionisation_of(read_serum, catalogue.value("absorption.tissue_ph"));
    origin = "from the pKas";
  }
  return file;
}

}  // namespace

bool is_molecule(std::string_view text) {
  const Document document(text, "");
  return document.root().contains("molecule") || document.root().contains("vehicle");
}

MoleculeFile read_molecule(std::string_view text, std::string_view file_name,
                           const evidence::Catalogue& catalogue,
                           std::span<const Override> overrides, const Completion& completion) try {
  Document document(text, file_name);
  return read(document, catalogue, overrides, completion);
} catch (InputError& error) {
  throw in_words_of_file(std::move(error));
}

Completion serum_alone() {
  Completion completion{.defaults = {{"serum.application", "after", "default"}},
                        .left_out = {},
                        .left_out_hint = "A molecule file holds the serum alone."};
  for (const Section& section : protocol_sections()) {
    if (section.name != "serum") completion.left_out.emplace_back(section.name);
  }
  return completion;
}

}  // namespace acicula::io
