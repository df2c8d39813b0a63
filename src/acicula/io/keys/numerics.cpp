#include "acicula/io/keys/sections.hpp"

#include <array>

namespace acicula::io {
namespace {

using course::Treatment;

constexpr std::array<std::string_view, 3> fidelities{"column", "cell", "patch"};
constexpr std::array<std::string_view, 2> sides{"zero_flux", "periodic"};
constexpr std::array<std::string_view, 3> ruptures{"membrane", "planar_crack", "ring_crack"};

constexpr Precondition is_cell{
    .decider = "numerics.fidelity",
    .words = "numerics.fidelity is \"cell\"",
    .holds = [](const Treatment& t) { return t.numerics.fidelity == course::Fidelity::cell; },
    .passed_over = true};
constexpr Precondition is_patch{
    .decider = "numerics.fidelity",
    .words = "numerics.fidelity is \"patch\"",
    .holds = [](const Treatment& t) { return t.numerics.fidelity == course::Fidelity::patch; },
    .passed_over = true};

const std::array keys{
    Key{.name = "numerics.fidelity",
        .fallback = "column",
        .doc = "Geometry: a column resolves depth only; a cell adds the distance from one channel; "
               "a patch is a block of skin with every puncture in its place.",
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
        .doc = "Cells along the depth of the dermis, finest at the top.",
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
        .fallback = "0.001",
        .doc = "Relative error allowed in one time step of a column.",
        .accessor =
            Reference<double>([](Treatment& t) -> double& { return t.numerics.tolerance; })},
    Key{.name = "numerics.field_tolerance",
        .minimum = 1e-6,
        .maximum = 0.1,
        .fallback = "0.003",
        .doc = "Relative error of a course on a cell or a patch that its steps are chosen for.",
        .only_when = &is_block,
        .accessor =
            Reference<double>([](Treatment& t) -> double& { return t.numerics.field_tolerance; })},
    Key{.name = "numerics.rings",
        .minimum = 8,
        .maximum = 1000,
        .fallback = "48",
        .doc =
            "Rings of a cell round its channel, finest on the axis. The cell has as much area as "
            "falls to one hole.",
        .only_when = &is_cell,
        .accessor = Reference<int>([](Treatment& t) -> int& { return t.numerics.rings; })},
    Key{.name = "numerics.patch_width",
        .unit = "mm",
        .minimum = 0.2,
        .maximum = 100,
        .fallback = "6 mm",
        .doc = "Extent of the patch along x, rounded up to a number of voxels that suits the "
               "solver. The default holds an acne scar and the skin round it.",
        .only_when = &is_patch,
        .accessor =
            Reference<double>([](Treatment& t) -> double& { return t.numerics.patch_width; })},
    Key{.name = "numerics.patch_height",
        .unit = "mm",
        .minimum = 0.2,
        .maximum = 100,
        .fallback = "6 mm",
        .doc = "Extent of the patch along y, rounded up as its width.",
        .only_when = &is_patch,
        .accessor =
            Reference<double>([](Treatment& t) -> double& { return t.numerics.patch_height; })},
    Key{.name = "numerics.voxel",
        .unit = "um",
        .minimum = 2,
        .maximum = 200,
        .range_hint = "The papillary dermis, which endpoints look at, is 200 um deep.",
        .fallback = "40 um",
        .doc = "Side of a patch's voxels along x and y; along z they follow numerics.depth_cells. "
               "A channel narrower than a voxel injures its share of it.",
        .only_when = &is_patch,
        .accessor = Reference<double>([](Treatment& t) -> double& { return t.numerics.voxel; })},
    Key{.name = "numerics.sides",
        .fallback = "periodic",
        .doc = "What lies beyond the sides of a patch: \"periodic\", the same skin again, or "
               "\"zero_flux\", a wall that nothing passes.",
        .only_when = &is_patch,
        .accessor = Choice{
            sides, [](const Treatment& t) { return static_cast<std::size_t>(t.numerics.sides); },
            [](Treatment& t, std::size_t at) {
              t.numerics.sides = static_cast<numerics::Sides>(at);
            }}},
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
