#pragma once

#include "acicula/course/treatment.hpp"
#include "acicula/io/fields_file.hpp"
#include "acicula/io/picture/section.hpp"
#include "acicula/skin/state.hpp"

#include <vector>

namespace acicula::io::picture {

/// Share of the cells of a section that is scar.
/// @return [1], shape as the values of section_panel(); empty where there is no scar
[[nodiscard]] std::vector<float> scar_section(const course::Treatment& treatment,
                                              const skin::Skin& skin,
                                              const FieldsGeometry& geometry,
                                              const Section& section);

}  // namespace acicula::io::picture
