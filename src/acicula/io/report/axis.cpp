#include "acicula/io/report/axis.hpp"

#include "acicula/io/display.hpp"

#include <fmt/format.h>

#include <cmath>

namespace acicula::io::report {
namespace {

/// 1, 2 or 5 times a power of ten, so that `span` has about `wanted` steps.
double round_step(double span, int wanted) {
  const double raw = span / wanted;
  const double power = std::pow(10.0, std::floor(std::log10(raw)));
  const double digit = raw / power;
  if (digit <= 1.0) return power;
  if (digit <= 2.0) return 2.0 * power;
  if (digit <= 5.0) return 5.0 * power;
  return 10.0 * power;
}

// A tick that rounding put outside the axis by less than this share of a step still belongs to it.
constexpr double slack = 1e-6;

}  // namespace

double Axis::pixel(double value) const {
  const double share =
      logarithmic ? std::log(value / low) / std::log(high / low) : (value - low) / (high - low);
  return start + share * (end - start);
}

std::vector<double> ticks(const Axis& axis, int wanted) {
  std::vector<double> values;
  if (axis.logarithmic) {
    const int last = static_cast<int>(std::floor(std::log10(axis.high) + slack));
    for (int k = static_cast<int>(std::ceil(std::log10(axis.low) - slack)); k <= last; ++k) {
      values.push_back(std::pow(10.0, k));
    }
    return values;
  }
  const double step = round_step(axis.high - axis.low, wanted);
  const double first = std::ceil(axis.low / step - slack);
  const double last = std::floor(axis.high / step + slack);
  for (int k = 0; first + k <= last; ++k) values.push_back((first + k) * step);
  return values;
}

void round_outwards(Axis& axis, int wanted) {
  const double step = round_step(axis.high - axis.low, wanted);
  axis.low = std::floor(axis.low / step + slack) * step;
  axis.high = std::ceil(axis.high / step - slack) * step;
}

std::string tick_label(double value) {
  // Sums of steps end in digits such as 0.30000000000000004.
  return value == 0.0 ? "0" : with_minus(fmt::format("{:.6g}", value));
}

}  // namespace acicula::io::report
