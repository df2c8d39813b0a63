#pragma once

#include "acicula/io/file_access.hpp"
#include "acicula/numerics/ranks.hpp"

#include <cstddef>
#include <exception>
#include <functional>
#include <memory>
#include <string>

namespace acicula::app {

/// Thrown on the processes whose neighbour failed; that one has the message.
class FailedElsewhere final : public std::exception {
 public:
  [[nodiscard]] const char* what() const noexcept override { return "another process failed"; }
};

/// The processes that run one command: this one alone, or as many as a launcher (mpirun, srun)
/// started.
class Processes {
 public:
  /// @param shared  the command can be shared among processes. Only then the environment is asked
  ///                for a launcher, and MPI starts: it costs a tenth of a second.
  /// @throws InputError  when the launcher is not one of the MPI that the program was built with
  explicit Processes(bool shared);
  Processes(const Processes&) = delete;
  Processes& operator=(const Processes&) = delete;
  ~Processes();

  [[nodiscard]] const numerics::Ranks& ranks() const;
  [[nodiscard]] bool first() const { return ranks().rank() == 0; }
  /// Processes on this machine.
  [[nodiscard]] std::size_t on_this_node() const;
  /// How they write one file together.
  [[nodiscard]] io::FileAccess files() const;

  /// Does `work` on the first process while the others wait for it. Collective.
  /// @throws FailedElsewhere  on the others when it throws on the first
  void on_first(const std::function<void()>& work) const;

  /// The end of the command: waits for the others, prints the message of the first that has one on
  /// standard error, and agrees on an exit code. When a process failed and others are still inside
  /// the work that it left, all are ended.
  /// @param message  empty: none
  /// @return the largest exit code of all
  [[nodiscard]] int end(int exit_code, const std::string& message) const;

 private:
  struct Launched;
  std::unique_ptr<Launched> launched_;  ///< empty: alone
  numerics::OneRank alone_;
};

}  // namespace acicula::app
