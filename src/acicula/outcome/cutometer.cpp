#include "acicula/outcome/cutometer.hpp"

#include "acicula/outcome/suction_curve.hpp"

namespace acicula::outcome {

Cutometer cutometer(double highest_lift, double stiffening, double age,
                    const Parameters& parameters) {
  const SuctionCurve curve = suction_curve(highest_lift, stiffening, age, parameters);
  const double on = parameters.suction_time;
  const double cycle = on + parameters.suction_pause;
  const int last = static_cast<int>(parameters.suction_cycles) - 1;
  const auto read = [&](int number, double within) {
    return lift(curve, number, within, parameters);
  };
  const double highest = read(0, on);
  const double immediate = read(0, parameters.suction_reading);
  const double back_at_once = highest - read(0, on + parameters.suction_reading);
  Cutometer seen;
  seen.R0 = highest;
  seen.R1 = read(0, cycle);
  seen.R8 = highest - seen.R1;
  seen.R2 = seen.R8 / highest;
  seen.R3 = read(last, on);
  seen.R4 = read(last, cycle);
  seen.R5 = back_at_once / immediate;
  seen.R6 = (highest - immediate) / immediate;
  seen.R7 = back_at_once / highest;
  seen.R9 = seen.R3 - seen.R0;
  return seen;
}

}  // namespace acicula::outcome
