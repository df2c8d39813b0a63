#include "acicula/numerics/axisymmetric_diffusion.hpp"

#include <cmath>
#include <numbers>
#include <utility>

namespace acicula::numerics {

AxisymmetricDiffusion::AxisymmetricDiffusion(Grid radius, Grid depth)
    : capacity(radius.size() * depth.size()),
      outward(capacity.size()),
      downward(capacity.size()),
      sink(capacity.size()),
      radius_(std::move(radius)),
      depth_(std::move(depth)),
      matrix_(radius_.size() * depth_.size(), radius_.size()) {}

double AxisymmetricDiffusion::ring(std::size_t r) const {
  return 2.0 * std::numbers::pi * radius_.centre(r) * radius_.width(r);
}

double radial_link(double inner, double face, double outer, double inner_conductivity,
                   double outer_conductivity) {
  if (!(inner_conductivity > 0.0) || !(outer_conductivity > 0.0)) return 0.0;
  return 2.0 * std::numbers::pi /
         (std::log(face / inner) / inner_conductivity +
          std::log(outer / face) / outer_conductivity);
}

void AxisymmetricDiffusion::set_links(std::span<const double> conductivity) {
  for (std::size_t z = 0; z < rows(); ++z) {
    for (std::size_t r = 0; r < columns(); ++r) {
      const std::size_t k = index(r, z);
      outward[k] = 0.0;
      downward[k] = 0.0;
      if (r + 1 < columns()) {
        outward[k] = depth_.width(z) * radial_link(radius_.centre(r), radius_.faces[r + 1],
                                                   radius_.centre(r + 1), conductivity[k],
                                                   conductivity[k + 1]);
      }
      if (z + 1 < rows()) {
        const double here = conductivity[k] / depth_.width(z);
        const double there = conductivity[k + columns()] / depth_.width(z + 1);
        if (here > 0.0 && there > 0.0) downward[k] = 2.0 * ring(r) * here * there / (here + there);
      }
    }
  }
}

void AxisymmetricDiffusion::factorise(double step) {
  const std::size_t n = columns();
  matrix_.clear();
  for (std::size_t k = 0; k < size(); ++k) {
    matrix_.entry(k, 0) += capacity[k] + step * sink[k];
    if (outward[k] > 0.0) {
      const double link = step * outward[k];
      matrix_.entry(k, 0) += link;
      matrix_.entry(k + 1, 0) += link;
      matrix_.entry(k + 1, 1) = -link;
    }
    if (downward[k] > 0.0) {
      const double link = step * downward[k];
      matrix_.entry(k, 0) += link;
      matrix_.entry(k + n, 0) += link;
      matrix_.entry(k + n, n) = -link;
    }
  }
  matrix_.factorise();
}

void AxisymmetricDiffusion::add_fluxes(std::span<const double> u, double factor,
                                       std::span<double> amounts) const {
  const std::size_t n = columns();
  for (std::size_t k = 0; k < size(); ++k) {
    const double out = k + 1 < size() ? outward[k] * (u[k] - u[k + 1]) : 0.0;
    const double down = k + n < size() ? downward[k] * (u[k] - u[k + n]) : 0.0;
    amounts[k] -= factor * (out + down + sink[k] * u[k]);
    if (k + 1 < size()) amounts[k + 1] += factor * out;
    if (k + n < size()) amounts[k + n] += factor * down;
  }
}

}  // namespace acicula::numerics
