#include "acicula/surface/form_removal.hpp"

#include <Eigen/Dense>
#include <array>
#include <cmath>
#include <utility>

namespace acicula::surface {
namespace {

constexpr std::size_t most_terms = 6;
using Terms = std::array<double, most_terms>;

/// 1, x, y, x^2, xy, y^2 with x and y from -1 to 1 over the field: so the normal equations stay
/// well conditioned.
Terms terms_at(const HeightField& field, std::size_t column, std::size_t row) {
  const auto scaled = [](std::size_t place, std::size_t count) {
    return count < 2 ? 0.0
                     : 2.0 * static_cast<double>(place) / static_cast<double>(count - 1) - 1.0;
  };
  const double x = scaled(column, field.columns);
  const double y = scaled(row, field.rows);
  return {1.0, x, y, x * x, x * y, y * y};
}

template <class Visit>
void each_measured(const HeightField& field, Visit visit) {
  for (std::size_t row = 0; row < field.rows; ++row) {
    for (std::size_t column = 0; column < field.columns; ++column) {
      const std::size_t point = row * field.columns + column;
      if (!std::isnan(field.heights[point])) visit(point, terms_at(field, column, row));
    }
  }
}

}  // namespace

std::size_t form_terms(int order) { return order <= 0 ? 1 : order == 1 ? 3 : most_terms; }

Form fit_form(const HeightField& field, int order) {
  const std::size_t count = form_terms(order);
  // The mean goes first: heights that all lie far from zero then leave no rounding in the fit.
  double sum = 0.0;
  double points = 0.0;
  each_measured(field, [&](std::size_t point, const Terms&) {
    sum += field.heights[point];
    points += 1.0;
  });
  const double mean = sum / points;

  const auto n = static_cast<Eigen::Index>(count);
  Eigen::MatrixXd normal = Eigen::MatrixXd::Zero(n, n);
  Eigen::VectorXd right = Eigen::VectorXd::Zero(n);
  each_measured(field, [&](std::size_t point, const Terms& terms) {
    for (Eigen::Index a = 0; a < n; ++a) {
      const double term = terms[static_cast<std::size_t>(a)];
      right[a] += term * (field.heights[point] - mean);
      for (Eigen::Index b = 0; b <= a; ++b) {
        normal(a, b) += term * terms[static_cast<std::size_t>(b)];
      }
    }
  });
  const Eigen::VectorXd fitted = Eigen::MatrixXd(normal.selfadjointView<Eigen::Lower>())
                                     .completeOrthogonalDecomposition()
                                     .solve(right);
  Form form(fitted.begin(), fitted.end());
  form[0] += mean;
  return form;
}

HeightField without_form(HeightField field, const Form& form) {
  // The constant, which may be far larger than all else, on its own.
  for (double& height : field.heights) height -= form[0];
  each_measured(field, [&](std::size_t point, const Terms& terms) {
    for (std::size_t a = 1; a < form.size(); ++a) field.heights[point] -= form[a] * terms[a];
  });
  return field;
}

HeightField remove_form(HeightField field, int order) {
  const Form form = fit_form(field, order);
  return without_form(std::move(field), form);
}

}  // namespace acicula::surface
