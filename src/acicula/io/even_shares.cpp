#include "acicula/io/even_shares.hpp"

#include <algorithm>

namespace acicula::io {

std::vector<std::vector<Share>> even_shares(std::span<const double> from,
                                            std::span<const double> to) {
  std::vector<std::vector<Share>> shares(to.size() - 1);
  std::size_t first = 0;
  for (std::size_t cell = 0; cell + 1 < to.size(); ++cell) {
    while (first + 2 < from.size() && from[first + 1] <= to[cell]) ++first;
    for (std::size_t old = first; old + 1 < from.size() && from[old] < to[cell + 1]; ++old) {
      const double overlap = std::min(from[old + 1], to[cell + 1]) - std::max(from[old], to[cell]);
      // Rounding of the ends can leave a sliver of nothing.
      if (overlap > 0.0) shares[cell].push_back({old, overlap / (to[cell + 1] - to[cell])});
    }
  }
  return shares;
}

std::vector<double> even_faces(double begin, double end, std::size_t n) {
  std::vector<double> faces(n + 1);
  for (std::size_t i = 0; i <= n; ++i) {
    const double part = static_cast<double>(i) / static_cast<double>(n);
    faces[i] = begin + part * (end - begin);
  }
  return faces;
}

}  // namespace acicula::io
