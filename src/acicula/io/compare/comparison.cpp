#include "acicula/io/compare/comparison.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace acicula::io::compare {

void Largest::see(double value) {
  if (std::isfinite(value)) magnitude_ = std::max(magnitude_, std::abs(value));
}

bool Largest::grows(double first, double second) {
  const double apart = std::abs(first - second);
  const double size = std::isnan(apart) ? std::numeric_limits<double>::infinity() : apart;
  if (size <= size_) return false;
  size_ = size;
  return true;
}

void Largest::add_to(Part& part) const {
  if (size_ < 0.0) return;
  part.largest.push_back(difference_);
  part.largest.back().share = size_ / magnitude_;
}

void sort_largest(Part& part) {
  std::stable_sort(part.largest.begin(), part.largest.end(),
                   [](const Difference& a, const Difference& b) { return a.share > b.share; });
}

}  // namespace acicula::io::compare
