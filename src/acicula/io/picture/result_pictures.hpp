#pragma once

#include "acicula/io/results.hpp"

#include <filesystem>
#include <vector>

namespace acicula::io::picture {

/// The pictures of a run on a cell or a patch, from what it has kept: sections through the fields
/// of collagen, TGF-beta1, fibroblasts and myofibroblasts at the kept times, maps of their lateral
/// means over depth and time, and where the needles came down. What was not kept is not drawn.
///
/// A run asks for them when fields and depth_time.csv lie in its folder and sets `run.pictures`;
/// result_files() then holds their files and the report shows them.
/// @param folder  the result folder, with `fields/` and `depth_time.csv` if there are any
/// @throws InputError  when kept fields cannot be trusted
[[nodiscard]] std::vector<Picture> result_pictures(const std::filesystem::path& folder,
                                                   const Run& run);

}  // namespace acicula::io::picture
