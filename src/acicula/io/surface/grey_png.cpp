#include "acicula/io/surface/grey_png.hpp"

#include "acicula/core/error.hpp"
#include "acicula/io/surface/surface_limits.hpp"

#include <fmt/format.h>
#include <png.h>

#include <algorithm>
#include <array>
#include <csetjmp>
#include <cstring>
#include <stdexcept>

namespace acicula::io {
namespace {

constexpr png_uint_32 widest = 1U << 20U;
constexpr png_alloc_size_t largest_chunk = std::size_t{1} << 23U;

/// What the library's functions share. It leaves its functions by longjmp: nothing with a
/// destructor may live in a frame that it skips, so all of it lives in the caller.
struct Session {
  std::string_view bytes;
  std::size_t at = 0;
  std::array<char, 160> message{};
  std::string written;
};

[[noreturn]] void on_error(png_structp png, png_const_charp text) {
  auto* session = static_cast<Session*>(png_get_error_ptr(png));
  std::strncpy(session->message.data(), text, session->message.size() - 1);
  png_longjmp(png, 1);
}

void on_warning(png_structp /*png*/, png_const_charp /*text*/) {}

void take_bytes(png_structp png, png_bytep target, png_size_t count) {
  auto* session = static_cast<Session*>(png_get_io_ptr(png));
  if (session->bytes.size() - session->at < count) png_error(png, "it ends early");
  std::memcpy(target, session->bytes.data() + session->at, count);
  session->at += count;
}

void put_bytes(png_structp png, png_bytep source, png_size_t count) {
  auto* session = static_cast<Session*>(png_get_io_ptr(png));
  session->written.append(reinterpret_cast<const char*>(source), count);
}

void flush(png_structp /*png*/) {}

/// A picture being read.
struct PngReader {
  explicit PngReader(Session& session)
      : png(png_create_read_struct(PNG_LIBPNG_VER_STRING, &session, on_error, on_warning)),
        info(png != nullptr ? png_create_info_struct(png) : nullptr) {
    if (info == nullptr) throw std::runtime_error("no memory for a PNG");
    png_set_read_fn(png, &session, take_bytes);
  }
  PngReader(const PngReader&) = delete;
  PngReader& operator=(const PngReader&) = delete;
  ~PngReader() { png_destroy_read_struct(&png, &info, nullptr); }

  /// @return false when the library has given up, as all functions here
  bool read_header() {
    if (setjmp(png_jmpbuf(png)) != 0) return false;
    png_set_user_limits(png, widest, widest);
    png_set_chunk_malloc_max(png, largest_chunk);
    png_read_info(png, info);
    return true;
  }

  bool read_rows(png_bytepp rows) {
    if (setjmp(png_jmpbuf(png)) != 0) return false;
    png_set_interlace_handling(png);
    png_read_update_info(png, info);
    png_read_image(png, rows);
    png_read_end(png, nullptr);
    return true;
  }

  png_structp png;
  png_infop info;
};

struct PngWriter {
  explicit PngWriter(Session& session)
      : png(png_create_write_struct(PNG_LIBPNG_VER_STRING, &session, on_error, on_warning)),
        info(png != nullptr ? png_create_info_struct(png) : nullptr) {
    if (info == nullptr) throw std::runtime_error("no memory for a PNG");
    png_set_write_fn(png, &session, put_bytes, flush);
  }
  PngWriter(const PngWriter&) = delete;
  PngWriter& operator=(const PngWriter&) = delete;
  ~PngWriter() { png_destroy_write_struct(&png, &info); }

  bool write(png_uint_32 columns, png_uint_32 rows, png_bytepp places) {
    if (setjmp(png_jmpbuf(png)) != 0) return false;
    png_set_IHDR(png, info, columns, rows, 16, PNG_COLOR_TYPE_GRAY, PNG_INTERLACE_NONE,
                 PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
    png_write_info(png, info);
    png_write_image(png, places);
    png_write_end(png, nullptr);
    return true;
  }

  png_structp png;
  png_infop info;
};

/// Where each row of pixels lies.
std::vector<png_bytep> row_places(std::vector<png_byte>& pixels, std::size_t rows) {
  std::vector<png_bytep> places(rows);
  for (std::size_t j = 0; j < rows; ++j) places[j] = pixels.data() + j * (pixels.size() / rows);
  return places;
}

}  // namespace

bool is_png(std::string_view bytes) { return bytes.starts_with("\x89PNG\r\n\x1a\n"); }

GreyPicture read_grey_png(std::string_view bytes, std::string_view file_name) {
  const auto refuse = [&](std::string message, std::string hint) {
    throw InputError(std::vector{Diagnostic{
        .file = std::string(file_name), .message = std::move(message), .hint = std::move(hint)}});
  };
  Session session{.bytes = bytes};
  PngReader reader(session);
  const auto damaged = [&] {
    refuse(fmt::format("The PNG cannot be read ({}).", session.message.data()),
           "It is damaged or was cut off.");
  };
  if (!reader.read_header()) damaged();
  GreyPicture picture{.columns = png_get_image_width(reader.png, reader.info),
                      .rows = png_get_image_height(reader.png, reader.info)};
  const std::size_t points = picture.columns * picture.rows;
  const unsigned depth = png_get_bit_depth(reader.png, reader.info);
  if (png_get_color_type(reader.png, reader.info) != PNG_COLOR_TYPE_GRAY || depth < 8) {
    refuse("The PNG is not grey with 8 or 16 bits.",
           "Heights are read from grey levels; write the picture without colour and alpha.");
  }
  if (points > most_surface_points) {
    refuse(fmt::format("The PNG has {} x {} pixels, more than {}.", picture.columns, picture.rows,
                       most_surface_points),
           "Write it coarser, or cut out a part.");
  }
  const std::size_t width = depth / 8;
  std::vector<png_byte> pixels(points * width);
  std::vector<png_bytep> places = row_places(pixels, picture.rows);
  if (!reader.read_rows(places.data())) damaged();
  picture.levels.resize(points);
  for (std::size_t i = 0; i < points; ++i) {
    const unsigned high = pixels[i * width];
    picture.levels[i] = width == 1 ? high : high * 256U + pixels[i * width + 1];
  }
  return picture;
}

std::string grey_png(const GreyLevels& grey) {
  std::vector<png_byte> pixels;
  pixels.reserve(2 * grey.levels.size());
  for (const std::uint16_t level : grey.levels) {
    pixels.push_back(static_cast<png_byte>(level >> 8U));
    pixels.push_back(static_cast<png_byte>(level & 0xFFU));
  }
  Session session;
  PngWriter writer(session);
  std::vector<png_bytep> places = row_places(pixels, grey.rows);
  if (!writer.write(static_cast<png_uint_32>(grey.columns), static_cast<png_uint_32>(grey.rows),
                    places.data())) {
    throw std::runtime_error(std::string("cannot write a PNG: ") + session.message.data());
  }
  return session.written;
}

}  // namespace acicula::io
