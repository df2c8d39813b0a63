#include "acicula/absorption/parameters.hpp"

#include "acicula/evidence/catalogue.hpp"
#include "acicula/evidence/check.hpp"
#include "acicula/evidence/files.hpp"

#include <gtest/gtest.h>

#include "unit/absorption/example.hpp"

namespace acicula::absorption {
namespace {

TEST(Parameters, OfThisRoomAreSoundAndAllRead) {
  const evidence::Files& all = evidence::embedded_files();
  const evidence::Files own{{"parameters/absorption.toml", all.at("parameters/absorption.toml")},
                            {"references.bib", all.at("references.bib")}};
  const auto catalogue = evidence::Catalogue::read(own);
  const auto faults = evidence::check(catalogue, declarations());
  for (const Diagnostic& fault : faults) ADD_FAILURE() << fault.message;
  EXPECT_EQ(catalogue.parameters().size(), declarations().size());
}

TEST(Parameters, ArriveInSiUnits) {
  const Parameters p = example::parameters();
  EXPECT_NEAR(p.polar_route, 0.15, 1e-12);                   // 1.5e-3 per cm
  EXPECT_NEAR(p.closure_half_life, 2880.0, 1e-9);            // 0.8 h
  EXPECT_NEAR(p.evaporation_coefficient, 1.75556e-2, 1e-7);  // 6320 cm/h
  EXPECT_NEAR(p.potts_guy_mass, 6.1, 1e-12);                 // 0.0061 mol/g
  EXPECT_NEAR(p.keratin_fibre_radius, 3.5e-9, 1e-20);
  EXPECT_NEAR(p.closure_reference_age, 35 * 365.25 * 86400.0, 1.0);
  EXPECT_NEAR(p.closure_dark_angle, -0.523599, 1e-6);  // -30 degrees
}

}  // namespace
}  // namespace acicula::absorption
