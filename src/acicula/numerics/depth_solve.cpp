#include "acicula/numerics/depth_solve.hpp"

#include <algorithm>

namespace acicula::numerics {
namespace {

/// Modes of a strip: several independent vectors hide how long a division takes.
constexpr std::size_t vectors = 4;
constexpr std::size_t strip = vectors * float_lanes;

void load(const float* from, FloatLanes& to) { to = *reinterpret_cast<const FloatLanes*>(from); }
void store(const FloatLanes& from, float* to) { *reinterpret_cast<FloatLanes*>(to) = from; }

struct Coefficients {
  std::size_t layers;
  float shift;
  const float* above;
  const float* below;
};

/// @param rows  work space, shape (layers, vectors)
ACICULA_FOR_ALL_PROCESSORS
void solve_strip(const Coefficients& system, const float* lateral, float* b, std::size_t layer_step,
                 EliminatedRow* rows) {
  FloatLanes own[vectors];
  FloatLanes excess[vectors];
  FloatLanes inverse[vectors];
  FloatLanes y[vectors];
  for (std::size_t v = 0; v < vectors; ++v) {
    load(lateral + v * float_lanes, own[v]);
    own[v] = own[v] + system.shift;
    excess[v] = FloatLanes{};
    inverse[v] = FloatLanes{};
    y[v] = FloatLanes{};
  }
  for (std::size_t i = 0; i < system.layers; ++i) {
    for (std::size_t v = 0; v < vectors; ++v) {
      const FloatLanes factor = inverse[v] * system.above[i];
      FloatLanes right;
      const float* place = b + i * layer_step + v * float_lanes;
      load(place, right);
      __builtin_prefetch(place + strip, 1);  // of the next strip: layers lie far apart
      excess[v] = own[v] + factor * excess[v];
      y[v] = right + factor * y[v];
      inverse[v] = 1.0F / (excess[v] + system.below[i]);
      rows[i * vectors + v].inverse_pivot = inverse[v];
      rows[i * vectors + v].right = y[v];
    }
  }
  FloatLanes x[vectors] = {};
  for (std::size_t i = system.layers; i-- > 0;) {
    for (std::size_t v = 0; v < vectors; ++v) {
      const EliminatedRow& row = rows[i * vectors + v];
      x[v] = (row.right + x[v] * system.below[i]) * row.inverse_pivot;
      store(x[v], b + i * layer_step + v * float_lanes);
    }
  }
}

}  // namespace

DepthSolve::DepthSolve(const Laplacian& vertical, double shift, double diffusivity)
    : shift_(static_cast<float>(shift)) {
  for (const double value : vertical.above)
    above_.push_back(static_cast<float>(diffusivity * value));
  for (const double value : vertical.below)
    below_.push_back(static_cast<float>(diffusivity * value));
}

DepthSolve::Work::Work(const DepthSolve& system)
    : rows_(vectors * system.layers()), tile_(strip * system.layers()), lateral_(strip) {}

void DepthSolve::solve(std::span<const float> lateral, float* b, std::size_t layer_step,
                       Work& work) const {
  const Coefficients system{layers(), shift_, above_.data(), below_.data()};
  std::size_t first = 0;
  for (; first + strip <= lateral.size(); first += strip) {
    solve_strip(system, &lateral[first], b + first, layer_step, work.rows_.data());
  }
  if (first == lateral.size()) return;
  const std::size_t rest = lateral.size() - first;
  std::copy_n(&lateral[first], rest, work.lateral_.begin());
  for (std::size_t i = 0; i < layers(); ++i) {
    std::copy_n(b + i * layer_step + first, rest, &work.tile_[i * strip]);
  }
  solve_strip(system, work.lateral_.data(), work.tile_.data(), strip, work.rows_.data());
  for (std::size_t i = 0; i < layers(); ++i) {
    std::copy_n(&work.tile_[i * strip], rest, b + i * layer_step + first);
  }
}

}  // namespace acicula::numerics
