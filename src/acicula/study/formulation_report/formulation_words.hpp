#pragma once

#include "acicula/io/results.hpp"
#include "acicula/study/formulation_report/formulation_report.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace acicula::study {

/// [kg m-2] a microgram on a square centimetre.
inline constexpr double microgram_per_square_centimetre = 1e-5;

/// "150 g/L at pH 3.2, film of 30 um (1.8 mg per cm2), for 8 h".
[[nodiscard]] std::string serum_words(const FormulationReport& report);

/// "Cheek, 35 years, intact", or with which needles.
[[nodiscard]] std::string skin_words(const io::Run& run, const FormulationReport& report);

/// Peak flux, lag time and the window of delivery.
[[nodiscard]] std::string delivery_words(const FormulationReport& report);

/// What blood and lymph take up, over the treated area, against the limit when there is one.
[[nodiscard]] std::string systemic_words(const FormulationReport& report);

/// What the unit cell says of the absorbed amount, beside the columns; for a report that has it.
[[nodiscard]] std::string unit_cell_words(const FormulationReport& report);

/// "50 to 150 um".
[[nodiscard]] std::string depth_words(double top, double bottom);

/// An amount in a unit [kg m-2, or kg], three digits; 0 where it is rounding of what was applied.
[[nodiscard]] std::string amount_words(double amount, double applied, double unit);

/// Rows of the series that tables tell: a few times from minutes to the end, each on the scale of
/// the one before.
[[nodiscard]] std::vector<std::size_t> told_rows(const absorption::Delivered& delivered);

}  // namespace acicula::study
