#include "w_method.hpp"

namespace schemes {
namespace {

/// From the coefficients alpha, Gamma, b, b_hat in which order conditions are written.
Tableau transformed(std::string name, int order, const Eigen::MatrixXd& alpha,
                    const Eigen::MatrixXd& gamma, const Eigen::VectorXd& b,
                    const Eigen::VectorXd& b_hat) {
  const Eigen::MatrixXd inverse = gamma.inverse();
  Tableau t;
  t.name = std::move(name);
  t.order = order;
  t.gamma = gamma(0, 0);
  t.a = alpha * inverse;
  t.c = -inverse;
  t.c.diagonal().setZero();
  t.m = inverse.transpose() * b;
  t.e = inverse.transpose() * (b - b_hat);
  return t;
}

}  // namespace

Tableau ros2(double gamma) {
  Eigen::Matrix2d alpha;
  Eigen::Matrix2d full;
  alpha << 0.0, 0.0, 1.0, 0.0;
  full << gamma, 0.0, -2.0 * gamma, gamma;
  return transformed(gamma > 1.0 ? "ROS2 1.71" : "ROS2 0.29", 2, alpha, full,
                     Eigen::Vector2d(0.5, 0.5), Eigen::Vector2d(1.0, 0.0));
}

Tableau ros34pw2() {
  constexpr double g = 4.3586652150845900e-01;
  Eigen::Matrix4d alpha = Eigen::Matrix4d::Zero();
  Eigen::Matrix4d full = g * Eigen::Matrix4d::Identity();
  alpha(1, 0) = 8.7173304301691801e-01;
  alpha(2, 0) = 8.4457060015369423e-01;
  alpha(2, 1) = -1.1299064236484185e-01;
  alpha(3, 2) = 1.0;
  full(1, 0) = -8.7173304301691801e-01;
  full(2, 0) = -9.0338057013044082e-01;
  full(2, 1) = 5.4180672388095326e-02;
  full(3, 0) = 2.4212380706095346e-01;
  full(3, 1) = -1.2232505839045147e+00;
  full(3, 2) = 5.4526025533510214e-01;
  const Eigen::Vector4d b(2.4212380706095346e-01, -1.2232505839045147e+00, 1.5452602553351020e+00,
                          g);
  const Eigen::Vector4d b_hat(3.7810903145819369e-01, -9.6042292212423178e-02, 0.5,
                              2.1793326075422950e-01);
  return transformed("ROS34PW2", 3, alpha, full, b, b_hat);
}

void WMethod::attempt(const Field& y, double step, bool fresh) {
  const Tableau& t = tableau;
  const auto stages = t.m.size();
  stage_.resize(static_cast<std::size_t>(stages), y);
  if (fresh) {
    block_.linearise(y);
    rate_.resize(y.size());
    block_.rate(y, rate_);
  }
  y_new = y;
  error = Field::Zero(y.size());
  for (Eigen::Index i = 0; i < stages; ++i) {
    Field& stage = stage_[static_cast<std::size_t>(i)];
    if (i == 0) {
      stage = rate_;
    } else {
      Field argument = y;
      for (Eigen::Index j = 0; j < i; ++j) {
        if (t.a(i, j) != 0.0) argument += t.a(i, j) * stage_[static_cast<std::size_t>(j)];
      }
      block_.rate(argument, stage);
      for (Eigen::Index j = 0; j < i; ++j) {
        stage += t.c(i, j) / step * stage_[static_cast<std::size_t>(j)];
      }
    }
    block_.solve(1.0 / (t.gamma * step), approximation_, method_, stage);
    y_new += t.m[i] * stage;
    error += t.e[i] * stage;
  }
}

void TwoStepW::advance(double step, Field& y) {
  Field rate(y.size());
  block_.rate(y, rate);
  block_.linearise(y);
  const double w = last_step_ > 0.0 ? step / last_step_ : 0.0;
  const double lead = (1.0 + 2.0 * w) / (1.0 + w);
  const Field before = y;
  Field right = rate;
  if (w > 0.0) {
    y = (1.0 + w) * y - w * last_;
    right = ((1.0 + w) * before - w * w / (1.0 + w) * last_ - lead * y) / step + (1.0 + w) * rate -
            w * last_rate_;
  }
  block_.solve(lead / step, approximation_, method_, right);
  y = (y + right).cwiseMax(0.0);
  last_ = before;
  last_rate_ = rate;
  last_step_ = step;
}

}  // namespace schemes
