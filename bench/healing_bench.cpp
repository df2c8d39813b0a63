// A six-session, 180-day course on a column of 60 cells: acicula against SUNDIALS CVODE (BDF,
// banded Newton) on the same right-hand side, states and tolerance. `error` is the largest |x -
// x_ref| / (1e-3 + |x_ref|) over all states two days after each session, just before the next and
// at the end, against a run at a relative tolerance of 1e-10.

#include "acicula/core/units.hpp"
#include "acicula/evidence/files.hpp"
#include "acicula/healing/column.hpp"
#include "acicula/healing/healing.hpp"

#include <benchmark/benchmark.h>
#include <cvode/cvode.h>
#include <nvector/nvector_serial.h>
#include <sunlinsol/sunlinsol_band.h>
#include <sunmatrix/sunmatrix_band.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <stdexcept>
#include <vector>

namespace {

using namespace acicula;
using healing::Column;
using healing::State;
using healing::Tolerance;

constexpr int sessions = 6;
constexpr double interval = 14.0 * unit::day;
constexpr double course_end = 180.0 * unit::day;
constexpr double probe = 2.0 * unit::day;

const numerics::Grid dermis = numerics::graded_grid(2e-3, 1e-5, 60);

const healing::Parameters& parameters() {
  static const healing::Parameters read =
      healing::parameters_from(evidence::Catalogue::read(evidence::embedded_files()));
  return read;
}

/// Five per cent at the junction, fading to nothing at 1.5 mm.
const std::vector<double>& injured_fraction() {
  static const std::vector<double> injured = [] {
    std::vector<double> fraction;
    for (std::size_t i = 0; i < dermis.size(); ++i) {
      fraction.push_back(0.05 * std::max(0.0, 1.0 - dermis.centre(i) / 1.5e-3));
    }
    return fraction;
  }();
  return injured;
}

/// Runs the course; advance(state, end) heals, keep(state) sees the moments that are compared.
template <class Advance, class Keep>
void run_course(const Advance& advance, bool stop_at_probes, const Keep& keep) {
  State state = healing::healthy_state(dermis, {}, parameters());
  for (int k = 0; k < sessions; ++k) {
    healing::wound(state, injured_fraction(), 35e-6, parameters());
    if (stop_at_probes) {
      advance(state, k * interval + probe);
      keep(state);
    }
    advance(state, k + 1 < sessions ? (k + 1) * interval : course_end);
    keep(state);
  }
}

template <class Advance>
std::vector<State> probes(const Advance& advance) {
  std::vector<State> states;
  run_course(advance, true, [&](const State& state) { states.push_back(state); });
  return states;
}

auto acicula_with(Tolerance tolerance) {
  return [tolerance](State& state, double end) {
    healing::heal(state, end, dermis, {}, parameters(), tolerance);
  };
}

const std::vector<State>& reference() {
  static const std::vector<State> states = probes(acicula_with({1e-10, 1e-13}));
  return states;
}

double error_of(const std::vector<State>& states) {
  double largest = 0.0;
  for (std::size_t s = 0; s < states.size(); ++s) {
    for (std::size_t i = 0; i < dermis.size(); ++i) {
      for (std::size_t k = 0; k < healing::species_count; ++k) {
        const double exact = reference()[s].cells[i][k];
        const double off = std::abs(states[s].cells[i][k] - exact);
        largest = std::max(largest, off / (1e-3 + std::abs(exact)));
      }
    }
  }
  return largest;
}

void check(int flag) {
  if (flag < 0) throw std::runtime_error("SUNDIALS returned " + std::to_string(flag));
}

/// The column under CVODE. The Jacobian is banded but for the row of the epidermis, which nothing
/// depends on: its entries outside the band are left to the Newton iteration.
class Cvode {
 public:
  explicit Cvode(Tolerance tolerance) : column_(dermis, {}, parameters()) {
    const auto size = static_cast<sunindextype>(column_.size());
    SUNContext_Create(nullptr, &context_);
    y_ = N_VNew_Serial(size, context_);
    const auto band = static_cast<sunindextype>(healing::species_count);
    matrix_ = SUNBandMatrix(size, band, band, context_);
    solver_ = SUNLinSol_Band(y_, matrix_, context_);
    memory_ = CVodeCreate(CV_BDF, context_);
    check(CVodeInit(memory_, rate, 0.0, y_));
    check(CVodeSetUserData(memory_, &column_));
    check(CVodeSStolerances(memory_, tolerance.relative, tolerance.absolute));
    check(CVodeSetLinearSolver(memory_, solver_, matrix_));
    check(CVodeSetMaxNumSteps(memory_, 100000));
  }
  ~Cvode() {
    CVodeFree(&memory_);
    SUNLinSolFree(solver_);
    SUNMatDestroy(matrix_);
    N_VDestroy(y_);
    SUNContext_Free(&context_);
  }
  Cvode(const Cvode&) = delete;
  Cvode& operator=(const Cvode&) = delete;

  /// Restarts after a session only, and interpolates to `end` otherwise.
  void advance(State& state, double end) {
    double* y = N_VGetArrayPointer(y_);
    if (state.since_session == 0.0) {
      for (std::size_t i = 0; i < dermis.size(); ++i) {
        std::copy(state.cells[i].begin(), state.cells[i].end(), y + i * healing::species_count);
      }
      y[column_.size() - 1] = state.epidermis;
      check(CVodeReInit(memory_, state.time, y_));
    }
    double reached = 0.0;
    check(CVode(memory_, end, y_, &reached, CV_NORMAL));
    state.since_session += end - state.time;
    state.time = end;
    for (std::size_t i = 0; i < dermis.size(); ++i) {
      std::copy_n(y + i * healing::species_count, std::size_t{healing::species_count},
                  state.cells[i].begin());
    }
    state.epidermis = y[column_.size() - 1];
  }

 private:
  static int rate(realtype, N_Vector y, N_Vector f, void* column) {
    static_cast<const Column*>(column)->rate(N_VGetArrayPointer(y), N_VGetArrayPointer(f));
    return 0;
  }

  Column column_;
  SUNContext context_ = nullptr;
  N_Vector y_ = nullptr;
  SUNMatrix matrix_ = nullptr;
  SUNLinearSolver solver_ = nullptr;
  void* memory_ = nullptr;
};

Tolerance tolerance_of(const benchmark::State& run) {
  const double relative = std::pow(10.0, -static_cast<double>(run.range(0)));
  return {relative, 1e-3 * relative};
}

void course_acicula(benchmark::State& run) {
  const Tolerance tolerance = tolerance_of(run);
  for (auto _ : run) {
    run_course(acicula_with(tolerance), false,
               [](const State& state) { benchmark::DoNotOptimize(state.epidermis); });
  }
  std::size_t steps = 0;
  run_course(
      [&](State& state, double end) {
        healing::heal(state, end, dermis, {}, parameters(), tolerance,
                      [&](const State&) { ++steps; });
      },
      false, [](const State&) {});
  run.counters["steps"] = static_cast<double>(steps);
  run.counters["error"] = error_of(probes(acicula_with(tolerance)));
}

void course_cvode(benchmark::State& run) {
  const Tolerance tolerance = tolerance_of(run);
  for (auto _ : run) {
    Cvode cvode(tolerance);
    run_course([&](State& state, double end) { cvode.advance(state, end); }, false,
               [](const State& state) { benchmark::DoNotOptimize(state.epidermis); });
  }
  Cvode cvode(tolerance);
  run.counters["error"] =
      error_of(probes([&](State& state, double end) { cvode.advance(state, end); }));
}

// The argument is minus the power of ten of the relative tolerance; 4 is the default of heal().
BENCHMARK(course_acicula)->Arg(3)->Arg(4)->Arg(6)->Unit(benchmark::kMillisecond);
BENCHMARK(course_cvode)->Arg(3)->Arg(4)->Arg(5)->Arg(6)->Arg(7)->Unit(benchmark::kMillisecond);

void rate_of_column(benchmark::State& run) {
  Column column(dermis, {}, parameters());
  std::vector<double> y;
  for (const healing::Cell& cell : reference()[0].cells)
    y.insert(y.end(), cell.begin(), cell.end());
  y.push_back(reference()[0].epidermis);
  std::vector<double> f(y.size());
  for (auto _ : run) {
    column.rate(y.data(), f.data());
    benchmark::DoNotOptimize(f.data());
    benchmark::ClobberMemory();
  }
}
BENCHMARK(rate_of_column)->Unit(benchmark::kMicrosecond);

void slopes_of_column(benchmark::State& run) {
  Column column(dermis, {}, parameters());
  std::vector<double> y;
  for (const healing::Cell& cell : reference()[0].cells)
    y.insert(y.end(), cell.begin(), cell.end());
  y.push_back(reference()[0].epidermis);
  for (auto _ : run) {
    column.linearise(y.data());
    column.factorise(1.0 / unit::day);
    benchmark::ClobberMemory();
  }
}
BENCHMARK(slopes_of_column)->Unit(benchmark::kMicrosecond);

void solve_of_column(benchmark::State& run) {
  Column column(dermis, {}, parameters());
  std::vector<double> y;
  for (const healing::Cell& cell : reference()[0].cells)
    y.insert(y.end(), cell.begin(), cell.end());
  y.push_back(reference()[0].epidermis);
  column.linearise(y.data());
  column.factorise(1.0 / unit::day);
  std::vector<double> b(y.size());
  for (auto _ : run) {
    std::copy(y.begin(), y.end(), b.begin());
    column.solve(b.data());
    benchmark::DoNotOptimize(b.data());
    benchmark::ClobberMemory();
  }
}
BENCHMARK(solve_of_column)->Unit(benchmark::kMicrosecond);

}  // namespace
