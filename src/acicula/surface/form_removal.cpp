#include "acicula/surface/form_removal.hpp"

#include <Eigen/Dense>
#include <algorithm>
#include <array>
#include <cmath>
#include <utility>
#include <vector>

namespace acicula::surface {
namespace {

/// x^i y^j of one term of a form.
struct Exponents {
  std::size_t x;
  std::size_t y;
};
/// In the order of their coefficients: 1, x, y, x^2, xy, y^2.
constexpr std::array<Exponents, 6> exponents{{{0, 0}, {1, 0}, {0, 1}, {2, 0}, {1, 1}, {0, 2}}};
constexpr std::size_t most_terms = exponents.size();

/// Places from -1 to 1 over the field: so the normal equations stay well conditioned.
std::vector<double> places(std::size_t count) {
  std::vector<double> scaled(count, 0.0);
  for (std::size_t i = 0; count > 1 && i < count; ++i) {
    scaled[i] = 2.0 * static_cast<double>(i) / static_cast<double>(count - 1) - 1.0;
  }
  return scaled;
}

/// Powers of a place, from 0 to 4.
std::array<double, 5> powers(double place) {
  const double square = place * place;
  return {1.0, place, square, square * place, square * square};
}

/// Sums over the measured points of a row, in which y is the same.
struct RowSums {
  std::array<double, 5> places{};   ///< of x^k
  std::array<double, 3> heights{};  ///< of x^k z
};

RowSums sums_of_row(const double* heights, const std::vector<double>& x, double mean) {
  RowSums sums;
  for (std::size_t column = 0; column < x.size(); ++column) {
    if (std::isnan(heights[column])) continue;
    const std::array<double, 5> power = powers(x[column]);
    const double height = heights[column] - mean;
    for (std::size_t k = 0; k < sums.places.size(); ++k) sums.places[k] += power[k];
    for (std::size_t k = 0; k < sums.heights.size(); ++k) sums.heights[k] += power[k] * height;
  }
  return sums;
}

double mean_height(const HeightField& field) {
  double sum = 0.0;
  double points = 0.0;
  for (const double height : field.heights) {
    if (std::isnan(height)) continue;
    sum += height;
    points += 1.0;
  }
  return sum / points;
}

}  // namespace

std::size_t form_terms(int order) { return order <= 0 ? 1 : order == 1 ? 3 : most_terms; }

Form fit_form(const HeightField& field, int order) {
  // The mean goes first: heights that all lie far from zero then leave no rounding in the fit.
  const double mean = mean_height(field);
  const std::vector<double> x = places(field.columns);
  const std::vector<double> y = places(field.rows);
  const std::size_t terms = form_terms(order);
  const auto size = static_cast<Eigen::Index>(terms);
  Eigen::MatrixXd normal = Eigen::MatrixXd::Zero(size, size);
  Eigen::VectorXd right = Eigen::VectorXd::Zero(size);
  for (std::size_t row = 0; row < field.rows; ++row) {
    const RowSums sums = sums_of_row(field.heights.data() + row * field.columns, x, mean);
    const std::array<double, 5> power = powers(y[row]);
    for (std::size_t a = 0; a < terms; ++a) {
      const auto [x_a, y_a] = exponents[a];
      right[static_cast<Eigen::Index>(a)] += power[y_a] * sums.heights[x_a];
      for (std::size_t b = 0; b < terms; ++b) {
        normal(static_cast<Eigen::Index>(a), static_cast<Eigen::Index>(b)) +=
            power[y_a + exponents[b].y] * sums.places[x_a + exponents[b].x];
      }
    }
  }
  const Eigen::VectorXd fitted = normal.completeOrthogonalDecomposition().solve(right);
  Form form(fitted.begin(), fitted.end());
  form[0] += mean;
  return form;
}

HeightField without_form(HeightField field, const Form& form) {
  std::array<double, most_terms> factor{};
  std::copy(form.begin(), form.end(), factor.begin());
  const std::vector<double> x = places(field.columns);
  const std::vector<double> y = places(field.rows);
  for (std::size_t row = 0; row < field.rows; ++row) {
    double* const heights = field.heights.data() + row * field.columns;
    const double level = (factor[2] + factor[5] * y[row]) * y[row];
    const double slope = factor[1] + factor[4] * y[row];
    for (std::size_t column = 0; column < field.columns; ++column) {
      // The constant, which may be far larger than all else, on its own.
      heights[column] -= factor[0];
      heights[column] -= level + (slope + factor[3] * x[column]) * x[column];
    }
  }
  return field;
}

HeightField remove_form(HeightField field, int order) {
  const Form form = fit_form(field, order);
  return without_form(std::move(field), form);
}

}  // namespace acicula::surface
