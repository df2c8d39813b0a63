#include "long_run.hpp"

#include "acicula/core/error.hpp"
#include "acicula/core/units.hpp"
#include "acicula/course/block.hpp"
#include "acicula/course/simulate.hpp"
#include "acicula/io/checkpoint_file.hpp"
#include "acicula/io/depth_time_csv.hpp"
#include "acicula/io/mask_file.hpp"
#include "acicula/io/picture/result_pictures.hpp"
#include "acicula/io/results.hpp"
#include "acicula/io/results_folder.hpp"
#include "acicula/io/summary.hpp"
#include "acicula/io/surface/scan_file.hpp"
#include "acicula/io/surface/x3p_file.hpp"

#include <fmt/format.h>

#include "command_line.hpp"
#include "keeper.hpp"
#include "memory.hpp"
#include "moment.hpp"
#include "progress.hpp"
#include "run_log.hpp"
#include "stop_signal.hpp"
#include "threads.hpp"
#include <algorithm>
#include <iostream>
#include <optional>

namespace acicula::app {
namespace {

/// Progress to whoever follows the run, days to the log.
class Followed final : public Observer {
 public:
  Followed(ProgressForm form, RunLog* log) : progress_(form), log_(log) {}
  void progress(std::string_view stage, double fraction) override {
    progress_.progress(stage, fraction);
  }
  void reached(std::string_view text) override {
    if (log_ != nullptr) log_->write(text);
  }

 private:
  Progress progress_;
  RunLog* log_;
};

std::string counted(std::size_t count, const char* one, const char* many) {
  return fmt::format("{} {}", count, count == 1 ? one : many);
}

std::string extent(const course::Block& block) {
  if (!block.raster)
    return fmt::format("cell of {} rings x {} depths", block.columns(), block.depth.size());
  return fmt::format("patch of {} x {} x {} voxels", block.raster->columns, block.raster->rows,
                     block.depth.size());
}

void require_enough_rows(const course::Block& block, const numerics::Ranks& ranks) {
  const std::size_t most = std::min(block.rows(), block.columns());
  if (ranks.size() > most) {
    throw InputError(
        fmt::format("A {} cannot be shared by {} processes.", extent(block), ranks.size()),
        fmt::format("Each needs a row and a column of it: start {} or fewer.", most));
  }
}

/// What the run needs of the memory of this machine, in words.
/// @throws InputError  on every process when one machine has not enough
std::string require_memory(const course::Block& block, const Processes& processes) {
  const numerics::Ranks& ranks = processes.ranks();
  const double needed =
      course::memory_needed(block, ranks.size()) * static_cast<double>(processes.on_this_node());
  const double available = available_memory();
  std::string text =
      fmt::format("needs {} of the {} that are free", memory_text(needed), memory_text(available));
  if (ranks.maximum(needed > available ? 1.0 : 0.0) > 0.0) {
    throw InputError(
        fmt::format("A {} {}{}.", extent(block), text, ranks.size() > 1 ? " on each machine" : ""),
        "Take a larger numerics.voxel, a smaller numerics.patch_width or "
        "patch_height, fewer numerics.depth_cells, or more machines (mpirun).");
  }
  return text;
}

io::RunIdentity identity(const Prepared& run) {
  return {.program_version = run.provenance.build.version,
          .inputs_hash =
              io::run_inputs_hash(run.text,
                                  io::resolved_protocol(run.protocol) +
                                      io::mask_text(run.protocol.treatment.condition.scar_mask),
                                  run.provenance.catalogue_hash),
          .seed = run.provenance.seed};
}

/// The run's files that are there from the start.
void begin_folder(const Prepared& run, bool resume) {
  std::map<std::string, std::string> files{
      {"provenance.json", io::provenance_json(run.provenance)}};
  if (resume) return io::add_to_results_folder(run.folder, files);
  files["protocol.toml"] = run.text;
  files["resolved.toml"] = io::resolved_protocol(run.protocol);
  const skin::ScarMask& mask = run.protocol.treatment.condition.scar_mask;
  if (!mask.file.empty()) files[io::mask_of_results] = io::mask_text(mask);
  if (const auto& scan = run.protocol.treatment.scan.relief; scan) {
    files[io::scan_of_results] = io::x3p(scan->whole);
  }
  io::write_results_folder(run.folder, files);
}

/// The files of the end. The pictures are drawn from what lies in the folder by then.
io::Run finish_folder(const Prepared& run, const course::Course& course,
                      std::vector<io::Band> bands) {
  io::Run result = finished(run, course);
  result.bands = std::move(bands);
  io::add_to_results_folder(
      run.folder, {{"depth_time.csv", io::depth_time_csv(course.history.states, course.dermis)}});
  for (io::Picture& picture : io::picture::result_pictures(run.folder, result)) {
    result.pictures.push_back(std::move(picture));
  }
  io::add_to_results_folder(run.folder, io::result_files(result));
  return result;
}

/// Where the run stood when it was stopped; none: at its beginning.
std::optional<course::Checkpoint> stand(const Prepared& run, const course::Block& block,
                                        const numerics::Ranks& ranks,
                                        const std::function<void(const std::string&)>& tell) {
  const auto operator_of_block = course::diffusion_operator(block, ranks);
  io::ReadCheckpoint read =
      io::read_checkpoint(run.folder / "checkpoints", *operator_of_block, identity(run));
  for (const std::string& warning : read.warnings) tell(warning);
  tell(read.checkpoint
           ? fmt::format("goes on from day {:.2f} ({})", read.checkpoint->tissue.time / unit::day,
                         read.file.filename().string())
           : std::string("has no usable checkpoint and starts over"));
  return std::move(read.checkpoint);
}

}  // namespace

int long_run(Prepared run, const RunOptions& options, const Processes& all) {
  const course::Parameters parameters = course::parameters_from(run.catalogue);
  const course::Block block = course::block_of(run.protocol.treatment, parameters);
  // A cell is too small to be shared.
  if (!block.raster && !all.first()) return done;
  const Processes alone(false);
  const Processes& processes = block.raster ? all : alone;
  const numerics::Ranks& ranks = processes.ranks();
  require_enough_rows(block, ranks);
  const std::string memory = require_memory(block, processes);

  io::Start start{.command = options.command,
                  .date = present_moment(),
                  .processes = ranks.size(),
                  .threads = use_threads(options.threads, processes.on_this_node()),
                  .instruction_set = instruction_set()};
  run.provenance.starts.push_back(start);
  run.provenance.voxels = {block.depth.size(), block.rows(), block.columns()};
  const std::string what = fmt::format(
      "{} on {} x {}: {}", extent(block), counted(start.processes, "process", "processes"),
      counted(static_cast<std::size_t>(start.threads), "thread", "threads"), memory);

  std::optional<RunLog> log;
  processes.on_first([&] {
    if (options.resume) log.emplace(run.folder);
    begin_folder(run, options.resume.has_value());
    if (!log) log.emplace(run.folder);
    log->write(start.command);
    log->write(what);
    if (!options.quiet) std::cerr << "acicula: " << what << '\n';
  });
  RunLog* const own_log = log ? &*log : nullptr;

  std::optional<course::Checkpoint> from;
  if (options.resume) {
    from = stand(run, block, ranks, [&](const std::string& text) {
      if (own_log == nullptr) return;
      own_log->write(text);
      if (!options.quiet) std::cerr << "acicula: " << text << '\n';
    });
  }
  heed_stop_signals();
  course::Course course = [&] {
    Keeper keeper({.folder = run.folder,
                   .run = identity(run),
                   .fields = run.protocol.treatment.output.fields,
                   .access = processes.files()},
                  options.checkpoint_every, ranks, own_log);
    Followed followed(processes.first() ? options.form() : ProgressForm::none, own_log);
    return course::simulate(run.protocol.treatment, parameters, run.provenance.seed, followed,
                            ranks, keeper, std::move(from));
  }();
  processes.on_first([&] {
    Followed followed(options.form(), own_log);
    std::vector<io::Band> bands = add_intervals(course, run, followed);
    const io::Run result = finish_folder(run, course, std::move(bands));
    log->write("done");
    if (options.json) {
      std::cout << io::summary_json(result);
    } else if (!options.quiet) {
      std::cout << io::summary_text(result, run.folder);
    }
  });
  return done;
}

}  // namespace acicula::app
