#pragma once

#include "acicula/io/keys/key.hpp"

namespace acicula::io {

[[nodiscard]] std::span<const Key> subject_keys();
[[nodiscard]] std::span<const Key> condition_keys();
[[nodiscard]] std::span<const Key> device_keys();
[[nodiscard]] std::span<const Key> technique_keys();
[[nodiscard]] std::span<const Key> course_keys();
[[nodiscard]] std::span<const Key> serum_keys();
[[nodiscard]] std::span<const Key> numerics_keys();
[[nodiscard]] std::span<const Key> output_keys();

}  // namespace acicula::io
