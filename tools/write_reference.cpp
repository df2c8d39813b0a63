#include "acicula/core/error.hpp"
#include "acicula/io/reference_pages.hpp"

#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>

/// acicula_write_reference FOLDER: writes the reference pages and the JSON Schema.
int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "usage: acicula_write_reference docs/reference\n";
    return 2;
  }
  try {
    using namespace acicula;
    const std::filesystem::path folder = argv[1];
    const auto catalogue = evidence::Catalogue::read(evidence::embedded_files());
    for (const auto& [name, text] : io::reference_files(catalogue)) {
      std::ofstream file(folder / name, std::ios::binary);
      if (!(file << text) || !file.flush()) {
        std::cerr << (folder / name).string() << " cannot be written.\n";
        return 1;
      }
    }
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
  return 0;
}
