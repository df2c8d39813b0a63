#pragma once

#include <string>
#include <string_view>

namespace acicula::io::report {

/// The start of a self-contained page, through its header: a policy that forbids every request, the
/// style sheet, title and lead; `main` is open.
/// @param title  HTML, escaped by the caller
/// @param lead   HTML, escaped by the caller
[[nodiscard]] std::string page_start(const std::string& title, const std::string& lead);

/// A section of figures side by side; empty without figures.
/// @param content  HTML of the figures
/// @param after    HTML that follows them over the full width
[[nodiscard]] std::string figure_section(std::string_view id, std::string_view title,
                                         const std::string& content, const std::string& after = "");

/// Closes `main` and the page with what it is not.
/// @param what  "This report describes a simulation"
[[nodiscard]] std::string page_end(std::string_view what);

}  // namespace acicula::io::report
