#pragma once

#include "acicula/io/results.hpp"
#include "acicula/study/device_report/device_report.hpp"

#include <map>
#include <string>

namespace acicula::study {

/// The part of a course that a device report has: skin, delivery, channels of the length of the
/// details, cautions. What draws and cites a run takes it.
[[nodiscard]] course::Course needle_course(const DeviceReport& report);

/// The placed session as the punctures of a run.
[[nodiscard]] course::PunctureFields placed_session(const DeviceReport& report);

/// device.json; SI, the unit at the end of each name; null where there is nothing.
[[nodiscard]] std::string device_json(const io::Run& run, const DeviceReport& report);

/// The report for a terminal.
[[nodiscard]] std::string device_text(const io::Run& run, const DeviceReport& report);

/// device.html: one self-contained page.
[[nodiscard]] std::string device_html(const io::Run& run, const DeviceReport& report);

/// "within the skin", "passes thin skin", "REACHES FAT".
[[nodiscard]] std::string_view name(Reach reach);

/// The files of the report's folder, name to text; the same report gives the same bytes.
[[nodiscard]] std::map<std::string, std::string> device_files(const io::Run& run,
                                                              const DeviceReport& report);

/// What the maximum safe depth is and what it is not, for every form of the report.
[[nodiscard]] std::string_view safe_depth_words();

}  // namespace acicula::study
