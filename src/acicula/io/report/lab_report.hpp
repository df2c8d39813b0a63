#pragma once

#include "acicula/io/front_end.hpp"
#include "acicula/io/results.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace acicula::io::report {

/// The front end and the documents that it shows, as one page that opens from a disk: style and
/// script stand in it, a policy allows that script alone and no request at all.
/// @param title      HTML, escaped by the caller
/// @param documents  JSON texts: one is a report, more are compared
/// @param noscript   HTML for readers without JavaScript
[[nodiscard]] std::string lab_page(const std::string& title,
                                   const std::vector<std::string>& documents,
                                   const std::string& noscript, const FrontEnd& front_end);

/// report.html by the front end: below 3 MB, pictures that would exceed that are named only.
[[nodiscard]] std::string lab_report(const Run& run, const FrontEnd& front_end);

/// JSON text as it may stand in a script element: "<" cannot end it.
[[nodiscard]] std::string json_in_html(const std::string& json);

}  // namespace acicula::io::report
