#pragma once

#include <map>
#include <string>

namespace acicula::evidence {

/// Data files by their path below data/ ("parameters/healing.toml"), each with its text.
using Files = std::map<std::string, std::string>;

/// The data folder as it was when acicula was built.
[[nodiscard]] const Files& embedded_files();

}  // namespace acicula::evidence
