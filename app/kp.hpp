#pragma once

#include "acicula/evidence/catalogue.hpp"

#include <filesystem>
#include <string>

namespace acicula::app {

struct KpOptions {
  std::filesystem::path table;  ///< comma-separated text
  std::string trans_bilayer_fit = "dancik-2013";
  std::filesystem::path figure;  ///< parity figure (SVG) to write; empty: none
  bool json = false;
};

/// `acicula kp FILE`: permeability of excised skin for every record of a table, and how far it is
/// from what was measured.
/// @throws InputError  with every fault of the table; nothing is written then
int kp_command(const evidence::Catalogue& catalogue, const KpOptions& options);

}  // namespace acicula::app
