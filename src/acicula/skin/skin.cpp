#include "acicula/skin/skin.hpp"

#include "acicula/core/error.hpp"
#include "acicula/skin/collagen_capital.hpp"
#include "acicula/skin/epidermal_melanin.hpp"
#include "acicula/skin/epidermal_turnover.hpp"
#include "acicula/skin/layer_thinning.hpp"
#include "acicula/skin/sex_difference.hpp"
#include "acicula/skin/synthesis_capacity.hpp"
#include "acicula/skin/typology_angle.hpp"

#include <algorithm>
#include <limits>
#include <numbers>

namespace acicula::skin {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

void require_layer(const Layer& layer, const char* name) {
  if (!(layer.thickness > 0.0 && layer.thickness < infinity)) {
    throw ModelError(name, layer.thickness, 0.0, infinity, "A layer needs a positive thickness.");
  }
}

void require_valid(const Site& site, const Subject& subject, const Condition& condition) {
  require_layer(site.stratum_corneum, "subject.skin.stratum_corneum.thickness");
  require_layer(site.viable_epidermis, "subject.skin.viable_epidermis.thickness");
  require_layer(site.dermis, "subject.skin.dermis.thickness");
  if (!(subject.age > 0.0 && subject.age < infinity)) {
    throw ModelError("subject.age", subject.age, 0.0, infinity, "An age is positive.");
  }
  if (subject.phototype < 1 || subject.phototype > 6) {
    throw ModelError("subject.phototype", subject.phototype, 1, 6,
                     "Fitzpatrick phototypes run from 1 to 6.");
  }
  constexpr double quarter_turn = std::numbers::pi / 2.0;
  const double angle = subject.individual_typology_angle.value_or(0.0);
  if (!(angle > -quarter_turn && angle < quarter_turn)) {
    throw ModelError("subject.individual_typology_angle", angle, -quarter_turn, quarter_turn,
                     "Human skin lies between about -75 and 75 degrees.");
  }
  if (!(condition.collagen_deficit >= 0.0 && condition.collagen_deficit < 1.0)) {
    throw ModelError("condition.collagen_deficit", condition.collagen_deficit, 0.0, 1.0,
                     "The missing share of collagen is at least 0 and below 1.");
  }
}

}  // namespace

Skin make_skin(const Site& site, const Subject& subject, const Condition& condition,
               const Parameters& parameters) {
  require_valid(site, subject, condition);
  const double age = std::clamp(subject.age, parameters.youngest_age, parameters.oldest_age);
  Skin skin;
  skin.stratum_corneum = site.stratum_corneum;
  skin.viable_epidermis = sex_difference(
      layer_thinning(site.viable_epidermis, age, site.reference_age, parameters.epidermal_thinning),
      subject.sex, parameters.epidermal_sex_ratio);
  skin.dermis = sex_difference(
      layer_thinning(site.dermis, age, site.reference_age, parameters.dermal_thinning), subject.sex,
      parameters.dermal_sex_ratio);
  skin.collagen_capital = collagen_capital(age, parameters.youngest_age, parameters.collagen_loss,
                                           condition.collagen_deficit);
  skin.synthesis_capacity =
      synthesis_capacity(age, parameters.youngest_age, parameters.synthesis_decline);
  skin.water_loss = site.water_loss;
  skin.hair_follicle_density = site.hair_follicle_density;
  skin.pain_sensitivity = site.pain_sensitivity;
  skin.compressive_strain = site.compressive_strain;
  skin.individual_typology_angle = typology_angle(subject, parameters);
  skin.lightness = lightness(skin.individual_typology_angle, parameters);
  skin.melanin = epidermal_melanin(skin.individual_typology_angle, parameters);
  skin.epidermal_turnover = epidermal_turnover(age, parameters);
  return skin;
}

}  // namespace acicula::skin
