#pragma once

#include "acicula/core/units.hpp"
#include "acicula/evidence/files.hpp"
#include "acicula/safety/safety.hpp"

#include <algorithm>
#include <string_view>

namespace acicula::safety::test {

/// The parameters of the catalogue.
inline const Parameters& catalogue_parameters() {
  static const Parameters parameters =
      parameters_from(evidence::Catalogue::read(evidence::embedded_files()));
  return parameters;
}

/// A state with the given cells in every depth of a dermis that is otherwise healthy.
inline healing::State state(double time, double macrophages = 0.0, double myofibroblasts = 0.0,
                            double channel_radius = 0.0, double type3 = 0.18) {
  healing::Cell cell{};
  cell[healing::inflammatory_macrophages] = macrophages;
  cell[healing::myofibroblasts] = myofibroblasts;
  cell[healing::mature_collagen1] = 1.0 - type3;
  cell[healing::mature_collagen3] = type3;
  healing::State made;
  made.time = time;
  made.channel_radius = channel_radius;
  made.cells.assign(4, cell);
  return made;
}

/// A course that breaks no rule, to be changed by a test.
struct Case {
  skin::Skin skin;
  skin::Subject subject;
  skin::Site site;
  skin::Condition condition;
  device::Device device;
  device::Technique technique;
  device::Delivery delivery;
  puncture::Channels channels;
  numerics::Grid grid = numerics::uniform_grid(0.0, 400e-6, 4);
  healing::History history;
  int sessions = 3;
  double interval = 28.0 * unit::day;
  bool serum_applied = false;
  bool serum_intradermal_grade = false;
  double loop_gain = 0.35;

  Case() {
    skin.stratum_corneum = {20e-6, 0.0};
    skin.viable_epidermis = {80e-6, 0.0};
    skin.dermis = {1.5e-3, 0.3e-3};
    subject.age = 35.0 * unit::year;
    subject.phototype = 2;
    site.needle_length_limit = 2.0e-3;
    device.kind = device::Kind::pen;
    device.needle.length = 1.0e-3;
    device.needle_length_maximum = 2.5e-3;
    technique.anaesthesia = device::Anaesthesia::topical_cream;
    channels.punctures_per_area = 250e4;
    channels.dynamic_depth = {0.7e-3, 0.1e-3, 0.6e-3, 0.7e-3, 0.8e-3};
    channels.pain = 3.0;
    channels.bleeding_grade = 1.0;
    history.states = {state(0.0), state(0.0), state(2.0 * unit::day, 0.1), state(20.0 * unit::day),
                      state(60.0 * unit::day)};
  }

  [[nodiscard]] Evidence evidence() const {
    return {skin,     subject, site,    condition, device,   technique,     delivery,
            channels, grid,    history, sessions,  interval, serum_applied, serum_intradermal_grade,
            loop_gain};
  }
};

/// nullptr when no finding has the code.
inline const Finding* find(const std::vector<Finding>& findings, std::string_view code) {
  const auto found = std::find_if(findings.begin(), findings.end(),
                                  [&](const Finding& finding) { return finding.code == code; });
  return found == findings.end() ? nullptr : &*found;
}

}  // namespace acicula::safety::test
