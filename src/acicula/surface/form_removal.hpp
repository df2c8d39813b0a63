#pragma once

#include "acicula/surface/height_field.hpp"

#include <cstddef>
#include <vector>

namespace acicula::surface {

/// Terms of a polynomial in x and y of an order: 1, 3 or 6.
[[nodiscard]] std::size_t form_terms(int order);

/// A polynomial over a field, with x and y scaled from -1 to 1 over it: c of 1, x, y, x^2, xy, y^2;
/// the first form_terms(order) of them.
using Form = std::vector<double>;

/// The form of remove_form().
[[nodiscard]] Form fit_form(const HeightField& field, int order);

/// z - f. @param form  of a field of as many columns and rows
[[nodiscard]] HeightField without_form(HeightField field, const Form& form);

/// The F-operation: takes away the polynomial that lies nearest in the sense of least squares.
///
///   f(x, y) = sum over p + q <= order of c_pq x^p y^q,  sum (z - f)^2 least over measured points
///
/// @param order  0 the mean, 1 a plane, 2 a surface of second order
/// @return z - f; missing points stay missing. Where the measured points do not settle all terms
///         (too few, or all on a line) the others are fitted.
/// @source ISO 25178-3
[[nodiscard]] HeightField remove_form(HeightField field, int order);

}  // namespace acicula::surface
