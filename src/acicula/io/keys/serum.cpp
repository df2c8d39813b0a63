#include "acicula/io/keys/sections.hpp"

#include <array>

namespace acicula::io {
namespace {

using absorption::Application;
using absorption::Ionisation;
using absorption::TransBilayerFit;
using course::Treatment;

constexpr std::array<std::string_view, 3> applications{"none", "during", "after"};
constexpr std::array<std::string_view, 4> ionisations{"neutral", "acid", "base", "zwitterion"};
constexpr std::array<std::string_view, 2> trans_bilayer_fits{"dancik_2013", "cdc_2020"};

constexpr Precondition has_active{.decider = "serum.active",
                                  .words = "serum.active is not \"none\"",
                                  .holds = [](const Treatment& t) {
                                    return !t.serum.active.empty() && t.serum.active != no_active;
                                  }};

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
        .only_when = &has_active,
        .accessor =
            Reference<double>([](Treatment& t) -> double& { return t.serum.concentration; })},
    Key{.name = "serum.film_thickness",
        .unit = "um",
        .minimum = 0.1,
        .maximum = 5000,
        .fallback = "30 um",
        .doc = "Volume of serum per area of skin; 1 uL/cm2 is 10 um. The default is 1.2 mL on the "
               "400 cm2 of a face, within the 1 to 2 mL of common use.",
        .only_when = &has_active,
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
        .only_when = &has_active,
        .accessor = Reference<double>([](Treatment& t) -> double& { return t.serum.vehicle_ph; })},
    Key{.name = "serum.delay",
        .unit = "minutes",
        .minimum = 0,
        .maximum = 20160,
        .fallback = "0 minutes",
        .doc = "Time from the end of needling to an application \"after\" it. At once unless the "
               "protocol says later.",
        .only_when = &has_active,
        .accessor = Reference<double>([](Treatment& t) -> double& { return t.serum.delay; })},
    Key{.name = "serum.duration",
        .unit = "hours",
        .minimum = 0.01,
        .maximum = 720,
        .fallback = "8 hours",
        .doc = "Time an application stays on until it is washed off. The default is one night.",
        .only_when = &has_active,
        .accessor = Reference<double>([](Treatment& t) -> double& { return t.serum.duration; })},
    Key{.name = "serum.occluded",
        .fallback = "false",
        .doc = "Whether the serum is covered, so that no water leaves it.",
        .only_when = &has_active,
        .accessor = Reference<bool>([](Treatment& t) -> bool& { return t.serum.occluded; })},
    Key{.name = "serum.doses",
        .minimum = 1,
        .maximum = 100,
        .fallback = "1",
        .doc = "Applications that follow a session, the first one included. Each is washed off "
               "after serum.duration.",
        .only_when = &has_active,
        .accessor = Reference<int>([](Treatment& t) -> int& { return t.serum.doses; })},
    Key{.name = "serum.dose_interval",
        .unit = "hours",
        .minimum = 0,
        .maximum = 720,
        .fallback = "24 hours",
        .doc = "Time from one application to the next. The default is once a day.",
        .only_when = &has_active,
        .accessor =
            Reference<double>([](Treatment& t) -> double& { return t.serum.dose_interval; })},
    Key{.name = "serum.area",
        .unit = "cm2",
        .minimum = 0.01,
        .maximum = 20000,
        .fallback = "400 cm2",
        .doc = "Skin that is treated, for the total that reaches the blood. The default is a face.",
        .only_when = &has_active,
        .accessor = Reference<double>([](Treatment& t) -> double& { return t.serum.area; })},
    Key{.name = "serum.channel_viscosity_ratio",
        .minimum = 0.1,
        .maximum = 1e5,
        .fallback = "1",
        .doc = "Viscosity of the liquid in the channels over that of water: the active diffuses "
               "there as much slower. Water, and gels of up to 2 % hyaluronan, whose small "
               "molecules move in the water between the chains, count as 1; a vehicle rich in "
               "glycols or glycerol does not.",
        .only_when = &has_active,
        .accessor = Reference<double>(
            [](Treatment& t) -> double& { return t.serum.channel_viscosity_ratio; })},
    Key{.name = "serum.trans_bilayer_fit",
        .fallback = "dancik_2013",
        .doc = "Which published fit of the transfer across lipid bilayers the stratum corneum "
               "has: that of Dancik and Kasting as in the MoBi project, or that of the NIOSH "
               "calculator of 2020, which lets more through.",
        .only_when = &has_active,
        .accessor = Choice{
            trans_bilayer_fits,
            [](const Treatment& t) { return static_cast<std::size_t>(t.serum.trans_bilayer_fit); },
            [](Treatment& t, std::size_t at) {
              t.serum.trans_bilayer_fit = static_cast<TransBilayerFit>(at);
            }}},
    Key{.name = "serum.molecule.molar_mass",
        .unit = "g/mol",
        .minimum = 10,
        .maximum = 1e8,
        .entry_folder = "actives",
        .entry_field = "molar_mass",
        .doc = "Molar mass.",
        .only_when = &has_active,
        .accessor =
            Reference<double>([](Treatment& t) -> double& { return t.serum.molecule.molar_mass; })},
    Key{.name = "serum.molecule.log10_kow",
        .minimum = -15,
        .maximum = 20,
        .entry_folder = "actives",
        .entry_field = "log10_kow",
        .doc = "Decimal logarithm of the octanol-water partition coefficient of the neutral "
               "species; proteins and polymers have none.",
        .only_when = &has_active,
        .accessor = Reference<std::optional<double>>(
            [](Treatment& t) -> std::optional<double>& { return t.serum.molecule.log10_kow; })},
    Key{.name = "serum.molecule.ionisation",
        .fallback = "neutral",
        .entry_folder = "actives",
        .entry_field = "ionisation",
        .doc = "Kind of ionisation. Neutral unless the active says otherwise.",
        .only_when = &has_active,
        .accessor = Choice{ionisations,
                           [](const Treatment& t) {
                             return static_cast<std::size_t>(t.serum.molecule.ionisation);
                           },
                           [](Treatment& t, std::size_t at) {
                             t.serum.molecule.ionisation = static_cast<Ionisation>(at);
                           }}},
    Key{.name = "serum.molecule.acid_pka",
        .minimum = 0,
        .maximum = 30,
        .range_hint = "An acid group with a pKa below 0 is ionised in every serum: write 0.",
        .fallback = "[]",
        .entry_folder = "actives",
        .entry_field = "acid_pka",
        .doc = "pKa of the acid group, or of each of them. None unless the active says otherwise.",
        .only_when = &has_active,
        .accessor = Reference<std::vector<double>>(
            [](Treatment& t) -> std::vector<double>& { return t.serum.molecule.acid_pkas; })},
    Key{.name = "serum.molecule.base_pka",
        .minimum = 0,
        .maximum = 30,
        .range_hint = "A base group with a pKa below 0 is never ionised in a serum: leave it out.",
        .fallback = "[]",
        .entry_folder = "actives",
        .entry_field = "base_pka",
        .doc = "pKa of the conjugate acid of the base group, or of each of them. None unless the "
               "active says otherwise.",
        .only_when = &has_active,
        .accessor = Reference<std::vector<double>>(
            [](Treatment& t) -> std::vector<double>& { return t.serum.molecule.base_pkas; })},
    Key{.name = "serum.molecule.acid_pharmacophore",
        .fallback = "false",
        .entry_folder = "actives",
        .entry_field = "acid_pharmacophore",
        .doc = "Whether an acid binds to albumin as anti-inflammatory drugs do (an acid group at a "
               "flat aromatic body). No unless the active says so.",
        .only_when = &has_active,
        .accessor = Reference<bool>(
            [](Treatment& t) -> bool& { return t.serum.molecule.acid_pharmacophore; })},
    Key{.name = "serum.molecule.molar_volume",
        .unit = "cm3/mol",
        .minimum = 5,
        .maximum = 1e8,
        .entry_folder = "actives",
        .entry_field = "molar_volume",
        .doc = "Molar volume at the boiling point; estimated from the molar mass when not given.",
        .only_when = &has_active,
        .accessor = Reference<std::optional<double>>(
            [](Treatment& t) -> std::optional<double>& { return t.serum.molecule.molar_volume; })},
    Key{.name = "serum.molecule.water_solubility",
        .unit = "g/L",
        .minimum = 1e-12,
        .maximum = 5000,
        .entry_folder = "actives",
        .entry_field = "water_solubility",
        .doc = "Intrinsic solubility in water: of the species without net charge. What dissolves "
               "at the pH of the serum follows from the pKa.",
        .only_when = &has_active,
        .accessor = Reference<double>(
            [](Treatment& t) -> double& { return t.serum.molecule.water_solubility; })},
    Key{.name = "serum.molecule.degradation_half_life",
        .unit = "hours",
        .minimum = 1e-3,
        .maximum = 1e5,
        .entry_folder = "actives",
        .entry_field = "degradation_half_life",
        .doc = "Half-life of breakdown in living tissue and in the channels, for peptides and "
               "proteins; not broken down when not given.",
        .only_when = &has_active,
        .accessor = Reference<std::optional<double>>([](Treatment& t) -> std::optional<double>& {
          return t.serum.molecule.degradation_half_life;
        })},
    Key{.name = "serum.molecule.systemic_limit",
        .unit = "mg",
        .minimum = 1e-9,
        .maximum = 1e6,
        .entry_folder = "actives",
        .entry_field = "systemic_limit",
        .doc = "Largest dose of an adult that may reach the blood at once; a caution is given when "
               "one session delivers more. No caution when not given.",
        .only_when = &has_active,
        .accessor = Reference<std::optional<double>>([](Treatment& t) -> std::optional<double>& {
          return t.serum.molecule.systemic_limit;
        })},
    Key{.name = "serum.molecule.vapour_pressure",
        .unit = "Pa",
        .minimum = 0,
        .maximum = 1e6,
        .fallback = "0 Pa",
        .entry_folder = "actives",
        .entry_field = "vapour_pressure",
        .doc = "Vapour pressure at skin temperature. Involatile unless the active says otherwise.",
        .only_when = &has_active,
        .accessor = Reference<double>(
            [](Treatment& t) -> double& { return t.serum.molecule.vapour_pressure; })},
    Key{.name = "serum.molecule.intradermal_grade",
        .fallback = "false",
        .entry_folder = "actives",
        .entry_field = "intradermal_grade",
        .doc = "Whether the product is made for use in the dermis; otherwise a warning of "
               "granulomas is given. No unless the active says so.",
        .only_when = &has_active,
        .accessor = Reference<bool>(
            [](Treatment& t) -> bool& { return t.serum.molecule.intradermal_grade; })},
};

}  // namespace

std::span<const Key> serum_keys() { return keys; }

}  // namespace acicula::io
