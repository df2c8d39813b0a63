#pragma once

#include "acicula/course/treatment.hpp"
#include "acicula/evidence/catalogue.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace acicula::io {

/// One arm of a published study: a protocol.
struct Arm {
  std::string id;  ///< "main" for the study's own [protocol]
  course::Treatment treatment;
};

/// What a measurement claims. The last three are orderings; they carry no number of their own.
enum class ClaimKind { number, at_least, at_most, increase, decrease, greater_than };

/// One published result.
struct Measurement {
  std::string endpoint;  ///< of the registry
  std::string observer;  ///< "papillary", "section"; empty when there is only one way
  std::string arm;       ///< id of the arm; "main", the study's own [protocol], when not given
  std::string than;      ///< arm it is compared with (greater_than)
  double time = 0.0;     ///< [s] since the first session
  ClaimKind kind = ClaimKind::number;
  std::optional<double> value;                ///< SI
  std::optional<double> sd;                   ///< SI, between subjects
  std::optional<std::array<double, 2>> ci90;  ///< SI
  std::optional<int> n;                       ///< subjects
  std::string note;
};

enum class Role { calibration, validation };

struct Study {
  std::string id;
  std::string citation;
  std::string doi;
  std::string note;
  Role role = Role::validation;
  std::vector<Arm> arms;  ///< the study's own [protocol] first
  std::vector<Measurement> measurements;
};

/// Whether a text is a study file rather than a protocol: it has a [study].
[[nodiscard]] bool is_study(std::string_view text);

/// Reads a study file (schema = 1): [study], [protocol], [[arm]], [[measurement]].
///
/// The times of an arm's measurements are added to its output times, so that simulate() reports
/// them.
/// @throws InputError  with every fault of the file
[[nodiscard]] Study read_study(std::string_view text, std::string_view file_name,
                               const evidence::Catalogue& catalogue);

}  // namespace acicula::io
