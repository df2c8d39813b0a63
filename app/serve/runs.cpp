#include "serve/runs.hpp"

#include "acicula/course/schedule.hpp"
#include "acicula/io/base64.hpp"
#include "acicula/io/document/setting.hpp"
#include "acicula/io/protocol.hpp"
#include "acicula/io/read_text_file.hpp"

#include "serve/guard.hpp"
#include "serve/requests.hpp"
#include <algorithm>
#include <array>
#include <limits>

namespace acicula::serve {
namespace {

namespace fs = std::filesystem;
using io::document::Json;

constexpr std::size_t most_queued = 16;
constexpr std::uint64_t most_samples = 10000;
constexpr int usual_samples = 200;
// [byte] Of pictures in one answer.
constexpr std::size_t most_picture_bytes = std::size_t{16} << 20U;

std::string text_in(const Json& request, const char* name, const std::string& fallback) {
  const auto found = request.find(name);
  if (found == request.end() || found->is_null()) return fallback;
  if (found->is_string()) return found->get<std::string>();
  throw Refusal(400, "wrong-shape", std::string(name) + " is not a text.");
}

std::string wanted_name(const Json& request) {
  std::string name = text_in(request, "name", "run");
  if (!is_run_name(name)) {
    throw Refusal(400, "wrong-name",
                  "A name has letters, digits, - and _, and starts with a letter or a digit.");
  }
  // Room for the number that makes it unique.
  constexpr std::size_t longest = 56;
  if (name.size() > longest) name.resize(longest);
  return name;
}

std::string wanted_fidelity(const Json& request) {
  constexpr std::array<std::string_view, 3> known{"column", "cell", "patch"};
  std::string fidelity = text_in(request, "fidelity", "column");
  if (std::find(known.begin(), known.end(), fidelity) == known.end())
    throw Refusal(400, "wrong-shape", "fidelity is not column, cell or patch.");
  return fidelity;
}

std::string title_of(const evidence::Catalogue& catalogue, const io::Protocol& protocol) {
  const std::string& indication = protocol.treatment.condition.indication;
  const evidence::Entry* entry = catalogue.find("indications", indication);
  return entry == nullptr ? indication : entry->title;
}

/// The protocol of a result folder; none when it cannot be read any more.
std::optional<io::Protocol> protocol_in(const ResultFolder& folder,
                                        const evidence::Catalogue& catalogue) {
  const auto text = folder.read("resolved.toml");
  if (!text) return std::nullopt;
  try {
    return io::read_protocol(*text, "resolved.toml", catalogue);
  } catch (const InputError&) {
    return std::nullopt;
  }
}

/// Pictures of a document from the files of its folder.
void lay_in_pictures(Json& document, const ResultFolder& folder) {
  std::size_t bytes = 0;
  for (Json& picture : document["pictures"]) {
    const auto png = folder.read(picture.value("name", ""));
    if (!png || bytes + png->size() > most_picture_bytes) continue;
    bytes += png->size();
    picture["png"] = io::base64(*png);
  }
}

}  // namespace

Runs::Runs(const Setup& setup)
    : setup_(setup),
      files_(setup.results),
      table_(most_queued, [this](const Job& job) { files_.save(job); }),
      runner_(setup_, files_, table_) {
  for (Job& job : files_.read()) table_.restore(std::move(job));
}

Json Runs::json(const Job& job) const {
  const ResultFolder folder(setup_.results, job.name);
  const auto text = [](const std::string& words) {
    return words.empty() ? Json(nullptr) : Json(words);
  };
  return {{"name", job.name},
          {"title", job.title},
          {"state", name(job.state)},
          {"progress", job.progress ? Json(*job.progress) : Json(nullptr)},
          {"stage", text(job.stage)},
          {"fidelity", job.fidelity},
          {"created", text(job.created)},
          {"message", text(job.message)},
          {"files", folder.files()},
          {"has_fields", folder.has_fields()}};
}

Job Runs::found(const std::string& name) {
  const ResultFolder folder(setup_.results, name);
  const std::scoped_lock lock(found_mutex_);
  auto known = found_.find(name);
  if (known == found_.end()) {
    Job job{.name = name, .title = name};
    if (const auto protocol = protocol_in(folder, setup_.catalogue))
      job.title = title_of(setup_.catalogue, *protocol);
    const Json provenance =
        Json::parse(folder.read("provenance.json").value_or("{}"), nullptr, false);
    if (provenance.is_object()) {
      job.fidelity = text_in(provenance, "fidelity", "");
      job.created = text_in(provenance, "date", "");
    }
    known = found_.emplace(name, std::move(job)).first;
  }
  Job job = known->second;
  job.state = folder.is_complete() ? JobState::done : JobState::interrupted;
  return job;
}

Job Runs::require(const std::string& name) {
  if (const auto job = table_.find(name)) return *job;
  if (!ResultFolder(setup_.results, name).exists())
    throw Refusal(404, "not-found", "There is no run of that name.");
  return found(name);
}

Answer Runs::list() {
  Json runs = Json::array();
  std::vector<Job> jobs = table_.all();
  for (const std::string& name : result_folders(setup_.results)) {
    if (!table_.find(name)) jobs.push_back(found(name));
  }
  std::sort(jobs.begin(), jobs.end(),
            [](const Job& a, const Job& b) { return a.created > b.created; });
  for (const Job& job : jobs) runs.push_back(json(job));
  return json_answer(io::document::text_of(Json{{"runs", std::move(runs)},
                                                {"folder", setup_.results.string()},
                                                {"queue_limit", most_queued}}));
}

Answer Runs::one(const std::string& name) {
  return json_answer(io::document::text_of(json(require(name))));
}

Answer Runs::start(const Json& request) {
  const io::document::Setting setting = setting_in(request, setup_.catalogue);
  Job job{.name = wanted_name(request),
          .title = "",
          .fidelity = wanted_fidelity(request),
          .seed = whole_number(request, "seed", 1, std::numeric_limits<std::uint64_t>::max()),
          .created = setup_.now()};
  const bool column = job.fidelity == "column";
  job.samples =
      static_cast<int>(whole_number(request, "samples", column ? usual_samples : 0, most_samples));
  const std::array overrides{
      io::Override{.key = "numerics.fidelity", .value = job.fidelity, .origin = "fidelity"}};
  job.title =
      title_of(setup_.catalogue, io::document::protocol_of(setting, setup_.catalogue, overrides));
  job.name = table_.free_name(job.name, [&](const std::string& name) {
    std::error_code error;
    return fs::exists(fs::symlink_status(setup_.results / name, error));
  });
  files_.save_protocol(job.name, setting.toml);
  table_.add(job);
  return json_answer(io::document::text_of(json(require(job.name))), 201);
}

Answer Runs::cancel(const std::string& name) {
  table_.cancel(name);
  return one(name);
}

Answer Runs::resume(const std::string& name) {
  if (!table_.find(name) && ResultFolder(setup_.results, name).exists()) {
    Job job = found(name);
    if (job.state == JobState::done || job.fidelity == "column")
      throw Refusal(409, "not-stopped", "That run is done, or cannot go on.");
    table_.add(std::move(job));
  } else {
    table_.resume(name);
  }
  return one(name);
}

ResultFolder Runs::complete(const std::string& name) const {
  ResultFolder folder(setup_.results, name);
  if (folder.is_complete()) return folder;
  if (folder.exists() || table_.find(name)) throw Refusal(409, "not-done", "That run is not done.");
  throw Refusal(404, "not-found", "There is no run of that name.");
}

Answer Runs::document(const std::string& name) const {
  const ResultFolder folder = complete(name);
  const auto text = folder.read("document.json");
  if (!text) {
    throw Refusal(404, "no-document",
                  "That run has no document.json: an earlier acicula made it. Its report.html is "
                  "there.");
  }
  Json document = Json::parse(*text, nullptr, false);
  if (!document.is_object()) throw Refusal(500, "no-document", "Its document.json is damaged.");
  lay_in_pictures(document, folder);
  Json provenance = Json::parse(folder.read("provenance.json").value_or(""), nullptr, false);
  if (provenance.is_object()) document["provenance"] = std::move(provenance);
  return json_answer(io::document::text_of(document));
}

Answer Runs::file(const std::string& name, const std::string& file) const {
  auto text = ResultFolder(setup_.results, name).read(file);
  if (!text) throw Refusal(404, "not-found", "That run has no such file.");
  Answer answer{.type = media_type(file),
                .body = std::make_shared<const std::string>(std::move(*text))};
  if (file.ends_with(".html"))
    answer.headers.emplace_back("Content-Disposition", "attachment; filename=\"" + file + '"');
  return answer;
}

Answer Runs::fields(const std::string& name) {
  const ResultFolder folder(setup_.results, name);
  if (!folder.has_fields()) throw Refusal(404, "not-found", "That run kept no fields.");
  std::vector<double> sessions;
  if (const auto protocol = protocol_in(folder, setup_.catalogue))
    sessions = course::session_times(protocol->treatment.schedule);
  return fields_.index(folder.path(), sessions);
}

Answer Runs::field(const std::string& name, const std::string& field, std::size_t moment,
                   std::size_t limit) {
  const ResultFolder folder(setup_.results, name);
  if (!folder.has_fields()) throw Refusal(404, "not-found", "That run kept no fields.");
  return fields_.values(folder.path(), field, moment, limit);
}

}  // namespace acicula::serve
