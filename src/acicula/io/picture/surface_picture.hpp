#pragma once

#include "acicula/io/results.hpp"

namespace acicula::io::picture {

/// The skin before and after a course side by side under the same light, with a scale bar.
[[nodiscard]] Picture surface_picture(const course::TreatedSurface& surface);

}  // namespace acicula::io::picture
