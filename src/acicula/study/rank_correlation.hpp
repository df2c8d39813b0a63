#pragma once

#include <optional>
#include <span>

namespace acicula::study {

/// Spearman's rank correlation of two samples; ties share their mean rank.
///
///   rho = Pearson correlation of the ranks
///
/// @param a, b  shape (n), equal length
/// @return [1]; none for fewer than three pairs or when all values of a sample are equal
[[nodiscard]] std::optional<double> spearman(std::span<const double> a, std::span<const double> b);

}  // namespace acicula::study
