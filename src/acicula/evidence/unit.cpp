#include "acicula/evidence/unit.hpp"

#include "acicula/core/error.hpp"

#include <udunits2.h>

#include <array>
#include <charconv>
#include <cmath>
#include <map>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

namespace acicula::evidence {
namespace {

using Unit = std::unique_ptr<ut_unit, decltype(&ut_free)>;

/// Longer texts are no unit that anybody writes; UDUNITS would build them all the same.
constexpr std::size_t longest_unit = 64;

/// Order in which a product of base units is written.
constexpr std::array<std::string_view, 8> base_units{"kg", "m", "s", "A", "K", "mol", "cd", "rad"};

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

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Whether every digit is part of an exponent: after a letter, '^', a sign or a star, never a
/// factor
/// ("3 mm", "mm 3", "1e-3") and never an origin ("K @ 273", "s since 2000"). The 1 of "1" and
/// "1/day" is the exception.
bool has_only_exponents(std::string_view text) {
  const std::size_t start = text == "1" || text.substr(0, 2) == "1/" ? 1 : 0;
  for (std::size_t i = start; i < text.size(); ++i) {
    if (text[i] == '@' || text[i] == '.') {
      const bool ends_number = i + 1 == text.size() || is_digit(text[i + 1]);
      if (text[i] == '@' || ends_number) return false;
    }
    if (!is_digit(text[i])) continue;
    if (i == 0) return false;
    const char before = text[i - 1];
    const bool after_sign = (before == '-' || before == '+') && i > 1;
    const bool exponent = is_digit(before) || before == '^' || before == '*' || before == ')' ||
                          (after_sign && text[i - 2] != ' ') || (before >= 'a' && before <= 'z') ||
                          (before >= 'A' && before <= 'Z');
    if (!exponent) return false;
  }
  return true;
}

std::string definition_of(const Unit& unit) {
  std::array<char, 256> buffer{};
  const int length =
      ut_format(unit.get(), buffer.data(), buffer.size() - 1, UT_ASCII | UT_DEFINITION);
  if (length < 0) return "";
  return {buffer.data(), static_cast<std::size_t>(length)};
}

Unit parse(std::string_view text) {
  Unit unit(nullptr, ut_free);
  if (text.empty() || text.size() > longest_unit || !has_only_exponents(text)) return unit;
  unit.reset(ut_parse(unit_system(), std::string(text).c_str(), UT_UTF8));
  // A logarithmic unit, "lg(re mW)", has no base units to compute in.
  if (unit && definition_of(unit).find('(') != std::string::npos) unit.reset();
  return unit;
}

/// Splits "m-1.kg.s-2" at its points.
std::vector<std::string> factors_of(std::string_view product) {
  std::vector<std::string> factors(1);
  for (char c : product) {
    if (c == '.') {
      factors.emplace_back();
    } else if (c != ' ') {
      factors.back() += c;
    }
  }
  return factors;
}

/// "m-1.kg.s-2" as "kg m-1 s-2": positive exponents first, each group in the order of base_units.
std::string ordered(std::string_view product) {
  const std::vector<std::string> factors = factors_of(product);
  std::string text;
  for (const bool negative : {false, true}) {
    for (const std::string_view base : base_units) {
      for (const std::string& factor : factors) {
        const std::size_t letters = factor.find_first_of("-0123456789");
        const bool below = factor.find('-') != std::string::npos;
        if (factor.substr(0, letters) != base || below != negative) continue;
        if (!text.empty()) text += ' ';
        text += factor;
      }
    }
  }
  return text.empty() ? "1" : text;
}

/// Base units of a unit, without factor and origin: "0.01 K @ 273.15" gives "K".
std::string base_of(const Unit& unit) {
  const std::string definition = definition_of(unit);
  std::string_view product = definition;
  double factor = 0.0;
  const auto [end, status] =
      std::from_chars(definition.data(), definition.data() + definition.size(), factor);
  if (status == std::errc{}) {
    product.remove_prefix(static_cast<std::size_t>(end - definition.data()));
  }
  return ordered(product.substr(0, product.find('@')));
}

/// A text that was asked for.
struct Known {
  Unit unit;         ///< null: it is none
  std::string base;  ///< base units
};

/// Files, protocols and documents ask for the same few units thousands of times. What is asked when
/// so many are known is understood anew each time.
constexpr std::size_t most_known = 1000;

std::shared_ptr<const Known> understand(std::string_view text) {
  static std::map<std::string, std::shared_ptr<const Known>, std::less<>> all;
  if (const auto found = all.find(text); found != all.end()) return found->second;
  Unit unit = parse(text);
  std::string base = unit ? base_of(unit) : "";
  auto known = std::make_shared<const Known>(Known{std::move(unit), std::move(base)});
  if (all.size() < most_known && text.size() <= longest_unit) all.emplace(text, known);
  return known;
}

std::shared_ptr<const Known> require(std::string_view text) {
  auto known = understand(text);
  if (!known->unit) {
    throw InputError("\"" + std::string(text.substr(0, longest_unit)) + "\" is not a known unit.",
                     "Write for example mm, um, day, week, Hz, N, kPa, g/L or %.");
  }
  return known;
}

using Conversion = std::shared_ptr<cv_converter>;

Conversion conversion(std::string_view from, std::string_view to) {
  static std::map<std::pair<std::string, std::string>, Conversion> all;
  std::pair pair{std::string(from), std::string(to)};
  if (const auto found = all.find(pair); found != all.end()) return found->second;
  const auto source = require(from);
  const auto target = require(to);
  if (source->base != target->base) {
    throw InputError(
        "\"" + std::string(from) + "\" cannot be converted to \"" + std::string(to) + "\".", "");
  }
  Conversion found(ut_get_converter(source->unit.get(), target->unit.get()), cv_free);
  if (all.size() < most_known) all.emplace(std::move(pair), found);
  return found;
}

}  // namespace

std::function<double(double)> converter(std::string_view from, std::string_view to) {
  const std::scoped_lock lock(udunits_mutex());
  return [found = conversion(from, to)](double value) {
    return cv_convert_double(found.get(), value);
  };
}

double convert(double value, std::string_view from, std::string_view to) {
  return converter(from, to)(value);
}

bool is_unit(std::string_view text) {
  const std::scoped_lock lock(udunits_mutex());
  return understand(text)->unit != nullptr;
}

bool same_dimension(std::string_view a, std::string_view b) {
  const std::scoped_lock lock(udunits_mutex());
  const auto first = understand(a);
  const auto second = understand(b);
  return first->unit && second->unit && first->base == second->base;
}

std::string si_unit(std::string_view text) {
  const std::scoped_lock lock(udunits_mutex());
  return require(text)->base;
}

Quantity parse_quantity(std::string_view text) {
  double value = 0.0;
  const auto [end, status] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (status != std::errc{} || !std::isfinite(value)) {
    throw InputError("\"" + std::string(text.substr(0, longest_unit)) +
                         "\" does not start with a finite number.",
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
