#include "serve/api.hpp"

#include "acicula/core/error.hpp"
#include "acicula/io/document/catalogue_document.hpp"
#include "acicula/io/document/setting.hpp"
#include "acicula/io/reference_explain.hpp"

#include "serve/requests.hpp"
#include <exception>
#include <limits>
#include <new>

namespace acicula::serve {
namespace {

constexpr int usual_samples = 200;
constexpr std::uint64_t most_samples = 1000;

[[noreturn]] void not_found() {
  throw Refusal(404, "not-found", "There is nothing at this address.");
}

[[noreturn]] void wrong_method() {
  throw Refusal(405, "wrong-method", "This address does not take that method.");
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
      columns_(setup) {}

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

}  // namespace acicula::serve
