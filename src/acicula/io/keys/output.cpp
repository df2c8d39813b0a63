#include "acicula/io/keys/sections.hpp"

#include <array>

namespace acicula::io {
namespace {

using course::Treatment;

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
               "papers count punctures on.",
        .accessor =
            Reference<double>([](Treatment& t) -> double& { return t.output.field_width; })},
};

}  // namespace

std::span<const Key> output_keys() { return keys; }

}  // namespace acicula::io
