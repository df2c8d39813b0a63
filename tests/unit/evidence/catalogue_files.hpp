#pragma once

#include "acicula/core/error.hpp"
#include "acicula/evidence/catalogue.hpp"

#include <string>
#include <vector>

namespace acicula::evidence {

/// A sound parameter table of the key "healing.rate", with further lines at its end.
inline std::string rate_table(const std::string& further = "") {
  return "[healing.rate]\nmeaning = \"Rate\"\nvalue = 2.0\nunit = \"1/day\"\nsource = "
         "\"gill-2008\"\n"
         "locator = \"table 1\"\ngrade = \"measured\"\n" +
         further;
}

/// A sound catalogue of one parameter and one reference, whose parameter file can be replaced.
inline Files files_with(const std::string& parameters) {
  return {{"parameters/healing.toml", "schema = 1\n" + parameters},
          {"references.bib", "@misc{gill-2008,\n  title = {Pain}\n}\n"}};
}

/// Faults that reading the files gives; empty when it gives none.
inline std::vector<Diagnostic> faults_of(const Files& files) {
  try {
    (void)Catalogue::read(files);
  } catch (const InputError& error) {
    return error.diagnostics;
  }
  return {};
}

/// Messages of the faults alone.
inline std::vector<std::string> messages_of(const Files& files) {
  std::vector<std::string> messages;
  for (const Diagnostic& fault : faults_of(files)) messages.push_back(fault.message);
  return messages;
}

}  // namespace acicula::evidence
