#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace acicula::io::picture {

/// Means over the equal pixels of a rectangle of values that are constant on unequal cells: what is
/// thinner than a pixel is blended by its share, what is thicker keeps its edges to a pixel. The
/// mean over the rectangle stays the same.
/// @param x_faces  shape (columns + 1), increasing
/// @param y_faces  shape (rows + 1), increasing
/// @param values   shape (rows, columns)
/// @return shape (height, width), from the least y on
/// @throws std::invalid_argument  when shapes do not fit or a side is empty
[[nodiscard]] std::vector<double> resample(std::span<const double> x_faces,
                                           std::span<const double> y_faces,
                                           std::span<const float> values, std::size_t width,
                                           std::size_t height);

}  // namespace acicula::io::picture
