#include "acicula/io/keys/sections.hpp"

#include <array>

namespace acicula::io {
namespace {

using course::Treatment;
using device::Kind;

constexpr std::array<std::string_view, 4> kinds{"roller", "stamp", "pen", "patch"};

constexpr Precondition is_roller{
    .decider = "device.kind",
    .words = "device.kind is \"roller\"",
    .holds = [](const Treatment& t) { return t.device.kind == Kind::roller; }};
constexpr Precondition is_pen{
    .decider = "device.kind", .words = "device.kind is \"pen\"", .holds = [](const Treatment& t) {
      return t.device.kind == Kind::pen;
    }};
constexpr Precondition is_no_roller{
    .decider = "device.kind",
    .words = "device.kind is not \"roller\"",
    .holds = [](const Treatment& t) { return t.device.kind != Kind::roller; }};

const std::array keys{
    Key{.name = "device.name",
        .doc = "Device (`acicula list devices`), or \"custom\" with every value below.",
        .accessor =
            EntryName{"devices", [](Treatment& t) -> std::string& { return t.device.name; }}},
    Key{.name = "device.kind",
        .entry_folder = "devices",
        .entry_field = "kind",
        .doc = "How the needles move.",
        .accessor = Choice{
            kinds, [](const Treatment& t) { return static_cast<std::size_t>(t.device.kind); },
            [](Treatment& t, std::size_t at) { t.device.kind = static_cast<Kind>(at); }}},
    Key{.name = "device.needle.length",
        .unit = "mm",
        .minimum = 0.02,
        .maximum = 6,
        .entry_folder = "devices",
        .entry_field = "needle.length",
        .doc = "Set length: what the device lets out of each needle. How deep it goes is computed.",
        .accessor =
            Reference<double>([](Treatment& t) -> double& { return t.device.needle.length; })},
    Key{.name = "device.needle.length_tolerance",
        .unit = "um",
        .minimum = 0,
        .maximum = 1000,
        .entry_folder = "devices",
        .entry_field = "needle.length_tolerance",
        .doc = "Standard deviation of the length between needles.",
        .accessor = Reference<double>(
            [](Treatment& t) -> double& { return t.device.needle.length_tolerance; })},
    Key{.name = "device.needle.tip_diameter",
        .unit = "um",
        .minimum = 0.1,
        .maximum = 500,
        .entry_folder = "devices",
        .entry_field = "needle.tip_diameter",
        .doc = "Diameter of the tip.",
        .accessor = Reference<double>(
            [](Treatment& t) -> double& { return t.device.needle.tip_diameter; })},
    Key{.name = "device.needle.shaft_diameter",
        .unit = "um",
        .minimum = 10,
        .maximum = 2000,
        .entry_folder = "devices",
        .entry_field = "needle.shaft_diameter",
        .doc = "Diameter of the full shaft.",
        .accessor = Reference<double>(
            [](Treatment& t) -> double& { return t.device.needle.shaft_diameter; })},
    Key{.name = "device.needle.taper_length",
        .unit = "um",
        .minimum = 1,
        .maximum = 6000,
        .entry_folder = "devices",
        .entry_field = "needle.taper_length",
        .doc = "Length from the tip to the full shaft.",
        .accessor = Reference<double>(
            [](Treatment& t) -> double& { return t.device.needle.taper_length; })},
    Key{.name = "device.needle.young_modulus",
        .unit = "GPa",
        .minimum = 0.0001,
        .maximum = 1000,
        .entry_folder = "devices",
        .entry_field = "needle.young_modulus",
        .doc = "Young's modulus of the needle, for its buckling load.",
        .accessor = Reference<double>(
            [](Treatment& t) -> double& { return t.device.needle.young_modulus; })},
    Key{.name = "device.needle.count",
        .minimum = 1,
        .maximum = 10000,
        .entry_folder = "devices",
        .entry_field = "needle.count",
        .doc = "Needles on the head.",
        .accessor = Reference<int>([](Treatment& t) -> int& { return t.device.needle.count; })},
    Key{.name = "device.needle.pitch",
        .unit = "mm",
        .minimum = 0.02,
        .maximum = 20,
        .entry_folder = "devices",
        .entry_field = "needle.pitch",
        .doc = "Distance between neighbouring needles.",
        .accessor =
            Reference<double>([](Treatment& t) -> double& { return t.device.needle.pitch; })},
    Key{.name = "device.needle_length_minimum",
        .unit = "mm",
        .minimum = 0,
        .maximum = 6,
        .entry_folder = "devices",
        .entry_field = "needle_length_minimum",
        .doc = "Shortest setting sold.",
        .accessor = Reference<double>(
            [](Treatment& t) -> double& { return t.device.needle_length_minimum; })},
    Key{.name = "device.needle_length_maximum",
        .unit = "mm",
        .minimum = 0.02,
        .maximum = 6,
        .entry_folder = "devices",
        .entry_field = "needle_length_maximum",
        .doc = "Longest setting sold.",
        .accessor = Reference<double>(
            [](Treatment& t) -> double& { return t.device.needle_length_maximum; })},
    Key{.name = "device.needle.length_step",
        .unit = "mm",
        .minimum = 0.01,
        .maximum = 5,
        .entry_folder = "devices",
        .entry_field = "needle.length_step",
        .doc = "Step between the settings of the length, for `acicula device`. None where it is "
               "not published.",
        .accessor = Reference<std::optional<double>>(
            [](Treatment& t) -> std::optional<double>& { return t.device.needle.length_step; })},
    Key{.name = "device.needle_length_evaluated",
        .unit = "mm",
        .minimum = 0.02,
        .maximum = 6,
        .entry_folder = "devices",
        .entry_field = "needle_length_evaluated",
        .doc = "Longest needle that the clearance of the device evaluated; `acicula device` warns "
               "of longer ones. None where it is not published.",
        .accessor = Reference<std::optional<double>>([](Treatment& t) -> std::optional<double>& {
          return t.device.needle_length_evaluated;
        })},
    Key{.name = "device.drum_diameter",
        .unit = "mm",
        .minimum = 2,
        .maximum = 100,
        .entry_folder = "devices",
        .entry_field = "drum_diameter",
        .doc = "Diameter of the drum without its needles.",
        .only_when = &is_roller,
        .accessor =
            Reference<double>([](Treatment& t) -> double& { return t.device.drum_diameter; })},
    Key{.name = "device.drum_width",
        .unit = "mm",
        .minimum = 1,
        .maximum = 200,
        .entry_folder = "devices",
        .entry_field = "drum_width",
        .doc = "Width of the drum.",
        .only_when = &is_roller,
        .accessor = Reference<double>([](Treatment& t) -> double& { return t.device.drum_width; })},
    Key{.name = "device.head_width",
        .unit = "mm",
        .minimum = 0.1,
        .maximum = 100,
        .entry_folder = "devices",
        .entry_field = "head_width",
        .doc = "Pen: width of the swept band. Stamp and patch: side of the square head.",
        .only_when = &is_no_roller,
        .accessor = Reference<double>([](Treatment& t) -> double& { return t.device.head_width; })},
    Key{.name = "device.frequency",
        .unit = "Hz",
        .minimum = 1,
        .maximum = 1000,
        .entry_folder = "devices",
        .entry_field = "frequency",
        .doc = "Strokes of the piston per second.",
        .only_when = &is_pen,
        .accessor = Reference<double>([](Treatment& t) -> double& { return t.device.frequency; })},
    Key{.name = "device.stroke",
        .unit = "mm",
        .minimum = 0.1,
        .maximum = 20,
        .entry_folder = "devices",
        .entry_field = "stroke",
        .doc = "Full travel of the piston.",
        .only_when = &is_pen,
        .accessor = Reference<double>([](Treatment& t) -> double& { return t.device.stroke; })},
};

}  // namespace

std::span<const Key> device_keys() { return keys; }

}  // namespace acicula::io
