#include "acicula/io/picture/scar_section.hpp"

#include "acicula/numerics/grid.hpp"
#include "acicula/numerics/raster_diffusion.hpp"
#include "acicula/skin/scar_region.hpp"

namespace acicula::io::picture {

std::vector<float> scar_section(const course::Treatment& treatment, const skin::Skin& skin,
                                const FieldsGeometry& geometry, const Section& section) {
  if (section.cut == Cut::axial || treatment.condition.scar_type == skin::ScarType::none) return {};
  const numerics::Raster raster{.columns = geometry.columns,
                                .rows = geometry.rows,
                                .spacing = geometry.spacing,
                                .sides = treatment.numerics.sides};
  const skin::ScarRegion region = skin::scar_region(treatment.condition, skin, raster);
  FieldsGeometry part = geometry;
  Section within = section;
  numerics::Band rows{0, geometry.rows};
  if (section.cut == Cut::along_x) {
    rows = {section.index, section.index + 1};
    part.rows = 1;
    within.index = 0;
  }
  const std::vector<float> share = skin::scar_share(region, treatment.condition.scar_mask, raster,
                                                    {.faces = geometry.depth_faces}, rows);
  return section_panel(part, within, share).values;
}

}  // namespace acicula::io::picture
