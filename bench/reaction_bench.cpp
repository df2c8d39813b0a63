// The reaction step of tissue: everything that a time step of all 16 states does besides transport,
// in nanoseconds for a voxel, as a share of the memory bandwidth that a triad reaches in the same
// run on the same threads. Bytes are those that must move: states (double) and increments (float)
// read and written once a pass. Then whole steps, with diffusion.

#include "acicula/core/units.hpp"
#include "acicula/evidence/files.hpp"
#include "acicula/healing/tissue_healing.hpp"
#include "acicula/healing/tissue_kernels.hpp"
#include "acicula/numerics/raster_diffusion.hpp"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstddef>
#include <vector>

#ifdef _OPENMP
#include <omp.h>
#endif

namespace {

using namespace acicula;
using namespace acicula::healing;

constexpr std::size_t columns = 250;
constexpr std::size_t lines = 200 * 30;
constexpr std::size_t voxels = columns * lines;
constexpr double step = 0.1 * unit::day;

const Parameters& parameters() {
  static const Parameters read =
      parameters_from(evidence::Catalogue::read(evidence::embedded_files()));
  return read;
}

void use_threads(std::size_t threads) {
#ifdef _OPENMP
  omp_set_num_threads(static_cast<int>(threads));
#endif
}

/// A state in the middle of healing, different in every voxel.
std::vector<double> lively(std::size_t cells) {
  const Cell healthy = healthy_cell(homeostasis({}, parameters()));
  std::vector<double> y(species_count * cells);
  for (std::size_t k = 0; k < species_count; ++k) {
    for (std::size_t i = 0; i < cells; ++i) {
      const double x = static_cast<double>(i % 97) / 97.0;
      y[k * cells + i] = healthy[k] * (1.0 + x) + 0.05 * x;
    }
  }
  return y;
}

/// Work arrays of a block without geometry.
struct Work {
  std::vector<double> state = lively(voxels);
  std::vector<std::vector<float>> increment =
      std::vector(tissue_stages, std::vector<float>(species_count* voxels));
  std::vector<double> collagen = std::vector<double>(columns * 200);
  std::vector<double> response = std::vector<double>(columns * 200);
  std::vector<double> weight = std::vector<double>(columns, 1.0 / columns);

  Increments upto(std::size_t count, std::size_t offset,
                  const std::array<double, tissue_stages>& weights) {
    Increments found;
    found.count = count;
    found.weight = weights;
    for (std::size_t j = 0; j < count; ++j) found.stage[j] = increment[j].data() + offset;
    return found;
  }
};

void react_all(Work& work, std::size_t stage, const Homeostasis& constants,
               const RestSlopes& slopes) {
#pragma omp parallel for schedule(static)
  for (std::ptrdiff_t line = 0; line < static_cast<std::ptrdiff_t>(lines); ++line) {
    const std::size_t offset = static_cast<std::size_t>(line) * columns;
    react({.cells = columns, .stride = voxels}, work.state.data() + offset,
          work.upto(stage, offset, tissue_scheme.a[stage]), tissue_scheme.c[stage], 1.0 / step,
          constants, slopes, parameters(), work.increment[stage].data() + offset, {});
  }
}

/// @return [GB/s] of a triad over three arrays that no cache holds
double triad_bandwidth() {
  constexpr std::ptrdiff_t size = 20'000'000;
  static std::vector<double> a(size, 1.0);
  static std::vector<double> b(size, 2.0);
  static std::vector<double> c(size, 3.0);
  double best = 0.0;
  for (int run = 0; run < 8; ++run) {
    const auto begin = std::chrono::steady_clock::now();
#pragma omp parallel for schedule(static)
    for (std::ptrdiff_t i = 0; i < size; ++i) a[i] = b[i] + 3.0 * c[i];
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
    benchmark::DoNotOptimize(a.data());
    best = std::max(best, 24.0 * size / took.count() * 1e-9);
  }
  return best;
}

void report(benchmark::State& run, double bytes) {
  const double triad = triad_bandwidth();
  run.counters["triad_GB_s"] = triad;
  run.counters["bytes"] = bytes;
  run.counters["ns_per_voxel"] = benchmark::Counter(
      static_cast<double>(voxels) * 1e-9,
      benchmark::Counter::kIsIterationInvariantRate | benchmark::Counter::kInvert);
  run.counters["share_of_triad"] =
      benchmark::Counter(static_cast<double>(voxels) * bytes * 1e-9 / triad,
                         benchmark::Counter::kIsIterationInvariantRate);
}

constexpr double state_bytes = sizeof(double) * species_count;
constexpr double increment_bytes = sizeof(float) * species_count;

/// The pass of one stage: rates of all states, and the increments of those that do not move.
void reaction_stage(benchmark::State& run) {
  use_threads(static_cast<std::size_t>(run.range(1)));
  Work work;
  const auto stage = static_cast<std::size_t>(run.range(0));
  const Homeostasis constants = homeostasis({}, parameters());
  const RestSlopes slopes = rest_slopes(constants, parameters());
  for (auto _ : run) {
    react_all(work, stage, constants, slopes);
    benchmark::ClobberMemory();
  }
  report(run, state_bytes + static_cast<double>(stage + 1) * increment_bytes);
}
BENCHMARK(reaction_stage)
    ->ArgNames({"stage", "threads"})
    ->ArgsProduct({{0, tissue_stages - 1}, {1, 2}})
    ->UseRealTime()
    ->Unit(benchmark::kMillisecond);

/// All stages, the error, and the new state.
void reaction_step(benchmark::State& run) {
  use_threads(static_cast<std::size_t>(run.range(0)));
  Work work;
  const Homeostasis constants = homeostasis({}, parameters());
  const RestSlopes slopes = rest_slopes(constants, parameters());
  const std::vector<double> begin = work.state;
  std::vector<LineError> errors(species_count * lines);
  double bytes = 3.0 * state_bytes + 2.0 * tissue_stages * increment_bytes;
  for (std::size_t stage = 0; stage < tissue_stages; ++stage) {
    bytes += state_bytes + static_cast<double>(stage + 1) * increment_bytes;
  }
  for (auto _ : run) {
    for (std::size_t stage = 0; stage < tissue_stages; ++stage) {
      react_all(work, stage, constants, slopes);
    }
#pragma omp parallel for schedule(static)
    for (std::ptrdiff_t line = 0; line < static_cast<std::ptrdiff_t>(errors.size()); ++line) {
      const auto index = static_cast<std::size_t>(line);
      errors[index] = measure(columns, work.weight.data(), work.state.data() + index * columns,
                              work.upto(tissue_stages, index * columns, tissue_scheme.weight),
                              tissue_scheme.error);
    }
    // Steps of nothing, so that the state stays where it is.
    const std::array<double, tissue_stages> nothing{};
#pragma omp parallel for schedule(static)
    for (std::ptrdiff_t line = 0; line < static_cast<std::ptrdiff_t>(errors.size()); ++line) {
      const std::size_t offset = static_cast<std::size_t>(line) * columns;
      finish(columns, work.state.data() + offset, work.upto(tissue_stages, offset, nothing));
    }
    benchmark::ClobberMemory();
  }
  report(run, bytes);
}
BENCHMARK(reaction_step)
    ->ArgName("threads")
    ->Arg(1)
    ->Arg(2)
    ->UseRealTime()
    ->Unit(benchmark::kMillisecond);

/// Days of healing of a patch after a session: 250 x 200 voxels of 20 um by 30 graded layers.
void patch_step(benchmark::State& run) {
  use_threads(static_cast<std::size_t>(run.range(0)));
  const numerics::Grid dermis = numerics::graded_grid(2e-3, 2e-5, 30);
  const numerics::OneRank one_rank;
  const numerics::RasterDiffusion block({columns, 200, 2e-5}, dermis, one_rank);
  const Constitution constitution{{1.0f}, {0.18f}, 1.0};
  Tissue tissue = healthy_tissue(block, constitution, parameters());
  std::vector<float> injured(block.cells());
  for (std::size_t i = 0; i < injured.size(); ++i) {
    // A channel every 30 voxels in both directions, through the upper layers.
    const std::size_t x = i % columns;
    const std::size_t y = i / columns % 200;
    const double depth = dermis.centre(i / block.plane_cells());
    if (x % 30 < 4 && y % 30 < 4 && depth < 1e-3) injured[i] = 0.8f;
  }
  wound(tissue, injured, std::vector<float>(block.plane_cells()), parameters());
  TissueHealing healing(block, constitution, parameters());
  std::size_t steps = 0;
  for (auto _ : run) {
    tissue.next_step = 0.02 * unit::day;
    healing.advance(tissue, tissue.time + 0.02 * unit::day, {1.0, 1.0}, {}, [&](const Tissue&) {
      ++steps;
      return true;
    });
  }
  run.counters["steps"] = static_cast<double>(steps);
  run.counters["ns_per_voxel_and_step"] = benchmark::Counter(
      static_cast<double>(voxels) * 1e-9,
      benchmark::Counter::kIsIterationInvariantRate | benchmark::Counter::kInvert);
}
BENCHMARK(patch_step)
    ->ArgName("threads")
    ->Arg(1)
    ->Arg(2)
    ->UseRealTime()
    ->Unit(benchmark::kMillisecond);

}  // namespace
