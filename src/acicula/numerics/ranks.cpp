#include "acicula/numerics/ranks.hpp"

#include <algorithm>

namespace acicula::numerics {

Band band(std::size_t count, std::size_t parts, std::size_t part) {
  const std::size_t share = count / parts;
  const std::size_t rest = count % parts;
  const std::size_t begin = part * share + std::min(part, rest);
  return {begin, begin + share + (part < rest ? 1 : 0)};
}

void OneRank::all_to_all(std::span<const std::byte> send, std::span<const std::size_t>,
                         std::span<std::byte> receive, std::span<const std::size_t>) const {
  std::copy(send.begin(), send.end(), receive.begin());
}

void OneRank::exchange(std::span<const std::byte> first, std::span<const std::byte> last,
                       std::span<std::byte> before, std::span<std::byte> after) const {
  std::copy(last.begin(), last.end(), before.begin());
  std::copy(first.begin(), first.end(), after.begin());
}

std::vector<double> OneRank::gather(std::span<const double> own) const {
  return {own.begin(), own.end()};
}

}  // namespace acicula::numerics
