#include "texture_verb.hpp"

namespace acicula::app {

CLI::App* add_texture_verb(CLI::App& parser, TextureOptions& options) {
  CLI::App* verb = parser.add_subcommand(
      "texture", "Roughness of a measured surface: Sa, Sq, Sz, Ssk, Sku, Sdr, Ra, Rz");
  verb->add_option("FILE", options.file,
                   "Surface as X3P, or a grey PNG or TIFF of 8 or 16 bits whose levels are heights")
      ->required()
      ->type_name("");
  verb->add_option("--spacing", options.spacing,
                   "Distance of the pixels of a picture, such as '20 um'")
      ->type_name("LENGTH");
  verb->add_option("--height-scale", options.height_scale,
                   "Height of one grey level of a picture, such as '0.1 um'")
      ->type_name("LENGTH");
  verb->add_option("--s-filter", options.s_filter,
                   "Nesting index of the S-filter (takes away what is shorter), or none; default: "
                   "surface.s_filter")
      ->type_name("LENGTH");
  verb->add_option("--l-filter", options.l_filter,
                   "Nesting index of the L-filter (takes away what is longer) and cut-off of the "
                   "profiles, or none; default: surface.l_filter")
      ->type_name("LENGTH");
  verb->add_option("--form", options.form,
                   "What the F-operation takes away: mean, plane or order-2; default: "
                   "surface.form_order")
      ->type_name("NAME");
  verb->add_option("-o,--output", options.output,
                   "Write the scale-limited surface, new: .x3p, .png or .tiff")
      ->type_name("FILE");
  verb->add_flag("--json", options.json, "Print JSON");
  return verb;
}

}  // namespace acicula::app
