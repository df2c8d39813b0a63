#pragma once

#include <fcntl.h>
#include <httplib.h>
#include <nlohmann/json.hpp>
#include <sys/wait.h>
#include <unistd.h>

#include "small_patch.hpp"
#include <csignal>
#include <functional>
#include <memory>
#include <string>

namespace acicula::end_to_end {

using Json = nlohmann::json;

#if defined(__has_feature)
constexpr bool sanitized = __has_feature(address_sanitizer);
#else
constexpr bool sanitized = false;
#endif

/// `acicula serve` on a free port, in a folder of its own.
class Lab : public SmallPatch {
 protected:
  void TearDown() override {
    if (server_ > 0) (void)stop(SIGKILL);
    SmallPatch::TearDown();
  }

  /// Starts it and waits for its address.
  void serve() {
    int ends[2];
    ASSERT_EQ(::pipe(ends), 0);
    server_ = ::fork();
    if (server_ == 0) {
      ::dup2(ends[1], STDOUT_FILENO);
      ::close(ends[0]);
      if (::chdir(work().c_str()) != 0) ::_exit(126);
      // A limit on memory would end a run with sanitizers, which reserve terabytes of addresses.
      ::execl(ACICULA_PROGRAM, "acicula", "serve", "--port", "0", "--results", "lab",
              sanitized ? "--job-memory" : nullptr, "100000", nullptr);
      ::_exit(127);
    }
    ::close(ends[1]);
    std::string line;
    for (char c = 0; ::read(ends[0], &c, 1) == 1 && c != '\n';) line += c;
    ::close(ends[0]);
    const std::string head = "http://127.0.0.1:";
    ASSERT_EQ(line.substr(0, head.size()), head);
    const std::size_t token = line.find("/?token=");
    ASSERT_NE(token, std::string::npos) << line;
    port_ = std::stoi(line.substr(head.size(), token - head.size()));
    token_ = line.substr(token + 8);
  }

  /// Ends it by a signal.
  /// @return its exit code; -1 when the signal ended it
  int stop(int signal) {
    ::kill(server_, signal);
    int status = 0;
    ::waitpid(server_, &status, 0);
    server_ = -1;
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  }

  [[nodiscard]] httplib::Client client() const {
    httplib::Client client("127.0.0.1", port_);
    client.set_read_timeout(120);
    return client;
  }
  [[nodiscard]] httplib::Headers key() const { return {{"Authorization", "Bearer " + token_}}; }

  [[nodiscard]] httplib::Result get(const std::string& path) const {
    return client().Get(path, key());
  }
  [[nodiscard]] httplib::Result post(const std::string& path, const std::string& body) const {
    return client().Post(path, key(), body, "application/json");
  }
  [[nodiscard]] Json run(const std::string& name) const {
    return Json::parse(get("/api/1/runs/" + name)->body);
  }

  /// Waits until a run is as wanted, or five minutes are over: other tests share the cores.
  [[nodiscard]] bool wait_for(const std::string& name,
                              const std::function<bool(const Json&)>& wanted) const {
    for (int i = 0; i < 6000; ++i) {
      if (wanted(run(name))) return true;
      ::usleep(50000);
    }
    return false;
  }
  /// As wait_for(); a run that has failed is waited for no longer.
  [[nodiscard]] bool wait_for_state(const std::string& name, const std::string& state) const {
    std::string last;
    return wait_for(name,
                    [&](const Json& run) {
                      last = run.at("state");
                      return last == state || last == "failed";
                    }) &&
           last == state;
  }

  /// The protocol of the small patch, as a setting.
  /// @param voxel  of the raster; the finer, the longer there is something to stop
  [[nodiscard]] static Json patch_setting(const std::string& name,
                                          const std::string& voxel = "200 um") {
    std::string toml = read(demo);
    const auto replace = [&toml](const std::string& from, const std::string& to) {
      toml.replace(toml.find(from), from.size(), to);
    };
    replace("sessions = 5", "sessions = 2");
    replace("\"30 days\"", "\"7 days\"");
    replace("\"8 weeks\"", "\"7 days\"");
    toml +=
        "\n[numerics]\nfidelity = \"patch\"\npatch_width = \"4.8 mm\"\npatch_height = \"4 mm\"\n"
        "depth_cells = 12\nfield_tolerance = 0.01\nvoxel = \"" +
        voxel + "\"\n";
    return {{"toml", toml}, {"name", name}, {"fidelity", "patch"}, {"seed", 3}};
  }

  /// The process that does a run of this lab, by its command line; 0: none does.
  [[nodiscard]] pid_t worker_of(const std::string& name) const {
    const std::string folder = (work() / "lab" / name).string() + '\0';
    for (const auto& entry : fs::directory_iterator("/proc")) {
      const std::string words = read(entry.path() / "cmdline");
      if (words.find("acicula") == 0 && words.find(folder) != std::string::npos)
        return std::stoi(entry.path().filename().string());
    }
    return 0;
  }

  pid_t server_ = -1;
  int port_ = 0;
  std::string token_;
};

}  // namespace acicula::end_to_end
