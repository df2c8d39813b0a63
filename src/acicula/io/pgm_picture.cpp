#include "acicula/io/pgm_picture.hpp"

#include "acicula/core/error.hpp"
#include "acicula/io/mask_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace acicula::io {
namespace {

constexpr std::string_view blanks = " \t\r\n\v\f";
constexpr std::uint32_t whitest = 65535;  // of the format
constexpr std::uint32_t widest = 1U << 20U;

class PgmReader {
 public:
  PgmReader(std::string_view bytes, std::string_view file_name)
      : bytes_(bytes), file_name_(file_name) {}

  skin::ScarMask read() {
    const bool as_text = bytes_[1] == '2';
    at_ = 2;
    skin::ScarMask mask;
    mask.columns = header_number("width", widest);
    mask.rows = header_number("height", widest);
    if (mask.columns * mask.rows > most_mask_cells) {
      refuse(fmt::format("The picture has {} x {} pixels, more than {}.", mask.columns, mask.rows,
                         most_mask_cells),
             "Make it smaller; it is laid over the voxels of the patch anyway.");
    }
    white_ = header_number("white", whitest);
    const std::size_t pixels = mask.columns * mask.rows;
    const std::size_t depth = white_ < 256 ? 1 : 2;
    if (!as_text) {
      ++at_;  // one blank ends the header
      const std::size_t left = bytes_.size() - std::min(at_, bytes_.size());
      if (left < pixels * depth) refuse_short(pixels, left / depth);
    } else if (bytes_.size() - at_ < 2 * pixels) {
      // A blank and a digit each: no room is made for pixels that cannot be there.
      refuse_short(pixels, (bytes_.size() - at_) / 2);
    }
    mask.share.reserve(pixels);
    for (std::size_t i = 0; i < pixels; ++i) {
      const std::uint32_t pixel = as_text ? text_pixel(i, pixels) : binary_pixel(depth);
      if (pixel > white_) {
        refuse(fmt::format("The pixel in row {}, column {} is {}, brighter than white ({}).",
                           i / mask.columns + 1, i % mask.columns + 1, pixel, white_),
               "");
      }
      mask.share.push_back(static_cast<float>(pixel) / static_cast<float>(white_));
    }
    skip_blanks();
    if (at_ < bytes_.size()) {
      refuse(fmt::format("{} bytes follow the last pixel.", bytes_.size() - at_),
             "A file holds one picture.");
    }
    return mask;
  }

 private:
  [[noreturn]] void refuse(std::string message, std::string hint) const {
    throw InputError(std::vector{Diagnostic{
        .file = std::string(file_name_), .message = std::move(message), .hint = std::move(hint)}});
  }

  [[noreturn]] void refuse_short(std::size_t pixels, std::size_t found) const {
    refuse(fmt::format("The picture ends after {} of {} pixels.", found, pixels),
           "It was cut off, or its header is wrong.");
  }

  void skip_blanks() { at_ = std::min(bytes_.find_first_not_of(blanks, at_), bytes_.size()); }

  /// Passes over blanks and comments.
  void skip_to_word() {
    for (skip_blanks(); at_ < bytes_.size() && bytes_[at_] == '#'; skip_blanks()) {
      at_ = std::min(bytes_.find('\n', at_), bytes_.size());
    }
  }

  /// The number here; nothing is passed over when there is none.
  std::pair<std::uint32_t, bool> number() {
    std::uint32_t value = 0;
    const auto [rest, error] =
        std::from_chars(bytes_.data() + at_, bytes_.data() + bytes_.size(), value);
    if (error != std::errc()) return {0, false};
    at_ = static_cast<std::size_t>(rest - bytes_.data());
    return {value, true};
  }

  std::uint32_t header_number(const char* what, std::uint32_t largest) {
    skip_to_word();
    const auto [value, found] = number();
    if (!found || value == 0 || value > largest) {
      refuse(fmt::format("The {} in the picture's header is not a number from 1 to {}.", what,
                         largest),
             "A PGM begins with P2 or P5, width, height and the number that stands for white.");
    }
    return value;
  }

  std::uint32_t text_pixel(std::size_t index, std::size_t pixels) {
    skip_to_word();
    if (at_ >= bytes_.size()) refuse_short(pixels, index);
    const auto [value, found] = number();
    if (!found) refuse(fmt::format("Pixel {} of {} is not a number.", index + 1, pixels), "");
    return value;
  }

  std::uint32_t binary_pixel(std::size_t depth) {
    std::uint32_t value = static_cast<std::uint8_t>(bytes_[at_++]);
    if (depth == 2) value = value * 256U + static_cast<std::uint8_t>(bytes_[at_++]);
    return value;
  }

  std::string_view bytes_;
  std::string_view file_name_;
  std::size_t at_ = 0;
  std::uint32_t white_ = 0;
};

}  // namespace

bool is_pgm(std::string_view bytes) {
  return bytes.size() > 2 && (bytes.starts_with("P2") || bytes.starts_with("P5")) &&
         blanks.find(bytes[2]) != std::string_view::npos;
}

skin::ScarMask read_pgm(std::string_view bytes, std::string_view file_name) {
  return PgmReader(bytes, file_name).read();
}

}  // namespace acicula::io
