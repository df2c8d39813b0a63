#include "serve/page.hpp"

#include "acicula/io/front_end.hpp"

#include <fmt/format.h>

#include <string_view>

namespace acicula::serve {
namespace {

/// The start page: what of it differs with and without the front end.
std::string page(std::string_view links, std::string_view body) {
  return fmt::format(R"(<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>acicula lab</title>
<link rel="icon" type="image/svg+xml" href="/favicon.svg">
{}</head>
<body>
{}</body>
</html>
)",
                     links, body);
}

constexpr std::string_view front_end_links = R"(<link rel="stylesheet" href="/lab.css">
<script src="/lab.js" defer></script>
)";

// What stands in the lab's place until its script has come is seen at once.
constexpr std::string_view front_end_body =
    R"(<div id="lab"><header class="top"><span class="brand">acicula</span></header><main class="page"><p>The lab is being opened.</p></main></div>
<noscript>The lab needs JavaScript. Without it, acicula run and its report.html do the same.</noscript>
)";

constexpr std::string_view no_front_end_body = R"(<h1>acicula</h1>
<p>This acicula was built without its front end (<code>-DACICULA_WEB=OFF</code>). The interface for programs below
<code>/api/1/</code> works; docs/reference/lab_api.md describes it.</p>
)";

// A needle that enters the skin.
constexpr const char* icon =
    R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path d="M0 18h32v14H0z" fill="#e3a48b"/><path d="M0 18h32v3H0z" fill="#c97b60"/><path d="M12 2h8v8l-4 17-4-17z" fill="#46535e"/></svg>)";

Answer text_answer(const char* type, std::string_view text) {
  return {.type = type, .body = std::make_shared<const std::string>(text)};
}

}  // namespace

std::optional<Answer> front_end_answer(const std::string& path) {
  const io::FrontEnd front_end = io::front_end();
  const bool embedded = !front_end.script.empty();
  if (path == "/") {
    return text_answer("text/html; charset=utf-8", embedded ? page(front_end_links, front_end_body)
                                                            : page("", no_front_end_body));
  }
  if (path == "/favicon.svg" || path == "/favicon.ico")
    return text_answer("image/svg+xml; charset=utf-8", icon);
  if (path == "/lab.js" && embedded)
    return text_answer("text/javascript; charset=utf-8", front_end.script);
  if (path == "/lab.css" && embedded)
    return text_answer("text/css; charset=utf-8", front_end.style);
  return std::nullopt;
}

}  // namespace acicula::serve
