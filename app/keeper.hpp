#pragma once

#include "acicula/io/field_keeper.hpp"
#include "acicula/numerics/ranks.hpp"

#include "run_log.hpp"
#include <chrono>
#include <filesystem>

namespace acicula::app {

/// Keeps the checkpoints and fields of a long run in its result folder: a checkpoint every so many
/// minutes, and one more when a signal asks for a stop.
class Keeper final : public course::Keeper {
 public:
  /// @param keeping  but for checkpoint_due and warn, which are the keeper's own
  /// @param every    [min] from one checkpoint to the next; 0: after every step
  /// @param log      of the first process; nullptr on the others
  Keeper(io::Keeping keeping, double every, const numerics::Ranks& ranks, RunLog* log);

  [[nodiscard]] bool checkpoint_due() override;
  /// @throws Stopped  after it, when a signal asked for that
  void keep(const course::Checkpoint& checkpoint,
            const numerics::DiffusionOperator& block) override;
  void keep(const course::FieldsView& fields) override;

 private:
  using Clock = std::chrono::steady_clock;
  /// Whether the disk has room for a file that several processes write together: HDF5 does not come
  /// back to all of them from a write that fails on one. Collective.
  [[nodiscard]] bool has_room(double bytes) const;

  std::filesystem::path folder_;
  std::size_t fields_kept_;
  double every_;
  const numerics::Ranks& ranks_;
  RunLog* log_;
  int stop_ = 0;  ///< the signal, once all processes know of it
  Clock::time_point last_ = Clock::now();
  io::FieldKeeper files_;
};

}  // namespace acicula::app
