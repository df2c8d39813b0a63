#include "acicula/puncture/depth_distribution.hpp"

#include "acicula/puncture/layer_thickness.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace acicula::puncture {
namespace {

// Quantiles of the standard normal at 0.05, 0.15, ... 0.95.
constexpr std::array length_nodes{-1.6448536269514722, -1.0364333894937896, -0.6744897501960817,
                                  -0.3853204664075676, -0.1256613468550740, 0.1256613468550740,
                                  0.3853204664075676,  0.6744897501960817,  1.0364333894937896,
                                  1.6448536269514722};
// Gauss-Hermite for the weight of the standard normal, exact to degree 5.
constexpr std::array thickness_nodes{-1.7320508075688772, 0.0, 1.7320508075688772};
constexpr std::array thickness_weights{1.0 / 6.0, 2.0 / 3.0, 1.0 / 6.0};

double quantile(std::span<const DepthClass> sorted, double total, double probability) {
  double below = 0.0;
  double previous_middle = 0.0;
  double previous_depth = sorted.front().depth;
  for (const DepthClass& depth_class : sorted) {
    const double middle = (below + 0.5 * depth_class.weight) / total;
    if (middle >= probability) {
      if (below <= 0.0) return depth_class.depth;
      const double share = (probability - previous_middle) / (middle - previous_middle);
      return previous_depth + share * (depth_class.depth - previous_depth);
    }
    below += depth_class.weight;
    previous_middle = middle;
    previous_depth = depth_class.depth;
  }
  return sorted.back().depth;
}

}  // namespace

std::vector<NeedleNode> needle_nodes(double length, double length_tolerance,
                                     const skin::Layer& epidermis, const skin::Layer& dermis) {
  const LogThickness epidermal(epidermis);
  const LogThickness dermal(dermis);
  std::vector<NeedleNode> nodes;
  for (const double length_node : length_nodes) {
    for (std::size_t i = 0; i < thickness_nodes.size(); ++i) {
      nodes.push_back({.length = std::max(0.0, length + length_tolerance * length_node),
                       .epidermis = epidermal.at(thickness_nodes[i]),
                       .dermis = dermal.at(thickness_nodes[i]),
                       .weight = thickness_weights[i] / static_cast<double>(length_nodes.size())});
    }
  }
  return nodes;
}

double share_thinner(const skin::Layer& layer, double depth) {
  if (depth <= 0.0) return 0.0;
  const LogThickness thickness(layer);
  if (thickness.sd <= 0.0) return depth > layer.thickness ? 1.0 : 0.0;
  const double distance = (std::log(depth) - thickness.mean) / thickness.sd;
  return 0.5 * std::erfc(-distance / std::numbers::sqrt2);
}

DepthDistribution depth_distribution(std::span<const DepthClass> classes) {
  std::vector<DepthClass> punctured;
  std::copy_if(classes.begin(), classes.end(), std::back_inserter(punctured),
               [](const DepthClass& c) { return c.depth > 0.0 && c.weight > 0.0; });
  DepthDistribution distribution;
  if (punctured.empty()) return distribution;
  std::stable_sort(punctured.begin(), punctured.end(),
                   [](const DepthClass& a, const DepthClass& b) { return a.depth < b.depth; });
  double total = 0.0;
  for (const DepthClass& c : punctured) total += c.weight;
  for (const DepthClass& c : punctured) distribution.mean += c.weight * c.depth / total;
  double variance = 0.0;
  for (const DepthClass& c : punctured) {
    const double difference = c.depth - distribution.mean;
    variance += c.weight * difference * difference / total;
  }
  distribution.sd = std::sqrt(variance);
  distribution.p05 = quantile(punctured, total, 0.05);
  distribution.p50 = quantile(punctured, total, 0.50);
  distribution.p95 = quantile(punctured, total, 0.95);
  return distribution;
}

}  // namespace acicula::puncture
