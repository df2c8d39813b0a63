#include "acicula/io/hdf5_seal.hpp"

#include "acicula/io/all_or_none.hpp"
#include "acicula/io/posix_file.hpp"
#include "acicula/io/xxh64.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>
#include <optional>
#include <string_view>
#include <system_error>
#include <vector>

namespace acicula::io {
namespace {

/// [byte] The rest of the file is digested in pieces, by as many processes and threads as there
/// are. The size is part of the format.
constexpr std::uint64_t piece_size = std::uint64_t{4} << 20U;

using Block = std::array<std::byte, seal_size>;

/// The lines before the digest.
std::string header(const Seal& seal, std::uint64_t bytes) {
  return fmt::format("acicula {}, format {}\nprogram {}\ntime {}\nbytes {}\n", seal.kind,
                     seal.format, seal.program, seal.time, bytes);
}

std::string whole(const std::string& header, std::uint64_t digest) {
  return header + fmt::format("digest {:016x}\n", digest);
}

/// Digests of this process's pieces. Zero where a piece cannot be read.
std::vector<std::uint64_t> digests(const PosixFile& file, std::uint64_t bytes,
                                   const numerics::Band& pieces) {
  std::vector<std::uint64_t> found(pieces.size());
#pragma omp parallel if (pieces.size() > 1)
  {
    std::vector<std::byte> piece(std::min(piece_size, bytes));
#pragma omp for schedule(dynamic)
    for (std::size_t p = pieces.begin; p < pieces.end; ++p) {
      const std::uint64_t begin = p * piece_size;
      const std::span<std::byte> read = std::span(piece).first(std::min(piece_size, bytes - begin));
      try {
        if (file.read(seal_size + begin, read)) found[p - pieces.begin] = xxh64(read);
      } catch (const std::system_error&) {
        found[p - pieces.begin] = 0;
      }
    }
  }
  return found;
}

/// XXH64 over the header's lines and the digests of all pieces, the same on every process.
std::uint64_t digest(const PosixFile& file, const std::string& header, std::uint64_t bytes,
                     const numerics::Ranks& ranks) {
  const std::uint64_t pieces = (bytes + piece_size - 1) / piece_size;
  std::vector<double> halves;  // of 32 bits each, which a double holds exactly
  for (const std::uint64_t own :
       digests(file, bytes, numerics::band(pieces, ranks.size(), ranks.rank()))) {
    halves.push_back(static_cast<double>(own & 0xFFFFFFFFU));
    halves.push_back(static_cast<double>(own >> 32U));
  }
  std::string all = header;
  for (const double half : ranks.gather(halves)) {
    const auto bits = std::bit_cast<std::array<char, 4>>(static_cast<std::uint32_t>(half));
    all.append(bits.data(), bits.size());
  }
  return xxh64(std::as_bytes(std::span(all)));
}

/// Takes what stands between `before` and the end of the line off the front of a text.
std::optional<std::string_view> line(std::string_view& text, std::string_view before) {
  const std::size_t end = text.find('\n');
  if (!text.starts_with(before) || end == std::string_view::npos) return std::nullopt;
  const std::string_view value = text.substr(before.size(), end - before.size());
  text.remove_prefix(end + 1);
  return value;
}

template <class Number>
bool parse(std::string_view text, Number& number, auto... how) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number, how...);
  return error == std::errc{} && end == text.data() + text.size();
}

struct Parsed {
  Seal seal;
  std::uint64_t bytes = 0;
  std::uint64_t digest = 0;
};

/// Strict: the block must be, byte for byte, what seal() would have written.
std::optional<Parsed> parse(const Block& block) {
  Parsed parsed;
  const std::string_view all(reinterpret_cast<const char*>(block.data()), block.size());
  std::string_view text = all;
  const auto first = line(text, "acicula ");
  const auto program = line(text, "program ");
  const auto time = line(text, "time ");
  const auto bytes = line(text, "bytes ");
  const auto digest = line(text, "digest ");
  if (!first || !program || !time || !bytes || !digest) return std::nullopt;
  const std::string_view before_format = ", format ";
  const std::size_t comma = first->find(before_format);
  if (comma == std::string_view::npos) return std::nullopt;
  parsed.seal.kind = first->substr(0, comma);
  parsed.seal.program = *program;
  if (!parse(first->substr(comma + before_format.size()), parsed.seal.format) ||
      !parse(*time, parsed.seal.time) || !parse(*bytes, parsed.bytes) ||
      !parse(*digest, parsed.digest, 16)) {
    return std::nullopt;
  }
  std::string again = whole(header(parsed.seal, parsed.bytes), parsed.digest);
  again.resize(seal_size, '\0');
  return again == all ? std::optional(parsed) : std::nullopt;
}

InputError fault_of(const std::filesystem::path& file, const std::string& why) {
  return InputError(std::vector{Diagnostic{.file = file.string(), .message = why}});
}

InputError cannot_read(const std::filesystem::path& file, const std::system_error& error) {
  return fault_of(file, "The file cannot be read: " + error.code().message() + ".");
}

Parsed read(const std::filesystem::path& path, const PosixFile& file, const std::string& kind) {
  Block block{};
  if (!file.read(0, block)) throw fault_of(path, "The file is cut short.");
  const std::optional<Parsed> parsed = parse(block);
  if (!parsed) {
    throw fault_of(path, fmt::format("The file is not a whole {} file of acicula.", kind));
  }
  if (parsed->seal.kind != kind) {
    throw fault_of(path,
                   fmt::format("The file is a {} file, not a {} file.", parsed->seal.kind, kind));
  }
  return *parsed;
}

}  // namespace

void seal(const std::filesystem::path& path, const Seal& seal, const numerics::Ranks& ranks) {
  all_or_none(ranks, [&path] { PosixFile(path, PosixFile::Use::change).sync(); });
  std::optional<PosixFile> file;
  std::uint64_t bytes = 0;
  all_or_none(ranks, [&] {
    file.emplace(path, PosixFile::Use::change);
    bytes = file->size() - seal_size;
  });
  const std::string lines = header(seal, bytes);
  const std::string text = whole(lines, digest(*file, lines, bytes, ranks));
  all_or_none(ranks, [&] {
    if (text.size() > seal_size) throw OutputError("the seal does not fit its block");
    if (ranks.rank() != 0) return;
    file->write(0, std::as_bytes(std::span(text)));
    file->sync();
  });
}

Seal read_seal(const std::filesystem::path& path, const std::string& kind) try {
  return read(path, PosixFile(path, PosixFile::Use::read), kind).seal;
} catch (const std::system_error& error) {
  throw cannot_read(path, error);
}

Seal check_seal(const std::filesystem::path& path, const std::string& kind,
                const numerics::Ranks& ranks) {
  std::optional<PosixFile> file;
  Parsed parsed;
  std::optional<InputError> fault;
  try {
    file.emplace(path, PosixFile::Use::read);
    parsed = read(path, *file, kind);
    const std::uint64_t size = file->size();
    if (size != parsed.bytes + seal_size) {
      throw fault_of(
          path, fmt::format("The file was cut short or written to: it has {} bytes, not {}.", size,
                            parsed.bytes + seal_size));
    }
  } catch (const InputError& error) {
    fault = error;
  } catch (const std::system_error& error) {
    fault = cannot_read(path, error);
  }
  if (ranks.maximum(fault ? 1.0 : 0.0) > 0.0) {
    throw fault ? *fault : InputError("another process cannot read " + path.string() + ".", "");
  }
  if (digest(*file, header(parsed.seal, parsed.bytes), parsed.bytes, ranks) != parsed.digest) {
    throw fault_of(path, "The file was altered: its content does not fit its checksum.");
  }
  return parsed.seal;
}

}  // namespace acicula::io
