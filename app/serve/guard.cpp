#include "serve/guard.hpp"

#include <fmt/format.h>
#include <sys/random.h>

#include <algorithm>
#include <array>

namespace acicula::serve {
namespace {

// Of the longest name of a run or a file.
constexpr std::size_t longest_name = 64;

bool is_letter_or_digit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool is_name(std::string_view text, std::string_view others) {
  return !text.empty() && text.size() <= longest_name && is_letter_or_digit(text.front()) &&
         std::all_of(text.begin(), text.end(), [&](char c) {
           return is_letter_or_digit(c) || others.find(c) != std::string_view::npos;
         });
}

bool is_own_origin(const std::string& origin, const Door& door) {
  return std::any_of(door.hosts.begin(), door.hosts.end(),
                     [&](const std::string& host) { return origin == "http://" + host; });
}

bool bears(const Request& request, const std::string& token) {
  constexpr std::string_view scheme = "Bearer ";
  const std::string& authorization = request.header("authorization");
  return authorization.starts_with(scheme) &&
         same_secret(std::string_view(authorization).substr(scheme.size()), token);
}

bool is_json(const std::string& type) {
  const std::string_view media = std::string_view(type).substr(0, type.find(';'));
  return media == "application/json" || media == "application/json ";
}

}  // namespace

Door door(std::string token, const std::string& address, int port) {
  Door door{.token = std::move(token), .hosts = {}};
  for (const std::string& name :
       {std::string("127.0.0.1"), std::string("localhost"), std::string("[::1]"), address}) {
    const bool bare = name.find(':') != std::string::npos && !name.starts_with('[');
    door.hosts.push_back(fmt::format("{}:{}", bare ? '[' + name + ']' : name, port));
  }
  return door;
}

std::string new_token() {
  std::array<unsigned char, 32> bytes{};
  std::size_t filled = 0;
  while (filled < bytes.size()) {
    const ssize_t got = ::getrandom(bytes.data() + filled, bytes.size() - filled, 0);
    if (got > 0) filled += static_cast<std::size_t>(got);
  }
  std::string text;
  for (const unsigned char byte : bytes) text += fmt::format("{:02x}", byte);
  return text;
}

bool same_secret(std::string_view a, std::string_view b) {
  unsigned differences = a.size() == b.size() ? 0U : 1U;
  for (std::size_t i = 0; i < a.size(); ++i) {
    const char other = b.empty() ? '\0' : b[i % b.size()];
    differences |= static_cast<unsigned char>(a[i]) ^ static_cast<unsigned char>(other);
  }
  return differences == 0U;
}

std::optional<Answer> turned_away(const Request& request, const Door& door) {
  const auto& hosts = door.hosts;
  if (std::find(hosts.begin(), hosts.end(), request.header("host")) == hosts.end())
    return error_answer(403, "foreign-host", "This server does not go by that name.");
  if (request.headers.contains("origin") && !is_own_origin(request.header("origin"), door))
    return error_answer(403, "foreign-origin", "Other pages may not ask this server.");
  if (!request.path.starts_with("/api/")) return std::nullopt;
  if (!bears(request, door.token)) {
    return error_answer(401, "no-token",
                        "Open the address that acicula serve printed; it holds the token.");
  }
  if (request.method == "POST" && !is_json(request.header("content-type")))
    return error_answer(415, "not-json", "Send JSON (Content-Type: application/json).");
  return std::nullopt;
}

const std::vector<std::pair<std::string, std::string>>& protective_headers() {
  static const std::vector<std::pair<std::string, std::string>> headers{
      {"Content-Security-Policy",
       "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' "
       "data: blob:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors "
       "'none'"},
      {"X-Content-Type-Options", "nosniff"},
      {"Referrer-Policy", "no-referrer"},
      {"Cache-Control", "no-store"},
      {"Cross-Origin-Opener-Policy", "same-origin"},
      {"Cross-Origin-Resource-Policy", "same-origin"}};
  return headers;
}

bool is_run_name(std::string_view text) { return is_name(text, "-_"); }

bool is_file_name(std::string_view text) { return is_name(text, "-_."); }

}  // namespace acicula::serve
