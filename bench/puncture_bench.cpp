// Every stroke of a session on 1 cm2 of skin: placed, with its own depth, and summed up.
#include "acicula/core/units.hpp"
#include "acicula/device/deliver.hpp"
#include "acicula/evidence/files.hpp"
#include "acicula/puncture/puncture_field.hpp"

#include <benchmark/benchmark.h>

namespace {

using namespace acicula;
using unit::centimetre;
using unit::micrometre;
using unit::millimetre;

const evidence::Catalogue& catalogue() {
  static const evidence::Catalogue read = evidence::Catalogue::read(evidence::embedded_files());
  return read;
}

constexpr device::Field square{1 * centimetre, 1 * centimetre};

skin::Skin cheek() {
  skin::Skin skin;
  skin.stratum_corneum = {15.0 * micrometre, 3.0 * micrometre};
  skin.viable_epidermis = {55.0 * micrometre, 12.0 * micrometre};
  skin.dermis = {1.6 * millimetre, 0.3 * millimetre};
  return skin;
}

/// The MF8: 192 needles of 1.5 mm.
device::Device roller() {
  device::Device device;
  device.kind = device::Kind::roller;
  device.needle = {.length = 1.5 * millimetre,
                   .length_tolerance = 0.05 * millimetre,
                   .tip_diameter = 8.0 * micrometre,
                   .shaft_diameter = 0.25 * millimetre,
                   .taper_length = 1.41 * millimetre,
                   .young_modulus = 193e9,
                   .count = 192,
                   .pitch = 2.5 * millimetre};
  device.drum_diameter = 2.0 * centimetre;
  device.drum_width = 2.0 * centimetre;
  return device;
}

/// Passes of the roller in four directions, 61 strokes per cm2 for each pass.
device::Technique rolling(benchmark::State& state) {
  device::Technique technique;
  technique.passes = static_cast<int>(state.range(0));
  technique.directions = 4;
  technique.hand_speed = 30.0 * millimetre;
  technique.hand_force = 8.0;
  return technique;
}

void place(benchmark::State& state) {
  const device::Parameters hand = device::parameters_from(catalogue());
  const device::Technique technique = rolling(state);
  std::uint64_t seed = 0;
  double strokes = 0.0;
  for (auto _ : state) {
    strokes += static_cast<double>(device::place(roller(), technique, square, hand, ++seed).size());
  }
  state.counters["strokes"] = strokes / static_cast<double>(state.iterations());
}
BENCHMARK(place)->Arg(5)->Arg(50)->Unit(benchmark::kMillisecond);

/// 5 passes in 4 directions are 306 strokes on 1 cm2.
void place_and_puncture(benchmark::State& state) {
  const device::Parameters hand = device::parameters_from(catalogue());
  const puncture::Parameters parameters = puncture::parameters_from(catalogue());
  const device::Technique technique = rolling(state);
  std::uint64_t seed = 0;
  double strokes = 0.0;
  for (auto _ : state) {
    const std::vector<puncture::Puncture> punctures =
        puncture::puncture_field(cheek(), roller(), technique, square, hand, parameters, ++seed);
    strokes += static_cast<double>(punctures.size());
  }
  state.counters["strokes"] = strokes / static_cast<double>(state.iterations());
}
BENCHMARK(place_and_puncture)->Arg(5)->Arg(50)->Unit(benchmark::kMillisecond);

void summarise(benchmark::State& state) {
  const puncture::Parameters parameters = puncture::parameters_from(catalogue());
  const std::vector<puncture::Puncture> punctures =
      puncture::puncture_field(cheek(), roller(), rolling(state), square,
                               device::parameters_from(catalogue()), parameters, 1);
  for (auto _ : state) {
    benchmark::DoNotOptimize(puncture::summarise(punctures, square, parameters));
  }
}
BENCHMARK(summarise)->Arg(5)->Arg(50)->Unit(benchmark::kMillisecond);

}  // namespace
