#pragma once

#include "acicula/io/document/json.hpp"

#include "serve/columns.hpp"
#include "serve/message.hpp"
#include <cstdint>
#include <string>

namespace acicula::serve {

// What the bodies of requests hold.

/// A body as JSON.
/// @throws Refusal  400 when it is none, or nests deeper than any request needs
[[nodiscard]] io::document::Json json_of(const std::string& body);

/// A whole number of a request.
/// @throws Refusal  400 when it is none, or outside its range
[[nodiscard]] std::uint64_t whole_number(const io::document::Json& request, const char* name,
                                         std::uint64_t fallback, std::uint64_t most);

/// The setting of a request.
/// @throws Refusal  400 when it has none
[[nodiscard]] io::document::Setting setting_in(const io::document::Json& request,
                                               const evidence::Catalogue& catalogue);

}  // namespace acicula::serve
