#include "acicula/absorption/film.hpp"

#include <algorithm>

namespace acicula::absorption {

double Film::volume_at(double time) const {
  return std::max(volume - drying * (time - begin), residue);
}

double Film::dry_time() const {
  return drying > 0.0 ? std::min(begin + (volume - residue) / drying, end) : end;
}

double Film::cover(double volume_now) const {
  return volume_now < relief ? volume_now / relief : 1.0;
}

double Film::dissolved(double amount, double volume_now) const {
  return std::min(amount / volume_now, solubility);
}

}  // namespace acicula::absorption
