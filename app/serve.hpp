#pragma once

#include "acicula/evidence/catalogue.hpp"

#include <filesystem>
#include <string>

namespace acicula::app {

/// `acicula serve`
struct ServeOptions {
  int port = 8437;  ///< 0: any that is free
  std::filesystem::path results = "out/lab";
  std::string listen = "127.0.0.1";  ///< address
  bool allow_remote = false;         ///< the address may be one that others reach
  int threads = 0;                   ///< of one run; 0: as the machine suggests
  double job_memory = 0.0;           ///< [GiB] of one run; 0: what is free when it starts
  double job_hours = 24.0;           ///< of processor time of one run
  std::string data_folder;           ///< of the user's own data; empty: none
};

/// The lab: serves the front end and its interface until SIGINT or SIGTERM.
/// @param catalogue_hash  SHA-256 of the data files behind the catalogue
/// @throws InputError  when the port or the folder cannot be used
int serve_command(const ServeOptions& options, const evidence::Catalogue& catalogue,
                  const std::string& catalogue_hash);

}  // namespace acicula::app
