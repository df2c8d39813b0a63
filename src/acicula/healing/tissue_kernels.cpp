#include "acicula/healing/tissue_kernels.hpp"

#include "acicula/healing/cell_rate.hpp"
#include "acicula/healing/lanes.hpp"

#include <cmath>
#include <type_traits>

namespace acicula::healing {
namespace {

/// Calls body with the number of stages as a constant of the compiler.
template <class Body>
inline void with_stages(std::size_t count, const Body& body) {
  static_assert(tissue_stages == 2);
  if (count == 0) {
    body(std::integral_constant<std::size_t, 0>{});
  } else if (count == 1) {
    body(std::integral_constant<std::size_t, 1>{});
  } else {
    body(std::integral_constant<std::size_t, 2>{});
  }
}

template <std::size_t Stages>
inline void add_stages(Lanes& sum, const Increments& stages,
                       const std::array<double, tissue_stages>& weight, std::size_t offset,
                       std::size_t count) {
  for (std::size_t j = 0; j < Stages; ++j) {
    Lanes u;
    load(u, stages.stage[j] + offset, count);
    sum += weight[j] * u;
  }
}

/// @tparam Stages        number of earlier increments
/// @param constants_at  what gives the constants of a group of cells
template <std::size_t Stages, class ConstantsAt>
inline void react_with(const ConstantsAt& constants_at, const Line& line, const double* state,
                       const Increments& earlier,
                       const std::array<double, tissue_stages>& rate_weight, double shift,
                       const RestSlopes& slopes, const Parameters& p, float* into,
                       const PapillarySum& papillary) {
  std::array<double, species_count> inverse{};
  for (std::size_t k = 0; k < species_count; ++k) inverse[k] = 1.0 / (shift + slopes.loss[k]);
  for (const Mobile& mobile : slopes.order) inverse[mobile.species] = 1.0;

  each_group(line.cells, [&](std::size_t first, std::size_t count) {
    Lanes y[species_count];
    Lanes rate[species_count];
    for (std::size_t k = 0; k < species_count; ++k)
      load(y[k], state + k * line.stride + first, count);
    const Lanes damage_loss = damage_clearance(y, p);
    for (std::size_t k = 0; k < species_count; ++k) {
      add_stages<Stages>(y[k], earlier, earlier.weight, k * line.stride + first, count);
    }
    const Felt<Lanes> felt = cell_rate(y, rate, constants_at(first, count), p);
    for (std::size_t k = 0; k < species_count; ++k) {
      const std::size_t offset = k * line.stride + first;
      add_stages<Stages>(rate[k], earlier, rate_weight, offset, count);
      if (line.source != nullptr) {
        Lanes source;
        load(source, line.source + offset, count);
        rate[k] += source;
      }
      rate[k] = k == damage ? rate[k] / (shift + damage_loss) : rate[k] * inverse[k];
      store(rate[k], into + offset, count);
    }
    if (papillary.weight > 0.0) {
      Lanes mean;
      load(mean, papillary.collagen + first, count);
      mean += papillary.weight * felt.collagen;
      store(mean, papillary.collagen + first, count);
      load(mean, papillary.response + first, count);
      mean += papillary.weight * felt.response;
      store(mean, papillary.response + first, count);
    }
  });
}

}  // namespace

ACICULA_FOR_ALL_PROCESSORS
void react(const Line& line, const double* state, const Increments& earlier,
           const std::array<double, tissue_stages>& rate_weight, double shift,
           const Homeostasis& constants, const RestSlopes& slopes, const Parameters& parameters,
           float* into, const PapillarySum& papillary) {
  // Copies, so that what is the same in every cell is seen to be and computed once.
  const Homeostasis h = constants;
  const Parameters p = parameters;
  with_stages(earlier.count, [&](auto stages) {
    if (line.collagen_capital == nullptr) {
      react_with<stages.value>([&](std::size_t, std::size_t) -> const Homeostasis& { return h; },
                               line, state, earlier, rate_weight, shift, slopes, p, into,
                               papillary);
    } else {
      react_with<stages.value>(
          [&](std::size_t first, std::size_t count) {
            Lanes capital;
            Lanes type3;
            load(capital, line.collagen_capital + first, count);
            load(type3, line.type3_share + first, count);
            return homeostasis_at(h, capital, type3, p);
          },
          line, state, earlier, rate_weight, shift, slopes, p, into, papillary);
    }
  });
}

ACICULA_FOR_ALL_PROCESSORS
void add_coupling(std::size_t cells, double slope, const float* source, float* target) {
  each_group(cells, [&](std::size_t first, std::size_t count) {
    Lanes by;
    Lanes on;
    load(by, source + first, count);
    load(on, target + first, count);
    on += slope * by;
    store(on, target + first, count);
  });
}

ACICULA_FOR_ALL_PROCESSORS
void stage_field(std::size_t cells, const double* state, const Increments& earlier, double* field) {
  with_stages(earlier.count, [&](auto stages) {
    each_group(cells, [&](std::size_t first, std::size_t count) {
      Lanes y;
      load(y, state + first, count);
      add_stages<stages.value>(y, earlier, earlier.weight, first, count);
      store(y, field + first, count);
    });
  });
}

ACICULA_FOR_ALL_PROCESSORS
LineError measure(std::size_t cells, const double* cell_weight, const double* state,
                  const Increments& new_state,
                  const std::array<double, tissue_stages>& error_weight) {
  Lanes error_sum{};
  Lanes state_sum{};
  Lanes lowest{};
  each_group(cells, [&](std::size_t first, std::size_t count) {
    Lanes y;
    load(y, state + first, count);
    Lanes next = y;
    add_stages<tissue_stages>(next, new_state, new_state.weight, first, count);
    Lanes error{};
    add_stages<tissue_stages>(error, new_state, error_weight, first, count);
    Lanes share;
    load(share, cell_weight + first, count);
    if (count < lane_count) {
      for (std::size_t i = count; i < lane_count; ++i) share[i] = 0.0;
    }
    error_sum += share * error * error;
    const Lanes old2 = y * y;
    const Lanes new2 = next * next;
    state_sum += share * (new2 > old2 ? new2 : old2);
    lowest = next < lowest ? next : lowest;
  });
  LineError sum;
  for (std::size_t i = 0; i < lane_count; ++i) {
    sum.error += error_sum[i];
    sum.state += state_sum[i];
    sum.lowest = lowest[i] < sum.lowest ? lowest[i] : sum.lowest;
  }
  return {std::sqrt(sum.error), std::sqrt(sum.state), sum.lowest};
}

ACICULA_FOR_ALL_PROCESSORS
void finish(std::size_t cells, double* state, const Increments& new_state) {
  each_group(cells, [&](std::size_t first, std::size_t count) {
    Lanes y;
    load(y, state + first, count);
    add_stages<tissue_stages>(y, new_state, new_state.weight, first, count);
    store(y > 0.0 ? y : Lanes{}, state + first, count);
  });
}

}  // namespace acicula::healing
