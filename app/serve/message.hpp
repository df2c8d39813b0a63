#pragma once

#include "acicula/core/error.hpp"

#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace acicula::serve {

/// A request as the rules of the lab see it.
struct Request {
  std::string method = "GET";
  std::string path;                                 ///< decoded, without the query
  std::map<std::string, std::string> query = {};    ///< decoded
  std::map<std::string, std::string> headers = {};  ///< by name in lower case
  std::string body = {};

  /// The value of a header; empty when it is not there.
  [[nodiscard]] const std::string& header(const std::string& lower_case_name) const;
};

/// What is sent back.
struct Answer {
  int status = 200;
  std::string type = "application/json; charset=utf-8";
  std::shared_ptr<const std::string> body = {};
  std::vector<std::pair<std::string, std::string>> headers = {};
};

[[nodiscard]] Answer json_answer(std::string text, int status = 200);

/// `{"error": {"code", "message", "diagnostics"}}`
/// @param toml  the text that the faults are of
[[nodiscard]] Answer error_answer(int status, const std::string& code, const std::string& message,
                                  const std::vector<Diagnostic>& faults = {},
                                  const std::string& toml = "");

/// 422: what a reader gave is wrong, with every fault.
/// @param toml  the text that the faults are of
[[nodiscard]] Answer input_answer(const InputError& error, const std::string& toml = "");

/// Thrown by whatever cannot answer a request; the message is for people.
class Refusal final : public std::exception {
 public:
  Refusal(int status, std::string code, std::string message)
      : status_(status), code_(std::move(code)), message_(std::move(message)) {}
  [[nodiscard]] const char* what() const noexcept override { return message_.c_str(); }
  [[nodiscard]] Answer answer() const { return error_answer(status_, code_, message_); }

 private:
  int status_;
  std::string code_;
  std::string message_;
};

}  // namespace acicula::serve
