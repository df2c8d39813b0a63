#include "acicula/absorption/unit_cell_system.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <utility>

namespace acicula::absorption {
namespace {

/// Below this uncharged share the lipid route carries nothing; a capacity of zero would make the
/// matrix singular.
constexpr double smallest_share = 1e-12;

/// Resistance, per conductivity, of the ring between two radii when a wall may stand in it.
double ring_resistance(double inner, double outer, double wall, double liquid, double tissue) {
  double sum = 0.0;
  if (inner < wall) sum += std::log(std::min(outer, wall) / inner) / liquid;
  if (outer > wall) sum += std::log(outer / std::max(inner, wall)) / tissue;
  return sum;
}

/// Conductance per area of two half cells in series.
double halves(double upper_conductivity, double upper_width, double lower_conductivity,
              double lower_width) {
  const double upper = upper_width / upper_conductivity;
  const double lower = lower_width / lower_conductivity;
  return 2.0 / (upper + lower);
}

double dot(const std::vector<double>& a, const std::vector<double>& b) {
  double sum = 0.0;
  for (std::size_t k = 0; k < a.size(); ++k) sum += a[k] * b[k];
  return sum;
}

}  // namespace

void CellAmounts::add(double factor, const CellAmounts& other) {
  for (std::size_t k = 0; k < cells.size(); ++k) cells[k] += factor * other.cells[k];
  film += factor * other.film;
  cleared += factor * other.cleared;
  degraded += factor * other.degraded;
  lost += factor * other.lost;
}

UnitCellSystem::UnitCellSystem(const UnitCell& cell, UnitCellMesh mesh, const Permeant& permeant,
                               const Film& film, const std::optional<ChannelClosure>& closure,
                               const FreshWound& wound)
    : cell_(cell),
      mesh_(std::move(mesh)),
      permeant_(permeant),
      film_(film),
      closure_(closure),
      wound_(wound),
      diffusion_(mesh_.radius, mesh_.depth),
      rows_(mesh_.depth.size()),
      channel_share_(diffusion_.size()),
      from_film_(diffusion_.size()),
      to_film_(diffusion_.size()),
      to_below_(diffusion_.size()),
      broken_down_(diffusion_.size()),
      to_air_(diffusion_.size()),
      response_(diffusion_.size()),
      activity_(diffusion_.size()) {
  const double disc = std::numbers::pi * cell.radius * cell.radius;
  for (std::size_t r = 0; r < diffusion_.columns(); ++r) ring_.push_back(diffusion_.ring(r) / disc);
  const double uncharged = std::max(permeant.unionised_tissue, smallest_share);
  for (std::size_t z = 0; z < rows_.size(); ++z) {
    Row& row = rows_[z];
    const bool corneum = z < mesh_.epidermis_begin;
    row.partition = corneum ? permeant.corneum_partition * uncharged : permeant.tissue_partition;
    row.conductivity = row.partition * (corneum                  ? permeant.corneum_diffusivity
                                        : z < mesh_.dermis_begin ? permeant.epidermis_diffusivity
                                                                 : permeant.dermis_diffusivity);
    row.clearance = z < mesh_.dermis_begin ? 0.0 : permeant.clearance;
    row.rise = z < mesh_.dermis_begin ? 0.0 : permeant.clearance_rise;
    const double top = mesh_.depth.faces[z];
    const double bottom = mesh_.depth.faces[z + 1];
    const auto share = [&](double length) {
      return mean_cone_share(top, bottom, cell.channel_depth, length);
    };
    row.profile = std::sqrt(share(cell.cone_length));
    row.filled =
        row.profile > 0.0 ? std::min(share(cell.filled_cone) / share(cell.cone_length), 1.0) : 0.0;
  }
}

/// [1] area of the channel in a column over that of the cell.
double UnitCellSystem::channel_area(std::size_t r, double wall) const {
  const double inner = mesh_.radius.faces[r];
  const double outer = mesh_.radius.faces[r + 1];
  if (wall <= inner) return 0.0;
  if (wall >= outer) return ring_[r];
  return ring_[r] * (wall * wall - inner * inner) / (outer * outer - inner * inner);
}

void UnitCellSystem::set_cells() {
  for (std::size_t z = 0; z < rows_.size(); ++z) {
    const double width = mesh_.depth.width(z);
    for (std::size_t r = 0; r < ring_.size(); ++r) {
      const std::size_t k = diffusion_.index(r, z);
      const double liquid = channel_area(r, wall(z));
      channel_share_[k] = liquid / ring_[r];
      diffusion_.capacity[k] = width * (liquid + (ring_[r] - liquid) * rows_[z].partition);
    }
  }
}

void UnitCellSystem::set_links() {
  const double per_disc = 2.0 / (cell_.radius * cell_.radius);
  const auto& radius = mesh_.radius;
  const double liquid = permeant_.channel_diffusivity;
  for (std::size_t z = 0; z < rows_.size(); ++z) {
    const double width = mesh_.depth.width(z);
    const double tissue = rows_[z].conductivity;
    const bool last = z + 1 == rows_.size();
    for (std::size_t r = 0; r < ring_.size(); ++r) {
      const std::size_t k = diffusion_.index(r, z);
      if (r + 1 < ring_.size()) {
        diffusion_.outward[k] =
            per_disc * width /
            ring_resistance(radius.centre(r), radius.centre(r + 1), wall(z), liquid, tissue);
      }
      if (last) continue;
      // Liquid over liquid, the ledge where the channel narrows, tissue over tissue.
      const double below = rows_[z + 1].conductivity;
      const double next = mesh_.depth.width(z + 1);
      const double narrow = channel_area(r, std::min(wall(z), wall(z + 1)));
      const double wide = channel_area(r, std::max(wall(z), wall(z + 1)));
      double link = 0.0;
      if (narrow > 0.0) link += narrow * halves(liquid, width, liquid, next);
      if (wide > narrow) {
        link += (wide - narrow) * (wall(z) > wall(z + 1) ? halves(liquid, width, below, next)
                                                         : halves(tissue, width, liquid, next));
      }
      if (ring_[r] > wide) link += (ring_[r] - wide) * halves(tissue, width, below, next);
      diffusion_.downward[k] = link;
    }
  }
}

/// Film and polar route above, air where no film lies.
void UnitCellSystem::set_surface(const CellPhase& phase) {
  for (auto* links : {&from_film_, &to_film_, &to_air_})
    std::fill(links->begin(), links->end(), 0.0);
  const double width = mesh_.depth.width(0);
  const double lipid = 2.0 * permeant_.corneum_diffusivity * permeant_.corneum_partition / width;
  const double mouth = 2.0 * permeant_.channel_diffusivity / width;
  const double air = film_.evaporation / permeant_.unionised_vehicle;
  const double bare = phase.covered ? 0.0 : 1.0 - cover_;
  for (std::size_t r = 0; r < ring_.size(); ++r) {
    const double liquid = channel_share_[r] * ring_[r];
    const double tissue = ring_[r] - liquid;
    if (phase.film) {
      from_film_[r] = cover_ * tissue * lipid * permeant_.unionised_vehicle + liquid * mouth;
      to_film_[r] = cover_ * tissue * lipid * permeant_.unionised_tissue + liquid * mouth;
    }
    if (bare > 0.0 && lipid > 0.0 && air > 0.0) {
      to_air_[r] = bare * tissue * permeant_.unionised_tissue * lipid * air / (lipid + air);
    }
    if (phase.wet) {
      const std::size_t viable = diffusion_.index(r, mesh_.epidermis_begin);
      from_film_[viable] = cover_ * tissue * permeant_.polar_permeability;
      to_film_[viable] = from_film_[viable];
    }
  }
  film_link_ = 0.0;
  for (const double link : from_film_) film_link_ += link;
  air_link_ = phase.covered ? 0.0 : cover_ * film_.evaporation;
}

/// Vessels, breakdown, and the receptor below; the sum of all that leaves a cell.
void UnitCellSystem::set_losses() {
  for (std::size_t k = 0; k < diffusion_.size(); ++k) {
    const std::size_t z = k / ring_.size();
    const std::size_t r = k % ring_.size();
    const Row& row = rows_[z];
    const double width = mesh_.depth.width(z);
    const double liquid = channel_share_[k] * ring_[r];
    const double held = (ring_[r] - liquid) * row.partition;
    const double viable = z < mesh_.epidermis_begin ? 0.0 : held;
    to_below_[k] = held * (row.clearance + flush_ * row.rise) * width;
    if (z + 1 == rows_.size() && cell_.bottom == Bottom::sink) {
      to_below_[k] += 2.0 * ring_[r] * row.conductivity / width;
    }
    broken_down_[k] = (viable + liquid) * permeant_.degradation * width;
    diffusion_.sink[k] = to_film_[k] + to_below_[k] + broken_down_[k] + to_air_[k];
  }
}

void UnitCellSystem::set_coefficients(double time, const CellPhase& phase) {
  volume_ = film_.volume_at(time);
  double share = phase.channels ? 1.0 : 0.0;
  if (phase.channels && closure_) share = closure_->area_share(time);
  const double radius = cell_.channel_radius * std::sqrt(share);
  const double cover = phase.film ? film_.cover(volume_) : 0.0;
  // A millionth of the rise is none, and lets the matrices be met again.
  constexpr double spent = 1e-6;
  double flush = wound_.flush_time > 0.0 ? std::exp(-time / wound_.flush_time) : 0.0;
  if (flush < spent) flush = 0.0;
  if (phase_ == phase && radius == scale_ && cover == cover_ && flush == flush_) return;
  const bool moved = !phase_ || radius != scale_;
  phase_ = phase;
  scale_ = radius;
  cover_ = cover;
  flush_ = flush;
  factorised_step_ = 0.0;
  if (moved) {
    set_cells();
    set_links();
  }
  set_surface(phase);
  set_losses();
}

void UnitCellSystem::factorise(double step) {
  if (step == factorised_step_) return;
  diffusion_.factorise(step);
  factorised_step_ = step;
  ++factorisations_;
  if (!phase_->film) return;
  for (std::size_t k = 0; k < response_.size(); ++k) response_[k] = step * from_film_[k];
  diffusion_.solve(response_);
}

void UnitCellSystem::solve_stage(double time, const CellPhase& phase, double step,
                                 CellAmounts& right) {
  set_coefficients(time, phase);
  factorise(step);
  activity_ = right.cells;
  diffusion_.solve(activity_);
  if (phase.film) {
    // M = supply - drain C with C = min(M/V, S): one of the two branches holds.
    const double supply = right.film + step * dot(to_film_, activity_);
    const double drain = step * (film_link_ + air_link_ - dot(to_film_, response_));
    const double concentration = std::min(supply / (volume_ + drain), film_.solubility);
    for (std::size_t k = 0; k < activity_.size(); ++k) {
      activity_[k] += concentration * response_[k];
      right.cells[k] += step * concentration * from_film_[k];
    }
    right.film += step * (dot(to_film_, activity_) - (film_link_ + air_link_) * concentration);
    right.lost += step * air_link_ * concentration;
  }
  // Amounts change by fluxes, not by capacity times the solution: mass is kept to round-off.
  diffusion_.add_fluxes(activity_, step, right.cells);
  right.cleared += step * dot(to_below_, activity_);
  right.degraded += step * dot(broken_down_, activity_);
  right.lost += step * dot(to_air_, activity_);
}

void UnitCellSystem::smooth(std::vector<double>& cells) {
  diffusion_.solve(cells);
  for (std::size_t k = 0; k < cells.size(); ++k) cells[k] *= diffusion_.capacity[k];
}

CellAmounts UnitCellSystem::filled(double concentration) const {
  CellAmounts amounts{.cells = std::vector<double>(diffusion_.size())};
  for (std::size_t k = 0; k < amounts.cells.size(); ++k) {
    const std::size_t z = k / ring_.size();
    const double open = channel_area(k % ring_.size(), cell_.channel_radius * rows_[z].profile);
    amounts.cells[k] = concentration * rows_[z].filled * mesh_.depth.width(z) * open;
  }
  return amounts;
}

Balance UnitCellSystem::balance(const CellAmounts& amounts) const {
  Balance balance{.film = amounts.film,
                  .cleared = amounts.cleared,
                  .degraded = amounts.degraded,
                  .lost = amounts.lost};
  for (std::size_t k = 0; k < amounts.cells.size(); ++k) {
    const std::size_t z = k / ring_.size();
    const double liquid = channel_share_[k];
    const double in_channel =
        amounts.cells[k] * liquid / (liquid + (1.0 - liquid) * rows_[z].partition);
    double& layer = z < mesh_.epidermis_begin ? balance.stratum_corneum
                    : z < mesh_.dermis_begin  ? balance.viable_epidermis
                                              : balance.dermis;
    layer += amounts.cells[k] - in_channel;
    balance.channel += in_channel;
    for (std::size_t b = 0; b < balance.bands.size(); ++b) {
      const auto [top, bottom] = depth_bands[b];
      const double overlap =
          std::min(bottom, mesh_.depth.faces[z + 1]) - std::max(top, mesh_.depth.faces[z]);
      balance.bands[b] += std::max(overlap, 0.0) / mesh_.depth.width(z) * amounts.cells[k];
    }
  }
  return balance;
}

std::vector<double> UnitCellSystem::concentration(const CellAmounts& amounts) const {
  std::vector<double> field(amounts.cells.size());
  for (std::size_t k = 0; k < field.size(); ++k) {
    field[k] = amounts.cells[k] / (ring_[k % ring_.size()] * mesh_.depth.width(k / ring_.size()));
  }
  return field;
}

}  // namespace acicula::absorption
