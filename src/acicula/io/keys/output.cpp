#include "acicula/io/fields_file.hpp"
#include "acicula/io/keys/sections.hpp"

#include <array>

namespace acicula::io {
namespace {

using course::Treatment;

std::vector<std::string> field_names() {
  std::vector<std::string> names;
  for (const FieldInfo& field : field_registry()) names.push_back(field.name);
  return names;
}

const std::array keys{
    Key{.name = "output.times",
        .unit = "weeks",
        .minimum = 0,
        .maximum = 6500,
        .fallback = "[]",
        .doc = "Times since the first session at which endpoints are reported, besides the end.",
        .accessor = Reference<std::vector<double>>(
            [](Treatment& t) -> std::vector<double>& { return t.output.times; })},
    Key{.name = "output.field_width",
        .unit = "cm",
        .minimum = 0.1,
        .maximum = 10,
        .fallback = "1 cm",
        .doc = "Side of the square of skin on which every stroke is placed one by one "
               "(punctures.csv and the map of the report), less where it would hold more than "
               "10000 strokes a session. No endpoint depends on it. A square centimetre is what "
               "papers count punctures on. A patch shows the strokes that fell on itself instead.",
        .accessor =
            Reference<double>([](Treatment& t) -> double& { return t.output.field_width; })},
    Key{.name = "output.fields",
        .fallback = "[\"collagen_total\", \"damage\", \"tgf_beta1\"]",
        .doc =
            "Fields of a cell or a patch that are kept at the end and at output.field_times. The "
            "default shows what was injured, the signal, and what came of it.",
        .only_when = &is_block,
        .accessor =
            Names{field_names,
                  [](Treatment& t) -> std::vector<std::string>& { return t.output.fields; }}},
    Key{.name = "output.field_times",
        .unit = "days",
        .minimum = 0,
        .maximum = 45500,
        .fallback = "[]",
        .doc = "Times since the first session at which fields are kept, besides the end. At the "
               "time of a session they are kept just after it.",
        .only_when = &is_block,
        .accessor = Reference<std::vector<double>>(
            [](Treatment& t) -> std::vector<double>& { return t.output.field_times; })},
    Key{.name = "output.surface",
        .fallback = "false",
        .doc = "Whether the surface of the skin before and after is kept as files (surface/: X3P, "
               "16-bit PNG, VTK). A picture of both is drawn all the same. Not kept unless asked "
               "for: a square of the default size takes some 30 MB and a second.",
        .accessor = Reference<bool>([](Treatment& t) -> bool& { return t.output.surface; })},
    Key{.name = "output.surface_width",
        .unit = "mm",
        .minimum = 1,
        .maximum = 50,
        .fallback = "20 mm",
        .doc = "Side of the square of skin whose surface is drawn and whose roughness is judged. "
               "Wide enough for several scars or folds. A scan has its own size.",
        .accessor =
            Reference<double>([](Treatment& t) -> double& { return t.output.surface_width; })},
    Key{.name = "output.surface_spacing",
        .unit = "um",
        .minimum = 5,
        .maximum = 200,
        .fallback = "20 um",
        .doc = "Distance of the points of the drawn surface that is kept, below the 25 um of the "
               "usual S-filter. Pictures alone are drawn coarser.",
        .accessor =
            Reference<double>([](Treatment& t) -> double& { return t.output.surface_spacing; })},
};

}  // namespace

std::span<const Key> output_keys() { return keys; }

}  // namespace acicula::io
