#pragma once

#include "acicula/io/protocol.hpp"
#include "acicula/io/protocol_document.hpp"

#include <memory>
#include <set>
#include <span>
#include <string>
#include <vector>

namespace acicula::io {

/// Tables that hold protocol sections, the later ones above the earlier ones, all of one file; and
/// the command line above them.
struct Layer {
  const toml::table* table = nullptr;
  std::string origin;                              ///< "given", "arm NAME"
  std::set<std::string, std::less<>> others = {};  ///< keys of the table that are no sections
  std::vector<std::string> tables = {};  ///< below sections, in which keys are written as well
};

/// Reads the sections of a protocol out of layers of tables. Faults go to the document.
[[nodiscard]] Protocol read_sections(std::span<const Layer> layers,
                                     std::span<const Override> overrides,
                                     const evidence::Catalogue& catalogue, Document& document,
                                     const Completion& completion = {});

/// Notes a fault unless the root has `schema = 1`.
void check_schema(Document& document, std::string_view what);

}  // namespace acicula::io
