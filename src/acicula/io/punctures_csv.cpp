#include "acicula/io/punctures_csv.hpp"

#include "acicula/core/error.hpp"
#include "acicula/io/csv_records.hpp"

#include <fmt/format.h>

#include <array>
#include <iterator>
#include <vector>

namespace acicula::io {

std::string punctures_csv(const course::PunctureFields& fields) {
  std::string text =
      "session [1],pass [1],needle [1],x [m],y [m],heading [rad],entry_angle [rad],drag [m],"
      "punctured [1],force_limited [1],depth [m],residual_depth [m],radius [m],epidermis [m]\n";
  const auto out = std::back_inserter(text);
  for (std::size_t session = 0; session < fields.sessions.size(); ++session) {
    for (const puncture::Puncture& stroke : fields.sessions[session].punctures) {
      fmt::format_to(out, "{},{},{},{:.6g},{:.6g},{:.6g},{:.6g},{:.6g},", session + 1,
                     stroke.place.pass + 1, stroke.place.needle + 1, stroke.place.x, stroke.place.y,
                     stroke.place.heading, stroke.place.entry_angle, stroke.place.drag);
      fmt::format_to(out, "{:d},{:d},{:.6g},{:.6g},{:.6g},{:.6g}\n", stroke.punctured,
                     stroke.force_limited, stroke.depth, stroke.residual_depth, stroke.radius,
                     stroke.epidermis);
    }
  }
  return text;
}

course::PunctureFields read_punctures_csv(std::string_view text, std::string_view file_name,
                                          std::span<const double> sessions) {
  const std::vector<CsvRecord> records = read_csv_records(text, file_name);
  const auto column = [&](std::string_view name) {
    return csv_column(records.front(), name, file_name);
  };
  struct Member {
    std::size_t column;
    double& (*of)(puncture::Puncture&);
  };
  using puncture::Puncture;
  const std::array members{
      Member{column("x"), [](Puncture& p) -> double& { return p.place.x; }},
      Member{column("y"), [](Puncture& p) -> double& { return p.place.y; }},
      Member{column("heading"), [](Puncture& p) -> double& { return p.place.heading; }},
      Member{column("entry_angle"), [](Puncture& p) -> double& { return p.place.entry_angle; }},
      Member{column("drag"), [](Puncture& p) -> double& { return p.place.drag; }},
      Member{column("depth"), [](Puncture& p) -> double& { return p.depth; }},
      Member{column("residual_depth"), [](Puncture& p) -> double& { return p.residual_depth; }},
      Member{column("radius"), [](Puncture& p) -> double& { return p.radius; }},
      Member{column("epidermis"), [](Puncture& p) -> double& { return p.epidermis; }}};
  const std::size_t session = column("session");
  const std::size_t pass = column("pass");
  const std::size_t needle = column("needle");
  const std::size_t punctured = column("punctured");
  const std::size_t limited = column("force_limited");
  course::PunctureFields fields;
  for (const double time : sessions) fields.sessions.push_back({.time = time});
  for (std::size_t i = 1; i < records.size(); ++i) {
    const auto number = [&](std::size_t at) { return csv_number(records[i], at, file_name); };
    const double count = number(session);
    if (!(count >= 1.0 && count <= static_cast<double>(sessions.size()))) {
      throw InputError(
          std::vector{Diagnostic{.file = std::string(file_name),
                                 .line = records[i].line,
                                 .message = fmt::format("There is no session {} in this run of {}.",
                                                        count, sessions.size())}});
    }
    Puncture stroke{.punctured = number(punctured) != 0.0, .force_limited = number(limited) != 0.0};
    stroke.place.pass = static_cast<int>(number(pass)) - 1;
    stroke.place.needle = static_cast<int>(number(needle)) - 1;
    for (const Member& member : members) member.of(stroke) = number(member.column);
    fields.sessions[static_cast<std::size_t>(count) - 1].punctures.push_back(stroke);
  }
  return fields;
}

}  // namespace acicula::io
