#include "acicula/io/keys/sections.hpp"

#include <array>

namespace acicula::io {
namespace {

using course::Treatment;

constexpr std::array<std::string_view, 3> anaesthesias{"none", "topical_cream", "needled_topical"};

const std::array keys{
    Key{.name = "technique.passes",
        .minimum = 1,
        .maximum = 200,
        .doc = "Strokes over each point of skin in one direction (stamp and patch: applications). "
               "There is no default: papers differ from 1 to 20, and the density follows it.",
        .accessor = Reference<int>([](Treatment& t) -> int& { return t.technique.passes; })},
    Key{.name = "technique.directions",
        .minimum = 1,
        .maximum = 16,
        .fallback = "1",
        .doc = "Directions that are each passed `passes` times (horizontal, vertical and two "
               "diagonals: 4).",
        .accessor = Reference<int>([](Treatment& t) -> int& { return t.technique.directions; })},
    Key{.name = "technique.hand_speed",
        .unit = "cm/s",
        .minimum = 0.01,
        .maximum = 300,
        .entry_folder = "devices",
        .entry_field = "technique.hand_speed",
        .doc = "Speed of the head over the skin; of stamps and patches, the speed of pressing.",
        .accessor =
            Reference<double>([](Treatment& t) -> double& { return t.technique.hand_speed; })},
    Key{.name = "technique.hand_force",
        .unit = "N",
        .minimum = 0.01,
        .maximum = 200,
        .entry_folder = "devices",
        .entry_field = "technique.hand_force",
        .doc = "Force on the head, normal to the skin.",
        .accessor =
            Reference<double>([](Treatment& t) -> double& { return t.technique.hand_force; })},
    Key{.name = "technique.overlap",
        .minimum = 0,
        .maximum = 0.9,
        .fallback = "0",
        .doc = "Share of a band of strokes that the next band covers again, within one pass "
               "(stamp and patch: share of a side of the head). More overlap, more punctures. The "
               "default lays band to band, so that `passes` alone counts.",
        .accessor = Reference<double>([](Treatment& t) -> double& { return t.technique.overlap; })},
    Key{.name = "technique.stretch",
        .minimum = 0,
        .maximum = 1,
        .fallback = "0.5",
        .doc = "How far the skin is held taut: 0 lies loose, 1 as taut as the other hand can hold "
               "it. The default stands for the usual advice to stretch the skin, of which no paper "
               "measures how far.",
        .accessor = Reference<double>([](Treatment& t) -> double& { return t.technique.stretch; })},
    Key{.name = "technique.lubricated",
        .fallback = "false",
        .doc = "Whether gel or serum lies on the skin during needling.",
        .accessor = Reference<bool>([](Treatment& t) -> bool& { return t.technique.lubricated; })},
    Key{.name = "technique.anaesthesia",
        .fallback = "none",
        .doc =
            "Anaesthesia before needling, for the pain score. None unless the protocol names it.",
        .accessor = Choice{
            anaesthesias,
            [](const Treatment& t) { return static_cast<std::size_t>(t.technique.anaesthesia); },
            [](Treatment& t, std::size_t at) {
              t.technique.anaesthesia = static_cast<device::Anaesthesia>(at);
            }}},
};

}  // namespace

std::span<const Key> technique_keys() { return keys; }

}  // namespace acicula::io
