// All texture parameters of a surface of 1000 x 1000 points, as acicula texture takes them.
#include "acicula/core/random.hpp"
#include "acicula/core/units.hpp"
#include "acicula/surface/texture.hpp"

#include <benchmark/benchmark.h>

#include <limits>

namespace {

using namespace acicula;
using unit::micrometre;

void measure(benchmark::State& state) {
  RandomStream stream(1, 0, 0);
  surface::HeightField field{.columns = 1000,
                             .rows = 1000,
                             .column_spacing = 20 * micrometre,
                             .row_spacing = 20 * micrometre};
  for (std::size_t i = 0; i < field.columns * field.rows; ++i) {
    field.heights.push_back(10 * micrometre * stream.normal());
  }
  if (state.range(1) != 0) field.heights[1234] = std::numeric_limits<double>::quiet_NaN();
  const surface::Operations operations{.s_filter = 60 * micrometre,
                                       .l_filter = static_cast<double>(state.range(0)) * micrometre,
                                       .form_order = 2};
  for (auto pass : state) {
    static_cast<void>(pass);
    benchmark::DoNotOptimize(surface::measure_texture(field, operations).sdr);
  }
}

BENCHMARK(measure)
    ->Name("texture_1000x1000")
    ->ArgNames({"l_filter_um", "gap"})
    ->Args({800, 0})
    ->Args({2500, 0})
    ->Args({2500, 1})
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();

}  // namespace
