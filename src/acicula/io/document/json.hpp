#pragma once

// Internal to the documents: their parts are JSON objects.
#include <nlohmann/json.hpp>

#include <vector>

namespace acicula::io::document {

using Json = nlohmann::ordered_json;

/// JSON has no NaN: what is no number is null.
[[nodiscard]] Json number(double value);

/// A list of numbers; what is none among them is null.
[[nodiscard]] Json numbers(const std::vector<double>& values);

/// The text of a document, on one line. Bytes that are not UTF-8 are replaced.
[[nodiscard]] std::string text_of(const Json& json);

}  // namespace acicula::io::document
