#pragma once

#include "acicula/course/state.hpp"
#include "acicula/io/study_file.hpp"

#include <span>

namespace acicula::study {

/// The endpoint of a measurement: same name and observer; the nearest time where the endpoint
/// depends on it. nullptr when there is none.
[[nodiscard]] const course::Endpoint* matching_endpoint(std::span<const course::Endpoint> endpoints,
                                                        const io::Measurement& measured);

}  // namespace acicula::study
