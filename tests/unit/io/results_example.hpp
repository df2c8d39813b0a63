#pragma once

#include "acicula/course/state.hpp"
#include "acicula/course/treatment.hpp"
#include "acicula/evidence/catalogue.hpp"
#include "acicula/io/results.hpp"

namespace acicula::io {

/// A made-up run, for tests of what is written about it: round numbers, no model behind them.
struct ResultsExample {
  course::Treatment treatment;
  course::Course course;
  evidence::Catalogue catalogue;

  ResultsExample();
  [[nodiscard]] Run run() const;
};

}  // namespace acicula::io
