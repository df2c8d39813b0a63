#include "data_folder.hpp"

#include "acicula/core/error.hpp"
#include "acicula/io/read_text_file.hpp"

namespace acicula::app {

namespace fs = std::filesystem;

evidence::Files read_data_folder(const fs::path& folder) try {
  if (!fs::is_directory(folder)) {
    throw InputError(folder.string() + " is not a folder.",
                     "Give a folder laid out as data/ is: parameters/, sites/, devices/ ...");
  }
  evidence::Files files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    const fs::path& path = entry.path();
    if (!entry.is_regular_file() || (path.extension() != ".toml" && path.extension() != ".bib"))
      continue;
    files.emplace(path.lexically_relative(folder).generic_string(), io::read_text_file(path));
  }
  if (files.empty()) {
    throw InputError(folder.string() + " holds no data file (*.toml, *.bib).", "");
  }
  return files;
} catch (const fs::filesystem_error& error) {
  throw InputError(folder.string() + " cannot be read (" + error.code().message() + ").", "");
}

}  // namespace acicula::app
