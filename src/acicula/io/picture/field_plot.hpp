#pragma once

#include "acicula/course/puncture_fields.hpp"
#include "acicula/io/fields_file.hpp"
#include "acicula/io/picture/plot.hpp"
#include "acicula/io/picture/section.hpp"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace acicula::io::picture {

/// A section at one moment.
struct SectionMoment {
  double time = 0.0;  ///< [s] since the first session
  Panel panel;        ///< of section_panel()
};

/// What a picture of a field shows.
struct FieldView {
  const FieldsGeometry& geometry;
  const FieldInfo& field;
  Section section;
  std::vector<SectionMoment> moments;
  /// The same section at the time that the others are compared with; then changes are drawn.
  std::optional<SectionMoment> reference = {};
  course::PunctureFields punctures = {};  ///< whose paths are drawn; may be empty
  std::vector<float> scar = {};           ///< [1] share of the section's cells; may be empty
};

struct FieldPlot {
  Plot plot;
  std::vector<Statistics> statistics;  ///< of what is drawn, shape (moments)
};

/// A section through a field at one or more moments, with common colours, needle paths and the
/// outline of the scar. Changes are percentages where the reference is nowhere zero, else
/// differences, and blue and red mean less and more.
[[nodiscard]] FieldPlot field_plot(FieldView view);

/// Range of the colours: from the least to the greatest value, and a little more where they are
/// one; the same on both sides of zero for changes.
struct ColourRange {
  double low = 0.0;
  double high = 1.0;
};
[[nodiscard]] ColourRange colour_range(std::span<const Statistics> statistics, bool changes);

/// Sets the numbers of an axis of length `extent` [m]: in um below a millimetre, else in mm.
/// @return the unit in words
std::string set_length_unit(double extent, double& unit);

/// A round length of about a fifth of `extent` [m].
[[nodiscard]] double scale_bar(double extent);

}  // namespace acicula::io::picture
