#include "acicula/io/report/lab_report.hpp"

#include "acicula/io/base64.hpp"
#include "acicula/io/document/run_document.hpp"
#include "acicula/io/protocol_words.hpp"
#include "acicula/io/report/endpoint_tables.hpp"
#include "acicula/io/report/escape.hpp"
#include "acicula/io/sha256.hpp"

#include <algorithm>
#include <charconv>

namespace acicula::io::report {
namespace {

// [byte] A page that can be sent by mail.
constexpr std::size_t most_bytes = 3'000'000;
// [byte] Of the page around style, script, documents and noscript.
constexpr std::size_t frame = 4'000;

/// A hash as Content-Security-Policy writes it: the bytes in base64, not in hexadecimal.
std::string policy_hash(std::string_view script) {
  const std::string digits = sha256(script);
  std::string bytes;
  for (std::size_t i = 0; i < digits.size(); i += 2) {
    unsigned byte = 0;
    std::from_chars(digits.data() + i, digits.data() + i + 2, byte, 16);
    bytes += static_cast<char>(byte);
  }
  return "sha256-" + base64(bytes);
}

std::string without_scripts(const Run& run, const std::string& title) {
  return "<h1>" + title + "</h1><p>" + escape(protocol_sentence(run)) +
         "</p><p>This page shows more with JavaScript. Research use only, not medical "
         "advice.</p>\n" +
         warning_section(run) + endpoint_section(run);
}

}  // namespace

std::string json_in_html(const std::string& json) {
  std::string text;
  text.reserve(json.size());
  for (const char c : json) {
    // Only within strings can JSON hold this sign.
    if (c == '<') {
      text += "\\u003c";
    } else {
      text += c;
    }
  }
  return text;
}

std::string lab_page(const std::string& title, const std::vector<std::string>& documents,
                     const std::string& noscript, const FrontEnd& front_end) {
  const std::string script = "\n" + std::string(front_end.script) + "\n";
  std::string list;
  for (const std::string& document : documents)
    list += (list.empty() ? "" : ",\n") + json_in_html(document);
  std::string html = R"(<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src ')";
  html += policy_hash(script);
  html +=
      R"('; style-src 'unsafe-inline'; img-src data: blob:; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>)";
  html += title;
  html += " · acicula</title>\n<style>";
  html += front_end.style;
  html += "</style>\n</head>\n<body>\n<div id=\"lab\"></div>\n<noscript>";
  html += noscript;
  html += "</noscript>\n<script type=\"application/json\" id=\"acicula-documents\">[";
  html += list;
  html += "]</script>\n<script>";
  html += script;
  html += "</script>\n</body>\n</html>\n";
  return html;
}

std::string lab_report(const Run& run, const FrontEnd& front_end) {
  const std::string title =
      escape(entry_title(run, "indications", run.treatment.condition.indication));
  const std::string noscript = without_scripts(run, title);
  const std::size_t without_pictures = frame + front_end.script.size() + front_end.style.size() +
                                       noscript.size() +
                                       json_in_html(document::run_document(run)).size();
  const std::size_t left = most_bytes > without_pictures ? most_bytes - without_pictures : 0;
  // Base64 makes four letters of three bytes, and pads each picture.
  const std::size_t pictures = left / 4 * 3 - std::min(left / 4 * 3, 4 * run.pictures.size());
  return lab_page(title, {document::run_document(run, pictures)}, noscript, front_end);
}

}  // namespace acicula::io::report
