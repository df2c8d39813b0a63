#pragma once

#include "acicula/io/compare/comparison.hpp"

#include <filesystem>
#include <string>
#include <string_view>

namespace acicula::io::compare {

/// Endpoints by name, observer and time, with their intervals, and the codes of warnings.
/// @param first, second  texts of summary.json
/// @throws InputError  when a text is no summary
[[nodiscard]] Part compare_summaries(std::string_view first, std::string_view second);

/// Two tables of numbers with one header, cell by cell.
/// @param name         of the part
/// @param key_columns  how many columns from the first on tell where a row lies
/// @throws InputError  when a text is no table
[[nodiscard]] Part compare_tables(const std::string& name, std::string_view first,
                                  std::string_view second, std::size_t key_columns);

/// Every field at every kept time, bit for bit.
/// @param first, second  result folders
/// @throws InputError  when fields cannot be trusted
[[nodiscard]] Part compare_fields(const std::filesystem::path& first,
                                  const std::filesystem::path& second);

}  // namespace acicula::io::compare
