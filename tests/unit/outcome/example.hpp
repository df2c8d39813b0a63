#pragma once

#include "acicula/core/units.hpp"
#include "acicula/evidence/files.hpp"
#include "acicula/healing/state.hpp"
#include "acicula/outcome/parameters.hpp"
#include "acicula/skin/state.hpp"

namespace acicula::outcome::test {

/// The parameters of the catalogue.
inline const Parameters& catalogue_parameters() {
  static const Parameters parameters =
      parameters_from(evidence::Catalogue::read(evidence::embedded_files()));
  return parameters;
}

/// Dermis whose collagen is `collagen` times healthy (a fifth of it type III, a tenth immature) and
/// whose elastin is `elastin`, in every depth cell.
inline healing::State dermis(std::size_t cells, double collagen, double elastin = 1.0) {
  healing::Cell cell{};
  cell[healing::immature_collagen1] = 0.08 * collagen;
  cell[healing::immature_collagen3] = 0.02 * collagen;
  cell[healing::mature_collagen1] = 0.72 * collagen;
  cell[healing::mature_collagen3] = 0.18 * collagen;
  cell[healing::elastin] = elastin;
  healing::State state;
  state.cells.assign(cells, cell);
  return state;
}

inline skin::Skin cheek() {
  skin::Skin skin;
  skin.stratum_corneum = {17e-6, 0.0};
  skin.viable_epidermis = {50e-6, 0.0};
  skin.dermis = {1.5e-3, 0.3e-3};
  skin.collagen_capital = 0.8;
  skin.compressive_strain = 0.1;
  skin.lightness = 61.0;
  skin.individual_typology_angle = 0.6023;
  skin.epidermal_turnover = 36.2 * unit::day;
  return skin;
}

}  // namespace acicula::outcome::test
