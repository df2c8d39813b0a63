#pragma once

#include "acicula/io/checkpoint_file.hpp"
#include "acicula/io/hdf5.hpp"

namespace acicula::io {

/// Number of the content, written into the seal. Raised when it changes: files of another number
/// are refused.
inline constexpr int checkpoint_format = 1;

/// Makes everything of a checkpoint in the file but the values of datasets. Collective.
void describe_checkpoint(hdf5::Writer& file, const course::Checkpoint& checkpoint,
                         const numerics::DiffusionOperator& block, const RunIdentity& run);

/// Writes this process's rows; the first process also what all have. Not collective.
void write_checkpoint_values(hdf5::Writer& file, const course::Checkpoint& checkpoint,
                             const numerics::DiffusionOperator& block);

/// [byte] that the values of the whole block take.
[[nodiscard]] double checkpoint_size(const numerics::DiffusionOperator& block);

/// Reads this process's rows and what all have.
/// @throws InputError        the file belongs to another run, version or grid
/// @throws hdf5::Hdf5Error   something is missing or has another shape
[[nodiscard]] course::Checkpoint read_checkpoint_content(const hdf5::Reader& file,
                                                         const numerics::DiffusionOperator& block,
                                                         const RunIdentity& run);

}  // namespace acicula::io
