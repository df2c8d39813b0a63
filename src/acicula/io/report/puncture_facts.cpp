#include "acicula/io/report/puncture_facts.hpp"

#include "acicula/io/display.hpp"
#include "acicula/io/report/escape.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <utility>
#include <vector>

namespace acicula::io::report {
namespace {

std::string length(double metres) { return display(metres, "m").text(); }
std::string force(double newtons) { return display(newtons, "N").text(); }
std::string share(double value) { return display(value, "1", "share").text(); }
std::string density(double per_square_metre) { return display(per_square_metre, "m-2").text(); }

std::string spread(const puncture::DepthDistribution& depth) {
  return fmt::format("{} ({} to {})", length(depth.mean), length(depth.p05), length(depth.p95));
}

std::string bleeding(double grade) {
  constexpr std::array<std::string_view, 4> names{"none", "pinpoint", "oozing", "free"};
  const auto nearest = static_cast<std::size_t>(std::clamp(std::round(grade), 0.0, 3.0));
  return fmt::format("{} ({})", significant(grade), names[nearest]);
}

}  // namespace

std::string puncture_facts(const Run& run) {
  const puncture::Channels& channels = run.course.channels;
  const device::Delivery& delivery = run.course.delivery;
  const std::vector<std::pair<std::string_view, std::string>> rows{
      {"Distinct holes", density(channels.density)},
      {"Strokes that punctured, repeated hits counted", density(channels.punctures_per_area)},
      {"Strokes that broke the skin", share(channels.punctured_share)},
      {"Strokes that reached the dermis", share(channels.dermis_share)},
      {"Breached share of the surface", share(channels.area_fraction)},
      {"Depth while needling (5 to 95 %)", spread(channels.dynamic_depth)},
      {"Depth after recoil (5 to 95 %)", spread(channels.residual_depth)},
      {"Dimple under the mean needle", length(channels.deflection)},
      {"Channel diameter at the surface", length(2.0 * channels.radius)},
      {"Force to break the skin, one needle", force(channels.rupture_force)},
      {"Force at the deepest, one needle", force(channels.insertion_force)},
      {"Force at the deepest, whole head", force(channels.head_force)},
      {"Load at which a needle bends, its tip held by the skin", force(channels.buckling_load)},
      {"Needles in contact", significant(delivery.needles_in_contact)},
      {"Tip speed at contact", display(delivery.contact_speed, "m s-1").text()},
      {"Time in the skin, one needle", display(delivery.time_in_skin, "s").text()},
      {"Entry angle from the normal", display(delivery.entry_angle, "rad").text()},
      {"Pain, 0 to 10", significant(channels.pain)},
      {"Bleeding, 0 to 3", bleeding(channels.bleeding_grade)},
  };
  std::string html = R"(<dl class="facts">)";
  for (const auto& [term, value] : rows) {
    fmt::format_to(std::back_inserter(html), R"(<div><dt>{}</dt><dd>{}</dd></div>)", escape(term),
                   escape(value));
  }
  return html + "</dl>\n";
}

}  // namespace acicula::io::report
