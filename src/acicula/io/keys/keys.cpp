#include "acicula/core/error.hpp"
#include "acicula/evidence/unit.hpp"
#include "acicula/io/keys/key.hpp"
#include "acicula/io/keys/sections.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace acicula::io {
namespace {

constexpr std::array<Section, 8> sections{{
    {"subject", "Who is treated, and where on the body."},
    {"condition", "What is treated."},
    {"device", "With which needles."},
    {"technique", "How the device is used."},
    {"course", "How often, and how long the skin is followed."},
    {"serum", "What is put on the skin, if anything."},
    {"numerics", "How it is computed."},
    {"output", "When endpoints are reported."},
}};

std::vector<Key> join_sections() {
  std::vector<Key> keys;
  for (const std::span<const Key> section :
       {subject_keys(), condition_keys(), device_keys(), technique_keys(), course_keys(),
        serum_keys(), numerics_keys(), output_keys()}) {
    keys.insert(keys.end(), section.begin(), section.end());
  }
  return keys;
}

struct Chooser {
  std::string_view folder;
  std::string_view key;
  const std::string& (*name)(const course::Treatment&);
};

constexpr std::array<Chooser, 4> choosers{{
    {"sites", "subject.site",
     [](const course::Treatment& t) -> const std::string& { return t.site.name; }},
    {"indications", "condition.indication",
     [](const course::Treatment& t) -> const std::string& { return t.condition.indication; }},
    {"devices", "device.name",
     [](const course::Treatment& t) -> const std::string& { return t.device.name; }},
    {"actives", "serum.active",
     [](const course::Treatment& t) -> const std::string& { return t.serum.active; }},
}};

const Chooser& chooser(std::string_view folder) {
  const auto* const found =
      std::find_if(choosers.begin(), choosers.end(),
                   [&](const Chooser& candidate) { return candidate.folder == folder; });
  if (found == choosers.end()) {
    throw Error("no protocol key chooses an entry of " + std::string(folder));
  }
  return *found;
}

}  // namespace

const std::vector<Key>& protocol_keys() {
  static const std::vector<Key> keys = join_sections();
  return keys;
}

const Key* find_key(std::string_view name) {
  const auto& keys = protocol_keys();
  const auto found =
      std::find_if(keys.begin(), keys.end(), [&](const Key& key) { return key.name == name; });
  return found == keys.end() ? nullptr : &*found;
}

std::span<const Section> protocol_sections() { return sections; }

const std::string& chosen_entry(const course::Treatment& treatment, std::string_view folder) {
  return chooser(folder).name(treatment);
}

std::string_view choosing_key(std::string_view folder) { return chooser(folder).key; }

SiRange si_range(const Key& key) {
  const auto to_si = [&](double bound) {
    if (key.unit.empty() || !std::isfinite(bound)) return bound;
    return evidence::convert(bound, key.unit, evidence::si_unit(key.unit));
  };
  return {to_si(key.minimum), to_si(key.maximum)};
}

}  // namespace acicula::io
