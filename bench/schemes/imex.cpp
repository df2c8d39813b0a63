#include "imex.hpp"

#include <cmath>

namespace schemes {
namespace {

/// What is not in the linear part.
Field explicit_part(Block& block, const Field& y) {
  Field rate(y.size());
  Field linear = Field::Zero(y.size());
  block.rate(y, rate);
  block.add_linear(y, linear);
  return rate - linear;
}

}  // namespace

void ars222(Block& block, Solve method, double step, Field& y) {
  const double gamma = 1.0 - std::sqrt(0.5);
  const double delta = 1.0 - 0.5 / gamma;
  const double shift = 1.0 / (gamma * step);
  const Field first = explicit_part(block, y);
  Field right = y + step * gamma * first;
  Field middle = shift * right;
  block.solve_linear(shift, method, middle);
  const Field linear = shift * (middle - right);
  const Field second = explicit_part(block, middle);
  y = shift * (y + step * (delta * first + (1.0 - delta) * second + (1.0 - gamma) * linear));
  block.solve_linear(shift, method, y);
}

void Sbdf2::advance(double step, Field& y) {
  const Field now = explicit_part(block_, y);
  const Field before = y;
  if (last_step_ > 0.0) {
    const double w = step / last_step_;
    const double lead = (1.0 + 2.0 * w) / (1.0 + w);
    y = ((1.0 + w) * y - w * w / (1.0 + w) * last_) / step + (1.0 + w) * now - w * last_explicit_;
    block_.solve_linear(lead / step, method_, y);
  } else {
    y = y / step + now;
    block_.solve_linear(1.0 / step, method_, y);
  }
  last_ = before;
  last_explicit_ = now;
  last_step_ = step;
}

}  // namespace schemes
