#include "acicula/io/report/pictures.hpp"

#include "acicula/io/base64.hpp"
#include "acicula/io/report/escape.hpp"
#include "acicula/io/report/page.hpp"

#include <fmt/format.h>

namespace acicula::io::report {
namespace {

// [bytes] of pictures in a page; with base64, text and charts it stays below 3 MB.
constexpr std::size_t most_bytes = 1'900'000;

}  // namespace

std::string picture_section(const Run& run) {
  std::string html;
  std::size_t bytes = 0;
  for (const Picture& picture : run.pictures) {
    const std::string title = escape(picture.title);
    const std::string caption = escape(picture.caption);
    const bool within = bytes + picture.png.size() <= most_bytes;
    if (within) bytes += picture.png.size();
    html += fmt::format(
        R"(<figure class="wide"><h3>{}</h3>{}<figcaption>{}{}</figcaption></figure>)"
        "\n",
        title,
        within
            ? fmt::format(R"(<img alt="{}" width="{}" height="{}" src="data:image/png;base64,{}">)",
                          caption, picture.width / 2, picture.height / 2, base64(picture.png))
            : "",
        caption,
        within ? "" : fmt::format(R"( Picture: <a href="{0}">{0}</a>)", escape(picture.name)));
  }
  return figure_section("pictures", "Sections and maps", html);
}

}  // namespace acicula::io::report
