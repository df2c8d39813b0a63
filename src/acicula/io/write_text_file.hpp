#pragma once

#include "acicula/core/error.hpp"

#include <filesystem>
#include <string_view>

namespace acicula::io {

/// A result could not be written although the input was right: disk full, device gone (exit code
/// 4).
class OutputError : public Error {
 public:
  using Error::Error;
};

/// Writes a file byte for byte and checks that the system took all of it.
/// @throws OutputError  with the system's reason
void write_text_file(const std::filesystem::path& path, std::string_view text);

}  // namespace acicula::io
