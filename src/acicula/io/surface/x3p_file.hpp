#pragma once

#include "acicula/surface/height_field.hpp"

#include <string>
#include <string_view>

namespace acicula::io {

/// Whether bytes begin as a ZIP archive does, and so as an X3P file does.
[[nodiscard]] bool is_zip(std::string_view bytes);

/// Reads a surface in the X3P format: a ZIP archive of main.xml with axes and size, and a matrix of
/// heights (int16, int32, float32 or float64, little-endian; or numbers as text in main.xml).
///
/// Read are surfaces (FeatureType SUR) of one layer over even axes; points that are not a number,
/// an empty Datum or not marked in the file of valid points are missing. The checksums of main.xml,
/// of the heights and of the valid points are compared where they are given. No more is unpacked
/// than the size in main.xml asks for, and that is at most most_surface_points.
///
/// @throws InputError  with every fault of main.xml, or the first of what follows
/// @source ISO 25178-72, ISO 5436-2; the schema iso5436_2.xsd of openGPS
[[nodiscard]] surface::HeightField read_x3p(std::string_view bytes, std::string_view file_name);

/// The surface as an X3P file with float64 heights; missing points are not a number. Reading it
/// gives back the very same surface, and the same surface gives the same bytes. Nothing is said of
/// date and instrument (Record2 is optional).
[[nodiscard]] std::string x3p(const surface::HeightField& field);

}  // namespace acicula::io
