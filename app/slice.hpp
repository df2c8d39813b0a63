#pragma once

#include "acicula/evidence/catalogue.hpp"

#include <filesystem>
#include <string>

namespace acicula::app {

/// `acicula slice DIR --field NAME ...`
struct SliceOptions {
  std::filesystem::path folder;  ///< of the results
  std::string field;
  std::string at;                ///< "28 days"; empty: the end
  std::string against;           ///< time with which it is compared; empty: with none
  std::string section;           ///< x, y or depth; empty: x, or the axis of a cell
  std::string position;          ///< "2.5 mm"; empty: the middle
  bool depth_time = false;       ///< a map over depth and time instead of a section
  std::filesystem::path output;  ///< .png, .svg or .pdf, new
  bool json = false;             ///< describe the picture as JSON
};

/// Draws a section through a field that a run kept, or a map of its lateral means over depth and
/// time.
/// @throws InputError  when there is no such folder, field, time or place, or the file exists;
///                     nothing is written then
int slice_command(const evidence::Catalogue& catalogue, const SliceOptions& options);

}  // namespace acicula::app
