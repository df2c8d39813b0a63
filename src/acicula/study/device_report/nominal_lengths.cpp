#include "acicula/study/device_report/nominal_lengths.hpp"

#include <algorithm>
#include <cmath>

namespace acicula::study {
namespace {

// Two lengths are one when they differ by less: unit conversion leaves 1e-19 m, no device can be
// set to a nanometre.
constexpr double same_length = 1e-9;
// What a figure needs to show the bend of a curve.
constexpr int intervals_without_step = 10;

bool same(double a, double b) { return std::abs(a - b) < same_length; }

}  // namespace

std::vector<double> nominal_lengths(const device::Device& device) {
  const double shortest = device.needle_length_minimum;
  const double longest = device.needle_length_maximum;
  std::vector<double> lengths{shortest, longest, device.needle.length};
  if (device.needle.length_step) {
    const double step = *device.needle.length_step;
    for (double k = std::ceil(shortest / step); k * step < longest; ++k) {
      lengths.push_back(k * step);
    }
  } else {
    for (int k = 1; k < intervals_without_step; ++k) {
      lengths.push_back(shortest + (longest - shortest) * k / intervals_without_step);
    }
  }
  std::ranges::sort(lengths);
  lengths.erase(std::unique(lengths.begin(), lengths.end(), same), lengths.end());
  return lengths;
}

bool is_setting(const device::Device& device, double length) {
  if (!device.needle.length_step) return true;
  const double step = *device.needle.length_step;
  return same(length, step * std::round(length / step)) ||
         same(length, device.needle_length_minimum) || same(length, device.needle_length_maximum);
}

}  // namespace acicula::study
