#include "acicula/core/units.hpp"
#include "acicula/io/display.hpp"
#include "acicula/io/protocol_words.hpp"
#include "acicula/io/report/endpoint_tables.hpp"
#include "acicula/io/report/escape.hpp"
#include "acicula/io/report/evidence_tables.hpp"
#include "acicula/io/report/geometry.hpp"
#include "acicula/io/report/page.hpp"
#include "acicula/io/report/puncture_facts.hpp"
#include "acicula/io/report/puncture_map.hpp"
#include "acicula/study/device_report/device_figures.hpp"
#include "acicula/study/device_report/device_tables.hpp"
#include "acicula/study/device_report/render.hpp"

#include <fmt/format.h>

namespace acicula::study {
namespace {

using io::report::escape;
using io::report::figure_section;

std::string mm(double length) { return io::significant(length / unit::millimetre); }

std::string lead(const io::Run& run, const DeviceReport& report) {
  const device::Device& device = run.treatment.device;
  return fmt::format("{} needle{} set from {} to {} mm · details for {} mm · {} years",
                     device.needle.count, device.needle.count == 1 ? "" : "s",
                     mm(device.needle_length_minimum), mm(device.needle_length_maximum),
                     mm(report.detail().length),
                     io::significant(run.treatment.subject.age / unit::year));
}

std::string safe_depth_section(const DeviceReport& report) {
  const std::string largest =
      report.safe_length ? fmt::format("The longest setting within it is <strong>{} mm</strong>.",
                                       mm(*report.safe_length))
                         : std::string("<strong>No setting stays within it.</strong>");
  return fmt::format(
      R"(<section aria-labelledby="safe-depth"><h2 id="safe-depth">Maximum safe depth</h2>)"
      R"(<p>At this site it is <strong>{} mm</strong>; epidermis and dermis together are {} mm on )"
      R"(the mean, {} to {} mm from the 5th to the 95th percentile. {}</p><p class="faint">{}</p>{}</section>)"
      "\n",
      mm(report.thickness.p05), mm(report.thickness.mean), mm(report.thickness.p05),
      mm(report.thickness.p95), largest, escape(safe_depth_words()), length_table(report));
}

}  // namespace

std::string device_html(const io::Run& run, const DeviceReport& report) {
  const std::string title = escape(io::entry_title(run, "devices", run.treatment.device.name) +
                                   " on " + io::entry_title(run, "sites", run.treatment.site.name));
  const std::string detail = fmt::format("Needles of {} mm", mm(report.detail().length));
  return io::report::page_start(title, escape(lead(run, report))) +
         io::report::warning_section(run) + headline_cards(report) + safe_depth_section(report) +
         figure_section("lengths", "Every length", length_figures(run, report),
                        load_table(report)) +
         figure_section("needle", detail,
                        io::report::geometry_figures(run) + way_figure(report) +
                            io::report::puncture_map(report.punctures, report.field, "map",
                                                     "One session, stroke by stroke"),
                        io::report::puncture_facts(run) + placed_table(report)) +
         figure_section("density-section", "Punctures", density_figures(report),
                        speed_table(report) + passes_table(report)) +
         io::report::parameter_section(run) + io::report::reference_section(run) +
         io::report::provenance_section(run) +
         io::report::page_end("This report describes a model of a device");
}

}  // namespace acicula::study
