#pragma once

#include "serve/message.hpp"
#include <optional>
#include <string>

namespace acicula::serve {

/// The files of the front end: the page, its script, its style, its icon; none for other paths.
/// They hold no data and need no token.
[[nodiscard]] std::optional<Answer> front_end_answer(const std::string& path);

}  // namespace acicula::serve
