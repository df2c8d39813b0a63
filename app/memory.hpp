#pragma once

#include <string>

namespace acicula::app {

/// [byte] Memory that the system can still give to this process: what /proc/meminfo calls
/// available, or what the control groups of a container or a batch job leave, whichever is less.
/// Infinite where neither can be read.
[[nodiscard]] double available_memory();

/// "4.1 GiB", "380 MiB".
[[nodiscard]] std::string memory_text(double bytes);

}  // namespace acicula::app
