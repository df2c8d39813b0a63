#include "unit/io/results_example.hpp"

#include "acicula/core/units.hpp"

#include <cmath>

namespace acicula::io {
namespace {

evidence::Catalogue small_catalogue() {
  return evidence::Catalogue::read({
      {"parameters/healing.toml", R"(
schema = 1
[healing.papillary_depth]
meaning = "Depth of the papillary dermis <below> the epidermis"
value = 200
unit = "um"
range = [100, 300]
distribution = "normal"
spread = 30
level = "subject"
population = "adult"
source = "lotfi-2013"
locator = "methods"
grade = "measured"
note = ""
)"},
      {"devices/roller-192.toml", R"(
schema = 1
title = "192-needle roller"
kind = "roller"
[needle.length]
meaning = "set length"
value = 1.5
unit = "mm"
range = [0.1, 3]
distribution = "fixed"
spread = 0
level = "study"
population = "device"
source = "maker-2010"
locator = "page 2"
grade = "measured"
note = ""
)"},
      {"references.bib", R"(
@article{lotfi-2013,
  title = {Clinical and {H}istopathological evaluation},
  author = {Lotfi, A. and Other, B.},
  journal = {J Egypt Women Dermatol Soc},
  year = {2013},
  doi = {10.1097/example}
}
@misc{maker-2010,
  title = {Data sheet},
  author = {{The Maker}},
  year = {2010},
  url = {https://example.org/sheet}
}
@misc{unused-1999,
  title = {Never cited},
  year = {1999}
}
)"},
  });
}

puncture::Channels channels() {
  puncture::Channels c;
  c.punctures_per_area = 300e4;
  c.density = 240e4;
  c.punctured_share = 0.97;
  c.dermis_share = 0.95;
  c.depth_classes = {{0.0, 0.03}, {0.9e-3, 0.97}};
  c.dynamic_depth = {.mean = 0.9e-3, .sd = 0.1e-3, .p05 = 0.7e-3, .p50 = 0.91e-3, .p95 = 1.1e-3};
  c.residual_depth = {.mean = 0.3e-3, .sd = 0.05e-3, .p05 = 0.2e-3, .p50 = 0.31e-3, .p95 = 0.4e-3};
  c.deflection = 0.4e-3;
  c.radius = 25e-6;
  c.taper_length = 0.2e-3;
  c.epidermis_thickness = 70e-6;
  c.area_fraction = 0.0047;
  c.rupture_force = 0.1;
  c.insertion_force = 0.2;
  c.head_force = 3.0;
  c.buckling_load = 20.0;
  c.bleeding_grade = 1.2;
  c.pain = 4.5;
  return c;
}

absorption::Delivered serum() {
  absorption::Delivered d;
  d.applied = 1e-3;
  for (int i = 0; i <= 200; ++i) {
    const double hours = 0.05 * std::pow(72.0 / 0.05, i / 200.0);
    const double in = d.applied * 0.3 * (1.0 - std::exp(-hours / 6.0));
    d.time.push_back(hours * unit::hour);
    d.film.push_back(d.applied - in);
    d.stratum_corneum.push_back(0.1 * in);
    d.viable_epidermis.push_back(0.1 * in);
    d.dermis.push_back(0.3 * in);
    d.channel.push_back(0.05 * in);
    d.cleared.push_back(0.45 * in);
    d.lost.push_back(0.0);
    d.open_share.push_back(std::exp(-hours / 5.0));
    d.water_loss.push_back((10.0 + 30.0 * std::exp(-hours / 5.0)) * 1e-3 / unit::hour);
  }
  return d;
}

course::Timeline timeline() {
  course::Timeline t;
  const std::vector<std::string> names{"neutrophils",        "inflammatory_macrophages",
                                       "repair_macrophages", "fibroblasts",
                                       "myofibroblasts",     "tgf_beta1",
                                       "tgf_beta3",          "immature_collagen1",
                                       "immature_collagen3", "collagen_1",
                                       "collagen_3",         "collagen_total",
                                       "tropoelastin",       "elastin",
                                       "epidermis"};
  for (const std::string& name : names) t.series.push_back({"healing." + name, "1", {}});
  t.series.push_back({"outcome.scar_depth.relative", "1", {}});
  for (int day = 0; day <= 84; ++day) {
    for (int repeat = day % 28 == 0 && day < 84 ? 0 : 1; repeat < 2; ++repeat) {
      t.time.push_back(day * unit::day);
      const double since = day % 28 + (repeat == 0 ? 28.0 : 0.0);
      const double slow = 0.5 * (1.0 - std::exp(-day / 40.0));
      const auto pulse = [since](double tau) { return since / tau * std::exp(1.0 - since / tau); };
      const std::vector<double> values{0.3 * pulse(1.0),
                                       0.25 * pulse(3.0),
                                       0.2 * pulse(6.0),
                                       1.0 + 0.3 * pulse(9.0),
                                       0.1 * pulse(10.0),
                                       1.0 + 2.0 * pulse(2.0),
                                       1.0 + pulse(7.0),
                                       0.2 * slow,
                                       0.1 * slow,
                                       0.8 + 0.8 * slow,
                                       0.2 + 0.2 * slow,
                                       1.0 + slow,
                                       1.0 + 0.4 * pulse(12.0),
                                       1.0 + 0.1 * slow,
                                       1.0 + slow,
                                       -0.5 * slow};
      for (std::size_t k = 0; k < values.size(); ++k) t.series[k].values.push_back(values[k]);
    }
  }
  return t;
}

course::Course example_course() {
  course::Course c;
  c.skin.stratum_corneum = {15e-6, 3e-6};
  c.skin.viable_epidermis = {55e-6, 10e-6};
  c.skin.dermis = {1.4e-3, 0.2e-3};
  c.skin.water_loss = 10.0e-3 / unit::hour;
  c.delivery.needles_in_contact = 15.0;
  c.delivery.contact_speed = 0.05;
  c.delivery.time_in_skin = 0.02;
  c.delivery.entry_angle = 0.1;
  c.channels = channels();
  for (int i = 0; i < 60; ++i) {
    c.injury_depth.push_back(i * 20e-6);
    c.injured_fraction.push_back(0.05 / (1.0 + std::exp((i - 40) / 4.0)));
  }
  for (int k = 0; k < 3; ++k) {
    course::Session session;
    session.time = 28.0 * k * unit::day;
    session.channels = c.channels;
    session.serum = serum();
    c.sessions.push_back(session);
  }
  c.timeline = timeline();
  c.endpoints = {
      {"puncture.depth", "", 0.0, 0.9e-3, "m", std::nullopt, course::Grade::calibrated},
      {"puncture.density", "", 0.0, 240e4, "m-2", std::nullopt, course::Grade::unvalidated},
      {"safety.pain_vas", "", 0.0, 4.5, "1", std::nullopt, course::Grade::calibrated},
      {"safety.pih_probability", "", 0.0, 0.06, "1", std::array{0.02, 0.15},
       course::Grade::calibrated},
      {"barrier.closure_time", "", 0.0, 14.0 * unit::hour, "s", std::nullopt,
       course::Grade::calibrated},
      {"healing.collagen_total.relative", "papillary", 84 * unit::day, 0.532, "1", std::nullopt,
       course::Grade::calibrated},
      {"healing.epidermis.relative", "", 84 * unit::day, 0.5, "1", std::nullopt,
       course::Grade::calibrated},
      {"outcome.scar_depth.relative", "", 84 * unit::day, -0.22, "1", std::nullopt,
       course::Grade::validated},
      {"outcome.melanin.relative", "", 84 * unit::day, std::nan(""), "1", std::nullopt,
       course::Grade::unvalidated},
  };
  c.warnings = {
      {"safety.long_needle", "The needle is longer than experts use here.", false},
      {"safety.isotretinoin", "Isotretinoin in the last six months <rules> it out.", true}};
  return c;
}

}  // namespace

ResultsExample::ResultsExample() : course(example_course()), catalogue(small_catalogue()) {
  treatment.subject.age = 30.0 * unit::year;
  treatment.subject.phototype = 4;
  treatment.site.name = "cheek";
  treatment.condition.indication = "<script>alert(1)</script>";
  treatment.device.name = "roller-192";
  treatment.device.needle = {.length = 1.5e-3,
                             .length_tolerance = 0.05e-3,
                             .tip_diameter = 20e-6,
                             .shaft_diameter = 250e-6,
                             .taper_length = 0.8e-3,
                             .young_modulus = 200e9,
                             .count = 192,
                             .pitch = 1.5e-3};
  treatment.technique.passes = 4;
  treatment.technique.directions = 4;
  treatment.technique.hand_speed = 0.05;
  treatment.schedule = {3, 4.0 * unit::week, 4.0 * unit::week};
  treatment.serum.active = "caffeine";
  treatment.serum.application = absorption::Application::after;
  treatment.serum.concentration = 20.0;
  treatment.serum.film_thickness = 50e-6;
  treatment.serum.duration = 24.0 * unit::hour;
}

Run ResultsExample::run() const {
  Provenance provenance;
  provenance.build = {"0.1.0", "abc123", false, "GNU 12.2.0", "-O2", "Release"};
  provenance.catalogue_hash = "c0ffee";
  provenance.protocol_hash = "beef";
  provenance.seed = 7;
  provenance.fidelity = "column";
  provenance.command = "acicula run p.toml";
  provenance.date = "2026-01-01T00:00:00Z";
  return {treatment, course, catalogue, provenance, "schema = 1\n# as given\n", "schema = 1\n"};
}

}  // namespace acicula::io
