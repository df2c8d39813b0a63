#pragma once

#include <map>
#include <string>

namespace acicula::io::document {

/// The protocols below examples/ as they were when acicula was built: text by the name of the
/// example's folder.
[[nodiscard]] const std::map<std::string, std::string>& examples();

/// The studies of validation/studies, likewise: text by file name.
[[nodiscard]] const std::map<std::string, std::string>& studies();

/// What an example is, in its own first sentence: that of the comment at its head.
[[nodiscard]] std::string example_title(const std::string& toml);

}  // namespace acicula::io::document
