#pragma once

#include "block.hpp"
#include <string>

namespace schemes {

/// Rosenbrock methods that keep their order for any matrix A in place of the Jacobian:
///
///   (1/(gamma h) - A) u_i = f(y + sum a_ij u_j) + sum c_ij/h u_j
///   y_new = y + sum m_j u_j,   error = sum e_j u_j
struct Tableau {
  std::string name;
  int order = 0;  ///< of y_new; the error estimate is one lower
  double gamma = 0.0;
  Eigen::MatrixXd a;
  Eigen::MatrixXd c;
  Eigen::VectorXd m;
  Eigen::VectorXd e;
};

/// Two stages, order 2 for any A, L-stable when A is the Jacobian and gamma = 1 +- 1/sqrt(2).
/// @source verwer-1999
[[nodiscard]] Tableau ros2(double gamma);

/// Four stages, order 3 for any A, L-stable and stiffly accurate.
/// @source rang-2005
[[nodiscard]] Tableau ros34pw2();

/// A W-method on the block.
class WMethod {
 public:
  WMethod(Block& block, Tableau coefficients, Approximation a, Solve method)
      : tableau(std::move(coefficients)), block_(block), approximation_(a), method_(method) {}

  /// Fills y_new and error with the step from y; `fresh` when y is new.
  void attempt(const Field& y, double step, bool fresh);

  Tableau tableau;
  Field y_new;
  Field error;

 private:
  Block& block_;
  Approximation approximation_;
  Solve method_;
  Field rate_;
  std::vector<Field> stage_;
};

/// The two-step backward difference formula, linearly implicit with any A, order 2:
///
///   (lead/h - A) d = ((1 + w) y_n - w^2/(1 + w) y_(n-1) - lead y*)/h + (1 + w) f_n - w f_(n-1)
///   y_(n+1) = y* + d,   y* = (1 + w) y_n - w y_(n-1),   w = h/h_last,  lead = (1 + 2 w)/(1 + w)
class TwoStepW {
 public:
  TwoStepW(Block& block, Approximation a, Solve method)
      : block_(block), approximation_(a), method_(method) {}
  /// Begins anew, with a step of first order.
  void restart() { last_step_ = 0.0; }
  void advance(double step, Field& y);

 private:
  Block& block_;
  Approximation approximation_;
  Solve method_;
  double last_step_ = 0.0;
  Field last_;
  Field last_rate_;
};

}  // namespace schemes
