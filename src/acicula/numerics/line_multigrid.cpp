#include "acicula/numerics/line_multigrid.hpp"

#include "acicula/core/error.hpp"
#include "acicula/numerics/merge_columns.hpp"

#include <algorithm>
#include <array>

namespace acicula::numerics {
namespace {

/// In four partial sums, which do not wait for each other.
double dot(std::span<const double> a, std::span<const double> b) {
  std::array<double, 4> sum{};
  const std::size_t even = a.size() / 4 * 4;
  for (std::size_t i = 0; i < even; i += 4) {
    for (std::size_t m = 0; m < 4; ++m) sum[m] += a[i + m] * b[i + m];
  }
  for (std::size_t i = even; i < a.size(); ++i) sum[0] += a[i] * b[i];
  return (sum[0] + sum[1]) + (sum[2] + sum[3]);
}

/// target += link value, over the layers of a column.
void add_product(double* __restrict target, const double* __restrict link,
                 const double* __restrict value, std::size_t n) {
  for (std::size_t k = 0; k < n; ++k) target[k] += link[k] * value[k];
}

/// target = base + the four neighbours beside a column, weighted by their links; past the edge
/// `zeros`, shape (nz), stands for links and values.
void add_sides(double* __restrict target, const double* __restrict base, const TensorNetwork& net,
               const double* u, std::size_t i, std::size_t j, const double* __restrict zeros) {
  const std::size_t here = net.column(i, j);
  const std::size_t x = net.nz;
  const std::size_t y = net.nx() * net.nz;
  const double* __restrict west = i > 0 ? &net.link_x[here - x] : zeros;
  const double* __restrict east = &net.link_x[here];
  const double* __restrict north = j > 0 ? &net.link_y[here - y] : zeros;
  const double* __restrict south = &net.link_y[here];
  const double* __restrict u_west = i > 0 ? u + here - x : zeros;
  const double* __restrict u_east = i + 1 < net.nx() ? u + here + x : zeros;
  const double* __restrict u_north = j > 0 ? u + here - y : zeros;
  const double* __restrict u_south = j + 1 < net.ny() ? u + here + y : zeros;
  for (std::size_t k = 0; k < net.nz; ++k) {
    target[k] = base[k] + west[k] * u_west[k] + east[k] * u_east[k] + north[k] * u_north[k] +
                south[k] * u_south[k];
  }
}

}  // namespace

LineMultigrid::Level::Level(TensorNetwork network)
    : net(std::move(network)),
      total(net.loss),
      diagonal(net.size()),
      inverse(net.size()),
      factor(net.size()),
      x(net.size()),
      b(net.size()) {
  const std::size_t row = net.nx() * net.nz;
  for (std::size_t c = 0; c < net.size(); ++c) {
    total[c] += net.link_x[c] + net.link_y[c] + net.link_z[c];
    if (c >= 1) total[c] += net.link_z[c - 1];
    if (c >= net.nz) total[c] += net.link_x[c - net.nz];
    if (c >= row) total[c] += net.link_y[c - row];
  }
}

LineMultigrid::LineMultigrid(const TensorNetwork& network)
    : residual_(network.size()),
      preconditioned_(network.size()),
      direction_(network.size()),
      product_(network.size()),
      column_(network.nz),
      zeros_(network.nz) {
  levels_.emplace_back(network);
  while (levels_.back().net.nx() * levels_.back().net.ny() > 1) {
    Merged merged = merge_columns(levels_.back().net);
    levels_.back().coarse_column = std::move(merged.coarse_column);
    levels_.emplace_back(std::move(merged.network));
  }
}

void LineMultigrid::set_shift(double shift) {
  for (Level& level : levels_) {
    const TensorNetwork& net = level.net;
    for (std::size_t c = 0; c < net.size(); ++c) {
      level.diagonal[c] = shift * net.capacity[c] + level.total[c];
    }
    for (std::size_t start = 0; start < net.size(); start += net.nz) {
      double above = 0.0;
      for (std::size_t c = start; c < start + net.nz; ++c) {
        level.inverse[c] = 1.0 / (level.diagonal[c] - above);
        level.factor[c] = net.link_z[c] * level.inverse[c];
        above = net.link_z[c] * level.factor[c];
      }
    }
  }
}

void LineMultigrid::apply(std::span<const double> u, std::span<double> result) const {
  const Level& level = levels_.front();
  const TensorNetwork& net = level.net;
  const std::size_t n = net.nz;
  for (std::size_t j = 0; j < net.ny(); ++j) {
    for (std::size_t i = 0; i < net.nx(); ++i) {
      const std::size_t here = net.column(i, j);
      double* y = &result[here];
      add_sides(y, zeros_.data(), net, u.data(), i, j, zeros_.data());
      add_product(y, &net.link_z[here], &u[here] + 1, n - 1);
      add_product(y + 1, &net.link_z[here], &u[here], n - 1);
      for (std::size_t k = 0; k < n; ++k) y[k] = level.diagonal[here + k] * u[here + k] - y[k];
    }
  }
}

/// Solves the columns of one colour for their neighbours' values; `neighbours` false when these are
/// zero.
void LineMultigrid::relax(Level& level, std::size_t colour, bool neighbours) const {
  const TensorNetwork& net = level.net;
  const std::size_t n = net.nz;
  for (std::size_t j = 0; j < net.ny(); ++j) {
    for (std::size_t i = (j + colour) % 2; i < net.nx(); i += 2) {
      const std::size_t here = net.column(i, j);
      double* __restrict x = &level.x[here];
      const double* __restrict factor = &level.factor[here];
      const double* __restrict inverse = &level.inverse[here];
      if (neighbours) {
        add_sides(x, &level.b[here], net, level.x.data(), i, j, zeros_.data());
      } else {
        std::copy_n(&level.b[here], n, x);
      }
      double last = x[0];
      for (std::size_t k = 1; k < n; ++k) x[k] = last = x[k] + factor[k - 1] * last;
      x[n - 1] = last = x[n - 1] * inverse[n - 1];
      for (std::size_t k = n - 1; k-- > 0;) x[k] = last = x[k] * inverse[k] + factor[k] * last;
    }
  }
}

/// Sums the residual after the first half sweep over merged columns. The colour relaxed last has
/// none; the other's is what its neighbours have changed.
void LineMultigrid::restrict_residual(const Level& fine, Level& coarse) {
  const TensorNetwork& net = fine.net;
  std::fill(coarse.b.begin(), coarse.b.end(), 0.0);
  for (std::size_t j = 0; j < net.ny(); ++j) {
    for (std::size_t i = j % 2; i < net.nx(); i += 2) {
      double* target = &coarse.b[fine.coarse_column[j * net.nx() + i]];
      add_sides(column_.data(), zeros_.data(), net, fine.x.data(), i, j, zeros_.data());
      for (std::size_t k = 0; k < net.nz; ++k) target[k] += column_[k];
    }
  }
}

void LineMultigrid::cycle(std::size_t index) {
  Level& level = levels_[index];
  relax(level, 0, false);
  if (index + 1 == levels_.size()) return;
  relax(level, 1, true);
  restrict_residual(level, levels_[index + 1]);
  cycle(index + 1);
  const std::size_t n = level.net.nz;
  for (std::size_t c = 0; c < level.coarse_column.size(); ++c) {
    const double* correction = &levels_[index + 1].x[level.coarse_column[c]];
    double* x = &level.x[c * n];
    for (std::size_t k = 0; k < n; ++k) x[k] += correction[k];
  }
  relax(level, 1, true);
  relax(level, 0, true);
}

void LineMultigrid::precondition(std::span<const double> r, std::span<double> z) {
  std::copy(r.begin(), r.end(), levels_.front().b.begin());
  cycle(0);
  std::copy(levels_.front().x.begin(), levels_.front().x.end(), z.begin());
}

/// Adds the correction that is constant across and exact in that space.
void LineMultigrid::correct_layers(std::span<const double> r, std::span<double> u) {
  Level& last = levels_.back();
  const std::size_t n = last.net.nz;
  std::fill(last.b.begin(), last.b.end(), 0.0);
  for (std::size_t c = 0; c < r.size(); ++c) last.b[c % n] += r[c];
  relax(last, 0, false);
  for (std::size_t c = 0; c < u.size(); ++c) u[c] += last.x[c % n];
}

int LineMultigrid::solve(std::span<const double> b, std::span<double> u, double tolerance) {
  constexpr int most = 200;
  apply(u, residual_);
  for (std::size_t c = 0; c < u.size(); ++c) residual_[c] = b[c] - residual_[c];
  precondition(residual_, preconditioned_);
  direction_ = preconditioned_;
  double error = dot(residual_, preconditioned_);
  int iteration = 0;
  // u b tends to the square of the solution's energy norm.
  while (error > tolerance * tolerance * dot(u, b)) {
    if (++iteration > most) throw NumericsError("line_multigrid", 0.0, "no convergence");
    apply(direction_, product_);
    const double step = error / dot(direction_, product_);
    for (std::size_t c = 0; c < u.size(); ++c) {
      u[c] += step * direction_[c];
      residual_[c] -= step * product_[c];
    }
    precondition(residual_, preconditioned_);
    const double next = dot(residual_, preconditioned_);
    const double ratio = next / error;
    error = next;
    for (std::size_t c = 0; c < u.size(); ++c) {
      direction_[c] = preconditioned_[c] + ratio * direction_[c];
    }
  }
  correct_layers(residual_, u);
  return iteration;
}

}  // namespace acicula::numerics
