#pragma once

#include "acicula/numerics/ranks.hpp"

#include <algorithm>
#include <barrier>
#include <exception>
#include <functional>
#include <span>
#include <thread>
#include <vector>

namespace acicula::numerics {

/// What the threads of run_on_ranks() share: where each one's data lie during an exchange.
struct RankTable {
  explicit RankTable(std::size_t size)
      : barrier(static_cast<std::ptrdiff_t>(size)),
        pieces(size),
        piece_bytes(size),
        firsts(size),
        lasts(size),
        values(size) {}

  std::barrier<> barrier;
  std::vector<std::span<const std::byte>> pieces;
  std::vector<std::span<const std::size_t>> piece_bytes;
  std::vector<std::span<const std::byte>> firsts;
  std::vector<std::span<const std::byte>> lasts;
  std::vector<std::span<const double>> values;
};

/// One of several processes, played by a thread.
class ThreadRanks final : public Ranks {
 public:
  ThreadRanks(RankTable& table, std::size_t rank) : table_(table), rank_(rank) {}

  [[nodiscard]] std::size_t size() const override { return table_.pieces.size(); }
  [[nodiscard]] std::size_t rank() const override { return rank_; }

  void all_to_all(std::span<const std::byte> send, std::span<const std::size_t> send_bytes,
                  std::span<std::byte> receive,
                  std::span<const std::size_t> receive_bytes) const override {
    table_.pieces[rank_] = send;
    table_.piece_bytes[rank_] = send_bytes;
    table_.barrier.arrive_and_wait();
    std::byte* place = receive.data();
    for (std::size_t p = 0; p < size(); ++p) {
      std::size_t begin = 0;
      for (std::size_t q = 0; q < rank_; ++q) begin += table_.piece_bytes[p][q];
      const auto piece = table_.pieces[p].subspan(begin, table_.piece_bytes[p][rank_]);
      if (piece.size() != receive_bytes[p]) std::terminate();
      place = std::copy(piece.begin(), piece.end(), place);
    }
    table_.barrier.arrive_and_wait();
  }

  void exchange(std::span<const std::byte> first, std::span<const std::byte> last,
                std::span<std::byte> before, std::span<std::byte> after) const override {
    table_.firsts[rank_] = first;
    table_.lasts[rank_] = last;
    table_.barrier.arrive_and_wait();
    const auto& from_before = table_.lasts[(rank_ + size() - 1) % size()];
    const auto& from_after = table_.firsts[(rank_ + 1) % size()];
    std::copy(from_before.begin(), from_before.end(), before.begin());
    std::copy(from_after.begin(), from_after.end(), after.begin());
    table_.barrier.arrive_and_wait();
  }

  [[nodiscard]] std::vector<double> gather(std::span<const double> own) const override {
    table_.values[rank_] = own;
    table_.barrier.arrive_and_wait();
    std::vector<double> all;
    for (const auto& part : table_.values) all.insert(all.end(), part.begin(), part.end());
    table_.barrier.arrive_and_wait();
    return all;
  }

  [[nodiscard]] double maximum(double own) const override {
    const std::vector<double> all = gather({&own, 1});
    double largest = all.front();
    for (const double value : all) {
      if (!(value <= largest)) largest = value;  // NaN stays: it compares false with everything
      if (largest != largest) break;
    }
    return largest;
  }

 private:
  RankTable& table_;
  std::size_t rank_;
};

/// Runs `work` on `size` processes and waits for them all.
inline void run_on_ranks(std::size_t size, const std::function<void(const Ranks&)>& work) {
  RankTable table(size);
  std::vector<std::jthread> threads;
  for (std::size_t rank = 0; rank < size; ++rank) {
    threads.emplace_back([&, rank] { work(ThreadRanks(table, rank)); });
  }
}

}  // namespace acicula::numerics
