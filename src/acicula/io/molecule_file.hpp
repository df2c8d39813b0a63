#pragma once

#include "acicula/io/protocol.hpp"

#include <span>
#include <string>
#include <string_view>

namespace acicula::io {

/// A molecule of one's own in its vehicle, as the serum of a protocol.
struct MoleculeFile {
  std::string name;  ///< for people
  Protocol protocol;
};

/// Whether a text is a molecule file rather than a protocol: it has a [molecule] or a [vehicle].
[[nodiscard]] bool is_molecule(std::string_view text);

/// Reads a molecule file (schema = 1) as a protocol whose active is "custom".
///
/// [molecule] holds its name and the keys of [serum.molecule], [vehicle] the other keys of [serum];
/// their units, ranges and rules are those of a protocol, and faults are told in the words of the
/// file. What other sections need comes from the overrides and the completion. Without a pKa the
/// molecule is neutral; `ionisation`, when not given, follows from the pKas: an acid when an acid
/// group is at least half charged at the pH of the tissue or of the vehicle, a base when there is a
/// base group, a zwitterion when both.
/// @throws InputError  with every fault found
[[nodiscard]] MoleculeFile read_molecule(std::string_view text, std::string_view file_name,
                                         const evidence::Catalogue& catalogue,
                                         std::span<const Override> overrides,
                                         const Completion& completion);

/// A completion that reads the serum alone, to check a molecule file by itself.
[[nodiscard]] Completion serum_alone();

}  // namespace acicula::io
