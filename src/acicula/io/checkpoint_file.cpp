#include "acicula/io/checkpoint_file.hpp"

#include "acicula/core/error.hpp"
#include "acicula/io/all_or_none.hpp"
#include "acicula/io/checkpoint_content.hpp"
#include "acicula/io/hdf5_seal.hpp"
#include "acicula/io/posix_file.hpp"
#include "acicula/io/sha256.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <map>
#include <optional>

namespace acicula::io {
namespace {

namespace fs = std::filesystem;

/// A file that is being written, or was when its process ended.
constexpr const char* unfinished = "checkpoint.partial";

/// Checkpoints that are kept: the older one stands in when the newer is damaged.
constexpr std::size_t kept = 2;

fs::path numbered(const fs::path& folder, int number) {
  return folder / fmt::format("checkpoint_{:06}.h5", number);
}

/// Files with names of checkpoints, by number.
std::map<int, fs::path> numbered_files(const fs::path& folder) {
  std::map<int, fs::path> found;
  std::error_code none;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder, none)) {
    const std::string name = entry.path().filename();
    int number = 0;
    if (std::sscanf(name.c_str(), "checkpoint_%9d.h5", &number) == 1 &&
        numbered(folder, number) == entry.path()) {
      found[number] = entry.path();
    }
  }
  return found;
}

void require_space(const fs::path& folder, double bytes) {
  std::error_code unknown;
  const auto free = static_cast<double>(fs::space(folder, unknown).available);
  if (!unknown && free < bytes) {
    constexpr double mebibyte = 1024.0 * 1024.0;
    throw OutputError(fmt::format("it takes {:.0f} MiB, and the disk has {:.0f} MiB left",
                                  bytes / mebibyte, free / mebibyte));
  }
}

/// Gives the finished file its name, and removes the oldest.
void publish(const fs::path& folder) {
  std::map<int, fs::path> files = numbered_files(folder);
  const int number = files.empty() ? 1 : files.rbegin()->first + 1;
  fs::rename(folder / unfinished, numbered(folder, number));
  sync_folder(folder);
  // The new one is not among `files`.
  while (files.size() >= kept) {
    fs::remove(files.begin()->second);
    files.erase(files.begin());
  }
}

void write_unfinished(const fs::path& file, const course::Checkpoint& checkpoint,
                      const numerics::DiffusionOperator& block, const RunIdentity& run,
                      const FileAccess& access) {
  const numerics::Ranks& ranks = block.ranks();
  std::optional<hdf5::Writer> writer;
  all_or_none(ranks, [&] {
    writer.emplace(file, access, seal_size);
    describe_checkpoint(*writer, checkpoint, block, run);
  });
  all_or_none(ranks, [&] { write_checkpoint_values(*writer, checkpoint, block); });
  all_or_none(ranks, [&] { writer->close(); });
  seal(file, {"checkpoint", checkpoint_format, run.program_version, checkpoint.tissue.time}, ranks);
}

/// Reads one file. The checks before HDF5 sees it are in check_seal().
/// @return why it is damaged; empty when `checkpoint` was read
/// @throws InputError  as read_checkpoint()
std::string read_one(const fs::path& file, const numerics::DiffusionOperator& block,
                     const RunIdentity& run, std::optional<course::Checkpoint>& checkpoint) {
  int format = 0;
  try {
    format = check_seal(file, "checkpoint", block.ranks()).format;
  } catch (const InputError& error) {
    return error.what();
  }
  if (format != checkpoint_format) {
    throw InputError(fmt::format("{} has format {}; this program reads format {}.", file.string(),
                                 format, checkpoint_format),
                     "Go on with the version that wrote it, or start anew into another folder.");
  }
  std::string damage;
  std::optional<InputError> refusal;
  try {
    checkpoint = read_checkpoint_content(hdf5::Reader(file), block, run);
  } catch (const hdf5::Hdf5Error& error) {
    damage = fmt::format("{}: The file cannot be read ({}).", file.string(), error.what());
  } catch (const InputError& error) {
    refusal = error;
  }
  const bool somewhere = block.ranks().maximum(damage.empty() ? 0.0 : 1.0) > 0.0;
  if (refusal) throw InputError(*refusal);
  if (somewhere) checkpoint.reset();
  return somewhere && damage.empty() ? file.string() + ": Another process cannot read it." : damage;
}

}  // namespace

std::string run_inputs_hash(const std::string& protocol, const std::string& resolved,
                            const std::string& catalogue_hash) {
  // The lengths keep apart inputs in which text moved from one to the next.
  return sha256(fmt::format("{}\n{}{}\n{}{}", protocol.size(), protocol, resolved.size(), resolved,
                            catalogue_hash));
}

void write_checkpoint(const fs::path& folder, const course::Checkpoint& checkpoint,
                      const numerics::DiffusionOperator& block, const RunIdentity& run,
                      const FileAccess& access) {
  const numerics::Ranks& ranks = block.ranks();
  const bool first = ranks.rank() == 0;
  try {
    all_or_none(ranks, [&] {
      if (!first) return;
      fs::create_directories(folder);
      fs::remove(folder / unfinished);
      require_space(folder, checkpoint_size(block));
      try_beginning(folder / unfinished);
    });
    write_unfinished(folder / unfinished, checkpoint, block, run, access);
    all_or_none(ranks, [&] {
      if (first) publish(folder);
    });
  } catch (const OutputError& error) {
    if (first) discard(folder / unfinished);
    throw OutputError(
        fmt::format("cannot write a checkpoint into {} ({}).", folder.string(), error.what()));
  }
}

ReadCheckpoint read_checkpoint(const fs::path& folder, const numerics::DiffusionOperator& block,
                               const RunIdentity& run) {
  ReadCheckpoint read;
  const std::map<int, fs::path> files = numbered_files(folder);
  for (auto file = files.rbegin(); file != files.rend() && !read.checkpoint; ++file) {
    read.file = file->second;
    const std::string damage = read_one(file->second, block, run, read.checkpoint);
    if (!damage.empty()) read.warnings.push_back(damage);
  }
  return read;
}

}  // namespace acicula::io
