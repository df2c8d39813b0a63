#include "acicula/io/keys/sections.hpp"

#include <array>

namespace acicula::io {
namespace {

using course::Treatment;

constexpr std::array<std::string_view, 1> fidelities{"column"};
constexpr std::array<std::string_view, 3> ruptures{"membrane", "planar_crack", "ring_crack"};

const std::array keys{
    Key{.name = "numerics.fidelity",
        .fallback = "column",
        .doc = "Geometry: a column resolves depth only.",
        .accessor =
            Choice{fidelities,
                   [](const Treatment& t) { return static_cast<std::size_t>(t.numerics.fidelity); },
                   [](Treatment& t, std::size_t at) {
                     t.numerics.fidelity = static_cast<course::Fidelity>(at);
                   }}},
    Key{.name = "numerics.depth_cells",
        .minimum = 4,
        .maximum = 2000,
        .fallback = "60",
        .doc = "Cells of the dermal column, finest at the top.",
        .accessor = Reference<int>([](Treatment& t) -> int& { return t.numerics.depth_cells; })},
    Key{.name = "numerics.column_depth",
        .unit = "mm",
        .minimum = 0.2,
        .maximum = 8,
        .fallback = "2 mm",
        .doc = "Depth of the column below the dermo-epidermal junction; it ends at the subcutis "
               "where the dermis is thinner. The default lies below the reach of common needles.",
        .accessor =
            Reference<double>([](Treatment& t) -> double& { return t.numerics.column_depth; })},
    Key{.name = "numerics.tolerance",
        .minimum = 1e-10,
        .maximum = 0.1,
        .fallback = "0.0001",
        .doc = "Relative error allowed in one time step.",
        .accessor =
            Reference<double>([](Treatment& t) -> double& { return t.numerics.tolerance; })},
    Key{.name = "numerics.rupture",
        .fallback = "membrane",
        .doc = "Law by which a needle breaks the skin. The membrane law is the line measured with "
               "tips of 5 to 37 um; for blunter ones a crack carries it on: planar_crack for "
               "sharp tips, ring_crack for flat ends.",
        .source = "shergold-fleck-2004",
        .accessor =
            Choice{ruptures,
                   [](const Treatment& t) { return static_cast<std::size_t>(t.numerics.rupture); },
                   [](Treatment& t, std::size_t at) {
                     t.numerics.rupture = static_cast<puncture::Rupture>(at);
                   }}},
};

}  // namespace

std::span<const Key> numerics_keys() { return keys; }

}  // namespace acicula::io
