// Time schemes and implicit stages on the healing equations after two punctures: steps to 1 %.
//
//   acicula_schemes laid_out | controlled | fast_diffusion
//
// A quarter of the unit cell of 250 punctures/cm2 (320 um square, zero flux by symmetry), 20 um
// voxels, 1.5 mm deep in graded layers. Session one at the corner, day 14 a second one elsewhere;
// both injure everything within 100 um of their axis down to 1 mm. The error is the largest, over
// the days 3, 14 and 30 and over T1, F, Y, all collagen and immature collagen, of
// |x - x_ref|_2 / |x_ref|_2.

#include "acicula/core/units.hpp"
#include "acicula/evidence/files.hpp"

#include "imex.hpp"
#include "strang.hpp"
#include "w_method.hpp"
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <functional>
#include <memory>
#include <string>

namespace {

using namespace acicula;
using namespace schemes;
using healing::Species;

constexpr double day = unit::day;
constexpr std::array probes{3.0 * day, 14.0 * day, 30.0 * day};
const double narrow = 1.0 - std::sqrt(0.5);
const double wide = 1.0 + std::sqrt(0.5);

/// @param faster  factor on all motilities and diffusivities
Block block_of_skin(double faster) {
  auto p = healing::parameters_from(evidence::Catalogue::read(evidence::embedded_files()));
  for (double* mobility : {&p.neutrophil_motility, &p.macrophage_motility, &p.tgf_beta_diffusivity,
                           &p.fibroblast_motility, &p.myofibroblast_motility}) {
    *mobility *= faster;
  }
  return {16, 20e-6, numerics::graded_grid(1.5e-3, 30e-6, 24), p};
}

void session(const Block& block, std::size_t number, Field& y) {
  const double at = number == 0 ? 0.0 : 200e-6;
  block.puncture(y, at, 0.6 * at, 100e-6, 1e-3);
}

using Probes = std::vector<Field>;

/// What is compared of a state.
std::vector<Field> compared(const Block& block, const Field& y) {
  const auto n = static_cast<Eigen::Index>(block.voxels());
  const auto of = [&](Species k) { return y.segment(static_cast<Eigen::Index>(k) * n, n); };
  const Field immature = of(healing::immature_collagen1) + of(healing::immature_collagen3);
  return {of(healing::tgf_beta1), of(healing::fibroblasts), of(healing::myofibroblasts),
          immature + of(healing::mature_collagen1) + of(healing::mature_collagen3), immature};
}
constexpr std::array quantities{"T1", "F", "Y", "collagen", "immature"};

struct Difference {
  double worst = 0.0;
  std::size_t probe = 0;
  std::size_t quantity = 0;
};

Difference difference(const Block& block, const Probes& probed, const Probes& reference) {
  Difference result;
  for (std::size_t p = 0; p < reference.size(); ++p) {
    const auto found = compared(block, probed[p]);
    const auto exact = compared(block, reference[p]);
    for (std::size_t q = 0; q < exact.size(); ++q) {
      double off = (found[q] - exact[q]).norm() / exact[q].norm();
      if (!std::isfinite(off)) off = 1e9;
      if (off > result.worst) result = {off, p, q};
    }
  }
  return result;
}

const char* name(Solve solve) { return solve == Solve::direct ? "direct" : "factors"; }

// ---- Steps that are laid out before ----

/// Steps from a session to its end that grow by a constant ratio, the last exp(6) = 400 times the
/// first, with the first probe on a step.
std::vector<double> geometric(double begin, double end, std::size_t count) {
  std::vector<double> times;
  for (std::size_t i = 0; i <= count; ++i) {
    const double share = static_cast<double>(i) / static_cast<double>(count);
    times.push_back(begin + (end - begin) * std::expm1(6.0 * share) / std::expm1(6.0));
  }
  if (begin == 0.0) {
    auto near = std::min_element(times.begin() + 1, times.end() - 1, [](double a, double b) {
      return std::abs(a - probes[0]) < std::abs(b - probes[0]);
    });
    *near = probes[0];
  }
  return times;
}

struct Scheme {
  std::string name;
  double solves = 0.0;  ///< a step
  std::function<void(double, Field&)> step;
  std::function<void()> restart = [] {};
};

Probes march(Block& block, const Scheme& scheme, std::size_t steps) {
  Field y = block.healthy();
  Probes probed;
  for (std::size_t k = 0; k < 2; ++k) {
    session(block, k, y);
    scheme.restart();
    const auto times = geometric(k == 0 ? 0.0 : probes[1], probes[k + 1], steps / 2);
    for (std::size_t i = 0; i + 1 < times.size(); ++i) {
      scheme.step(times[i + 1] - times[i], y);
      if (k == 0 && times[i + 1] == probes[0]) probed.push_back(y);
    }
    probed.push_back(y);
  }
  return probed;
}

Scheme w_scheme(Block& block, const Tableau& tableau, const Approximation& a, Solve solve) {
  auto method = std::make_shared<WMethod>(block, tableau, a, solve);
  return {tableau.name + ", " + a.name + ", " + name(solve), static_cast<double>(tableau.m.size()),
          [method](double step, Field& y) {
            method->attempt(y, step, true);
            y = method->y_new.cwiseMax(0.0);
          }};
}

std::vector<Scheme> w_schemes(Block& block, Solve solve) {
  std::vector<Scheme> list;
  for (const Approximation& a : {constant, rest, triangular_late, triangular, diagonal}) {
    for (const Tableau& tableau : {ros2(narrow), ros2(wide), ros34pw2()}) {
      list.push_back(w_scheme(block, tableau, a, solve));
    }
    auto two_step = std::make_shared<TwoStepW>(block, a, solve);
    list.push_back({std::string("two-step W, ") + a.name + ", " + name(solve), 1.0,
                    [two_step](double step, Field& y) { two_step->advance(step, y); },
                    [two_step] { two_step->restart(); }});
  }
  return list;
}

std::vector<Scheme> split_schemes(Block& block, Solve solve) {
  std::vector<Scheme> list;
  list.push_back({std::string("ARS(2,2,2), ") + name(solve), 2.0,
                  [&block, solve](double step, Field& y) { ars222(block, solve, step, y); }});
  auto two_step = std::make_shared<Sbdf2>(block, solve);
  list.push_back({std::string("SBDF2, ") + name(solve), 1.0,
                  [two_step](double step, Field& y) { two_step->advance(step, y); },
                  [two_step] { two_step->restart(); }});
  return list;
}

void laid_out(Block& block, const Probes& reference, const std::vector<Scheme>& list) {
  constexpr std::size_t most = 1600;
  for (const Scheme& scheme : list) {
    std::printf("%-40s", scheme.name.c_str());
    double last = 0.0;
    double needed = 0.0;
    Difference at;
    for (std::size_t n = 25; n <= most; n *= 2) {
      const Difference found = difference(block, march(block, scheme, n), reference);
      const double off = 100.0 * found.worst;
      off < 1e4 ? std::printf("%8.3g", off) : std::printf("%8s", "-");
      std::fflush(stdout);
      if (off < 1.0 && last > 1.0) {
        // Between two numbers of steps the error follows a power.
        const double share = std::log(last) / std::log(last / off);
        needed = 0.5 * static_cast<double>(n) * std::exp2(std::min(share, 1.0));
        at = found;
      }
      last = off;
      if (off < 0.1) break;
    }
    std::printf("  | %5.0f steps %5.0f solves  %s day %.0f\n", needed, scheme.solves * needed,
                quantities[at.quantity], probes[at.probe] / day);
  }
}

// ---- Steps by control of the error ----

/// How the estimated error of a step becomes one number; a state counts as at least `floor`.
enum class Norm {
  largest,      ///< largest of any state in any voxel
  root_mean,    ///< root mean square over all states and voxels
  worst_state,  ///< |error|_2 / |state|_2 of each state, largest of all
  worst_line    ///< the same of each row of a layer
};
constexpr std::array norm_names{"largest", "root mean", "worst state", "worst line"};

double measure(const Block& block, Norm norm, double floor, const Field& y, const Field& error) {
  if (!error.allFinite()) return 1e9;
  const Field ratio = error.cwiseAbs().cwiseQuotient((y.cwiseAbs().array() + floor).matrix());
  if (norm == Norm::largest) return ratio.maxCoeff();
  if (norm == Norm::root_mean) {
    return ratio.norm() / std::sqrt(static_cast<double>(ratio.size()));
  }
  const auto part =
      static_cast<Eigen::Index>(norm == Norm::worst_line ? block.lateral() : block.voxels());
  double worst = 0.0;
  for (Eigen::Index begin = 0; begin < error.size(); begin += part) {
    const double size =
        y.segment(begin, part).norm() + floor * std::sqrt(static_cast<double>(part));
    worst = std::max(worst, error.segment(begin, part).norm() / size);
  }
  return worst;
}

struct Run {
  Probes probed;
  std::size_t accepted = 0;
  std::size_t rejected = 0;
  double lowest = 0.0;
};

Run adapt(Block& block, WMethod& method, Norm norm, double floor, double tolerance) {
  Run run;
  Field y = block.healthy();
  const double power = 1.0 / method.tableau.order;
  double time = 0.0;
  for (std::size_t k = 0; k < 2; ++k) {
    session(block, k, y);
    double step = 1e-3 * day * std::pow(tolerance, power);
    double before = 1.0;
    bool fresh = true;
    const auto stops = k == 0 ? std::vector{probes[0], probes[1]} : std::vector{probes[2]};
    for (const double stop : stops) {
      while (time < stop) {
        const bool last = time + step >= stop;
        const double used = last ? stop - time : step;
        method.attempt(y, used, fresh);
        const double error =
            std::max(measure(block, norm, floor, y, method.error) / tolerance, 1e-3);
        fresh = error <= 1.0;
        if (fresh) {
          ++run.accepted;
          run.lowest = std::min(run.lowest, method.y_new.minCoeff());
          y = method.y_new.cwiseMax(0.0);
          time = last ? stop : time + used;
          const double factor = std::clamp(
              0.9 * std::pow(error, -0.7 * power) * std::pow(before, 0.4 * power), 0.3, 5.0);
          before = error;
          step = last ? std::max(step, used * factor) : used * factor;
        } else {
          ++run.rejected;
          step = used * std::clamp(0.9 * std::pow(error, -power), 0.1, 0.9);
        }
      }
      run.probed.push_back(y);
    }
  }
  return run;
}

void controlled(Block& block, const Probes& reference, const Tableau& tableau,
                const Approximation& a, Solve solve, Norm norm, double floor) {
  std::printf("%s, %s, %s, %s, floor %g\n", tableau.name.c_str(), a.name, name(solve),
              norm_names[static_cast<std::size_t>(norm)], floor);
  for (const double tolerance : {1.0, 3e-1, 1e-1, 3e-2, 1e-2, 3e-3}) {
    WMethod method(block, tableau, a, solve);
    const Run run = adapt(block, method, norm, floor, tolerance);
    const Difference off = difference(block, run.probed, reference);
    std::printf("  %6.0e | %4zu + %-3zu steps | error %8.4f %% (%s day %.0f) | lowest %.1e\n",
                tolerance, run.accepted, run.rejected, 100.0 * off.worst, quantities[off.quantity],
                probes[off.probe] / day, run.lowest);
    std::fflush(stdout);
  }
}

void all_controlled(Block& block, const Probes& reference) {
  for (const Norm norm : {Norm::worst_state, Norm::worst_line, Norm::largest, Norm::root_mean}) {
    for (const double floor : {1e-1, 1e-2, 1e-3}) {
      controlled(block, reference, ros2(narrow), constant, Solve::direct, norm, floor);
    }
  }
  for (const Solve solve : {Solve::factors, Solve::direct}) {
    controlled(block, reference, ros34pw2(), constant, solve, Norm::worst_state, 1e-2);
    controlled(block, reference, ros2(narrow), triangular, solve, Norm::worst_state, 1e-2);
  }
  controlled(block, reference, ros2(narrow), constant, Solve::factors, Norm::worst_state, 1e-2);
  controlled(block, reference, ros2(wide), constant, Solve::direct, Norm::worst_state, 1e-2);
}

}  // namespace

int main(int count, char** arguments) {
  const std::string what = count > 1 ? arguments[1] : "laid_out";
  Block block = block_of_skin(what == "fast_diffusion" ? 8.0 : 1.0);
  WMethod third(block, ros34pw2(), triangular_late, Solve::direct);
  const Run run = adapt(block, third, Norm::worst_state, 1e-3, 1e-6);
  const Probes& reference = run.probed;
  const Scheme other = w_scheme(block, ros2(narrow), triangular, Solve::direct);
  const Difference apart = difference(block, march(block, other, 2000), reference);
  std::printf("reference: ROS34PW2, %zu steps; ROS2 in 2000 steps differs by %.1e\n", run.accepted,
              apart.worst);
  if (what == "controlled") {
    all_controlled(block, reference);
    return 0;
  }
  std::printf("error in %% with 25, 50, 100 ... steps; steps to 1 %%\n");
  for (const Solve solve : {Solve::direct, Solve::factors}) {
    auto list = w_schemes(block, solve);
    // The factors change little: once is enough.
    if (solve == Solve::factors) list.resize(4);
    laid_out(block, reference, list);
    laid_out(block, reference, split_schemes(block, solve));
  }
  laid_out(block, reference, {{"Strang, both parts exact", 0.0, [&block](double step, Field& y) {
                                 strang(block, step, y);
                               }}});
}
