#include "acicula/core/units.hpp"
#include "acicula/evidence/catalogue.hpp"
#include "acicula/evidence/files.hpp"
#include "acicula/healing/healing.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdint>
#include <vector>

namespace acicula::healing {
namespace {

/// A fixed sequence of fair bits (a 64-bit linear congruential generator, highest bit).
class Coin {
 public:
  bool toss() {
    state_ = state_ * 6364136223846793005u + 1442695040888963407u;
    return (state_ >> 63) != 0;
  }

 private:
  std::uint64_t state_ = 1;
};

// Every parameter at one or the other end of its range, at random; the heaviest injuries.
TEST(Positivity, HoldsAtTheCornersOfTheParameterRanges) {
  const std::string file = "parameters/healing.toml";
  const evidence::Catalogue defaults =
      evidence::Catalogue::read({{file, evidence::embedded_files().at(file)}});
  const numerics::Grid dermis = numerics::graded_grid(2e-3, 5e-5, 20);
  Coin coin;
  for (int draw = 0; draw < 100; ++draw) {
    SCOPED_TRACE(draw);
    evidence::Catalogue extreme = defaults;
    for (const auto& [key, parameter] : defaults.parameters()) {
      extreme.set(key, coin.toss() ? parameter.maximum : parameter.minimum);
    }
    const Parameters parameters = parameters_from(extreme);
    const Patient patient{.collagen_capital = coin.toss() ? 1.2 : 0.3,
                          .synthesis_capacity = coin.toss() ? 1.2 : 0.3};
    State state = healthy_state(dermis, patient, parameters);
    std::vector<double> injured(dermis.size());
    for (std::size_t i = 0; i < injured.size(); ++i) {
      injured[i] = dermis.centre(i) < 1e-3 ? (coin.toss() ? 0.99 : 0.2) : 0.0;
    }
    const auto check = [](const State& now) {
      for (const Cell& cell : now.cells) {
        for (const double value : cell) {
          ASSERT_GE(value, 0.0);
          ASSERT_TRUE(std::isfinite(value));
        }
      }
      ASSERT_GT(now.epidermis, 0.0);
    };
    for (int session = 0; session < 3; ++session) {
      wound(state, injured, 1e-4, parameters);
      ASSERT_NO_THROW(
          heal(state, state.time + 7.0 * unit::day, dermis, patient, parameters, {}, check));
    }
    ASSERT_NO_THROW(
        heal(state, state.time + 180.0 * unit::day, dermis, patient, parameters, {}, check));
  }
}

}  // namespace
}  // namespace acicula::healing
