#include "acicula/numerics/line_transform.hpp"

#include "acicula/numerics/line_tile.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <numbers>

// A line of n real values is the complex line z_j = v_(2j) + i v_(2j+1) of m = n/2 points (of n
// points without imaginary part where n is odd). From its transform Z follows that of v,
//
//   V_k = E + u O,  V_(m-k)* = E - u O,  E = (Z_k + Z_(m-k)*)/2,  O = -i (Z_k - Z_(m-k)*)/2,
//   u = exp(-2 pi i k / n),
//
// and with w_k = exp(-pi i k / 2n) and v = (x_0, x_2, x_4, ..., x_5, x_3, x_1) the cosine sums
// X_k = Re(w_k V_k), X_(n-k) = -Im(w_k V_k) (Makhoul 1980); with w = 1 and v = x those of periodic
// sides. Backwards V_k = w_k* (X_k - i X_(n-k)), and the inverse transform of Z is the transform
// with real and imaginary part exchanged.

namespace acicula::numerics {
namespace {

struct Tables {
  std::size_t n;
  std::size_t points;
  const std::size_t* cells;
  const std::size_t* positions;
  const std::size_t* order;
  const float* turns;  ///< of k: w_k, w_(m-k), u; for even n w halved
};

void load(const float* from, FloatLanes& to) { to = *reinterpret_cast<const FloatLanes*>(from); }
void store(const FloatLanes& from, float* to) { *reinterpret_cast<FloatLanes*>(to) = from; }

ACICULA_FOR_ALL_PROCESSORS
void load_values(const Tables& t, const float* lines, std::size_t step, ComplexLanes* points) {
  const bool even = t.points != t.n;
  for (std::size_t p = 0; p < t.points; ++p) {
    const std::size_t* cell = t.cells + 2 * t.order[p];
    load(lines + cell[0] * step, points[p].re);
    if (even) {
      load(lines + cell[1] * step, points[p].im);
    } else {
      points[p].im = FloatLanes{};
    }
  }
}

/// Values from transformed points with real and imaginary part exchanged.
ACICULA_FOR_ALL_PROCESSORS
void store_values(const Tables& t, const ComplexLanes* points, float* lines, std::size_t step) {
  const bool even = t.points != t.n;
  for (std::size_t p = 0; p < t.points; ++p) {
    const std::size_t* cell = t.cells + 2 * p;
    store(points[p].im, lines + cell[0] * step);
    if (even) store(points[p].re, lines + cell[1] * step);
  }
}

ACICULA_FOR_ALL_PROCESSORS
void store_even_coefficients(const Tables& t, const ComplexLanes* points, float* lines,
                             std::size_t step) {
  const std::size_t m = t.points;
  store(points[0].re + points[0].im, lines);
  store((points[0].re - points[0].im) * (2.0F * t.turns[2]), lines + m * step);
  for (std::size_t k = 1; 2 * k <= m; ++k) {
    const float* w = t.turns + 6 * k;
    const ComplexLanes z = points[k];
    const ComplexLanes y = points[m - k];
    const FloatLanes even_re = z.re + y.re;
    const FloatLanes even_im = z.im - y.im;
    const FloatLanes odd_re = z.im + y.im;
    const FloatLanes odd_im = y.re - z.re;
    const FloatLanes turned_re = odd_re * w[4] - odd_im * w[5];
    const FloatLanes turned_im = odd_re * w[5] + odd_im * w[4];
    const FloatLanes a_re = even_re + turned_re;
    const FloatLanes a_im = even_im + turned_im;
    const FloatLanes b_re = even_re - turned_re;
    const FloatLanes b_im = even_im - turned_im;
    store(a_re * w[0] - a_im * w[1], lines + k * step);
    store(-(a_re * w[1] + a_im * w[0]), lines + (t.n - k) * step);
    store(b_re * w[2] + b_im * w[3], lines + (m - k) * step);
    store(b_im * w[2] - b_re * w[3], lines + (m + k) * step);
  }
}

ACICULA_FOR_ALL_PROCESSORS
void store_odd_coefficients(const Tables& t, const ComplexLanes* points, float* lines,
                            std::size_t step) {
  store(points[0].re, lines);
  for (std::size_t k = 1; 2 * k < t.n; ++k) {
    const float* w = t.turns + 6 * k;
    const ComplexLanes v = points[k];
    store(v.re * w[0] - v.im * w[1], lines + k * step);
    store(-(v.re * w[1] + v.im * w[0]), lines + (t.n - k) * step);
  }
}

ACICULA_FOR_ALL_PROCESSORS
void load_even_coefficients(const Tables& t, const float* lines, std::size_t step,
                            ComplexLanes* points) {
  const std::size_t m = t.points;
  FloatLanes mean;
  FloatLanes alternating;
  load(lines, mean);
  load(lines + m * step, alternating);
  mean = mean * t.turns[0];
  alternating = alternating * t.turns[2];
  ComplexLanes& first = points[t.positions[0]];
  first.im = mean + alternating;
  first.re = mean - alternating;
  for (std::size_t k = 1; 2 * k <= m; ++k) {
    const float* w = t.turns + 6 * k;
    FloatLanes p_re;
    FloatLanes p_im;
    FloatLanes q_re;
    FloatLanes q_im;
    load(lines + k * step, p_re);
    load(lines + (t.n - k) * step, p_im);
    load(lines + (m - k) * step, q_re);
    load(lines + (m + k) * step, q_im);
    // w* (p_re - i p_im), and the conjugate of the same of q.
    const FloatLanes a_re = p_re * w[0] - p_im * w[1];
    const FloatLanes a_im = -(p_re * w[1] + p_im * w[0]);
    const FloatLanes b_re = q_re * w[2] - q_im * w[3];
    const FloatLanes b_im = q_re * w[3] + q_im * w[2];
    const FloatLanes even_re = a_re + b_re;
    const FloatLanes even_im = a_im + b_im;
    const FloatLanes turned_re = a_re - b_re;
    const FloatLanes turned_im = a_im - b_im;
    const FloatLanes odd_re = turned_re * w[4] + turned_im * w[5];
    const FloatLanes odd_im = turned_im * w[4] - turned_re * w[5];
    ComplexLanes& z = points[t.positions[k]];
    ComplexLanes& y = points[t.positions[m - k]];
    z.im = even_re - odd_im;
    z.re = even_im + odd_re;
    y.im = even_re + odd_im;
    y.re = odd_re - even_im;
  }
}

ACICULA_FOR_ALL_PROCESSORS
void load_odd_coefficients(const Tables& t, const float* lines, std::size_t step,
                           ComplexLanes* points) {
  ComplexLanes& first = points[t.positions[0]];
  load(lines, first.im);
  first.im = first.im * t.turns[0];
  first.re = FloatLanes{};
  for (std::size_t k = 1; 2 * k < t.n; ++k) {
    const float* w = t.turns + 6 * k;
    FloatLanes p_re;
    FloatLanes p_im;
    load(lines + k * step, p_re);
    load(lines + (t.n - k) * step, p_im);
    const FloatLanes a_re = p_re * w[0] - p_im * w[1];
    const FloatLanes a_im = -(p_re * w[1] + p_im * w[0]);
    ComplexLanes& z = points[t.positions[k]];
    ComplexLanes& y = points[t.positions[t.n - k]];
    z.im = a_re;
    z.re = a_im;
    y.im = a_re;
    y.re = -a_im;
  }
}

/// Cell of the j-th value of v.
std::size_t cell_of(std::size_t j, std::size_t n, Sides sides) {
  if (sides == Sides::periodic) return j;
  return 2 * j < n ? 2 * j : 2 * (n - j) - 1;
}

}  // namespace

std::size_t good_count(std::size_t n) {
  for (n += n % 2;; n += 2) {
    std::size_t rest = n;
    for (const std::size_t prime : {2u, 3u, 5u}) {
      while (rest % prime == 0 && rest > 0) rest /= prime;
    }
    if (rest == 1) return n;
  }
}

LineTransform::LineTransform(std::size_t n, Sides sides)
    : eigenvalues_(n), plan_(n % 2 == 0 ? n / 2 : n), even_(n % 2 == 0) {
  constexpr double pi = std::numbers::pi;
  const auto count = static_cast<double>(n);
  const double part = sides == Sides::periodic ? pi / count : 0.5 * pi / count;
  for (std::size_t k = 0; k < n; ++k) {
    eigenvalues_[k] = 4.0 * std::pow(std::sin(part * static_cast<double>(k)), 2);
  }
  const std::size_t m = plan_.size();
  for (std::size_t j = 0; j < m; ++j) {
    cells_.push_back(cell_of(even_ ? 2 * j : j, n, sides));
    cells_.push_back(even_ ? cell_of(2 * j + 1, n, sides) : 0);
  }
  positions_.resize(m);
  for (std::size_t t = 0; t < m; ++t) positions_[plan_.order()[t]] = t;
  const auto add = [](std::vector<float>& turns, double scale, double angle) {
    turns.push_back(static_cast<float>(scale * std::cos(angle)));
    turns.push_back(static_cast<float>(scale * std::sin(angle)));
  };
  const double turn = sides == Sides::periodic ? 0.0 : 0.5 * pi / count;
  for (std::size_t k = 0; 2 * k <= m || 2 * k < n; ++k) {
    const double here = -turn * static_cast<double>(k);
    const double there = -turn * static_cast<double>(m - k);
    const double root = -2.0 * pi * static_cast<double>(k) / count;
    add(turns_, even_ ? 0.5 : 1.0, here);
    add(turns_, even_ ? 0.5 : 1.0, there);
    add(turns_, 1.0, root);
    add(backward_turns_, 1.0 / count, here);
    add(backward_turns_, 1.0 / count, there);
    add(backward_turns_, 1.0, root);
  }
  // The alternating sum is only scaled: X_m = cos(m turn) V_m.
  if (even_)
    backward_turns_[2] =
        static_cast<float>(1.0 / (count * std::cos(turn * static_cast<double>(m))));
}

LineTransform::Work::Work(const LineTransform& transform)
    : points_(transform.plan_.size()),
      spare_(transform.plan_.spare()),
      tile_(transform.size() * float_lanes) {}

void LineTransform::forward_strip(float* lines, std::size_t step, Work& work) const {
  const Tables t{size(),       plan_.size(), cells_.data(), positions_.data(), plan_.order().data(),
                 turns_.data()};
  load_values(t, lines, step, work.points_.data());
  plan_.transform(work.points_.data(), work.spare_.data());
  (even_ ? store_even_coefficients : store_odd_coefficients)(t, work.points_.data(), lines, step);
}

void LineTransform::backward_strip(float* lines, std::size_t step, Work& work) const {
  const Tables t{size(),
                 plan_.size(),
                 cells_.data(),
                 positions_.data(),
                 plan_.order().data(),
                 backward_turns_.data()};
  (even_ ? load_even_coefficients : load_odd_coefficients)(t, lines, step, work.points_.data());
  plan_.transform(work.points_.data(), work.spare_.data());
  store_values(t, work.points_.data(), lines, step);
}

void LineTransform::columns(Strip strip, float* lines, std::size_t step, std::size_t count,
                            Work& work) const {
  std::size_t first = 0;
  for (; first + float_lanes <= count; first += float_lanes) {
    (this->*strip)(lines + first, step, work);
  }
  if (first == count) return;
  const std::size_t bytes = (count - first) * sizeof(float);
  for (std::size_t i = 0; i < size(); ++i) {
    std::memcpy(&work.tile_[i * float_lanes], lines + i * step + first, bytes);
  }
  (this->*strip)(work.tile_.data(), float_lanes, work);
  for (std::size_t i = 0; i < size(); ++i) {
    std::memcpy(lines + i * step + first, &work.tile_[i * float_lanes], bytes);
  }
}

void LineTransform::rows(Strip strip, float* lines, std::size_t count, Work& work) const {
  for (std::size_t first = 0; first < count; first += float_lanes) {
    const std::size_t part = std::min(float_lanes, count - first);
    lines_to_tile(lines + first * size(), size(), part, work.tile_.data());
    (this->*strip)(work.tile_.data(), float_lanes, work);
    tile_to_lines(work.tile_.data(), size(), part, lines + first * size());
  }
}

void LineTransform::forward_columns(float* lines, std::size_t step, std::size_t count,
                                    Work& work) const {
  columns(&LineTransform::forward_strip, lines, step, count, work);
}

void LineTransform::backward_columns(float* lines, std::size_t step, std::size_t count,
                                     Work& work) const {
  columns(&LineTransform::backward_strip, lines, step, count, work);
}

void LineTransform::forward_rows(float* lines, std::size_t count, Work& work) const {
  rows(&LineTransform::forward_strip, lines, count, work);
}

void LineTransform::backward_rows(float* lines, std::size_t count, Work& work) const {
  rows(&LineTransform::backward_strip, lines, count, work);
}

}  // namespace acicula::numerics
