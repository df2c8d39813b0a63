#include "acicula/surface/areal_gaussian_filter.hpp"

#include "acicula/surface/gaussian_weights.hpp"

#include <cmath>
#include <limits>

namespace acicula::surface {
namespace {

struct Weights {
  std::vector<double> along_x;
  std::vector<double> along_y;
};

std::vector<double> weighted_sums(const std::vector<double>& values, const HeightField& field,
                                  const Weights& weights) {
  const std::size_t columns = field.columns;
  const std::size_t rows = field.rows;
  std::vector<double> sums = weighted_sums_of_rows(values, columns, rows, weights.along_x);
  sums = transposed(sums, columns, rows);
  sums = weighted_sums_of_rows(sums, rows, columns, weights.along_y);
  return transposed(sums, rows, columns);
}

/// Divides by the sums of the weights of the points that are there.
void divide(std::vector<double>& sums, const HeightField& field, const Weights& weights,
            const std::vector<double>& present) {
  if (!present.empty()) {
    const std::vector<double> total = weighted_sums(present, field, weights);
    for (std::size_t i = 0; i < sums.size(); ++i) {
      sums[i] = present[i] > 0.0 ? sums[i] / total[i] : std::numeric_limits<double>::quiet_NaN();
    }
    return;
  }
  // Nothing is missing: the total is that of the row times that of the column.
  const std::vector<double> of_x =
      weighted_sums_of_rows(std::vector(field.columns, 1.0), field.columns, 1, weights.along_x);
  const std::vector<double> of_y =
      weighted_sums_of_rows(std::vector(field.rows, 1.0), field.rows, 1, weights.along_y);
  for (std::size_t j = 0; j < field.rows; ++j) {
    for (std::size_t i = 0; i < field.columns; ++i) {
      sums[j * field.columns + i] /= of_x[i] * of_y[j];
    }
  }
}

}  // namespace

HeightField mean_surface(const HeightField& field, double nesting_index) {
  const Weights weights{gaussian_weights(nesting_index, field.column_spacing, field.columns),
                        gaussian_weights(nesting_index, field.row_spacing, field.rows)};
  std::vector<double> present;
  HeightField mean = field;
  if (missing_points(field) > 0) {
    present.resize(field.heights.size());
    for (std::size_t i = 0; i < present.size(); ++i) {
      present[i] = std::isnan(field.heights[i]) ? 0.0 : 1.0;
      if (std::isnan(field.heights[i])) mean.heights[i] = 0.0;
    }
  }
  mean.heights = weighted_sums(mean.heights, field, weights);
  divide(mean.heights, field, weights, present);
  return mean;
}

HeightField s_filter(const HeightField& field, double nesting_index) {
  return mean_surface(field, nesting_index);
}

HeightField l_filter(HeightField field, double nesting_index) {
  const HeightField mean = mean_surface(field, nesting_index);
  for (std::size_t i = 0; i < field.heights.size(); ++i) field.heights[i] -= mean.heights[i];
  return field;
}

}  // namespace acicula::surface
