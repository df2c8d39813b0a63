#pragma once

#include <array>
#include <cstddef>

namespace acicula::numerics {

/// A linearly implicit W-method for y' = f(t, y), in the form that needs no products with A:
///
///   (1/(gamma h) I - A) u_i = f(t + time_i h, y + sum_(j<i) a_ij u_j) + sum_(j<i) (c_ij / h) u_j
///   y_new = y + sum_i weight_i u_i,   error estimate sum_i error_i u_i
///
/// It keeps its order for every matrix A, which should hold what is stiff of f'(y); df/dt is not
/// needed.
template <std::size_t Stages>
struct WMethod {
  using Row = std::array<double, Stages>;
  using Table = std::array<Row, Stages>;

  double gamma = 0.0;
  Table a{};
  Table c{};
  Row time{};
  Row weight{};
  Row error{};
  double error_order = 0.0;  ///< the error estimate is of order h^error_order
};

/// A method from its table in the form of the increments k = h f:
///
///   k_i = h f(y + sum_(j<i) alpha_ij k_j) + h A sum_(j<=i) g_ij k_j,   y_new = y + sum_i b_i k_i
///
/// by u = G k:  a = alpha G^-1,  c = 1/gamma - G^-1,  weight = b G^-1.
/// @param alpha     strictly lower triangular
/// @param g         lower triangular, gamma on the diagonal
/// @param embedded  weights of the lower order that estimates the error
template <std::size_t Stages>
[[nodiscard]] constexpr WMethod<Stages> w_method(const typename WMethod<Stages>::Table& alpha,
                                                 const typename WMethod<Stages>::Table& g,
                                                 const typename WMethod<Stages>::Row& b,
                                                 const typename WMethod<Stages>::Row& embedded,
                                                 double error_order) {
  WMethod<Stages> method;
  method.gamma = g[0][0];
  method.error_order = error_order;
  typename WMethod<Stages>::Table inverse{};
  for (std::size_t j = 0; j < Stages; ++j) {
    inverse[j][j] = 1.0 / g[j][j];
    for (std::size_t i = j + 1; i < Stages; ++i) {
      double sum = 0.0;
      for (std::size_t k = j; k < i; ++k) sum += g[i][k] * inverse[k][j];
      inverse[i][j] = -sum / g[i][i];
    }
  }
  for (std::size_t i = 0; i < Stages; ++i) {
    for (std::size_t j = 0; j < Stages; ++j) {
      for (std::size_t k = j; k < i; ++k) method.a[i][j] += alpha[i][k] * inverse[k][j];
      if (j < i) method.c[i][j] = -inverse[i][j];
      method.time[i] += alpha[i][j];
      method.weight[i] += b[j] * inverse[j][i];
      method.error[i] += (b[j] - embedded[j]) * inverse[j][i];
    }
  }
  return method;
}

namespace ros2_table {
inline constexpr double gamma = 0.292893218813452475599;  // 1 - 1/sqrt(2)
}

/// Two stages, order 2, L-stable; error by order 1.
/// @source verwer-1999
inline constexpr WMethod<2> ros2 =
    w_method<2>({{{0.0, 0.0}, {1.0, 0.0}}},
                {{{ros2_table::gamma, 0.0}, {-2.0 * ros2_table::gamma, ros2_table::gamma}}},
                {0.5, 0.5}, {1.0, 0.0}, 2.0);

}  // namespace acicula::numerics
