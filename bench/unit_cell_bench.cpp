// The linear systems of the axisymmetric unit cell: the band factorisation against Eigen's sparse
// one, on the matrix of the mesh refined 1, 2 and 4 times; and the error that each mesh leaves.

#include "acicula/absorption/unit_cell.hpp"
#include "acicula/core/units.hpp"
#include "acicula/numerics/banded_cholesky.hpp"

#include <benchmark/benchmark.h>

#include <Eigen/SparseCholesky>
#include <cmath>
#include <limits>
#include <vector>

namespace {

using namespace acicula;

/// Columns and rows of the mesh of the reference cell, by refinement.
std::size_t columns(const benchmark::State& run) {
  return 24 * static_cast<std::size_t>(run.range(0));
}
std::size_t rows(const benchmark::State& run) {
  return 98 * static_cast<std::size_t>(run.range(0));
}

constexpr double diagonal = 4.1;  // four neighbours of -1, and a little capacity

/// Calls set(row, column, value) for the lower triangle of a five-point matrix.
template <class Set>
void fill(std::size_t width, std::size_t size, const Set& set) {
  for (std::size_t k = 0; k < size; ++k) {
    set(k, k, diagonal);
    if ((k + 1) % width != 0) set(k + 1, k, -1.0);
    if (k + width < size) set(k + width, k, -1.0);
  }
}

void band_factorise(benchmark::State& run) {
  const std::size_t size = columns(run) * rows(run);
  numerics::BandedCholesky matrix(size, columns(run));
  for (auto _ : run) {
    matrix.clear();
    fill(columns(run), size,
         [&](std::size_t i, std::size_t j, double value) { matrix.entry(i, i - j) = value; });
    matrix.factorise();
    benchmark::ClobberMemory();
  }
}

void band_solve(benchmark::State& run) {
  const std::size_t size = columns(run) * rows(run);
  numerics::BandedCholesky matrix(size, columns(run));
  matrix.clear();
  fill(columns(run), size,
       [&](std::size_t i, std::size_t j, double value) { matrix.entry(i, i - j) = value; });
  matrix.factorise();
  std::vector<double> x(size, 1.0);
  for (auto _ : run) {
    std::fill(x.begin(), x.end(), 1.0);
    matrix.solve(x);
    benchmark::DoNotOptimize(x.data());
  }
}

using Sparse = Eigen::SparseMatrix<double>;

Sparse sparse_of(const benchmark::State& run) {
  const std::size_t size = columns(run) * rows(run);
  std::vector<Eigen::Triplet<double>> entries;
  fill(columns(run), size, [&](std::size_t i, std::size_t j, double value) {
    entries.emplace_back(static_cast<int>(i), static_cast<int>(j), value);
  });
  const auto n = static_cast<Eigen::Index>(size);
  Sparse matrix(n, n);
  matrix.setFromTriplets(entries.begin(), entries.end());
  return matrix;
}

void sparse_factorise(benchmark::State& run) {
  const Sparse matrix = sparse_of(run);
  Eigen::SimplicialLDLT<Sparse, Eigen::Lower> solver;
  solver.analyzePattern(matrix);
  for (auto _ : run) {
    solver.factorize(matrix);
    benchmark::ClobberMemory();
  }
}

void sparse_solve(benchmark::State& run) {
  const Sparse matrix = sparse_of(run);
  const Eigen::SimplicialLDLT<Sparse, Eigen::Lower> solver(matrix);
  const Eigen::VectorXd b = Eigen::VectorXd::Ones(matrix.rows());
  for (auto _ : run) {
    const Eigen::VectorXd x = solver.solve(b);
    benchmark::DoNotOptimize(x.data());
  }
}

/// The reference cell of docs/models/absorption.md at several meshes (growth of the cells in per
/// cent) and steps; `error` is that of the amount through it in 24 h, relative.
void reference_cell(benchmark::State& run) {
  using namespace absorption;
  const UnitCell cell{.thicknesses = {15e-6, 100e-6, 1385e-6},
                      .radius = 282.095e-6,
                      .channel_radius = 35e-6,
                      .channel_depth = 500e-6,
                      .bottom = Bottom::sink};
  const Permeant permeant{.corneum_diffusivity = 1e-14,
                          .channel_diffusivity = 5e-10,
                          .epidermis_diffusivity = 5e-11,
                          .dermis_diffusivity = 5e-11};
  const Film film{.begin = 0.0,
                  .end = std::numeric_limits<double>::infinity(),
                  .volume = 1.0,
                  .residue = 1.0,
                  .solubility = 1.0};
  const UnitCellAccuracy accuracy{.growth = 0.01 * static_cast<double>(run.range(0)),
                                  .along = 0.02 * static_cast<double>(run.range(0)),
                                  .corneum_cells = 6,
                                  .tolerance = 1e-2,
                                  .first_step = 100.0};
  const double times[] = {0.0, unit::day};
  UnitCellResult result;
  for (auto _ : run) {
    result =
        follow_unit_cell(cell, permeant, film, std::nullopt, {.dose = 2.0}, times, {}, accuracy);
    benchmark::DoNotOptimize(result.rows.data());
  }
  run.counters["error"] = result.rows.back().cleared / 1905.46e-6 - 1.0;
  run.counters["unknowns"] = static_cast<double>(result.radius.size() * result.depth.size());
  run.counters["steps"] = static_cast<double>(result.steps);
  run.counters["factorisations"] = static_cast<double>(result.factorisations);
}

BENCHMARK(band_factorise)->Arg(1)->Arg(2)->Arg(4)->Unit(benchmark::kMicrosecond);
BENCHMARK(sparse_factorise)->Arg(1)->Arg(2)->Arg(4)->Unit(benchmark::kMicrosecond);
BENCHMARK(band_solve)->Arg(1)->Arg(2)->Arg(4)->Unit(benchmark::kMicrosecond);
BENCHMARK(sparse_solve)->Arg(1)->Arg(2)->Arg(4)->Unit(benchmark::kMicrosecond);
BENCHMARK(reference_cell)->Arg(40)->Arg(20)->Arg(15)->Arg(7)->Unit(benchmark::kMillisecond);

}  // namespace
