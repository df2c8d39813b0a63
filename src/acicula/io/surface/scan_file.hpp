#pragma once

#include "acicula/course/parameters.hpp"
#include "acicula/course/treatment.hpp"

#include <cstddef>
#include <filesystem>

namespace acicula::io {

/// Most points of a surface that a run takes in: 2048 x 2048. Its parts, filtered, take some ten
/// times the memory of its heights.
inline constexpr std::size_t most_scan_points = std::size_t{1} << 22U;

/// Reads the surface that a treatment names, if it names one, and takes it in.
/// @param folder  of the protocol
/// @throws InputError  as read_surface_file; and when it has too many points, or a side shorter
///                     than surface.l_filter
void read_scan_file(course::Treatment& treatment, const std::filesystem::path& folder,
                    const course::Parameters& parameters);

/// The surface in a result folder, from which a run that goes on takes it.
inline constexpr const char* scan_of_results = "surface_scan.x3p";

/// Reads scan_of_results of a result folder for a treatment that names a surface.
void read_scan_of_results(course::Treatment& treatment, const std::filesystem::path& folder,
                          const course::Parameters& parameters);

}  // namespace acicula::io
