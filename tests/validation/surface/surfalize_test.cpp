#include "acicula/surface/texture.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>
#include <random>

namespace acicula::surface {
namespace {

/// Normal deviates as numpy.random.seed(n); numpy.random.normal() gives them: Mersenne twister,
/// 53-bit uniforms, Marsaglia's polar method, the second of a pair first.
class NumpyNormal {
 public:
  explicit NumpyNormal(std::uint32_t seed) : bits_(seed) {}

  double next() {
    if (has_spare_) {
      has_spare_ = false;
      return spare_;
    }
    double x1 = 0.0;
    double x2 = 0.0;
    double r2 = 0.0;
    do {
      x1 = 2.0 * uniform() - 1.0;
      x2 = 2.0 * uniform() - 1.0;
      r2 = x1 * x1 + x2 * x2;
    } while (r2 >= 1.0 || r2 == 0.0);
    const double factor = std::sqrt(-2.0 * std::log(r2) / r2);
    spare_ = factor * x1;
    has_spare_ = true;
    return factor * x2;
  }

 private:
  double uniform() {
    const auto high = static_cast<double>(bits_() >> 5U);
    const auto low = static_cast<double>(bits_() >> 6U);
    return (high * 67108864.0 + low) / 9007199254740992.0;
  }

  std::mt19937 bits_;
  bool has_spare_ = false;
  double spare_ = 0.0;
};

/// The surface on which the open-source program surfalize publishes its own values, in micrometres.
HeightField surface_of_surfalize() {
  NumpyNormal normal(0);
  HeightField field{.columns = 1000, .rows = 700, .column_spacing = 0.1e-6, .row_spacing = 0.1e-6};
  const double turn = 2.0 * std::numbers::pi;
  for (int j = 0; j < 700; ++j) {
    for (int i = 0; i < 1000; ++i) {
      const double wave = std::sin(i / 200.0 * turn) + 10.0;
      const double ripple = 0.5 * (std::sin((i - 100.0) / 200.0 * turn) + 1.0) * 0.3 *
                            std::sin((std::sin(j / 10.0) + i) / 10.0 * turn);
      field.heights.push_back(1e-6 * (wave + ripple + normal.next() / 5.0));
    }
  }
  return field;
}

// surfalize, tests/test_parameters.py at commit 014912c (github.com/fredericjs/surfalize): values
// in micrometres, to 1e-6. Its Sdr, 276.103672 %, is a third of a per cent higher than ours: it
// lays one pair of triangles through a cell (by a script in numpy 275.189671 % on these heights)
// and seems to count the rim otherwise. The same script gives 275.201045 % for both pairs.
TEST(Surfalize, PublishesTheSameParameters) {
  const Texture texture = measure_texture(surface_of_surfalize(), {});
  const HeightParameters& found = texture.heights;
  EXPECT_NEAR(found.sa * 1e6, 0.653132, 1e-6);
  EXPECT_NEAR(found.sq * 1e6, 0.745961, 1e-6);
  EXPECT_NEAR(found.sp * 1e6, 1.854956, 1e-6);
  EXPECT_NEAR(found.sv * 1e6, 1.998661, 1e-6);
  EXPECT_NEAR(found.sz * 1e6, 3.853617, 1e-6);
  EXPECT_NEAR(found.ssk, -0.08144, 1e-6);
  EXPECT_NEAR(found.sku, 1.818014, 1e-6);
  EXPECT_NEAR(texture.sdr, 2.752010452752952, 1e-9);
  EXPECT_NEAR(texture.sdr / 2.76103672, 1.0, 5e-3);
}

}  // namespace
}  // namespace acicula::surface
