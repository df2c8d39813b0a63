#include "result_verbs.hpp"

namespace acicula::app {

CLI::App* add_slice_verb(CLI::App& parser, SliceOptions& options) {
  CLI::App* verb = parser.add_subcommand(
      "slice", "Draw a section through a field that a run kept, or its mean over depth and time");
  verb->add_option("DIR", options.folder, "Result folder of a run on a cell or a patch")
      ->required()
      ->type_name("");
  verb->add_option("--field", options.field,
                   "Field that is drawn, such as collagen, tgf_beta1 or m1; see output.fields")
      ->required()
      ->type_name("NAME");
  verb->add_option("--at", options.at,
                   "Time after the first session, such as '28 days'; default: the end")
      ->type_name("TIME");
  verb->add_option("--against", options.against,
                   "Draw the change against this time instead, in blue and red")
      ->type_name("TIME");
  verb->add_option("--section", options.section,
                   "x or y: upright along that axis; depth: flat, from above. Default: x, or "
                   "through the axis of a cell")
      ->type_name("NAME");
  verb->add_option("--position", options.position,
                   "Where it lies: y of a section along x, x of one along y, or the depth below "
                   "the epidermis, such as '2.5 mm'; default: the middle, where a scar is, or the "
                   "top")
      ->type_name("LENGTH");
  verb->add_flag("--depth-time", options.depth_time,
                 "A map of the lateral mean over depth and time instead of a section");
  verb->add_option("-o,--output", options.output, "Picture to write, new: .png, .svg or .pdf")
      ->required()
      ->type_name("FILE");
  verb->add_flag("--json", options.json, "Print what was drawn as JSON");
  return verb;
}

CLI::App* add_compare_verb(CLI::App& parser, CompareOptions& options) {
  CLI::App* verb = parser.add_subcommand(
      "compare", "Whether two result folders hold the same result, and where they differ");
  verb->add_option("A", options.first, "Result folder")->required()->type_name("");
  verb->add_option("B", options.second, "Result folder")->required()->type_name("");
  verb->add_flag("--json", options.json, "Print JSON");
  return verb;
}

}  // namespace acicula::app
