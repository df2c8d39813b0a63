#include "acicula/io/keys/sections.hpp"

#include <array>

namespace acicula::io {
namespace {

using course::Treatment;

constexpr std::array<std::string_view, 3> sexes{"female", "male", "unspecified"};
constexpr std::array<std::string_view, 6> phototypes{"I", "II", "III", "IV", "V", "VI"};

const std::array keys{
    Key{.name = "subject.age",
        .unit = "years",
        .minimum = 12,
        .maximum = 100,
        .doc = "Age. Collagen, repair and layer thickness follow it. The bounds are those of the "
               "published treatments and of the skin data.",
        .accessor = Reference<double>([](Treatment& t) -> double& { return t.subject.age; })},
    Key{.name = "subject.sex",
        .fallback = "unspecified",
        .doc = "Sex. Unspecified takes the mean of both.",
        .accessor = Choice{
            sexes, [](const Treatment& t) { return static_cast<std::size_t>(t.subject.sex); },
            [](Treatment& t, std::size_t at) { t.subject.sex = static_cast<skin::Sex>(at); }}},
    Key{.name = "subject.phototype",
        .doc = "Fitzpatrick phototype. It sets the baseline colour and the risk of "
               "hyperpigmentation.",
        .accessor = Choice{
            phototypes,
            [](const Treatment& t) { return static_cast<std::size_t>(t.subject.phototype - 1); },
            [](Treatment& t, std::size_t at) { t.subject.phototype = static_cast<int>(at) + 1; }}},
    Key{.name = "subject.individual_typology_angle",
        .unit = "degrees",
        .minimum = -90,
        .maximum = 90,
        .doc = "Measured skin colour, arctan((L* - 50)/b*). When given it takes the place of the "
               "phototype's mean colour.",
        .accessor = Reference<std::optional<double>>([](Treatment& t) -> std::optional<double>& {
          return t.subject.individual_typology_angle;
        })},
    Key{.name = "subject.history",
        .fallback = "[]",
        .doc = "What applies to the subject of the list of contraindications "
               "(`acicula list contraindications`).",
        .accessor = EntryNames{"contraindications",
                               [](Treatment& t) -> std::vector<std::string>& {
                                 return t.subject.history;
                               }}},
    Key{.name = "subject.site",
        .doc =
            "Body site (`acicula list sites`), or \"custom\" with every value of [subject.skin].",
        .accessor = EntryName{"sites", [](Treatment& t) -> std::string& { return t.site.name; }}},
    Key{.name = "subject.skin.stratum_corneum.thickness",
        .unit = "um",
        .minimum = 3,
        .maximum = 1500,
        .entry_folder = "sites",
        .entry_field = "stratum_corneum.thickness",
        .doc = "Mean thickness of the stratum corneum.",
        .accessor = Reference<double>(
            [](Treatment& t) -> double& { return t.site.stratum_corneum.thickness; })},
    Key{.name = "subject.skin.stratum_corneum.thickness_sd",
        .unit = "um",
        .minimum = 0,
        .maximum = 750,
        .entry_folder = "sites",
        .entry_field = "stratum_corneum.thickness_sd",
        .doc = "Its standard deviation, within and between subjects together.",
        .accessor = Reference<double>(
            [](Treatment& t) -> double& { return t.site.stratum_corneum.thickness_sd; })},
    Key{.name = "subject.skin.viable_epidermis.thickness",
        .unit = "um",
        .minimum = 10,
        .maximum = 1000,
        .entry_folder = "sites",
        .entry_field = "viable_epidermis.thickness",
        .doc = "Mean thickness of the viable epidermis.",
        .accessor = Reference<double>(
            [](Treatment& t) -> double& { return t.site.viable_epidermis.thickness; })},
    Key{.name = "subject.skin.viable_epidermis.thickness_sd",
        .unit = "um",
        .minimum = 0,
        .maximum = 500,
        .entry_folder = "sites",
        .entry_field = "viable_epidermis.thickness_sd",
        .doc = "Its standard deviation, within and between subjects together.",
        .accessor = Reference<double>(
            [](Treatment& t) -> double& { return t.site.viable_epidermis.thickness_sd; })},
    Key{.name = "subject.skin.dermis.thickness",
        .unit = "mm",
        .minimum = 0.2,
        .maximum = 8,
        .entry_folder = "sites",
        .entry_field = "dermis.thickness",
        .doc = "Mean thickness of the dermis.",
        .accessor =
            Reference<double>([](Treatment& t) -> double& { return t.site.dermis.thickness; })},
    Key{.name = "subject.skin.dermis.thickness_sd",
        .unit = "mm",
        .minimum = 0,
        .maximum = 4,
        .entry_folder = "sites",
        .entry_field = "dermis.thickness_sd",
        .doc = "Its standard deviation, within and between subjects together.",
        .accessor =
            Reference<double>([](Treatment& t) -> double& { return t.site.dermis.thickness_sd; })},
    Key{.name = "subject.skin.reference_age",
        .unit = "years",
        .minimum = 12,
        .maximum = 100,
        .entry_folder = "sites",
        .entry_field = "reference_age",
        .doc = "Age at which the thicknesses were measured.",
        .accessor =
            Reference<double>([](Treatment& t) -> double& { return t.site.reference_age; })},
    Key{.name = "subject.skin.water_loss",
        .unit = "g m-2 h-1",
        .minimum = 0.5,
        .maximum = 150,
        .entry_folder = "sites",
        .entry_field = "water_loss",
        .doc = "Transepidermal water loss of the intact skin.",
        .accessor = Reference<double>([](Treatment& t) -> double& { return t.site.water_loss; })},
    Key{.name = "subject.skin.hair_follicle_density",
        .unit = "cm-2",
        .minimum = 0,
        .maximum = 2000,
        .entry_folder = "sites",
        .entry_field = "hair_follicle_density",
        .doc = "Hair follicles per area; 0 on glabrous skin.",
        .accessor = Reference<double>(
            [](Treatment& t) -> double& { return t.site.hair_follicle_density; })},
    Key{.name = "subject.skin.pain_sensitivity",
        .minimum = 0.1,
        .maximum = 10,
        .entry_folder = "sites",
        .entry_field = "pain_sensitivity",
        .doc = "Sensitivity to pain relative to the abdomen.",
        .accessor =
            Reference<double>([](Treatment& t) -> double& { return t.site.pain_sensitivity; })},
    Key{.name = "subject.skin.compressive_strain",
        .minimum = 0,
        .maximum = 0.9,
        .entry_folder = "sites",
        .entry_field = "compressive_strain",
        .doc = "Strain that folds the skin in movement.",
        .accessor =
            Reference<double>([](Treatment& t) -> double& { return t.site.compressive_strain; })},
    Key{.name = "subject.skin.needle_length_limit",
        .unit = "mm",
        .minimum = 0.1,
        .maximum = 5,
        .entry_folder = "sites",
        .entry_field = "needle_length_limit",
        .doc = "Longest needle of expert practice at the site; a longer one is warned of.",
        .accessor =
            Reference<double>([](Treatment& t) -> double& { return t.site.needle_length_limit; })},
};

}  // namespace

std::span<const Key> subject_keys() { return keys; }

}  // namespace acicula::io
