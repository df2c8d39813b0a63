#include "acicula/mpi/mpi_ranks.hpp"

#include "acicula/numerics/grid.hpp"
#include "acicula/numerics/raster_diffusion.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdlib>
#include <limits>
#include <optional>

// Run by mpirun on 1, 2, 3 and 4 processes: every one does all tests and looks at what it got.
namespace acicula::mpi {
namespace {

std::optional<MpiRanks> ranks;

/// What process `from` sends to process `to` as its i-th byte.
std::byte told(std::size_t from, std::size_t to, std::size_t i) {
  return static_cast<std::byte>((100 * from + 10 * to + i) % 251);
}

/// Pieces of different lengths, some of them empty.
std::size_t length(std::size_t from, std::size_t to) { return (3 * from + 5 * to) % 7; }

TEST(MpiRanks, EveryPieceReachesItsProcess) {
  const std::size_t own = ranks->rank();
  std::vector<std::byte> send;
  std::vector<std::byte> expected;
  std::vector<std::size_t> send_bytes;
  std::vector<std::size_t> receive_bytes;
  for (std::size_t other = 0; other < ranks->size(); ++other) {
    send_bytes.push_back(length(own, other));
    receive_bytes.push_back(length(other, own));
    for (std::size_t i = 0; i < send_bytes.back(); ++i) send.push_back(told(own, other, i));
    for (std::size_t i = 0; i < receive_bytes.back(); ++i) expected.push_back(told(other, own, i));
  }
  std::vector<std::byte> received(expected.size());
  ranks->all_to_all(send, send_bytes, received, receive_bytes);
  EXPECT_EQ(received, expected);
}

TEST(MpiRanks, NeighboursExchangeInAClosedRing) {
  const std::size_t own = ranks->rank();
  const std::size_t previous = (own + ranks->size() - 1) % ranks->size();
  const std::size_t next = (own + 1) % ranks->size();
  const auto first = [](std::size_t rank) { return std::vector(5, std::byte(2 * rank + 1)); };
  const auto last = [](std::size_t rank) { return std::vector(5, std::byte(2 * rank + 2)); };
  std::vector<std::byte> before(5);
  std::vector<std::byte> after(5);
  ranks->exchange(first(own), last(own), before, after);
  EXPECT_EQ(before, last(previous));
  EXPECT_EQ(after, first(next));
}

TEST(MpiRanks, GatherKeepsTheOrderOfProcesses) {
  // Process k gives k numbers, all k: 1, 2, 2, 3, 3, 3.
  std::vector<double> expected;
  for (std::size_t k = 0; k < ranks->size(); ++k)
    expected.insert(expected.end(), k, static_cast<double>(k));
  const std::vector<double> own(ranks->rank(), static_cast<double>(ranks->rank()));
  EXPECT_EQ(ranks->gather(own), expected);
}

TEST(MpiRanks, MaximumIsThatOfAllAndNanWhenAnyIs) {
  const auto own = static_cast<double>(ranks->rank());
  EXPECT_EQ(ranks->maximum(-own), 0.0);
  EXPECT_EQ(ranks->maximum(own - 10.0), static_cast<double>(ranks->size()) - 11.0);
  EXPECT_EQ(ranks->maximum(-std::numeric_limits<double>::infinity()),
            -std::numeric_limits<double>::infinity());
  const bool last = ranks->rank() + 1 == ranks->size();
  EXPECT_TRUE(std::isnan(ranks->maximum(last ? std::nan("") : own)));
}

TEST(MpiRanks, MeetingTellsTheLargest) {
  const auto own = static_cast<int>(ranks->rank());
  EXPECT_EQ(ranks->meet(own, std::numeric_limits<double>::infinity()),
            static_cast<int>(ranks->size()) - 1);
}

TEST(MpiRanks, TestsRunOnOneMachine) { EXPECT_EQ(ranks->on_this_node(), ranks->size()); }

/// A number for a cell that depends on nothing but its place.
double value(std::size_t depth, std::size_t row, std::size_t column) {
  return static_cast<double>((depth * 7919 + row * 104729 + column * 1299709) % 1000) / 1000.0;
}

class SharedRaster : public testing::TestWithParam<numerics::Sides> {
 protected:
  static constexpr std::size_t columns = 10;
  static constexpr std::size_t rows = 9;
  const numerics::Grid depth_ = numerics::graded_grid(1e-3, 1e-5, 8);
  const numerics::Raster raster_{columns, rows, 20e-6, GetParam()};
  const numerics::RasterDiffusion shared_{raster_, depth_, *ranks};
  const numerics::OneRank alone_;
  const numerics::RasterDiffusion whole_{raster_, depth_, alone_};

  template <class Real>
  std::vector<Real> field(const numerics::RasterDiffusion& block, double scale) const {
    std::vector<Real> values;
    for (std::size_t k = 0; k < depth_.size(); ++k)
      for (std::size_t j = block.own_rows().begin; j < block.own_rows().end; ++j)
        for (std::size_t i = 0; i < columns; ++i)
          values.push_back(static_cast<Real>(scale * value(k, j, i)));
    return values;
  }

  /// This process's rows of a field of all rows.
  std::vector<float> own(const std::vector<float>& all) const {
    std::vector<float> values;
    for (std::size_t k = 0; k < depth_.size(); ++k)
      for (std::size_t j = shared_.own_rows().begin; j < shared_.own_rows().end; ++j)
        for (std::size_t i = 0; i < columns; ++i)
          values.push_back(all[(k * rows + j) * columns + i]);
    return values;
  }
};

TEST_P(SharedRaster, RatesAreThoseOfOneProcessByteForByte) {
  std::vector<float> shared(shared_.cells(), 0.0F);
  std::vector<float> whole(whole_.cells(), 0.0F);
  shared_.add_diffusion(field<double>(shared_, 1.0), 1e-11, shared);
  whole_.add_diffusion(field<double>(whole_, 1.0), 1e-11, whole);
  EXPECT_EQ(shared, own(whole));
  shared_.add_taxis(field<double>(shared_, 1.0), field<double>(shared_, 0.5), 2e-11, shared);
  whole_.add_taxis(field<double>(whole_, 1.0), field<double>(whole_, 0.5), 2e-11, whole);
  EXPECT_EQ(shared, own(whole));
}

TEST_P(SharedRaster, SolutionsAreThoseOfOneProcessByteForByte) {
  std::vector<float> shared = field<float>(shared_, 1.0);
  std::vector<float> whole = field<float>(whole_, 1.0);
  shared_.solve(1e-3, 1e-11, shared);
  whole_.solve(1e-3, 1e-11, whole);
  EXPECT_EQ(shared, own(whole));
}

INSTANTIATE_TEST_SUITE_P(, SharedRaster,
                         testing::Values(numerics::Sides::zero_flux, numerics::Sides::periodic));

}  // namespace
}  // namespace acicula::mpi

int main(int argc, char** argv) {
  testing::InitGoogleTest(&argc, argv);
  acicula::mpi::ranks.emplace();
  const int failed = RUN_ALL_TESTS();
  acicula::mpi::ranks.reset();
  return failed;
}
