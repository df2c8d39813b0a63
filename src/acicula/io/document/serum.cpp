#include "acicula/io/document/parts.hpp"
#include "acicula/io/protocol_words.hpp"

#include <algorithm>

namespace acicula::io::document {
namespace {

using absorption::Delivered;

Json series(const char* name, const char* unit, const std::vector<double>& values) {
  return {{"name", name}, {"unit", unit}, {"values", numbers(values)}};
}

}  // namespace

Json barrier(const Run& run) {
  if (run.course.sessions.empty()) return nullptr;
  const Delivered& first = run.course.sessions.front().serum;
  return {{"time", numbers(first.time)},
          {"series",
           {series("open_share", "1", first.open_share),
            series("water_loss", "kg m-2 s-1", first.water_loss)}}};
}

Json serum(const Run& run) {
  const auto& sessions = run.course.sessions;
  const auto treated = std::ranges::find_if(
      sessions, [](const course::Session& session) { return session.serum.applied > 0.0; });
  if (treated == sessions.end()) return nullptr;
  const Delivered& serum = treated->serum;
  return {{"active", run.treatment.serum.active},
          {"title", entry_title(run, "actives", run.treatment.serum.active)},
          {"applied", number(serum.applied)},
          {"time", numbers(serum.time)},
          {"series",
           {series("donor", "kg m-2", serum.film),
            series("stratum_corneum", "kg m-2", serum.stratum_corneum),
            series("channels", "kg m-2", serum.channel),
            series("viable_epidermis", "kg m-2", serum.viable_epidermis),
            series("dermis", "kg m-2", serum.dermis), series("cleared", "kg m-2", serum.cleared),
            series("degraded", "kg m-2", serum.degraded), series("lost", "kg m-2", serum.lost)}},
          {"window", number(serum.delivery_window)}};
}

}  // namespace acicula::io::document
