// Made-up solutions of all sixteen equations, chemotaxis included, on rasters and rings with graded
// depth: order 2 in space and in time.

#include "acicula/numerics/raster_diffusion.hpp"
#include "acicula/numerics/ring_diffusion.hpp"

#include <gtest/gtest.h>

#include "unit/healing/default_parameters.hpp"
#include "verification/healing/made_up_solution.hpp"
#include <memory>
#include <numbers>
#include <string>

namespace acicula::healing {
namespace {

using numerics::DiffusionOperator;
using std::numbers::pi;

constexpr double day = unit::day;
const numerics::OneRank one_rank;

/// Where orders in space are seen: diffusion outruns the rest.
struct Size {
  double width;  ///< [m]
  double depth;  ///< [m]
};
constexpr Size small{240e-6, 400e-6};
/// Where orders in time are seen: diffusion is no faster than the steps.
constexpr Size large{1.2e-3, 2e-3};

/// A block and a shape on it, the finer the larger `n`.
struct Case {
  std::unique_ptr<DiffusionOperator> block;
  test::Shape shape;
};

/// Adds one cell from what the shape is along the plane and along depth.
void add(test::Shape& shape, double plane, double plane_laplacian, double plane_gradient, double z,
         double depth) {
  const double wave = pi / depth;
  const double down = std::cos(wave * z);
  const double slope = plane * wave * std::sin(wave * z);
  shape.value.push_back(plane * down);
  shape.laplacian.push_back(plane_laplacian * down - wave * wave * plane * down);
  shape.gradient_squared.push_back(plane_gradient * down * down + slope * slope);
}

/// cos(a x) cos(b y) cos(c z), half a wave along x and z, a whole one along y, which also fits
/// periodic sides when x has a whole one too.
Case raster(std::size_t n, numerics::Sides sides, const Size& size) {
  const auto [width, depth] = size;
  const std::size_t rows = n / 2 * 3;
  const double spacing = width / static_cast<double>(n);
  const numerics::Grid layers = test::smoothly_graded(depth, n);
  Case made{std::make_unique<numerics::RasterDiffusion>(numerics::Raster{n, rows, spacing, sides},
                                                        layers, one_rank),
            {}};
  const double a = (sides == numerics::Sides::periodic ? 2.0 : 1.0) * pi / width;
  const double b = 2.0 * pi / (spacing * static_cast<double>(rows));
  for (std::size_t k = 0; k < n; ++k) {
    for (std::size_t j = 0; j < rows; ++j) {
      for (std::size_t i = 0; i < n; ++i) {
        const double x = a * spacing * (static_cast<double>(i) + 0.5);
        const double y = b * spacing * (static_cast<double>(j) + 0.5);
        const double plane = std::cos(x) * std::cos(y);
        const double along_x = a * std::sin(x) * std::cos(y);
        const double along_y = b * std::cos(x) * std::sin(y);
        add(made.shape, plane, -(a * a + b * b) * plane, along_x * along_x + along_y * along_y,
            layers.centre(k), depth);
        if (k == 0) made.shape.surface.push_back(plane);
      }
    }
  }
  return made;
}

/// cos(a r^2) cos(c z) with a R^2 = pi, on rings that widen outwards.
Case rings(std::size_t n, const Size& size) {
  const auto [width, depth] = size;
  const numerics::Grid radii = test::smoothly_graded(width, n);
  const numerics::Grid layers = test::smoothly_graded(depth, n);
  Case made{std::make_unique<numerics::RingDiffusion>(radii, layers), {}};
  const double a = pi / (width * width);
  for (std::size_t k = 0; k < n; ++k) {
    for (std::size_t i = 0; i < n; ++i) {
      const double r2 = radii.centre(i) * radii.centre(i);
      const double plane = std::cos(a * r2);
      const double slope = 2.0 * a * std::sin(a * r2);
      add(made.shape, plane, -2.0 * slope - 4.0 * a * a * r2 * plane, slope * slope * r2,
          layers.centre(k), depth);
      if (k == 0) made.shape.surface.push_back(plane);
    }
  }
  return made;
}

Case block_named(const std::string& name, std::size_t n, const Size& size) {
  if (name == "rings") return rings(n, size);
  return raster(n, name == "periodic" ? numerics::Sides::periodic : numerics::Sides::zero_flux,
                size);
}

Parameters with_taxis() {
  Parameters parameters = test::default_parameters();
  // Cells that climb a rise of 1 as fast as they wander down one of theirs.
  parameters.fibroblast_chemotaxis = 0.2 * parameters.fibroblast_motility;
  return parameters;
}

/// Errors of the moving states and of a state that follows them.
using Errors = std::array<double, 8>;
constexpr std::array<std::size_t, 8> watched{neutrophils,        inflammatory_macrophages,
                                             repair_macrophages, tgf_beta1,
                                             tgf_beta3,          fibroblasts,
                                             myofibroblasts,     damage};

Errors errors_of(const test::MadeUp& made, const Tissue& tissue) {
  Errors errors{};
  for (std::size_t k = 0; k < watched.size(); ++k) errors[k] = made.error(tissue, watched[k]);
  return errors;
}

void expect_order(const std::vector<Errors>& errors, double least, double most,
                  const std::string& what) {
  for (std::size_t k = 0; k < watched.size(); ++k) {
    for (std::size_t n = 0; n + 1 < errors.size(); ++n) {
      const double order = std::log2(errors[n][k] / errors[n + 1][k]);
      EXPECT_GT(order, least) << what << ", state " << watched[k] << ", refinement " << n << ": "
                              << errors[n][k] << " to " << errors[n + 1][k];
      EXPECT_LT(order, most) << what << ", state " << watched[k] << ", refinement " << n << ": "
                             << errors[n][k] << " to " << errors[n + 1][k];
    }
  }
}

class TissueOrder : public testing::TestWithParam<const char*> {};

TEST_P(TissueOrder, IsTwoInSpace) {
  const Parameters parameters = with_taxis();
  std::vector<Errors> errors;
  const bool ringed = std::string(GetParam()) == "rings";
  const std::size_t coarsest = ringed ? 12 : 6;
  for (const std::size_t n : {coarsest, 2 * coarsest, 4 * coarsest}) {
    const Case block = block_named(GetParam(), n, small);
    // At rest in time, so that steps add no error of their own to that of the grid.
    const test::MadeUp made(*block.block, block.shape, 0.0, parameters);
    Tissue tissue = made.at(0.0);
    test::heal_evenly(tissue, 1.0 * day, 8, *block.block, parameters, made.source());
    errors.push_back(errors_of(made, tissue));
  }
  expect_order(errors, 1.7, 2.3, GetParam());
}

TEST_P(TissueOrder, IsTwoInTime) {
  const Parameters parameters = with_taxis();
  const Case block = block_named(GetParam(), 6, large);
  const test::MadeUp made(*block.block, block.shape, 4.0 / day, parameters);
  std::vector<Errors> errors;
  std::vector<double> thickness;
  for (const std::size_t steps : {10U, 20U, 40U}) {
    // Over four moments, so that an error on its way through zero does not pass for a small one.
    Errors squares{};
    double off = 0.0;
    Tissue tissue = made.at(0.0);
    for (const double until : {0.5, 1.0, 1.5, 2.0}) {
      test::heal_evenly(tissue, until * day, steps, *block.block, parameters,
                        made.source_on_grid());
      const Errors now = errors_of(made, tissue);
      for (std::size_t k = 0; k < now.size(); ++k) squares[k] += now[k] * now[k];
      for (std::size_t i = 0; i < tissue.epidermis.size(); ++i) {
        off += std::pow(tissue.epidermis[i] - made.thickness(i, tissue.time), 2);
      }
    }
    for (double& square : squares) square = std::sqrt(square);
    errors.push_back(squares);
    thickness.push_back(std::sqrt(off));
  }
  expect_order(errors, 1.7, 2.3, GetParam());
  for (std::size_t n = 0; n + 1 < thickness.size(); ++n) {
    EXPECT_NEAR(std::log2(thickness[n] / thickness[n + 1]), 2.0, 0.3) << "epidermis";
  }
}

INSTANTIATE_TEST_SUITE_P(Blocks, TissueOrder, testing::Values("zero_flux", "periodic", "rings"),
                         [](const auto& tested) { return std::string(tested.param); });

}  // namespace
}  // namespace acicula::healing
