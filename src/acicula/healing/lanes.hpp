#pragma once

#include "acicula/core/for_all_processors.hpp"

#include <cstddef>
#include <cstring>

namespace acicula::healing {

/// Several neighbouring cells, computed at once: a vector of the compiler, on which the operators
/// act element by element. The result does not depend on what the processor makes of it.
inline constexpr std::size_t lane_count = 8;
using Lanes __attribute__((vector_size(lane_count * sizeof(double)))) = double;
using FloatLanes __attribute__((vector_size(lane_count * sizeof(float)))) = float;

/// Loads the first `count` of them, the others as the first.
inline void load(Lanes& lanes, const double* from, std::size_t count) {
  if (count == lane_count) {
    std::memcpy(&lanes, from, sizeof(Lanes));
    return;
  }
  for (std::size_t i = 0; i < lane_count; ++i) lanes[i] = from[i < count ? i : 0];
}

inline void load(Lanes& lanes, const float* from, std::size_t count) {
  if (count == lane_count) {
    FloatLanes narrow;
    std::memcpy(&narrow, from, sizeof(FloatLanes));
    lanes = __builtin_convertvector(narrow, Lanes);
    return;
  }
  for (std::size_t i = 0; i < lane_count; ++i) {
    lanes[i] = static_cast<double>(from[i < count ? i : 0]);
  }
}

/// Stores the first `count`.
inline void store(const Lanes& lanes, double* into, std::size_t count) {
  if (count == lane_count) {
    std::memcpy(into, &lanes, sizeof(Lanes));
    return;
  }
  for (std::size_t i = 0; i < count; ++i) into[i] = lanes[i];
}

inline void store(const Lanes& lanes, float* into, std::size_t count) {
  if (count == lane_count) {
    const FloatLanes narrow = __builtin_convertvector(lanes, FloatLanes);
    std::memcpy(into, &narrow, sizeof(FloatLanes));
    return;
  }
  for (std::size_t i = 0; i < count; ++i) into[i] = static_cast<float>(lanes[i]);
}

/// Calls body(first, count) for every group of lanes of `size` cells; count is a constant of the
/// compiler where the group is whole.
template <class Body>
inline void each_group(std::size_t size, const Body& body) {
  std::size_t i = 0;
  for (; i + lane_count <= size; i += lane_count) body(i, lane_count);
  if (i < size) body(i, size - i);
}

}  // namespace acicula::healing
