#include "acicula/io/compare/compare_results.hpp"
#include "acicula/io/display.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <iterator>

namespace acicula::io::compare {
namespace {

constexpr std::size_t most_told = 5;

void tell_part(std::string& text, const Part& part) {
  const auto out = std::back_inserter(text);
  if (part.identical()) {
    fmt::format_to(out, "{:<12}identical, {} numbers\n", part.name, part.compared);
    return;
  }
  fmt::format_to(out, "{:<12}{} of {} numbers differ\n", part.name, part.different, part.compared);
  const auto rest = [&](std::size_t all) {
    if (all > most_told) fmt::format_to(out, "{:<14}and {} more\n", "", all - most_told);
  };
  for (std::size_t i = 0; i < std::min(part.problems.size(), most_told); ++i) {
    fmt::format_to(out, "{:<14}{}\n", "", part.problems[i]);
  }
  rest(part.problems.size());
  for (std::size_t i = 0; i < std::min(part.largest.size(), most_told); ++i) {
    const Difference& one = part.largest[i];
    fmt::format_to(out, "{:<14}{}{}{}: {:.9g} and {:.9g} ({} %)\n", "", one.what,
                   one.where.empty() ? "" : ", ", one.where, one.first, one.second,
                   significant(100.0 * one.share));
  }
  rest(part.largest.size());
}

nlohmann::ordered_json number(double value) {
  return std::isfinite(value) ? nlohmann::ordered_json(value) : nlohmann::ordered_json(nullptr);
}

}  // namespace

std::string comparison_text(const Comparison& comparison, const std::string& first,
                            const std::string& second) {
  std::string text = fmt::format("{} and {} {}\n", first, second,
                                 comparison.identical() ? "are identical" : "differ");
  for (const InputDifference& input : comparison.inputs) {
    fmt::format_to(std::back_inserter(text), "{:<12}{}: {} and {}\n", "input", input.what,
                   input.first, input.second);
  }
  for (const Part& part : comparison.parts) tell_part(text, part);
  return text;
}

std::string comparison_json(const Comparison& comparison, const std::string& first,
                            const std::string& second) {
  using Json = nlohmann::ordered_json;
  Json json{{"schema", 1},
            {"first", first},
            {"second", second},
            {"identical", comparison.identical()},
            {"inputs", Json::array()},
            {"parts", Json::array()}};
  for (const InputDifference& input : comparison.inputs) {
    json["inputs"].push_back(
        {{"what", input.what}, {"first", input.first}, {"second", input.second}});
  }
  for (const Part& part : comparison.parts) {
    Json told{{"name", part.name},         {"identical", part.identical()},
              {"compared", part.compared}, {"different", part.different},
              {"problems", part.problems}, {"largest", Json::array()}};
    for (const Difference& one : part.largest) {
      told["largest"].push_back({{"what", one.what},
                                 {"where", one.where},
                                 {"first", number(one.first)},
                                 {"second", number(one.second)},
                                 {"share", number(one.share)}});
    }
    json["parts"].push_back(std::move(told));
  }
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace acicula::io::compare
