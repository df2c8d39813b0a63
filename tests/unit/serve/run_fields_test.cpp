#include "serve/run_fields.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace acicula::serve {
namespace {

using testing::ElementsAre;

TEST(Strides, JoinPlacesBeforeDepths) {
  EXPECT_THAT(strides({10, 20, 20}, 4000), ElementsAre(1, 1, 1));
  EXPECT_THAT(strides({10, 20, 20}, 1000), ElementsAre(1, 2, 2));
  EXPECT_THAT(strides({10, 1, 1}, 5), ElementsAre(2, 1, 1));
  EXPECT_THAT(strides({10, 20, 20}, 1), ElementsAre(10, 20, 20));
}

TEST(Averaged, TakesMeansOverBlocksAndOverWhatIsLeftAtTheirEnds) {
  // One depth, two rows, three columns.
  const CoarseField coarse = averaged({1, 2, 3, 4, 5, 6}, {1, 2, 3}, 2);
  EXPECT_THAT(coarse.stride, ElementsAre(1, 2, 2));
  EXPECT_THAT(coarse.shape, ElementsAre(1, 1, 2));
  EXPECT_THAT(coarse.values, ElementsAre(3.0F, 4.5F));  // of 1 2 4 5, and of 3 6
}

TEST(Averaged, LeavesAFieldThatIsSmallEnoughAsItIs) {
  EXPECT_THAT(averaged({1, 2, 3, 4}, {1, 2, 2}, 4).values, ElementsAre(1, 2, 3, 4));
}

}  // namespace
}  // namespace acicula::serve
