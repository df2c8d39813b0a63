#include "acicula/study/claim.hpp"

namespace acicula::study {

std::string_view name(io::ClaimKind kind) {
  switch (kind) {
    case io::ClaimKind::number:
      return "number";
    case io::ClaimKind::at_least:
      return "at_least";
    case io::ClaimKind::at_most:
      return "at_most";
    case io::ClaimKind::increase:
      return "increase";
    case io::ClaimKind::decrease:
      return "decrease";
    case io::ClaimKind::greater_than:
      break;
  }
  return "greater_than";
}

std::string_view name(io::Role role) {
  return role == io::Role::calibration ? "calibration" : "validation";
}

}  // namespace acicula::study
