// Diffusion with decay on a raster of 100 x 100 x 100 cells of 20 um without flux through its
// sides: three problems to 1 % of relative error, a step for several species, and one solve; beside
// them what memory allows, measured in the same run. Each problem's error is that against the exact
// solution of the same cells, mode by mode of a cosine basis in double precision.

#include "acicula/core/units.hpp"
#include "acicula/numerics/raster_diffusion.hpp"

#include <benchmark/benchmark.h>

#include <Eigen/Dense>
#include <algorithm>
#include <cmath>
#include <numbers>
#include <span>
#include <vector>
#ifdef _OPENMP
#include <omp.h>
#endif

namespace {

using namespace acicula;

constexpr std::size_t n = 100;
constexpr double spacing = 20e-6;     // [m]
constexpr double decay = 0.1 / 60.0;  // [s-1]
constexpr double square_um_per_minute = 1e-12 / 60.0;
constexpr double goal = 0.01;                                // relative L2 error
const double sdirk_gamma = 1.0 - std::numbers::sqrt2 / 2.0;  // of the L-stable SDIRK2

void use_threads(std::int64_t count) {
#ifdef _OPENMP
  omp_set_num_threads(static_cast<int>(count));
#else
  (void)count;
#endif
}

const numerics::OneRank alone;

const numerics::RasterDiffusion& block() {
  static const numerics::RasterDiffusion raster(
      {n, n, spacing, numerics::Sides::zero_flux},
      numerics::uniform_grid(0.0, spacing * static_cast<double>(n), n), alone);
  return raster;
}

/// u' = D lap u - decay u + supply, from `initial`.
struct Problem {
  double diffusivity;  // [m2 s-1]
  double duration;     // [s]
  std::vector<double> initial;
  std::vector<double> supply;
};

/// Value of a function of the cell's centre [m], on every cell.
template <class Function>
std::vector<double> cells(const Function& value) {
  std::vector<double> result;
  const auto at = [](std::size_t i) { return (static_cast<double>(i) + 0.5) * spacing; };
  for (std::size_t i = 0; i < n * n * n; ++i) {
    result.push_back(value(at(i % n), at(i / n % n), at(i / n / n)));
  }
  return result;
}

constexpr double middle = 0.5 * spacing * static_cast<double>(n);

Problem gaussian() {
  constexpr double width = 100e-6;
  return {6e3 * square_um_per_minute, 600.0, cells([](double x, double y, double z) {
            const double square =
                std::pow(x - middle, 2) + std::pow(y - middle, 2) + std::pow(z - middle, 2);
            return std::exp(-0.5 * square / (width * width));
          }),
          std::vector<double>(n * n * n, 0.0)};
}

Problem sphere() {
  constexpr double radius = 100e-6;
  return {1e5 * square_um_per_minute, 600.0, std::vector<double>(n * n * n, 0.0),
          cells([](double x, double y, double z) {
            const double square =
                std::pow(x - middle, 2) + std::pow(y - middle, 2) + std::pow(z - middle, 2);
            return square < radius * radius ? 1.0 / 60.0 : 0.0;
          })};
}

Problem cube() {
  constexpr double half = 20e-6;
  return {1e5 * square_um_per_minute, 600.0, std::vector<double>(n * n * n, 0.0),
          cells([](double x, double y, double z) {
            return std::max({std::abs(x - middle), std::abs(y - middle), std::abs(z - middle)}) <
                           half
                       ? 1.0 / 60.0
                       : 0.0;
          })};
}

/// Multiplies along each axis in turn, by the matrix or its transpose.
void multiply_axes(std::vector<double>& field, const Eigen::MatrixXd& matrix) {
  const auto size = static_cast<Eigen::Index>(n);
  for (int axis = 0; axis < 3; ++axis) {
    // The fastest axis becomes the slowest: after three turns all are back in place.
    const Eigen::Map<Eigen::MatrixXd> lines(field.data(), size, size * size);
    const Eigen::MatrixXd turned = (matrix * lines).transpose();
    std::copy(turned.data(), turned.data() + turned.size(), field.begin());
  }
}

std::vector<double> exact(const Problem& problem) {
  const auto size = static_cast<Eigen::Index>(n);
  Eigen::MatrixXd cosines(size, size);
  std::vector<double> square;
  for (std::size_t k = 0; k < n; ++k) {
    const double wave = std::numbers::pi * static_cast<double>(k) / static_cast<double>(n);
    const double norm = std::sqrt((k == 0 ? 1.0 : 2.0) / static_cast<double>(n));
    for (std::size_t i = 0; i < n; ++i) {
      cosines(static_cast<Eigen::Index>(k), static_cast<Eigen::Index>(i)) =
          norm * std::cos(wave * (static_cast<double>(i) + 0.5));
    }
    square.push_back(std::pow(2.0 / spacing * std::sin(0.5 * wave), 2));
  }
  std::vector<double> u = problem.initial;
  std::vector<double> supply = problem.supply;
  multiply_axes(u, cosines);
  multiply_axes(supply, cosines);
  for (std::size_t i = 0; i < u.size(); ++i) {
    const double rate =
        decay + problem.diffusivity * (square[i % n] + square[i / n % n] + square[i / n / n]);
    const double left = std::exp(-rate * problem.duration);
    u[i] = u[i] * left + supply[i] * (1.0 - left) / rate;
  }
  multiply_axes(u, cosines.transpose());
  return u;
}

/// One step of SDIRK2 with the source inside its stages:
///   (1 - gamma h L) u1 = u + gamma h s,  (1 - gamma h L) u = u + (1-gamma)/gamma (u1 - u) + gamma
///   h s
/// Both stages end in real space.
void step(double diffusivity, double length, std::span<const float> supply, std::span<float> u,
          std::span<float> stage) {
  const double inverse = 1.0 / (sdirk_gamma * length);
  const auto scale = static_cast<float>(inverse);
  const auto old = static_cast<float>(inverse * (2.0 - 1.0 / sdirk_gamma));
  const auto fresh = static_cast<float>(inverse * (1.0 - sdirk_gamma) / sdirk_gamma);
#pragma omp parallel for simd
  for (std::size_t i = 0; i < u.size(); ++i) stage[i] = scale * u[i] + supply[i];
  block().solve(inverse + decay, diffusivity, stage);
#pragma omp parallel for simd
  for (std::size_t i = 0; i < u.size(); ++i) {
    u[i] = old * u[i] + (fresh * stage[i] + supply[i]);
  }
  block().solve(inverse + decay, diffusivity, u);
}

void advance(const Problem& problem, int steps, std::span<const float> supply,
             std::vector<float>& u, std::vector<float>& stage) {
  u.assign(problem.initial.begin(), problem.initial.end());
  for (int i = 0; i < steps; ++i) {
    step(problem.diffusivity, problem.duration / steps, supply, u, stage);
  }
}

double relative_error(const std::vector<float>& u, const std::vector<double>& reference) {
  double difference = 0.0;
  double square = 0.0;
  for (std::size_t i = 0; i < u.size(); ++i) {
    difference += std::pow(static_cast<double>(u[i]) - reference[i], 2);
    square += std::pow(reference[i], 2);
  }
  return std::sqrt(difference / square);
}

void diffusion_to_one_percent(benchmark::State& run, Problem (*make)()) {
  use_threads(run.range(0));
  const Problem problem = make();
  const std::vector<double> reference = exact(problem);
  const std::vector<float> supply(problem.supply.begin(), problem.supply.end());
  std::vector<float> u;
  std::vector<float> stage(problem.initial.size());
  int steps = 1;
  for (;; ++steps) {
    advance(problem, steps, supply, u, stage);
    if (relative_error(u, reference) <= goal || steps == 100) break;
  }
  for (auto _ : run) advance(problem, steps, supply, u, stage);
  const double error = relative_error(u, reference);
  if (!(error <= goal)) run.SkipWithError("the error is beyond 1 %");
  run.counters["steps"] = steps;
  run.counters["error_percent"] = 100.0 * error;
}

void diffusion_step(benchmark::State& run) {
  use_threads(run.range(0));
  const auto species = static_cast<std::size_t>(run.range(1));
  const Problem problem = gaussian();
  const std::vector<float> supply(problem.supply.begin(), problem.supply.end());
  std::vector<std::vector<float>> u(species, {problem.initial.begin(), problem.initial.end()});
  std::vector<float> stage(supply.size());
  for (auto _ : run) {
    for (std::vector<float>& field : u) step(problem.diffusivity, 60.0, supply, field, stage);
  }
  run.counters["ns_per_voxel_and_species"] = benchmark::Counter(
      1e-9 * static_cast<double>(species * supply.size()),
      benchmark::Counter::kIsIterationInvariantRate | benchmark::Counter::kInvert);
}

/// One solve, and both stencils, on a block of columns x rows x depths.
struct Sized {
  explicit Sized(const benchmark::State& run)
      : columns(static_cast<std::size_t>(run.range(1))),
        depths(static_cast<std::size_t>(run.range(2))),
        raster({columns, columns, spacing, numerics::Sides::zero_flux},
               numerics::graded_grid(2e-3, 1e-5, depths), alone),
        field(raster.cells(), 0.5),
        rate(raster.cells(), 0.5F) {
    use_threads(run.range(0));
  }
  std::size_t columns;
  std::size_t depths;
  numerics::RasterDiffusion raster;
  std::vector<double> field;
  std::vector<float> rate;
};

void per_voxel(benchmark::State& run, std::size_t voxels) {
  run.counters["ns_per_voxel"] = benchmark::Counter(
      1e-9 * static_cast<double>(voxels),
      benchmark::Counter::kIsIterationInvariantRate | benchmark::Counter::kInvert);
}

void diffusion_solve(benchmark::State& run) {
  Sized sized(run);
  for (auto _ : run) sized.raster.solve(1.0, 1e-10, sized.rate);
  per_voxel(run, sized.rate.size());
}

void diffusion_stencil(benchmark::State& run) {
  Sized sized(run);
  for (auto _ : run) sized.raster.add_diffusion(sized.field, 1e-10, sized.rate);
  per_voxel(run, sized.rate.size());
}

void diffusion_taxis(benchmark::State& run) {
  Sized sized(run);
  for (auto _ : run) sized.raster.add_taxis(sized.field, sized.field, 1e-10, sized.rate);
  per_voxel(run, sized.rate.size());
}

/// One read and one write of every value of a float field: the least a solve could take.
void diffusion_bandwidth(benchmark::State& run) {
  use_threads(run.range(0));
  std::vector<float> field(static_cast<std::size_t>(run.range(1)), 1.0F);
  for (auto _ : run) {
#pragma omp parallel for simd
    for (std::size_t i = 0; i < field.size(); ++i) field[i] = 0.5F * field[i] + 0.5F;
    benchmark::ClobberMemory();
  }
  per_voxel(run, field.size());
  run.SetBytesProcessed(run.iterations() * static_cast<std::int64_t>(8 * field.size()));
}

BENCHMARK_CAPTURE(diffusion_to_one_percent, gaussian, gaussian)
    ->Arg(1)
    ->Arg(2)
    ->MeasureProcessCPUTime()
    ->UseRealTime()
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(diffusion_to_one_percent, source_of_100_um, sphere)
    ->Arg(1)
    ->Arg(2)
    ->MeasureProcessCPUTime()
    ->UseRealTime()
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(diffusion_to_one_percent, source_of_40_um, cube)
    ->Arg(1)
    ->Arg(2)
    ->MeasureProcessCPUTime()
    ->UseRealTime()
    ->Unit(benchmark::kMillisecond);
BENCHMARK(diffusion_step)
    ->ArgsProduct({{1, 2}, {1, 7}})
    ->MeasureProcessCPUTime()
    ->UseRealTime()
    ->Unit(benchmark::kMillisecond);
BENCHMARK(diffusion_solve)
    ->ArgsProduct({{1, 2}, {100}, {100}})
    ->ArgsProduct({{1, 2}, {500}, {60}})
    ->MeasureProcessCPUTime()
    ->UseRealTime()
    ->Unit(benchmark::kMillisecond);
BENCHMARK(diffusion_stencil)
    ->ArgsProduct({{1, 2}, {500}, {60}})
    ->MeasureProcessCPUTime()
    ->UseRealTime()
    ->Unit(benchmark::kMillisecond);
BENCHMARK(diffusion_taxis)
    ->ArgsProduct({{1, 2}, {500}, {60}})
    ->MeasureProcessCPUTime()
    ->UseRealTime()
    ->Unit(benchmark::kMillisecond);
BENCHMARK(diffusion_bandwidth)
    ->ArgsProduct({{1, 2}, {1'000'000, 15'000'000}})
    ->MeasureProcessCPUTime()
    ->UseRealTime()
    ->Unit(benchmark::kMillisecond);

}  // namespace
