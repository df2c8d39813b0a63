#include "acicula/absorption/dual_path.hpp"

#include <algorithm>

namespace acicula::absorption {

/// [kg m-2 s-1] what the cells give back to a film without the active.
double DualPath::returned_to_film(const std::vector<Pair>& cells) const {
  const std::size_t viable = layers_.epidermis_begin;
  return top_link_ * tissue_activity_.front() * cells.front()[0] +
         (mouth_link_ + outflow_link_.front()) * channel_activity_.front() * cells.front()[1] +
         polar_link_ * tissue_activity_[viable] * cells[viable][0];
}

/// Adds `factor` times the inflow from a film of unit concentration.
void DualPath::add_film_inflow(std::vector<Pair>& cells, double factor) const {
  cells.front()[0] += factor * top_link_ * permeant_.unionised_vehicle;
  cells.front()[1] += factor * mouth_link_;
  cells[layers_.epidermis_begin][0] += factor * polar_link_;
}

/// Adds `factor` times what leaves the skin downwards, by breakdown, and from its bare surface.
void DualPath::add_outflow(const Phase& phase, const std::vector<Pair>& cells, double factor,
                           Amounts& amounts) const {
  double cleared = sink_link_ * tissue_activity_.back() * cells.back()[0];
  double exposed = 0.0;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    cleared += clearance(i) * cells[i][0];
    exposed += cells[i][1];
    if (i >= layers_.epidermis_begin) exposed += cells[i][0];
  }
  amounts.cleared += factor * cleared;
  amounts.degraded += factor * permeant_.degradation * exposed;
  double lost = bare_link_ * tissue_activity_.front() * cells.front()[0];
  if (!phase.film) lost += outflow_link_.front() * channel_activity_.front() * cells.front()[1];
  amounts.lost += factor * lost;
}

Amounts DualPath::rates(double time, const Phase& phase, const Amounts& amounts) {
  set_coefficients(time, phase);
  // The matrix of a unit step is I - A, so that A m = m - (I - A) m.
  assemble(1.0);
  const auto& m = amounts.cells;
  Amounts rate{.cells = m};
  for (std::size_t i = 0; i < m.size(); ++i) {
    rate.cells[i] -= matrix_.diagonal[i] * m[i];
    if (i > 0) rate.cells[i] -= matrix_.lower[i].cwiseProduct(m[i - 1]);
    if (i + 1 < m.size()) rate.cells[i] -= matrix_.upper[i].cwiseProduct(m[i + 1]);
  }
  add_outflow(phase, m, 1.0, rate);
  if (!phase.film) return rate;
  const double concentration = film_.dissolved(amounts.film, volume_);
  const double out = top_link_ * permeant_.unionised_vehicle + mouth_link_ + polar_link_;
  add_film_inflow(rate.cells, concentration);
  rate.film = returned_to_film(m) - (out + air_link_) * concentration;
  rate.lost += air_link_ * concentration;
  return rate;
}

void DualPath::solve_stage(double time, const Phase& phase, double step, Amounts& right) {
  set_coefficients(time, phase);
  assemble(step);
  matrix_.factorise();
  matrix_.solve(right.cells);
  if (phase.film) {
    std::fill(from_film_.begin(), from_film_.end(), Pair::Zero());
    add_film_inflow(from_film_, step);
    matrix_.solve(from_film_);
    // M = supply - drain C with C = min(M/V, S): one of the two branches holds.
    const double out = top_link_ * permeant_.unionised_vehicle + mouth_link_ + polar_link_;
    const double supply = right.film + step * returned_to_film(right.cells);
    const double drain = step * (out + air_link_ - returned_to_film(from_film_));
    const double unsaturated = supply / (volume_ + drain);
    const double concentration = std::min(unsaturated, film_.solubility);
    right.film = supply - drain * concentration;
    right.lost += step * air_link_ * concentration;
    for (std::size_t i = 0; i < right.cells.size(); ++i) {
      right.cells[i] += concentration * from_film_[i];
    }
  }
  add_outflow(phase, right.cells, step, right);
}

Amounts DualPath::filled(double concentration) const {
  Amounts amounts{.cells = std::vector<Pair>(layers_.cells.size(), Pair::Zero())};
  for (std::size_t i = 0; i < amounts.cells.size(); ++i) {
    const Cell& cell = layers_.cells[i];
    amounts.cells[i][1] = concentration * cell.area_share * cell.fill * cell.width;
  }
  return amounts;
}

void DualPath::shut(Amounts& amounts) {
  for (Pair& cell : amounts.cells) {
    cell[0] += cell[1];
    cell[1] = 0.0;
  }
}

}  // namespace acicula::absorption
