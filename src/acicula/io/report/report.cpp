#include "acicula/io/report/report.hpp"

#include "acicula/io/report/lab_report.hpp"
#include "acicula/io/report/static_report.hpp"

namespace acicula::io::report {

std::string report_html(const Run& run) {
  const FrontEnd front_end = io::front_end();
  return front_end.script.empty() ? static_report(run) : lab_report(run, front_end);
}

}  // namespace acicula::io::report
