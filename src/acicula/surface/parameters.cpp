#include "acicula/surface/parameters.hpp"

#include <array>

namespace acicula::surface {
namespace {

using Binding = evidence::Binding<Parameters>;
using P = Parameters;

constexpr std::array bindings{
    Binding{"surface.s_filter", "m", &P::s_filter},
    Binding{"surface.l_filter", "m", &P::l_filter},
    Binding{"surface.form_order", "1", &P::form_order},
    Binding{"surface.furrow_depth", "m", &P::furrow_depth},
    Binding{"surface.furrow_half_width", "m", &P::furrow_half_width},
    Binding{"surface.furrow_spacing", "m", &P::furrow_spacing},
    Binding{"surface.furrow_reference_age", "s", &P::furrow_reference_age},
    Binding{"surface.furrow_growth", "s-1", &P::furrow_growth},
    Binding{"surface.furrow_elongation", "s-1", &P::furrow_elongation},
    Binding{"surface.fine_furrow_ratio", "1", &P::fine_furrow_ratio},
    Binding{"surface.irregularity", "1", &P::irregularity},
    Binding{"surface.fold_spacing", "m", &P::fold_spacing},
    Binding{"surface.fold_half_width", "m", &P::fold_half_width},
    Binding{"surface.scar_density", "m-2", &P::scar_density},
    Binding{"surface.scar_width_spread", "1", &P::scar_width_spread},
    Binding{"surface.boxcar_wall_width", "m", &P::boxcar_wall_width},
    Binding{"surface.pore_diameter", "m", &P::pore_diameter},
    Binding{"surface.pore_diameter_spread", "1", &P::pore_diameter_spread},
    Binding{"surface.pore_depth_ratio", "1", &P::pore_depth_ratio},
    Binding{"surface.relief_response", "1", &P::relief_response},
    Binding{"surface.depression_filter", "m", &P::depression_filter},
    Binding{"surface.pit_threshold", "1", &P::pit_threshold},
    Binding{"surface.redness", "1", &P::redness},
};

}  // namespace

Parameters parameters_from(const evidence::Catalogue& catalogue) {
  return evidence::bind<Parameters>(catalogue, bindings);
}

std::vector<evidence::Declaration> declarations() {
  return evidence::declarations_of<Parameters>(bindings);
}

}  // namespace acicula::surface
