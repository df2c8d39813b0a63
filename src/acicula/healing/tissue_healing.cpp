#include "acicula/healing/tissue_healing.hpp"

#include "acicula/core/error.hpp"
#include "acicula/healing/depth_share.hpp"
#include "acicula/healing/epidermal_thickening.hpp"
#include "acicula/healing/reepithelialisation.hpp"
#include "acicula/numerics/step_control.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <stdexcept>

namespace acicula::healing {
namespace {

/// OpenMP counts with signed numbers.
using Count = std::ptrdiff_t;

/// Cells below which waking threads costs more than they save.
[[maybe_unused]] constexpr std::size_t worth_threads = 1 << 14;

}  // namespace

void check_shapes(const numerics::DiffusionOperator& block, const Constitution& constitution) {
  const std::size_t sizes[] = {constitution.collagen_capital.size(),
                               constitution.type3_share.size()};
  for (const std::size_t size : sizes) {
    if (size != 1 && size != block.cells()) {
      throw std::invalid_argument(
          "tissue: the constitution must have one value, or one for each cell");
    }
  }
  if (sizes[0] != sizes[1]) {
    throw std::invalid_argument(
        "tissue: collagen capital and type III share must have the same shape");
  }
}

TissueHealing::TissueHealing(const numerics::DiffusionOperator& block,
                             const Constitution& constitution, const Parameters& parameters)
    : block_(block),
      constitution_(constitution),
      parameters_(parameters),
      layers_(block.depth().size()),
      rows_(block.own_rows().size()),
      columns_(block.columns()),
      plane_(block.plane_cells()),
      cells_(block.cells()),
      cell_weight_(block.area_share().begin(), block.area_share().end()),
      papillary_weight_(depth_share(block.depth(), 0.0, parameters.papillary_depth)),
      capital_(plane_),
      collagen_(plane_),
      response_(plane_),
      field_(cells_),
      signal_(parameters.fibroblast_chemotaxis > 0.0 ? cells_ : 0),
      line_error_(species_count * layers_ * rows_) {
  check_shapes(block, constitution);
  constants_ = homeostasis_at(
      homeostasis({.synthesis_capacity = constitution.synthesis_capacity}, parameters),
      static_cast<double>(constitution.collagen_capital[0]),
      static_cast<double>(constitution.type3_share[0]), parameters);
  slopes_ = rest_slopes(constants_, parameters);
  double row = 0.0;
  for (const double share : cell_weight_) row += share;
  for (double& share : cell_weight_) share /= row;
  for (std::size_t k = 0; k < layers_; ++k) {
    for (std::size_t i = 0; i < plane_; ++i) {
      const std::size_t place = constitution.collagen_capital.size() == 1 ? 0 : k * plane_ + i;
      capital_[i] +=
          papillary_weight_[k] * static_cast<double>(constitution.collagen_capital[place]);
    }
  }
  for (auto& stage : increment_) stage.resize(species_count * cells_);
  for (auto& stage : epidermis_increment_) stage.resize(plane_);
}

Increments TissueHealing::increments(std::size_t count, std::size_t offset,
                                     const std::array<double, tissue_stages>& weight) {
  Increments found;
  found.count = count;
  found.weight = weight;
  for (std::size_t j = 0; j < count; ++j) found.stage[j] = increment_[j].data() + offset;
  return found;
}

void TissueHealing::react_everywhere(const Tissue& tissue, std::size_t stage, double step) {
  const double shift = 1.0 / (tissue_scheme.gamma * step);
  std::array<double, tissue_stages> rate_weight = tissue_scheme.c[stage];
  for (double& weight : rate_weight) weight /= step;
  std::fill(collagen_.begin(), collagen_.end(), 0.0);
  std::fill(response_.begin(), response_.end(), 0.0);
  const bool varies = constitution_.collagen_capital.size() > 1;
#pragma omp parallel for schedule(static) if (cells_ > worth_threads)
  for (Count row = 0; row < static_cast<Count>(rows_); ++row) {
    const std::size_t in_plane = static_cast<std::size_t>(row) * columns_;
    for (std::size_t k = 0; k < layers_; ++k) {
      const std::size_t offset = k * plane_ + in_plane;
      Line line{.cells = columns_, .stride = cells_};
      if (varies) {
        line.collagen_capital = constitution_.collagen_capital.data() + offset;
        line.type3_share = constitution_.type3_share.data() + offset;
      }
      if (!source_.empty()) line.source = source_.data() + offset;
      react(line, tissue.species.data() + offset, increments(stage, offset, tissue_scheme.a[stage]),
            rate_weight, shift, constants_, slopes_, parameters_, increment_[stage].data() + offset,
            {papillary_weight_[k], collagen_.data() + in_plane, response_.data() + in_plane});
    }
  }
}

std::span<const double> TissueHealing::field_of(const Tissue& tissue, Species species,
                                                std::size_t stage, std::vector<double>& buffer) {
  const std::size_t begin = species * cells_;
  if (stage == 0) return {tissue.species.data() + begin, cells_};
#pragma omp parallel for schedule(static) if (cells_ > worth_threads)
  for (Count row = 0; row < static_cast<Count>(layers_ * rows_); ++row) {
    const std::size_t offset = static_cast<std::size_t>(row) * columns_;
    stage_field(columns_, tissue.species.data() + begin + offset,
                increments(stage, begin + offset, tissue_scheme.a[stage]), buffer.data() + offset);
  }
  return buffer;
}

void TissueHealing::move(const Tissue& tissue, const Mobile& mobile, std::size_t stage,
                         double shift) {
  float* const own = increment_[stage].data() + mobile.species * cells_;
  const std::span<float> rate(own, cells_);
  const std::span<const double> field = field_of(tissue, mobile.species, stage, field_);
  block_.add_diffusion(field, mobile.diffusivity, rate);
  if (mobile.species == fibroblasts && parameters_.fibroblast_chemotaxis > 0.0) {
    block_.add_taxis(field, field_of(tissue, tgf_beta1, stage, signal_),
                     parameters_.fibroblast_chemotaxis, rate);
  }
  for (const Coupling& coupling : slopes_.couplings) {
    if (coupling.on != mobile.species) continue;
    const float* const by = increment_[stage].data() + coupling.by * cells_;
#pragma omp parallel for schedule(static) if (cells_ > worth_threads)
    for (Count row = 0; row < static_cast<Count>(layers_ * rows_); ++row) {
      const std::size_t offset = static_cast<std::size_t>(row) * columns_;
      add_coupling(columns_, coupling.slope, by + offset, own + offset);
    }
  }
  block_.solve(shift + slopes_.loss[mobile.species], mobile.diffusivity, rate);
}

void TissueHealing::thicken(const Tissue& tissue, std::size_t stage, double step) {
  const double shift = 1.0 / (tissue_scheme.gamma * step);
  Homeostasis here = constants_;
  for (std::size_t i = 0; i < plane_; ++i) {
    double thickness = tissue.epidermis[i];
    double rate = epidermis_source_.empty() ? 0.0 : epidermis_source_[i];
    for (std::size_t j = 0; j < stage; ++j) {
      thickness += tissue_scheme.a[stage][j] * epidermis_increment_[j][i];
      rate += tissue_scheme.c[stage][j] / step * epidermis_increment_[j][i];
    }
    here.collagen_capital = capital_[i];
    rate += epidermal_thickening(thickness, collagen_[i], response_[i], here, parameters_).rate;
    epidermis_increment_[stage][i] = rate / (shift + 1.0 / parameters_.epidermis_turnover);
  }
}

void TissueHealing::evaluate_stage(const Tissue& tissue, std::size_t stage, double step,
                                   const Source& source) {
  if (source) {
    std::fill(source_.begin(), source_.end(), 0.0f);
    std::fill(epidermis_source_.begin(), epidermis_source_.end(), 0.0);
    source(tissue.time + tissue_scheme.time[stage] * step, source_, epidermis_source_);
  }
  react_everywhere(tissue, stage, step);
  thicken(tissue, stage, step);
  for (const Mobile& mobile : slopes_.order) {
    move(tissue, mobile, stage, 1.0 / (tissue_scheme.gamma * step));
  }
}

double TissueHealing::error_of(const Tissue& tissue, const Tolerance& tolerance) {
  const std::size_t lines = species_count * layers_ * rows_;
#pragma omp parallel for schedule(static) if (cells_ > worth_threads)
  for (Count line = 0; line < static_cast<Count>(lines); ++line) {
    const std::size_t offset = static_cast<std::size_t>(line) * columns_;
    line_error_[static_cast<std::size_t>(line)] =
        measure(columns_, cell_weight_.data(), tissue.species.data() + offset,
                increments(tissue_stages, offset, tissue_scheme.weight), tissue_scheme.error);
  }
  double largest = 0.0;
  double lowest = 0.0;
  const auto see = [&](const LineError& line) {
    const double ratio =
        tissue_error_share * line.error / (tolerance.absolute + tolerance.relative * line.state);
    // Keeps NaN, which no comparison holds for.
    if (!(ratio <= largest) && !std::isnan(largest)) largest = ratio;
    lowest = std::min(lowest, line.lowest);
  };
  for (const LineError& line : line_error_) see(line);
  for (std::size_t i = 0; i < plane_; ++i) {
    double change = 0.0;
    double error = 0.0;
    for (std::size_t j = 0; j < tissue_stages; ++j) {
      change += tissue_scheme.weight[j] * epidermis_increment_[j][i];
      error += tissue_scheme.error[j] * epidermis_increment_[j][i];
    }
    const double old = tissue.epidermis[i];
    see({std::abs(error), std::max(std::abs(old), std::abs(old + change)), old + change});
  }
  if (lowest < -tolerance.absolute && !std::isnan(largest)) {
    largest = std::numeric_limits<double>::infinity();
  }
  return block_.ranks().maximum(largest);
}

void TissueHealing::accept(Tissue& tissue, double step) {
  const std::size_t lines = species_count * layers_ * rows_;
#pragma omp parallel for schedule(static) if (cells_ > worth_threads)
  for (Count line = 0; line < static_cast<Count>(lines); ++line) {
    const std::size_t offset = static_cast<std::size_t>(line) * columns_;
    finish(columns_, tissue.species.data() + offset,
           increments(tissue_stages, offset, tissue_scheme.weight));
  }
  const double since = tissue.since_session + step;
  for (std::size_t i = 0; i < plane_; ++i) {
    double& thickness = tissue.epidermis[i];
    for (std::size_t j = 0; j < tissue_stages; ++j) {
      thickness += tissue_scheme.weight[j] * epidermis_increment_[j][i];
    }
    thickness = std::max(thickness, 0.0);
    tissue.channel_radius[i] =
        reepithelialise(tissue.channel_radius[i], tissue.since_session, since, parameters_);
  }
  tissue.since_session = since;
}

bool TissueHealing::advance(Tissue& tissue, double end, const Tolerance& tolerance,
                            const Source& source,
                            const std::function<bool(const Tissue&)>& each_step) {
  if (tissue.species.size() != species_count * cells_ || tissue.epidermis.size() != plane_ ||
      tissue.channel_radius.size() != plane_) {
    throw std::invalid_argument("heal: the tissue must have the shape of the block");
  }
  if (!(end >= tissue.time)) throw std::invalid_argument("heal: the end lies before the tissue");
  source_.resize(source ? species_count * cells_ : 0);
  epidermis_source_.resize(source ? plane_ : 0);

  // A first step in which growth factors, which begin to rise at once, move by what one may err.
  double step = tissue.next_step > 0.0 ? tissue.next_step
                                       : std::sqrt(tolerance.relative) / parameters_.tgf_beta_decay;
  bool after_rejection = false;
  while (tissue.time < end) {
    const double proposed = step;
    const bool last = step >= end - tissue.time;
    if (last) step = end - tissue.time;
    if (!last && numerics::is_lost(step, tissue.time, end)) {
      throw NumericsError("tissue healing", tissue.time,
                          "the step size fell below the resolution of time");
    }
    for (std::size_t stage = 0; stage < tissue_stages; ++stage) {
      evaluate_stage(tissue, stage, step, source);
    }
    const double error = error_of(tissue, tolerance);
    if (!(error <= 1.0)) {
      step *= numerics::shrinkage(error, tissue_scheme.error_order);
      after_rejection = true;
      continue;
    }
    accept(tissue, step);
    tissue.time = last ? end : tissue.time + step;
    const double factor =
        numerics::growth(error, tissue.previous_error, tissue_scheme.error_order, after_rejection);
    tissue.previous_error = numerics::remembered(error);
    // A step cut short by `end` says nothing against the larger one that was planned.
    step = last ? std::max(proposed, step * factor) : step * factor;
    tissue.next_step = step;
    after_rejection = false;
    if (each_step && !each_step(tissue)) return false;
  }
  return true;
}

}  // namespace acicula::healing
