#include "acicula/io/read_text_file.hpp"

#include "acicula/core/error.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <cstdio>
#include <memory>
#include <system_error>

namespace acicula::io {
namespace {

[[noreturn]] void refuse(const std::filesystem::path& path, std::string message,
                         std::string hint = "") {
  throw InputError(std::vector{
      Diagnostic{.file = path.string(), .message = std::move(message), .hint = std::move(hint)}});
}

std::string reason(int error_number) {
  return std::error_code(error_number, std::generic_category()).message();
}

struct Close {
  void operator()(std::FILE* file) const { std::fclose(file); }
};

}  // namespace

std::string read_text_file(const std::filesystem::path& path, std::size_t limit) {
  std::error_code error;
  const std::filesystem::file_status status = std::filesystem::status(path, error);
  if (status.type() == std::filesystem::file_type::not_found)
    refuse(path, "There is no such file.");
  if (error) refuse(path, "The file cannot be read: " + error.message() + ".");
  if (status.type() == std::filesystem::file_type::directory) {
    refuse(path, "This is a folder.", "Give the path of a file.");
  }
  if (status.type() != std::filesystem::file_type::regular) {
    refuse(path, "This is not a regular file.");
  }
  const std::unique_ptr<std::FILE, Close> file(std::fopen(path.c_str(), "rb"));
  if (!file) refuse(path, "The file cannot be read: " + reason(errno) + ".");
  // One byte more than allowed is asked for, so that a file that grows meanwhile is noticed too.
  std::string text(limit + 1, '\0');
  const std::size_t size = std::fread(text.data(), 1, text.size(), file.get());
  if (std::ferror(file.get()) != 0) refuse(path, "The file cannot be read to its end.");
  if (size > limit) {
    refuse(path, fmt::format("The file is larger than {} KiB.", limit / 1024),
           "This is more than such a file can hold; is it the right one?");
  }
  text.resize(size);
  return text;
}

}  // namespace acicula::io
