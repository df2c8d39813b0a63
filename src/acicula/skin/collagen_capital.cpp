#include "acicula/skin/collagen_capital.hpp"

namespace acicula::skin {

double collagen_capital(double age, double youngest_age, double loss, double deficit) {
  return (1.0 - loss * (age - youngest_age)) * (1.0 - deficit);
}

}  // namespace acicula::skin
