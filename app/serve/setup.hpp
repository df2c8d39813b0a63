#pragma once

#include "acicula/evidence/catalogue.hpp"
#include "acicula/io/provenance.hpp"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>

namespace acicula::serve {

/// What the lab works with.
struct Setup {
  const evidence::Catalogue& catalogue;
  std::string catalogue_hash;  ///< SHA-256 of the data files behind the catalogue
  io::Build build;
  std::filesystem::path results;  ///< folder of all result folders, absolute
  std::filesystem::path program;  ///< that runs are started with
  std::string data_folder = {};   ///< of the user's own data, which runs take too; empty: none
  std::size_t cores = 1;          ///< that the models may use at once
  int threads = 0;                ///< of one run; 0: as the machine suggests
  std::size_t jobs_at_once = 1;
  double job_time = 0.0;                                    ///< [s] of processor time of one run
  std::function<double()> job_memory = [] { return 0.0; };  ///< [byte] that a run may take now
  std::function<std::string()> now = [] { return ""; };     ///< UTC, ISO 8601
};

}  // namespace acicula::serve
