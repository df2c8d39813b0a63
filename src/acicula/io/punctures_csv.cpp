#include "acicula/io/punctures_csv.hpp"

#include <fmt/format.h>

#include <iterator>

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

}  // namespace acicula::io
