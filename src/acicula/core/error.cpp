#include "acicula/core/error.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace acicula {
namespace {

std::string join(const std::vector<Diagnostic>& diagnostics) {
  std::string text;
  for (const Diagnostic& diagnostic : diagnostics) {
    if (!text.empty()) text += '\n';
    text += format(diagnostic);
  }
  return text;
}

/// Blanks as wide as the text before the column, tabs kept, so that the caret stands under it.
std::string indent_to(std::string_view line, int column) {
  std::string blanks;
  for (char c : line.substr(0, std::min(line.size(), static_cast<std::size_t>(column - 1)))) {
    const bool continues_utf8 = (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
    if (!continues_utf8) blanks += c == '\t' ? '\t' : ' ';
  }
  return blanks;
}

}  // namespace

std::string format(const Diagnostic& d) {
  std::string text;
  if (!d.file.empty()) text += d.file + ":";
  if (d.line > 0) text += fmt::format("{}:", d.line);
  if (d.line > 0 && d.column > 0) text += fmt::format("{}:", d.column);
  if (!text.empty()) text += ' ';
  text += d.message;
  if (!d.hint.empty()) text += ' ' + d.hint;
  if (!d.source_line.empty() && d.column > 0) {
    text += fmt::format("\n{:5} | {}\n      | {}^", d.line, d.source_line,
                        indent_to(d.source_line, d.column));
  }
  return text;
}

InputError::InputError(std::vector<Diagnostic> faults)
    : Error(join(faults)), diagnostics(std::move(faults)) {}

InputError::InputError(std::string message, std::string hint)
    : InputError(std::vector{Diagnostic{.message = std::move(message), .hint = std::move(hint)}}) {}

EvidenceError::EvidenceError(std::string parameter_key, std::string_view problem)
    : Error(fmt::format("parameter {}: {}", parameter_key, problem)),
      key(std::move(parameter_key)) {}

ModelError::ModelError(std::string quantity_name, double got, double low, double high,
                       std::string_view hint)
    : Error(fmt::format(
          "{} = {:.6g} lies outside the model's validity ({:.6g} to {:.6g}, SI units). {}",
          quantity_name, got, low, high, hint)),
      quantity(std::move(quantity_name)),
      value(got),
      minimum(low),
      maximum(high) {}

NumericsError::NumericsError(std::string solver_name, double at_time, std::string_view problem)
    : Error(fmt::format("{} failed at t = {:.6g} s: {}", solver_name, at_time, problem)),
      solver(std::move(solver_name)),
      time(at_time) {}

}  // namespace acicula
