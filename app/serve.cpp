#include "serve.hpp"

#include "acicula/core/error.hpp"
#include "acicula/core/units.hpp"

#include <fmt/format.h>
#include <malloc.h>

#include "build_facts.hpp"
#include "memory.hpp"
#include "moment.hpp"
#include "serve/api.hpp"
#include "serve/guard.hpp"
#include "serve/http_server.hpp"
#include "serve/page.hpp"
#include <algorithm>
#include <csignal>
#include <iostream>
#include <thread>

namespace acicula::app {
namespace {

namespace fs = std::filesystem;

// Two runs at once leave each at least as many cores as a small machine has.
constexpr unsigned cores_for_two_jobs = 8;

constexpr double gibibyte = 1073741824.0;

/// Waits for the signals that end the server while other threads work.
class EndSignals {
 public:
  /// From now on no thread takes them by itself.
  EndSignals() {
    ::sigemptyset(&signals_);
    for (const int signal : {SIGINT, SIGTERM}) ::sigaddset(&signals_, signal);
    ::pthread_sigmask(SIG_BLOCK, &signals_, nullptr);
  }
  void wait() const {
    int signal = 0;
    while (::sigwait(&signals_, &signal) != 0) {
    }
  }

 private:
  sigset_t signals_{};
};

bool is_own_machine(const std::string& address) {
  return address.starts_with("127.") || address == "localhost" || address == "::1";
}

void require_permission(const ServeOptions& options) {
  if (is_own_machine(options.listen) || options.allow_remote) return;
  throw InputError(
      fmt::format("{} is an address that other machines can reach.", options.listen),
      "Whoever has the token could then start runs here, and everything passes the network "
      "unencrypted. Add --allow-remote when that is what you want.");
}

fs::path made_folder(const fs::path& folder) {
  std::error_code error;
  fs::create_directories(folder, error);
  if (error || !fs::is_directory(folder)) {
    throw InputError("The folder " + folder.string() + " cannot be made" +
                         (error ? " (" + error.message() + ")." : "."),
                     "Choose another with --results.");
  }
  return fs::canonical(folder);
}

serve::Answer page(const serve::Request& request) {
  if (request.method != "GET" && request.method != "HEAD")
    return serve::error_answer(405, "wrong-method", "This address does not take that method.");
  if (auto answer = serve::front_end_answer(request.path)) return *answer;
  return serve::error_answer(404, "not-found", "There is nothing at this address.");
}

}  // namespace

int serve_command(const ServeOptions& options, const evidence::Catalogue& catalogue,
                  const std::string& catalogue_hash) {
  require_permission(options);
  const EndSignals end;
  // Hundreds of threads share the arenas of a few: what one frees another can use.
  ::mallopt(M_ARENA_MAX, 4);
  const unsigned cores = std::max(1U, std::thread::hardware_concurrency());
  const serve::Setup setup{.catalogue = catalogue,
                           .catalogue_hash = catalogue_hash,
                           .build = build_facts(),
                           .results = made_folder(options.results),
                           .program = "/proc/self/exe",
                           .data_folder = options.data_folder,
                           .cores = cores,
                           .threads = options.threads,
                           .jobs_at_once = cores >= cores_for_two_jobs ? 2U : 1U,
                           .job_time = options.job_hours * unit::hour,
                           .job_memory =
                               [&options] {
                                 return options.job_memory > 0.0 ? options.job_memory * gibibyte
                                                                 : available_memory();
                               },
                           .now = present_moment};
  serve::Api api(setup);
  const std::string token = serve::new_token();
  serve::HttpServer server({.address = options.listen, .port = options.port}, token, page,
                           [&](const serve::Request& request) { return api.answer(request); });
  std::jthread listener([&] { server.listen(); });
  const bool bare = options.listen.find(':') != std::string::npos;
  std::cout << fmt::format("http://{}:{}/?token={}\n",
                           bare ? '[' + options.listen + ']' : options.listen, server.port(), token)
            << std::flush;
  end.wait();
  server.stop();
  return 0;
}

}  // namespace acicula::app
