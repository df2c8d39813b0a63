#include "block.hpp"
#include <cmath>

namespace schemes {

void Block::add_diffusion(const Field& y, Field& f) const {
  const double lateral = 1.0 / (spacing_ * spacing_);
  for (std::size_t k = 0; k < species_count; ++k) {
    const double d = diffusivity_[k];
    if (!(d > 0.0)) continue;
    const double* u = y.data() + k * voxels();
    double* into = f.data() + k * voxels();
    const auto pass = [&](std::size_t here, std::size_t next, double first, double second) {
      const double flow = d * (u[next] - u[here]);
      into[here] += first * flow;
      into[next] -= second * flow;
    };
    for (std::size_t z = 0; z < depth_.size(); ++z) {
      for (std::size_t r = 0; r < lateral_; ++r) {
        for (std::size_t c = 0; c < lateral_; ++c) {
          const std::size_t i = z * plane_ + r * lateral_ + c;
          if (c + 1 < lateral_) pass(i, i + 1, lateral, lateral);
          if (r + 1 < lateral_) pass(i, i + lateral_, lateral, lateral);
          if (z + 1 < depth_.size()) {
            pass(i, i + plane_, vertical_.below[z], vertical_.above[z + 1]);
          }
        }
      }
    }
  }
}

void Block::solve_state(std::size_t state, double shift, Solve method, double* b) const {
  if (method == Solve::direct) {
    direct(shift, diffusivity_[state], b);
  } else {
    factors(shift, diffusivity_[state], b);
  }
}

/// Layers into the lateral eigenvectors, or back.
void Block::rotate(double* layers, bool forward) const {
  const auto n = static_cast<Eigen::Index>(lateral_);
  Eigen::MatrixXd turned(n, n);
  for (std::size_t z = 0; z < depth_.size(); ++z) {
    Eigen::Map<Eigen::MatrixXd> layer(layers + z * plane_, n, n);
    if (forward) {
      turned.noalias() = modes_.transpose() * layer;
      layer.noalias() = turned * modes_;
    } else {
      turned.noalias() = modes_ * layer;
      layer.noalias() = turned * modes_.transpose();
    }
  }
}

/// (shift + D lateral_i - D Lz) x = b along depth, for every cell i of the plane.
void Block::sweep_depth(double shift, double diffusivity, std::span<const double> lateral,
                        double* b) const {
  std::vector<double> inverse(depth_.size() * plane_);
  for (std::size_t z = 0; z < depth_.size(); ++z) {
    const double above = diffusivity * vertical_.above[z];
    const double local = shift + above + diffusivity * vertical_.below[z];
    const double back = z > 0 ? diffusivity * vertical_.below[z - 1] : 0.0;
    double* pivot = inverse.data() + z * plane_;
    double* x = b + z * plane_;
    for (std::size_t i = 0; i < plane_; ++i) {
      double eliminated = local + diffusivity * lateral[i];
      double right = x[i];
      if (z > 0) {
        eliminated -= above * back * (pivot - plane_)[i];
        right += above * (x - plane_)[i];
      }
      pivot[i] = 1.0 / eliminated;
      x[i] = right * pivot[i];
    }
  }
  for (std::size_t z = depth_.size() - 1; z-- > 0;) {
    const double below = diffusivity * vertical_.below[z];
    double* x = b + z * plane_;
    const double* pivot = inverse.data() + z * plane_;
    for (std::size_t i = 0; i < plane_; ++i) x[i] += below * pivot[i] * (x + plane_)[i];
  }
}

void Block::direct(double shift, double diffusivity, double* b) const {
  rotate(b, true);
  sweep_depth(shift, diffusivity, plane_value_, b);
  rotate(b, false);
}

void Block::factors(double shift, double diffusivity, double* b) const {
  // The two lateral factors share their eigenvectors, so that both are exact divisions there.
  rotate(b, true);
  for (std::size_t z = 0; z < depth_.size(); ++z) {
    for (std::size_t i = 0; i < plane_; ++i) {
      const double x = 1.0 + diffusivity / shift * eigenvalue_[i % lateral_];
      const double y = 1.0 + diffusivity / shift * eigenvalue_[i / lateral_];
      b[z * plane_ + i] /= x * y;
    }
  }
  sweep_depth(shift, diffusivity, nothing_, b);
  rotate(b, false);
}

void Block::diffuse(double time, Field& y) {
  ++work.solves;
  const auto layers = static_cast<Eigen::Index>(depth_.size());
  const auto plane = static_cast<Eigen::Index>(plane_);
  for (std::size_t k = 0; k < species_count; ++k) {
    if (!(diffusivity_[k] > 0.0)) continue;
    double* u = y.data() + k * voxels();
    rotate(u, true);
    Eigen::Map<Eigen::MatrixXd> field(u, plane, layers);
    Eigen::MatrixXd spectral = field * root_width_.asDiagonal() * depth_modes_;
    for (Eigen::Index z = 0; z < layers; ++z) {
      for (Eigen::Index i = 0; i < plane; ++i) {
        const double rate =
            diffusivity_[k] * (plane_value_[static_cast<std::size_t>(i)] + depth_value_[z]);
        spectral(i, z) *= std::exp(-rate * time);
      }
    }
    field = spectral * depth_modes_.transpose() * root_width_.cwiseInverse().asDiagonal();
    rotate(u, false);
  }
}

}  // namespace schemes
