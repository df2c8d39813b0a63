#pragma once

#include "acicula/io/document/json.hpp"

#include "serve/job_files.hpp"
#include "serve/job_runner.hpp"
#include "serve/job_table.hpp"
#include "serve/message.hpp"
#include "serve/result_folder.hpp"
#include "serve/run_fields.hpp"
#include "serve/setup.hpp"
#include <map>
#include <mutex>
#include <string>

namespace acicula::serve {

/// The runs of the results folder: those that the lab started, and result folders that lie there.
class Runs {
 public:
  /// Takes up what an earlier server left, and begins to work.
  /// @throws OutputError  when nothing can be kept in the results folder
  explicit Runs(const Setup& setup);

  [[nodiscard]] Answer list();
  /// @throws Refusal  404 when there is no such run
  [[nodiscard]] Answer one(const std::string& name);
  /// Starts a run.
  /// @param request  a setting, name, fidelity, seed, samples
  /// @throws InputError  with every fault of the setting; Refusal when it cannot be taken
  [[nodiscard]] Answer start(const io::document::Json& request);
  [[nodiscard]] Answer cancel(const std::string& name);
  [[nodiscard]] Answer resume(const std::string& name);
  [[nodiscard]] Answer document(const std::string& name) const;
  [[nodiscard]] Answer file(const std::string& name, const std::string& file) const;
  [[nodiscard]] Answer fields(const std::string& name);
  [[nodiscard]] Answer field(const std::string& name, const std::string& field, std::size_t moment,
                             std::size_t limit);

 private:
  [[nodiscard]] io::document::Json json(const Job& job) const;
  /// A run that the lab has no job of; its folder tells what there is to know.
  [[nodiscard]] Job found(const std::string& name);
  [[nodiscard]] Job require(const std::string& name);
  [[nodiscard]] ResultFolder complete(const std::string& name) const;

  const Setup& setup_;
  JobFiles files_;
  JobTable table_;
  RunFields fields_;
  std::mutex found_mutex_;
  std::map<std::string, Job> found_;
  JobRunner runner_;  ///< last: it ends before what it works with
};

}  // namespace acicula::serve
