#include "acicula/numerics/line_multigrid.hpp"

#include "acicula/core/error.hpp"
#include "acicula/numerics/merge_columns.hpp"

#include <gtest/gtest.h>

#include <Eigen/Dense>
#include <cmath>
#include <vector>

namespace acicula::numerics {
namespace {

/// Graded widths, links over six decades, a loss at both ends of the columns.
TensorNetwork uneven(std::size_t nx, std::size_t ny, std::size_t nz) {
  std::vector<double> x;
  std::vector<double> y;
  for (std::size_t i = 0; i < nx; ++i) x.push_back(std::pow(1.4, static_cast<double>(i)));
  for (std::size_t j = 0; j < ny; ++j) y.push_back(std::pow(1.3, static_cast<double>(j)));
  TensorNetwork net(x, y, nz);
  for (std::size_t j = 0; j < ny; ++j) {
    for (std::size_t i = 0; i < nx; ++i) {
      for (std::size_t k = 0; k < nz; ++k) {
        const std::size_t c = net.column(i, j) + k;
        const double medium = std::pow(10.0, static_cast<double>((i + 2 * j + 3 * k) % 7) - 3.0);
        net.capacity[c] = x[i] * y[j];
        if (i + 1 < nx) net.link_x[c] = medium * y[j] / x[i];
        if (j + 1 < ny) net.link_y[c] = medium * x[i] / y[j];
        if (k + 1 < nz) net.link_z[c] = medium * x[i] * y[j];
      }
      net.loss[net.column(i, j)] = 2.0 * x[i] * y[j];
      net.loss[net.column(i, j) + nz - 1] = 0.1 * x[i] * y[j];
    }
  }
  return net;
}

/// The matrix shift capacity + A, entry by entry.
Eigen::MatrixXd dense(const TensorNetwork& net, double shift) {
  const auto n = static_cast<Eigen::Index>(net.size());
  Eigen::MatrixXd a = Eigen::MatrixXd::Zero(n, n);
  const auto join = [&a](std::size_t from, std::size_t to, double link) {
    const auto p = static_cast<Eigen::Index>(from);
    const auto q = static_cast<Eigen::Index>(to);
    a(p, p) += link;
    a(q, q) += link;
    a(p, q) -= link;
    a(q, p) -= link;
  };
  for (std::size_t c = 0; c < net.size(); ++c) {
    const auto p = static_cast<Eigen::Index>(c);
    a(p, p) += shift * net.capacity[c] + net.loss[c];
    if (net.link_x[c] > 0.0) join(c, c + net.nz, net.link_x[c]);
    if (net.link_y[c] > 0.0) join(c, c + net.nx() * net.nz, net.link_y[c]);
    if (net.link_z[c] > 0.0) join(c, c + 1, net.link_z[c]);
  }
  return a;
}

std::vector<double> ramp(std::size_t n) {
  std::vector<double> b;
  for (std::size_t c = 0; c < n; ++c) b.push_back(std::sin(static_cast<double>(c)));
  return b;
}

TEST(LineMultigrid, AgreesWithADenseSolver) {
  const TensorNetwork net = uneven(5, 4, 6);
  const std::vector<double> b = ramp(net.size());
  for (const double shift : {0.0, 1e-3, 1.0, 1e4}) {
    const Eigen::VectorXd exact = dense(net, shift)
                                      .ldlt()
                                      .solve(Eigen::Map<const Eigen::VectorXd>(
                                          b.data(), static_cast<Eigen::Index>(b.size())));
    LineMultigrid solver(net);
    solver.set_shift(shift);
    std::vector<double> u(net.size(), 0.0);
    solver.solve(b, u, 1e-12);
    for (std::size_t c = 0; c < u.size(); ++c) {
      EXPECT_NEAR(u[c], exact[static_cast<Eigen::Index>(c)], 1e-9 * exact.cwiseAbs().maxCoeff());
    }
  }
}

TEST(LineMultigrid, ALooseSolutionStillConservesEveryLayer) {
  const TensorNetwork net = uneven(9, 8, 5);
  const std::vector<double> b = ramp(net.size());
  LineMultigrid solver(net);
  solver.set_shift(0.3);
  std::vector<double> u(net.size(), 0.0);
  solver.solve(b, u, 0.1);
  const Eigen::VectorXd residual =
      Eigen::Map<const Eigen::VectorXd>(b.data(), static_cast<Eigen::Index>(b.size())) -
      dense(net, 0.3) *
          Eigen::Map<const Eigen::VectorXd>(u.data(), static_cast<Eigen::Index>(u.size()));
  // Far from solved, but in the sum over each layer.
  EXPECT_GT(residual.cwiseAbs().maxCoeff(), 1e-6);
  for (Eigen::Index k = 0; k < 5; ++k) {
    double sum = 0.0;
    for (Eigen::Index c = k; c < residual.size(); c += 5) sum += residual[c];
    EXPECT_NEAR(sum, 0.0, 1e-10);
  }
}

TEST(LineMultigrid, OneColumnIsSolvedAtOnce) {
  const TensorNetwork net = uneven(1, 1, 7);
  LineMultigrid solver(net);
  solver.set_shift(1.0);
  std::vector<double> u(net.size(), 0.0);
  EXPECT_LE(solver.solve(ramp(7), u, 1e-10), 1);
}

TEST(LineMultigrid, IterationsHardlyGrowWithTheGrid) {
  // Eight times the columns: a method without coarse grids would need about three times the
  // iterations.
  const auto iterations = [](std::size_t n) {
    std::vector<double> even(n, 1.0);
    TensorNetwork net(even, even, 3);
    for (std::size_t c = 0; c < net.size(); ++c) {
      const std::size_t column = c / 3;
      net.capacity[c] = 1.0;
      if (column % n + 1 < n) net.link_x[c] = 1.0;
      if (column / n + 1 < n) net.link_y[c] = 1.0;
      if (c % 3 < 2) net.link_z[c] = 1.0;
    }
    LineMultigrid solver(net);
    solver.set_shift(1e-6);
    std::vector<double> u(net.size(), 0.0);
    return solver.solve(ramp(net.size()), u, 1e-8);
  };
  const int coarse = iterations(16);
  EXPECT_LT(coarse, 16);
  EXPECT_LT(iterations(48), coarse + 5);
}

TEST(MergeColumns, MergesTheNarrowOnesAndSumsWhatTheyHold) {
  const double x[] = {1.0, 1.0, 1.0, 1.0, 4.0};
  const double y[] = {1.0};
  TensorNetwork net(x, y, 1);
  net.capacity = {1.0, 2.0, 3.0, 4.0, 5.0};
  net.loss = {0.0, 1.0, 0.0, 0.0, 7.0};
  net.link_x = {6.0, 3.0, 2.0, 1.0, 0.0};
  const Merged merged = merge_columns(net);
  EXPECT_EQ(merged.network.width_x, (std::vector<double>{2.0, 2.0, 4.0}));
  EXPECT_EQ(merged.network.capacity, (std::vector<double>{3.0, 7.0, 5.0}));
  EXPECT_EQ(merged.network.loss, (std::vector<double>{1.0, 0.0, 7.0}));
  EXPECT_EQ(merged.coarse_column, (std::vector<std::size_t>{0, 0, 1, 1, 2}));
  // From the middle of a pair to the middle of the next: half of 1/6, all of 1/3, half of 1/2.
  EXPECT_NEAR(merged.network.link_x[0], 1.0 / (0.5 / 6.0 + 1.0 / 3.0 + 0.5 / 2.0), 1e-15);
  EXPECT_NEAR(merged.network.link_x[1], 1.0 / (0.5 / 2.0 + 1.0), 1e-15);
}

TEST(MergeColumns, AlwaysMergesSomething) {
  const double x[] = {1.0, 10.0, 100.0};
  const double y[] = {1.0};
  const Merged merged = merge_columns(TensorNetwork(x, y, 1));
  EXPECT_EQ(merged.network.width_x, (std::vector<double>{11.0, 100.0}));
}

}  // namespace
}  // namespace acicula::numerics
