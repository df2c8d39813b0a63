#include "serve/message.hpp"

#include "acicula/io/document/setting.hpp"

#include <fmt/format.h>

namespace acicula::serve {

using io::document::Json;

const std::string& Request::header(const std::string& lower_case_name) const {
  static const std::string none;
  const auto found = headers.find(lower_case_name);
  return found == headers.end() ? none : found->second;
}

Answer json_answer(std::string text, int status) {
  return {.status = status, .body = std::make_shared<const std::string>(std::move(text))};
}

Answer error_answer(int status, const std::string& code, const std::string& message,
                    const std::vector<Diagnostic>& faults, const std::string& toml) {
  Json error{{"code", code},
             {"message", message},
             {"diagnostics", io::document::diagnostics_json(faults, toml)}};
  Json whole{{"error", std::move(error)}};
  if (!toml.empty()) whole["toml"] = toml;
  return json_answer(io::document::text_of(whole), status);
}

Answer input_answer(const InputError& error, const std::string& toml) {
  const auto& faults = error.diagnostics;
  std::string message = faults.empty() ? "This is not understood." : faults.front().message;
  if (faults.size() > 1) message += fmt::format(" ({} more)", faults.size() - 1);
  return error_answer(422, "bad-input", message, faults, toml);
}

}  // namespace acicula::serve
