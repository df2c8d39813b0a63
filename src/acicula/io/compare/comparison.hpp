#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace acicula::io::compare {

/// One number that is not the same in both.
struct Difference {
  std::string what;   ///< "healing.collagen_total.relative, papillary"
  std::string where;  ///< time and place, in words; may be empty
  double first = 0.0;
  double second = 0.0;
  double share = 0.0;  ///< [1] of the difference in the largest magnitude there is of its kind
};

/// What was found in one part of the results.
struct Part {
  std::string name;                 ///< "summary", "timeline", "depth_time", "punctures", "fields"
  std::size_t compared = 0;         ///< numbers
  std::size_t different = 0;        ///< numbers
  std::vector<Difference> largest;  ///< one for each endpoint, column or field, largest first
  std::vector<std::string> problems;  ///< what cannot be compared, in words

  [[nodiscard]] bool identical() const { return different == 0 && problems.empty(); }
};

/// What went into a result and is not the same in both.
struct InputDifference {
  std::string what;  ///< "seed"
  std::string first;
  std::string second;
};

struct Comparison {
  std::vector<InputDifference> inputs;
  std::vector<Part> parts;

  [[nodiscard]] bool identical() const {
    for (const Part& part : parts) {
      if (!part.identical()) return false;
    }
    return true;
  }
};

/// Orders the differences of a part, largest first.
void sort_largest(Part& part);

}  // namespace acicula::io::compare
