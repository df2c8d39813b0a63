#include "serve/job.hpp"

#include "serve/guard.hpp"
#include <algorithm>
#include <array>
#include <string_view>

namespace acicula::serve {
namespace {

using io::document::Json;

constexpr std::array<const char*, 6> states{"queued", "running",   "done",
                                            "failed", "cancelled", "interrupted"};
constexpr std::array<std::string_view, 3> fidelities{"column", "cell", "patch"};

}  // namespace

const char* name(JobState state) { return states.at(static_cast<std::size_t>(state)); }

std::string job_text(const Job& job) {
  return Json{{"schema", 1},
              {"name", job.name},
              {"title", job.title},
              {"fidelity", job.fidelity},
              {"seed", job.seed},
              {"samples", job.samples},
              {"created", job.created},
              {"state", name(job.state)},
              {"message", job.message}}
             .dump(2, ' ', false, Json::error_handler_t::replace) +
         '\n';
}

std::optional<Job> job_from(const std::string& text) try {
  const Json json = Json::parse(text);
  const auto state = std::find(states.begin(), states.end(), json.at("state").get<std::string>());
  Job job{.name = json.at("name"),
          .title = json.at("title"),
          .fidelity = json.at("fidelity"),
          .seed = json.at("seed"),
          .samples = json.at("samples"),
          .created = json.at("created"),
          .message = json.at("message")};
  const bool known =
      std::find(fidelities.begin(), fidelities.end(), job.fidelity) != fidelities.end();
  if (state == states.end() || !known || !is_run_name(job.name) || json.at("schema") != 1)
    return std::nullopt;
  job.state = static_cast<JobState>(state - states.begin());
  return job;
} catch (const Json::exception&) {
  return std::nullopt;
}

}  // namespace acicula::serve
