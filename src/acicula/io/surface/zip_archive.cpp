#include "acicula/io/surface/zip_archive.hpp"

#include "acicula/core/error.hpp"

#include <fmt/format.h>
#include <zip.h>

#include <algorithm>
#include <array>
#include <stdexcept>

namespace acicula::io {
namespace {

/// The end of an archive, its longest comment, and what would announce more entries than 65,535.
constexpr std::size_t tail = 22 + 65535 + 20;
constexpr std::string_view many_entries = "PK\x06\x07";

constexpr zip_uint16_t first_date = 1U << 5U | 1U;  // 1 January 1980, in the format's bits

[[noreturn]] void refuse(const std::string& file_name, std::string message, std::string hint) {
  throw InputError(std::vector{
      Diagnostic{.file = file_name, .message = std::move(message), .hint = std::move(hint)}});
}

std::string reason(zip_error_t& error) {
  std::string text = zip_error_strerror(&error);
  zip_error_fini(&error);
  return text;
}

struct CloseEntry {
  void operator()(zip_file_t* entry) const { zip_fclose(entry); }
};

struct Discard {
  void operator()(zip_t* archive) const { zip_discard(archive); }
};

struct Release {
  void operator()(zip_source_t* source) const { zip_source_free(source); }
};

}  // namespace

struct ZipArchive::Handle {
  std::unique_ptr<zip_t, Discard> archive;
};

ZipArchive::ZipArchive(std::string_view bytes, std::string_view file_name)
    : file_name_(file_name), handle_(std::make_unique<Handle>()) {
  // The library makes room for as many entries as such an archive announces.
  if (bytes.substr(bytes.size() - std::min(bytes.size(), tail)).find(many_entries) !=
      std::string_view::npos) {
    refuse(file_name_, "The archive is one for very many or large entries (ZIP64).",
           "Pack main.xml and its data again as a plain ZIP.");
  }
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  if (source == nullptr) refuse(file_name_, "The archive cannot be read: " + reason(error), "");
  handle_->archive.reset(zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error));
  if (!handle_->archive) {
    zip_source_free(source);
    refuse(file_name_, fmt::format("This is no sound ZIP archive ({}).", reason(error)),
           "An X3P file is one; it was cut off or is something else.");
  }
  zip_error_fini(&error);
}

ZipArchive::~ZipArchive() = default;

std::optional<std::string> ZipArchive::read(const std::string& entry, std::size_t limit) const {
  zip_t* archive = handle_->archive.get();
  const zip_int64_t index = zip_name_locate(archive, entry.c_str(), 0);
  if (index < 0) return std::nullopt;
  const auto damaged = [&](const char* why) {
    refuse(file_name_, fmt::format("{} cannot be unpacked ({}).", entry, why),
           "The file is damaged; write or copy it again.");
  };
  const std::unique_ptr<zip_file_t, CloseEntry> file(
      zip_fopen_index(archive, static_cast<zip_uint64_t>(index), 0));
  if (!file) damaged(zip_strerror(archive));
  std::string content;
  std::array<char, 1U << 16U> part{};
  for (;;) {
    const zip_int64_t count = zip_fread(file.get(), part.data(), part.size());
    if (count < 0) damaged(zip_file_strerror(file.get()));
    if (count == 0) return content;
    content.append(part.data(), static_cast<std::size_t>(count));
    if (content.size() > limit) {
      refuse(file_name_, fmt::format("{} unpacks to more than {} bytes.", entry, limit),
             "This is more than the surface that main.xml describes can need.");
    }
  }
}

std::string zip(const std::vector<std::pair<std::string, std::string>>& entries) {
  zip_error_t error;
  zip_error_init(&error);
  const auto fail = [](const char* why) {
    throw std::runtime_error(std::string("cannot pack an archive: ") + why);
  };
  const std::unique_ptr<zip_source_t, Release> target(
      zip_source_buffer_create(nullptr, 0, 0, &error));
  if (!target) fail(zip_error_strerror(&error));
  zip_source_keep(target.get());
  std::unique_ptr<zip_t, Discard> archive(zip_open_from_source(target.get(), ZIP_TRUNCATE, &error));
  if (!archive) {
    zip_source_free(target.get());
    fail(zip_error_strerror(&error));
  }
  for (const auto& [name, content] : entries) {
    zip_source_t* source = zip_source_buffer(archive.get(), content.data(), content.size(), 0);
    if (source == nullptr) fail(zip_strerror(archive.get()));
    const zip_int64_t index = zip_file_add(archive.get(), name.c_str(), source, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
      zip_source_free(source);
      fail(zip_strerror(archive.get()));
    }
    if (zip_file_set_dostime(archive.get(), static_cast<zip_uint64_t>(index), 0, first_date, 0) <
        0) {
      fail(zip_strerror(archive.get()));
    }
  }
  if (zip_close(archive.get()) < 0) fail(zip_strerror(archive.get()));
  static_cast<void>(archive.release());  // closed, with success

  zip_stat_t facts;
  zip_stat_init(&facts);
  if (zip_source_stat(target.get(), &facts) < 0 || zip_source_open(target.get()) < 0) {
    fail("it cannot be read back");
  }
  std::string bytes(facts.size, '\0');
  const zip_int64_t count = zip_source_read(target.get(), bytes.data(), bytes.size());
  zip_source_close(target.get());
  if (count != static_cast<zip_int64_t>(bytes.size())) fail("it cannot be read back");
  return bytes;
}

}  // namespace acicula::io
