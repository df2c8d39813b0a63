// Finds the halo of injury (injury.halo) at which the whole chain, from the needles to the healed
// papillary dermis, gives the collagen that a study measured: acicula_calibrate_halo
// validation/studies/lotfi-2013.toml The result is written into data/parameters/injury.toml by
// hand, once; no other study may move it.

#include "acicula/core/error.hpp"
#include "acicula/core/units.hpp"
#include "acicula/io/read_text_file.hpp"
#include "acicula/io/study_file.hpp"
#include "acicula/study/evaluate.hpp"

#include <cstdio>
#include <exception>

namespace {

using namespace acicula;

/// Predicted minus measured papillary collagen of the study at a halo [m].
double miss(const io::Study& study, evidence::Catalogue catalogue, double halo) {
  catalogue.set("injury.halo", halo);
  for (const study::Comparison& comparison : study::evaluate(study, catalogue).comparisons) {
    const io::Measurement& measured = comparison.measured;
    const bool collagen = measured.endpoint == "healing.collagen_total.relative";
    if (collagen && measured.value && comparison.predicted)
      return *comparison.predicted - *measured.value;
  }
  throw InputError("the study measures no healing.collagen_total.relative.",
                   "Name the study of the Masson figure.");
}

/// Bisection: more halo, more injury, more collagen over the range that the catalogue allows.
double calibrate(const evidence::Catalogue& catalogue, const io::Study& study) {
  const evidence::Parameter& halo = catalogue.parameter("injury.halo");
  double low = halo.minimum;
  double high = halo.maximum;
  if (miss(study, catalogue, low) > 0.0 || miss(study, catalogue, high) < 0.0) {
    throw InputError("no halo within the catalogue's range meets the study.", "");
  }
  while (high - low > 0.01 * unit::micrometre) {
    const double middle = 0.5 * (low + high);
    (miss(study, catalogue, middle) > 0.0 ? high : low) = middle;
  }
  return 0.5 * (low + high);
}

}  // namespace

int main(int argc, char** argv) {
  try {
    if (argc != 2)
      throw InputError("one study file is needed.", "acicula_calibrate_halo STUDY.toml");
    const auto catalogue = evidence::Catalogue::read(evidence::embedded_files());
    const io::Study study = io::read_study(io::read_text_file(argv[1]), argv[1], catalogue);
    std::printf("injury.halo = %.2f um\n", calibrate(catalogue, study) / unit::micrometre);
    return 0;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 2;
  }
}
