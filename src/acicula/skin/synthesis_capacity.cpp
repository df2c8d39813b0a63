#include "acicula/skin/synthesis_capacity.hpp"

namespace acicula::skin {

double synthesis_capacity(double age, double youngest_age, double decline) {
  return 1.0 - decline * (age - youngest_age);
}

}  // namespace acicula::skin
