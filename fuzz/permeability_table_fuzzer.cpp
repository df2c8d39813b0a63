#include "acicula/core/error.hpp"
#include "acicula/evidence/files.hpp"
#include "acicula/study/permeability_table/permeability_report.hpp"

#include <cstdint>

/// Any bytes are either a table of permeabilities, which then has its reports, or an InputError.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace acicula;
  static const auto parameters =
      absorption::parameters_from(evidence::Catalogue::read(evidence::embedded_files()));
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  try {
    const auto fit = absorption::TransBilayerFit::dancik_2013;
    const auto records = io::read_permeability_csv(text, "fuzz.csv");
    const auto rows = study::predict_permeability(records, fit, parameters);
    (void)study::permeability_json(rows, fit);
    (void)study::permeability_text(rows, fit);
    (void)study::parity_figure(rows);
  } catch (const InputError&) {
  }
  return 0;
}
