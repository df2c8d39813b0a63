#include "acicula/healing/column.hpp"

#include "acicula/healing/cell_rate.hpp"
#include "acicula/healing/collagen_remodelling.hpp"
#include "acicula/healing/collagen_synthesis.hpp"
#include "acicula/healing/collagenolysis.hpp"
#include "acicula/healing/damage_clearance.hpp"
#include "acicula/healing/depth_share.hpp"
#include "acicula/healing/elastin.hpp"
#include "acicula/healing/epidermal_thickening.hpp"
#include "acicula/healing/fibroblasts.hpp"
#include "acicula/healing/macrophages.hpp"
#include "acicula/healing/myofibroblast_conversion.hpp"
#include "acicula/healing/neutrophils.hpp"
#include "acicula/healing/tgf_beta.hpp"

namespace acicula::healing {

Column::Column(const numerics::Grid& dermis, const Patient& patient, const Parameters& parameters)
    : cells_(dermis.size()),
      parameters_(parameters),
      constants_(homeostasis(patient, parameters)),
      laplacian_(numerics::laplacian(dermis)),
      papillary_weight_(depth_share(dermis, 0.0, parameters.papillary_depth)),
      slopes_(cells_),
      inflammation_(cells_),
      tgf_beta3_(cells_),
      repair_(cells_),
      row_(cells_),
      line_(cells_) {}

void Column::rate(const double* y, double* f) const {
  // Copies, so that what is the same in every cell is seen to be and computed once.
  const Homeostasis constants = constants_;
  const Parameters parameters = parameters_;
  double collagen = 0.0;
  double response = 0.0;
  for (std::size_t i = 0; i < cells_; ++i) {
    const Felt<double> felt =
        cell_rate(y + species_count * i, f + species_count * i, constants, parameters);
    collagen += papillary_weight_[i] * felt.collagen;
    response += papillary_weight_[i] * felt.response;
  }
  if (cells_ > 1) add_transport(y, f);
  const std::size_t h = size() - 1;
  f[h] = epidermal_thickening(y[h], collagen, response, constants_, parameters_).rate;
}

void Column::add_transport(const double* y, double* f) const {
  const Parameters& p = parameters_;
  constexpr std::array moving{neutrophils,        inflammatory_macrophages,
                              repair_macrophages, tgf_beta1,
                              tgf_beta3,          fibroblasts,
                              myofibroblasts};
  const std::array diffusivity{p.neutrophil_motility,   p.macrophage_motility,
                               p.macrophage_motility,   p.tgf_beta_diffusivity,
                               p.tgf_beta_diffusivity,  p.fibroblast_motility,
                               p.myofibroblast_motility};
  for (std::size_t i = 0; i + 1 < cells_; ++i) {
    const double* upper = y + species_count * i;
    const double* lower = upper + species_count;
    double* into_upper = f + species_count * i;
    double* into_lower = into_upper + species_count;
    for (std::size_t k = 0; k < moving.size(); ++k) {
      const double flow = diffusivity[k] * (lower[moving[k]] - upper[moving[k]]);
      into_upper[moving[k]] += laplacian_.below[i] * flow;
      into_lower[moving[k]] -= laplacian_.above[i + 1] * flow;
    }
    if (p.fibroblast_chemotaxis > 0.0) {
      const double climb = p.fibroblast_chemotaxis * 0.5 *
                           (upper[fibroblasts] + lower[fibroblasts]) *
                           (lower[tgf_beta1] - upper[tgf_beta1]);
      into_upper[fibroblasts] -= laplacian_.below[i] * climb;
      into_lower[fibroblasts] += laplacian_.above[i + 1] * climb;
    }
  }
}

void Column::linearise_cell(const double* y, CellSlopes& s) const {
  const Parameters& p = parameters_;
  const MacrophageSwitch<double> turn = macrophage_switch(y, p);
  s.damage_loss = damage_clearance(y, p);
  s.damage_loss_slope = p.damage_phagocytosis * y[damage];
  s.switch_rate = turn.rate;
  s.switch_slope = turn.by_neutrophils * y[inflammatory_macrophages];

  const FibroblastBalance<double> balance = fibroblast_balance(y, constants_, p);
  const Conversion<double> conversion = myofibroblast_conversion(y, p);
  s.conversion_rate = conversion.rate;
  s.conversion_by_tgf_beta1 = conversion.by_tgf_beta1 * y[fibroblasts];
  s.conversion_by_tgf_beta3 = conversion.by_tgf_beta3 * y[fibroblasts];
  s.fibroblast_by_fibroblasts = balance.by_fibroblasts - conversion.rate;
  s.fibroblast_by_myofibroblasts = balance.by_myofibroblasts;
  s.fibroblast_by_tgf_beta1 = balance.by_tgf_beta1 - s.conversion_by_tgf_beta1;
  s.fibroblast_by_tgf_beta3 = -s.conversion_by_tgf_beta3;

  const Response<double> response = synthesis_response(y, p);
  const Activation<double> active = activation(y, response.value);
  const double rise = collagenolysis_rise(y, p);
  const CollagenSynthesis<double> synthesis = collagen_synthesis(y, response.value, constants_, p);
  const ImmatureTurnover<double> turnover = immature_turnover(active.value, rise, p);
  const MatureLoss<double> mature = mature_loss(y, rise, constants_, p);
  s.response_by_tgf_beta1 = response.by_tgf_beta1;
  s.response_by_tgf_beta3 = response.by_tgf_beta3;
  s.activation_by_fibroblasts = active.by_fibroblasts;
  s.activation_by_myofibroblasts = active.by_myofibroblasts;
  s.activation_by_response = active.by_response;
  s.synthesis = synthesis.rate;
  s.synthesis_by_fibroblasts = synthesis.by_fibroblasts;
  s.synthesis_by_myofibroblasts = synthesis.by_myofibroblasts;
  s.synthesis_by_response = synthesis.by_response;
  s.synthesis_by_inflammatory_macrophages = synthesis.by_inflammatory_macrophages;
  s.synthesis_by_collagen = synthesis.by_collagen;
  s.type3_share = synthesis.type3_share;
  s.maturation = turnover.maturation;
  s.degradation = turnover.degradation;
  s.degradation_by_rise = turnover.degradation_by_rise;
  s.degradation_by_activation = turnover.degradation_by_activation;
  s.loss = mature.loss;
  s.loss_by_collagen = mature.loss_by_collagen;
  s.replacement = mature.replacement;
  s.replacement_by_type3 = mature.replacement_by_type3;
  s.replacement_by_total = mature.replacement_by_total;
  s.immature1 = y[immature_collagen1];
  s.immature3 = y[immature_collagen3];
  s.mature1 = y[mature_collagen1];
  s.mature3 = y[mature_collagen3];

  const TropoelastinSynthesis<double> elastic =
      tropoelastin_synthesis(y, response.value, constants_, p);
  s.tropoelastin_by_cells = elastic.by_cells;
  s.tropoelastin_by_response = elastic.by_response;
  s.elastin_loss = elastin_loss(rise, constants_, p);
  s.elastin = y[elastin];
}

void Column::linearise(const double* y) {
  double collagen = 0.0;
  for (std::size_t i = 0; i < cells_; ++i) linearise_cell(y + species_count * i, slopes_[i]);
  for (std::size_t i = 0; i < papillary_weight_.size(); ++i) {
    collagen += papillary_weight_[i] * total_collagen(y + species_count * i);
  }
  const EpidermalThickening thickening =
      epidermal_thickening(y[size() - 1], collagen, 0.0, constants_, parameters_);
  epidermis_by_collagen_ = thickening.by_collagen;
  epidermis_by_response_ = thickening.by_response;
}

}  // namespace acicula::healing
