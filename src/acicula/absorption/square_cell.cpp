#include "acicula/absorption/square_cell.hpp"

#include "acicula/absorption/square_cell_mesh.hpp"
#include "acicula/core/error.hpp"
#include "acicula/numerics/line_multigrid.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace acicula::absorption {
namespace {

/// SDIRK2: both stages with the same matrix.
constexpr double diagonal = 1.0 - 0.5 * std::numbers::sqrt2;
/// How much longer the last step is than the first: from the filling of the channel, a minute, to
/// the filling of the skin, hours. Twelve steps of the reference cell are then within 0.005 %.
constexpr double stretch = 600.0;

void require(bool holds, const char* quantity, double value, double low, double high,
             const char* hint) {
  if (!holds) throw ModelError(quantity, value, low, high, hint);
}

void require_positive(const char* quantity, double value, const char* hint) {
  require(std::isfinite(value) && value > 0.0, quantity, value, std::numeric_limits<double>::min(),
          std::numeric_limits<double>::max(), hint);
}

void require_valid(const SquareCell& cell, double duration, const SquareCellAccuracy& accuracy) {
  constexpr double most = std::numeric_limits<double>::max();
  require_positive("side of the cell", cell.side, "The inverse of its square is a density.");
  require_positive("duration", duration, "The cell must be followed for some time.");
  require_positive("refinement", accuracy.refinement, "1 is the default mesh.");
  require_positive("solver tolerance", accuracy.solver, "1e-5 is the default.");
  require(accuracy.steps > 0, "time steps", accuracy.steps, 1.0, most, "At least one.");
  require(!cell.layers.empty(), "layers", 0.0, 1.0, most, "At least one.");
  double thickness = 0.0;
  for (const CellLayer& layer : cell.layers) {
    require_positive("thickness of a layer", layer.thickness, "In metres.");
    require_positive("partition of a layer", layer.partition, "Layer over water.");
    require(layer.diffusivity >= 0.0, "diffusivity of a layer", layer.diffusivity, 0.0, most,
            "In m2/s.");
    require(layer.clearance >= 0.0, "clearance of a layer", layer.clearance, 0.0, most, "In 1/s.");
    thickness += layer.thickness;
  }
  require(cell.donor >= 0.0, "donor", cell.donor, 0.0, most, "A concentration in kg/m3.");
  if (cell.channel_radius == 0.0) return;
  require(cell.channel_radius > 0.0 && cell.channel_radius <= 0.5 * cell.side, "channel radius",
          cell.channel_radius, 0.0, 0.5 * cell.side, "Channels of neighbours must not overlap.");
  require(cell.channel_depth > 0.0 && cell.channel_depth <= thickness, "channel depth",
          cell.channel_depth, 0.0, thickness, "A channel ends in the skin or at its lower face.");
  require(cell.channel_diffusivity >= 0.0, "channel diffusivity", cell.channel_diffusivity, 0.0,
          most, "In m2/s.");
}

/// Amounts [kg] that have left the donor, been cleared and reached the sink.
struct Flows {
  double taken_up = 0.0;
  double cleared = 0.0;
  double through = 0.0;

  void add(double factor, const Flows& other) {
    taken_up += factor * other.taken_up;
    cleared += factor * other.cleared;
    through += factor * other.through;
  }
};

/// A quarter of the cell in time.
class Quarter {
 public:
  Quarter(const SquareCell& cell, const SquareCellAccuracy& accuracy)
      : mesh_(make_mesh(cell, accuracy.refinement)),
        solver_(mesh_.network),
        donor_(cell.donor),
        tolerance_(accuracy.solver),
        value_(mesh_.network.size()),
        first_(value_.size()),
        second_(value_.size()),
        right_(value_.size()) {}

  [[nodiscard]] std::size_t size() const { return value_.size(); }
  [[nodiscard]] int iterations() const { return iterations_; }
  [[nodiscard]] const Flows& done() const { return done_; }
  /// [kg s-1] at the end of the last step.
  [[nodiscard]] const Flows& rates() const { return rates_; }

  [[nodiscard]] double retained() const {
    double sum = 0.0;
    for (std::size_t c = 0; c < size(); ++c) sum += mesh_.network.capacity[c] * value_[c];
    return sum;
  }

  /// One step of SDIRK2, d = 1 - 1/sqrt 2:
  ///   u1 = u + d h f(u1),   u2 = u + (1 - d) h f(u1) + d h f(u2)
  /// f(u1) is read from u1 - u, and flows carry the same weights, so that nothing is lost.
  void advance(double step) {
    const double shift = 1.0 / (diagonal * step);
    const std::vector<double>& capacity = mesh_.network.capacity;
    solver_.set_shift(shift);
    for (std::size_t c = 0; c < size(); ++c) right_[c] = shift * capacity[c] * value_[c];
    first_ = value_;
    solve_stage(first_, (1.0 - diagonal) * step);
    for (std::size_t c = 0; c < size(); ++c) {
      const double change = (first_[c] - value_[c]) / diagonal;
      right_[c] = shift * capacity[c] * (value_[c] + (1.0 - diagonal) * change);
      second_[c] = value_[c] + change;
    }
    solve_stage(second_, diagonal * step);
    std::swap(value_, second_);
  }

 private:
  /// Solves a stage from the guess it holds and books its flows.
  void solve_stage(std::vector<double>& stage, double weight) {
    for (std::size_t c = 0; c < mesh_.donor_link.size(); ++c) {
      right_[c * mesh_.network.nz] += mesh_.donor_link[c] * donor_;
    }
    iterations_ += solver_.solve(right_, stage, tolerance_);
    rates_ = flows(stage);
    done_.add(weight, rates_);
  }

  [[nodiscard]] Flows flows(const std::vector<double>& u) const {
    const std::size_t n = mesh_.network.nz;
    Flows sum;
    for (std::size_t c = 0; c < mesh_.donor_link.size(); ++c) {
      sum.taken_up += mesh_.donor_link[c] * (donor_ - u[c * n]);
      sum.through += mesh_.sink_link[c] * u[c * n + n - 1];
    }
    for (std::size_t c = 0; c < size(); ++c) sum.cleared += mesh_.clearance[c] * u[c];
    return sum;
  }

  SquareCellMesh mesh_;
  numerics::LineMultigrid solver_;
  double donor_;
  double tolerance_;
  std::vector<double> value_;  ///< [kg m-3] shape (ny, nx, nz)
  std::vector<double> first_;  ///< of the two stages
  std::vector<double> second_;
  std::vector<double> right_;
  Flows done_;
  Flows rates_;
  int iterations_ = 0;
};

}  // namespace

SquareCell square_cell_of(const UnitCell& cell, const Permeant& permeant, double donor) {
  SquareCell square{.side = std::sqrt(std::numbers::pi) * cell.radius,
                    .channel_radius = cell.channel_radius,
                    .channel_depth = cell.channel_depth,
                    .channel_diffusivity = permeant.channel_diffusivity,
                    .donor = donor,
                    .bottom = cell.bottom};
  square.layers.push_back({.thickness = cell.thicknesses.stratum_corneum,
                           .partition = permeant.corneum_partition * permeant.unionised_tissue,
                           .diffusivity = permeant.corneum_diffusivity});
  square.layers.push_back({.thickness = cell.thicknesses.viable_epidermis,
                           .partition = permeant.tissue_partition,
                           .diffusivity = permeant.epidermis_diffusivity});
  square.layers.push_back({.thickness = cell.thicknesses.dermis,
                           .partition = permeant.tissue_partition,
                           .diffusivity = permeant.dermis_diffusivity,
                           .clearance = permeant.clearance});
  return square;
}

SquareCellCourse follow_square_cell(const SquareCell& cell, double duration,
                                    const SquareCellAccuracy& accuracy) {
  require_valid(cell, duration, accuracy);
  Quarter quarter(cell, accuracy);
  const double area = 0.25 * cell.side * cell.side;
  SquareCellCourse course;
  course.unknowns = quarter.size();
  const auto keep = [&](double time) {
    const Flows& done = quarter.done();
    const double retained = quarter.retained();
    course.time.push_back(time);
    course.taken_up.push_back(done.taken_up / area);
    course.retained.push_back(retained / area);
    course.cleared.push_back(done.cleared / area);
    course.through.push_back(done.through / area);
    if (!(done.taken_up > 0.0)) return;
    const double gap = std::abs(done.taken_up - retained - done.cleared - done.through);
    course.mass_balance_error = std::max(course.mass_balance_error, gap / done.taken_up);
  };
  keep(0.0);
  // Equal steps of the logarithm of 1 + (stretch - 1) t/T.
  const double rate = std::log(stretch) / accuracy.steps;
  for (int s = 1; s <= accuracy.steps; ++s) {
    const double time = duration * std::expm1(rate * s) / (stretch - 1.0);
    quarter.advance(time - course.time.back());
    keep(time);
  }
  course.iterations = quarter.iterations();
  course.flux = quarter.rates().through / area;
  return course;
}

}  // namespace acicula::absorption
