#include "acicula/device/parameters.hpp"

#include <array>

namespace acicula::device {
namespace {

using Binding = evidence::Binding<Parameters>;

constexpr std::array bindings{
    Binding{"device.heading_deviation", "rad", &Parameters::heading_deviation},
    Binding{"device.hand_speed_variation", "1", &Parameters::hand_speed_variation},
    Binding{"device.slip_variation", "1", &Parameters::slip_variation},
    Binding{"device.tip_wear", "m", &Parameters::tip_wear},
    Binding{"device.treated_area", "m2", &Parameters::treated_area},
};

}  // namespace

Parameters parameters_from(const evidence::Catalogue& catalogue) {
  return evidence::bind<Parameters>(catalogue, bindings);
}

std::vector<evidence::Declaration> declarations() {
  return evidence::declarations_of<Parameters>(bindings);
}

}  // namespace acicula::device
