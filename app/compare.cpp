#include "compare.hpp"

#include "acicula/io/compare/compare_results.hpp"

#include "command_line.hpp"
#include <iostream>

namespace acicula::app {

int compare_command(const CompareOptions& options) {
  const io::compare::Comparison comparison =
      io::compare::compare_results(options.first, options.second);
  const std::string first = options.first.string();
  const std::string second = options.second.string();
  std::cout << (options.json ? io::compare::comparison_json(comparison, first, second)
                             : io::compare::comparison_text(comparison, first, second));
  return comparison.identical() ? done : different;
}

}  // namespace acicula::app
