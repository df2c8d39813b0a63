#include "acicula/device/placement_lines.hpp"

#include "acicula/core/random.hpp"

#include <cmath>
#include <numbers>

namespace acicula::device {

double pass_heading(const Technique& technique, int pass) {
  double heading = 0.0;
  double digit = std::numbers::pi;
  for (int direction = pass / technique.passes; direction > 0; direction /= 2) {
    digit *= 0.5;
    if (direction % 2 == 1) heading += digit;
  }
  return heading;
}

double half_diagonal(const Field& field) { return 0.5 * std::hypot(field.width, field.height); }

std::vector<Line> lines_of_pass(const Technique& technique, const Field& field, double spacing,
                                double reach, double variation, const Parameters& parameters,
                                int pass, std::uint64_t seed) {
  const auto number = static_cast<std::uint64_t>(pass);
  const double offset = RandomStream(seed, purpose::pass, number).uniform();
  const double farthest = half_diagonal(field) + reach;
  const double heading = pass_heading(technique, pass);
  std::vector<Line> lines;
  std::uint64_t count = 0;
  for (double k = std::floor(-farthest / spacing); (k + offset) * spacing <= farthest; k += 1.0) {
    RandomStream random(seed, purpose::line, number << 32U | count++);
    Line line;
    line.heading = heading + parameters.heading_deviation * random.normal();
    line.distance = (k + offset) * spacing;
    line.pace = std::exp(variation * (random.normal() - 0.5 * variation));
    line.phase = random.uniform();
    line.turn = 2.0 * std::numbers::pi * random.uniform();
    line.backwards = pass % 2 == 1;
    lines.push_back(line);
  }
  return lines;
}

Placed on_line(const Line& line, const Field& field, double along, double across, int pass) {
  const double cosine = std::cos(line.heading);
  const double sine = std::sin(line.heading);
  const double left = line.distance + across;
  Placed placed;
  placed.x = 0.5 * field.width + along * cosine - left * sine;
  placed.y = 0.5 * field.height + along * sine + left * cosine;
  placed.heading = line.heading + (line.backwards ? std::numbers::pi : 0.0);
  placed.pass = pass;
  return placed;
}

bool on_field(const Placed& placed, const Field& field) {
  return placed.x >= 0.0 && placed.x < field.width && placed.y >= 0.0 && placed.y < field.height;
}

}  // namespace acicula::device
