#include "processes.hpp"

#include "acicula/core/error.hpp"

#include <fmt/format.h>

#include <charconv>
#include <cstdlib>
#include <cstring>
#include <iostream>
#include <limits>
#include <optional>
#if ACICULA_MPI
#include "acicula/mpi/mpi_ranks.hpp"
#endif

namespace acicula::app {
namespace {

/// Number of processes that a launcher says it started; 0: it gives none; none: no launcher.
std::optional<std::size_t> announced_by_launcher() {
  // Open MPI's mpirun; PMI-1 and PMI-2 (MPICH, Slurm); PMIx alone (Slurm) gives no number.
  for (const char* name : {"OMPI_COMM_WORLD_SIZE", "PMI_SIZE"}) {
    const char* text = std::getenv(name);
    if (text == nullptr) continue;
    std::size_t size = 0;
    std::from_chars(text, text + std::strlen(text), size);
    return size;
  }
  if (std::getenv("PMIX_RANK") != nullptr) return 0;
  return std::nullopt;
}

}  // namespace

#if ACICULA_MPI

namespace {

// [s] A process that failed gives the others this long to fail too; they need a step of the course
// at most to come by, if they come at all.
constexpr double patience_after_failure = 10.0;

}  // namespace

struct Processes::Launched {
  mpi::MpiRanks ranks;
};

Processes::Processes(bool shared) {
  const std::optional<std::size_t> announced = shared ? announced_by_launcher() : std::nullopt;
  if (!announced) return;
  launched_ = std::make_unique<Launched>();
  if (launched_->ranks.size() != *announced && *announced > 1) {
    throw InputError(
        fmt::format("The launcher started {} processes that do not find each other.", *announced),
        "Start them with mpirun or srun --mpi=pmix of Open MPI, which acicula was "
        "built with.");
  }
}

const numerics::Ranks& Processes::ranks() const {
  if (launched_) return launched_->ranks;
  return alone_;
}

std::size_t Processes::on_this_node() const {
  return launched_ ? launched_->ranks.on_this_node() : 1;
}

io::FileAccess Processes::files() const {
  if (ranks().size() == 1) return {};
  return [this] { return mpi::file_access(launched_->ranks); };
}

int Processes::end(int exit_code, const std::string& message) const {
  if (!launched_) {
    if (!message.empty()) std::cerr << message << '\n';
    return exit_code;
  }
  const mpi::MpiRanks& all = launched_->ranks;
  const int agreed = all.meet(
      exit_code, exit_code == 0 ? std::numeric_limits<double>::infinity() : patience_after_failure);
  if (agreed < 0) {
    if (!message.empty())
      std::cerr << fmt::format("process {} of {}: {}", all.rank() + 1, all.size(), message)
                << std::endl;
    mpi::MpiRanks::abort(exit_code);
  }
  // The speaker is the lowest of those that have something to say.
  const int place = static_cast<int>(all.size() - all.rank());
  if (all.meet(message.empty() ? 0 : place, std::numeric_limits<double>::infinity()) == place)
    std::cerr << message << '\n';
  return agreed;
}

#else

struct Processes::Launched {};

Processes::Processes(bool shared) {
  const std::optional<std::size_t> announced = shared ? announced_by_launcher() : std::nullopt;
  if (announced && *announced > 1) {
    throw InputError(fmt::format("A launcher started {} processes, and this acicula was built "
                                 "without MPI.",
                                 *announced),
                     "Build it with libopenmpi-dev and libhdf5-openmpi-dev, or start it alone.");
  }
}

const numerics::Ranks& Processes::ranks() const { return alone_; }

std::size_t Processes::on_this_node() const { return 1; }

io::FileAccess Processes::files() const { return {}; }

int Processes::end(int exit_code, const std::string& message) const {
  if (!message.empty()) std::cerr << message << '\n';
  return exit_code;
}

#endif

Processes::~Processes() = default;

void Processes::on_first(const std::function<void()>& work) const {
  std::exception_ptr failure;
  if (first()) {
    try {
      work();
    } catch (...) {
      failure = std::current_exception();
    }
  }
  const bool failed = ranks().maximum(failure ? 1.0 : 0.0) > 0.0;
  if (failure) std::rethrow_exception(failure);
  if (failed) throw FailedElsewhere();
}

}  // namespace acicula::app
