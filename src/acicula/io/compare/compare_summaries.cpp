#include "acicula/core/error.hpp"
#include "acicula/io/compare/compare_parts.hpp"
#include "acicula/io/picture/choose.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <set>

namespace acicula::io::compare {
namespace {

using Json = nlohmann::json;

/// A value of a summary under the words that tell it apart from all others.
struct Value {
  std::string what;
  std::string where;
  double number = std::numeric_limits<double>::quiet_NaN();  ///< NaN where it is null
};

double number(const Json& json) {
  return json.is_number() ? json.get<double>() : std::numeric_limits<double>::quiet_NaN();
}

std::map<std::string, Value> values_of(const Json& summary) {
  std::map<std::string, Value> values;
  for (const Json& endpoint : summary.at("endpoints")) {
    std::string what = endpoint.at("name").get<std::string>();
    if (endpoint.contains("observer")) what += ", " + endpoint.at("observer").get<std::string>();
    const double time = number(endpoint.at("time"));
    const std::string where = time > 0.0 ? picture::time_words(time) : "";
    const std::string key = what + '\n' + endpoint.at("time").dump();
    values[key] = {what, where, number(endpoint.at("value"))};
    const Json& interval = endpoint.at("interval90");
    if (!interval.is_array()) continue;
    values[key + " low"] = {what + ", 5 %", where, number(interval.at(0))};
    values[key + " high"] = {what + ", 95 %", where, number(interval.at(1))};
  }
  return values;
}

std::set<std::string> warnings_of(const Json& summary) {
  std::set<std::string> codes;
  for (const Json& warning : summary.at("warnings")) codes.insert(warning.at("code"));
  return codes;
}

void compare_value(Part& part, const Value& a, const Value& b) {
  ++part.compared;
  const bool same = a.number == b.number || (std::isnan(a.number) && std::isnan(b.number));
  if (same) return;
  ++part.different;
  const double size = std::max(std::abs(a.number), std::abs(b.number));
  const double share = std::isfinite(size) && !std::isnan(a.number - b.number)
                           ? std::abs(a.number - b.number) / size
                           : std::numeric_limits<double>::infinity();
  part.largest.push_back({a.what, a.where, a.number, b.number, share});
}

}  // namespace

Part compare_summaries(std::string_view first, std::string_view second) try {
  const Json a = Json::parse(first);
  const Json b = Json::parse(second);
  Part part{.name = "summary"};
  const auto in_first = values_of(a);
  const auto in_second = values_of(b);
  for (const auto& [key, value] : in_first) {
    const auto other = in_second.find(key);
    if (other != in_second.end()) {
      compare_value(part, value, other->second);
    } else {
      part.problems.push_back("only the first has " + value.what + " " + value.where);
    }
  }
  for (const auto& [key, value] : in_second) {
    if (!in_first.contains(key)) {
      part.problems.push_back("only the second has " + value.what + " " + value.where);
    }
  }
  const auto warned_first = warnings_of(a);
  const auto warned_second = warnings_of(b);
  for (const std::string& code : warned_first) {
    if (!warned_second.contains(code)) part.problems.push_back("only the first warns of " + code);
  }
  for (const std::string& code : warned_second) {
    if (!warned_first.contains(code)) part.problems.push_back("only the second warns of " + code);
  }
  sort_largest(part);
  return part;
} catch (const Json::exception& error) {
  throw InputError(std::string("A summary.json cannot be read: ") + error.what(),
                   "Compare folders that acicula run has finished.");
}

}  // namespace acicula::io::compare
