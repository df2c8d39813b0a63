#include "unit/io/block_example.hpp"

#include <gtest/gtest.h>

#include <string>

namespace acicula::io::test {

healing::Tissue numbered_tissue(const numerics::DiffusionOperator& block, double time) {
  healing::Tissue tissue;
  tissue.time = time;
  tissue.since_session = 3600.0;
  tissue.next_step = 12.5;
  tissue.previous_error = 0.25;
  const auto number = [&block, time](std::size_t field, std::size_t row, std::size_t column) {
    const std::size_t cell = (field * block.rows() + row) * block.columns() + column;
    return static_cast<double>(cell) / 3.0 + time;
  };
  const std::size_t fields = healing::species_count * block.depth().size();
  for (std::size_t field = 0; field < fields + 2; ++field) {
    std::vector<double>& values = field < fields    ? tissue.species
                                  : field == fields ? tissue.epidermis
                                                    : tissue.channel_radius;
    for (std::size_t row = block.own_rows().begin; row < block.own_rows().end; ++row) {
      for (std::size_t column = 0; column < block.columns(); ++column) {
        values.push_back(number(field, row, column));
      }
    }
  }
  return tissue;
}

course::Checkpoint numbered_checkpoint(const numerics::DiffusionOperator& block, double time) {
  course::Checkpoint checkpoint;
  checkpoint.tissue = numbered_tissue(block, time);
  checkpoint.next_moment = 7;
  checkpoint.sessions = 2;
  healing::State state;
  state.time = time - 1.0;
  state.epidermis = 1.25;
  state.channel_radius = 3e-5;
  state.since_session = 60.0;
  state.next_step = 5.0;
  for (std::size_t depth = 0; depth < block.depth().size(); ++depth) {
    healing::Cell cell{};
    for (std::size_t k = 0; k < cell.size(); ++k) cell[k] = static_cast<double>(depth + k) / 7.0;
    state.cells.push_back(cell);
  }
  checkpoint.kept.field = {state};
  checkpoint.recent.field = {state, state};
  return checkpoint;
}

Folder::Folder()
    : path(std::filesystem::path(testing::TempDir()) /
           ("acicula-" + std::to_string(::getpid()) + "-" +
            testing::UnitTest::GetInstance()->current_test_info()->test_suite_name() + "-" +
            testing::UnitTest::GetInstance()->current_test_info()->name())) {
  std::filesystem::create_directories(path);
}

}  // namespace acicula::io::test
