#include "acicula/io/keys/sections.hpp"

#include <array>

namespace acicula::io {
namespace {

using absorption::Application;
using absorption::Ionisation;
using course::Treatment;

constexpr std::array<std::string_view, 3> applications{"none", "during", "after"};
constexpr std::array<std::string_view, 4> ionisations{"neutral", "acid", "base", "zwitterion"};

bool has_active(const Treatment& t) {
  return !t.serum.active.empty() && t.serum.active != no_active;
}
constexpr std::string_view active_given = "serum.active is not \"none\"";

const std::array keys{
    Key{.name = "serum.active",
        .fallback = "none",
        .doc = "Active of the serum (`acicula list actives`), \"none\", or \"custom\" with every "
               "value of [serum.molecule].",
        .accessor =
            EntryName{"actives", [](Treatment& t) -> std::string& { return t.serum.active; }}},
    Key{.name = "serum.application",
        .fallback = "none",
        .doc = "When the serum is put on: during needling, or after it.",
        .accessor =
            Choice{applications,
                   [](const Treatment& t) { return static_cast<std::size_t>(t.serum.application); },
                   [](Treatment& t, std::size_t at) {
                     t.serum.application = static_cast<Application>(at);
                   }}},
    Key{.name = "serum.concentration",
        .unit = "g/L",
        .minimum = 1e-9,
        .maximum = 2000,
        .entry_folder = "actives",
        .entry_field = "typical_concentration",
        .doc = "Active per volume of serum; 10 % (w/v) is 100 g/L.",
        .applies = has_active,
        .applies_when = active_given,
        .accessor =
            Reference<double>([](Treatment& t) -> double& { return t.serum.concentration; })},
    Key{.name = "serum.film_thickness",
        .unit = "um",
        .minimum = 0.1,
        .maximum = 5000,
        .fallback = "30 um",
        .doc = "Volume of serum per area of skin; 1 uL/cm2 is 10 um. The default is 1.2 mL on the "
               "400 cm2 of a face, within the 1 to 2 mL of common use.",
        .applies = has_active,
        .applies_when = active_given,
        .accessor =
            Reference<double>([](Treatment& t) -> double& { return t.serum.film_thickness; })},
    Key{.name = "serum.vehicle_ph",
        .minimum = 0,
        .maximum = 14,
        .fallback = "5.5",
        .entry_folder = "actives",
        .entry_field = "typical_ph",
        .doc = "pH of the serum. The default is that of the skin's surface, which most products "
               "are set to.",
        .applies = has_active,
        .applies_when = active_given,
        .accessor = Reference<double>([](Treatment& t) -> double& { return t.serum.vehicle_ph; })},
    Key{.name = "serum.delay",
        .unit = "minutes",
        .minimum = 0,
        .maximum = 20160,
        .fallback = "0 minutes",
        .doc = "Time from the end of needling to an application \"after\" it. At once unless the "
               "protocol says later.",
        .applies = has_active,
        .applies_when = active_given,
        .accessor = Reference<double>([](Treatment& t) -> double& { return t.serum.delay; })},
    Key{.name = "serum.duration",
        .unit = "hours",
        .minimum = 0.01,
        .maximum = 720,
        .fallback = "8 hours",
        .doc = "Time the serum stays on until it is washed off. The default is one night.",
        .applies = has_active,
        .applies_when = active_given,
        .accessor = Reference<double>([](Treatment& t) -> double& { return t.serum.duration; })},
    Key{.name = "serum.occluded",
        .fallback = "false",
        .doc = "Whether the serum is covered, so that no water leaves it.",
        .applies = has_active,
        .applies_when = active_given,
        .accessor = Reference<bool>([](Treatment& t) -> bool& { return t.serum.occluded; })},
    Key{.name = "serum.molecule.molar_mass",
        .unit = "g/mol",
        .minimum = 10,
        .maximum = 1e8,
        .entry_folder = "actives",
        .entry_field = "molar_mass",
        .doc = "Molar mass.",
        .applies = has_active,
        .applies_when = active_given,
        .accessor =
            Reference<double>([](Treatment& t) -> double& { return t.serum.molecule.molar_mass; })},
    Key{.name = "serum.molecule.log10_kow",
        .minimum = -15,
        .maximum = 20,
        .entry_folder = "actives",
        .entry_field = "log10_kow",
        .doc = "Decimal logarithm of the octanol-water partition coefficient of the neutral "
               "species; proteins and polymers have none.",
        .applies = has_active,
        .applies_when = active_given,
        .accessor = Reference<std::optional<double>>(
            [](Treatment& t) -> std::optional<double>& { return t.serum.molecule.log10_kow; })},
    Key{.name = "serum.molecule.ionisation",
        .fallback = "neutral",
        .entry_folder = "actives",
        .entry_field = "ionisation",
        .doc = "Kind of ionisation. Neutral unless the active says otherwise.",
        .applies = has_active,
        .applies_when = active_given,
        .accessor = Choice{ionisations,
                           [](const Treatment& t) {
                             return static_cast<std::size_t>(t.serum.molecule.ionisation);
                           },
                           [](Treatment& t, std::size_t at) {
                             t.serum.molecule.ionisation = static_cast<Ionisation>(at);
                           }}},
    Key{.name = "serum.molecule.acid_pka",
        .minimum = -10,
        .maximum = 30,
        .entry_folder = "actives",
        .entry_field = "acid_pka",
        .doc = "pKa of the acid group.",
        .applies = has_active,
        .applies_when = active_given,
        .accessor = Reference<std::optional<double>>(
            [](Treatment& t) -> std::optional<double>& { return t.serum.molecule.acid_pka; })},
    Key{.name = "serum.molecule.base_pka",
        .minimum = -10,
        .maximum = 30,
        .entry_folder = "actives",
        .entry_field = "base_pka",
        .doc = "pKa of the conjugate acid of the base group.",
        .applies = has_active,
        .applies_when = active_given,
        .accessor = Reference<std::optional<double>>(
            [](Treatment& t) -> std::optional<double>& { return t.serum.molecule.base_pka; })},
    Key{.name = "serum.molecule.molar_volume",
        .unit = "cm3/mol",
        .minimum = 5,
        .maximum = 1e8,
        .entry_folder = "actives",
        .entry_field = "molar_volume",
        .doc = "Molar volume at the boiling point; estimated from the molar mass when not given.",
        .applies = has_active,
        .applies_when = active_given,
        .accessor = Reference<std::optional<double>>(
            [](Treatment& t) -> std::optional<double>& { return t.serum.molecule.molar_volume; })},
    Key{.name = "serum.molecule.water_solubility",
        .unit = "g/L",
        .minimum = 1e-12,
        .maximum = 5000,
        .entry_folder = "actives",
        .entry_field = "water_solubility",
        .doc = "Solubility of the neutral species in water.",
        .applies = has_active,
        .applies_when = active_given,
        .accessor = Reference<double>(
            [](Treatment& t) -> double& { return t.serum.molecule.water_solubility; })},
    Key{.name = "serum.molecule.vapour_pressure",
        .unit = "Pa",
        .minimum = 0,
        .maximum = 1e6,
        .fallback = "0 Pa",
        .entry_folder = "actives",
        .entry_field = "vapour_pressure",
        .doc = "Vapour pressure at skin temperature. Involatile unless the active says otherwise.",
        .applies = has_active,
        .applies_when = active_given,
        .accessor = Reference<double>(
            [](Treatment& t) -> double& { return t.serum.molecule.vapour_pressure; })},
    Key{.name = "serum.molecule.intradermal_grade",
        .fallback = "false",
        .entry_folder = "actives",
        .entry_field = "intradermal_grade",
        .doc = "Whether the product is made for use in the dermis; otherwise a warning of "
               "granulomas is given. No unless the active says so.",
        .applies = has_active,
        .applies_when = active_given,
        .accessor = Reference<bool>(
            [](Treatment& t) -> bool& { return t.serum.molecule.intradermal_grade; })},
};

}  // namespace

std::span<const Key> serum_keys() { return keys; }

}  // namespace acicula::io
