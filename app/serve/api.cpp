#include "serve/api.hpp"

#include "acicula/core/error.hpp"
#include "acicula/io/document/catalogue_document.hpp"
#include "acicula/io/document/examples.hpp"
#include "acicula/io/document/setting.hpp"
#include "acicula/io/reference_explain.hpp"

#include "serve/requests.hpp"
#include <algorithm>
#include <charconv>
#include <exception>
#include <limits>
#include <new>

namespace acicula::serve {
namespace {

constexpr int usual_samples = 200;
constexpr std::uint64_t most_samples = 1000;
constexpr std::size_t usual_voxels = 500000;
constexpr std::size_t most_voxels = 8000000;

[[noreturn]] void not_found() {
  throw Refusal(404, "not-found", "There is nothing at this address.");
}

[[noreturn]] void wrong_method() {
  throw Refusal(405, "wrong-method", "This address does not take that method.");
}

/// What stands between slashes: "/a/b" as a, b.
std::vector<std::string> split(std::string_view path) {
  std::vector<std::string> parts;
  while (path.starts_with('/')) {
    path.remove_prefix(1);
    const std::size_t end = std::min(path.find('/'), path.size());
    parts.emplace_back(path.substr(0, end));
    path.remove_prefix(end);
  }
  return parts;
}

/// A whole number of the query.
std::size_t query_number(const Request& request, const char* name, std::size_t fallback) {
  const auto found = request.query.find(name);
  if (found == request.query.end()) return fallback;
  std::size_t number = 0;
  const std::string& text = found->second;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error == std::errc() && end == text.data() + text.size()) return number;
  throw Refusal(400, "wrong-shape", std::string(name) + " is not a whole number.");
}

void require_method(const Request& request, const char* method) {
  const bool reads = request.method == "HEAD" && std::string_view(method) == "GET";
  if (request.method != method && !reads) wrong_method();
}

}  // namespace

Api::Api(const Setup& setup)
    : setup_(setup),
      catalogue_(std::make_shared<const std::string>(
          io::document::catalogue_document(setup.catalogue, setup.build))),
      columns_(setup),
      studies_(setup.catalogue, io::document::studies()),
      runs_(setup) {}

Answer Api::answer(const Request& request) try {
  return routed(request);
} catch (const Refusal& refusal) {
  return refusal.answer();
} catch (const InputError& error) {
  return input_answer(error);
} catch (const ModelError& error) {
  return error_answer(422, "outside-validity",
                      std::string("outside the model's validity: ") + error.what());
} catch (const NumericsError& error) {
  return error_answer(500, "numerics", error.what());
} catch (const std::bad_alloc&) {
  return error_answer(503, "no-memory", "There is not enough memory for this.");
} catch (const std::exception& error) {
  return error_answer(500, "internal",
                      std::string("internal error, please report it: ") + error.what());
}

Answer Api::routed(const Request& request) {
  const std::string& path = request.path;
  if (path == "/api/1/catalogue") {
    require_method(request, "GET");
    return {.body = catalogue_};
  }
  if (path == "/api/1/protocol") return protocol(request);
  if (path == "/api/1/column") return column(request, false);
  if (path == "/api/1/column/intervals") return column(request, true);
  if (path == "/api/1/explain") return explain(request);
  if (path == "/api/1/studies") return studies(request);
  constexpr std::string_view below_runs = "/api/1/runs";
  if (path == below_runs || path.starts_with("/api/1/runs/"))
    return runs(request, split(std::string_view(path).substr(below_runs.size())));
  not_found();
}

Answer Api::protocol(const Request& request) {
  require_method(request, "POST");
  const io::document::Setting setting = setting_in(json_of(request.body), setup_.catalogue);
  try {
    const io::Protocol protocol = io::document::protocol_of(setting, setup_.catalogue);
    return json_answer(io::document::protocol_document(setting, protocol));
  } catch (const InputError& error) {
    return input_answer(error, setting.toml);
  }
}

Answer Api::column(const Request& request, bool intervals) {
  require_method(request, "POST");
  const io::document::Json body = json_of(request.body);
  const ColumnRequest column{
      .setting = setting_in(body, setup_.catalogue),
      .seed = whole_number(body, "seed", 1, std::numeric_limits<std::uint64_t>::max()),
      .samples = intervals
                     ? static_cast<int>(whole_number(body, "samples", usual_samples, most_samples))
                     : 0,
      .client = request.header("x-acicula-client")};
  try {
    return {.body = intervals ? columns_.intervals(column) : columns_.document(column)};
  } catch (const InputError& error) {
    return input_answer(error, column.setting.toml);
  }
}

Answer Api::explain(const Request& request) const {
  require_method(request, "GET");
  const auto name = request.query.find("name");
  if (name == request.query.end()) throw Refusal(400, "wrong-shape", "Ask with ?name=KEY.");
  try {
    const std::string text = io::explain(setup_.catalogue, name->second);
    return json_answer(io::document::text_of({{"text", text}}));
  } catch (const InputError& error) {
    throw Refusal(404, "not-found", error.what());
  }
}

Answer Api::studies(const Request& request) {
  require_method(request, "GET");
  const auto [text, with_intervals] = studies_.known();
  if (with_intervals) return {.body = text};
  const std::string so_far = text ? R"(,"so_far":)" + *text : "";
  return json_answer(R"({"state":"computing")" + so_far + "}", 202);
}

Answer Api::runs(const Request& request, const std::vector<std::string>& path) {
  const std::size_t parts = path.size();
  if (parts == 0 && request.method == "POST") return runs_.start(json_of(request.body));
  if (parts == 2 && path[1] == "cancel") {
    require_method(request, "POST");
    return runs_.cancel(path[0]);
  }
  if (parts == 2 && path[1] == "resume") {
    require_method(request, "POST");
    return runs_.resume(path[0]);
  }
  require_method(request, "GET");
  if (parts == 0) return runs_.list();
  if (parts == 1) return runs_.one(path[0]);
  if (parts == 2 && path[1] == "document") return runs_.document(path[0]);
  if (parts == 2 && path[1] == "fields") return runs_.fields(path[0]);
  if (parts == 3 && path[1] == "files") return runs_.file(path[0], path[2]);
  if (parts == 4 && path[1] == "files" && path[2] == "pictures")
    return runs_.file(path[0], "pictures/" + path[3]);
  if (parts == 3 && path[1] == "fields") {
    return runs_.field(
        path[0], path[2], query_number(request, "time", 0),
        std::clamp(query_number(request, "limit", usual_voxels), std::size_t{1}, most_voxels));
  }
  not_found();
}

}  // namespace acicula::serve
