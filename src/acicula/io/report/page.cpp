#include "acicula/io/report/page.hpp"

#include "acicula/io/report/style.hpp"

namespace acicula::io::report {

std::string page_start(const std::string& title, const std::string& lead) {
  // The policy forbids every request, so that even a flaw in escaping could not load anything;
  // pictures come with the page.
  return R"(<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>)" +
         title + R"( · acicula</title>
<style>)" +
         std::string(style()) + R"(</style>
</head>
<body>
<header><p class="brand">acicula <span>in-silico microneedling laboratory</span></p><h1>)" +
         title + R"(</h1><p class="lead">)" + lead +
         R"(</p><p class="research">Research use only, not medical advice. Model predictions, not measurements.</p></header>)"
         "\n<main>\n";
}

std::string figure_section(std::string_view id, std::string_view title, const std::string& content,
                           const std::string& after) {
  if (content.empty()) return "";
  return R"(<section aria-labelledby=")" + std::string(id) + R"("><h2 id=")" + std::string(id) +
         R"(">)" + std::string(title) + R"(</h2><div class="figures">)" + content + "</div>" +
         after + "</section>\n";
}

std::string page_end(std::string_view what) {
  return "</main>\n<footer><p>Research use only. " + std::string(what) +
         "; it is not medical advice and no basis for treating anyone.</p></footer>\n</body>\n"
         "</html>\n";
}

}  // namespace acicula::io::report
