#include "acicula/mpi/mpi_ranks.hpp"

#include <mpi.h>

#include <algorithm>
#include <chrono>
#include <climits>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <stdexcept>
#include <thread>

namespace acicula::mpi {
namespace {

// MPI counts in int; larger pieces go as several of this size [byte].
constexpr std::size_t largest_message = std::size_t{1} << 30U;

// Between two looks at whether all processes have come: short beside any run, long beside a look.
constexpr std::chrono::milliseconds between_looks{2};

// Messages from the same sender are told apart by what they are.
enum Tag { piece = 1, first_rows = 2, last_rows = 3 };

/// Messages under way.
class Messages {
 public:
  void receive(std::span<std::byte> bytes, std::size_t from, Tag tag) {
    for (; !bytes.empty(); bytes = bytes.subspan(std::min(bytes.size(), largest_message))) {
      MPI_Irecv(bytes.data(), length(bytes.size()), MPI_BYTE, static_cast<int>(from), tag,
                MPI_COMM_WORLD, &requests_.emplace_back());
    }
  }
  void send(std::span<const std::byte> bytes, std::size_t to, Tag tag) {
    for (; !bytes.empty(); bytes = bytes.subspan(std::min(bytes.size(), largest_message))) {
      MPI_Isend(bytes.data(), length(bytes.size()), MPI_BYTE, static_cast<int>(to), tag,
                MPI_COMM_WORLD, &requests_.emplace_back());
    }
  }
  void wait() {
    MPI_Waitall(static_cast<int>(requests_.size()), requests_.data(), MPI_STATUSES_IGNORE);
    requests_.clear();
  }

 private:
  static int length(std::size_t bytes) {
    return static_cast<int>(std::min(bytes, largest_message));
  }
  std::vector<MPI_Request> requests_;
};

std::size_t processes_on_this_node() {
  MPI_Comm node = MPI_COMM_NULL;
  MPI_Comm_split_type(MPI_COMM_WORLD, MPI_COMM_TYPE_SHARED, 0, MPI_INFO_NULL, &node);
  int size = 1;
  MPI_Comm_size(node, &size);
  MPI_Comm_free(&node);
  return static_cast<std::size_t>(size);
}

}  // namespace

/// Its own communicator, so that a process that comes early is not taken to take part in what the
/// others still do.
struct MpiRanks::Meeting {
  MPI_Comm communicator = MPI_COMM_NULL;
  Meeting() { MPI_Comm_dup(MPI_COMM_WORLD, &communicator); }
  Meeting(const Meeting&) = delete;
  Meeting& operator=(const Meeting&) = delete;
  ~Meeting() { MPI_Comm_free(&communicator); }
};

MpiRanks::MpiRanks() {
  int provided = 0;
  MPI_Init_thread(nullptr, nullptr, MPI_THREAD_FUNNELED, &provided);
  int size = 1;
  int rank = 0;
  MPI_Comm_size(MPI_COMM_WORLD, &size);
  MPI_Comm_rank(MPI_COMM_WORLD, &rank);
  size_ = static_cast<std::size_t>(size);
  rank_ = static_cast<std::size_t>(rank);
  on_this_node_ = processes_on_this_node();
  meeting_ = std::make_unique<Meeting>();
}

MpiRanks::~MpiRanks() {
  meeting_.reset();
  MPI_Finalize();
}

void MpiRanks::all_to_all(std::span<const std::byte> send, std::span<const std::size_t> send_bytes,
                          std::span<std::byte> receive,
                          std::span<const std::size_t> receive_bytes) const {
  std::vector<std::size_t> send_begin(size_, 0);
  std::vector<std::size_t> receive_begin(size_, 0);
  for (std::size_t i = 1; i < size_; ++i) {
    send_begin[i] = send_begin[i - 1] + send_bytes[i - 1];
    receive_begin[i] = receive_begin[i - 1] + receive_bytes[i - 1];
  }
  Messages messages;
  // Each starts with its neighbours, so that not all send to the same one at once.
  for (std::size_t step = 1; step < size_; ++step) {
    const std::size_t from = (rank_ + size_ - step) % size_;
    messages.receive(receive.subspan(receive_begin[from], receive_bytes[from]), from, piece);
  }
  for (std::size_t step = 1; step < size_; ++step) {
    const std::size_t to = (rank_ + step) % size_;
    messages.send(send.subspan(send_begin[to], send_bytes[to]), to, piece);
  }
  const auto own = send.subspan(send_begin[rank_], send_bytes[rank_]);
  std::copy(own.begin(), own.end(),
            receive.subspan(receive_begin[rank_], receive_bytes[rank_]).begin());
  messages.wait();
}

void MpiRanks::exchange(std::span<const std::byte> first, std::span<const std::byte> last,
                        std::span<std::byte> before, std::span<std::byte> after) const {
  const std::size_t previous = (rank_ + size_ - 1) % size_;
  const std::size_t next = (rank_ + 1) % size_;
  Messages messages;
  messages.receive(before, previous, last_rows);
  messages.receive(after, next, first_rows);
  messages.send(first, previous, first_rows);
  messages.send(last, next, last_rows);
  messages.wait();
}

std::vector<double> MpiRanks::gather(std::span<const double> own) const {
  if (own.size() > INT_MAX) throw std::invalid_argument("MpiRanks::gather: too many values");
  const int count = static_cast<int>(own.size());
  std::vector<int> counts(size_);
  MPI_Allgather(&count, 1, MPI_INT, counts.data(), 1, MPI_INT, MPI_COMM_WORLD);
  std::vector<int> begins(size_);
  std::size_t total = 0;
  for (std::size_t i = 0; i < size_; ++i) {
    begins[i] = static_cast<int>(std::min<std::size_t>(total, INT_MAX));
    total += static_cast<std::size_t>(counts[i]);
  }
  if (total > INT_MAX) throw std::invalid_argument("MpiRanks::gather: too many values");
  std::vector<double> all(total);
  MPI_Allgatherv(own.data(), count, MPI_DOUBLE, all.data(), counts.data(), begins.data(),
                 MPI_DOUBLE, MPI_COMM_WORLD);
  return all;
}

double MpiRanks::maximum(double own) const {
  // MPI_MAX says nothing of NaN.
  const bool is_number = !std::isnan(own);
  double pair[2] = {is_number ? own : -std::numeric_limits<double>::infinity(),
                    is_number ? 0.0 : 1.0};
  MPI_Allreduce(MPI_IN_PLACE, pair, 2, MPI_DOUBLE, MPI_MAX, MPI_COMM_WORLD);
  return pair[1] > 0.0 ? std::numeric_limits<double>::quiet_NaN() : pair[0];
}

int MpiRanks::meet(int own, double patience) const {
  using Clock = std::chrono::steady_clock;
  const auto start = Clock::now();
  int largest = 0;
  MPI_Request request = MPI_REQUEST_NULL;
  MPI_Iallreduce(&own, &largest, 1, MPI_INT, MPI_MAX, meeting_->communicator, &request);
  for (;;) {
    int all_came = 0;
    MPI_Test(&request, &all_came, MPI_STATUS_IGNORE);
    // The request is waited for by looking; one that nobody answers is left to MPI_Abort.
    if (all_came != 0) return largest;  // NOLINT(clang-analyzer-optin.mpi.MPI-Checker)
    if (std::chrono::duration<double>(Clock::now() - start).count() > patience)
      return -1;  // NOLINT(clang-analyzer-optin.mpi.MPI-Checker)
    std::this_thread::sleep_for(between_looks);
  }
}

void MpiRanks::abort(int exit_code) {
  MPI_Abort(MPI_COMM_WORLD, exit_code);
  std::abort();
}

}  // namespace acicula::mpi
