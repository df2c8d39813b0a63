#include "serve/child.hpp"

#include "acicula/core/error.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cmath>
#include <csignal>
#include <system_error>

namespace acicula::serve {
namespace {

using Clock = std::chrono::steady_clock;

constexpr int first_other_descriptor = 3;
constexpr int not_started = 127;
constexpr int poll_milliseconds = 100;
// Nobody writes longer lines; a program gone wild does not fill our memory.
constexpr std::size_t longest_line = 65536;
// Between the signal that the system sends at the limit and the one that cannot be refused.
constexpr rlim_t grace_seconds = 60;

void limit(int what, double amount, rlim_t grace) {
  if (amount <= 0.0 || !std::isfinite(amount)) return;
  rlimit bound{};
  bound.rlim_cur = static_cast<rlim_t>(amount);
  bound.rlim_max = bound.rlim_cur + grace;
  ::setrlimit(static_cast<__rlimit_resource>(what), &bound);
}

/// Between fork and exec: only calls that a process of many threads may make there.
[[noreturn]] void become(const char* program, char* const* words, const Limits& limits, int error,
                         pid_t parent) {
  ::prctl(PR_SET_PDEATHSIG, SIGTERM);
  if (::getppid() != parent) ::_exit(not_started);
  for (const int signal : {SIGPIPE, SIGINT, SIGTERM}) ::signal(signal, SIG_DFL);
  sigset_t none{};
  ::sigemptyset(&none);
  ::sigprocmask(SIG_SETMASK, &none, nullptr);
  const int nowhere = ::open("/dev/null", O_RDWR);
  ::dup2(nowhere, STDIN_FILENO);
  ::dup2(nowhere, STDOUT_FILENO);
  ::dup2(error, STDERR_FILENO);
  // Connections of ours are not its business.
  ::close_range(first_other_descriptor, ~0U, 0);
  ::setpgid(0, 0);
  limit(RLIMIT_DATA, limits.memory, 0);
  limit(RLIMIT_CPU, limits.processor_time, grace_seconds);
  limit(RLIMIT_CORE, 1.0, 0);
  ::execv(program, words);
  ::_exit(not_started);
}

}  // namespace

Child::Child(const std::filesystem::path& program, const std::vector<std::string>& words,
             const Limits& limits) {
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0)
    throw Error("a pipe cannot be made (" + std::generic_category().message(errno) + ")");
  std::vector<std::string> copies = words;
  std::vector<char*> pointers;
  for (std::string& word : copies) pointers.push_back(word.data());
  pointers.push_back(nullptr);
  const std::string path = program.string();
  const pid_t parent = ::getpid();
  pid_ = ::fork();
  if (pid_ == 0) become(path.c_str(), pointers.data(), limits, ends[1], parent);
  const int failure = errno;
  ::close(ends[1]);
  pipe_ = ends[0];
  if (pid_ < 0) {
    ::close(pipe_);
    throw Error("a process cannot be started (" + std::generic_category().message(failure) + ")");
  }
}

Child::~Child() {
  if (pipe_ >= 0) ::close(pipe_);
  if (pid_ <= 0) return;
  ::kill(pid_, SIGKILL);
  ::waitpid(pid_, nullptr, 0);
}

ChildEnd Child::follow(const std::function<void(const std::string&)>& line,
                       const std::function<bool()>& stop_wanted, std::chrono::seconds patience) {
  std::string text;
  const auto tell = [&] {
    if (!text.empty()) line(text);
    text.clear();
  };
  bool asked = false;
  Clock::time_point end_of_patience{};
  for (bool open = true; open;) {
    if (!asked && stop_wanted()) {
      asked = true;
      end_of_patience = Clock::now() + patience;
      ::kill(pid_, SIGTERM);
    }
    if (asked && Clock::now() >= end_of_patience) ::kill(pid_, SIGKILL);
    pollfd waiting{.fd = pipe_, .events = POLLIN, .revents = 0};
    if (::poll(&waiting, 1, poll_milliseconds) <= 0) continue;
    std::array<char, 4096> bytes{};
    const ssize_t got = ::read(pipe_, bytes.data(), bytes.size());
    open = got > 0 || (got < 0 && errno == EINTR);
    for (ssize_t i = 0; i < got; ++i) {
      const char c = bytes.at(static_cast<std::size_t>(i));
      if (c == '\n' || text.size() >= longest_line) {
        tell();
      } else {
        text += c;
      }
    }
  }
  tell();
  int status = 0;
  while (::waitpid(pid_, &status, 0) < 0 && errno == EINTR) {
  }
  pid_ = -1;
  if (WIFSIGNALED(status)) return {.exit_code = -1, .signal = WTERMSIG(status)};
  return {.exit_code = WEXITSTATUS(status), .signal = 0};
}

}  // namespace acicula::serve
