#pragma once

#include "acicula/core/observer.hpp"
#include "acicula/course/checkpoint.hpp"
#include "acicula/course/parameters.hpp"
#include "acicula/course/state.hpp"
#include "acicula/course/treatment.hpp"
#include "acicula/numerics/ranks.hpp"

#include <cstdint>
#include <optional>

namespace acicula::course {

/// A whole treatment on a column, whatever numerics.fidelity says: sessions, healing between them,
/// serum, and what a clinician would measure.
///
/// A pure function: the same arguments give the same bytes.
/// @param seed  of random draws; a column draws nothing at random (puncture_fields does)
/// @throws ModelError     when the treatment lies outside a model's validity
/// @throws NumericsError  when a solver fails
[[nodiscard]] Course simulate(const Treatment& treatment, const Parameters& parameters,
                              std::uint64_t seed, Observer& observer);

/// The same at the treatment's own fidelity: on a cell or a patch the skin heals in place, on a
/// column `ranks`, `keeper` and `resume` have no part.
///
/// Channels, serum, and what is judged follow the laws of a column, at lateral means: of the scar
/// where the condition has one and the fidelity is patch, of the whole plane otherwise. Injury is
/// that of the mean channel (cell) or of every stroke of puncture_fields() (patch).
///
/// Collective; every process returns the same course.
/// @param seed    of the strokes on a patch
/// @param keeper  receives checkpoints when it says that one is due, and fields at
///                output.field_times and at the end
/// @param resume  checkpoint of the same treatment, parameters and seed: ends with the same bytes
///                as a run that was never stopped; fields of moments at or after the checkpoint are
///                kept anew
/// @throws ModelError     when the treatment lies outside a model's validity
/// @throws NumericsError  when a solver fails
[[nodiscard]] Course simulate(const Treatment& treatment, const Parameters& parameters,
                              std::uint64_t seed, Observer& observer, const numerics::Ranks& ranks,
                              Keeper& keeper, std::optional<Checkpoint> resume = std::nullopt);

}  // namespace acicula::course
