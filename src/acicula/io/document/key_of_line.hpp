#pragma once

#include "acicula/core/error.hpp"

#include <string>

namespace acicula::io::document {

/// The protocol key that a fault is about: the first that its message names, or else the one whose
/// value stands at its line; empty when there is none.
[[nodiscard]] std::string key_of_fault(const Diagnostic& fault, const std::string& toml);

}  // namespace acicula::io::document
