#include "acicula/io/keys/sections.hpp"

#include <array>

namespace acicula::io {
namespace {

using course::Treatment;

constexpr std::array<std::string_view, 4> scar_types{"none", "boxcar", "rolling", "icepick"};

constexpr Precondition has_scar{
    .decider = "condition.scar_type",
    .words = "condition.scar_type is not \"none\"",
    .holds = [](const Treatment& t) { return t.condition.scar_type != skin::ScarType::none; }};

constexpr Precondition has_scan{.decider = "condition.surface_scan",
                                .words = "condition.surface_scan names a file",
                                .holds = [](const Treatment& t) { return !t.scan.file.empty(); }};

const std::array keys{
    Key{.name = "condition.indication",
        .doc = "What is treated (`acicula list indications`), or \"custom\" with the values below.",
        .accessor = EntryName{"indications",
                              [](Treatment& t) -> std::string& { return t.condition.indication; }}},
    Key{.name = "condition.scar_type",
        .fallback = "none",
        .entry_folder = "indications",
        .entry_field = "scar_type",
        .doc = "Type of atrophic scar; icepick scars answer least.",
        .accessor = Choice{
            scar_types,
            [](const Treatment& t) { return static_cast<std::size_t>(t.condition.scar_type); },
            [](Treatment& t, std::size_t at) {
              t.condition.scar_type = static_cast<skin::ScarType>(at);
            }}},
    Key{.name = "condition.scar_depth",
        .unit = "um",
        .minimum = 1,
        .maximum = 5000,
        .entry_folder = "indications",
        .entry_field = "scar_depth",
        .doc = "Deepest point of the scar below the surrounding skin.",
        .only_when = &has_scar,
        .accessor =
            Reference<double>([](Treatment& t) -> double& { return t.condition.scar_depth; })},
    Key{.name = "condition.scar_width",
        .unit = "mm",
        .minimum = 0.01,
        .maximum = 50,
        .entry_folder = "indications",
        .entry_field = "scar_width",
        .doc = "Width of the scar.",
        .only_when = &has_scar,
        .accessor =
            Reference<double>([](Treatment& t) -> double& { return t.condition.scar_width; })},
    Key{.name = "condition.scar_tissue_depth",
        .unit = "um",
        .minimum = 0,
        .maximum = 10000,
        .fallback = "0 um",
        .entry_folder = "indications",
        .entry_field = "scar_tissue_depth",
        .doc = "How far the tissue of the scar reaches below the epidermis; 0: through the whole "
               "dermis. Where skin has places (patch), the collagen deficit is there alone.",
        .only_when = &has_scar,
        .accessor = Reference<double>(
            [](Treatment& t) -> double& { return t.condition.scar_tissue_depth; })},
    Key{.name = "condition.scar_floor_ratio",
        .minimum = 0,
        .maximum = 1,
        .fallback = "1",
        .entry_folder = "indications",
        .entry_field = "scar_floor_ratio",
        .doc = "Width of the floor of the scar's tissue over that of its mouth; 1: upright walls.",
        .only_when = &has_scar,
        .accessor = Reference<double>(
            [](Treatment& t) -> double& { return t.condition.scar_floor_ratio; })},
    Key{.name = "condition.scar_wall_exponent",
        .minimum = 0.1,
        .maximum = 10,
        .fallback = "1",
        .entry_folder = "indications",
        .entry_field = "scar_wall_exponent",
        .doc = "Shape of the walls between mouth and floor: 1 straight (a cone), 0.5 a bowl.",
        .only_when = &has_scar,
        .accessor = Reference<double>(
            [](Treatment& t) -> double& { return t.condition.scar_wall_exponent; })},
    Key{.name = "condition.scar_type3_ratio",
        .minimum = 0.2,
        .maximum = 4,
        .fallback = "1",
        .entry_folder = "indications",
        .entry_field = "scar_type3_ratio",
        .doc = "Type III share of the scar's collagen over that of the skin around it.",
        .only_when = &has_scar,
        .accessor = Reference<double>(
            [](Treatment& t) -> double& { return t.condition.scar_type3_ratio; })},
    Key{.name = "condition.scar_tether_share",
        .minimum = 0,
        .maximum = 1,
        .fallback = "0",
        .entry_folder = "indications",
        .entry_field = "scar_tether_share",
        .doc = "Share of the depth that tethers to the subcutis hold down; needling does not lift "
               "it. None unless the indication brings some.",
        .only_when = &has_scar,
        .accessor = Reference<double>(
            [](Treatment& t) -> double& { return t.condition.scar_tether_share; })},
    Key{.name = "condition.scar_tether_width_ratio",
        .minimum = 0.01,
        .maximum = 1,
        .fallback = "1",
        .entry_folder = "indications",
        .entry_field = "scar_tether_width_ratio",
        .doc = "Width of the part of the scar's floor that tethers hold, over the width of the "
               "scar.",
        .only_when = &has_scar,
        .accessor = Reference<double>(
            [](Treatment& t) -> double& { return t.condition.scar_tether_width_ratio; })},
    Key{.name = "condition.scar_mask",
        .fallback = R"("")",
        .doc = "A drawing of the scar, seen from above, that is laid over a patch: lines of "
               "numbers from 0 (skin) to 1 (scar), the top line farthest in y, or a grey PGM "
               "picture, white for scar. As seen from the protocol's folder. It stands in for "
               "condition.scar_width and the walls; none unless given.",
        .only_when = &has_scar,
        .accessor =
            FileName{[](Treatment& t) -> std::string& { return t.condition.scar_mask.file; }}},
    Key{.name = "condition.surface_scan",
        .fallback = R"("")",
        .doc = "A measured surface of the skin before treatment: X3P, or a grey PNG or TIFF of 8 "
               "or 16 bits with the two keys below. As seen from the protocol's folder. It stands "
               "in for the drawn surface; none unless given.",
        .accessor = FileName{[](Treatment& t) -> std::string& { return t.scan.file; }}},
    Key{.name = "condition.surface_scan_spacing",
        .unit = "um",
        .minimum = 0,
        .maximum = 1000,
        .fallback = "0 um",
        .doc = "Distance of the pixels of a scan that is a picture; 0 for X3P, which says it.",
        .only_when = &has_scan,
        .accessor = Reference<double>([](Treatment& t) -> double& { return t.scan.spacing; })},
    Key{.name = "condition.surface_scan_height_scale",
        .unit = "um",
        .minimum = 0,
        .maximum = 100,
        .fallback = "0 um",
        .doc = "Height of a grey level of a scan that is a picture; 0 for X3P, which says it.",
        .only_when = &has_scan,
        .accessor = Reference<double>([](Treatment& t) -> double& { return t.scan.level_height; })},
    Key{.name = "condition.wrinkle_fold_depth",
        .unit = "um",
        .minimum = 0,
        .maximum = 3000,
        .fallback = "0 um",
        .entry_folder = "indications",
        .entry_field = "wrinkle_fold_depth",
        .doc = "Permanent fold, what remains of a wrinkle when the skin is flat. None unless the "
               "indication brings one.",
        .accessor = Reference<double>(
            [](Treatment& t) -> double& { return t.condition.wrinkle_fold_depth; })},
    Key{.name = "condition.collagen_deficit",
        .minimum = 0,
        .maximum = 0.9,
        .fallback = "0",
        .entry_folder = "indications",
        .entry_field = "collagen_deficit",
        .doc = "Missing share of dermal collagen beyond what age takes. None unless the indication "
               "brings one.",
        .accessor = Reference<double>(
            [](Treatment& t) -> double& { return t.condition.collagen_deficit; })},
    Key{.name = "condition.melanin_excess",
        .minimum = 0,
        .maximum = 10,
        .fallback = "0",
        .entry_folder = "indications",
        .entry_field = "melanin_excess",
        .doc = "Epidermal melanin above that of the surrounding skin, relative to it. None unless "
               "the indication brings one.",
        .accessor =
            Reference<double>([](Treatment& t) -> double& { return t.condition.melanin_excess; })},
    Key{.name = "condition.target_depth",
        .unit = "um",
        .minimum = 0,
        .maximum = 5000,
        .fallback = "0 um",
        .entry_folder = "indications",
        .entry_field = "target_depth",
        .doc = "Where the condition sits, from the surface; 0 when no depth is aimed at.",
        .accessor =
            Reference<double>([](Treatment& t) -> double& { return t.condition.target_depth; })},
};

}  // namespace

std::span<const Key> condition_keys() { return keys; }

}  // namespace acicula::io
