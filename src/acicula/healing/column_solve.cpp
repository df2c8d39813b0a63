#include "acicula/healing/collagen_synthesis.hpp"
#include "acicula/healing/collagenolysis.hpp"
#include "acicula/healing/column.hpp"
#include "acicula/healing/elastin.hpp"

// The solution of (shift I - J) x = b. J is block lower triangular: what comes later in a wound
// never acts back on what comes earlier, myofibroblasts on TGF-beta1 excepted.

namespace acicula::healing {

void Column::factorise(double shift) {
  const Parameters& p = parameters_;
  shift_ = shift;
  for (std::size_t i = 0; i < cells_; ++i) {
    CellSlopes& s = slopes_[i];
    const double neighbours = laplacian_.above[i] + laplacian_.below[i];
    // Damage does not move, so it is eliminated from its cell:
    // x_D = damage_inverse b_D - from_damage (x_N + x_M1 + x_M2).
    s.damage_inverse = 1.0 / (shift + s.damage_loss);
    const double from_damage = s.damage_inverse * s.damage_loss_slope;
    const double neutrophil_back = p.neutrophil_recruitment * from_damage;
    const double macrophage_back = p.macrophage_recruitment * from_damage;
    inflammation_.block[i] = {
        shift + p.neutrophil_loss + p.neutrophil_motility * neighbours + neutrophil_back,
        neutrophil_back,
        neutrophil_back,
        s.switch_slope - p.macrophage_recruitment_by_neutrophils + macrophage_back,
        shift + s.switch_rate + p.inflammatory_macrophage_loss +
            p.macrophage_motility * neighbours + macrophage_back,
        macrophage_back,
        -s.switch_slope,
        -s.switch_rate,
        shift + p.repair_macrophage_loss + p.macrophage_motility * neighbours};

    const double growth_factor = shift + p.tgf_beta_decay + p.tgf_beta_diffusivity * neighbours;
    tgf_beta3_.diagonal[i] = growth_factor;
    repair_.block[i] = {growth_factor,
                        0.0,
                        -p.tgf_beta_decay * constants_.tgf_beta1_from_myofibroblasts,
                        -s.fibroblast_by_tgf_beta1,
                        shift - s.fibroblast_by_fibroblasts + p.fibroblast_motility * neighbours,
                        -s.fibroblast_by_myofibroblasts,
                        -s.conversion_by_tgf_beta1,
                        -s.conversion_rate,
                        shift + p.myofibroblast_loss + p.myofibroblast_motility * neighbours};
    factorise_matrix(s);
  }
  inflammation_.factorise(laplacian_.above, laplacian_.below,
                          {p.neutrophil_motility, p.macrophage_motility, p.macrophage_motility});
  tgf_beta3_.factorise(laplacian_.above, laplacian_.below, p.tgf_beta_diffusivity);
  repair_.factorise(laplacian_.above, laplacian_.below,
                    {p.tgf_beta_diffusivity, p.fibroblast_motility, p.myofibroblast_motility});
}

/// The four collagen states see each other through C = n1 + n3 + m1 + m3 and simple chains, so that
/// x_k = alpha_k + beta_k x_C and one equation for x_C remains. The beta are known before b is.
void Column::factorise_matrix(CellSlopes& s) const {
  const double ratio = parameters_.type3_degradation_ratio;
  const double replaced = s.mature3 * s.replacement_by_type3;
  s.immature1_inverse = 1.0 / (shift_ + s.maturation + s.degradation);
  s.immature3_inverse = 1.0 / (shift_ + s.maturation + ratio * s.degradation);
  s.mature1_inverse = 1.0 / (shift_ + s.loss);
  s.mature3_inverse = 1.0 / (shift_ + s.loss + s.replacement + replaced);
  s.immature1_beta = s.immature1_inverse * (1.0 - s.type3_share) * s.synthesis_by_collagen;
  s.immature3_beta = s.immature3_inverse * s.type3_share * s.synthesis_by_collagen;
  s.mature1_beta =
      s.mature1_inverse * (s.maturation * s.immature1_beta - s.mature1 * s.loss_by_collagen);
  s.mature3_beta = s.mature3_inverse * ((s.maturation - replaced) * s.immature3_beta -
                                        s.mature3 * (s.loss_by_collagen + s.replacement_by_total));
  s.collagen_inverse =
      1.0 / (1.0 - (s.immature1_beta + s.immature3_beta + s.mature1_beta + s.mature3_beta));
  s.elastin_inverse = 1.0 / (shift_ + s.elastin_loss);
}

void Column::solve(double* b) const {
  solve_inflammation(b);
  solve_repair(b);
  solve_matrix(b);
  solve_epidermis(b);
}

void Column::solve_inflammation(double* b) const {
  const Parameters& p = parameters_;
  for (std::size_t i = 0; i < cells_; ++i) {
    const double* cell = b + species_count * i;
    const double from_damage = slopes_[i].damage_inverse * cell[damage];
    row_[i] = {cell[neutrophils] + p.neutrophil_recruitment * from_damage,
               cell[inflammatory_macrophages] + p.macrophage_recruitment * from_damage,
               cell[repair_macrophages]};
  }
  inflammation_.solve(row_);
  for (std::size_t i = 0; i < cells_; ++i) {
    double* cell = b + species_count * i;
    const CellSlopes& s = slopes_[i];
    const auto& [neutrophil, inflammatory, repairing] = row_[i];
    cell[damage] = s.damage_inverse *
                   (cell[damage] - s.damage_loss_slope * (neutrophil + inflammatory + repairing));
    cell[neutrophils] = neutrophil;
    cell[inflammatory_macrophages] = inflammatory;
    cell[repair_macrophages] = repairing;
    line_[i] = cell[tgf_beta3] +
               p.tgf_beta_decay * (p.tgf_beta3_from_damage * cell[damage] +
                                   p.tgf_beta3_from_repair_macrophages * cell[repair_macrophages]);
  }
}

void Column::solve_repair(double* b) const {
  const Parameters& p = parameters_;
  tgf_beta3_.solve(line_);
  for (std::size_t i = 0; i < cells_; ++i) {
    double* cell = b + species_count * i;
    const CellSlopes& s = slopes_[i];
    cell[tgf_beta3] = line_[i];
    const double released =
        p.tgf_beta1_from_damage * cell[damage] +
        p.tgf_beta1_from_inflammatory_macrophages * cell[inflammatory_macrophages] +
        p.tgf_beta1_from_repair_macrophages * cell[repair_macrophages];
    row_[i] = {cell[tgf_beta1] + p.tgf_beta_decay * released,
               cell[fibroblasts] + s.fibroblast_by_tgf_beta3 * line_[i],
               cell[myofibroblasts] + s.conversion_by_tgf_beta3 * line_[i]};
  }
  repair_.solve(row_);
  for (std::size_t i = 0; i < cells_; ++i) {
    double* cell = b + species_count * i;
    cell[tgf_beta1] = row_[i][0];
    cell[fibroblasts] = row_[i][1];
    cell[myofibroblasts] = row_[i][2];
  }
}

void Column::solve_matrix(double* b) const {
  const Parameters& p = parameters_;
  const double ratio = p.type3_degradation_ratio;
  const double elastic_inverse = 1.0 / (shift_ + tropoelastin_loss(p));
  for (std::size_t i = 0; i < cells_; ++i) {
    double* x = b + species_count * i;
    const CellSlopes& s = slopes_[i];
    // What the cells already solved for change in the coefficients.
    const double response =
        s.response_by_tgf_beta1 * x[tgf_beta1] + s.response_by_tgf_beta3 * x[tgf_beta3];
    const double rise = collagenolysis_rise(x, p);
    const double active = s.activation_by_fibroblasts * x[fibroblasts] +
                          s.activation_by_myofibroblasts * x[myofibroblasts] +
                          s.activation_by_response * response;
    const double synthesis = s.synthesis_by_fibroblasts * x[fibroblasts] +
                             s.synthesis_by_myofibroblasts * x[myofibroblasts] +
                             s.synthesis_by_response * response +
                             s.synthesis_by_inflammatory_macrophages * x[inflammatory_macrophages];
    const double type3 = p.type3_synthesis_gain * response * s.synthesis;
    const double maturation = p.collagen_maturation * p.maturation_gain * active;
    const double degradation = s.degradation_by_rise * rise + s.degradation_by_activation * active;
    const double loss = constants_.mature_collagen_loss * p.mature_degradation_gain * rise;

    const double immature1 =
        s.immature1_inverse * (x[immature_collagen1] + (1.0 - s.type3_share) * synthesis - type3 -
                               (maturation + degradation) * s.immature1);
    const double immature3 =
        s.immature3_inverse * (x[immature_collagen3] + s.type3_share * synthesis + type3 -
                               (maturation + ratio * degradation) * s.immature3);
    const double mature1 = s.mature1_inverse * (x[mature_collagen1] + maturation * s.immature1 -
                                                loss * s.mature1 + s.maturation * immature1);
    const double mature3 =
        s.mature3_inverse * (x[mature_collagen3] + maturation * s.immature3 - loss * s.mature3 +
                             (s.maturation - s.mature3 * s.replacement_by_type3) * immature3);
    const double collagen = s.collagen_inverse * (immature1 + immature3 + mature1 + mature3);
    x[immature_collagen1] = immature1 + s.immature1_beta * collagen;
    x[immature_collagen3] = immature3 + s.immature3_beta * collagen;
    x[mature_collagen1] = mature1 + s.mature1_beta * collagen;
    x[mature_collagen3] = mature3 + s.mature3_beta * collagen;

    x[tropoelastin] =
        elastic_inverse *
        (x[tropoelastin] + s.tropoelastin_by_cells * (x[fibroblasts] + x[myofibroblasts]) +
         s.tropoelastin_by_response * response);
    x[elastin] =
        s.elastin_inverse * (x[elastin] + p.elastin_assembly * x[tropoelastin] -
                             constants_.elastin_loss * p.elastolysis_gain * rise * s.elastin);
  }
}

void Column::solve_epidermis(double* b) const {
  double collagen = 0.0;
  double response = 0.0;
  for (std::size_t i = 0; i < papillary_weight_.size(); ++i) {
    const double* x = b + species_count * i;
    const CellSlopes& s = slopes_[i];
    collagen += papillary_weight_[i] * total_collagen(x);
    response += papillary_weight_[i] *
                (s.response_by_tgf_beta1 * x[tgf_beta1] + s.response_by_tgf_beta3 * x[tgf_beta3]);
  }
  double& x = b[size() - 1];
  x = (x + epidermis_by_collagen_ * collagen + epidermis_by_response_ * response) /
      (shift_ + 1.0 / parameters_.epidermis_turnover);
}

}  // namespace acicula::healing
