#include "acicula/io/checkpoint_content.hpp"

#include "acicula/core/error.hpp"

#include <algorithm>
#include <array>

namespace acicula::io {
namespace {

using hdf5::Part;
using hdf5::Shape;

constexpr std::size_t state_numbers = 5;

/// This process's rows of a field whose last two dimensions are the plane.
Part own_part(const numerics::DiffusionOperator& block, const Shape& before) {
  Part part{Shape(before.size(), 0), before};
  part.offset.insert(part.offset.end(), {block.own_rows().begin, 0});
  part.count.insert(part.count.end(), {block.own_rows().size(), block.columns()});
  return part;
}

Shape whole_shape(const numerics::DiffusionOperator& block, Shape before) {
  before.insert(before.end(), {block.rows(), block.columns()});
  return before;
}

Shape species_shape(const numerics::DiffusionOperator& block) {
  return {healing::species_count, block.depth().size()};
}

/// States of columns as two tables: the cells, shape (states, depths, species), and the rest.
struct Tables {
  std::vector<double> cells;
  std::vector<double> numbers;  ///< shape (states, state_numbers)
};

Tables tables_of(const std::vector<healing::State>& history) {
  Tables tables;
  for (const healing::State& state : history) {
    // Named one by one so that a member that is added to a state cannot be forgotten here.
    const auto& [time, cells, epidermis, channel_radius, since_session, next_step] = state;
    for (const healing::Cell& cell : cells) {
      tables.cells.insert(tables.cells.end(), cell.begin(), cell.end());
    }
    tables.numbers.insert(tables.numbers.end(),
                          {time, epidermis, channel_radius, since_session, next_step});
  }
  return tables;
}

std::vector<healing::State> history_of(const Tables& tables, std::size_t depths) {
  std::vector<healing::State> history(tables.numbers.size() / state_numbers);
  auto from = tables.cells.begin();
  for (std::size_t s = 0; s < history.size(); ++s) {
    auto& [time, cells, epidermis, channel_radius, since_session, next_step] = history[s];
    cells.resize(depths);
    for (healing::Cell& cell : cells) {
      std::copy_n(from, cell.size(), cell.begin());
      from += healing::species_count;
    }
    const double* numbers = &tables.numbers[s * state_numbers];
    time = numbers[0];
    epidermis = numbers[1];
    channel_radius = numbers[2];
    since_session = numbers[3];
    next_step = numbers[4];
  }
  return history;
}

void make_history(hdf5::Writer& file, const std::string& group, std::size_t states,
                  std::size_t depths) {
  file.make_group(group);
  if (states == 0) return;
  file.make_dataset<double>(group + "/cells", {states, depths, healing::species_count});
  file.make_dataset<double>(group + "/numbers", {states, state_numbers});
}

void write_history(hdf5::Writer& file, const std::string& group,
                   const std::vector<healing::State>& history, std::size_t depths) {
  if (history.empty()) return;
  const Tables tables = tables_of(history);
  const Shape cells{history.size(), depths, healing::species_count};
  file.write<double>(group + "/cells", {Shape(3, 0), cells}, tables.cells);
  file.write<double>(group + "/numbers", {Shape(2, 0), {history.size(), state_numbers}},
                     tables.numbers);
}

std::vector<healing::State> read_history(const hdf5::Reader& file, const std::string& group,
                                         std::size_t depths) {
  if (!file.has(group + "/cells")) return {};
  const Shape shape = file.shape(group + "/cells");
  // A course has hundreds of kept states; the bound keeps a foreign file from filling the memory.
  constexpr std::size_t most_states = 1U << 20U;
  if (shape.size() != 3 || shape[0] > most_states || shape[1] != depths ||
      shape[2] != healing::species_count ||
      file.shape(group + "/numbers") != Shape{shape[0], state_numbers}) {
    throw hdf5::Hdf5Error("the history has another shape");
  }
  Tables tables;
  tables.cells.resize(shape[0] * depths * healing::species_count);
  tables.numbers.resize(shape[0] * state_numbers);
  file.read<double>(group + "/cells", {Shape(3, 0), shape}, tables.cells);
  file.read<double>(group + "/numbers", {Shape(2, 0), {shape[0], state_numbers}}, tables.numbers);
  return history_of(tables, depths);
}

void make_means(hdf5::Writer& file, const std::string& group, const course::Means& means,
                std::size_t depths) {
  file.make_group(group);
  make_history(file, group + "/field", means.field.size(), depths);
  make_history(file, group + "/scar", means.scar.size(), depths);
}

void write_means(hdf5::Writer& file, const std::string& group, const course::Means& means,
                 std::size_t depths) {
  write_history(file, group + "/field", means.field, depths);
  write_history(file, group + "/scar", means.scar, depths);
}

course::Means read_means(const hdf5::Reader& file, const std::string& group, std::size_t depths) {
  return {.field = read_history(file, group + "/field", depths),
          .scar = read_history(file, group + "/scar", depths)};
}

void attribute(hdf5::Writer& file, const std::string& name, double number) {
  file.attribute("/", name, std::array{number});
}

void attribute(hdf5::Writer& file, const std::string& name, std::size_t number) {
  file.attribute("/", name, std::array{static_cast<std::int64_t>(number)});
}

const char* const start_anew = "Start anew into another folder with -o.";

[[noreturn]] void refuse(const std::string& why) { throw InputError(why, start_anew); }

/// The run that the file belongs to must be this one.
void require_same_run(const hdf5::Reader& file, const RunIdentity& run) {
  if (const std::string wrote = file.text("/", "program_version"); wrote != run.program_version) {
    throw InputError("The checkpoint was written by acicula " + wrote + "; this is " +
                         run.program_version + ", whose results could differ.",
                     "Go on with that version, or start anew into another folder with -o.");
  }
  if (file.text("/", "inputs_hash") != run.inputs_hash) {
    refuse("The checkpoint belongs to another protocol, other --set values or other data.");
  }
  // Two's complement: the seed has 64 bits without a sign.
  if (const auto seed = static_cast<std::uint64_t>(file.integer("/", "seed")); seed != run.seed) {
    refuse("The checkpoint belongs to a run with --seed " + std::to_string(seed) + ", not " +
           std::to_string(run.seed) + ".");
  }
}

void require_same_grid(const hdf5::Reader& file, const numerics::DiffusionOperator& block) {
  const std::size_t depths = block.depth().size();
  const char* const other = "The checkpoint belongs to a block of another size.";
  if (file.shape("/species") != whole_shape(block, species_shape(block)) ||
      file.shape("/epidermis") != whole_shape(block, {}) ||
      file.shape("/channel_radius") != whole_shape(block, {}) ||
      file.shape("/depth_faces") != Shape{depths + 1}) {
    refuse(other);
  }
  std::vector<double> faces(depths + 1);
  file.read<double>("/depth_faces", {{0}, {depths + 1}}, faces);
  if (faces != block.depth().faces) refuse(other);
}

std::vector<double> read_own(const hdf5::Reader& file, const std::string& dataset,
                             const numerics::DiffusionOperator& block, const Shape& before) {
  const Part part = own_part(block, before);
  std::size_t size = 1;
  for (const std::size_t count : part.count) size *= count;
  std::vector<double> values(size);
  file.read<double>(dataset, part, values);
  return values;
}

std::size_t read_count(const hdf5::Reader& file, const std::string& name) {
  const std::int64_t count = file.integer("/", name);
  if (count < 0) throw hdf5::Hdf5Error(name + " is negative");
  return static_cast<std::size_t>(count);
}

}  // namespace

void describe_checkpoint(hdf5::Writer& file, const course::Checkpoint& checkpoint,
                         const numerics::DiffusionOperator& block, const RunIdentity& run) {
  const auto& [tissue, next_moment, sessions, kept, recent] = checkpoint;
  const std::size_t depths = block.depth().size();
  file.attribute("/", "program_version", run.program_version);
  file.attribute("/", "inputs_hash", run.inputs_hash);
  attribute(file, "seed", run.seed);
  attribute(file, "next_moment", next_moment);
  attribute(file, "sessions", sessions);
  file.make_dataset<double>("/depth_faces", {depths + 1});
  const auto& [time, species, epidermis, channel_radius, since_session, next_step, previous_error] =
      tissue;
  attribute(file, "time", time);
  attribute(file, "since_session", since_session);
  attribute(file, "next_step", next_step);
  attribute(file, "previous_error", previous_error);
  file.make_dataset<double>("/species", whole_shape(block, species_shape(block)));
  file.make_dataset<double>("/epidermis", whole_shape(block, {}));
  file.make_dataset<double>("/channel_radius", whole_shape(block, {}));
  make_means(file, "/kept", kept, depths);
  make_means(file, "/recent", recent, depths);
}

void write_checkpoint_values(hdf5::Writer& file, const course::Checkpoint& checkpoint,
                             const numerics::DiffusionOperator& block) {
  file.write<double>("/species", own_part(block, species_shape(block)), checkpoint.tissue.species);
  file.write<double>("/epidermis", own_part(block, {}), checkpoint.tissue.epidermis);
  file.write<double>("/channel_radius", own_part(block, {}), checkpoint.tissue.channel_radius);
  if (block.ranks().rank() != 0) return;
  const std::size_t depths = block.depth().size();
  file.write<double>("/depth_faces", {{0}, {depths + 1}}, block.depth().faces);
  write_means(file, "/kept", checkpoint.kept, depths);
  write_means(file, "/recent", checkpoint.recent, depths);
}

double checkpoint_size(const numerics::DiffusionOperator& block) {
  const std::size_t plane = block.rows() * block.columns();
  const std::size_t values = plane * (block.depth().size() * healing::species_count + 2);
  return static_cast<double>(values * sizeof(double));
}

course::Checkpoint read_checkpoint_content(const hdf5::Reader& file,
                                           const numerics::DiffusionOperator& block,
                                           const RunIdentity& run) {
  require_same_run(file, run);
  require_same_grid(file, block);
  course::Checkpoint checkpoint;
  auto& [tissue, next_moment, sessions, kept, recent] = checkpoint;
  next_moment = read_count(file, "next_moment");
  sessions = read_count(file, "sessions");
  auto& [time, species, epidermis, channel_radius, since_session, next_step, previous_error] =
      tissue;
  time = file.number("/", "time");
  since_session = file.number("/", "since_session");
  next_step = file.number("/", "next_step");
  previous_error = file.number("/", "previous_error");
  species = read_own(file, "/species", block, species_shape(block));
  epidermis = read_own(file, "/epidermis", block, {});
  channel_radius = read_own(file, "/channel_radius", block, {});
  kept = read_means(file, "/kept", block.depth().size());
  recent = read_means(file, "/recent", block.depth().size());
  return checkpoint;
}

}  // namespace acicula::io
