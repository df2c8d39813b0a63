#include "kp_verb.hpp"

namespace acicula::app {

CLI::App* add_kp_verb(CLI::App& parser, KpOptions& options) {
  CLI::App* verb = parser.add_subcommand(
      "kp", "Permeability of excised skin for a table of chemicals, against what was measured");
  verb->add_option("TABLE", options.table,
                   "Comma-separated text with the columns molar_mass_g_per_mol and log10_kow; "
                   "temperature_K, skin_thickness_mm, compound_key and log10_kp_cm_per_h if known")
      ->required()
      ->type_name("");
  verb->add_option("--trans-bilayer-fit", options.trans_bilayer_fit,
                   "Published fit of the stratum corneum model: dancik-2013 or cdc-2020")
      ->type_name("NAME")
      ->capture_default_str();
  verb->add_option("--figure", options.figure, "Also write predicted against measured as SVG")
      ->type_name("FILE");
  verb->add_flag("--json", options.json, "Print JSON");
  return verb;
}

}  // namespace acicula::app
