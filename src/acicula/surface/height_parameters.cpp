#include "acicula/surface/height_parameters.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace acicula::surface {
namespace {

/// [m] A hundredth of an atom: heights that differ by less differ by rounding.
constexpr double flat = 1e-12;

struct Moments {
  double absolute = 0.0;
  double second = 0.0;
  double third = 0.0;
  double fourth = 0.0;
};

double mean_height(const HeightField& field, double count) {
  double sum = 0.0;
  for (std::size_t row = 0; row < field.rows; ++row) {
    double of_row = 0.0;  // sums of rows keep the rounding small
    for (std::size_t i = row * field.columns; i < (row + 1) * field.columns; ++i) {
      if (!std::isnan(field.heights[i])) of_row += field.heights[i];
    }
    sum += of_row;
  }
  return sum / count;
}

}  // namespace

HeightParameters height_parameters(const HeightField& field) {
  const auto count = static_cast<double>(field.heights.size() - missing_points(field));
  const double mean = mean_height(field, count);
  HeightParameters found{.sp = -std::numeric_limits<double>::infinity(),
                         .sv = -std::numeric_limits<double>::infinity()};
  Moments sum;
  for (std::size_t row = 0; row < field.rows; ++row) {
    Moments of_row;
    for (std::size_t i = row * field.columns; i < (row + 1) * field.columns; ++i) {
      if (std::isnan(field.heights[i])) continue;
      const double z = field.heights[i] - mean;
      of_row.absolute += std::abs(z);
      of_row.second += z * z;
      of_row.third += z * z * z;
      of_row.fourth += z * z * z * z;
      found.sp = std::max(found.sp, z);
      found.sv = std::max(found.sv, -z);
    }
    sum.absolute += of_row.absolute;
    sum.second += of_row.second;
    sum.third += of_row.third;
    sum.fourth += of_row.fourth;
  }
  found.sa = sum.absolute / count;
  found.sq = std::sqrt(sum.second / count);
  found.sz = found.sp + found.sv;
  if (found.sq > flat) {
    found.ssk = sum.third / count / (found.sq * found.sq * found.sq);
    found.sku = sum.fourth / count / (found.sq * found.sq * found.sq * found.sq);
  } else {
    found.ssk = found.sku = std::numeric_limits<double>::quiet_NaN();
  }
  return found;
}

}  // namespace acicula::surface
