#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace acicula::numerics {

/// Consecutive rows of a plane.
struct Band {
  std::size_t begin = 0;
  std::size_t end = 0;  ///< one past the last

  [[nodiscard]] std::size_t size() const { return end - begin; }
};

/// The share of `count` rows that falls to one of `parts`: bands of nearly equal size, in order.
[[nodiscard]] Band band(std::size_t count, std::size_t parts, std::size_t part);

/// The processes that share one block of skin, each with a band of its rows. Every function is
/// collective: all processes call it, in the same order.
class Ranks {
 public:
  Ranks() = default;
  Ranks(const Ranks&) = delete;
  Ranks& operator=(const Ranks&) = delete;
  virtual ~Ranks() = default;

  [[nodiscard]] virtual std::size_t size() const = 0;
  [[nodiscard]] virtual std::size_t rank() const = 0;

  /// Sends the p-th piece of `send` to process p; pieces follow one another without gaps, and so do
  /// those received.
  /// @param send_bytes     [byte], shape (size()), length of each piece
  /// @param receive_bytes  [byte], shape (size())
  virtual void all_to_all(std::span<const std::byte> send, std::span<const std::size_t> send_bytes,
                          std::span<std::byte> receive,
                          std::span<const std::size_t> receive_bytes) const = 0;

  /// Sends `first` to the process before and `last` to the one after, and receives what they sent:
  /// `before` is the `last` of the process before. The ring is closed: the process before the first
  /// is the last, which is the process itself when there is only one.
  virtual void exchange(std::span<const std::byte> first, std::span<const std::byte> last,
                        std::span<std::byte> before, std::span<std::byte> after) const = 0;

  /// What every process gives, one after another in the order of ranks.
  [[nodiscard]] virtual std::vector<double> gather(std::span<const double> own) const = 0;

  /// The largest of all; NaN when any is NaN.
  [[nodiscard]] virtual double maximum(double own) const = 0;
};

/// A process alone.
class OneRank final : public Ranks {
 public:
  [[nodiscard]] std::size_t size() const override { return 1; }
  [[nodiscard]] std::size_t rank() const override { return 0; }
  void all_to_all(std::span<const std::byte> send, std::span<const std::size_t> send_bytes,
                  std::span<std::byte> receive,
                  std::span<const std::size_t> receive_bytes) const override;
  void exchange(std::span<const std::byte> first, std::span<const std::byte> last,
                std::span<std::byte> before, std::span<std::byte> after) const override;
  [[nodiscard]] std::vector<double> gather(std::span<const double> own) const override;
  [[nodiscard]] double maximum(double own) const override { return own; }
};

}  // namespace acicula::numerics
