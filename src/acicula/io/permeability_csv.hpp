#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace acicula::io {

/// Largest table of permeabilities that is read [bytes]: fifty thousand records and more.
inline constexpr std::size_t largest_permeability_table = std::size_t{16} << 20U;

/// One record of a table of skin permeabilities in vitro.
struct PermeabilityRecord {
  int line = 0;                             ///< 1-based
  std::string record_id;                    ///< may be empty
  std::string compound;                     ///< records of one compound share it
  std::string smiles;                       ///< may be empty
  double molar_mass = 0.0;                  ///< [kg mol-1]
  double log10_kow = 0.0;                   ///< [1]
  std::optional<double> temperature;        ///< [K]
  std::optional<double> thickness;          ///< [m] of the piece of skin
  std::optional<double> log10_kp_cm_per_h;  ///< [1] measured, log10 of a number in cm/h
};

/// Reads a table in comma-separated text. Columns are found by name, in any order; others are
/// ignored.
///
///   molar_mass_g_per_mol, log10_kow     needed
///   compound_key, else compound_name    else every record is a compound of its own
///   temperature_K, skin_thickness_mm, log10_kp_cm_per_h, smiles, record_id    may be absent or
///   empty
///
/// @throws InputError  with every fault and its line
[[nodiscard]] std::vector<PermeabilityRecord> read_permeability_csv(std::string_view text,
                                                                    std::string_view file_name);

}  // namespace acicula::io
