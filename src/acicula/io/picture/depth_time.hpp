#pragma once

#include "acicula/io/fields_file.hpp"
#include "acicula/io/picture/plot.hpp"
#include "acicula/io/picture/section.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace acicula::io::picture {

/// Lateral means of one field over depth and time.
struct DepthTime {
  std::vector<double> times;        ///< [s] not decreasing; the moment of a session stands twice
  std::vector<double> depth_faces;  ///< [m], shape (depths + 1)
  std::vector<double> values;       ///< shape (times, depths)

  [[nodiscard]] std::size_t depths() const { return depth_faces.size() - 1; }
  /// [s] Moments that stand twice.
  [[nodiscard]] std::vector<double> sessions() const;
};

/// Names of the fields in a depth_time.csv.
[[nodiscard]] std::vector<std::string> depth_time_fields(std::string_view text,
                                                         std::string_view file_name);

/// Reads one field of a depth_time.csv.
/// @throws InputError  when the text is no such table, or has no such field
[[nodiscard]] DepthTime read_depth_time(std::string_view text, std::string_view file_name,
                                        const std::string& field);

struct DepthTimePlot {
  Plot plot;
  Statistics statistics;  ///< the mean is that over the shown depth and time
};

/// A map of the lateral means: straight lines from one kept time to the next, on 600 columns. Jumps
/// at sessions stay jumps, and sessions are marked above.
/// @param field  its name
/// @param plane  of what the means are: "Mean over the scar"
[[nodiscard]] DepthTimePlot depth_time_plot(const DepthTime& means, const std::string& field,
                                            const std::string& plane);

}  // namespace acicula::io::picture
