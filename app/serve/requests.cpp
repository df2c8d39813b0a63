#include "serve/requests.hpp"

#include <fmt/format.h>

namespace acicula::serve {

using io::document::Json;

namespace {

// A list in the values of a setting is the third level.
constexpr int deepest = 8;

}  // namespace

Json json_of(const std::string& body) {
  bool too_deep = false;
  const auto within = [&](int depth, Json::parse_event_t event, const Json&) {
    const bool opens =
        event == Json::parse_event_t::object_start || event == Json::parse_event_t::array_start;
    if (opens && depth > deepest) too_deep = true;
    return !too_deep;
  };
  try {
    Json json = Json::parse(body, within);
    if (!too_deep && json.is_object()) return json;
  } catch (const Json::exception&) {
    // Told below.
  }
  throw Refusal(400, "not-json", "The body is not a JSON object.");
}

std::uint64_t whole_number(const Json& request, const char* name, std::uint64_t fallback,
                           std::uint64_t most) {
  const auto found = request.find(name);
  if (found == request.end() || found->is_null()) return fallback;
  if (found->is_number_unsigned() && found->get<std::uint64_t>() <= most)
    return found->get<std::uint64_t>();
  throw Refusal(400, "wrong-shape",
                fmt::format("{} is not a whole number from 0 to {}.", name, most));
}

io::document::Setting setting_in(const Json& request, const evidence::Catalogue& catalogue) {
  try {
    return io::document::setting_of(request, catalogue);
  } catch (const InputError& error) {
    throw Refusal(400, "wrong-shape", error.what());
  }
}

}  // namespace acicula::serve
