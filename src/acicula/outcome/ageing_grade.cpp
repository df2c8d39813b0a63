#include "acicula/outcome/ageing_grade.hpp"

#include "acicula/outcome/rated_change.hpp"

#include <cmath>

namespace acicula::outcome {

double ageing_grade(double latent, const Parameters& parameters) {
  const double step = parameters.ageing_grade_step;
  const double scale = logit_scale(parameters);
  const auto steps = static_cast<int>(std::lround(parameters.ageing_highest_grade / step));
  double grade = 0.0;
  for (int k = 0; k < steps; ++k) grade += step * above_cut(latent, (k + 0.5) * step, scale);
  return grade;
}

double latent_ageing(double age, const Parameters& parameters) {
  return (age - parameters.ageing_onset) * parameters.ageing_rate;
}

double treated_ageing(double latent, double gain, double stiffening) {
  return latent - gain * std::log(stiffening);
}

}  // namespace acicula::outcome
