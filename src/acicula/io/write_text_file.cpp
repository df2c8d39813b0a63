#include "acicula/io/write_text_file.hpp"

#include <cerrno>
#include <cstdio>
#include <memory>
#include <system_error>

namespace acicula::io {
namespace {

struct Close {
  void operator()(std::FILE* file) const noexcept { std::fclose(file); }
};

}  // namespace

void write_text_file(const std::filesystem::path& path, std::string_view text) {
  const auto fail = [&path] {
    throw OutputError("cannot write " + path.string() + " (" +
                      std::generic_category().message(errno) + ").");
  };
  std::unique_ptr<std::FILE, Close> file(std::fopen(path.c_str(), "wb"));
  if (!file) fail();
  if (std::fwrite(text.data(), 1, text.size(), file.get()) != text.size()) fail();
  if (std::fflush(file.get()) != 0) fail();
  // Some file systems report a full disk only when the file is closed.
  if (std::fclose(file.release()) != 0) fail();
}

}  // namespace acicula::io
