#pragma once

#include "acicula/course/parameters.hpp"
#include "acicula/course/state.hpp"
#include "acicula/course/treatment.hpp"
#include "acicula/io/results.hpp"
#include "acicula/study/uncertainty/propagate.hpp"

#include <vector>

namespace acicula::study {

/// The treatment with endpoints also reported on whole days spread over the course, for bands.
/// Those days are moments of the course anyway, so that nothing else of it changes.
[[nodiscard]] course::Treatment with_times_of_bands(course::Treatment treatment);

/// The part of the samples that belongs to the endpoints of a course: without the times of bands.
[[nodiscard]] Propagation of_course(const Propagation& propagation, const course::Course& course);

/// The 90 % bands of every endpoint that is reported more than once, at all times that the samples
/// have.
/// @param course       of the run itself, for the line within the band
/// @param propagation  of with_times_of_bands(treatment)
[[nodiscard]] std::vector<io::Band> bands(const course::Course& course,
                                          const course::Treatment& treatment,
                                          const course::Parameters& parameters,
                                          const Propagation& propagation);

}  // namespace acicula::study
