#include "acicula/puncture/puncture.hpp"

#include "acicula/puncture/array_deflection.hpp"
#include "acicula/puncture/bleeding.hpp"
#include "acicula/puncture/breached_area.hpp"
#include "acicula/puncture/buckling.hpp"
#include "acicula/puncture/check_geometry.hpp"
#include "acicula/puncture/depth_distribution.hpp"
#include "acicula/puncture/distinct_holes.hpp"
#include "acicula/puncture/layer_thickness.hpp"
#include "acicula/puncture/membrane_rupture.hpp"
#include "acicula/puncture/needle_load.hpp"
#include "acicula/puncture/needle_taper.hpp"
#include "acicula/puncture/pain.hpp"
#include "acicula/puncture/penetration_depth.hpp"
#include "acicula/puncture/pre_puncture_indentation.hpp"
#include "acicula/puncture/recoil.hpp"
#include "acicula/puncture/rupture_force.hpp"
#include "acicula/puncture/support.hpp"
#include "acicula/puncture/tissue.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace acicula::puncture {
namespace {

// A share that rounds to nothing beside 1 is no needle at all.
constexpr double fewest = std::numeric_limits<double>::epsilon();

/// Depth classes, shares, mean deflection and force: all that differs between needles.
void add_needles(Channels& channels, const skin::Skin& skin, const device::Device& device,
                 const device::Technique& technique, const device::Delivery& delivery,
                 const Parameters& parameters) {
  const skin::Layer epidermis = whole_epidermis(skin);
  const Support mean_support = needle_support(device, technique, delivery, parameters);
  double unbroken = 1.0;
  for (const NeedleNode& node :
       needle_nodes(device.needle.length, device.needle.length_tolerance, epidermis, skin.dermis)) {
    device::Needle needle = device.needle;
    needle.length = node.length;
    Support support = mean_support;
    support.travel += node.length - device.needle.length;
    const Tissue tissue = make_tissue(node.epidermis, node.dermis, technique, delivery, parameters);
    const double pressed = force_before_rupture(needle, tissue.modulus, support, parameters);
    const double broken = ruptured_share(std::min(pressed, channels.buckling_load),
                                         channels.rupture_force, parameters);
    channels.buckled_share +=
        node.weight * (ruptured_share(pressed, channels.rupture_force, parameters) - broken);
    const Penetration penetration = penetrate(needle, tissue, support, parameters);
    const double weight = node.weight * broken;
    if (penetration.depth <= 0.0 || weight < fewest) continue;
    unbroken -= weight;
    channels.depth_classes.push_back({.depth = penetration.depth, .weight = weight});
    channels.punctured_share += weight;
    channels.dermis_share += weight * share_thinner(epidermis, penetration.depth);
    channels.deflection += weight * penetration.deflection;
    channels.insertion_force += weight * penetration.force;
  }
  channels.depth_classes.push_back({.depth = 0.0, .weight = std::max(0.0, unbroken)});
  if (channels.punctured_share <= 0.0) return;
  channels.deflection /= channels.punctured_share;
  channels.insertion_force /= channels.punctured_share;
}

/// What stays open when the needles are out.
void add_holes(Channels& channels, const device::Device& device, const device::Delivery& delivery,
               const Parameters& parameters) {
  const double depth = channels.dynamic_depth.mean;
  const double diameter = needle_diameter(device.needle, depth);
  const double ratio = residual_depth_ratio(device.kind, parameters);
  channels.residual_depth = {.mean = ratio * depth,
                             .sd = ratio * channels.dynamic_depth.sd,
                             .p05 = ratio * channels.dynamic_depth.p05,
                             .p50 = ratio * channels.dynamic_depth.p50,
                             .p95 = ratio * channels.dynamic_depth.p95};
  channels.radius = recoiled_radius(diameter, parameters);
  channels.tip_radius = recoiled_radius(device.needle.tip_diameter, parameters);
  channels.taper_length = std::min(depth, device.needle.taper_length);
  channels.punctures_per_area = delivery.punctures_per_area * channels.punctured_share;
  channels.density =
      distinct_holes(channels.punctures_per_area, parameters.capture_ratio * 0.5 * diameter);
  channels.area_fraction = breached_area(channels.density, channels.radius, delivery, parameters);
}

}  // namespace

Channels puncture(const skin::Skin& skin, const device::Device& device,
                  const device::Technique& technique, const device::Delivery& delivery,
                  const Parameters& parameters) {
  check_geometry(skin, device, technique, delivery);
  Channels channels;
  channels.epidermis_thickness = skin.epidermis_thickness();
  channels.rupture_force = rupture_force(device.needle, parameters);
  const double modulus = make_tissue(skin.epidermis_thickness(), skin.dermis.thickness, technique,
                                     delivery, parameters)
                             .modulus;
  channels.buckling_load = held_buckling_load(device.needle, modulus, parameters);
  channels.rupture_dimple =
      indentation_depth(channels.rupture_force, 0.5 * device.needle.tip_diameter, modulus,
                        needle_support(device, technique, delivery, parameters).travel, parameters);
  add_needles(channels, skin, device, technique, delivery, parameters);
  channels.dynamic_depth = depth_distribution(channels.depth_classes);
  if (channels.punctured_share <= 0.0) return channels;
  add_holes(channels, device, delivery, parameters);
  channels.head_force = channels.insertion_force * carried_needles(device, delivery);
  channels.vessel_cuts = vessel_cuts(device.needle, channels.dynamic_depth.mean,
                                     channels.epidermis_thickness, parameters);
  channels.bleeding_grade = bleeding_grade(channels.density, channels.vessel_cuts, parameters);
  const auto pain_with = [&](device::Anaesthesia anaesthesia) {
    return pain_score(channels.dynamic_depth.mean,
                      delivery.punctures_per_second * channels.punctured_share,
                      skin.pain_sensitivity, anaesthesia, parameters);
  };
  channels.pain = pain_with(technique.anaesthesia);
  channels.pain_without_anaesthesia = pain_with(device::Anaesthesia::none);
  return channels;
}

}  // namespace acicula::puncture
