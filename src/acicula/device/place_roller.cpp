#include "acicula/device/place_roller.hpp"

#include "acicula/device/band_spacing.hpp"
#include "acicula/device/needle_layout.hpp"
#include "acicula/device/placement_lines.hpp"
#include "acicula/device/roller_kinematics.hpp"

#include <cmath>
#include <numbers>

namespace acicula::device {
namespace {

/// Whole numbers q, from the first, with (phase + q / needles) turn within [-reach, reach].
struct Strokes {
  double turn;
  double phase;
  double reach;
  int needles;

  [[nodiscard]] double along(double q) const { return (phase + q / needles) * turn; }
  [[nodiscard]] double first() const { return std::ceil((-reach / turn - phase) * needles); }
};

}  // namespace

std::vector<Placed> place_roller(const Device& device, const Technique& technique,
                                 const Field& field, const Parameters& parameters,
                                 std::uint64_t seed) {
  const Delivery delivery = roller_kinematics(device, technique);
  const std::vector<int> columns = needles_by_column(device.needle, device.drum_width);
  const double width = device.drum_width;
  const double circumference = std::numbers::pi * device.drum_diameter;
  const double path_in_skin = technique.hand_speed * delivery.time_in_skin;
  std::vector<Placed> strokes;
  for (int pass = 0; pass < technique.passes * technique.directions; ++pass) {
    for (const Line& line :
         lines_of_pass(technique, field, band_spacing(width, technique), 0.5 * width,
                       parameters.slip_variation, parameters, pass, seed)) {
      const double drag = delivery.loop_width + std::abs(1.0 - 1.0 / line.pace) * path_in_skin;
      int first_needle = 0;
      for (std::size_t i = 0; i < columns.size(); ++i) {
        const double across =
            width * ((static_cast<double>(i) + 0.5) / static_cast<double>(columns.size()) - 0.5);
        const Strokes column{.turn = circumference / line.pace,
                             .phase = line.phase,
                             .reach = half_diagonal(field),
                             .needles = columns[i]};
        for (double q = column.first(); column.along(q) <= column.reach; q += 1.0) {
          Placed placed = on_line(line, field, column.along(q), across, pass);
          if (!on_field(placed, field)) continue;
          const double turns = std::floor(q / column.needles);
          placed.needle = first_needle + static_cast<int>(q - turns * column.needles);
          placed.entry_angle = delivery.entry_angle;
          placed.drag = drag;
          strokes.push_back(placed);
        }
        first_needle += columns[i];
      }
    }
  }
  return strokes;
}

}  // namespace acicula::device
