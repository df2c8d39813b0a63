#include "acicula/io/field_values.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace acicula::io {
namespace {

using healing::Species;

struct Sum {
  const char* name;
  std::span<const Species> of;
};

constexpr std::array collagen1{healing::immature_collagen1, healing::mature_collagen1};
constexpr std::array collagen3{healing::immature_collagen3, healing::mature_collagen3};
constexpr std::array immature{healing::immature_collagen1, healing::immature_collagen3};
constexpr std::array mature{healing::mature_collagen1, healing::mature_collagen3};
constexpr std::array all{healing::immature_collagen1, healing::immature_collagen3,
                         healing::mature_collagen1, healing::mature_collagen3};
constexpr std::array sums{Sum{"collagen_1", collagen1}, Sum{"collagen_3", collagen3},
                          Sum{"immature_collagen", immature}, Sum{"mature_collagen", mature},
                          Sum{"collagen_total", all}};

std::vector<float> in_float(std::span<const double> values) {
  std::vector<float> result(values.size());
  std::transform(values.begin(), values.end(), result.begin(),
                 [](double value) { return static_cast<float>(value); });
  return result;
}

/// Added in double, in the order given, and rounded once.
std::vector<float> sum_of(std::span<const Species> species, const course::FieldsView& view) {
  const std::size_t cells = view.block.cells();
  std::vector<float> result(cells);
  for (std::size_t cell = 0; cell < cells; ++cell) {
    double sum = 0.0;
    for (const Species k : species) sum += view.tissue.species[k * cells + cell];
    result[cell] = static_cast<float>(sum);
  }
  return result;
}

}  // namespace

std::vector<float> field_values(const FieldInfo& field, const course::FieldsView& view) {
  if (field.name == "epidermis") return in_float(view.tissue.epidermis);
  if (field.name == "channel_radius") return in_float(view.tissue.channel_radius);
  if (field.name == "scar_share") {
    if (view.scar_share.empty()) return std::vector<float>(view.block.cells());
    return {view.scar_share.begin(), view.scar_share.end()};
  }
  for (const Sum& sum : sums) {
    if (field.name == sum.name) return sum_of(sum.of, view);
  }
  const std::vector<FieldInfo>& registry = field_registry();
  const auto found = std::find_if(registry.begin(), registry.end(),
                                  [&](const FieldInfo& other) { return other.name == field.name; });
  const std::array species{static_cast<Species>(found - registry.begin())};
  return sum_of(species, view);
}

}  // namespace acicula::io
