#include "serve/message.hpp"

#include "acicula/io/document/setting.hpp"

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

}  // namespace acicula::serve
