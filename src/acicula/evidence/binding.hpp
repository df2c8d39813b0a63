#pragma once

#include "acicula/evidence/catalogue.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace acicula::evidence {

/// Ties a member of a room's parameter struct to a key of the catalogue.
template <class Parameters>
struct Binding {
  std::string_view key;
  std::string_view
      unit;  ///< SI unit the code computes in; the catalogue's must measure the same thing
  double Parameters::*member;
};

/// What a room declares to read, for the checks of the catalogue (wrong dimension, orphan) and
/// cite.bib.
struct Declaration {
  std::string_view key;
  std::string_view unit;
};

/// Fills a room's parameter struct from the catalogue.
/// @throws EvidenceError  when a key is missing
template <class Parameters>
[[nodiscard]] Parameters bind(const Catalogue& catalogue,
                              std::span<const Binding<Parameters>> bindings) {
  Parameters parameters{};
  for (const auto& binding : bindings) parameters.*binding.member = catalogue.value(binding.key);
  return parameters;
}

template <class Parameters>
[[nodiscard]] std::vector<Declaration> declarations_of(
    std::span<const Binding<Parameters>> bindings) {
  std::vector<Declaration> declarations;
  for (const auto& binding : bindings) declarations.push_back({binding.key, binding.unit});
  return declarations;
}

}  // namespace acicula::evidence
