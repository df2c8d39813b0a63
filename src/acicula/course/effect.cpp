#include "acicula/course/effect.hpp"

#include <cmath>

namespace acicula::course {
namespace {

// End of the visual analogue scale [1].
constexpr double scale_end = 10.0;

}  // namespace

double effect_of(double value, EffectMeasure measure) {
  switch (measure) {
    case EffectMeasure::change:
      return std::log1p(value);
    case EffectMeasure::amount:
      return 1.0 + value;
    case EffectMeasure::analogue:
      return -std::log1p(-value / scale_end);
    case EffectMeasure::odds:
      return value / (1.0 - value);
    case EffectMeasure::size:
      break;
  }
  return value;
}

double value_of(double effect, EffectMeasure measure) {
  switch (measure) {
    case EffectMeasure::change:
      return std::expm1(effect);
    case EffectMeasure::amount:
      return effect - 1.0;
    case EffectMeasure::analogue:
      return -scale_end * std::expm1(-effect);
    case EffectMeasure::odds:
      return effect / (1.0 + effect);
    case EffectMeasure::size:
      break;
  }
  return effect;
}

}  // namespace acicula::course
