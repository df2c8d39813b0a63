#include "acicula/course/timeline.hpp"

#include "acicula/course/report_endpoints.hpp"
#include "acicula/course/skin_response.hpp"
#include "acicula/healing/observe.hpp"

#include <array>
#include <map>
#include <string_view>

namespace acicula::course {
namespace {

constexpr std::array<std::string_view, healing::species_count> species_names{
    "damage",
    "neutrophils",
    "inflammatory_macrophages",
    "repair_macrophages",
    "tgf_beta1",
    "tgf_beta3",
    "fibroblasts",
    "myofibroblasts",
    "immature_collagen1",
    "immature_collagen3",
    "mature_collagen1",
    "mature_collagen3",
    "tropoelastin",
    "elastin"};

/// Rows of a table under construction, in the order in which the columns were first named.
class Table {
 public:
  void add(const std::string& name, std::string_view unit, double value) {
    const auto [place, is_new] = index_.emplace(name, series.size());
    if (is_new) series.push_back({.name = name, .unit = std::string(unit), .values = {}});
    series[place->second].values.push_back(value);
  }

  std::vector<Series> series;

 private:
  std::map<std::string, std::size_t> index_;
};

void add_healing(Table& table, const std::string& prefix, const healing::State& state,
                 const healing::Observation& papilla) {
  for (std::size_t k = 0; k < healing::species_count; ++k) {
    table.add(prefix + std::string(species_names[k]), "1", papilla.mean[k]);
  }
  table.add(prefix + "collagen_1", "1", papilla.collagen_1);
  table.add(prefix + "collagen_3", "1", papilla.collagen_3);
  table.add(prefix + "collagen_total", "1", papilla.collagen_total);
  table.add(prefix + "epidermis", "1", state.epidermis);
  table.add(prefix + "channel_radius", "m", state.channel_radius);
}

}  // namespace

Timeline timeline(const Course& course, const Treatment& treatment, const Parameters& parameters,
                  const surface::LimitedRelief& relief) {
  Timeline result;
  Table table;
  const auto add_state = [&](const std::string& prefix, const healing::State& state) {
    add_healing(table, prefix, state,
                healing::observe(state, course.dermis, 0.0, parameters.healing.papillary_depth));
  };
  for (std::size_t i = 0; i < course.history.states.size(); ++i) {
    const healing::State& state = course.history.states[i];
    result.time.push_back(state.time);
    add_state("healing.", state);
    if (!course.field.states.empty()) add_state("whole_patch.", course.field.states[i]);
    table.add("barrier.tewl", "kg m-2 s-1", water_loss(course, i));
    table.add("safety.redness", "1", redness(course, i, parameters.safety));
    for (const Endpoint& endpoint : outcome_endpoints(course, treatment, parameters, i, relief)) {
      table.add(endpoint.name, endpoint.unit, endpoint.value);
    }
  }
  result.series = std::move(table.series);
  return result;
}

}  // namespace acicula::course
