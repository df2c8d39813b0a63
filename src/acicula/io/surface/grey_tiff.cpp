#include "acicula/io/surface/grey_tiff.hpp"

#include "acicula/core/error.hpp"
#include "acicula/io/surface/surface_limits.hpp"

#include <fmt/format.h>
#include <tiffio.h>

#include <algorithm>
#include <array>
#include <cstdarg>
#include <cstdio>
#include <cstring>
#include <memory>
#include <stdexcept>

namespace acicula::io {
namespace {

/// [bytes] No single piece of memory of the library need be larger: a strip, packed or not.
constexpr tmsize_t largest_piece = tmsize_t{1} << 27U;
constexpr std::uint32_t rows_of_strip = 16;

/// A file in memory.
struct Memory {
  std::string_view given;  ///< when it is read
  std::string written;     ///< when it is written
  bool writes = false;
  std::uint64_t at = 0;
  std::array<char, 200> message{};

  [[nodiscard]] std::uint64_t size() const { return writes ? written.size() : given.size(); }
};

tmsize_t take(thandle_t handle, void* target, tmsize_t count) {
  auto* memory = static_cast<Memory*>(handle);
  const std::uint64_t left = memory->size() - std::min(memory->at, memory->size());
  const auto taken = std::min<std::uint64_t>(left, static_cast<std::uint64_t>(count));
  const char* source = memory->writes ? memory->written.data() : memory->given.data();
  if (taken > 0) std::memcpy(target, source + memory->at, taken);
  memory->at += taken;
  return static_cast<tmsize_t>(taken);
}

tmsize_t put(thandle_t handle, void* source, tmsize_t count) {
  auto* memory = static_cast<Memory*>(handle);
  const auto size = static_cast<std::size_t>(count);
  if (memory->written.size() < memory->at + size) memory->written.resize(memory->at + size);
  std::memcpy(memory->written.data() + memory->at, source, size);
  memory->at += size;
  return count;
}

toff_t seek(thandle_t handle, toff_t offset, int from) {
  auto* memory = static_cast<Memory*>(handle);
  if (from == SEEK_SET) memory->at = offset;
  if (from == SEEK_CUR) memory->at += offset;
  if (from == SEEK_END) memory->at = memory->size() + offset;
  return memory->at;
}

int close(thandle_t /*handle*/) { return 0; }

toff_t size_of(thandle_t handle) { return static_cast<Memory*>(handle)->size(); }

int map(thandle_t handle, void** base, toff_t* size) {
  auto* memory = static_cast<Memory*>(handle);
  if (memory->writes) return 0;
  // The library does not write to what it maps for reading.
  *base = const_cast<char*>(memory->given.data());
  *size = memory->given.size();
  return 1;
}

void unmap(thandle_t /*handle*/, void* /*base*/, toff_t /*size*/) {}

/// Keeps the first message, so that nothing is printed.
int on_error(TIFF* /*tiff*/, void* user, const char* /*module*/, const char* text,
             std::va_list arguments) {
  auto* memory = static_cast<Memory*>(user);
  if (memory->message[0] == '\0') {
    std::vsnprintf(memory->message.data(), memory->message.size(), text, arguments);
  }
  return 1;
}

int on_warning(TIFF* /*tiff*/, void* /*user*/, const char* /*module*/, const char* /*text*/,
               std::va_list /*arguments*/) {
  return 1;
}

struct Close {
  void operator()(TIFF* tiff) const { TIFFClose(tiff); }
};
using Tiff = std::unique_ptr<TIFF, Close>;

Tiff open(Memory& memory, const char* mode) {
  TIFFOpenOptions* options = TIFFOpenOptionsAlloc();
  if (options == nullptr) throw std::runtime_error("no memory for a TIFF");
  TIFFOpenOptionsSetMaxSingleMemAlloc(options, largest_piece);
  TIFFOpenOptionsSetErrorHandlerExtR(options, on_error, &memory);
  TIFFOpenOptionsSetWarningHandlerExtR(options, on_warning, &memory);
  Tiff tiff(TIFFClientOpenExt("surface", mode, &memory, take, put, seek, close, size_of, map, unmap,
                              options));
  TIFFOpenOptionsFree(options);
  return tiff;
}

std::uint16_t number(TIFF* tiff, std::uint32_t tag) {
  std::uint16_t value = 0;
  return TIFFGetFieldDefaulted(tiff, tag, &value) == 1 ? value : std::uint16_t{0};
}

template <class Number>
void convert(const std::vector<char>& row, double* levels, std::size_t columns) {
  for (std::size_t i = 0; i < columns; ++i) {
    Number level{};
    std::memcpy(&level, row.data() + i * sizeof(Number), sizeof(Number));
    levels[i] = static_cast<double>(level);
  }
}

using Convert = void (*)(const std::vector<char>&, double*, std::size_t);

/// How the numbers of a row are read; nothing when they are none of the known kinds.
Convert conversion(std::uint16_t bits, std::uint16_t format) {
  if (bits == 8 && format == SAMPLEFORMAT_UINT) return convert<std::uint8_t>;
  if (bits == 16 && format == SAMPLEFORMAT_UINT) return convert<std::uint16_t>;
  if (bits == 16 && format == SAMPLEFORMAT_INT) return convert<std::int16_t>;
  if (bits == 32 && format == SAMPLEFORMAT_IEEEFP) return convert<float>;
  return nullptr;
}

bool known_packing(std::uint16_t packing) {
  return packing == COMPRESSION_NONE || packing == COMPRESSION_LZW ||
         packing == COMPRESSION_ADOBE_DEFLATE || packing == COMPRESSION_DEFLATE ||
         packing == COMPRESSION_PACKBITS;
}

}  // namespace

bool is_tiff(std::string_view bytes) {
  using namespace std::string_view_literals;
  return bytes.starts_with("II*\0"sv) || bytes.starts_with("MM\0*"sv) ||
         bytes.starts_with("II+\0"sv) || bytes.starts_with("MM\0+"sv);
}

GreyPicture read_grey_tiff(std::string_view bytes, std::string_view file_name) {
  std::vector<Diagnostic> faults;
  const auto add = [&](std::string message, std::string hint) {
    faults.push_back(
        {.file = std::string(file_name), .message = std::move(message), .hint = std::move(hint)});
  };
  Memory memory{.given = bytes};
  const auto damaged = [&] {
    add(fmt::format("The TIFF cannot be read ({}).",
                    memory.message[0] != '\0' ? memory.message.data() : "it ends early"),
        "It is damaged or was cut off.");
    throw InputError(std::move(faults));
  };
  const Tiff tiff = open(memory, "r");
  if (!tiff) damaged();

  std::uint32_t columns = 0;
  std::uint32_t rows = 0;
  TIFFGetField(tiff.get(), TIFFTAG_IMAGEWIDTH, &columns);
  TIFFGetField(tiff.get(), TIFFTAG_IMAGELENGTH, &rows);
  const std::uint16_t bits = number(tiff.get(), TIFFTAG_BITSPERSAMPLE);
  const Convert convert_row = conversion(bits, number(tiff.get(), TIFFTAG_SAMPLEFORMAT));
  if (number(tiff.get(), TIFFTAG_SAMPLESPERPIXEL) != 1 ||
      number(tiff.get(), TIFFTAG_PHOTOMETRIC) != PHOTOMETRIC_MINISBLACK || convert_row == nullptr) {
    add("The TIFF is not grey with 8 or 16 bits, or 32-bit floating point, black the lowest.",
        "Heights are read from grey levels; write the picture without colour and alpha.");
  }
  if (!known_packing(number(tiff.get(), TIFFTAG_COMPRESSION)) || TIFFIsTiled(tiff.get()) != 0) {
    add("The TIFF is packed in a manner that is not read.",
        "Write it in strips, plain or packed by LZW, Deflate or PackBits.");
  }
  if (columns == 0 || rows == 0 || columns > most_surface_points / std::max(rows, 1U)) {
    add(fmt::format("The TIFF has {} x {} pixels, not 1 to {}.", columns, rows,
                    most_surface_points),
        "Write it coarser, or cut out a part.");
  }
  if (!faults.empty() || convert_row == nullptr) throw InputError(std::move(faults));

  const std::size_t width = std::size_t{columns} * (bits / 8U);
  if (TIFFScanlineSize64(tiff.get()) != width) damaged();
  std::vector<char> row(width);
  GreyPicture picture{.columns = columns, .rows = rows};
  for (std::uint32_t j = 0; j < rows; ++j) {
    if (TIFFReadScanline(tiff.get(), row.data(), j, 0) != 1) damaged();
    // Room is made row by row: a header alone costs nothing.
    picture.levels.resize(picture.levels.size() + columns);
    convert_row(row, picture.levels.data() + std::size_t{j} * columns, columns);
  }
  return picture;
}

std::string grey_tiff(const GreyLevels& grey) {
  Memory memory{.writes = true};
  Tiff tiff = open(memory, "wl");
  const auto require = [&memory](bool done) {
    if (!done)
      throw std::runtime_error(std::string("cannot write a TIFF: ") + memory.message.data());
  };
  require(tiff != nullptr);
  TIFFSetField(tiff.get(), TIFFTAG_IMAGEWIDTH, static_cast<std::uint32_t>(grey.columns));
  TIFFSetField(tiff.get(), TIFFTAG_IMAGELENGTH, static_cast<std::uint32_t>(grey.rows));
  TIFFSetField(tiff.get(), TIFFTAG_BITSPERSAMPLE, 16);
  TIFFSetField(tiff.get(), TIFFTAG_SAMPLESPERPIXEL, 1);
  TIFFSetField(tiff.get(), TIFFTAG_SAMPLEFORMAT, SAMPLEFORMAT_UINT);
  TIFFSetField(tiff.get(), TIFFTAG_PHOTOMETRIC, PHOTOMETRIC_MINISBLACK);
  TIFFSetField(tiff.get(), TIFFTAG_COMPRESSION, COMPRESSION_ADOBE_DEFLATE);
  TIFFSetField(tiff.get(), TIFFTAG_ROWSPERSTRIP, rows_of_strip);
  std::vector<std::uint16_t> row(grey.columns);
  for (std::size_t j = 0; j < grey.rows; ++j) {
    std::copy_n(grey.levels.begin() + static_cast<std::ptrdiff_t>(j * grey.columns), grey.columns,
                row.begin());
    require(TIFFWriteScanline(tiff.get(), row.data(), static_cast<std::uint32_t>(j), 0) == 1);
  }
  require(TIFFWriteDirectory(tiff.get()) == 1);
  tiff.reset();
  return std::move(memory.written);
}

}  // namespace acicula::io
