#include "acicula/numerics/ring_diffusion.hpp"

#include "acicula/numerics/depth_solve.hpp"

#include <Eigen/Dense>
#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace acicula::numerics {
namespace {

const OneRank alone;

const Grid& checked(const Grid& rings, const Grid& depth) {
  if (rings.faces.size() < 2 || depth.faces.size() < 2) {
    throw std::invalid_argument("RingDiffusion: no cells");
  }
  if (rings.faces.front() != 0.0) {
    throw std::invalid_argument("RingDiffusion: rings must begin on the axis");
  }
  return rings;
}

/// Over pi [m2].
double area(const Grid& rings, std::size_t i) {
  return rings.faces[i + 1] * rings.faces[i + 1] - rings.faces[i] * rings.faces[i];
}

std::vector<double> area_shares(const Grid& rings) {
  const double radius = rings.faces.back();
  std::vector<double> shares;
  for (std::size_t i = 0; i < rings.size(); ++i) {
    shares.push_back(area(rings, i) / (radius * radius));
  }
  return shares;
}

Laplacian radial_laplacian(const Grid& rings) {
  const std::size_t n = rings.size();
  Laplacian result{std::vector<double>(n, 0.0), std::vector<double>(n, 0.0)};
  for (std::size_t i = 0; i + 1 < n; ++i) {
    const double link = 2.0 * rings.faces[i + 1] / (rings.centre(i + 1) - rings.centre(i));
    result.below[i] = link / area(rings, i);
    result.above[i + 1] = link / area(rings, i + 1);
  }
  return result;
}

}  // namespace

RingDiffusion::RingDiffusion(const Grid& rings, const Grid& depth)
    : DiffusionOperator(depth, 1, {0, 1}, area_shares(checked(rings, depth)), alone),
      rings_(rings),
      radial_(radial_laplacian(rings)),
      vertical_(laplacian(depth)),
      eigenvalues_(rings.size()),
      to_modes_(rings.size() * rings.size()),
      to_rings_(rings.size() * rings.size()) {
  const std::size_t n = rings.size();
  // With unknowns sqrt(area) u the operator is symmetric.
  const auto size = static_cast<Eigen::Index>(n);
  Eigen::MatrixXd symmetric = Eigen::MatrixXd::Zero(size, size);
  for (std::size_t i = 0; i < n; ++i) {
    const auto k = static_cast<Eigen::Index>(i);
    symmetric(k, k) = radial_.above[i] + radial_.below[i];
    if (i + 1 < n) {
      symmetric(k, k + 1) = -radial_.below[i] * std::sqrt(area_share()[i] / area_share()[i + 1]);
      symmetric(k + 1, k) = symmetric(k, k + 1);
    }
  }
  const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> modes(symmetric);
  for (std::size_t k = 0; k < n; ++k) {
    const auto mode = static_cast<Eigen::Index>(k);
    eigenvalues_[k] = k == 0 ? 0.0 : std::max(0.0, modes.eigenvalues()[mode]);
    for (std::size_t i = 0; i < n; ++i) {
      const double root = std::sqrt(area_share()[i]);
      // The mean is known without rounding.
      const double value = k == 0 ? root : modes.eigenvectors()(static_cast<Eigen::Index>(i), mode);
      to_modes_[k * n + i] = value * root;
      to_rings_[i * n + k] = value / root;
    }
  }
}

void RingDiffusion::add_diffusion(std::span<const double> field, double diffusivity,
                                  std::span<float> rate) const {
  const std::size_t n = columns();
  for (std::size_t z = 0; z < depth().size(); ++z) {
    const double* row = field.data() + z * n;
    for (std::size_t i = 0; i < n; ++i) {
      double sum = 0.0;
      if (i > 0) sum += radial_.above[i] * (row[i - 1] - row[i]);
      if (i + 1 < n) sum += radial_.below[i] * (row[i + 1] - row[i]);
      if (z > 0) sum += vertical_.above[z] * ((row - n)[i] - row[i]);
      if (z + 1 < depth().size()) sum += vertical_.below[z] * (row[i + n] - row[i]);
      rate[z * n + i] += static_cast<float>(diffusivity * sum);
    }
  }
}

void RingDiffusion::add_taxis(std::span<const double> density, std::span<const double> signal,
                              double taxis, std::span<float> rate) const {
  const std::size_t n = columns();
  const auto climb = [&](std::size_t here, std::size_t there) {
    return 0.5 * (density[here] + density[there]) * (signal[there] - signal[here]);
  };
  for (std::size_t z = 0; z < depth().size(); ++z) {
    for (std::size_t i = 0; i < n; ++i) {
      const std::size_t k = z * n + i;
      double sum = 0.0;
      if (i > 0) sum += radial_.above[i] * climb(k, k - 1);
      if (i + 1 < n) sum += radial_.below[i] * climb(k, k + 1);
      if (z > 0) sum += vertical_.above[z] * climb(k, k - n);
      if (z + 1 < depth().size()) sum += vertical_.below[z] * climb(k, k + n);
      rate[k] -= static_cast<float>(taxis * sum);
    }
  }
}

void RingDiffusion::solve(double shift, double diffusivity, std::span<float> b) const {
  const std::size_t n = columns();
  std::vector<double> row(n);
  const auto multiply = [&](const std::vector<double>& matrix) {
    for (std::size_t z = 0; z < depth().size(); ++z) {
      float* cells = b.data() + z * n;
      std::copy(cells, cells + n, row.begin());
      for (std::size_t k = 0; k < n; ++k) {
        double sum = 0.0;
        for (std::size_t i = 0; i < n; ++i) sum += matrix[k * n + i] * row[i];
        cells[k] = static_cast<float>(sum);
      }
    }
  };
  multiply(to_modes_);
  std::vector<float> lateral(n);
  for (std::size_t k = 0; k < n; ++k)
    lateral[k] = static_cast<float>(diffusivity * eigenvalues_[k]);
  const DepthSolve system(vertical_, shift, diffusivity);
  DepthSolve::Work work(system);
  system.solve(lateral, b.data(), n, work);
  multiply(to_rings_);
}

}  // namespace acicula::numerics
