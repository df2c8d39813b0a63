#include "acicula/core/error.hpp"
#include "acicula/io/depth_time_csv.hpp"
#include "acicula/io/picture/depth_time.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace acicula::io::picture {
namespace {

using testing::Contains;
using testing::DoubleNear;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

constexpr double day = 86400.0;

/// Three moments on two depths; fibroblasts jump from 1 to 3 at the session on day 1.
std::string table() {
  const numerics::Grid dermis{.faces = {0.0, 1e-4, 4e-4}};
  std::vector<healing::State> history;
  for (const auto& [time, value] : {std::pair{0.0, 1.0}, {day, 1.0}, {day, 3.0}, {2 * day, 2.0}}) {
    healing::State state{.time = time, .cells = std::vector<healing::Cell>(2)};
    state.cells[0][healing::fibroblasts] = value;
    state.cells[1][healing::fibroblasts] = 1.0;
    history.push_back(state);
  }
  return depth_time_csv(history, dermis);
}

TEST(DepthTimeMaps, ReadTheTableOfARun) {
  const DepthTime means = read_depth_time(table(), "depth_time.csv", "fibroblasts");
  EXPECT_THAT(means.times, ElementsAre(0.0, day, day, 2 * day));
  EXPECT_THAT(means.depth_faces,
              ElementsAre(0.0, DoubleNear(1e-4, 1e-12), DoubleNear(4e-4, 1e-12)));
  EXPECT_THAT(means.values, ElementsAre(1, 1, 1, 1, 3, 1, 2, 1));
  EXPECT_THAT(means.sessions(), ElementsAre(day));
  EXPECT_THAT(depth_time_fields(table(), "depth_time.csv"), Contains("collagen_total"));
  EXPECT_THAT(depth_time_fields(table(), "depth_time.csv"), Not(Contains("depth_from")));
}

TEST(DepthTimeMaps, KeepTheJumpOfASession) {
  const DepthTime means = read_depth_time(table(), "depth_time.csv", "fibroblasts");
  const DepthTimePlot made = depth_time_plot(means, "fibroblasts", "Mean over the plane");
  const Panel& panel = made.plot.panels.front();
  const std::size_t columns = panel.x_faces.size() - 1;
  // Just before and just after the middle, where the session stands.
  EXPECT_NEAR(panel.values[columns / 2 - 1], 1.0, 1e-6);
  EXPECT_NEAR(panel.values[columns / 2], 3.0, 0.01);
  EXPECT_NEAR(panel.values[columns - 1], 2.0, 0.01);
  // Over time (1 + 2.5) / 2 in the upper quarter of the depth, 1 below.
  EXPECT_NEAR(made.statistics.mean, 0.25 * 1.75 + 0.75, 1e-3);
  EXPECT_EQ(made.plot.x_title, "days since the first session");
}

TEST(DepthTimeMaps, RefuseWhatIsNoSuchTable) {
  const auto problem = [](const std::string& text, const std::string& field) -> std::string {
    try {
      static_cast<void>(read_depth_time(text, "depth_time.csv", field));
      return "";
    } catch (const InputError& error) {
      return error.what();
    }
  };
  EXPECT_THAT(problem(table(), "collagen_1"), HasSubstr("no column \"collagen_1\""));
  EXPECT_THAT(problem("", "fibroblasts"), HasSubstr("empty"));
  EXPECT_THAT(problem("time [s],depth_from [m],depth_to [m],f [1]\n0,0,1,x\n", "f"),
              HasSubstr("depth_time.csv:2: \"x\" is not a number"));
  EXPECT_THAT(
      problem("time [s],depth_from [m],depth_to [m],f [1]\n0,0,1,1\n0,1,2,1\n1,0,1,1\n", "f"),
      HasSubstr("depths of this time"));
  EXPECT_THAT(problem("time [s],depth_from [m],depth_to [m],f [1]\n0,0,1,1\n0,1,2,1\n", "f"),
              HasSubstr("fewer than two times"));
}

}  // namespace
}  // namespace acicula::io::picture
