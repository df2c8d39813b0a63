#pragma once

#include "acicula/course/treated_surface.hpp"

#include <map>
#include <string>

namespace acicula::io {

/// The files of a result folder that hold a surface before and after, name to content: X3P, 16-bit
/// PNG in one scale (not where points are missing: a picture cannot say so), VTK, and
/// surface/texture.json with the scale, texture parameters and colours. In the JSON null stands for
/// what is not a number.
[[nodiscard]] std::map<std::string, std::string> surface_files(
    const course::TreatedSurface& surface);

}  // namespace acicula::io
