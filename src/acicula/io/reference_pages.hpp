#pragma once

#include "acicula/evidence/catalogue.hpp"

#include <map>
#include <string>

namespace acicula::io {

/// docs/reference/protocol.md: every key of a protocol, and the rules between them.
[[nodiscard]] std::string protocol_reference();

/// docs/reference/parameters.md: every parameter of the catalogue, with its source.
[[nodiscard]] std::string parameter_reference(const evidence::Catalogue& catalogue);

/// docs/reference/endpoints.md: every endpoint.
[[nodiscard]] std::string endpoint_reference();

/// All files of docs/reference by name.
[[nodiscard]] std::map<std::string, std::string> reference_files(
    const evidence::Catalogue& catalogue);

}  // namespace acicula::io
