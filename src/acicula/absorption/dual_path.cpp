#include "acicula/absorption/dual_path.hpp"

#include "acicula/absorption/lateral_exchange.hpp"

#include <cmath>

namespace acicula::absorption {
namespace {

/// Conductance of two resistances in series given as conductances; 0 when one of them is closed.
double in_series(double a, double b) { return a > 0.0 && b > 0.0 ? a * b / (a + b) : 0.0; }

}  // namespace

void Amounts::add(double factor, const Amounts& other) {
  for (std::size_t i = 0; i < cells.size(); ++i) cells[i] += factor * other.cells[i];
  film += factor * other.film;
  cleared += factor * other.cleared;
  degraded += factor * other.degraded;
  lost += factor * other.lost;
}

void Amounts::scale(double factor) {
  for (Pair& cell : cells) cell *= factor;
  film *= factor;
  cleared *= factor;
  degraded *= factor;
  lost *= factor;
}

DualPath::DualPath(const Layers& layers, const Permeant& permeant, const Film& film,
                   const std::optional<ChannelClosure>& closure, const FreshWound& wound)
    : layers_(layers),
      permeant_(permeant),
      film_(film),
      closure_(closure),
      wound_(wound),
      matrix_(layers.cells.size()),
      from_film_(layers.cells.size()),
      tissue_activity_(layers.cells.size()),
      channel_activity_(layers.cells.size()),
      tissue_link_(layers.cells.size()),
      channel_link_(layers.cells.size()),
      lateral_link_(layers.cells.size()),
      outflow_link_(layers.cells.size()),
      open_(layers.cells.size()) {}

/// Activities and links of the tissue. Activities of viable tissue count all species; the uncharged
/// share of them faces the stratum corneum.
void DualPath::set_tissue() {
  const auto& cells = layers_.cells;
  const auto half = [&](std::size_t i) {
    return 2.0 * cells[i].diffusivity * cells[i].partition * (1.0 - open_[i]) / cells[i].width;
  };
  for (std::size_t i = 0; i < cells.size(); ++i) {
    tissue_activity_[i] = 1.0 / ((1.0 - open_[i]) * cells[i].width * cells[i].partition);
    if (i + 1 == cells.size()) continue;
    const bool enters_viable = i + 1 == layers_.epidermis_begin;
    const double below = enters_viable ? half(i + 1) / permeant_.unionised_tissue : half(i + 1);
    tissue_link_[i] = in_series(half(i), below);
  }
  sink_link_ = layers_.bottom == Bottom::sink ? half(cells.size() - 1) : 0.0;
}

void DualPath::set_channels(double shed) {
  const auto& cells = layers_.cells;
  const auto half = [&](std::size_t i) {
    return 2.0 * permeant_.channel_diffusivity * open_[i] / cells[i].width;
  };
  shed_ = shed;
  double last_open = 0.0;
  double last_tissue = 0.0;
  double wall = 0.0;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    channel_activity_[i] = open_[i] > 0.0 ? 1.0 / (open_[i] * cells[i].width) : 0.0;
    channel_link_[i] = i + 1 < cells.size() ? in_series(half(i), half(i + 1)) : 0.0;
    lateral_link_[i] = 0.0;
    if (i < layers_.epidermis_begin || !(open_[i] > 0.0)) continue;
    const double radius = layers_.channel_radius * std::sqrt(open_[i] / cells[i].area_share);
    const double tissue = cells[i].diffusivity * cells[i].partition;
    // Neighbours mostly share these, and the law takes longer than the rest of a cell.
    if (open_[i] != last_open || tissue != last_tissue) {
      const double length = exchange_length(open_[i], layers_.channel_depth / radius,
                                            permeant_.channel_diffusivity / tissue);
      wall = tissue > 0.0 ? wall_shape_factor(open_[i], length) : 0.0;
      last_open = open_[i];
      last_tissue = tissue;
    }
    const double shape =
        cells[i].density * cells[i].width * wall + cells[i].floors * floor_shape_factor(radius);
    lateral_link_[i] = shape * tissue;
  }
}

void DualPath::set_surface(const Phase& phase) {
  const Cell& top = layers_.cells.front();
  const double intact = 1.0 - open_.front();
  const double half = 2.0 * top.diffusivity * top.partition * intact / top.width;
  const double cover = phase.film ? film_.cover(volume_) : 0.0;
  top_link_ = cover * half;
  // Water-filled paths end in a dry film; the channels' mouths stay wet from below.
  polar_link_ = phase.wet ? cover * intact * permeant_.polar_permeability : 0.0;
  mouth_link_ = phase.film ? 2.0 * permeant_.channel_diffusivity * open_.front() / top.width : 0.0;
  air_link_ = phase.covered ? 0.0 : cover * film_.evaporation;
  const double bare = phase.covered ? 0.0 : 1.0 - cover;
  bare_link_ = bare * in_series(half, film_.evaporation / permeant_.unionised_vehicle * intact);
}

void DualPath::set_coefficients(double time, const Phase& phase) {
  const double share = phase.channels ? closure_->area_share(time) : 0.0;
  for (std::size_t i = 0; i < open_.size(); ++i) open_[i] = layers_.cells[i].area_share * share;
  volume_ = film_.volume_at(time);
  set_tissue();
  set_channels(phase.channels ? closure_->closing_rate(time) : 0.0);
  const double outflow = wound_.outflow_speed > 0.0
                             ? wound_.outflow_speed * std::exp(-time / wound_.outflow_time)
                             : 0.0;
  for (std::size_t i = 0; i < open_.size(); ++i) outflow_link_[i] = outflow * open_[i];
  flush_ = wound_.flush_time > 0.0 ? std::exp(-time / wound_.flush_time) : 0.0;
  set_surface(phase);
}

/// [s-1] of a cell, at the time of the coefficients.
double DualPath::clearance(std::size_t cell) const {
  return layers_.cells[cell].clearance + flush_ * layers_.cells[cell].clearance_rise;
}

/// The matrix I - step A of the cells; a column of A sums to what leaves the cells.
void DualPath::assemble(double step) {
  const std::size_t n = layers_.cells.size();
  for (std::size_t i = 0; i < n; ++i) {
    matrix_.lower[i].setZero();
    matrix_.upper[i].setZero();
    matrix_.diagonal[i].setIdentity();
  }
  for (std::size_t i = 0; i < n; ++i) {
    auto& diagonal = matrix_.diagonal[i];
    const double tissue = step * tissue_activity_[i];
    const double channel = step * channel_activity_[i];
    const bool viable = i >= layers_.epidermis_begin;
    diagonal(0, 0) +=
        step * (clearance(i) + (viable ? permeant_.degradation : 0.0)) + lateral_link_[i] * tissue;
    diagonal(0, 1) -= lateral_link_[i] * channel + step * shed_;
    diagonal(1, 0) -= lateral_link_[i] * tissue;
    diagonal(1, 1) +=
        (lateral_link_[i] + outflow_link_[i]) * channel + step * (shed_ + permeant_.degradation);
    if (i + 1 == n) continue;
    const bool enters_viable = i + 1 == layers_.epidermis_begin;
    const double below =
        step * tissue_activity_[i + 1] * (enters_viable ? permeant_.unionised_tissue : 1.0);
    const double channel_below = step * channel_activity_[i + 1];
    diagonal(0, 0) += tissue_link_[i] * tissue;
    diagonal(1, 1) += channel_link_[i] * channel;
    matrix_.upper[i][0] = -tissue_link_[i] * below;
    matrix_.upper[i][1] = -(channel_link_[i] + outflow_link_[i + 1]) * channel_below;
    matrix_.lower[i + 1][0] = -tissue_link_[i] * tissue;
    matrix_.lower[i + 1][1] = -channel_link_[i] * channel;
    matrix_.diagonal[i + 1](0, 0) += tissue_link_[i] * below;
    matrix_.diagonal[i + 1](1, 1) += channel_link_[i] * channel_below;
  }
  const std::size_t viable = layers_.epidermis_begin;
  matrix_.diagonal.front()(0, 0) += step * (top_link_ + bare_link_) * tissue_activity_.front();
  matrix_.diagonal.front()(1, 1) += step * mouth_link_ * channel_activity_.front();
  matrix_.diagonal[viable](0, 0) += step * polar_link_ * tissue_activity_[viable];
  matrix_.diagonal.back()(0, 0) += step * sink_link_ * tissue_activity_.back();
}

}  // namespace acicula::absorption
