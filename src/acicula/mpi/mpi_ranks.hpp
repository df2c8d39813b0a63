#pragma once

#include "acicula/numerics/ranks.hpp"

#include <cstdint>
#include <memory>

namespace acicula::mpi {

/// The processes that one launcher (mpirun, srun) started together: numerics::Ranks by MPI. There
/// is at most one in a process, ever; MPI starts with it and ends with it.
///
/// Of the threads of a process only the one that made it may call it.
class MpiRanks final : public numerics::Ranks {
 public:
  MpiRanks();
  MpiRanks(const MpiRanks&) = delete;
  MpiRanks& operator=(const MpiRanks&) = delete;
  ~MpiRanks() override;

  [[nodiscard]] std::size_t size() const override { return size_; }
  [[nodiscard]] std::size_t rank() const override { return rank_; }
  void all_to_all(std::span<const std::byte> send, std::span<const std::size_t> send_bytes,
                  std::span<std::byte> receive,
                  std::span<const std::size_t> receive_bytes) const override;
  void exchange(std::span<const std::byte> first, std::span<const std::byte> last,
                std::span<std::byte> before, std::span<std::byte> after) const override;
  [[nodiscard]] std::vector<double> gather(std::span<const double> own) const override;
  [[nodiscard]] double maximum(double own) const override;

  /// Processes on this machine, this one among them.
  [[nodiscard]] std::size_t on_this_node() const { return on_this_node_; }

  /// Waits until every process calls this too, asleep between looks so that the others have the
  /// cores. Not in step with the other functions: it may be called while others are inside them.
  /// @param patience  [s] to wait; infinite for ever
  /// @param own       what this process brings
  /// @return the largest that any brought; -1 when not all came in time, and then no function of
  ///         this class may be called any more but abort()
  [[nodiscard]] int meet(int own, double patience) const;

  /// Ends all processes at once.
  [[noreturn]] static void abort(int exit_code);

 private:
  std::size_t size_ = 1;
  std::size_t rank_ = 0;
  std::size_t on_this_node_ = 1;
  struct Meeting;
  std::unique_ptr<Meeting> meeting_;
};

/// For opening an HDF5 file by all processes together, through MPI-IO.
/// @return hid_t of a new list of file access properties, which the caller closes
[[nodiscard]] std::int64_t file_access(const MpiRanks& ranks);

}  // namespace acicula::mpi
