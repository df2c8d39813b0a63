#pragma once

#include "acicula/course/effect.hpp"
#include "acicula/course/state.hpp"
#include "acicula/course/treatment.hpp"
#include "acicula/evidence/binding.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace acicula::course {

/// How far results of another study differ from the model beyond what its parameters explain:
/// factors on the effects behind families of endpoints. All are 1 at the catalogue's values; their
/// spread lies between studies.
struct Discrepancy {
  double depth = 1.0;         ///< [1] of the tips and the channels
  double force = 1.0;         ///< [1] of insertion
  double pain = 1.0;          ///< [1]
  double water_loss = 1.0;    ///< [1]
  double closure = 1.0;       ///< [1] of the barrier: times
  double collagen = 1.0;      ///< [1] and what is synthesised with it
  double elastin = 1.0;       ///< [1] amount
  double epidermis = 1.0;     ///< [1] thickness
  double scar = 1.0;          ///< [1] depth and score
  double wrinkle = 1.0;       ///< [1] depth and grade
  double appearance = 1.0;    ///< [1] pores, firmness, melanin
  double redness = 1.0;       ///< [1] times
  double pigmentation = 1.0;  ///< [1] odds
};

/// The family of an endpoint.
struct DiscrepancyFamily {
  std::string_view endpoint;
  std::string_view key;  ///< of the factor, in the catalogue
  EffectMeasure measure;
  double Discrepancy::*member;
};

/// Every endpoint that belongs to a family.
[[nodiscard]] std::span<const DiscrepancyFamily> discrepancy_families();

/// nullptr when an endpoint belongs to no family.
[[nodiscard]] const DiscrepancyFamily* discrepancy_family(std::string_view endpoint);

/// @throws EvidenceError  when the catalogue lacks a key
[[nodiscard]] Discrepancy discrepancy_from(const evidence::Catalogue& catalogue);

[[nodiscard]] std::vector<evidence::Declaration> discrepancy_declarations();

/// Multiplies the effects behind the endpoints. A factor of 1 leaves an endpoint as it is, to the
/// last bit; a depth stays within the needle's length.
void apply(const Discrepancy& discrepancy, const Treatment& treatment,
           std::vector<Endpoint>& endpoints);

}  // namespace acicula::course
