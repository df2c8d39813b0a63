#include "absorb_verb.hpp"

namespace acicula::app {

CLI::App* add_absorb_verb(CLI::App& parser, AbsorbOptions& options) {
  CLI::App* verb = parser.add_subcommand(
      "absorb", "Where a serum goes on intact or needled skin: a formulation report");
  verb->add_option("--active", options.active, "Active, see acicula list actives")
      ->type_name("NAME");
  verb->add_option("--molecule", options.molecule, "File of a molecule of your own (TOML)")
      ->type_name("FILE");
  verb->add_option("--site", options.site, "Body site, see acicula list sites")->type_name("SITE");
  verb->add_option("--device", options.device, "Device; intact skin when not given")
      ->type_name("NAME");
  verb->add_option("--length", options.length,
                   "Needle length, such as '1.0 mm'; default: the usual one of the device")
      ->type_name("LENGTH");
  verb->add_option("--fidelity", options.fidelity,
                   "column; or cell, which adds the unit cell of one channel for comparison")
      ->type_name("NAME")
      ->capture_default_str();
  verb->add_option("--trans-bilayer-fit", options.trans_bilayer_fit,
                   "Published fit of the stratum corneum model: dancik_2013 or cdc_2020")
      ->type_name("NAME");
  verb->add_option("--set", options.settings,
                   "Put a value above those of active, site and device, such as "
                   "serum.occluded=true; once for each value")
      ->type_name("KEY=VALUE")
      ->allow_extra_args(false);
  verb->add_option("-o,--output", options.folder,
                   "Folder for JSON, HTML, series and sources, new or empty")
      ->type_name("DIR");
  verb->add_flag("--json", options.json, "Print absorb.json instead of the summary");
  return verb;
}

}  // namespace acicula::app
