#pragma once

#include "acicula/io/write_text_file.hpp"
#include "acicula/numerics/ranks.hpp"

#include <exception>
#include <string>

namespace acicula::io {

/// Runs a step of writing on this process. When it failed on any process, all throw, so that they
/// stay in step. Collective, but what the step does need not be.
/// @throws OutputError  with the reason where it failed, and the word that it did on the others
template <class Step>
void all_or_none(const numerics::Ranks& ranks, Step&& step) {
  std::string reason;
  try {
    step();
  } catch (const std::exception& error) {
    reason = error.what();
  }
  if (ranks.maximum(reason.empty() ? 0.0 : 1.0) > 0.0) {
    throw OutputError(reason.empty() ? "another process could not write" : reason);
  }
}

}  // namespace acicula::io
