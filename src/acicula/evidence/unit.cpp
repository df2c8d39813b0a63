#include "acicula/evidence/unit.hpp"

#include "acicula/core/error.hpp"

#include <udunits2.h>

#include <array>
#include <charconv>
#include <cmath>
#include <memory>
#include <mutex>

namespace acicula::evidence {
namespace {

using Unit = std::unique_ptr<ut_unit, decltype(&ut_free)>;

/// UDUNITS keeps its last status in a global, so one thread at a time may ask it.
std::mutex& udunits_mutex() {
  static std::mutex mutex;
  return mutex;
}

ut_system* unit_system() {
  static ut_system* const system = [] {
    ut_set_error_message_handler(ut_ignore);
    return ut_read_xml(nullptr);
  }();
  if (system == nullptr) {
    throw Error("UDUNITS-2 found no unit database. Install the package libudunits2-0.");
  }
  return system;
}

Unit parse(std::string_view text) {
  // UDUNITS reads a leading number as a factor ("3 mm" as a unit of three millimetres); a unit here
  // has none.
  const std::string copy(text);
  const bool has_factor =
      !copy.empty() &&
      (copy[0] == '.' || copy[0] == '-' || copy[0] == '+' ||
       (copy[0] >= '0' && copy[0] <= '9' && copy.rfind("1/", 0) != 0 && copy != "1"));
  return {has_factor ? nullptr : ut_parse(unit_system(), copy.c_str(), UT_UTF8), ut_free};
}

Unit require(std::string_view text) {
  Unit unit = parse(text);
  if (!unit) {
    throw InputError("\"" + std::string(text) + "\" is not a known unit.",
                     "Write for example mm, um, day, week, Hz, N, kPa, g/L or %.");
  }
  return unit;
}

}  // namespace

double convert(double value, std::string_view from, std::string_view to) {
  const std::scoped_lock lock(udunits_mutex());
  const Unit source = require(from);
  const Unit target = require(to);
  if (ut_are_convertible(source.get(), target.get()) == 0) {
    throw InputError(
        "\"" + std::string(from) + "\" cannot be converted to \"" + std::string(to) + "\".", "");
  }
  const std::unique_ptr<cv_converter, decltype(&cv_free)> converter(
      ut_get_converter(source.get(), target.get()), cv_free);
  return cv_convert_double(converter.get(), value);
}

bool is_unit(std::string_view text) {
  const std::scoped_lock lock(udunits_mutex());
  return parse(text) != nullptr;
}

bool same_dimension(std::string_view a, std::string_view b) {
  const std::scoped_lock lock(udunits_mutex());
  const Unit first = parse(a);
  const Unit second = parse(b);
  return first && second && ut_are_convertible(first.get(), second.get()) != 0;
}

std::string si_unit(std::string_view text) {
  const std::scoped_lock lock(udunits_mutex());
  const Unit unit = require(text);
  std::array<char, 128> buffer{};
  ut_format(unit.get(), buffer.data(), buffer.size() - 1, UT_ASCII | UT_DEFINITION);
  std::string definition(buffer.data());
  // "0.001 m" or "1e-06 m": what follows the factor is the SI unit.
  double factor = 0.0;
  const auto [end, status] =
      std::from_chars(definition.data(), definition.data() + definition.size(), factor);
  if (status != std::errc{}) return definition;
  const std::size_t rest = static_cast<std::size_t>(end - definition.data());
  const std::size_t start = definition.find_first_not_of(' ', rest);
  return start == std::string::npos ? "1" : definition.substr(start);
}

Quantity parse_quantity(std::string_view text) {
  double value = 0.0;
  const auto [end, status] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (status != std::errc{} || !std::isfinite(value)) {
    throw InputError("\"" + std::string(text) + "\" does not start with a finite number.",
                     "Write a number and a unit, like \"1.5 mm\".");
  }
  std::string_view unit = text.substr(static_cast<std::size_t>(end - text.data()));
  while (!unit.empty() && unit.front() == ' ') unit.remove_prefix(1);
  while (!unit.empty() && unit.back() == ' ') unit.remove_suffix(1);
  if (unit.empty()) {
    throw InputError("\"" + std::string(text) + "\" has no unit.",
                     "Write a number and a unit, like \"1.5 mm\".");
  }
  {
    const std::scoped_lock lock(udunits_mutex());
    require(unit);
  }
  return {value, std::string(unit)};
}

}  // namespace acicula::evidence
