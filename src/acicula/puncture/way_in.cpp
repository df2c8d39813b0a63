#include "acicula/puncture/way_in.hpp"

#include "acicula/puncture/membrane_rupture.hpp"
#include "acicula/puncture/penetration_depth.hpp"
#include "acicula/puncture/pre_puncture_indentation.hpp"
#include "acicula/puncture/steady_penetration.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>

namespace acicula::puncture {
namespace {

// The trapezoid rule over these steps closes the balance of energy to about 1e-5; a figure needs
// no more.
constexpr int press_steps = 60;
constexpr int cut_steps = 140;
constexpr int wait_steps = 20;
// Above rounding, far below a step: a base that just arrives has arrived.
constexpr double arrival = 1e-12;

/// Stiffness of a sharp dimple in a layer, beta e_k E [Pa]: force over dimple squared.
double dimple_stiffness(const Scene& scene, std::size_t layer) {
  return scene.parameters.indentation_coefficient * scene.tissue.layers[layer].modulus *
         scene.tissue.modulus;
}

/// In a layer with a dimple that need not be deep enough to cut it.
Moment held(double depth, double dimple, std::size_t layer, const Scene& scene) {
  const double cutting = dimple_stiffness(scene, layer) * dimple * dimple;
  return {.depth = depth,
          .dimple = dimple,
          .cutting = cutting,
          .friction = friction_force(scene.needle, scene.tissue, depth),
          .stored = cutting * dimple / 3.0};
}

Moment cutting(double depth, std::size_t layer, const Scene& scene) {
  return held(depth, penetration_dimple(scene.needle, scene.tissue, depth, layer), layer, scene);
}

/// On top of a layer, the base at a displacement: the root of x + c (B x^2 + F_f) = u - z.
Moment waiting(double depth, double base, std::size_t layer, const Scene& scene) {
  const double linear =
      base - depth - scene.compliance * friction_force(scene.needle, scene.tissue, depth);
  const double square = scene.compliance * dimple_stiffness(scene, layer);
  const double dimple =
      std::max(0.0, 2.0 * linear / (1.0 + std::sqrt(1.0 + 4.0 * square * std::max(0.0, linear))));
  return held(depth, dimple, layer, scene);
}

/// The layer that a tip is in; on a boundary the upper one.
std::size_t layer_at(double depth, const Tissue& tissue) {
  std::size_t layer = 0;
  while (layer + 1 < tissue.layers.size() && depth > tissue.layers[layer].bottom) ++layer;
  return layer;
}

/// Where the needle comes to rest when what held it gives way, the base at a displacement.
Moment fallen(double base, const Scene& scene) {
  Support still = scene.support;
  still.travel = base * (1.0 + arrival);
  const double depth = penetrate(scene.needle, scene.tissue, still, scene.parameters).depth;
  const std::size_t layer = layer_at(depth, scene.tissue);
  const bool on_boundary =
      depth >= scene.tissue.layers[layer].bottom && depth < scene.needle.length;
  Moment moment =
      on_boundary ? waiting(depth, base, layer + 1, scene) : cutting(depth, layer, scene);
  moment.dropped = true;
  return moment;
}

/// Cuts a layer from depth to depth.
/// @param whole  [m] depth that shares the steps
void cut(std::vector<Moment>& way, double from, double to, double whole, std::size_t layer,
         const Scene& scene) {
  if (to <= from) return;
  // The slope of the force changes where the taper ends.
  const double kink = std::clamp(scene.needle.taper_length, from, to);
  for (const auto& [begin, end] : {std::pair{from, kink}, std::pair{kink, to}}) {
    if (end <= begin) continue;
    const int steps = 1 + static_cast<int>(cut_steps * (end - begin) / whole);
    for (int i = 1; i <= steps; ++i) {
      way.push_back(cutting(begin + (end - begin) * i / steps, layer, scene));
    }
  }
}

/// On top of a layer until its dimple is deep enough to cut it, the base is down or the force
/// spent.
void wait(std::vector<Moment>& way, std::size_t layer, const Scene& scene) {
  const Moment first = way.back();
  const Moment down = waiting(first.depth, scene.support.travel, layer, scene);
  const double spent = std::sqrt(std::max(0.0, scene.support.force - first.friction) /
                                 dimple_stiffness(scene, layer));
  const double enough = penetration_dimple(scene.needle, scene.tissue, first.depth, layer);
  const double last = std::min({enough, down.dimple, spent});
  if (last <= first.dimple) return;
  for (int i = 1; i <= wait_steps; ++i) {
    const double dimple = first.dimple + (last - first.dimple) * i / wait_steps;
    way.push_back(held(first.depth, dimple, layer, scene));
  }
}

}  // namespace

double displacement(const Moment& moment, const Scene& scene) {
  return moment.depth + moment.dimple + scene.compliance * moment.force();
}

std::vector<Moment> press(double deepest, const Scene& scene) {
  const double radius = 0.5 * scene.needle.tip_diameter;
  const double modulus = scene.tissue.modulus;
  std::vector<Moment> way;
  for (int i = 0; i <= press_steps; ++i) {
    const double dimple = deepest * i / press_steps;
    way.push_back({.dimple = dimple,
                   .cutting = indentation_force(dimple, radius, modulus, scene.parameters),
                   .stored = indentation_work(dimple, radius, modulus, scene.parameters)});
  }
  return way;
}

double breaking_dimple(double threshold, const Scene& scene) {
  const double radius = 0.5 * scene.needle.tip_diameter;
  const double dimple = indentation_depth(threshold, radius, scene.tissue.modulus,
                                          scene.support.travel, scene.parameters);
  Support to_cut = scene.support;
  to_cut.travel = displacement(cutting(0.0, 0, scene), scene);
  const double force =
      force_before_rupture(scene.needle, scene.tissue.modulus, to_cut, scene.parameters);
  return std::max(dimple, indentation_depth(force, radius, scene.tissue.modulus,
                                            scene.support.travel, scene.parameters));
}

void break_in(std::vector<Moment>& way, double deepest, const Scene& scene) {
  way.push_back(fallen(displacement(way.back(), scene), scene));
  std::size_t layer = layer_at(way.back().depth, scene.tissue);
  while (true) {
    const double bottom = scene.tissue.layers[layer].bottom;
    cut(way, way.back().depth, std::min(bottom, deepest), deepest, layer, scene);
    if (way.back().depth < bottom || bottom >= scene.needle.length) return;
    const Moment next = fallen(displacement(way.back(), scene), scene);
    if (next.force() < way.back().force() * (1.0 - arrival)) way.push_back(next);
    if (way.back().depth > bottom) {
      layer = layer_at(way.back().depth, scene.tissue);
      continue;
    }
    ++layer;
    wait(way, layer, scene);
    if (deepest <= bottom) return;
  }
}

}  // namespace acicula::puncture
