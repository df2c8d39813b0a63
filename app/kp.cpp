#include "kp.hpp"

#include "acicula/core/error.hpp"
#include "acicula/io/did_you_mean.hpp"
#include "acicula/io/permeability_csv.hpp"
#include "acicula/io/read_text_file.hpp"
#include "acicula/io/write_text_file.hpp"
#include "acicula/study/permeability_table/permeability_report.hpp"

#include <algorithm>
#include <iostream>
#include <vector>

namespace acicula::app {
namespace {

/// In the order of TransBilayerFit.
const std::vector<std::string> fits{"dancik-2013", "cdc-2020"};

/// Also takes the spelling of the protocol key, "dancik_2013".
absorption::TransBilayerFit fit_named(const std::string& name) {
  std::string hyphenated = name;
  std::replace(hyphenated.begin(), hyphenated.end(), '_', '-');
  const auto found = std::find(fits.begin(), fits.end(), hyphenated);
  if (found == fits.end()) {
    throw InputError("--trans-bilayer-fit \"" + name + "\" is not a published fit.",
                     io::suggest(name, fits));
  }
  return static_cast<absorption::TransBilayerFit>(found - fits.begin());
}

}  // namespace

int kp_command(const evidence::Catalogue& catalogue, const KpOptions& options) {
  const absorption::TransBilayerFit fit = fit_named(options.trans_bilayer_fit);
  const absorption::Parameters parameters = absorption::parameters_from(catalogue);
  const std::string text = io::read_text_file(options.table, io::largest_permeability_table);
  const auto records = io::read_permeability_csv(text, options.table.string());
  const auto rows = study::predict_permeability(records, fit, parameters);
  if (!options.figure.empty()) {
    const std::string figure = study::parity_figure(rows);
    if (figure.empty()) {
      throw InputError("The table has no measured permeability, so there is no parity figure.",
                       "Leave --figure out.");
    }
    io::write_text_file(options.figure, figure);
  }
  std::cout << (options.json ? study::permeability_json(rows, fit)
                             : study::permeability_text(rows, fit));
  return 0;
}

}  // namespace acicula::app
