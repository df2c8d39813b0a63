#include "keeper.hpp"

#include "acicula/core/units.hpp"
#include "acicula/io/write_text_file.hpp"

#include <fmt/format.h>

#include "stop_signal.hpp"
#include <iostream>
#include <system_error>

namespace acicula::app {
namespace {

// [byte] Headers and indices of an HDF5 file beside its values, at most.
constexpr double structure = 65536.0;

/// [1] Cells of the whole block.
double cells(const numerics::DiffusionOperator& block) {
  return static_cast<double>(block.depth().size() * block.rows() * block.columns());
}

}  // namespace

Keeper::Keeper(io::Keeping keeping, double every, const numerics::Ranks& ranks, RunLog* log)
    : folder_(keeping.folder),
      fields_kept_(keeping.fields.size()),
      every_(every),
      ranks_(ranks),
      log_(log),
      files_([&] {
        keeping.warn = [this](const std::string& text) {
          if (log_ != nullptr) log_->write(text);
          std::cerr << text << '\n';
        };
        return std::move(keeping);
      }()) {}

bool Keeper::checkpoint_due() {
  const double since = std::chrono::duration<double>(Clock::now() - last_).count();
  // The first process's clock counts; whoever got a signal speaks for all.
  const bool due = ranks_.rank() == 0 && since >= every_ * unit::minute;
  const int signal = stop_signal();
  const double answer = ranks_.maximum(2.0 * signal + (due ? 1.0 : 0.0));
  stop_ = static_cast<int>(answer) / 2;
  return answer > 0.0;
}

bool Keeper::has_room(double bytes) const {
  if (ranks_.size() == 1) return true;
  double lacks = 0.0;
  if (ranks_.rank() == 0) {
    std::error_code error;
    const std::filesystem::space_info disk = std::filesystem::space(folder_, error);
    if (!error && static_cast<double>(disk.available) < bytes + structure) lacks = 1.0;
  }
  return ranks_.maximum(lacks) == 0.0;
}

void Keeper::keep(const course::Checkpoint& checkpoint, const numerics::DiffusionOperator& block) {
  if (has_room(cells(block) * static_cast<double>(healing::species_count * sizeof(double)))) {
    files_.keep(checkpoint, block);
  } else if (log_ != nullptr) {
    const char* const text = "A checkpoint cannot be written (no space left on device).";
    log_->write(text);
    std::cerr << text << '\n';
  }
  last_ = Clock::now();
  const double day = checkpoint.tissue.time / unit::day;
  if (stop_ == 0) return;
  if (log_ != nullptr) log_->write(fmt::format("stopped by signal {} at day {:.2f}", stop_, day));
  throw Stopped(stop_, fmt::format("Stopped at day {:.2f} of the course. Go on with: acicula run "
                                   "--resume {}",
                                   day, folder_.string()));
}

void Keeper::keep(const course::FieldsView& fields) {
  // Single precision, once for ParaView and once on the graded depths.
  if (!has_room(cells(fields.block) * 2.0 * sizeof(float) * static_cast<double>(fields_kept_))) {
    throw io::OutputError("cannot write the fields into " + folder_.string() +
                          " (no space left on device).");
  }
  files_.keep(fields);
}

}  // namespace acicula::app
