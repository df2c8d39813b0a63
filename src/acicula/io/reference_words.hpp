#pragma once

#include "acicula/evidence/catalogue.hpp"
#include "acicula/io/keys/key.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace acicula::io {

/// A catalogue number in the unit of its file; the conversion may round its last digit.
[[nodiscard]] double in_unit_of_file(const evidence::Parameter& parameter);
/// `0.638 1/day (0.3 to 1.5)`-style words for a catalogue number, in the unit of its file.
[[nodiscard]] std::string parameter_value(const evidence::Parameter& parameter);
/// Range in the unit of the file; "unbounded" when there is none.
[[nodiscard]] std::string parameter_range(const evidence::Parameter& parameter);
/// `lognormal, 0.2 (standard deviation of the logarithm), between studies`.
[[nodiscard]] std::string parameter_distribution(const evidence::Parameter& parameter);

/// `Lotfi and others (2013). Title. Journal. doi:...` of a key of references.bib, or what a source
/// without a reference means.
[[nodiscard]] std::string citation_text(const evidence::Catalogue& catalogue,
                                        std::string_view source);

/// Where a protocol key's value comes from when the protocol does not give it, in words.
[[nodiscard]] std::string default_text(const Key& key);

/// Breaks a text at blanks so that no line is longer than `width`, each line behind `indent`.
[[nodiscard]] std::string wrapped(std::string_view text, std::string_view indent,
                                  std::size_t width = 96);

/// Rows of cells as aligned columns; the first row is the head.
[[nodiscard]] std::string aligned(const std::vector<std::vector<std::string>>& rows);

}  // namespace acicula::io
