#include "serve/child.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <csignal>

namespace acicula::serve {
namespace {

using testing::ElementsAre;
using namespace std::chrono_literals;

/// What became of a script of the shell.
struct Followed {
  ChildEnd end;
  std::vector<std::string> lines;
};

Followed followed(const std::string& script, const Limits& limits = {}, bool stop = false,
                  std::chrono::seconds patience = 10s) {
  Followed result;
  Child child("/bin/sh", {"sh", "-c", script}, limits);
  bool began = false;
  result.end = child.follow(
      [&](const std::string& line) {
        began = true;
        result.lines.push_back(line);
      },
      [&] { return stop && began; }, patience);
  return result;
}

TEST(Child, TellsItsLinesAndItsCode) {
  const Followed result = followed("echo one >&2; echo unseen; printf two >&2; exit 3");
  EXPECT_THAT(result.lines, ElementsAre("one", "two"));
  EXPECT_EQ(result.end.exit_code, 3);
}

TEST(Child, TellsTheSignalThatEndedIt) {
  const Followed result = followed("kill -9 $$");
  EXPECT_EQ(result.end.exit_code, -1);
  EXPECT_EQ(result.end.signal, SIGKILL);
}

TEST(Child, IsAskedToStop) {
  const Followed result =
      followed("trap 'exit 7' TERM; echo on >&2; while :; do sleep 0.05; done", {}, true);
  EXPECT_EQ(result.end.exit_code, 7);
}

TEST(Child, IsEndedWhenItDoesNotStop) {
  const Followed result =
      followed("trap '' TERM; echo on >&2; while :; do sleep 0.05 2>/dev/null; done", {}, true, 1s);
  EXPECT_EQ(result.end.signal, SIGKILL);
}

TEST(Child, MayNotTakeMoreTimeThanItsLimit) {
  const Followed result = followed("while :; do :; done", {.processor_time = 1.0});
  EXPECT_EQ(result.end.signal, SIGXCPU);
}

TEST(Child, WhatIsNoProgramEndsAtOnce) {
  Child child("/nowhere/at/all", {"x"}, {});
  const ChildEnd end = child.follow([](const std::string&) {}, [] { return false; }, 1s);
  EXPECT_EQ(end.exit_code, 127);
}

}  // namespace
}  // namespace acicula::serve
