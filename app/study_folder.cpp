#include "study_folder.hpp"

#include "acicula/core/error.hpp"
#include "acicula/io/read_text_file.hpp"

#include <algorithm>

namespace acicula::app {
namespace {

std::vector<std::filesystem::path> study_files(const std::filesystem::path& folder) {
  std::error_code error;
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
    if (entry.path().extension() == ".toml") files.push_back(entry.path());
  }
  if (error) {
    throw InputError(folder.string() + " cannot be read as a folder (" + error.message() + ").",
                     "Name a folder of study files: acicula studies validation/studies");
  }
  if (files.empty()) {
    throw InputError(folder.string() + " holds no study file (*.toml).",
                     "Name a folder of study files.");
  }
  std::ranges::sort(files);
  return files;
}

}  // namespace

evidence::Files study_texts(const std::filesystem::path& folder) {
  evidence::Files texts;
  for (const std::filesystem::path& file : study_files(folder)) {
    texts.emplace(file.filename().string(), io::read_text_file(file));
  }
  return texts;
}

std::vector<io::Study> read_studies(const evidence::Catalogue& catalogue,
                                    const std::filesystem::path& folder) {
  std::vector<io::Study> studies;
  std::vector<Diagnostic> faults;
  for (const std::filesystem::path& file : study_files(folder)) {
    try {
      studies.push_back(io::read_study(io::read_text_file(file), file.string(), catalogue));
    } catch (const InputError& error) {
      faults.insert(faults.end(), error.diagnostics.begin(), error.diagnostics.end());
    }
  }
  if (!faults.empty()) throw InputError(std::move(faults));
  return studies;
}

}  // namespace acicula::app
