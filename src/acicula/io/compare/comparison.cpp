#include "acicula/io/compare/comparison.hpp"

#include <algorithm>

namespace acicula::io::compare {

void sort_largest(Part& part) {
  std::stable_sort(part.largest.begin(), part.largest.end(),
                   [](const Difference& a, const Difference& b) { return a.share > b.share; });
}

}  // namespace acicula::io::compare
