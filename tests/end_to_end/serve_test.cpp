#include <gmock/gmock.h>

#include "lab.hpp"

namespace acicula::end_to_end {
namespace {

using testing::HasSubstr;

class Serve : public Lab {};

TEST_F(Serve, TurnsAwayWhoMayNotComeIn) {
  serve();
  EXPECT_EQ(client().Get("/api/1/runs")->status, 401);
  EXPECT_EQ(client().Get("/api/1/runs", {{"Authorization", "Bearer no"}})->status, 401);
  httplib::Headers foreign = key();
  foreign.emplace("Host", "evil.example");
  EXPECT_EQ(client().Get("/api/1/runs", foreign)->status, 403);
  httplib::Headers elsewhere = key();
  elsewhere.emplace("Origin", "http://evil.example");
  EXPECT_EQ(client().Get("/api/1/runs", elsewhere)->status, 403);
  EXPECT_EQ(client().Post("/api/1/column", key(), "{}", "text/plain")->status, 415);
  EXPECT_EQ(post("/api/1/column", std::string(1200000, ' '))->status, 413);
  EXPECT_EQ(post("/api/1/column", "{")->status, 400);
  EXPECT_EQ(get("/api/1/nothing")->status, 404);
  EXPECT_EQ(client().Delete("/api/1/runs/a", key())->status, 405);
  const auto page = client().Get("/");
  EXPECT_EQ(page->status, 200);
  EXPECT_THAT(page->get_header_value("Content-Security-Policy"), HasSubstr("default-src 'none'"));
  EXPECT_EQ(page->get_header_value("X-Content-Type-Options"), "nosniff");
  EXPECT_EQ(stop(SIGTERM), 0);
}

TEST_F(Serve, SaysWhenThePortIsTaken) {
  serve();
  const Outcome second = acicula("serve --results other --port " + std::to_string(port_));
  EXPECT_EQ(second.code, 2);
  EXPECT_THAT(second.err, HasSubstr("cannot be used"));
  EXPECT_EQ(stop(SIGINT), 0);
}

TEST_F(Serve, ListensElsewhereOnlyWhenToldTwice) {
  const Outcome refused = acicula("serve --port 0 --listen 0.0.0.0");
  EXPECT_EQ(refused.code, 2);
  EXPECT_THAT(refused.err, HasSubstr("--allow-remote"));
}

TEST_F(Serve, TellsEveryFaultOfAProtocol) {
  serve();
  const auto answer = post("/api/1/protocol", R"({"values": {"device.needle.length": "9 mm"}})");
  EXPECT_EQ(answer->status, 422);
  EXPECT_GE(Json::parse(answer->body).at("error").at("diagnostics").size(), 5U);
}

TEST_F(Serve, ComputesTheNumbersOfTheCommandLine) {
  serve();
  const auto answer = post("/api/1/column", Json{{"toml", read(demo)}, {"seed", 1}}.dump());
  ASSERT_EQ(answer->status, 200) << answer->body;
  const Outcome line = acicula("run '" + demo.string() + "' --samples 0 --json -o line");
  ASSERT_EQ(line.code, 0) << line.err;
  const Json document = Json::parse(answer->body);
  EXPECT_EQ(document.at("summary"), Json::parse(line.out));
  Json kept = Json::parse(read(work() / "line/document.json"));
  for (const char* part : {"timeline", "channels", "injury", "sessions", "strokes", "parameters"})
    EXPECT_EQ(document.at(part), kept.at(part)) << part;
}

TEST_F(Serve, LetsNoFileOutThatIsNotOfARun) {
  serve();
  write(work() / "secret", "secret");
  for (const char* path :
       {"/api/1/runs/../files/secret", "/api/1/runs/%2e%2e/files/secret", "/../secret",
        "/api/1/runs/..%2f..%2fwork/files/secret", "/api/1/runs/.jobs/files/secret",
        "/api/1/runs/a/files/..%2f..%2fsecret", "/%2e%2e/secret", "//secret"}) {
    const auto answer = get(path);
    ASSERT_TRUE(answer) << path;
    EXPECT_EQ(answer->status, 404) << path;
    EXPECT_THAT(answer->body, testing::Not(HasSubstr("secret\n"))) << path;
  }
}

TEST_F(Serve, TakesARunFromTheQueueToItsDocument) {
  serve();
  const auto made =
      post("/api/1/runs", Json{{"toml", read(demo)}, {"name", "acne"}, {"samples", 4}}.dump());
  ASSERT_EQ(made->status, 201) << made->body;
  ASSERT_TRUE(wait_for_state("acne", "done")) << run("acne");
  EXPECT_THAT(run("acne").at("files").get<std::vector<std::string>>(),
              testing::IsSupersetOf({"summary.json", "report.html", "document.json"}));
  EXPECT_EQ(get("/api/1/runs/acne/files/summary.json")->body,
            read(work() / "lab/acne/summary.json"));
  const Json document = Json::parse(get("/api/1/runs/acne/document")->body);
  EXPECT_EQ(document.at("summary"), Json::parse(read(work() / "lab/acne/summary.json")));
  EXPECT_THAT(document.at("provenance").at("command").get<std::string>(), HasSubstr("acicula run"));
  EXPECT_TRUE(document.at("bands").is_object());
  EXPECT_EQ(Json::parse(get("/api/1/runs")->body).at("runs").at(0).at("name"), "acne");
}

TEST_F(Serve, OffersTheFieldsOfAPatch) {
  serve();
  ASSERT_EQ(post("/api/1/runs", patch_setting("p").dump())->status, 201);
  ASSERT_TRUE(wait_for_state("p", "done")) << run("p");
  EXPECT_EQ(run("p").at("has_fields"), true);
  const Json fields = Json::parse(get("/api/1/runs/p/fields")->body);
  EXPECT_EQ(fields.at("shape"), (Json{12, 20, 24}));
  EXPECT_EQ(fields.at("sessions"), (Json{0.0, 604800.0}));
  const auto values = get("/api/1/runs/p/fields/collagen_total?time=0");
  EXPECT_EQ(values->body.size(), 12U * 20U * 24U * sizeof(float));
  EXPECT_EQ(values->get_header_value("X-Acicula-Shape"), "12,20,24");
  EXPECT_EQ(get("/api/1/runs/p/fields/collagen_total?time=9")->status, 404);
  EXPECT_EQ(get("/api/1/runs/p/fields/nothing")->status, 404);
}

TEST_F(Serve, GoesOnAfterAChildThatWasKilled) {
  serve();
  ASSERT_EQ(post("/api/1/runs", patch_setting("p").dump())->status, 201);
  pid_t child = 0;
  for (int i = 0; i < 5000 && child == 0; ++i) {
    child = worker_of("p");
    ::usleep(2000);
  }
  ASSERT_GT(child, 0);
  ::kill(child, SIGKILL);
  ASSERT_TRUE(wait_for_state("p", "failed")) << run("p");
  EXPECT_THAT(run("p").at("message").get<std::string>(), HasSubstr("signal 9"));
  EXPECT_EQ(get("/api/1/catalogue")->status, 200);
  EXPECT_EQ(post("/api/1/runs/p/resume", "{}")->status, 200);
  EXPECT_TRUE(wait_for_state("p", "done")) << run("p");
}

TEST_F(Serve, CancelsAndResumes) {
  serve();
  ASSERT_EQ(post("/api/1/runs", patch_setting("first", "50 um").dump())->status, 201);
  ASSERT_EQ(post("/api/1/runs", patch_setting("second").dump())->status, 201);
  EXPECT_EQ(post("/api/1/runs/second/cancel", "{}")->status, 200);
  ASSERT_TRUE(wait_for("first", [](const Json& run) { return run.at("progress").is_number(); }));
  EXPECT_EQ(post("/api/1/runs/first/cancel", "{}")->status, 200);
  ASSERT_TRUE(wait_for_state("first", "cancelled")) << run("first");
  EXPECT_EQ(run("second").at("state"), "cancelled");
  EXPECT_EQ(post("/api/1/runs/first/cancel", "{}")->status, 409);
  EXPECT_EQ(post("/api/1/runs/first/resume", "{}")->status, 200);
  EXPECT_TRUE(wait_for_state("first", "done")) << run("first");
}

TEST_F(Serve, TakesUpAfterItsEndWhatItWasAtWorkOn) {
  for (const int signal : {SIGTERM, SIGKILL}) {
    const std::string name = "p" + std::to_string(signal);
    serve();
    ASSERT_EQ(post("/api/1/runs", patch_setting(name, "50 um").dump())->status, 201);
    ASSERT_TRUE(wait_for(name, [](const Json& run) { return run.at("progress").is_number(); }));
    EXPECT_EQ(stop(signal), signal == SIGTERM ? 0 : -1);
    for (int i = 0; i < 5000 && worker_of(name) != 0; ++i) ::usleep(10000);
    serve();
    ASSERT_TRUE(wait_for_state(name, "done")) << run(name);
    EXPECT_EQ(stop(SIGTERM), 0);
    const Json provenance = Json::parse(read(work() / "lab" / name / "provenance.json"));
    EXPECT_GE(provenance.at("starts").size(), 2U) << "it ended before it was stopped";
  }
}

}  // namespace
}  // namespace acicula::end_to_end
