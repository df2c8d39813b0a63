#pragma once

#include "acicula/core/units.hpp"
#include "acicula/healing/cell_rate.hpp"
#include "acicula/healing/depth_share.hpp"
#include "acicula/healing/epidermal_thickening.hpp"
#include "acicula/healing/healing.hpp"
#include "acicula/healing/tissue.hpp"

#include <array>
#include <cmath>
#include <utility>
#include <vector>

namespace acicula::healing::test {

/// A smooth shape without flux through the sides of a block, at the centres of its cells.
struct Shape {
  std::vector<double> value;             ///< [1], shape (cells)
  std::vector<double> laplacian;         ///< [m-2]
  std::vector<double> gradient_squared;  ///< [m-2]
  std::vector<double> surface;           ///< [1], shape (plane)
};

/// A made-up solution of the whole system on one process:
///
///   u_s = base_s + swing_s shape (1 + 0.3 sin(w t + s))
///
/// within the range in which every law is smooth: growth factors above healthy, collagen and share
/// of type III below.
class MadeUp {
 public:
  MadeUp(const numerics::DiffusionOperator& block, Shape shape, double frequency,
         const Parameters& parameters)
      : block_(block),
        shape_(std::move(shape)),
        frequency_(frequency),
        parameters_(parameters),
        constants_(homeostasis({}, parameters)),
        papillary_(depth_share(block.depth(), 0.0, parameters.papillary_depth)) {}

  [[nodiscard]] double exact(std::size_t state, std::size_t cell, double time) const {
    return base[state] + swing[state] * shape_.value[cell] * pulse(state, time);
  }
  [[nodiscard]] double thickness(std::size_t cell, double time) const {
    return 1.2 + 0.1 * shape_.surface[cell] * pulse(0, time);
  }

  [[nodiscard]] Tissue at(double time) const {
    Tissue tissue;
    tissue.time = time;
    for (std::size_t k = 0; k < species_count; ++k) {
      for (std::size_t i = 0; i < block_.cells(); ++i) tissue.species.push_back(exact(k, i, time));
    }
    for (std::size_t i = 0; i < block_.plane_cells(); ++i) {
      tissue.epidermis.push_back(thickness(i, time));
      tissue.channel_radius.push_back(0.0);
    }
    return tissue;
  }

  /// u' - f(u), where f diffuses by the formula of the shape.
  [[nodiscard]] Source source() const {
    return [this](double time, std::span<float> species, std::span<double> epidermis) {
      add_local(time, species, epidermis);
      const double chi = parameters_.fibroblast_chemotaxis;
      for (const auto& [state, diffusivity] : moving()) {
        for (std::size_t i = 0; i < block_.cells(); ++i) {
          const double slope = swing[state] * pulse(state, time);
          double flow = diffusivity * slope * shape_.laplacian[i];
          if (state == fibroblasts) {
            const double signal = swing[tgf_beta1] * pulse(tgf_beta1, time);
            flow -= chi * signal *
                    (exact(fibroblasts, i, time) * shape_.laplacian[i] +
                     slope * shape_.gradient_squared[i]);
          }
          species[state * block_.cells() + i] -= static_cast<float>(flow);
        }
      }
    };
  }

  /// The same with the diffusion of the block itself: on its grid the solution is then exact.
  [[nodiscard]] Source source_on_grid() const {
    return [this](double time, std::span<float> species, std::span<double> epidermis) {
      add_local(time, species, epidermis);
      const Tissue tissue = at(time);
      const std::size_t cells = block_.cells();
      const auto field = [&](std::size_t state) {
        return std::span<const double>(tissue.species).subspan(state * cells, cells);
      };
      for (const auto& [state, diffusivity] : moving()) {
        std::vector<float> flow(cells, 0.0F);
        block_.add_diffusion(field(state), diffusivity, flow);
        if (state == fibroblasts) {
          block_.add_taxis(field(fibroblasts), field(tgf_beta1), parameters_.fibroblast_chemotaxis,
                           flow);
        }
        for (std::size_t i = 0; i < cells; ++i) species[state * cells + i] -= flow[i];
      }
    };
  }

  /// Root mean square error of a state over the cells, in units of its swing.
  [[nodiscard]] double error(const Tissue& tissue, std::size_t state) const {
    double sum = 0.0;
    for (std::size_t i = 0; i < block_.cells(); ++i) {
      const double off = tissue.species[state * block_.cells() + i] - exact(state, i, tissue.time);
      sum += off * off;
    }
    return std::sqrt(sum / static_cast<double>(block_.cells())) / swing[state];
  }

 private:
  static constexpr std::array<double, species_count> base{0.3, 0.5,  0.4,   0.4, 6.0,  5.0,  1.2,
                                                          0.3, 0.05, 0.012, 0.6, 0.12, 0.01, 0.9};
  static constexpr std::array<double, species_count> swing{
      0.1, 0.2, 0.15, 0.15, 2.0, 1.5, 0.3, 0.1, 0.02, 0.004, 0.1, 0.02, 0.003, 0.05};

  [[nodiscard]] double phase(std::size_t state, double time) const {
    return frequency_ * time + static_cast<double>(state);
  }
  [[nodiscard]] double pulse(std::size_t state, double time) const {
    return frequency_ > 0.0 ? 1.0 + 0.3 * std::sin(phase(state, time)) : 1.0;
  }
  [[nodiscard]] double pulse_rate(std::size_t state, double time) const {
    return 0.3 * frequency_ * std::cos(phase(state, time));
  }

  [[nodiscard]] std::array<std::pair<std::size_t, double>, 7> moving() const {
    const Parameters& p = parameters_;
    return {{{neutrophils, p.neutrophil_motility},
             {inflammatory_macrophages, p.macrophage_motility},
             {repair_macrophages, p.macrophage_motility},
             {tgf_beta1, p.tgf_beta_diffusivity},
             {tgf_beta3, p.tgf_beta_diffusivity},
             {fibroblasts, p.fibroblast_motility},
             {myofibroblasts, p.myofibroblast_motility}}};
  }

  /// u' less reactions.
  void add_local(double time, std::span<float> species, std::span<double> epidermis) const {
    const std::size_t cells = block_.cells();
    const std::size_t plane = block_.plane_cells();
    std::vector<double> collagen(plane, 0.0);
    std::vector<double> response(plane, 0.0);
    Cell y{};
    Cell rate{};
    for (std::size_t i = 0; i < cells; ++i) {
      for (std::size_t k = 0; k < species_count; ++k) y[k] = exact(k, i, time);
      const auto felt = cell_rate(y.data(), rate.data(), constants_, parameters_);
      collagen[i % plane] += papillary_[i / plane] * felt.collagen;
      response[i % plane] += papillary_[i / plane] * felt.response;
      for (std::size_t k = 0; k < species_count; ++k) {
        const double change = swing[k] * shape_.value[i] * pulse_rate(k, time);
        species[k * cells + i] += static_cast<float>(change - rate[k]);
      }
    }
    for (std::size_t i = 0; i < plane; ++i) {
      epidermis[i] += 0.1 * shape_.surface[i] * pulse_rate(0, time) -
                      epidermal_thickening(thickness(i, time), collagen[i], response[i], constants_,
                                           parameters_)
                          .rate;
    }
  }

  const numerics::DiffusionOperator& block_;
  Shape shape_;
  double frequency_;
  Parameters parameters_;
  Homeostasis constants_;
  std::vector<double> papillary_;
};

/// Cells along depth whose widths follow one smooth grading for any number: the last three times
/// the first.
inline numerics::Grid smoothly_graded(double depth, std::size_t n) {
  const double grading = std::log(3.0);
  return numerics::graded_grid(
      depth, depth * std::expm1(grading / static_cast<double>(n)) / std::expm1(grading), n);
}

/// Takes `steps` equal steps to `end`, without control of the error.
inline void heal_evenly(Tissue& tissue, double end, std::size_t steps,
                        const numerics::DiffusionOperator& block, const Parameters& parameters,
                        const Source& source) {
  constexpr Tolerance any{1e9, 1e9};
  const double begin = tissue.time;
  for (std::size_t i = 1; i <= steps; ++i) {
    const double until =
        begin + (end - begin) * static_cast<double>(i) / static_cast<double>(steps);
    // Long enough to reach `until` at once.
    tissue.next_step = 2.0 * (end - begin);
    heal_with_source(tissue, until, block, {{1.0F}, {0.18F}, 1.0}, parameters, any, source);
  }
}

}  // namespace acicula::healing::test
