#include "block.hpp"

#include "acicula/healing/homeostasis.hpp"
#include "acicula/numerics/rosenbrock.hpp"

#include <cmath>
#include <numbers>

namespace schemes {
namespace {

using namespace acicula;
using namespace acicula::healing;

/// The order in which a wound happens; what comes later hardly acts on what comes earlier.
using Order = std::array<std::size_t, species_count>;
constexpr Order signal_first{0, 1, 2, 3, 5, 4, 6, 7, 8, 9, 10, 11, 12, 13};
constexpr Order signal_last{0, 1, 2, 3, 5, 6, 7, 4, 8, 9, 10, 11, 12, 13};

/// f and its slopes at one voxel, by differences upwards: the kinks of the laws sit at rest and are
/// only ever left upwards.
template <class Local>
void difference(const Column& cell, const double* y, Local& slopes) {
  std::array<double, species_count + 1> moved{};
  std::array<double, species_count + 1> base{};
  std::array<double, species_count + 1> there{};
  std::copy_n(y, std::size_t{species_count}, moved.begin());
  cell.rate(moved.data(), base.data());
  for (Eigen::Index k = 0; k < slopes.cols(); ++k) {
    const auto at = static_cast<std::size_t>(k);
    const double before = moved[at];
    const double step = 1e-7 * (0.01 + std::abs(before));
    moved[at] = before + step;
    cell.rate(moved.data(), there.data());
    for (Eigen::Index i = 0; i < slopes.rows(); ++i) {
      const auto row = static_cast<std::size_t>(i);
      slopes(i, k) = (there[row] - base[row]) / step;
    }
    moved[at] = before;
  }
}

}  // namespace

Block::Block(std::size_t lateral, double spacing, const numerics::Grid& depth,
             const Parameters& parameters)
    : lateral_(lateral),
      plane_(lateral * lateral),
      spacing_(spacing),
      depth_(depth),
      vertical_(numerics::laplacian(depth)),
      parameters_(parameters),
      cell_(numerics::uniform_grid(0.0, depth.faces.back(), 1), Patient{}, parameters),
      local_(voxels()),
      modes_(lateral, lateral),
      nothing_(plane_, 0.0) {
  const Parameters& p = parameters_;
  diffusivity_[neutrophils] = p.neutrophil_motility;
  diffusivity_[inflammatory_macrophages] = p.macrophage_motility;
  diffusivity_[repair_macrophages] = p.macrophage_motility;
  diffusivity_[tgf_beta1] = p.tgf_beta_diffusivity;
  diffusivity_[tgf_beta3] = p.tgf_beta_diffusivity;
  diffusivity_[fibroblasts] = p.fibroblast_motility;
  diffusivity_[myofibroblasts] = p.myofibroblast_motility;

  const double n = static_cast<double>(lateral);
  for (std::size_t k = 0; k < lateral; ++k) {
    const double wave = std::numbers::pi * static_cast<double>(k) / n;
    const double sine = std::sin(0.5 * wave) / spacing;
    eigenvalue_.push_back(4.0 * sine * sine);
    for (std::size_t i = 0; i < lateral; ++i) {
      modes_(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(k)) =
          std::sqrt((k == 0 ? 1.0 : 2.0) / n) * std::cos(wave * (static_cast<double>(i) + 0.5));
    }
  }
  for (const double a : eigenvalue_) {
    for (const double b : eigenvalue_) plane_value_.push_back(a + b);
  }

  const auto layers = static_cast<Eigen::Index>(depth_.size());
  Eigen::MatrixXd symmetric = Eigen::MatrixXd::Zero(layers, layers);
  root_width_.resize(layers);
  for (Eigen::Index i = 0; i < layers; ++i) {
    const auto at = static_cast<std::size_t>(i);
    root_width_[i] = std::sqrt(depth_.width(at));
    symmetric(i, i) = vertical_.above[at] + vertical_.below[at];
    if (i > 0) {
      const double both = -std::sqrt(vertical_.above[at] * vertical_.below[at - 1]);
      symmetric(i, i - 1) = symmetric(i - 1, i) = both;
    }
  }
  const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> spectrum(symmetric);
  depth_modes_ = spectrum.eigenvectors();
  depth_value_ = spectrum.eigenvalues();

  const Cell unhurt = healthy_cell(cell_.constants());
  difference(cell_, unhurt.data(), rest_);
}

Field Block::healthy() const {
  Field y(static_cast<Eigen::Index>(species_count * voxels()));
  const Cell unhurt = healthy_cell(cell_.constants());
  for (std::size_t k = 0; k < species_count; ++k) {
    y.segment(static_cast<Eigen::Index>(k * voxels()), static_cast<Eigen::Index>(voxels()))
        .setConstant(unhurt[k]);
  }
  return y;
}

void Block::puncture(Field& y, double x, double z_axis, double radius, double bottom) const {
  State one;
  one.cells.resize(1);
  for (std::size_t i = 0; i < voxels(); ++i) {
    const std::size_t layer = i / plane_;
    const std::size_t row = i % plane_ / lateral_;
    const std::size_t column = i % lateral_;
    const double off_x = (static_cast<double>(column) + 0.5) * spacing_ - x;
    const double off_y = (static_cast<double>(row) + 0.5) * spacing_ - z_axis;
    if (off_x * off_x + off_y * off_y > radius * radius || depth_.centre(layer) > bottom) continue;
    for (std::size_t k = 0; k < species_count; ++k) {
      one.cells[0][k] = y[static_cast<Eigen::Index>(k * voxels() + i)];
    }
    wound(one, std::array{1.0}, 0.0, parameters_);
    for (std::size_t k = 0; k < species_count; ++k) {
      y[static_cast<Eigen::Index>(k * voxels() + i)] = one.cells[0][k];
    }
  }
}

void Block::react(const Field& y, Field& f) {
  ++work.rates;
  const std::size_t count = voxels();
  std::array<double, species_count + 1> at{};
  std::array<double, species_count + 1> there{};
  for (std::size_t i = 0; i < count; ++i) {
    for (std::size_t k = 0; k < species_count; ++k) at[k] = y.data()[k * count + i];
    cell_.rate(at.data(), there.data());
    for (std::size_t k = 0; k < species_count; ++k) f.data()[k * count + i] = there[k];
  }
}

void Block::rate(const Field& y, Field& f) {
  react(y, f);
  add_diffusion(y, f);
}

void Block::linearise(const Field& y) {
  ++work.slopes;
  std::array<double, species_count> at{};
  for (std::size_t i = 0; i < voxels(); ++i) {
    for (std::size_t k = 0; k < species_count; ++k) at[k] = y.data()[k * voxels() + i];
    difference(cell_, at.data(), local_[i]);
  }
}

void Block::solve(double shift, const Approximation& a, Solve method, Field& b) {
  ++work.solves;
  const std::size_t count = voxels();
  const Order& order = a.signal_last ? signal_last : signal_first;
  for (std::size_t position = 0; position < species_count; ++position) {
    const std::size_t state = order[position];
    const auto row = static_cast<Eigen::Index>(state);
    const bool mobile = diffusivity_[state] > 0.0;
    const bool in_collagen = state >= immature_collagen1 && state <= mature_collagen3;
    const bool coupled = a.couplings && (mobile || a.matrix);
    double* x = b.data() + state * count;
    const std::size_t first = in_collagen ? std::size_t{immature_collagen1} : position;
    for (std::size_t earlier = 0; earlier < first && coupled; ++earlier) {
      const double* from = b.data() + order[earlier] * count;
      const auto column = static_cast<Eigen::Index>(order[earlier]);
      for (std::size_t i = 0; i < count; ++i) {
        x[i] += (a.at_rest && mobile ? rest_ : local_[i])(row, column) * from[i];
      }
    }
    if (mobile) {
      solve_state(state, shift - rest_(row, row), method, x);
    } else if (in_collagen && coupled) {
      if (state == mature_collagen3) collagen(shift, b);
    } else {
      const bool fixed = !a.matrix && state != damage;
      for (std::size_t i = 0; i < count; ++i) {
        x[i] /= shift - (fixed ? rest_ : local_[i])(row, row);
      }
    }
  }
}

void Block::collagen(double shift, Field& b) const {
  const std::size_t count = voxels();
  for (std::size_t i = 0; i < count; ++i) {
    Eigen::Matrix4d block =
        -local_[i].block<4, 4>(Eigen::Index{immature_collagen1}, Eigen::Index{immature_collagen1});
    block.diagonal().array() += shift;
    Eigen::Vector4d right;
    double* x = b.data() + immature_collagen1 * count + i;
    for (Eigen::Index k = 0; k < 4; ++k) right[k] = x[static_cast<std::size_t>(k) * count];
    const Eigen::Vector4d solution = block.partialPivLu().solve(right);
    for (Eigen::Index k = 0; k < 4; ++k) x[static_cast<std::size_t>(k) * count] = solution[k];
  }
}

void Block::add_linear(const Field& y, Field& f) {
  add_diffusion(y, f);
  for (std::size_t k = 0; k < species_count; ++k) {
    const auto row = static_cast<Eigen::Index>(k);
    const auto begin = static_cast<Eigen::Index>(k * voxels());
    const auto size = static_cast<Eigen::Index>(voxels());
    f.segment(begin, size) += rest_(row, row) * y.segment(begin, size);
  }
}

void Block::solve_linear(double shift, Solve method, Field& b) {
  ++work.solves;
  for (std::size_t k = 0; k < species_count; ++k) {
    const auto row = static_cast<Eigen::Index>(k);
    double* x = b.data() + k * voxels();
    if (diffusivity_[k] > 0.0) {
      solve_state(k, shift - rest_(row, row), method, x);
    } else {
      for (std::size_t i = 0; i < voxels(); ++i) x[i] /= shift - rest_(row, row);
    }
  }
}

void Block::react_exactly(double time, Field& y) {
  numerics::Rosenbrock<Column> integrator(cell_);
  std::array<double, species_count + 1> at{};
  for (std::size_t i = 0; i < voxels(); ++i) {
    for (std::size_t k = 0; k < species_count; ++k) {
      at[k] = std::max(0.0, y.data()[k * voxels() + i]);
    }
    integrator.advance(at, 0.0, time, time, {1e-6, 1e-9}, [](double) {});
    for (std::size_t k = 0; k < species_count; ++k) y.data()[k * voxels() + i] = at[k];
  }
  work.reactions += (integrator.count().accepted + integrator.count().rejected) / voxels();
}

}  // namespace schemes
