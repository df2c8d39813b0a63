#include "serve/api.hpp"

#include "acicula/course/simulate.hpp"
#include "acicula/io/document/examples.hpp"
#include "acicula/io/protocol.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

namespace acicula::serve {
namespace {

namespace fs = std::filesystem;
using io::document::Json;
using testing::HasSubstr;

/// The interface without a socket; the program behind runs is one that does nothing.
class Apis : public testing::Test {
 protected:
  Apis()
      : folder_(fs::path(testing::TempDir()) / ("acicula-api-" + std::to_string(::getpid()))),
        catalogue_(evidence::Catalogue::read(evidence::embedded_files())) {
    fs::create_directories(folder_);
    setup_.emplace(serve::Setup{.catalogue = catalogue_,
                                .catalogue_hash = "hash",
                                .build = build_,
                                .results = folder_,
                                .program = "/bin/true"});
    api_.emplace(*setup_);
  }
  ~Apis() override {
    api_.reset();
    fs::remove_all(folder_);
  }

  [[nodiscard]] Answer get(const std::string& path, std::map<std::string, std::string> query = {}) {
    return api_->answer({.method = "GET", .path = path, .query = std::move(query)});
  }
  [[nodiscard]] Answer post(const std::string& path, const std::string& body) {
    return api_->answer({.method = "POST", .path = path, .body = body});
  }
  [[nodiscard]] Answer post(const std::string& path, const Json& body) {
    return post(path, body.dump());
  }
  [[nodiscard]] static std::string code(const Answer& answer) {
    return Json::parse(*answer.body).at("error").at("code");
  }

  fs::path folder_;
  evidence::Catalogue catalogue_;
  io::Build build_{.version = "0.1.0"};
  std::optional<serve::Setup> setup_;
  std::optional<Api> api_;
};

TEST_F(Apis, RefuseWhatIsNoRequest) {
  EXPECT_EQ(post("/api/1/column", std::string("{")).status, 400);
  EXPECT_EQ(post("/api/1/column", std::string("[]")).status, 400);
  EXPECT_EQ(post("/api/1/column", std::string(200, '[')).status, 400);
  EXPECT_EQ(code(post("/api/1/column", Json{{"seed", 1}})), "wrong-shape");
  EXPECT_EQ(code(post("/api/1/column", Json{{"toml", "x"}, {"seed", -1}})), "wrong-shape");
  EXPECT_EQ(code(post("/api/1/column/intervals", Json{{"toml", "x"}, {"samples", 1001}})),
            "wrong-shape");
  EXPECT_EQ(get("/api/1/nothing").status, 404);
  EXPECT_EQ(get("/api/1/runs/a/b/c/d/e").status, 404);
  EXPECT_EQ(get("/api/1/column").status, 405);
  EXPECT_EQ(post("/api/1/catalogue", std::string("{}")).status, 405);
}

TEST_F(Apis, TellEveryFaultOfAProtocol) {
  const Answer answer =
      post("/api/1/protocol", Json{{"values", {{"subject.age", "300 years"}, {"no.key", 1}}}});
  EXPECT_EQ(answer.status, 422);
  const Json body = Json::parse(*answer.body);
  EXPECT_GE(body.at("error").at("diagnostics").size(), 3U);
  EXPECT_THAT(body.at("toml").get<std::string>(), HasSubstr("age = \"300 years\""));
}

TEST_F(Apis, ComputeTheColumnOfTheLibrary) {
  const std::string& toml = io::document::examples().at("vitamin_c_serum");
  const Json request{{"toml", toml}, {"seed", 2}};
  const Answer answer = post("/api/1/column", request);
  ASSERT_EQ(answer.status, 200) << *answer.body;
  const auto treatment = io::read_protocol(toml, "", catalogue_).treatment;
  SilentObserver silent;
  const course::Course course =
      course::simulate(treatment, course::parameters_from(catalogue_), 2, silent);
  const Json endpoints = Json::parse(*answer.body).at("summary").at("endpoints");
  ASSERT_EQ(endpoints.size(), course.endpoints.size());
  for (std::size_t i = 0; i < endpoints.size(); ++i) {
    EXPECT_EQ(endpoints.at(i).at("name"), course.endpoints[i].name);
    const Json& value = endpoints.at(i).at("value");
    EXPECT_TRUE(value.is_null() || value == course.endpoints[i].value) << course.endpoints[i].name;
  }
  EXPECT_EQ(post("/api/1/column", request).body, answer.body) << "from the cache";
}

TEST_F(Apis, RunAnyFidelityAsAColumn) {
  const Answer answer =
      post("/api/1/column", Json{{"toml", io::document::examples().at("boxcar_scar_patch")}});
  ASSERT_EQ(answer.status, 200) << *answer.body;
  EXPECT_EQ(Json::parse(*answer.body).at("summary").at("fidelity"), "column");
}

TEST_F(Apis, GiveIntervalsAndBands) {
  const Answer answer =
      post("/api/1/column/intervals",
           Json{{"toml", io::document::examples().at("home_roller")}, {"samples", 8}});
  ASSERT_EQ(answer.status, 200) << *answer.body;
  const Json body = Json::parse(*answer.body);
  EXPECT_TRUE(body.at("endpoints").at(0).at("interval90").is_array());
  const Json& band = body.at("bands").at("series").at(0);
  for (std::size_t i = 0; i < band.at("low").size(); ++i)
    EXPECT_LE(band.at("low").at(i), band.at("high").at(i));
}

TEST_F(Apis, ExplainKeys) {
  const Answer answer = get("/api/1/explain", {{"name", "device.needle.length"}});
  EXPECT_THAT(Json::parse(*answer.body).at("text").get<std::string>(), HasSubstr("protocol key"));
  EXPECT_EQ(get("/api/1/explain", {{"name", "no-such-thing"}}).status, 404);
  EXPECT_EQ(get("/api/1/explain").status, 400);
}

TEST_F(Apis, RefuseRunsThatCannotBegin) {
  const std::string& toml = io::document::examples().at("home_roller");
  EXPECT_EQ(code(post("/api/1/runs", Json{{"toml", toml}, {"name", "../x"}})), "wrong-name");
  EXPECT_EQ(code(post("/api/1/runs", Json{{"toml", toml}, {"fidelity", "planet"}})), "wrong-shape");
  EXPECT_EQ(post("/api/1/runs", Json{{"toml", "schema = 1\n"}}).status, 422);
  EXPECT_EQ(post("/api/1/runs/nothing/cancel", std::string("{}")).status, 404);
  EXPECT_EQ(get("/api/1/runs/nothing").status, 404);
  EXPECT_EQ(get("/api/1/runs/nothing/document").status, 404);
  EXPECT_EQ(get("/api/1/runs/nothing/fields").status, 404);
  EXPECT_EQ(get("/api/1/runs/../files/x").status, 404);
  EXPECT_EQ(Json::parse(*get("/api/1/runs").body).at("runs").size(), 0U);
}

TEST_F(Apis, SayThatARunLeftNothingBehind) {
  const Answer made = post(
      "/api/1/runs", Json{{"toml", io::document::examples().at("home_roller")}, {"name", "home"}});
  EXPECT_EQ(made.status, 201);
  for (int i = 0; i < 500; ++i) {
    const Json run = Json::parse(*get("/api/1/runs/home").body);
    if (run.at("state") == "failed") {
      EXPECT_THAT(run.at("message").get<std::string>(), HasSubstr("code 0"));
      return;
    }
    ::usleep(20000);
  }
  FAIL() << "/bin/true makes no result folder";
}

}  // namespace
}  // namespace acicula::serve
