#include "acicula/device/place_pen.hpp"

#include "acicula/device/band_spacing.hpp"
#include "acicula/device/needle_layout.hpp"
#include "acicula/device/pen_kinematics.hpp"
#include "acicula/device/placement_lines.hpp"

#include <algorithm>
#include <cmath>

namespace acicula::device {
namespace {

/// Distance of the outermost needle from the head's middle [m].
double radius_of(const std::vector<HeadNeedle>& head) {
  double radius = 0.0;
  for (const HeadNeedle& needle : head) {
    radius = std::max(radius, std::hypot(needle.along, needle.across));
  }
  return radius;
}

std::vector<HeadNeedle> turned(std::vector<HeadNeedle> head, double angle) {
  const double cosine = std::cos(angle);
  const double sine = std::sin(angle);
  for (HeadNeedle& needle : head) {
    needle = {needle.along * cosine - needle.across * sine,
              needle.along * sine + needle.across * cosine};
  }
  return head;
}

}  // namespace

std::vector<Placed> place_pen(const Device& device, const Technique& technique, const Field& field,
                              const Parameters& parameters, std::uint64_t seed) {
  const Delivery delivery = pen_kinematics(device, technique);
  const std::vector<HeadNeedle> head = round_head(device.needle, device.head_width);
  const double radius = radius_of(head);
  const double reach = half_diagonal(field) + radius;
  std::vector<Placed> strokes;
  for (int pass = 0; pass < technique.passes * technique.directions; ++pass) {
    for (const Line& line :
         lines_of_pass(technique, field, band_spacing(device.head_width, technique), radius,
                       parameters.hand_speed_variation, parameters, pass, seed)) {
      const std::vector<HeadNeedle> needles = turned(head, line.turn);
      const double step = technique.hand_speed / (device.frequency * line.pace);
      for (double m = std::ceil(-reach / step - line.phase); (line.phase + m) * step <= reach;
           m += 1.0) {
        for (std::size_t i = 0; i < needles.size(); ++i) {
          Placed placed = on_line(line, field, (line.phase + m) * step + needles[i].along,
                                  needles[i].across, pass);
          if (!on_field(placed, field)) continue;
          placed.needle = static_cast<int>(i);
          placed.drag = delivery.lateral_drag / line.pace;
          strokes.push_back(placed);
        }
      }
    }
  }
  return strokes;
}

}  // namespace acicula::device
