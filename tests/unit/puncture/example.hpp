#pragma once

#include "acicula/core/units.hpp"
#include "acicula/device/state.hpp"
#include "acicula/evidence/files.hpp"
#include "acicula/puncture/parameters.hpp"
#include "acicula/skin/state.hpp"

namespace acicula::puncture::example {

/// The room's own parameters, read alone so that another room's data cannot fail these tests.
inline evidence::Catalogue catalogue() {
  const evidence::Files& all = evidence::embedded_files();
  const evidence::Files own{{"parameters/puncture.toml", all.at("parameters/puncture.toml")},
                            {"references.bib", all.at("references.bib")}};
  return evidence::Catalogue::read(own);
}

inline Parameters parameters() { return parameters_from(catalogue()); }

/// Facial skin, round numbers.
inline skin::Skin cheek() {
  skin::Skin skin;
  skin.stratum_corneum = {15.0 * unit::micrometre, 3.0 * unit::micrometre};
  skin.viable_epidermis = {55.0 * unit::micrometre, 12.0 * unit::micrometre};
  skin.dermis = {1.6 * unit::millimetre, 0.3 * unit::millimetre};
  return skin;
}

/// 192 needles of 1.5 mm on a drum of 2 cm by 2 cm.
inline device::Device roller() {
  device::Device device;
  device.kind = device::Kind::roller;
  device.needle = {.length = 1.5 * unit::millimetre,
                   .length_tolerance = 0.05 * unit::millimetre,
                   .tip_diameter = 8.0 * unit::micrometre,
                   .shaft_diameter = 0.25 * unit::millimetre,
                   .taper_length = 1.41 * unit::millimetre,
                   .young_modulus = 193e9,
                   .count = 192,
                   .pitch = 2.5 * unit::millimetre};
  device.drum_diameter = 2.0 * unit::centimetre;
  device.drum_width = 2.0 * unit::centimetre;
  return device;
}

/// Of that roller: 16 passes, 30 mm/s; figures worked out by hand from its geometry.
inline device::Delivery roller_delivery() {
  device::Delivery delivery;
  delivery.punctures_per_area = 244.5 * unit::per_square_centimetre;
  delivery.punctures_per_area_per_pass = 15.28 * unit::per_square_centimetre;
  delivery.contact_speed = 17.0 * unit::millimetre;
  delivery.needles_in_contact = 31.6;
  delivery.punctures_per_second = 92.0;
  delivery.entry_angle = 0.517;
  delivery.loop_width = 1.03 * unit::millimetre;
  return delivery;
}

/// 14 needles, 116.7 strokes a second, stroke 3 mm, set to 1.5 mm.
inline device::Device pen() {
  device::Device device;
  device.kind = device::Kind::pen;
  device.needle = {.length = 1.5 * unit::millimetre,
                   .length_tolerance = 0.05 * unit::millimetre,
                   .tip_diameter = 10.0 * unit::micrometre,
                   .shaft_diameter = 0.25 * unit::millimetre,
                   .taper_length = 1.0 * unit::millimetre,
                   .young_modulus = 193e9,
                   .count = 14,
                   .pitch = 1.2 * unit::millimetre};
  device.head_width = 8.0 * unit::millimetre;
  device.frequency = 116.7;
  device.stroke = 3.0 * unit::millimetre;
  return device;
}

/// Of that pen: one pass at 20 mm/s.
inline device::Delivery pen_delivery() {
  device::Delivery delivery;
  delivery.punctures_per_area = 1021.0 * unit::per_square_centimetre;
  delivery.punctures_per_area_per_pass = delivery.punctures_per_area;
  delivery.contact_speed = 1.1;
  delivery.needles_in_contact = 14.0;
  delivery.punctures_per_second = 1634.0;
  delivery.lateral_drag = 86.0 * unit::micrometre;
  delivery.time_in_skin = 4.28e-3;
  return delivery;
}

inline device::Technique technique() {
  device::Technique technique;
  technique.passes = 4;
  technique.directions = 4;
  technique.hand_speed = 30.0 * unit::millimetre;
  technique.hand_force = 8.0;
  return technique;
}

}  // namespace acicula::puncture::example
