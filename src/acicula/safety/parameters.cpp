#include "acicula/safety/parameters.hpp"

#include "acicula/core/error.hpp"

#include <array>

namespace acicula::safety {
namespace {

using Binding = evidence::Binding<Parameters>;
using P = Parameters;

constexpr std::array bindings{
    Binding{"healing.papillary_depth", "m", &P::papillary_depth},
    Binding{"safety.erythema_time", "s", &P::erythema_time},
    Binding{"safety.erythema_depth", "m", &P::erythema_depth},
    Binding{"safety.erythema_density", "m-2", &P::erythema_density},
    Binding{"safety.erythema_depth_exponent", "1", &P::erythema_depth_exponent},
    Binding{"safety.erythema_density_exponent", "1", &P::erythema_density_exponent},
    Binding{"safety.erythema_contrast", "1", &P::erythema_contrast},
    Binding{"safety.erythema_acceptable_redness", "1", &P::erythema_acceptable_redness},
    Binding{"safety.pih_log_odds", "1", &P::pih_log_odds},
    Binding{"safety.pih_phototype_slope", "1", &P::pih_phototype_slope},
    Binding{"safety.pih_load_slope", "1", &P::pih_load_slope},
    Binding{"safety.pih_study_offset", "1", &P::pih_study_offset},
    Binding{"safety.pih_phototype", "1", &P::pih_phototype},
    Binding{"safety.pih_lowest_phototype", "1", &P::pih_lowest_phototype},
    Binding{"safety.pih_load", "s", &P::pih_load},
    Binding{"safety.tram_track_length", "m", &P::tram_track_length},
    Binding{"safety.home_needle_length", "m", &P::home_needle_length},
    Binding{"safety.shortest_interval", "s", &P::shortest_interval},
    Binding{"safety.unresolved_inflammation", "1", &P::unresolved_inflammation},
    Binding{"safety.type3_share_limit", "1", &P::type3_share_limit},
    Binding{"safety.raised_loop_gain", "1", &P::raised_loop_gain},
    Binding{"safety.keloid_loop_gain", "1", &P::keloid_loop_gain},
    Binding{"safety.pain_limit", "1", &P::pain_limit},
    Binding{"safety.youngest_age", "s", &P::youngest_age},
    Binding{"safety.dark_phototype", "1", &P::dark_phototype},
};

std::string text_of(const evidence::Entry& entry, std::string_view field) {
  const auto found = entry.texts.find(field);
  if (found == entry.texts.end()) {
    throw EvidenceError("contraindications." + entry.name, "has no " + std::string(field) + ".");
  }
  return found->second;
}

std::vector<Contraindication> contraindications_of(const evidence::Catalogue& catalogue) {
  std::vector<Contraindication> all;
  for (const auto& [name, entry] : catalogue.entries("contraindications")) {
    const std::string level = text_of(entry, "level");
    if (level != "stop" && level != "warning") {
      throw EvidenceError("contraindications." + name, "has a level other than stop or warning.");
    }
    all.push_back({name, level == "stop", text_of(entry, "text")});
  }
  return all;
}

}  // namespace

Parameters parameters_from(const evidence::Catalogue& catalogue) {
  auto parameters = evidence::bind<Parameters>(catalogue, bindings);
  parameters.pih_log_odds_sd = catalogue.parameter("safety.pih_log_odds").spread;
  parameters.pih_phototype_sd = catalogue.parameter("safety.pih_phototype_slope").spread;
  parameters.pih_between_studies = catalogue.parameter("safety.pih_study_offset").spread;
  parameters.pih_load_sd = catalogue.parameter("safety.pih_load_slope").spread;
  parameters.contraindications = contraindications_of(catalogue);
  return parameters;
}

std::vector<evidence::Declaration> declarations() {
  return evidence::declarations_of<Parameters>(bindings);
}

}  // namespace acicula::safety
