#include "serve/job_table.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "serve/message.hpp"
#include <thread>

namespace acicula::serve {
namespace {

Job job(const std::string& name) {
  return {.name = name,
          .title = "T",
          .fidelity = "patch",
          .seed = 3,
          .samples = 5,
          .created = "2026-01-01T00:00:00Z"};
}

class JobTables : public testing::Test {
 protected:
  [[nodiscard]] JobState state(const std::string& name) const { return table_.find(name)->state; }
  std::map<std::string, JobState> saved_;
  JobTable table_{2, [this](const Job& job) { saved_[job.name] = job.state; }};
};

TEST_F(JobTables, HandsOutJobsInTheOrderOfTheirComing) {
  table_.add(job("b"));
  table_.add(job("a"));
  EXPECT_EQ(table_.take()->name, "b");
  EXPECT_EQ(state("b"), JobState::running);
  EXPECT_EQ(saved_.at("b"), JobState::running);
  EXPECT_EQ(table_.take()->name, "a");
}

TEST_F(JobTables, TurnsAwayWhatWouldWaitTooLong) {
  table_.add(job("a"));
  table_.add(job("b"));
  EXPECT_THROW(table_.add(job("c")), Refusal);
  (void)table_.take();
  EXPECT_NO_THROW(table_.add(job("c")));
  EXPECT_THROW(table_.add(job("a")), Refusal) << "the name is taken";
}

TEST_F(JobTables, EndsAsItWent) {
  table_.add(job("a"));
  (void)table_.take();
  table_.follow("a", 0.5, "session 1 of 2");
  EXPECT_EQ(table_.find("a")->progress, 0.5);
  table_.end("a", JobState::failed, "no room");
  EXPECT_EQ(state("a"), JobState::failed);
  EXPECT_EQ(table_.find("a")->message, "no room");
  EXPECT_FALSE(table_.find("a")->progress.has_value());
}

TEST_F(JobTables, CancelsWhatWaitsAtOnceAndWhatRunsWhenItHasStopped) {
  table_.add(job("a"));
  table_.add(job("b"));
  (void)table_.take();
  table_.cancel("b");
  EXPECT_EQ(state("b"), JobState::cancelled);
  table_.cancel("a");
  EXPECT_EQ(state("a"), JobState::running);
  EXPECT_TRUE(table_.is_stop_wanted("a"));
  table_.end("a", JobState::failed, "ended by signal 15");
  EXPECT_EQ(state("a"), JobState::cancelled);
  EXPECT_EQ(table_.find("a")->message, "");
  EXPECT_THROW(table_.cancel("a"), Refusal);
  EXPECT_THROW(table_.cancel("z"), Refusal);
}

TEST_F(JobTables, ResumesWhatStopped) {
  table_.add(job("a"));
  EXPECT_THROW(table_.resume("a"), Refusal);
  table_.cancel("a");
  table_.resume("a");
  EXPECT_EQ(table_.take()->name, "a");
  table_.end("a", JobState::done, "");
  EXPECT_THROW(table_.resume("a"), Refusal);
}

TEST_F(JobTables, LetsTheNextServerGoOnWithWhatItsEndStopped) {
  table_.add(job("a"));
  (void)table_.take();
  table_.close();
  table_.end("a", JobState::failed, "ended by signal 15");
  EXPECT_EQ(saved_.at("a"), JobState::running);
  EXPECT_FALSE(table_.take().has_value());

  JobTable next{2, [](const Job&) {}};
  Job left = job("a");
  left.state = JobState::running;
  next.restore(left);
  Job done = job("b");
  done.state = JobState::done;
  next.restore(done);
  EXPECT_EQ(next.take()->name, "a");
  EXPECT_EQ(next.find("b")->state, JobState::done);
}

TEST_F(JobTables, MakesNamesUnique) {
  table_.add(job("a"));
  const auto taken = [](const std::string& name) { return name == "a-2"; };
  EXPECT_EQ(table_.free_name("a", taken), "a-3");
  EXPECT_EQ(table_.free_name("b", taken), "b");
}

TEST_F(JobTables, WakesWhoWaitsForAJob) {
  std::optional<Job> taken;
  std::thread waiting([&] { taken = table_.take(); });
  table_.add(job("a"));
  waiting.join();
  EXPECT_EQ(taken->name, "a");
}

TEST(JobText, ReadsBackToTheSameJob) {
  Job whole = job("boxcar-scar");
  whole.state = JobState::failed;
  whole.message = "no \"room\"\n";
  const auto read = job_from(job_text(whole));
  ASSERT_TRUE(read.has_value());
  EXPECT_EQ(job_text(*read), job_text(whole));
  EXPECT_EQ(read->seed, 3U);
}

TEST(JobText, PassesOverWhatIsNoJob) {
  const std::string good = job_text(job("a"));
  const auto with = [&](const std::string& from, const std::string& to) {
    std::string text = good;
    return text.replace(text.find(from), from.size(), to);
  };
  for (const std::string& bad :
       {std::string(), std::string("[]"), std::string("{}"), with("\"a\"", "\"../a\""),
        with("\"a\"", "3"), with("queued", "asleep"), with("patch", "planet"), good.substr(0, 20)})
    EXPECT_FALSE(job_from(bad).has_value()) << bad;
}

}  // namespace
}  // namespace acicula::serve
