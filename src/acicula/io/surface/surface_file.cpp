#include "acicula/io/surface/surface_file.hpp"

#include "acicula/core/error.hpp"
#include "acicula/io/read_text_file.hpp"
#include "acicula/io/surface/grey_png.hpp"
#include "acicula/io/surface/grey_tiff.hpp"
#include "acicula/io/surface/surface_limits.hpp"
#include "acicula/io/surface/x3p_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <system_error>
#include <utility>
#include <vector>

namespace acicula::io {
namespace {

/// [m] Beyond these a unit was mistaken: an atom's width to a hand's, and a body's height.
constexpr double finest_spacing = 1e-10;
constexpr double coarsest_spacing = 0.1;
constexpr double greatest_height = 2.0;

class Reader {
 public:
  Reader(std::string_view file_name, const PictureScale& scale)
      : file_name_(file_name), scale_(scale) {}

  surface::HeightField read(std::string_view bytes) {
    if (is_zip(bytes)) {
      if (scale_.level_height > 0.0 || scale_.spacing > 0.0) {
        add("An X3P file has its own scale.",
            fmt::format("Leave {} and {} out.", scale_.spacing_name, scale_.level_height_name));
        throw InputError(std::move(faults_));
      }
      return checked(read_x3p(bytes, file_name_));
    }
    if (is_png(bytes)) return of_picture(bytes, read_grey_png);
    if (is_tiff(bytes)) return of_picture(bytes, read_grey_tiff);
    add("The file is neither X3P (a ZIP archive), PNG nor TIFF.",
        "Export the measurement as X3P, or as a 16-bit grey picture.");
    throw InputError(std::move(faults_));
  }

 private:
  void add(std::string message, std::string hint) {
    faults_.push_back({.file = file_name_, .message = std::move(message), .hint = std::move(hint)});
  }

  template <class ReadPicture>
  surface::HeightField of_picture(std::string_view bytes, ReadPicture read_picture) {
    if (!(scale_.spacing > 0.0)) {
      add("A picture does not say how far its points lie apart.",
          fmt::format("Give {} '20 um'.", scale_.spacing_name));
    }
    if (!(scale_.level_height > 0.0)) {
      add("A picture does not say how high a grey level is.",
          fmt::format("Give {} '0.1 um'.", scale_.level_height_name));
    }
    GreyPicture picture;
    try {
      picture = read_picture(bytes, file_name_);
    } catch (InputError& error) {
      faults_.insert(faults_.end(), error.diagnostics.begin(), error.diagnostics.end());
    }
    if (!faults_.empty()) throw InputError(std::move(faults_));
    return checked(heights_of(std::move(picture), scale_.level_height, scale_.spacing));
  }

  surface::HeightField checked(surface::HeightField field) {
    if (field.columns < 2 || field.rows < 2) {
      add(fmt::format("The surface has {} x {} points.", field.columns, field.rows),
          "A surface has at least 2 x 2.");
    }
    for (const double spacing : {field.column_spacing, field.row_spacing}) {
      if (spacing >= finest_spacing && spacing <= coarsest_spacing) continue;
      add(fmt::format("Points that lie {:g} m apart are no surface of skin.", spacing),
          "Was the unit mistaken? X3P counts in metres.");
      break;
    }
    // A comparison that also finds infinity, and passes over what is missing.
    const auto tall = std::find_if(field.heights.begin(), field.heights.end(),
                                   [](double z) { return std::abs(z) > greatest_height; });
    if (tall != field.heights.end()) {
      const auto point = static_cast<std::size_t>(tall - field.heights.begin());
      add(fmt::format("The height at column {}, row {} is {:g} m.", point % field.columns + 1,
                      point / field.columns + 1, *tall),
          "Was the unit mistaken? X3P counts in metres, and marks missing points as not a number.");
    }
    if (surface::missing_points(field) == field.heights.size()) {
      add("Not one point of the surface was measured.", "");
    }
    if (!faults_.empty()) throw InputError(std::move(faults_));
    return field;
  }

  std::string file_name_;
  PictureScale scale_;
  std::vector<Diagnostic> faults_;
};

}  // namespace

surface::HeightField read_surface(std::string_view bytes, std::string_view file_name,
                                  const PictureScale& scale) {
  return Reader(file_name, scale).read(bytes);
}

surface::HeightField read_surface_file(const std::filesystem::path& path,
                                       const PictureScale& scale) {
  // Room is made for the file as it is, not for the largest that there may be.
  std::error_code error;
  const std::uintmax_t size = std::filesystem::file_size(path, error);
  if (!error && size > largest_surface_file) {
    throw InputError(std::vector{Diagnostic{
        .file = path.string(),
        .message = fmt::format("The file is larger than {} MiB.", largest_surface_file >> 20U),
        .hint = "This is more than a surface can hold; is it the right one?"}});
  }
  const std::size_t limit = error ? largest_input_file : static_cast<std::size_t>(size);
  return read_surface(read_text_file(path, limit), path.string(), scale);
}

}  // namespace acicula::io
