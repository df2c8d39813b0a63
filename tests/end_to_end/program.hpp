#pragma once

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <string>

namespace acicula::end_to_end {

namespace fs = std::filesystem;

inline std::string read(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

inline void write(const fs::path& path, const std::string& text) {
  std::ofstream(path, std::ios::binary) << text;
}

inline std::set<std::string> names(const fs::path& folder) {
  std::set<std::string> found;
  for (const auto& entry : fs::directory_iterator(folder))
    found.insert(entry.path().filename().string());
  return found;
}

/// What a command left behind.
struct Outcome {
  int code = -1;
  std::string out;
  std::string err;
};

class EndToEnd : public testing::Test {
 protected:
  void SetUp() override {
    root_ = fs::path(testing::TempDir()) /
            ("acicula-" + std::to_string(::getpid()) + "-" +
             testing::UnitTest::GetInstance()->current_test_info()->name());
    fs::create_directories(work());
  }
  void TearDown() override { fs::remove_all(root_); }

  /// The folder in which commands run.
  [[nodiscard]] fs::path work() const { return root_ / "work"; }

  /// Runs the program with shell words; `before` are shell commands ahead of it.
  [[nodiscard]] Outcome acicula(const std::string& words, const std::string& before = "") const {
    const std::string command = "cd '" + work().string() + "' && { " + before +
                                " '" ACICULA_PROGRAM "' " + words + "; } >'" +
                                (root_ / "out").string() + "' 2>'" + (root_ / "err").string() + "'";
    const int status = std::system(command.c_str());
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, read(root_ / "out"), read(root_ / "err")};
  }

  fs::path root_;
};

}  // namespace acicula::end_to_end
