#include "serve/columns.hpp"

#include "acicula/course/puncture_fields.hpp"
#include "acicula/course/simulate.hpp"
#include "acicula/io/document/run_document.hpp"
#include "acicula/io/sha256.hpp"
#include "acicula/study/uncertainty/bands.hpp"

#include <fmt/format.h>

#include "serve/deadline.hpp"
#include <array>

namespace acicula::serve {
namespace {

// Longer than this nobody waits for a slider.
constexpr std::chrono::seconds patience_for_columns{10};
constexpr std::chrono::seconds patience_for_samples{60};
// Each of a browser's requests waits a tenth of a second or so.
constexpr std::size_t most_waiting_columns = 512;
constexpr std::size_t most_waiting_samplings = 8;
// [byte] Some three hundred documents.
constexpr std::size_t cache_size = std::size_t{128} << 20U;

/// The protocol of a setting at column fidelity.
io::Protocol column_of(const io::document::Setting& setting, const evidence::Catalogue& catalogue) {
  const std::array overrides{
      io::Override{.key = "numerics.fidelity", .value = "column", .origin = "the lab"}};
  return io::document::protocol_of(setting, catalogue, overrides);
}

io::Provenance provenance(const Setup& setup, const ColumnRequest& request) {
  return {.build = setup.build,
          .catalogue_hash = setup.catalogue_hash,
          .protocol_hash = io::sha256(request.setting.toml),
          .seed = request.seed,
          .samples = request.samples,
          .fidelity = "column",
          .command = "",
          .date = "",
          .settings = {"numerics.fidelity=column"}};
}

/// A finished column; what the files of a result folder would tell of it.
struct Finished {
  io::Protocol protocol;
  course::Course course;
  io::Run run;

  Finished(const Setup& setup, const ColumnRequest& request, io::Protocol read, Observer& observer)
      : protocol(std::move(read)),
        course(course::simulate(protocol.treatment, course::parameters_from(setup.catalogue),
                                request.seed, observer)),
        run{.treatment = protocol.treatment,
            .course = course,
            .catalogue = setup.catalogue,
            .provenance = provenance(setup, request),
            .protocol = request.setting.toml,
            .resolved_protocol = io::resolved_protocol(protocol)} {}
  Finished(const Finished&) = delete;
  Finished& operator=(const Finished&) = delete;
  ~Finished() = default;
};

/// The strokes of the first session: a document shows no others.
course::PunctureFields first_strokes(const Finished& finished, const Setup& setup,
                                     std::uint64_t seed) {
  course::Course first = finished.course;
  if (first.sessions.size() > 1) first.sessions.resize(1);
  return course::puncture_fields(finished.protocol.treatment, first,
                                 course::parameters_from(setup.catalogue), seed);
}

std::string key_of(const char* what, const ColumnRequest& request) {
  return fmt::format("{} {} {}\n{}", what, request.seed, request.samples, request.setting.toml);
}

}  // namespace

Columns::Columns(const Setup& setup)
    : setup_(setup),
      columns_(setup.cores, most_waiting_columns),
      samplings_(1, most_waiting_samplings),
      cache_(cache_size) {}

DocumentCache::Text Columns::document(const ColumnRequest& request) {
  const std::string key = key_of("document", request);
  const bool faultless = request.setting.faults.empty();
  if (auto kept = cache_.find(key); kept && faultless) return kept;
  const Turnstile::Pass pass = columns_.enter();
  // Somebody else may have computed it meanwhile.
  if (auto kept = cache_.find(key); kept && faultless) return kept;
  Deadline deadline(patience_for_columns);
  Finished finished(setup_, request, column_of(request.setting, setup_.catalogue), deadline);
  finished.run.punctures = first_strokes(finished, setup_, request.seed);
  auto text = std::make_shared<const std::string>(io::document::run_document(finished.run));
  cache_.keep(key, text);
  return text;
}

DocumentCache::Text Columns::intervals(const ColumnRequest& request) {
  const std::string key = key_of("intervals", request);
  if (auto kept = cache_.find(key); kept && request.setting.faults.empty()) return kept;
  io::Protocol protocol = column_of(request.setting, setup_.catalogue);
  const auto newest = [&](bool count) {
    const std::scoped_lock lock(newest_mutex_);
    // Names of clients are the callers' own: their number must not grow without end.
    if (newest_.size() > most_waiting_columns) newest_.clear();
    return count ? ++newest_[request.client] : newest_[request.client];
  };
  const std::uint64_t own = newest(true);
  const Turnstile::Pass pass = samplings_.enter();
  if (newest(false) > own)
    throw Refusal(409, "superseded", "A newer request for intervals took the place of this one.");
  Deadline deadline(patience_for_samples);
  Finished finished(setup_, request, std::move(protocol), deadline);
  const study::Sampling sampling{.samples = request.samples,
                                 .seed = request.seed,
                                 .subjects = 1,
                                 .threads = static_cast<int>(setup_.cores)};
  const course::Treatment& treatment = finished.protocol.treatment;
  const study::Propagation propagation =
      study::propagate(study::with_times_of_bands(treatment), setup_.catalogue, sampling, deadline);
  study::set_intervals(finished.course, study::of_course(propagation, finished.course));
  finished.run.bands = study::bands(finished.course, treatment,
                                    course::parameters_from(setup_.catalogue), propagation);
  finished.run.surface = course::treated_surface(
      treatment, finished.course, course::parameters_from(setup_.catalogue), request.seed);
  auto text = std::make_shared<const std::string>(io::document::interval_document(finished.run));
  cache_.keep(key, text);
  return text;
}

}  // namespace acicula::serve
