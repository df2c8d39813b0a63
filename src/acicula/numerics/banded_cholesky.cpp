#include "acicula/numerics/banded_cholesky.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace acicula::numerics {
namespace {

/// Columns eliminated together.
constexpr std::size_t panel = 4;
/// Smaller than this is zero: a solution that fades over many cells would end in subnormal numbers,
/// or in products that are, on which arithmetic is some hundred times slower.
constexpr double vanishing = 1e-150;

}  // namespace

// Rows are padded to whole panels by rows of the unit matrix, columns by zeros below the band, to
// an even number and for the columns of a panel.
BandedCholesky::BandedCholesky(std::size_t rows, std::size_t half_bandwidth)
    : rows_(rows), width_(half_bandwidth + half_bandwidth % 2), stride_(width_ + panel) {
  const std::size_t whole = (rows + panel - 1) / panel * panel;
  columns_.resize((whole + stride_) * stride_);
  inverse_.resize(whole);
  solution_.resize(whole + stride_);
}

void BandedCholesky::clear() {
  std::fill(columns_.begin(), columns_.end(), 0.0);
  for (std::size_t k = rows_; k < inverse_.size(); ++k) columns_[k * stride_] = 1.0;
}

/// Eliminates the columns of one panel and takes them from the columns right of it.
void BandedCholesky::eliminate(std::size_t begin) {
  for (std::size_t k = begin; k < begin + panel; ++k) {
    // The columns of the panel before this one.
    for (std::size_t p = begin; p < k; ++p) {
      const double* from = column(p) + (k - p);
      double* to = column(k);
      const double factor = column(p)[k - p] * column(p)[0];
      for (std::size_t i = 0; i < stride_ - (k - p); ++i) to[i] -= factor * from[i];
    }
    double* own = column(k);
    inverse_[k] = 1.0 / own[0];
    for (std::size_t i = 1; i < stride_; ++i) own[i] *= inverse_[k];
  }
  const double* __restrict a = column(begin) + panel;
  const double* __restrict b = column(begin + 1) + panel - 1;
  const double* __restrict c = column(begin + 2) + panel - 2;
  const double* __restrict d = column(begin + 3) + panel - 3;
  const double da = column(begin)[0];
  const double db = column(begin + 1)[0];
  const double dc = column(begin + 2)[0];
  const double dd = column(begin + 3)[0];
  for (std::size_t j = 0; j < width_; ++j) {
    double* __restrict to = column(begin + panel + j);
    const double fa = a[j] * da;
    const double fb = b[j] * db;
    const double fc = c[j] * dc;
    const double fd = d[j] * dd;
    for (std::size_t i = j; i < width_; ++i) {
      to[i - j] -= fa * a[i] + fb * b[i] + fc * c[i] + fd * d[i];
    }
  }
}

void BandedCholesky::factorise() {
  for (std::size_t begin = 0; begin < inverse_.size(); begin += panel) eliminate(begin);
}

/// Takes the columns of a panel, times `own`, from the rows below them.
void BandedCholesky::take_panel(std::size_t begin, const double* own) {
  const double* __restrict a = column(begin) + panel;
  const double* __restrict b = column(begin + 1) + panel - 1;
  const double* __restrict c = column(begin + 2) + panel - 2;
  const double* __restrict d = column(begin + 3) + panel - 3;
  double* __restrict to = solution_.data() + begin + panel;
  for (std::size_t i = 0; i < width_; ++i) {
    to[i] -= own[0] * a[i] + own[1] * b[i] + own[2] * c[i] + own[3] * d[i];
  }
}

/// Product of the rows below a column of a panel with the solution there; two sums at once.
double BandedCholesky::below_panel(std::size_t begin, std::size_t k) const {
  const double* from = column(k) + (begin + panel - k);
  const double* x = solution_.data() + begin + panel;
  double even = 0.0;
  double odd = 0.0;
  for (std::size_t i = 0; i < width_; i += 2) {
    even += from[i] * x[i];
    odd += from[i + 1] * x[i + 1];
  }
  return even + odd;
}

void BandedCholesky::solve(std::span<double> b) {
  std::copy(b.begin(), b.end(), solution_.begin());
  std::fill(solution_.begin() + static_cast<std::ptrdiff_t>(rows_), solution_.end(), 0.0);
  for (std::size_t begin = 0; begin < inverse_.size(); begin += panel) {
    double* own = solution_.data() + begin;
    for (std::size_t k = 1; k < panel; ++k) {
      for (std::size_t p = 0; p < k; ++p) own[k] -= own[p] * column(begin + p)[k - p];
    }
    double largest = 0.0;
    for (std::size_t k = 0; k < panel; ++k) largest = std::max(largest, std::abs(own[k]));
    if (largest > vanishing) {
      take_panel(begin, own);
    } else {
      std::fill_n(own, panel, 0.0);
    }
  }
  for (std::size_t begin = inverse_.size(); begin > 0;) {
    begin -= panel;
    double* own = solution_.data() + begin;
    for (std::size_t k = panel; k-- > 0;) {
      double sum = below_panel(begin, begin + k);
      for (std::size_t p = k + 1; p < panel; ++p) sum += column(begin + k)[p - k] * own[p];
      own[k] = own[k] * inverse_[begin + k] - sum;
      if (std::abs(own[k]) < vanishing) own[k] = 0.0;
    }
  }
  std::copy_n(solution_.begin(), rows_, b.begin());
}

}  // namespace acicula::numerics
