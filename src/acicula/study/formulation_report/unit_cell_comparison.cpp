#include "acicula/study/formulation_report/unit_cell_comparison.hpp"

#include "acicula/absorption/absorb_in_cell.hpp"
#include "acicula/core/error.hpp"
#include "acicula/healing/reepithelialisation.hpp"

#include <algorithm>
#include <limits>

namespace acicula::study {
namespace {

/// When half of what is absorbed at the assessment is in: then the field is far from even.
double half_absorbed(const absorption::Delivered& delivered) {
  std::size_t row = 0;
  const auto absorbed = [&] {
    return delivered.viable_epidermis[row] + delivered.dermis[row] + delivered.cleared[row] +
           delivered.degraded[row];
  };
  while (row + 1 < delivered.time.size() && absorbed() < 0.5 * delivered.absorbed) ++row;
  return delivered.time[row];
}

std::vector<double> picture_times(const absorption::Delivered& delivered) {
  std::vector<double> times{half_absorbed(delivered)};
  if (!delivered.profiles.empty()) times.push_back(delivered.profiles.front().time);
  std::ranges::sort(times);
  times.erase(std::unique(times.begin(), times.end()), times.end());
  return times;
}

}  // namespace

UnitCellComparison compare_unit_cell(const FormulationReport& report,
                                     const course::Parameters& parameters) {
  const puncture::Channels& channels = report.channels;
  const absorption::Delivered& delivered = report.delivered;
  if (!(channels.density > 0.0) || !(channels.radius > 0.0)) {
    throw ModelError("unit cell: channels per square metre", channels.density, 0.0,
                     std::numeric_limits<double>::infinity(),
                     "no needle breaks the skin; use longer needles, or the columns");
  }
  UnitCellComparison comparison{
      .cell = absorption::absorb_in_cell(
          report.skin, report.treatment.subject, report.treatment.device.needle.length, channels,
          report.treatment.serum, delivered.time, picture_times(delivered), parameters.absorption,
          healing::closure_time(channels.radius, parameters.healing))};
  const auto at = std::ranges::lower_bound(delivered.time, delivered.assessed_at);
  const auto row = static_cast<std::size_t>(at - delivered.time.begin());
  comparison.absorbed = comparison.cell.rows[row].absorbed();
  if (delivered.absorbed > 0.0) {
    comparison.difference = comparison.absorbed / delivered.absorbed - 1.0;
  }
  return comparison;
}

}  // namespace acicula::study
