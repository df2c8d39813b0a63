#include "acicula/numerics/merge_columns.hpp"

#include <algorithm>
#include <limits>

namespace acicula::numerics {
namespace {

/// Intervals of one direction after merging.
struct Intervals {
  std::vector<double> width;       ///< shape (coarse)
  std::vector<std::size_t> group;  ///< coarse interval of each fine one, shape (fine)
  std::vector<std::size_t> first;  ///< first fine interval of each coarse one, shape (coarse + 1)
};

Intervals merge(const std::vector<double>& width, double largest) {
  Intervals result;
  for (std::size_t i = 0; i < width.size();) {
    const bool pair = i + 1 < width.size() && width[i] + width[i + 1] <= largest;
    result.first.push_back(i);
    result.width.push_back(pair ? width[i] + width[i + 1] : width[i]);
    for (std::size_t end = i + (pair ? 2 : 1); i < end; ++i) {
      result.group.push_back(result.width.size() - 1);
    }
  }
  result.first.push_back(width.size());
  return result;
}

/// The sum of the narrowest pair of neighbours; infinity when there is no pair.
double narrowest_pair(const std::vector<double>& width) {
  double least = std::numeric_limits<double>::infinity();
  for (std::size_t i = 0; i + 1 < width.size(); ++i) {
    least = std::min(least, width[i] + width[i + 1]);
  }
  return least;
}

/// Resistance between the centres of coarse intervals g and g + 1 as a sum over the fine links
/// between them: weight[m] on the link from fine interval `begin + m` to the next.
struct Path {
  std::size_t begin = 0;
  std::vector<double> weight;
};

std::vector<Path> paths_between(const Intervals& merged, const std::vector<double>& width) {
  std::vector<Path> paths;
  for (std::size_t g = 0; g + 1 < merged.width.size(); ++g) {
    Path path{.begin = merged.first[g], .weight = {}};
    if (merged.first[g + 1] - merged.first[g] == 2) {
      path.weight.push_back(width[path.begin] / merged.width[g]);
    }
    path.weight.push_back(1.0);
    if (merged.first[g + 2] - merged.first[g + 1] == 2) {
      path.weight.push_back(width[merged.first[g + 2] - 1] / merged.width[g + 1]);
    }
    paths.push_back(std::move(path));
  }
  return paths;
}

/// Conductance of a path of links that lie `stride` apart; 0 when one is closed.
double conductance(const Path& path, const double* link, std::size_t stride) {
  double resistance = 0.0;
  for (std::size_t m = 0; m < path.weight.size(); ++m) {
    if (!(link[m * stride] > 0.0)) return 0.0;
    resistance += path.weight[m] / link[m * stride];
  }
  return 1.0 / resistance;
}

}  // namespace

Merged merge_columns(const TensorNetwork& fine) {
  const double narrowest =
      std::min(*std::ranges::min_element(fine.width_x), *std::ranges::min_element(fine.width_y));
  const double largest = std::max(
      3.0 * narrowest, std::min(narrowest_pair(fine.width_x), narrowest_pair(fine.width_y)));
  const Intervals x = merge(fine.width_x, largest);
  const Intervals y = merge(fine.width_y, largest);
  const std::vector<Path> x_paths = paths_between(x, fine.width_x);
  const std::vector<Path> y_paths = paths_between(y, fine.width_y);
  const std::size_t n = fine.nz;

  Merged result{TensorNetwork(x.width, y.width, n), {}};
  TensorNetwork& coarse = result.network;
  for (std::size_t j = 0; j < fine.ny(); ++j) {
    for (std::size_t i = 0; i < fine.nx(); ++i) {
      const std::size_t there = coarse.column(x.group[i], y.group[j]);
      result.coarse_column.push_back(there);
      const bool begins_x = x.first[x.group[i]] == i && x.group[i] < x_paths.size();
      const bool begins_y = y.first[y.group[j]] == j && y.group[j] < y_paths.size();
      for (std::size_t k = 0; k < n; ++k) {
        const std::size_t here = fine.column(i, j) + k;
        coarse.capacity[there + k] += fine.capacity[here];
        coarse.loss[there + k] += fine.loss[here];
        coarse.link_z[there + k] += fine.link_z[here];
        if (begins_x) {
          coarse.link_x[there + k] += conductance(x_paths[x.group[i]], &fine.link_x[here], n);
        }
        if (begins_y) {
          coarse.link_y[there + k] +=
              conductance(y_paths[y.group[j]], &fine.link_y[here], n * fine.nx());
        }
      }
    }
  }
  return result;
}

}  // namespace acicula::numerics
