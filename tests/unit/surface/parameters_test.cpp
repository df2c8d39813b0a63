#include "acicula/surface/parameters.hpp"

#include "acicula/evidence/catalogue.hpp"
#include "acicula/evidence/files.hpp"

#include <gtest/gtest.h>

namespace acicula::surface {
namespace {

TEST(SurfaceParameters, AreReadInSi) {
  const Parameters read = parameters_from(evidence::Catalogue::read(evidence::embedded_files()));
  EXPECT_NEAR(read.s_filter, 25e-6, 1e-20);
  EXPECT_NEAR(read.l_filter, 8e-4, 1e-18);
  EXPECT_EQ(read.form_order, 2.0);
  EXPECT_NEAR(read.scar_density, 2e4, 1e-9);
  EXPECT_NEAR(read.furrow_growth, 0.006 / 31557600.0, 1e-20);
  EXPECT_EQ(declarations().size(), 23U);
}

}  // namespace
}  // namespace acicula::surface
