#pragma once

#include "acicula/evidence/files.hpp"
#include "acicula/healing/parameters.hpp"

namespace acicula::healing::test {

/// The parameters of data/parameters/healing.toml, whatever state the other files are in.
inline Parameters default_parameters() {
  const std::string file = "parameters/healing.toml";
  return parameters_from(evidence::Catalogue::read({{file, evidence::embedded_files().at(file)}}));
}

}  // namespace acicula::healing::test
