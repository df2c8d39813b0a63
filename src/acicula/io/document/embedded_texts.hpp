#pragma once

#include <map>
#include <string>

namespace acicula::io::document {

// Written by cmake/embed_data.cmake: files of the source tree by their path below its folder.
[[nodiscard]] const std::map<std::string, std::string>& embedded_examples();
[[nodiscard]] const std::map<std::string, std::string>& embedded_studies();

}  // namespace acicula::io::document
