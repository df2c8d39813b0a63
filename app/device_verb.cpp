#include "device_verb.hpp"

#include "run_verb.hpp"

namespace acicula::app {

CLI::App* add_device_verb(CLI::App& parser, DeviceOptions& options) {
  CLI::App* verb = parser.add_subcommand(
      "device", "Depth, force, density and maximum safe depth of a device at a body site");
  verb->add_option("NAME", options.name, "Device, see acicula list devices")
      ->required()
      ->type_name("");
  verb->add_option("--site", options.site, "Body site, see acicula list sites")->type_name("SITE");
  verb->add_option("--length", options.length,
                   "Needle length of the details, such as '1.0 mm'; default: the usual one of "
                   "the device")
      ->type_name("LENGTH");
  verb->add_option("--set", options.settings,
                   "Put a value above that of device and site, such as technique.passes=4; once "
                   "for each value")
      ->type_name("KEY=VALUE")
      ->allow_extra_args(false);
  verb->add_option("--seed", options.seed, "Seed of the placed punctures")
      ->type_name("N")
      ->check(seed_problem);
  verb->add_option("-o,--output", options.folder, "Folder for JSON, HTML and sources, new or empty")
      ->type_name("DIR");
  verb->add_flag("--json", options.json, "Print device.json instead of the table");
  return verb;
}

}  // namespace acicula::app
