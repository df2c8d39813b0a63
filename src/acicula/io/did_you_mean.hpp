#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace acicula::io {

/// Letters to insert, delete, replace or swap with a neighbour to turn one word into the other
/// (optimal string alignment), upper and lower case alike.
[[nodiscard]] std::size_t edit_distance(std::string_view a, std::string_view b);

/// The nearest known name, when it is near enough to be a slip of the pen (at most a third of its
/// letters); otherwise nullptr.
[[nodiscard]] const std::string* nearest_name(std::string_view word,
                                              std::span<const std::string> known_names);

/// The known names that begin with a word of three letters or more.
[[nodiscard]] std::vector<std::string> begun_with(std::string_view word,
                                                  std::span<const std::string> known_names);

/// What to say about an unknown word: `Did you mean NAME?` of the names that begin with it, when
/// they fit a line, or else of the nearest; or all names when they are few and none is near;
/// otherwise empty.
[[nodiscard]] std::string suggest(std::string_view word, std::span<const std::string> known_names);

}  // namespace acicula::io
