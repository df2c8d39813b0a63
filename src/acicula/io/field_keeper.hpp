#pragma once

#include "acicula/course/checkpoint.hpp"
#include "acicula/io/checkpoint_file.hpp"
#include "acicula/io/file_access.hpp"

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace acicula::io {

/// What a FieldKeeper needs to know of the run.
struct Keeping {
  std::filesystem::path folder;     ///< the result folder, which exists
  RunIdentity run;                  ///< written into checkpoints
  std::vector<std::string> fields;  ///< names of field_registry(); empty: none is kept
  FileAccess access;                ///< empty for a process alone
  /// Whether it is time for a checkpoint; asked on every process, must answer the same.
  std::function<bool()> checkpoint_due;
  /// Told on the first process what the user should know: a checkpoint that could not be written.
  std::function<void(const std::string& text)> warn;
};

/// Keeps what a long run hands out: checkpoints in `checkpoints/`, fields in `fields/` of its
/// result folder. A checkpoint that cannot be written is told and the run goes on; a field that
/// cannot be written ends it, since it is part of the results.
class FieldKeeper final : public course::Keeper {
 public:
  explicit FieldKeeper(Keeping keeping);
  [[nodiscard]] bool checkpoint_due() override;
  /// @throws nothing of its own: failures go to `warn`
  void keep(const course::Checkpoint& checkpoint,
            const numerics::DiffusionOperator& block) override;
  /// @throws OutputError  on every process
  void keep(const course::FieldsView& fields) override;

 private:
  Keeping keeping_;
};

}  // namespace acicula::io
