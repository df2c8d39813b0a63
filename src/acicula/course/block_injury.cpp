#include "acicula/course/block_injury.hpp"

#include "acicula/course/session.hpp"
#include "acicula/injury/injured_voxels.hpp"
#include "acicula/outcome/placed_tether_cuts.hpp"
#include "acicula/skin/scar_region.hpp"

#include <algorithm>
#include <functional>

namespace acicula::course {

BlockInjury block_injury(const Course& course, const Session& session, std::size_t index,
                         const Block& block, numerics::Band own_rows, const Treatment& treatment,
                         const Parameters& parameters, std::uint64_t seed) {
  if (block.rings) {
    return {injury::injured_rings(session.channels, *block.rings, block.depth, parameters.injury),
            injury::channel_radii(session.channels, *block.rings)};
  }
  const std::vector<puncture::Puncture> punctures =
      strokes(course, session, index, patch_field(treatment.numerics), treatment, parameters, seed);
  BlockInjury injury{
      .fraction = injury::injured_voxels(punctures, session.channels,
                                         {block.depth, *block.raster, own_rows}, parameters.injury),
      .channel_radius = injury::channel_radii(punctures, *block.raster, own_rows)};
  const skin::Condition& condition = treatment.condition;
  if (condition.scar_type != skin::ScarType::none) {
    injury.tether_cuts = outcome::placed_tether_cuts(
        punctures, skin::scar_region(condition, course.skin, *block.raster), condition.scar_mask,
        *block.raster);
  }
  return injury;
}

std::vector<double> layer_means(std::span<const float> values,
                                const numerics::DiffusionOperator& block) {
  const std::span<const double> share = block.area_share();
  const std::size_t layers = values.size() / block.plane_cells();
  std::vector<double> rows;
  for (std::size_t row = 0; row < block.own_rows().size(); ++row) {
    for (std::size_t layer = 0; layer < layers; ++layer) {
      const float* line = values.data() + layer * block.plane_cells() + row * block.columns();
      double sum = 0.0;
      for (std::size_t i = 0; i < share.size(); ++i) sum += share[i] * static_cast<double>(line[i]);
      rows.push_back(sum);
    }
  }
  const std::vector<double> all = block.ranks().gather(rows);
  std::vector<double> means(layers, 0.0);
  for (auto row = all.begin(); row != all.end(); row += static_cast<std::ptrdiff_t>(layers))
    std::transform(means.begin(), means.end(), row, means.begin(), std::plus<>());
  return means;
}

}  // namespace acicula::course
