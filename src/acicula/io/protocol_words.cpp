#include "acicula/io/protocol_words.hpp"

#include "acicula/core/units.hpp"
#include "acicula/io/display.hpp"

#include <fmt/format.h>

#include <array>

namespace acicula::io {
namespace {

std::string count(int number, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", number, number == 1 ? one : many);
}

/// A needle's length as devices state it, in mm however short it is.
std::string length_text(const device::Needle& needle) {
  return significant(needle.length / unit::millimetre) + " mm";
}

std::string roman(int phototype) {
  constexpr std::array<std::string_view, 7> numerals{"?", "I", "II", "III", "IV", "V", "VI"};
  const bool known = phototype > 0 && phototype < static_cast<int>(numerals.size());
  return std::string(numerals[known ? static_cast<std::size_t>(phototype) : 0]);
}

std::string subject(const Run& run) {
  const skin::Subject& subject = run.treatment.subject;
  std::string text = fmt::format("{:.0f} years", subject.age / unit::year);
  if (subject.sex == skin::Sex::female) text += ", female";
  if (subject.sex == skin::Sex::male) text += ", male";
  text += ", phototype " + roman(subject.phototype);
  for (const std::string& history : subject.history) {
    text += "; " + entry_title(run, "contraindications", history);
  }
  return text;
}

std::string technique(const Run& run) {
  const device::Technique& technique = run.treatment.technique;
  const device::Kind kind = run.treatment.device.kind;
  const bool pressed = kind == device::Kind::stamp || kind == device::Kind::patch;
  std::string text = pressed ? count(technique.passes, "application", "applications")
                             : count(technique.passes, "pass", "passes");
  if (technique.directions > 1)
    text += fmt::format(" in each of {} directions", technique.directions);
  text += ", " + display(technique.hand_speed, "m s-1").text();
  if (technique.hand_force > 0.0)
    text += ", " + display(technique.hand_force, "N").text() + " on the head";
  if (technique.stretch > 0.0)
    text += ", skin held taut (" + significant(technique.stretch) + " of 1)";
  if (technique.lubricated) text += ", lubricated";
  if (technique.anaesthesia == device::Anaesthesia::topical_cream) text += ", anaesthetic cream";
  if (technique.anaesthesia == device::Anaesthesia::needled_topical)
    text += ", anaesthetic needled in";
  return text;
}

std::string schedule(const course::Schedule& schedule) {
  std::string text = count(schedule.sessions, "session", "sessions");
  if (schedule.sessions > 1) text += ", " + display(schedule.interval, "s").text() + " apart";
  return text + ", followed for " + display(schedule.follow_up, "s").text() +
         (schedule.sessions > 1 ? " after the last" : "");
}

std::string serum(const Run& run) {
  const absorption::Serum& serum = run.treatment.serum;
  if (serum.application == absorption::Application::none) return "none";
  std::string text = entry_title(run, "actives", serum.active) + ", " +
                     display(serum.concentration, "kg m-3").text() + ", film of " +
                     display(serum.film_thickness, "m").text() + ", ";
  if (serum.application == absorption::Application::during) {
    text += "during needling";
  } else {
    text += serum.delay > 0.0 ? display(serum.delay, "s").text() + " after needling"
                              : "right after needling";
  }
  text += ", for " + display(serum.duration, "s").text();
  return serum.occluded ? text + ", occluded" : text;
}

std::string device_words(const Run& run) {
  const device::Needle& needle = run.treatment.device.needle;
  return fmt::format(
      "{}: {} at {}, shaft {}, tip {}", entry_title(run, "devices", run.treatment.device.name),
      count(needle.count, "needle", "needles"), length_text(needle),
      display(needle.shaft_diameter, "m").text(), display(needle.tip_diameter, "m").text());
}

}  // namespace

std::string entry_title(const Run& run, std::string_view kind, const std::string& name) {
  const evidence::Entry* entry = run.catalogue.find(kind, name);
  return entry == nullptr ? name : entry->title;
}

std::string protocol_sentence(const Run& run) {
  const course::Schedule& schedule = run.treatment.schedule;
  std::string text = count(schedule.sessions, "session", "sessions");
  if (schedule.sessions > 1) text += ", " + display(schedule.interval, "s").text() + " apart";
  return text + " · " + entry_title(run, "devices", run.treatment.device.name) + " · needles " +
         length_text(run.treatment.device.needle) + " · " +
         entry_title(run, "sites", run.treatment.site.name);
}

std::vector<std::pair<std::string, std::string>> protocol_terms(const Run& run) {
  return {{"Subject", subject(run)},
          {"Site", entry_title(run, "sites", run.treatment.site.name)},
          {"Condition", entry_title(run, "indications", run.treatment.condition.indication)},
          {"Device", device_words(run)},
          {"Technique", technique(run)},
          {"Course", schedule(run.treatment.schedule)},
          {"Serum", serum(run)}};
}

}  // namespace acicula::io
