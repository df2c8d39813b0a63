#include "serve/guard.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace acicula::serve {
namespace {

using testing::HasSubstr;

const Door door_here = door("secret", "127.0.0.1", 8437);

Request request_with(const std::map<std::string, std::string>& headers,
                     const char* path = "/api/1/runs", const char* method = "GET") {
  Request request{.method = method, .path = path};
  request.headers = {{"host", "127.0.0.1:8437"}, {"authorization", "Bearer secret"}};
  for (const auto& [name, value] : headers) request.headers[name] = value;
  return request;
}

int status(const Request& request) {
  const auto refused = turned_away(request, door_here);
  return refused ? refused->status : 200;
}

TEST(Guard, LetsInWhoHasTheToken) {
  EXPECT_EQ(status(request_with({})), 200);
  EXPECT_EQ(status(request_with({{"host", "localhost:8437"}})), 200);
  EXPECT_EQ(status(request_with({{"host", "[::1]:8437"}})), 200);
  EXPECT_EQ(status(request_with({{"origin", "http://127.0.0.1:8437"}})), 200);
}

TEST(Guard, AsksEveryoneElseForIt) {
  for (const char* wrong : {"", "Bearer ", "Bearer secre", "Bearer secret2", "Basic secret",
                            "bearer secret", "Bearer  secret"})
    EXPECT_EQ(status(request_with({{"authorization", wrong}})), 401) << wrong;
  Request none = request_with({});
  none.headers.erase("authorization");
  EXPECT_EQ(status(none), 401);
}

TEST(Guard, TurnsAwayForeignHostsAndOrigins) {
  for (const char* host :
       {"", "evil.example", "127.0.0.1", "127.0.0.1:80", "127.0.0.1:8437.evil.example",
        "127.0.0.1:8437,127.0.0.1:8437", "localhost:8437 "})
    EXPECT_EQ(status(request_with({{"host", host}})), 403) << host;
  for (const char* origin : {"", "null", "http://evil.example", "https://127.0.0.1:8437",
                             "http://127.0.0.1:8437.evil.example", "http://127.0.0.1:80"})
    EXPECT_EQ(status(request_with({{"origin", origin}})), 403) << origin;
}

TEST(Guard, GivesTheFrontEndToAnyoneAtTheRightAddress) {
  Request page = request_with({}, "/");
  page.headers.erase("authorization");
  EXPECT_EQ(status(page), 200);
  page.headers["host"] = "evil.example";
  EXPECT_EQ(status(page), 403);
}

TEST(Guard, TakesJsonAlone) {
  EXPECT_EQ(status(request_with({}, "/api/1/runs", "POST")), 415);
  EXPECT_EQ(status(request_with({{"content-type", "text/plain"}}, "/api/1/runs", "POST")), 415);
  EXPECT_EQ(status(request_with({{"content-type", "application/jsonx"}}, "/api/1/runs", "POST")),
            415);
  EXPECT_EQ(status(request_with({{"content-type", "application/json"}}, "/api/1/runs", "POST")),
            200);
  EXPECT_EQ(status(request_with({{"content-type", "application/json; charset=utf-8"}},
                                "/api/1/runs", "POST")),
            200);
}

TEST(Guard, GoesByTheAddressItListensOn) {
  EXPECT_THAT(door("t", "192.0.2.7", 80).hosts, testing::Contains("192.0.2.7:80"));
  EXPECT_THAT(door("t", "2001:db8::7", 80).hosts, testing::Contains("[2001:db8::7]:80"));
}

TEST(Token, IsLongAndNew) {
  const std::string token = new_token();
  EXPECT_EQ(token.size(), 64U);
  EXPECT_EQ(token.find_first_not_of("0123456789abcdef"), std::string::npos);
  EXPECT_NE(token, new_token());
}

TEST(SameSecret, ComparesWholeTexts) {
  EXPECT_TRUE(same_secret("abc", "abc"));
  EXPECT_TRUE(same_secret("", ""));
  for (const char* other : {"", "a", "ab", "abd", "abcabc", "bbc"})
    EXPECT_FALSE(same_secret("abc", other) || same_secret(other, "abc")) << other;
}

TEST(Names, AreLettersDigitsAndFewSigns) {
  for (const char* good : {"a", "boxcar-scar", "A_1", "0"}) EXPECT_TRUE(is_run_name(good)) << good;
  for (const char* bad :
       {"", ".", "..", "-a", "_a", "a/b", "a.b", "a b", "a\n", "\xC3\xA4", ".jobs"})
    EXPECT_FALSE(is_run_name(bad)) << bad;
  EXPECT_FALSE(is_run_name(std::string("a\0b", 3)));
  EXPECT_FALSE(is_run_name(std::string(65, 'a')));
  EXPECT_TRUE(is_file_name("summary.json"));
  for (const char* bad : {"..", ".hidden", "a/b", "a\\b", ""})
    EXPECT_FALSE(is_file_name(bad)) << bad;
}

TEST(ProtectiveHeaders, ForbidWhatThePageDoesNotNeed) {
  for (const auto& [name, value] : protective_headers()) {
    if (name == "Content-Security-Policy") {
      EXPECT_THAT(value, HasSubstr("script-src 'self';"));
      EXPECT_THAT(value, HasSubstr("frame-ancestors 'none'"));
      return;
    }
  }
  FAIL() << "no policy";
}

}  // namespace
}  // namespace acicula::serve
