#include "acicula/io/field_keeper.hpp"

#include "acicula/core/units.hpp"
#include "acicula/io/fields_file.hpp"
#include "acicula/io/write_text_file.hpp"

#include <fmt/format.h>

#include <utility>

namespace acicula::io {

FieldKeeper::FieldKeeper(Keeping keeping) : keeping_(std::move(keeping)) {}

bool FieldKeeper::checkpoint_due() { return keeping_.checkpoint_due && keeping_.checkpoint_due(); }

void FieldKeeper::keep(const course::Checkpoint& checkpoint,
                       const numerics::DiffusionOperator& block) {
  try {
    write_checkpoint(keeping_.folder / "checkpoints", checkpoint, block, keeping_.run,
                     keeping_.access);
  } catch (const OutputError& error) {
    if (block.ranks().rank() != 0 || !keeping_.warn) return;
    keeping_.warn(fmt::format("day {:.2f}: {} The run goes on; earlier checkpoints stay.",
                              checkpoint.tissue.time / unit::day, error.what()));
  }
}

void FieldKeeper::keep(const course::FieldsView& fields) {
  if (keeping_.fields.empty()) return;
  write_fields(keeping_.folder / "fields", fields, keeping_.fields, keeping_.run.program_version,
               keeping_.access);
}

}  // namespace acicula::io
