#include "acicula/course/warnings.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace acicula::course {
namespace {

void add_safety(std::vector<Warning>& all, const safety::Assessment& safety) {
  for (const safety::Finding& finding : safety.findings) {
    all.push_back({.code = finding.code, .text = finding.text, .stop = finding.stop});
  }
}

/// Cautions of the serum model, each once although every session may raise it.
void add_absorption(std::vector<Warning>& all, const std::vector<Session>& sessions) {
  for (const Session& session : sessions) {
    for (const absorption::Caution& caution : session.serum.cautions) {
      const bool known =
          std::ranges::any_of(all, [&](const Warning& w) { return w.text == caution.text; });
      if (!known) all.push_back({.code = caution.code, .text = caution.text});
    }
  }
}

void add_puncture(std::vector<Warning>& all, const puncture::Channels& channels,
                  const puncture::Parameters& parameters) {
  if (channels.punctured_share == 0.0) {
    all.push_back({.code = "puncture.none",
                   .text = "No needle breaks the skin: the force or the travel is too small. Every "
                           "change reported "
                           "is zero for that reason."});
  }
  if (channels.buckled_share > parameters.buckled_share_notice) {
    all.push_back({.code = "puncture.buckling",
                   .text = fmt::format("{:.0f} % of the needles bend before they break the skin: "
                                       "each bears {:.2g} N, the skin breaks at {:.2g} N in the "
                                       "median.",
                                       100.0 * channels.buckled_share, channels.buckling_load,
                                       channels.rupture_force)});
  }
}

void add_fidelity(std::vector<Warning>& all, Fidelity fidelity) {
  if (fidelity == Fidelity::column) return;
  all.push_back(
      {.code = "fidelity.intervals",
       .text = fmt::format("Intervals take hundreds of runs, which only a column affords. "
                           "A {} has none of its own; those of --samples are a column's.",
                           fidelity == Fidelity::cell ? "cell" : "patch")});
}

}  // namespace

std::vector<Warning> warnings(const Course& course, const Treatment& treatment,
                              const Parameters& parameters) {
  std::vector<Warning> all;
  add_safety(all, course.safety);
  add_puncture(all, course.channels, parameters.puncture);
  if (treatment.serum.application != absorption::Application::none)
    add_absorption(all, course.sessions);
  add_fidelity(all, treatment.numerics.fidelity);
  std::ranges::stable_sort(all,
                           [](const Warning& a, const Warning& b) { return a.stop && !b.stop; });
  return all;
}

}  // namespace acicula::course
