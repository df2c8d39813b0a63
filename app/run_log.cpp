#include "run_log.hpp"

#include "acicula/core/error.hpp"
#include "acicula/io/write_text_file.hpp"

#include <fmt/format.h>
#include <sys/file.h>

#include "moment.hpp"
#include <cerrno>
#include <system_error>

namespace acicula::app {

RunLog::RunLog(const std::filesystem::path& folder)
    : file_(std::fopen((folder / "run.log").c_str(), "ae")) {
  if (!file_) {
    throw io::OutputError("cannot write " + (folder / "run.log").string() + " (" +
                          std::generic_category().message(errno) + ").");
  }
  // Other errors than this one: the file system has no locks.
  if (::flock(::fileno(file_.get()), LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK) {
    throw InputError("Another acicula is at work in " + folder.string() + ".",
                     "Let it end, or stop it first.");
  }
}

void RunLog::write(std::string_view line) {
  std::fputs(fmt::format("{}  {}\n", present_moment(), line).c_str(), file_.get());
  std::fflush(file_.get());
}

}  // namespace acicula::app
