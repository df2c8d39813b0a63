#pragma once

#include "acicula/course/effect.hpp"
#include "acicula/io/study_file.hpp"

#include <span>

namespace acicula::study {

/// The scale on which a result is compared with what was measured.
///
///   v = s ln(s e),   e the effect behind the value, s its sign (+1 or -1)
///
/// v rises with the value, and a factor k on the effect adds s ln k. Effects far from what is usual
/// are cut, so that a vanishing one is only small. A mere direction ("increase") is judged on the
/// value itself.
struct EffectScale {
  bool logarithmic = true;
  double sign = 1.0;
  course::EffectMeasure measure = course::EffectMeasure::size;
  double least = 0.0;  ///< of s e
  double most = 0.0;

  [[nodiscard]] double at(double value) const;
};

/// The scale for the claims of one result.
/// @param usual  SI, values of the result over the prior, at least one
[[nodiscard]] EffectScale effect_scale(const io::Measurement& measured,
                                       std::span<const double> usual);

}  // namespace acicula::study
