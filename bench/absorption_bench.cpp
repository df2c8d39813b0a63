// Absorption: a day of a serum on needled skin (one dimension), the reference unit cell in two and
// three dimensions, and a table of permeabilities; beside them what this machine can do in this
// build, measured in the same run.

#include "acicula/absorption/absorption.hpp"
#include "acicula/absorption/square_cell.hpp"
#include "acicula/absorption/unit_cell.hpp"
#include "acicula/core/units.hpp"
#include "acicula/evidence/files.hpp"
#include "acicula/io/permeability_csv.hpp"
#include "acicula/io/read_text_file.hpp"
#include "acicula/numerics/banded_cholesky.hpp"
#include "acicula/study/permeability_table/predict_permeability.hpp"

#include <benchmark/benchmark.h>

#include "support/source_folder.hpp"
#include <cmath>
#include <numbers>
#include <vector>

namespace {

using namespace acicula;

constexpr double um = unit::micrometre;

const absorption::Parameters& parameters() {
  static const absorption::Parameters read =
      absorption::parameters_from(evidence::Catalogue::read(evidence::embedded_files()));
  return read;
}

/// Niacinamide, 5 % in 40 um, on a cheek during 240 punctures per cm2, washed off after 8 h,
/// followed for 24 h; needled and intact.
void serum_day(benchmark::State& run) {
  skin::Skin cheek;
  cheek.stratum_corneum.thickness = 16.8 * um;
  cheek.viable_epidermis.thickness = 80 * um;
  cheek.dermis.thickness = 1.5 * unit::millimetre;
  cheek.water_loss = 12e-3 / unit::hour;
  skin::Subject adult;
  adult.age = 35 * unit::year;
  puncture::Channels channels;
  channels.density = 240 * unit::per_square_centimetre;
  channels.radius = 35 * um;
  channels.dynamic_depth.mean = 152 * um;
  channels.residual_depth.mean = 152 * um;
  channels.depth_classes = {{.depth = 152 * um, .weight = 1.0}};
  channels.taper_length = 152 * um;
  absorption::Serum serum;
  serum.molecule.molar_mass = 0.12212;
  serum.molecule.log10_kow = -0.37;
  serum.molecule.water_solubility = 500.0;
  serum.application = absorption::Application::during;
  serum.concentration = 50.0;
  serum.film_thickness = 40 * um;
  serum.vehicle_ph = 5.5;
  serum.duration = 8 * unit::hour;
  absorption::Delivered delivered;
  for (auto _ : run) {
    delivered =
        absorption::absorb(cheek, adult, 770 * um, channels, serum, unit::day, parameters());
    benchmark::DoNotOptimize(delivered.absorbed);
  }
  run.counters["mass_balance_error"] = delivered.mass_balance_error;
}
BENCHMARK(serum_day)->Unit(benchmark::kMillisecond);

// The reference cell of docs/models/absorption.md. Limits [um] of the amount through it in a day,
// for a donor of 1 kg/m3: two independent codes each.
constexpr double disc_limit = 1905.46;
constexpr double square_limit = 1904.7;

void report(benchmark::State& run, std::size_t unknowns, double through, double limit) {
  run.counters["unknowns"] = static_cast<double>(unknowns);
  run.counters["through_um"] = through / um;
  run.counters["error_percent"] = 100.0 * (through / um / limit - 1.0);
}

/// Two dimensions: a disc of the square's area. Arguments: growth of cells and width of those at
/// the rim in thousandths, tolerance of a step in millionths, first step in seconds.
void unit_cell(benchmark::State& run) {
  const absorption::UnitCell cell{.thicknesses = {.stratum_corneum = 15 * um,
                                                  .viable_epidermis = 100 * um,
                                                  .dermis = 1385 * um},
                                  .radius = 500 * um / std::sqrt(std::numbers::pi),
                                  .channel_radius = 35 * um,
                                  .channel_depth = 500 * um,
                                  .bottom = absorption::Bottom::sink};
  const absorption::Permeant permeant{.corneum_diffusivity = 1e-14,
                                      .channel_diffusivity = 5e-10,
                                      .epidermis_diffusivity = 5e-11,
                                      .dermis_diffusivity = 5e-11};
  // A reserve of solid keeps the donor saturated at 1 kg/m3.
  const absorption::Film film{.end = unit::day, .volume = 1e-3, .residue = 1e-3, .solubility = 1.0};
  const absorption::Exposure exposure{.dose = 0.01, .concentration = 1.0};
  absorption::UnitCellAccuracy accuracy;
  accuracy.growth = static_cast<double>(run.range(0)) * 1e-3;
  accuracy.rim = static_cast<double>(run.range(1)) * 1e-3;
  accuracy.corneum_cells = 3;
  accuracy.tolerance = static_cast<double>(run.range(2)) * 1e-6;
  accuracy.first_step = static_cast<double>(run.range(3));
  const double times[] = {0.0, unit::day};
  absorption::UnitCellResult result;
  for (auto _ : run) {
    result = absorption::follow_unit_cell(cell, permeant, film, std::nullopt, exposure, times, {},
                                          accuracy);
    benchmark::DoNotOptimize(result.rows.data());
  }
  report(run, result.radius.size() * result.depth.size(), result.rows.back().cleared, disc_limit);
  run.counters["steps"] = static_cast<double>(result.steps);
  run.counters["factorisations"] = static_cast<double>(result.factorisations);
  run.counters["columns"] = static_cast<double>(result.radius.size());
}

/// Three dimensions: the square. Argument: refinement of the mesh in hundredths.
void square_cell(benchmark::State& run) {
  const absorption::SquareCell cell{.layers = {{.thickness = 15 * um, .diffusivity = 1e-14},
                                               {.thickness = 1485 * um, .diffusivity = 5e-11}},
                                    .side = 500 * um,
                                    .channel_radius = 35 * um,
                                    .channel_depth = 500 * um,
                                    .channel_diffusivity = 5e-10,
                                    .donor = 1.0};
  const absorption::SquareCellAccuracy accuracy{.refinement =
                                                    static_cast<double>(run.range(0)) * 0.01};
  absorption::SquareCellCourse course;
  for (auto _ : run) {
    course = absorption::follow_square_cell(cell, unit::day, accuracy);
    benchmark::DoNotOptimize(course.flux);
  }
  report(run, course.unknowns, course.through.back(), square_limit);
  run.counters["iterations"] = course.iterations;
  run.counters["mass_balance_error"] = course.mass_balance_error;
}
BENCHMARK(unit_cell)
    ->Args({700, 200, 300000, 3000})
    ->Args({400, 150, 300000, 3000})
    ->Args({200, 120, 300000, 3000})
    ->Args({180, 70, 300000, 3000})
    ->Args({120, 70, 300000, 3000})
    ->Args({100, 50, 300000, 2000})
    ->Args({70, 35, 100000, 1000})
    ->Args({180, 70, 1000, 1})
    ->Unit(benchmark::kMillisecond);
BENCHMARK(square_cell)
    ->Arg(55)
    ->Arg(70)
    ->Arg(80)
    ->Arg(100)
    ->Arg(150)
    ->Unit(benchmark::kMillisecond);

/// 361 records of human skin in vitro.
void permeability_table(benchmark::State& run) {
  const char* file = "human_skin_kp_cheruvu2022_train.csv";
  const auto records = io::read_permeability_csv(
      io::read_text_file(std::string(ACICULA_SOURCE_DIR) + "/validation/data/" + file), file);
  for (auto _ : run) {
    const auto predicted = study::predict_permeability(
        records, absorption::TransBilayerFit::dancik_2013, parameters());
    benchmark::DoNotOptimize(predicted.data());
  }
  run.counters["records"] = static_cast<double>(records.size());
}
BENCHMARK(permeability_table)->Unit(benchmark::kMillisecond);

/// A band of the unit cell's default size. Operations: n w^2, half of them multiplications.
void band_factorisation(benchmark::State& run) {
  const auto rows = static_cast<std::size_t>(run.range(0));
  const auto width = static_cast<std::size_t>(run.range(1));
  numerics::BandedCholesky matrix(rows, width);
  for (auto _ : run) {
    matrix.clear();
    for (std::size_t i = 0; i < rows; ++i) {
      matrix.entry(i, 0) = 4.0;
      if (i >= 1) matrix.entry(i, 1) = -1.0;
      if (i >= width) matrix.entry(i, width) = -1.0;
    }
    matrix.factorise();
    benchmark::ClobberMemory();
  }
  const double operations = static_cast<double>(rows) * static_cast<double>(width * width);
  run.counters["operations_per_s"] = benchmark::Counter(
      operations, benchmark::Counter::kIsIterationInvariantRate, benchmark::Counter::kIs1000);
}
BENCHMARK(band_factorisation)->Args({1000, 20})->Args({4000, 40});

/// Multiplications and additions on 16 independent pairs: the most that this build can do.
void peak_arithmetic(benchmark::State& run) {
  constexpr std::size_t lanes = 32;
  constexpr int rounds = 1000;
  double x[lanes];
  for (std::size_t i = 0; i < lanes; ++i) x[i] = static_cast<double>(i);
  for (auto _ : run) {
    for (int r = 0; r < rounds; ++r) {
      for (double& value : x) value = value * 0.999 + 1e-3;
    }
    benchmark::DoNotOptimize(x);
  }
  run.counters["operations_per_s"] =
      benchmark::Counter(2.0 * lanes * rounds, benchmark::Counter::kIsIterationInvariantRate,
                         benchmark::Counter::kIs1000);
}
BENCHMARK(peak_arithmetic);

/// a = b + s c: bytes read and written per second, for arrays that fit the second-level cache
/// and that fit the third.
void triad(benchmark::State& run) {
  const auto n = static_cast<std::size_t>(run.range(0));
  std::vector<double> a(n);
  const std::vector<double> b(n, 1.0);
  const std::vector<double> c(n, 2.0);
  for (auto _ : run) {
    for (std::size_t i = 0; i < n; ++i) a[i] = b[i] + 0.5 * c[i];
    benchmark::ClobberMemory();
  }
  run.counters["bytes_per_s"] = benchmark::Counter(24.0 * static_cast<double>(n),
                                                   benchmark::Counter::kIsIterationInvariantRate,
                                                   benchmark::Counter::kIs1000);
}
BENCHMARK(triad)->Arg(16000)->Arg(400000);

}  // namespace
