#include "acicula/puncture/force_displacement.hpp"

#include "acicula/puncture/array_deflection.hpp"
#include "acicula/puncture/buckling.hpp"
#include "acicula/puncture/check_geometry.hpp"
#include "acicula/puncture/membrane_rupture.hpp"
#include "acicula/puncture/penetration_depth.hpp"
#include "acicula/puncture/pre_puncture_indentation.hpp"
#include "acicula/puncture/rupture_force.hpp"
#include "acicula/puncture/steady_penetration.hpp"
#include "acicula/puncture/support.hpp"
#include "acicula/puncture/tissue.hpp"
#include "acicula/puncture/way_in.hpp"

#include <algorithm>
#include <cmath>

namespace acicula::puncture {
namespace {

// Bisection leaves a force this near to its limit.
constexpr double rounding = 1e-9;

/// Work of the base, by the trapezoid rule over the curve, and its parts.
void balance(ForceDisplacement& curve, const std::vector<Moment>& way, const Scene& scene) {
  // Friction drags the skin down with the needle: stored, and lost when the skin slides up again.
  double dragged = 0.0;
  const auto spring = [&](const Moment& moment) {
    return 0.5 * scene.compliance * moment.force() * moment.force();
  };
  for (std::size_t i = 1; i < way.size(); ++i) {
    const Moment& before = way[i - 1];
    const Moment& after = way[i];
    if (after.dropped) {
      curve.released_energy += dragged + before.stored + spring(before) - after.stored -
                               spring(after) -
                               (cutting_work(scene.needle, scene.tissue, after.depth) -
                                cutting_work(scene.needle, scene.tissue, before.depth)) -
                               (friction_work(scene.needle, scene.tissue, after.depth) -
                                friction_work(scene.needle, scene.tissue, before.depth));
      dragged = 0.0;
      continue;
    }
    curve.work += 0.5 * (before.force() + after.force()) *
                  (displacement(after, scene) - displacement(before, scene));
    dragged += 0.5 * (before.friction + after.friction) * (after.dimple - before.dimple);
  }
  const Moment& last = way.back();
  curve.fracture_work = cutting_work(scene.needle, scene.tissue, last.depth);
  curve.friction_work = friction_work(scene.needle, scene.tissue, last.depth);
  curve.elastic_energy = last.stored + dragged + spring(last);
  const double parts =
      curve.fracture_work + curve.friction_work + curve.elastic_energy + curve.released_energy;
  if (curve.work > 0.0) curve.energy_balance_error = std::abs(curve.work - parts) / curve.work;
}

}  // namespace

ForceDisplacement force_displacement(const skin::Skin& skin, const device::Device& device,
                                     const device::Technique& technique,
                                     const device::Delivery& delivery,
                                     const Parameters& parameters) {
  check_geometry(skin, device, technique, delivery);
  const Tissue tissue = make_tissue(skin.epidermis_thickness(), skin.dermis.thickness, technique,
                                    delivery, parameters);
  const Support support = needle_support(device, technique, delivery, parameters);
  const Scene scene{
      .needle = device.needle,
      .tissue = tissue,
      .support = support,
      .parameters = parameters,
      .compliance = array_deflection(1.0, tissue.modulus, support.neighbours, parameters)};

  const double pressed = force_before_rupture(device.needle, tissue.modulus, support, parameters);
  const double buckling = held_buckling_load(device.needle, tissue.modulus, parameters);
  const double threshold = rupture_force(device.needle, parameters);
  const double deepest = penetrate(device.needle, tissue, support, parameters).depth;

  ForceDisplacement curve;
  curve.punctured = std::min(pressed, buckling) >= threshold && deepest > 0.0;
  std::vector<Moment> way;
  if (curve.punctured) {
    way = press(breaking_dimple(threshold, scene), scene);
    curve.rupture_displacement = displacement(way.back(), scene);
    curve.rupture_force = way.back().force();
    break_in(way, deepest, scene);
  } else {
    way = press(indentation_depth(std::min(pressed, buckling), 0.5 * device.needle.tip_diameter,
                                  tissue.modulus, support.travel, parameters),
                scene);
  }
  for (const Moment& moment : way) {
    curve.displacement.push_back(displacement(moment, scene));
    curve.force.push_back(moment.force());
    curve.depth.push_back(moment.depth);
  }
  const bool spent = way.back().force() >= support.force * (1.0 - rounding);
  curve.end = spent ? WayEnd::hand_force : WayEnd::travel;
  if (!curve.punctured && buckling < pressed) curve.end = WayEnd::buckling;
  balance(curve, way, scene);
  return curve;
}

}  // namespace acicula::puncture
