#include "acicula/io/report/layers.hpp"

#include <algorithm>
#include <limits>

namespace acicula::io::report {

std::vector<DrawnLayer> drawn_layers(const Run& run) {
  const skin::Skin& skin = run.course.skin;
  const double junction = skin.epidermis_thickness();
  const double fat = junction + skin.dermis.thickness;
  std::vector<DrawnLayer> layers{
      {"stratum corneum", "sc", 0.0, skin.stratum_corneum.thickness},
      {"viable epidermis", "ve", skin.stratum_corneum.thickness, junction},
  };
  const auto papillary = run.catalogue.parameters().find("healing.papillary_depth");
  double reticular = junction;
  if (papillary != run.catalogue.parameters().end()) {
    reticular = std::min(junction + papillary->second.value, fat);
    layers.push_back({"papillary dermis", "pd", junction, reticular});
  }
  layers.push_back({reticular > junction ? "reticular dermis" : "dermis", "rd", reticular, fat});
  layers.push_back({"fat", "fa", fat, std::numeric_limits<double>::infinity()});
  return layers;
}

}  // namespace acicula::io::report
