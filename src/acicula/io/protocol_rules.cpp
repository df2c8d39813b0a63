#include "acicula/io/protocol_rules.hpp"

#include "acicula/absorption/applications.hpp"
#include "acicula/core/units.hpp"
#include "acicula/course/schedule.hpp"
#include "acicula/io/keys/key.hpp"
#include "acicula/io/protocol_rules_block.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <numbers>

namespace acicula::io {
namespace {

using course::Treatment;
using Verdict = std::optional<Objection>;

/// No treatment in the literature was followed longer, and the run grows with it.
constexpr double longest_course = 10.0 * unit::year;
/// Two sessions within an hour are one.
constexpr double shortest_interval = unit::hour;
/// Bounds of the classes of skin colour by individual typology angle: above 41 degrees light,
/// below 10 degrees brown or dark (Chardon 1991).
constexpr double light_skin_angle = 41.0 * std::numbers::pi / 180.0;
constexpr double brown_skin_angle = 10.0 * std::numbers::pi / 180.0;

double millimetres(double length) { return length / unit::millimetre; }
double days(double time) { return time / unit::day; }

bool has_active(const Treatment& t) { return t.serum.active != no_active; }

Verdict needle_too_long(const Treatment& t) {
  if (t.device.needle.length <= t.device.needle_length_maximum) return {};
  return Objection{fmt::format("A needle of {:g} mm is longer than the {:g} mm that \"{}\" allows.",
                               millimetres(t.device.needle.length),
                               millimetres(t.device.needle_length_maximum), t.device.name),
                   "Shorten it, choose another device, or set device.needle_length_maximum."};
}

Verdict needle_too_short(const Treatment& t) {
  if (t.device.needle.length >= t.device.needle_length_minimum) return {};
  return Objection{
      fmt::format("A needle of {:g} mm is shorter than the {:g} mm that \"{}\" starts at.",
                  millimetres(t.device.needle.length), millimetres(t.device.needle_length_minimum),
                  t.device.name),
      "Lengthen it, choose another device, or set device.needle_length_minimum."};
}

Verdict lengths_in_order(const Treatment& t) {
  if (t.device.needle_length_minimum <= t.device.needle_length_maximum) return {};
  return Objection{"device.needle_length_minimum is above device.needle_length_maximum.", ""};
}

Verdict stroke_too_short(const Treatment& t) {
  if (t.device.kind != device::Kind::pen || t.device.needle.length <= t.device.stroke) return {};
  return Objection{fmt::format("A needle of {:g} mm cannot leave a pen whose stroke is {:g} mm.",
                               millimetres(t.device.needle.length), millimetres(t.device.stroke)),
                   "Give a shorter needle, or the device's own stroke under device.stroke."};
}

Verdict tip_wider_than_shaft(const Treatment& t) {
  if (t.device.needle.tip_diameter <= t.device.needle.shaft_diameter) return {};
  return Objection{"The tip of the needle is wider than its shaft.",
                   "device.needle.tip_diameter is the narrow end."};
}

Verdict needles_overlap(const Treatment& t) {
  if (t.device.needle.count == 1 || t.device.needle.shaft_diameter <= t.device.needle.pitch) {
    return {};
  }
  return Objection{"The needles stand closer than they are wide.",
                   "device.needle.pitch is measured from axis to axis."};
}

Verdict layer_spread(const Treatment& t) {
  for (const skin::Layer& layer :
       {t.site.stratum_corneum, t.site.viable_epidermis, t.site.dermis}) {
    if (layer.thickness_sd >= layer.thickness) {
      return Objection{"A layer of skin varies by more than its own thickness.",
                       "thickness_sd must be below thickness."};
    }
  }
  return {};
}

Verdict column_too_shallow(const Treatment& t) {
  const double epidermis = t.site.stratum_corneum.thickness + t.site.viable_epidermis.thickness;
  const double reach = std::min(t.device.needle.length - epidermis, t.site.dermis.thickness);
  if (reach <= t.numerics.column_depth) return {};
  return Objection{
      fmt::format(
          "The column ends {:g} mm below the epidermis, and the needle may reach {:.3g} mm.",
          millimetres(t.numerics.column_depth), millimetres(reach)),
      fmt::format("Set numerics.column_depth = \"{:g} mm\".", millimetres(t.device.needle.length))};
}

Verdict interval_missing(const Treatment& t) {
  if (t.schedule.sessions == 1 || t.schedule.interval >= shortest_interval) return {};
  if (t.schedule.interval == 0.0) {
    return Objection{fmt::format("{} sessions need the time between them.", t.schedule.sessions),
                     "Write course.interval, for example \"30 days\"."};
  }
  return Objection{"Sessions less than an hour apart are one session.",
                   "Raise technique.passes, or course.interval."};
}

Verdict course_too_long(const Treatment& t) {
  if (course::end_of_course(t.schedule) <= longest_course) return {};
  return Objection{fmt::format("The course would last {:.0f} days; {:.0f} is the most.",
                               days(course::end_of_course(t.schedule)), days(longest_course)),
                   "Reduce course.sessions, course.interval or course.follow_up."};
}

Verdict after_end(const std::vector<double>& times, const course::Schedule& schedule) {
  for (const double time : times) {
    if (time > course::end_of_course(schedule) + course::same_time) {
      return Objection{
          fmt::format(
              "An output {:g} days after the first session lies after the end at {:g} days.",
              days(time), days(course::end_of_course(schedule))),
          "Lengthen course.follow_up, or take the time out."};
    }
  }
  return {};
}

Verdict output_after_end(const Treatment& t) { return after_end(t.output.times, t.schedule); }

Verdict fields_after_end(const Treatment& t) { return after_end(t.output.field_times, t.schedule); }

Verdict application_without_active(const Treatment& t) {
  if (has_active(t) || t.serum.application == absorption::Application::none) return {};
  return Objection{"A serum is applied, and serum.active names none.",
                   "Name serum.active (acicula list actives), or leave serum.application out."};
}

Verdict active_without_application(const Treatment& t) {
  if (!has_active(t) || t.serum.application != absorption::Application::none) return {};
  return Objection{fmt::format("\"{}\" is named, and never applied.", t.serum.active),
                   "Write serum.application = \"during\" or \"after\"."};
}

Verdict delay_of_during(const Treatment& t) {
  if (t.serum.application != absorption::Application::during || t.serum.delay == 0.0) return {};
  return Objection{"A serum applied during needling cannot be delayed.",
                   "Write serum.application = \"after\", or leave serum.delay out."};
}

Verdict serum_still_on(const Treatment& t) {
  if (!has_active(t) || t.serum.application == absorption::Application::none) return {};
  const double washed_off = absorption::applications(t.serum).back().end;
  const std::string less = t.serum.doses > 1
                               ? "Reduce serum.doses, serum.dose_interval or serum.duration"
                               : "Shorten serum.duration or serum.delay";
  if (t.schedule.sessions > 1 && washed_off > t.schedule.interval) {
    return Objection{"The serum of one session is still on the skin when the next one starts.",
                     less + ", or lengthen course.interval."};
  }
  if (washed_off <= t.schedule.follow_up) return {};
  return Objection{"The serum of the last session is still on the skin when the course ends.",
                   less + ", or lengthen course.follow_up."};
}

Verdict doses_overlap(const Treatment& t) {
  if (!has_active(t) || t.serum.doses == 1 || t.serum.dose_interval >= t.serum.duration) return {};
  return Objection{"A dose of the serum is put on before the one before it is washed off.",
                   "Lengthen serum.dose_interval, or shorten serum.duration."};
}

Verdict ionisation_without_pka(const Treatment& t) {
  using absorption::Ionisation;
  const absorption::Molecule& molecule = t.serum.molecule;
  // Proteins and polymers have neither a partition coefficient nor a single pKa.
  if (!has_active(t) || !molecule.log10_kow) return {};
  if (molecule.ionisation == Ionisation::acid && molecule.acid_pkas.empty()) {
    return Objection{"An acid has no pKa.", "Write serum.molecule.acid_pka."};
  }
  if (molecule.ionisation == Ionisation::base && molecule.base_pkas.empty()) {
    return Objection{"A base has no pKa.", "Write serum.molecule.base_pka."};
  }
  return {};
}

Verdict pores_without_follicles(const Treatment& t) {
  if (t.condition.indication != "texture-and-pores" || t.site.hair_follicle_density > 0.0) {
    return {};
  }
  return Objection{
      fmt::format("\"{}\" bears no hair follicles, so it has no pores to treat.", t.site.name),
      "Choose a site with hair follicles, or another indication."};
}

Verdict colour_against_phototype(const Treatment& t) {
  if (!t.subject.individual_typology_angle) return {};
  const double angle = *t.subject.individual_typology_angle;
  const bool too_dark = t.subject.phototype <= 2 && angle < brown_skin_angle;
  const bool too_light = t.subject.phototype >= 5 && angle > light_skin_angle;
  if (!too_dark && !too_light) return {};
  return Objection{
      fmt::format("An individual typology angle of {:.0f} degrees is {} skin, which is "
                  "no phototype {}.",
                  angle * 180.0 / std::numbers::pi, too_dark ? "brown" : "light",
                  too_dark ? "I or II" : "V or VI"),
      "Correct one of the two."};
}

const std::array rules{
    Rule{{"device.needle.length", "device.needle_length_maximum"},
         "The needle is no longer than the device's longest setting.",
         needle_too_long},
    Rule{{"device.needle.length", "device.needle_length_minimum"},
         "The needle is no shorter than the device's shortest setting.",
         needle_too_short},
    Rule{{"device.needle_length_minimum", "device.needle_length_maximum"},
         "The shortest setting is not above the longest.",
         lengths_in_order},
    Rule{{"device.needle.length", "device.stroke", "device.kind"},
         "The needle of a pen is no longer than its stroke.",
         stroke_too_short},
    Rule{{"device.needle.tip_diameter", "device.needle.shaft_diameter"},
         "The tip is no wider than the shaft.",
         tip_wider_than_shaft},
    Rule{{"device.needle.pitch", "device.needle.shaft_diameter", "device.needle.count"},
         "Needles stand no closer than they are wide.",
         needles_overlap},
    Rule{{"subject.skin.stratum_corneum.thickness_sd", "subject.skin.viable_epidermis.thickness_sd",
          "subject.skin.dermis.thickness_sd", "subject.skin.stratum_corneum.thickness",
          "subject.skin.viable_epidermis.thickness", "subject.skin.dermis.thickness"},
         "A layer's spread is below its thickness.",
         layer_spread},
    Rule{{"numerics.column_depth", "device.needle.length", "subject.skin.stratum_corneum.thickness",
          "subject.skin.viable_epidermis.thickness", "subject.skin.dermis.thickness"},
         "The computed column is as deep as the needle can reach.",
         column_too_shallow},
    Rule{{"course.interval", "course.sessions"},
         "More than one session needs an interval, of at least an hour.",
         interval_missing},
    Rule{{"course.follow_up", "course.interval", "course.sessions"},
         "The course ends within ten years.",
         course_too_long},
    Rule{{"output.times", "course.follow_up", "course.interval", "course.sessions"},
         "No output time lies after the end.",
         output_after_end},
    Rule{{"serum.application", "serum.active"},
         "A serum that is applied has an active.",
         application_without_active},
    Rule{{"serum.active", "serum.application"},
         "An active is applied at some time.",
         active_without_application},
    Rule{{"serum.delay", "serum.application"},
         "Only an application after needling is delayed.",
         delay_of_during},
    Rule{{"serum.duration", "serum.delay", "serum.doses", "serum.dose_interval", "serum.active",
          "course.interval", "course.sessions", "course.follow_up"},
         "The serum is off before the next session and before the end.",
         serum_still_on},
    Rule{{"serum.dose_interval", "serum.doses", "serum.duration", "serum.active"},
         "A dose is washed off before the next one is put on.",
         doses_overlap},
    Rule{{"serum.molecule.ionisation", "serum.molecule.acid_pka", "serum.molecule.base_pka",
          "serum.molecule.log10_kow", "serum.active"},
         "An acid or base that has an octanol-water coefficient has its pKa.",
         ionisation_without_pka},
    Rule{{"condition.indication", "subject.site", "subject.skin.hair_follicle_density"},
         "Pores are treated only where hair follicles are.",
         pores_without_follicles},
    Rule{{"subject.individual_typology_angle", "subject.phototype"},
         "Measured colour and phototype do not contradict each other.",
         colour_against_phototype},
    Rule{{"output.field_times", "course.follow_up", "course.interval", "course.sessions"},
         "No time at which fields are kept lies after the end.",
         fields_after_end},
};

std::vector<Rule> joined_rules() {
  std::vector<Rule> all(rules.begin(), rules.end());
  all.insert(all.end(), block_rules().begin(), block_rules().end());
  return all;
}

}  // namespace

std::span<const Rule> protocol_rules() {
  static const std::vector<Rule> all = joined_rules();
  return all;
}

}  // namespace acicula::io
