#pragma once

#include <cstddef>
#include <string>
#include <utility>
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

/// What differs most among numbers of one kind: those of a column, or of a field.
class Largest {
 public:
  /// Takes a number for the magnitude of its kind.
  void see(double value);
  /// Takes two numbers that differ.
  /// @return whether they do more than all before; then tell() says what they are
  [[nodiscard]] bool grows(double first, double second);
  void tell(Difference difference) { difference_ = std::move(difference); }
  /// Adds what was told to a part, with its share; nothing when no two numbers differed.
  void add_to(Part& part) const;

 private:
  double magnitude_ = 0.0;
  double size_ = -1.0;  ///< of the difference; negative: none
  Difference difference_;
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
