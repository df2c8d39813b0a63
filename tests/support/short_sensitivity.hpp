#pragma once

#include "acicula/course/parameters.hpp"
#include "acicula/course/simulate.hpp"
#include "acicula/io/protocol.hpp"
#include "acicula/io/read_text_file.hpp"
#include "acicula/study/sensitivity/analyse_sensitivity.hpp"

#include "support/source_folder.hpp"
#include <memory>
#include <optional>
#include <vector>

// The sensitivity of a short course, for tests.
namespace acicula::study {

/// The catalogue without its posterior: every number is drawn by itself.
inline const evidence::Catalogue& catalogue() {
  static const auto prior = [] {
    auto read = evidence::Catalogue::read(evidence::embedded_files());
    read.set_posterior(std::nullopt);
    return read;
  }();
  return prior;
}

/// One session and a day after it: fast, and the needles do the same as in five. On a surface of
/// two points: a drawn one takes four times as long as all the rest.
inline course::Treatment short_course(std::vector<io::Override> overrides = {}) {
  const std::string file = ACICULA_SOURCE_DIR "/examples/atrophic_acne_scars/protocol.toml";
  overrides.push_back({"course.sessions", "1"});
  overrides.push_back({"course.follow_up", "1 day"});
  course::Treatment treatment =
      io::read_protocol(io::read_text_file(file), file, catalogue(), overrides).treatment;
  treatment.scan.limited =
      std::make_shared<const surface::LimitedRelief>(surface::LimitedRelief{.whole = {1.0, -1.0}});
  return treatment;
}

inline Sensitivity analyse(const SensitivityRequest& request) {
  const course::Treatment treatment = short_course();
  SilentObserver silent;
  const course::Course baseline =
      course::simulate(treatment, course::parameters_from(catalogue()), 0, silent);
  return analyse_sensitivity(treatment, catalogue(), baseline, request, silent);
}

}  // namespace acicula::study
