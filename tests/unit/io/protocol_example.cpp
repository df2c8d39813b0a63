#include "unit/io/protocol_example.hpp"

#include <stdexcept>
#include <utility>

namespace acicula::io {
namespace {

std::string numbers(const std::vector<std::pair<std::string, std::string>>& fields) {
  std::string text;
  for (const auto& [field, value_and_unit] : fields) {
    const std::size_t blank = value_and_unit.find(' ');
    text += "[" + field + "]\nvalue = " + value_and_unit.substr(0, blank) + "\nunit = \"" +
            value_and_unit.substr(blank + 1) +
            "\"\nsource = \"acicula\"\nlocator = \"test\"\ngrade = \"assumed\"\n";
  }
  return text;
}

std::string entry(const std::string& texts,
                  const std::vector<std::pair<std::string, std::string>>& fields) {
  return "schema = 1\ntitle = \"Title\"\n" + texts + numbers(fields);
}

const std::vector<std::pair<std::string, std::string>> needle{{"needle.length", "1 mm"},
                                                              {"needle.length_tolerance", "20 um"},
                                                              {"needle.tip_diameter", "10 um"},
                                                              {"needle.shaft_diameter", "0.25 mm"},
                                                              {"needle.taper_length", "1 mm"},
                                                              {"needle.young_modulus", "193 GPa"},
                                                              {"needle.pitch", "2 mm"},
                                                              {"needle_length_minimum", "0.5 mm"},
                                                              {"needle_length_maximum", "2.5 mm"},
                                                              {"technique.hand_speed", "3 cm/s"},
                                                              {"technique.hand_force", "8 N"}};

std::string device(const std::string& kind,
                   const std::vector<std::pair<std::string, std::string>>& own) {
  return entry("kind = \"" + kind + "\"\n", needle) + numbers(own);
}

}  // namespace

const evidence::Catalogue& small_catalogue() {
  static const evidence::Catalogue catalogue = evidence::Catalogue::read({
      {"sites/arm.toml", entry("", {{"stratum_corneum.thickness", "15 um"},
                                    {"stratum_corneum.thickness_sd", "3 um"},
                                    {"viable_epidermis.thickness", "60 um"},
                                    {"viable_epidermis.thickness_sd", "10 um"},
                                    {"dermis.thickness", "1.2 mm"},
                                    {"dermis.thickness_sd", "0.3 mm"},
                                    {"reference_age", "35 Julian_year"},
                                    {"water_loss", "10 g m-2 h-1"},
                                    {"hair_follicle_density", "20 cm-2"},
                                    {"pain_sensitivity", "1 1"},
                                    {"compressive_strain", "0.1 1"},
                                    {"needle_length_limit", "2 mm"}})},
      {"indications/scar.toml",
       entry("scar_type = \"boxcar\"\n",
             {{"scar_depth", "400 um"}, {"scar_width", "3 mm"}, {"target_depth", "1 mm"}})},
      {"devices/roller.toml", device("roller", {{"needle.count", "192 1"},
                                                {"drum_diameter", "2 cm"},
                                                {"drum_width", "2 cm"},
                                                {"stroke", "0 mm"}})},
      {"devices/pen.toml", device("pen", {{"needle.count", "12 1"},
                                          {"head_width", "8 mm"},
                                          {"frequency", "100 Hz"},
                                          {"stroke", "2.5 mm"}})},
      {"actives/acid.toml", entry("ionisation = \"acid\"\n", {{"molar_mass", "176 g/mol"},
                                                              {"log10_kow", "-1.85 1"},
                                                              {"acid_pka", "4.2 1"},
                                                              {"water_solubility", "330 g/L"},
                                                              {"typical_concentration", "150 g/L"},
                                                              {"typical_ph", "3.2 1"}})},
      {"contraindications/keloid.toml",
       "schema = 1\ntitle = \"Keloid\"\nlevel = \"stop\"\ntext = \"Keloids.\"\n"
       "source = \"acicula\"\nlocator = \"test\"\n"},
  });
  return catalogue;
}

const std::string& small_protocol() {
  static const std::string text = R"(schema = 1
[subject]
age = "30 years"
phototype = "IV"
site = "arm"
[condition]
indication = "scar"
[device]
name = "roller"
[technique]
passes = 4
[course]
sessions = 3
interval = "30 days"
follow_up = "8 weeks"
)";
  return text;
}

std::string changed(const std::string& piece, const std::string& by) {
  std::string text = small_protocol();
  const std::size_t at = text.find(piece);
  if (at == std::string::npos) throw std::logic_error("the small protocol has no " + piece);
  return text.replace(at, piece.size(), by);
}

Protocol read_small(const std::string& text, const std::vector<Override>& overrides) {
  return read_protocol(text, "p.toml", small_catalogue(), overrides);
}

std::vector<std::string> short_faults(const InputError& error) {
  std::vector<std::string> faults;
  for (const Diagnostic& fault : error.diagnostics) {
    faults.push_back(std::to_string(fault.line) + ":" + std::to_string(fault.column) + ": " +
                     fault.message + (fault.hint.empty() ? "" : " ") + fault.hint);
  }
  return faults;
}

std::vector<std::string> faults_of(const std::string& text,
                                   const std::vector<Override>& overrides) {
  try {
    (void)read_small(text, overrides);
  } catch (const InputError& error) {
    return short_faults(error);
  }
  return {};
}

}  // namespace acicula::io
