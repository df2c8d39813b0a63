#pragma once

#include "acicula/io/keys/key.hpp"

namespace acicula::io {

/// Of keys that a column has no use for.
inline constexpr Precondition is_block{
    .decider = "numerics.fidelity",
    .words = "numerics.fidelity is \"cell\" or \"patch\"",
    .holds =
        [](const course::Treatment& t) { return t.numerics.fidelity != course::Fidelity::column; },
    .passed_over = true};

[[nodiscard]] std::span<const Key> subject_keys();
[[nodiscard]] std::span<const Key> condition_keys();
[[nodiscard]] std::span<const Key> device_keys();
[[nodiscard]] std::span<const Key> technique_keys();
[[nodiscard]] std::span<const Key> course_keys();
[[nodiscard]] std::span<const Key> serum_keys();
[[nodiscard]] std::span<const Key> numerics_keys();
[[nodiscard]] std::span<const Key> output_keys();

}  // namespace acicula::io
