#pragma once

#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace acicula {

/// One fault of an input: where it is, what is wrong and what would be right.
struct Diagnostic {
  std::string file = {};
  int line = 0;                  ///< 1-based; 0 when the fault has no place in a file
  int column = 0;                ///< 1-based, in bytes of source_line; 0 when there is none
  std::string source_line = {};  ///< text of that line, shown above the caret
  std::string message = {};      ///< problem, with the reason in brackets
  std::string hint = {};         ///< what would be right; may be empty
};

/// `file:line:column: message hint`, then the source line and a caret under the column.
[[nodiscard]] std::string format(const Diagnostic& diagnostic);

/// Root of every error that acicula throws.
class Error : public std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// The user's input is wrong (exit code 2). Carries all faults found, not only the first.
class InputError : public Error {
 public:
  explicit InputError(std::vector<Diagnostic> faults);
  /// A single fault without a place in a file.
  InputError(std::string message, std::string hint);
  std::vector<Diagnostic> diagnostics;
};

/// The catalogue of parameters lacks or contradicts something: a defect of the data (exit code 2).
class EvidenceError : public Error {
 public:
  EvidenceError(std::string parameter_key, std::string_view problem);
  std::string key;
};

/// An input lies outside what a model can speak about (exit code 3).
class ModelError : public Error {
 public:
  ModelError(std::string quantity_name, double got, double low, double high, std::string_view hint);
  std::string quantity;
  double value;  ///< SI
  double minimum;
  double maximum;
};

/// A solver failed (exit code 4).
class NumericsError : public Error {
 public:
  NumericsError(std::string solver_name, double at_time, std::string_view problem);
  std::string solver;
  double time;  ///< [s]
};

}  // namespace acicula
