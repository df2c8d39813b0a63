#include "acicula/io/picture/field_words.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace acicula::io::picture {
namespace {

struct Words {
  std::string_view name;
  std::string_view title;
  std::string_view scale;
};

constexpr std::string_view of_healthy = "times healthy young dermis";
constexpr std::string_view of_collagen = "times all collagen of healthy young dermis";
constexpr std::string_view of_model = "in the scale of the healing model";

constexpr std::array all_words{
    Words{"damage", "Clot and debris", "0: none, 1: all of the tissue"},
    Words{"neutrophils", "Neutrophils", "1: peak of a full wound"},
    Words{"inflammatory_macrophages", "Inflammatory macrophages (M1)", of_model},
    Words{"repair_macrophages", "Repair macrophages (M2)", of_model},
    Words{"tgf_beta1", "TGF-β1, active", "times the healthy level"},
    Words{"tgf_beta3", "TGF-β3", "times the healthy level"},
    Words{"fibroblasts", "Fibroblasts", "times healthy skin"},
    Words{"myofibroblasts", "Myofibroblasts", "times the fibroblasts of healthy skin"},
    Words{"immature_collagen1", "Immature collagen I", of_collagen},
    Words{"immature_collagen3", "Immature collagen III", of_collagen},
    Words{"mature_collagen1", "Mature collagen I", of_collagen},
    Words{"mature_collagen3", "Mature collagen III", of_collagen},
    Words{"immature_collagen", "Immature collagen", of_collagen},
    Words{"mature_collagen", "Mature collagen", of_collagen},
    Words{"scar_share", "Scar", "share of the cell"},
    Words{"collagen_1", "Collagen I", of_collagen},
    Words{"collagen_3", "Collagen III", of_collagen},
    Words{"collagen_total", "Collagen, total", of_healthy},
    Words{"tropoelastin", "Tropoelastin", "times the elastin of healthy skin"},
    Words{"elastin", "Elastin", "times healthy skin"},
    Words{"epidermis", "Epidermis", "thickness, times healthy"},
    Words{"channel_radius", "Open channels", "radius at the surface"},
};

}  // namespace

FieldWords field_words(const std::string& name) {
  const auto* const found = std::find_if(all_words.begin(), all_words.end(),
                                         [&](const Words& words) { return words.name == name; });
  if (found == all_words.end()) return {name, name};
  return {std::string(found->title), std::string(found->scale)};
}

}  // namespace acicula::io::picture
