#include "acicula/healing/session_jump.hpp"
#include "acicula/healing/tissue.hpp"

#include <algorithm>
#include <stdexcept>

namespace acicula::healing {

void wound(Tissue& tissue, std::span<const float> injured_fraction,
           std::span<const float> channel_radius, const Parameters& parameters) {
  const std::size_t cells = tissue.species.size() / species_count;
  if (injured_fraction.size() != cells || channel_radius.size() != tissue.channel_radius.size()) {
    throw std::invalid_argument(
        "wound: one injured fraction for each cell, one radius for each cell of the surface");
  }
  for (const float fraction : injured_fraction) {
    if (!(fraction >= 0.0f && fraction <= 1.0f)) {
      throw std::invalid_argument("wound: an injured fraction lies outside 0 to 1");
    }
  }
  const Cell lost = lost_shares(parameters);
  double* const y = tissue.species.data();
  for (std::size_t i = 0; i < cells; ++i) {
    y[damage * cells + i] += static_cast<double>(injured_fraction[i]);
  }
  for (std::size_t k = 0; k < species_count; ++k) {
    if (lost[k] == 0.0) continue;
    for (std::size_t i = 0; i < cells; ++i) {
      y[k * cells + i] *= 1.0 - lost[k] * static_cast<double>(injured_fraction[i]);
    }
  }
  for (std::size_t i = 0; i < channel_radius.size(); ++i) {
    tissue.channel_radius[i] =
        std::max(tissue.channel_radius[i], static_cast<double>(channel_radius[i]));
  }
  tissue.since_session = 0.0;
  tissue.next_step = 0.0;
  tissue.previous_error = 1.0;
}

}  // namespace acicula::healing
