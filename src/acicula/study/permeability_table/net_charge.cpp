#include "acicula/study/permeability_table/net_charge.hpp"

#include <cstddef>

namespace acicula::study {
namespace {

/// A charge written as a number, "+2", counts with it; "++" counts each sign.
constexpr int largest_charge = 9;

/// Charge of the fragment; only signs within brackets are charges.
int charge_of(std::string_view fragment) {
  int charge = 0;
  bool in_brackets = false;
  for (std::size_t i = 0; i < fragment.size(); ++i) {
    const char c = fragment[i];
    if (c == '[') in_brackets = true;
    if (c == ']') in_brackets = false;
    if (!in_brackets || (c != '+' && c != '-')) continue;
    const int digit = i + 1 < fragment.size() ? fragment[i + 1] - '0' : 0;
    const int size = digit >= 1 && digit <= largest_charge ? digit : 1;
    charge += c == '+' ? size : -size;
  }
  return charge;
}

}  // namespace

bool is_written_charged(std::string_view smiles) {
  while (!smiles.empty()) {
    const std::size_t end = smiles.find('.');
    if (charge_of(smiles.substr(0, end)) != 0) return true;
    if (end == std::string_view::npos) break;
    smiles.remove_prefix(end + 1);
  }
  return false;
}

}  // namespace acicula::study
