#include "acicula/safety/subject_rules.hpp"

#include "acicula/core/error.hpp"

#include <set>

namespace acicula::safety {

std::vector<Finding> subject_rules(const skin::Subject& subject, const Parameters& parameters) {
  std::set<std::string> applies(subject.history.begin(), subject.history.end());
  if (subject.age < parameters.youngest_age) applies.insert("under-22");
  if (subject.phototype >= parameters.dark_phototype) applies.insert("dark-phototype");

  std::vector<Finding> findings;
  for (const Contraindication& known : parameters.contraindications) {
    if (applies.erase(known.name) > 0) {
      findings.push_back({"safety." + known.name, known.text, known.stop});
    }
  }
  if (!applies.empty()) {
    throw InputError("contraindication \"" + *applies.begin() + "\" is not in the catalogue",
                     "Known are the entries of data/contraindications.");
  }
  return findings;
}

}  // namespace acicula::safety
