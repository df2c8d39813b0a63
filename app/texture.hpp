#pragma once

#include "acicula/evidence/catalogue.hpp"

#include <filesystem>
#include <string>

namespace acicula::app {

/// `acicula texture FILE`
struct TextureOptions {
  std::filesystem::path file;
  std::string spacing;           ///< "20 um"; empty: not given
  std::string height_scale;      ///< "0.1 um" a grey level; empty: not given
  std::string s_filter;          ///< "25 um" or "none"; empty: that of the catalogue
  std::string l_filter;          ///< as s_filter
  std::string form;              ///< "mean", "plane" or "order-2"; empty: that of the catalogue
  std::filesystem::path output;  ///< .x3p, .png or .tiff, new; empty: none
  bool json = false;
};

/// Prints the texture parameters of a measured surface and what was done to it first.
/// @throws InputError  with every fault of options and file; nothing is written then
int texture_command(const evidence::Catalogue& catalogue, const TextureOptions& options);

}  // namespace acicula::app
