#pragma once

#include "acicula/course/treated_surface.hpp"

#include <string>

namespace acicula::io {

/// A surface before and after as an image of VTK (.vti, XML with raw data): scalars "before" and
/// "after" [m], float32, at the points of a plane. ParaView reads it; its filter Warp By Scalar
/// makes the surface.
[[nodiscard]] std::string vti(const course::TreatedSurface& surface);

}  // namespace acicula::io
