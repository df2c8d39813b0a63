#include "serve/background_studies.hpp"

#include "acicula/core/error.hpp"
#include "acicula/io/document/examples.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <chrono>

namespace acicula::serve {
namespace {

TEST(BackgroundStudies, AreToldFirstWithoutIntervals) {
  const auto catalogue = evidence::Catalogue::read(evidence::embedded_files());
  const std::string name = "roemgens-2014.toml";
  const evidence::Files all = io::document::studies();
  ASSERT_TRUE(all.contains(name));
  BackgroundStudies studies(catalogue, {{name, all.at(name)}});
  BackgroundStudies::Known known = studies.known();
  EXPECT_EQ(known.text, nullptr);
  for (int tries = 0; tries < 6000 && !known.text; ++tries) {
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
    known = studies.known();
  }
  ASSERT_NE(known.text, nullptr);
  EXPECT_FALSE(known.with_intervals);
  const auto json = nlohmann::json::parse(*known.text);
  EXPECT_EQ(json.at("studies").size(), 1U);
  const auto& first = json.at("studies").at(0).at("measurements").at(0);
  EXPECT_TRUE(first.at("predicted").is_number());
  EXPECT_TRUE(first.at("interval90").is_null());
}

TEST(BackgroundStudies, TellWhyTheyCannotBeComputed) {
  const auto catalogue = evidence::Catalogue::read(evidence::embedded_files());
  BackgroundStudies studies(catalogue, {{"mine.toml", "role = 3"}});
  const auto ask_on = [&studies] {
    for (int tries = 0; tries < 1000; ++tries) {
      static_cast<void>(studies.known());
      std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
  };
  EXPECT_THROW(ask_on(), Error);
}

}  // namespace
}  // namespace acicula::serve
