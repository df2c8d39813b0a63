#include "acicula/numerics/line_transform.hpp"

#include <cmath>
#include <numbers>

namespace acicula::numerics {

LineTransform::LineTransform(std::size_t n, Sides sides) : eigenvalues_(n), vectors_(n * n) {
  const auto count = static_cast<double>(n);
  for (std::size_t k = 0; k < n; ++k) {
    const std::size_t wave = sides == Sides::periodic ? (k + 1) / 2 : k;
    const double turn = (sides == Sides::periodic ? 2.0 : 1.0) * std::numbers::pi *
                        static_cast<double>(wave) / count;
    eigenvalues_[k] = 4.0 * std::pow(std::sin(0.5 * turn), 2);
    const bool sine = sides == Sides::periodic && k % 2 == 0 && k > 0;
    double norm = 0.0;
    for (std::size_t i = 0; i < n; ++i) {
      const double angle = turn * (static_cast<double>(i) + 0.5);
      vectors_[k * n + i] = sine ? std::sin(angle) : std::cos(angle);
      norm += std::pow(vectors_[k * n + i], 2);
    }
    if (sides == Sides::periodic && 2 * wave == n) {  // alternating cells
      norm = count;
      for (std::size_t i = 0; i < n; ++i) vectors_[k * n + i] = i % 2 == 0 ? 1.0 : -1.0;
    }
    for (std::size_t i = 0; i < n; ++i) vectors_[k * n + i] /= std::sqrt(norm);
  }
}

void LineTransform::forward(float* lines, std::size_t value_step, std::size_t line_step,
                            std::size_t count) const {
  const std::size_t n = size();
  std::vector<double> result(n);
  for (std::size_t l = 0; l < count; ++l) {
    float* line = lines + l * line_step;
    for (std::size_t k = 0; k < n; ++k) {
      result[k] = 0.0;
      for (std::size_t i = 0; i < n; ++i) {
        result[k] += vectors_[k * n + i] * static_cast<double>(line[i * value_step]);
      }
    }
    for (std::size_t k = 0; k < n; ++k) line[k * value_step] = static_cast<float>(result[k]);
  }
}

void LineTransform::backward(float* lines, std::size_t value_step, std::size_t line_step,
                             std::size_t count) const {
  const std::size_t n = size();
  std::vector<double> result(n);
  for (std::size_t l = 0; l < count; ++l) {
    float* line = lines + l * line_step;
    for (std::size_t i = 0; i < n; ++i) result[i] = 0.0;
    for (std::size_t k = 0; k < n; ++k) {
      const auto coefficient = static_cast<double>(line[k * value_step]);
      for (std::size_t i = 0; i < n; ++i) result[i] += vectors_[k * n + i] * coefficient;
    }
    for (std::size_t i = 0; i < n; ++i) line[i * value_step] = static_cast<float>(result[i]);
  }
}

}  // namespace acicula::numerics
