#include "serve/job_files.hpp"

#include "acicula/core/error.hpp"
#include "acicula/io/read_text_file.hpp"
#include "acicula/io/write_text_file.hpp"

#include <algorithm>
#include <system_error>

namespace acicula::serve {
namespace {

namespace fs = std::filesystem;

/// Writes beside the file first: a job that was being saved when the power failed is still one.
void write(const fs::path& file, const std::string& text) {
  fs::path partial = file;
  partial += ".partial";
  io::write_text_file(partial, text);
  std::error_code error;
  fs::rename(partial, file, error);
  if (error) throw io::OutputError("cannot write " + file.string() + " (" + error.message() + ").");
}

}  // namespace

JobFiles::JobFiles(const fs::path& results) : folder_(results / ".jobs") {
  std::error_code error;
  fs::create_directories(folder_, error);
  if (error)
    throw io::OutputError("cannot make " + folder_.string() + " (" + error.message() + ").");
}

void JobFiles::save(const Job& job) const { write(folder_ / (job.name + ".json"), job_text(job)); }

void JobFiles::save_protocol(const std::string& name, const std::string& toml) const {
  write(protocol(name), toml);
}

fs::path JobFiles::protocol(const std::string& name) const { return folder_ / (name + ".toml"); }

std::vector<Job> JobFiles::read() const {
  std::vector<Job> jobs;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(folder_, error)) {
    if (entry.path().extension() != ".json" || !entry.is_regular_file(error)) continue;
    try {
      const auto job = job_from(io::read_text_file(entry.path()));
      if (job && job->name == entry.path().stem().string()) jobs.push_back(*job);
    } catch (const InputError&) {
      // It went away meanwhile, or nobody may read it.
      continue;
    }
  }
  std::sort(jobs.begin(), jobs.end(), [](const Job& a, const Job& b) {
    return a.created != b.created ? a.created < b.created : a.name < b.name;
  });
  return jobs;
}

}  // namespace acicula::serve
