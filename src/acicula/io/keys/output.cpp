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
};

}  // namespace

std::span<const Key> output_keys() { return keys; }

}  // namespace acicula::io
