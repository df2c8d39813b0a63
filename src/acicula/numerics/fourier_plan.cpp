#include "acicula/numerics/fourier_plan.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

#define ACICULA_INLINE [[gnu::always_inline]] inline

namespace acicula::numerics {
namespace {

/// Radices whose product is n: fours first, then what is left.
std::vector<std::size_t> radices_of(std::size_t n) {
  std::vector<std::size_t> radices;
  for (std::size_t radix : {4u, 2u, 3u, 5u}) {
    for (; n % radix == 0; n /= radix) radices.push_back(radix);
  }
  for (std::size_t prime = 7; n > 1; prime += 2) {
    for (; n % prime == 0; n /= prime) radices.push_back(prime);
  }
  return radices;
}

using Complex = ComplexLanes;

/// p turned by the angle whose cosine and sine stand at w.
ACICULA_INLINE void turn(Complex& result, const Complex& p, const float* w) {
  const float cosine = w[0];
  const float sine = w[1];
  result.re = p.re * cosine - p.im * sine;
  result.im = p.re * sine + p.im * cosine;
}

/// a + b and a - b.
ACICULA_INLINE void butterfly(Complex& a, Complex& b) {
  const Complex c = b;
  b.re = a.re - c.re;
  b.im = a.im - c.im;
  a.re += c.re;
  a.im += c.im;
}

/// m - i s and m + i s.
ACICULA_INLINE void cross(const Complex& m, const Complex& s, Complex& minus, Complex& plus) {
  minus.re = m.re + s.im;
  minus.im = m.im - s.re;
  plus.re = m.re - s.im;
  plus.im = m.im + s.re;
}

ACICULA_INLINE void butterfly(Complex& a, Complex& b, Complex& c) {
  constexpr float sine = 0.866025403784438647F;  // of 60 degrees
  butterfly(b, c);
  Complex middle;
  middle.re = a.re - 0.5F * b.re;
  middle.im = a.im - 0.5F * b.im;
  Complex side;
  side.re = sine * c.re;
  side.im = sine * c.im;
  a.re += b.re;
  a.im += b.im;
  cross(middle, side, b, c);
}

ACICULA_INLINE void butterfly(Complex& a, Complex& b, Complex& c, Complex& d) {
  butterfly(a, c);
  butterfly(b, d);
  const Complex difference = c;
  const Complex side = d;
  d = b;
  butterfly(a, d);
  c = d;
  cross(difference, side, b, d);
}

ACICULA_INLINE void butterfly(Complex& a, Complex& b, Complex& c, Complex& d, Complex& e) {
  constexpr float cosine1 = 0.309016994374947424F;   // of 72 degrees
  constexpr float cosine2 = -0.809016994374947424F;  // of 144 degrees
  constexpr float sine1 = 0.951056516295153572F;
  constexpr float sine2 = 0.587785252292473129F;
  butterfly(b, e);
  butterfly(c, d);
  Complex middle1;
  middle1.re = a.re + cosine1 * b.re + cosine2 * c.re;
  middle1.im = a.im + cosine1 * b.im + cosine2 * c.im;
  Complex middle2;
  middle2.re = a.re + cosine2 * b.re + cosine1 * c.re;
  middle2.im = a.im + cosine2 * b.im + cosine1 * c.im;
  Complex side1;
  side1.re = sine1 * e.re + sine2 * d.re;
  side1.im = sine1 * e.im + sine2 * d.im;
  Complex side2;
  side2.re = sine2 * e.re - sine1 * d.re;
  side2.im = sine2 * e.im - sine1 * d.im;
  a.re += b.re + c.re;
  a.im += b.im + c.im;
  cross(middle1, side1, b, e);
  cross(middle2, side2, c, d);
}

/// One pass over all points: joins transforms of `m` points, as many at a time as there are
/// branches beyond the first.
template <std::size_t... Branch>
ACICULA_INLINE void join_as(std::index_sequence<Branch...>, Complex* p, const Complex* end,
                            std::size_t m, const float* turns) {
  constexpr std::size_t branches = sizeof...(Branch);
  for (; p != end; p += (branches + 1) * m) {
    for (std::size_t j = 0; j < m; ++j) {
      const float* w = turns + 2 * branches * j;
      Complex first = p[j];
      Complex others[branches];
      (turn(others[Branch], p[j + (Branch + 1) * m], w + 2 * Branch), ...);
      butterfly(first, others[Branch]...);
      p[j] = first;
      ((p[j + (Branch + 1) * m] = others[Branch]), ...);
    }
  }
}

template <std::size_t Radix>
ACICULA_INLINE void join_by(Complex* p, const Complex* end, std::size_t m, const float* turns) {
  join_as(std::make_index_sequence<Radix - 1>(), p, end, m, turns);
}

/// Any radix, as a plain sum. The turns of the roots of one follow those of the points.
ACICULA_INLINE void join_any(std::size_t radix, Complex* p, const Complex* end, std::size_t m,
                             const float* turns, Complex* spare) {
  const float* roots = turns + 2 * (radix - 1) * m;
  for (; p != end; p += radix * m) {
    for (std::size_t j = 0; j < m; ++j) {
      spare[0] = p[j];
      for (std::size_t q = 1; q < radix; ++q) {
        turn(spare[q], p[j + q * m], turns + 2 * ((radix - 1) * j + q - 1));
      }
      for (std::size_t k = 0; k < radix; ++k) {
        Complex sum = spare[0];
        for (std::size_t q = 1; q < radix; ++q) {
          Complex term;
          turn(term, spare[q], roots + 2 * (q * k % radix));
          sum.re += term.re;
          sum.im += term.im;
        }
        p[j + k * m] = sum;
      }
    }
  }
}

ACICULA_FOR_ALL_PROCESSORS
void join(std::size_t radix, Complex* points, const Complex* end, std::size_t m, const float* turns,
          Complex* spare) {
  if (radix == 4) {
    join_by<4>(points, end, m, turns);
  } else if (radix == 5) {
    join_by<5>(points, end, m, turns);
  } else if (radix == 3) {
    join_by<3>(points, end, m, turns);
  } else if (radix == 2) {
    join_by<2>(points, end, m, turns);
  } else {
    join_any(radix, points, end, m, turns, spare);
  }
}

}  // namespace

FourierPlan::FourierPlan(std::size_t n) : order_(n) {
  const auto add_turn = [&](std::size_t part, std::size_t whole) {
    const double angle =
        -2.0 * std::numbers::pi * static_cast<double>(part) / static_cast<double>(whole);
    turns_.push_back(static_cast<float>(std::cos(angle)));
    turns_.push_back(static_cast<float>(std::sin(angle)));
  };
  std::size_t length = 1;
  for (const std::size_t radix : radices_of(n)) {
    passes_.push_back({radix, length, turns_.size()});
    for (std::size_t j = 0; j < length; ++j) {
      for (std::size_t q = 1; q < radix; ++q) add_turn(q * j, radix * length);
    }
    for (std::size_t q = 0; radix > 5 && q < radix; ++q) add_turn(q, radix);
    length *= radix;
    largest_radix_ = std::max(largest_radix_, radix);
  }
  // The last pass joins the points j = q mod radix, each such set was joined in the same way.
  for (std::size_t t = 0; t < n; ++t) {
    std::size_t place = t;
    std::size_t stride = 1;
    std::size_t whole = n;
    for (auto pass = passes_.rbegin(); pass != passes_.rend(); ++pass) {
      whole /= pass->radix;
      order_[t] += stride * (place / whole);
      place %= whole;
      stride *= pass->radix;
    }
  }
}

void FourierPlan::transform(ComplexLanes* points, ComplexLanes* spare) const {
  for (const Pass& pass : passes_) {
    join(pass.radix, points, points + size(), pass.length, turns_.data() + pass.turns, spare);
  }
}

}  // namespace acicula::numerics
