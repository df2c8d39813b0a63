#include "acicula/io/report/figure_style.hpp"

#include <fmt/format.h>

namespace acicula::io::report {

std::string figure_style(std::string_view light, std::string_view dark) {
  return fmt::format(
      "text{{font:13px system-ui,'Noto Sans','DejaVu Sans',sans-serif;fill:#1d2129}}"
      ".paper{{fill:#fff}}.grid{{stroke:#e9e6e0}}{}"
      "@media(prefers-color-scheme:dark){{text{{fill:#eceae6}}.paper{{fill:#1c1f25}}"
      ".grid{{stroke:#2a2e36}}{}}}",
      light, dark);
}

}  // namespace acicula::io::report
