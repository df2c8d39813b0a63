// The surface of a treated field of 1000 x 1000 points: drawn with every part, changed, and
// measured before and after; and what a sample of a run pays for its roughness.
#include "acicula/core/units.hpp"
#include "acicula/evidence/catalogue.hpp"
#include "acicula/evidence/files.hpp"
#include "acicula/surface/draw_relief.hpp"
#include "acicula/surface/limited_relief.hpp"

#include <benchmark/benchmark.h>

namespace {

using namespace acicula;
using unit::micrometre;
using unit::millimetre;

struct Face {
  skin::Skin skin{.stratum_corneum = {.thickness = 17 * micrometre},
                  .viable_epidermis = {.thickness = 47 * micrometre},
                  .hair_follicle_density = 1.4e6,
                  .compressive_strain = 0.1};
  skin::Subject subject{.age = 45.0 * unit::year};
  skin::Condition condition{.scar_type = skin::ScarType::boxcar,
                            .scar_depth = 0.35 * millimetre,
                            .scar_width = 3.5 * millimetre,
                            .wrinkle_fold_depth = 0.2 * millimetre};
};

struct Laws {
  evidence::Catalogue catalogue = evidence::Catalogue::read(evidence::embedded_files());
  surface::Parameters drawn = surface::parameters_from(catalogue);
  outcome::Parameters mechanics = outcome::parameters_from(catalogue);
  surface::Operations usual{.s_filter = drawn.s_filter,
                            .l_filter = drawn.l_filter,
                            .form_order = static_cast<int>(drawn.form_order)};
};

surface::Relief draw(const Laws& laws, double spacing) {
  const Face face;
  return surface::draw_relief(
      surface::square_grid(20 * millimetre, spacing),
      surface::features_of({face.skin, face.subject, face.condition}, laws.drawn, laws.mechanics),
      1);
}

constexpr surface::PartFactors factors{1.0, 0.8, 0.6, 0.9};

void draw_and_measure(benchmark::State& state) {
  const Laws laws;
  for (auto pass : state) {
    static_cast<void>(pass);
    const surface::Relief relief = draw(laws, 20 * micrometre);
    benchmark::DoNotOptimize(surface::measure_texture(relief.whole, laws.usual).sdr);
    benchmark::DoNotOptimize(
        surface::measure_texture(surface::evolved(relief, factors), laws.usual).sdr);
  }
}

void judge_roughness(benchmark::State& state) {
  const Laws laws;
  for (auto pass : state) {
    static_cast<void>(pass);
    const surface::LimitedRelief relief =
        surface::limited(draw(laws, 20 * millimetre / 128), laws.usual, 4096);
    benchmark::DoNotOptimize(surface::relative_roughness(relief, factors));
  }
}

BENCHMARK(draw_and_measure)
    ->Name("surface_1000x1000_before_and_after")
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();
BENCHMARK(judge_roughness)->Name("surface_of_a_sample")->Unit(benchmark::kMillisecond);

}  // namespace
