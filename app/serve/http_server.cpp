#include "serve/http_server.hpp"

#include "acicula/core/error.hpp"

#include <fmt/format.h>
#include <httplib.h>
#include <sys/socket.h>

#include <algorithm>
#include <cctype>

namespace acicula::serve {
namespace {

// A connection keeps its thread while it is open; a browser opens six.
constexpr std::size_t workers = 256;
constexpr std::size_t requests_of_a_connection = 10000;
constexpr time_t idle_seconds = 2;
constexpr time_t patience_seconds = 5;
// [byte] Some ten times the largest protocol that anybody writes.
constexpr std::size_t largest_body = std::size_t{1} << 20U;
// Connections that wait for the server's attention; the library would take five.
constexpr int backlog = 1024;

std::string lower_case(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return text;
}

Request request_of(const httplib::Request& http) {
  Request request{.method = http.method, .path = http.path, .body = http.body};
  for (const auto& [name, value] : http.params) request.query.emplace(name, value);
  for (const auto& [name, value] : http.headers) {
    // A header that comes twice is no header that can be trusted.
    const auto [place, is_new] = request.headers.emplace(lower_case(name), value);
    if (!is_new) place->second += "," + value;
  }
  return request;
}

void send(const Answer& answer, httplib::Response& response) {
  response.status = answer.status;
  for (const auto& [name, value] : answer.headers) response.set_header(name, value);
  if (!answer.body || answer.body->empty()) return response.set_content("", answer.type);
  // From where it lies, and uncompressed: over the loopback both would cost more than they save.
  response.set_content_provider(
      answer.body->size(), answer.type,
      [body = answer.body](std::size_t offset, std::size_t length, httplib::DataSink& sink) {
        return sink.write(body->data() + offset, length);
      });
}

/// An error that the library found by itself: it has a status and no words.
void put_into_words(httplib::Response& response) {
  if (!response.body.empty() || response.content_length_ > 0) return;
  const bool large = response.status == 413;
  const int status = response.status;
  send(error_answer(
           status, large ? "too-large" : "bad-request",
           large ? "The body is larger than 1 MiB." : "This is no request that is understood."),
       response);
}

/// What a body may not come in: how large it is would only be known when it is too late.
bool is_packed(const httplib::Request& request) {
  return request.has_header("Transfer-Encoding") || request.has_header("Content-Encoding");
}

}  // namespace

class HttpServer::Http : public httplib::Server {
 public:
  void widen_backlog() { ::listen(svr_sock_, backlog); }
};

HttpServer::HttpServer(const Place& place, std::string token,
                       std::function<Answer(const Request&)> page,
                       std::function<Answer(const Request&)> answer)
    : http_(std::make_unique<Http>()) {
  http_->new_task_queue = [] { return new httplib::ThreadPool(workers); };
  http_->set_keep_alive_max_count(requests_of_a_connection);
  http_->set_keep_alive_timeout(idle_seconds);
  http_->set_read_timeout(patience_seconds);
  http_->set_write_timeout(patience_seconds);
  http_->set_payload_max_length(largest_body);
  http_->set_tcp_nodelay(true);
  // Not SO_REUSEPORT, which the library would set: two servers could then share a port unseen.
  http_->set_socket_options([](socket_t socket) {
    const int yes = 1;
    ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
  });
  httplib::Headers headers;
  for (const auto& [name, value] : protective_headers()) headers.emplace(name, value);
  http_->set_default_headers(headers);
  http_->set_pre_routing_handler([](const httplib::Request& request, httplib::Response& response) {
    if (!is_packed(request)) return httplib::Server::HandlerResponse::Unhandled;
    send(error_answer(411, "no-length", "Send the body plain and with its Content-Length."),
         response);
    return httplib::Server::HandlerResponse::Handled;
  });
  const auto handle = [this, page = std::move(page), answer = std::move(answer)](
                          const httplib::Request& http, httplib::Response& response) {
    const Request request = request_of(http);
    if (const auto refused = turned_away(request, door_)) return send(*refused, response);
    send(request.path.starts_with("/api/") ? answer(request) : page(request), response);
  };
  const std::string anything = R"([\s\S]*)";
  http_->Get(anything, handle);
  http_->Post(anything, handle);
  http_->Put(anything, handle);
  http_->Patch(anything, handle);
  http_->Delete(anything, handle);
  http_->Options(anything, handle);
  http_->set_error_handler(
      [](const httplib::Request&, httplib::Response& response) { put_into_words(response); });
  port_ = place.port;
  const bool bound = place.port == 0 ? (port_ = http_->bind_to_any_port(place.address)) > 0
                                     : http_->bind_to_port(place.address, place.port);
  if (!bound) {
    throw InputError(fmt::format("Port {} of {} cannot be used; another program may have it.",
                                 place.port, place.address),
                     "Choose another with --port, or --port 0 for any that is free.");
  }
  http_->widen_backlog();
  door_ = door(std::move(token), place.address, port_);
}

HttpServer::~HttpServer() = default;

int HttpServer::port() const { return port_; }

void HttpServer::listen() { http_->listen_after_bind(); }

void HttpServer::stop() { http_->stop(); }

}  // namespace acicula::serve
