#include "acicula/io/keys/key.hpp"
#include "acicula/io/protocol.hpp"
#include "acicula/io/protocol_number.hpp"
#include "acicula/io/read_text_file.hpp"

#include <gmock/gmock.h>

#include "support/source_folder.hpp"
#include "unit/io/protocol_example.hpp"
#include <bit>
#include <cmath>
#include <cstdint>
#include <filesystem>
#include <random>

namespace acicula::io {
namespace {

using ::testing::HasSubstr;

/// Every member of a treatment that a key sets, bit for bit.
struct Bits {
  course::Treatment& t;
  std::vector<std::uint64_t> operator()(Reference<double> m) const {
    return {std::bit_cast<std::uint64_t>(m(t))};
  }
  std::vector<std::uint64_t> operator()(Reference<std::optional<double>> m) const {
    if (!m(t)) return {};
    return {std::bit_cast<std::uint64_t>(*m(t))};
  }
  std::vector<std::uint64_t> operator()(Reference<int> m) const {
    return {static_cast<std::uint64_t>(m(t))};
  }
  std::vector<std::uint64_t> operator()(Reference<bool> m) const {
    return {static_cast<std::uint64_t>(m(t))};
  }
  std::vector<std::uint64_t> operator()(Reference<std::vector<double>> m) const {
    std::vector<std::uint64_t> bits;
    for (const double value : m(t)) bits.push_back(std::bit_cast<std::uint64_t>(value));
    return bits;
  }
  std::vector<std::uint64_t> operator()(const Choice& choice) const { return {choice.get(t)}; }
  std::vector<std::uint64_t> operator()(const EntryName& entry) const {
    return {entry.member(t).begin(), entry.member(t).end()};
  }
  std::vector<std::uint64_t> operator()(const EntryNames& entries) const {
    return list(entries.member(t));
  }
  std::vector<std::uint64_t> operator()(const Names& names) const { return list(names.member(t)); }

  std::vector<std::uint64_t> operator()(const FileName& file) const {
    return {file.member(t).begin(), file.member(t).end()};
  }

  static std::vector<std::uint64_t> list(const std::vector<std::string>& names) {
    std::vector<std::uint64_t> bits;
    for (const std::string& name : names) {
      bits.insert(bits.end(), name.begin(), name.end());
      bits.push_back(0);
    }
    return bits;
  }
};

void expect_same(course::Treatment a, course::Treatment b) {
  for (const Key& key : protocol_keys()) {
    EXPECT_EQ(std::visit(Bits{a}, key.accessor), std::visit(Bits{b}, key.accessor)) << key.name;
  }
}

TEST(ResolvedProtocol, ReadsBackBitForBit) {
  const std::filesystem::path good = ACICULA_SOURCE_DIR "/tests/end_to_end/good";
  const auto catalogue = evidence::Catalogue::read(evidence::embedded_files());
  int files = 0;
  for (const auto& file : std::filesystem::directory_iterator(good)) {
    if (file.path().extension() != ".toml") continue;
    SCOPED_TRACE(file.path().string());
    const Protocol protocol = read_protocol(read_text_file(file.path()), "given", catalogue);
    const std::string resolved = resolved_protocol(protocol);
    const Protocol again = read_protocol(resolved, "resolved", catalogue);
    expect_same(protocol.treatment, again.treatment);
    ++files;
  }
  EXPECT_GE(files, 4);
}

TEST(ResolvedProtocol, SaysWhereEachValueComesFrom) {
  const std::string text = resolved_protocol(read_small(small_protocol()));
  EXPECT_THAT(text, HasSubstr("\ninterval = \"30 days\"  # given\n"));
  EXPECT_THAT(text, HasSubstr("\nneedle.length = \"1 mm\"  # devices/roller\n"));
  EXPECT_THAT(text, HasSubstr("\ndepth_cells = 60  # default\n"));
}

TEST(NumberText, ReadsBackToTheSameNumberWhateverItIs) {
  // Random bits of the mantissa over the decades that each key allows.
  std::mt19937_64 bits(1);
  for (const Key& key : protocol_keys()) {
    if (!std::holds_alternative<Reference<double>>(key.accessor)) continue;
    const SiRange range = si_range(key);
    for (int i = 0; i < 200; ++i) {
      const double share = static_cast<double>(bits()) / 18446744073709551616.0;
      const double value = range.minimum + share * (range.maximum - range.minimum);
      const std::string text = number_text(key, value);
      const toml::table table = toml::parse("value = " + text);
      const NumberResult back = read_number(key, *table.get("value"));
      ASSERT_EQ(back.fault, "") << key.name << " = " << text;
      ASSERT_EQ(back.value, value) << key.name << " = " << text;
    }
  }
}

}  // namespace
}  // namespace acicula::io
