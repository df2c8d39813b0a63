#pragma once

#include "serve/guard.hpp"
#include "serve/message.hpp"
#include <functional>
#include <memory>
#include <string>

namespace acicula::serve {

/// Where the server listens.
struct Place {
  std::string address = "127.0.0.1";
  int port = 0;  ///< 0: any that is free
};

/// HTTP by cpp-httplib: takes requests from a socket, lets in those that may come in, and sends
/// what they are answered.
class HttpServer {
 public:
  /// @param page    answers requests for anything but /api/
  /// @param answer  answers requests for /api/ that were let in
  HttpServer(const Place& place, std::string token, std::function<Answer(const Request&)> page,
             std::function<Answer(const Request&)> answer);
  HttpServer(const HttpServer&) = delete;
  HttpServer& operator=(const HttpServer&) = delete;
  ~HttpServer();

  [[nodiscard]] int port() const;
  /// Takes requests until stop().
  void listen();
  void stop();

 private:
  class Http;
  std::unique_ptr<Http> http_;
  Door door_;
  int port_;
};

}  // namespace acicula::serve
