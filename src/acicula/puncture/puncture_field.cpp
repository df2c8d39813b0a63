#include "acicula/puncture/puncture_field.hpp"

#include "acicula/core/random.hpp"
#include "acicula/device/deliver.hpp"
#include "acicula/device/tip_wear.hpp"
#include "acicula/puncture/buckling.hpp"
#include "acicula/puncture/check_geometry.hpp"
#include "acicula/puncture/layer_thickness.hpp"
#include "acicula/puncture/membrane_rupture.hpp"
#include "acicula/puncture/needle_taper.hpp"
#include "acicula/puncture/penetration_depth.hpp"
#include "acicula/puncture/recoil.hpp"
#include "acicula/puncture/rupture_force.hpp"
#include "acicula/puncture/support.hpp"
#include "acicula/puncture/tissue.hpp"

#include <algorithm>
#include <cmath>

namespace acicula::puncture {
namespace {

/// What all strokes of a session share.
struct Session {
  const device::Device& device;
  const device::Technique& technique;
  const Parameters& parameters;
  device::Delivery delivery;
  Support support;
  double rupture_force = 0.0;  ///< [N] median, of a fresh tip
  double buckling_load = 0.0;  ///< [N]
  double rupture_sd = 0.0;     ///< [1] of ln of the rupture force
  LogThickness epidermis;
  LogThickness dermis;
};

Session session_of(const skin::Skin& skin, const device::Device& device,
                   const device::Technique& technique, const device::Delivery& delivery,
                   const Parameters& parameters) {
  const double variation = parameters.rupture_variation;
  return {.device = device,
          .technique = technique,
          .parameters = parameters,
          .delivery = delivery,
          .support = needle_support(device, technique, delivery, parameters),
          .rupture_force = rupture_force(device.needle, parameters),
          .buckling_load =
              held_buckling_load(device.needle,
                                 make_tissue(skin.epidermis_thickness(), skin.dermis.thickness,
                                             technique, delivery, parameters)
                                     .modulus,
                                 parameters),
          .rupture_sd = std::sqrt(std::log1p(variation * variation)),
          .epidermis = LogThickness(within_site(whole_epidermis(skin), parameters)),
          .dermis = LogThickness(within_site(skin.dermis, parameters))};
}

/// The needles of the head, each with its own length, which it keeps.
std::vector<device::Needle> needles_of(const device::Device& device, std::uint64_t seed) {
  std::vector<device::Needle> needles(static_cast<std::size_t>(device.needle.count), device.needle);
  for (std::size_t i = 0; i < needles.size(); ++i) {
    RandomStream random(seed, purpose::needle, i);
    needles[i].length =
        std::max(0.0, device.needle.length + device.needle.length_tolerance * random.normal());
  }
  return needles;
}

/// Whether the force and not the way was the nearer limit of a needle that did not go in whole.
bool held_by_force(const Penetration& penetration, const device::Needle& needle,
                   const Support& support) {
  return penetration.depth < needle.length &&
         penetration.force / support.force >
             (penetration.depth + penetration.deflection) / support.travel;
}

/// One stroke of a needle at a point of skin.
/// @param median  [N] force at which this tip breaks skin of middling strength
void strike(Puncture& puncture, const device::Needle& needle, double median, const Session& session,
            RandomStream random) {
  const Parameters& parameters = session.parameters;
  puncture.epidermis = session.epidermis.at(random.normal());
  puncture.dermis = session.dermis.at(random.normal());
  const double threshold = median * std::exp(session.rupture_sd * random.normal());
  Support support = session.support;
  support.travel += needle.length - session.device.needle.length;
  const Tissue tissue = make_tissue(puncture.epidermis, puncture.dermis, session.technique,
                                    session.delivery, parameters);
  if (session.buckling_load < threshold ||
      force_before_rupture(needle, tissue.modulus, support, parameters) < threshold) {
    return;
  }
  const Penetration penetration = penetrate(needle, tissue, support, parameters);
  if (penetration.depth <= 0.0) return;
  const double diameter = needle_diameter(needle, penetration.depth);
  puncture.punctured = true;
  puncture.force_limited = held_by_force(penetration, needle, support);
  puncture.depth = penetration.depth;
  puncture.residual_depth =
      residual_depth_ratio(session.device.kind, parameters) * penetration.depth;
  puncture.radius = recoiled_radius(diameter, parameters);
  puncture.capture_radius = parameters.capture_ratio * 0.5 * diameter;
}

}  // namespace

std::vector<Puncture> puncture_field(const skin::Skin& skin, const device::Device& device,
                                     const device::Technique& technique, const device::Field& field,
                                     const device::Parameters& hand, const Parameters& parameters,
                                     std::uint64_t seed) {
  const device::Delivery delivery = device::deliver(device, technique);
  check_geometry(skin, device, technique, delivery);
  const Session session = session_of(skin, device, technique, delivery, parameters);
  const std::vector<device::Placed> strokes = device::place(device, technique, field, hand, seed);
  std::vector<device::Needle> needles = needles_of(device, seed);
  std::vector<double> made(needles.size(), device::earlier_punctures(device, delivery, hand));
  std::vector<Puncture> punctures(strokes.size());
  for (std::size_t i = 0; i < strokes.size(); ++i) {
    punctures[i].place = strokes[i];
    const auto number = static_cast<std::size_t>(strokes[i].needle);
    device::Needle& needle = needles[number];
    needle.tip_diameter = device::worn_tip_diameter(device.needle, made[number]++, hand);
    // In proportion to the tip: exact for a membrane, near for cracks, whose force is almost
    // linear.
    const double blunting = needle.tip_diameter / device.needle.tip_diameter;
    strike(punctures[i], needle, session.rupture_force * blunting, session,
           RandomStream(seed, purpose::stroke, i));
  }
  return punctures;
}

}  // namespace acicula::puncture
