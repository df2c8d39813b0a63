#pragma once

#include "program.hpp"
#include "support/source_folder.hpp"
#include <algorithm>
#include <set>
#include <string>

namespace acicula::end_to_end {

inline const fs::path demo =
    fs::path(ACICULA_SOURCE_DIR) / "examples/atrophic_acne_scars/protocol.toml";

/// Runs of a second: two sessions on a coarse patch that holds a scar.
class SmallPatch : public EndToEnd {
 protected:
  /// The words of such a run, without its folder.
  [[nodiscard]] static std::string patch() {
    return "run '" + demo.string() +
           "' --fidelity patch --set numerics.patch_width='4.8 mm' "
           "--set numerics.patch_height='4 mm' --set numerics.voxel='200 um' "
           "--set numerics.depth_cells=12 --set course.sessions=2 --set course.interval='7 days' "
           "--set course.follow_up='7 days' --set output.times='[\"7 days\"]' "
           "--set numerics.field_tolerance=0.01 --seed 3 ";
  }

  /// Shell words ahead of a run into `folder` that send it a signal when its log has so many lines:
  /// by what it has done, not by the clock, since other tests share the cores.
  [[nodiscard]] std::string ended_at(const std::string& folder, const std::string& signal,
                                     std::size_t lines) const {
    write(work() / "end_at.sh",
          "signal=$1; lines=$2; log=$3/run.log; shift 3\n"
          "\"$@\" &\n"
          "run=$!; tries=0\n"
          "while kill -0 $run 2>/dev/null && [ $tries -lt 20000 ] &&\n"
          "      [ \"$(cat \"$log\" 2>/dev/null | wc -l)\" -lt $lines ]; do\n"
          "  sleep 0.002; tries=$((tries + 1))\n"
          "done\n"
          "kill -s $signal $run 2>/dev/null\n"
          "wait $run\n");
    return "sh end_at.sh " + signal + " " + std::to_string(lines) + " " + folder;
  }

  [[nodiscard]] std::size_t log_lines(const std::string& folder) const {
    const std::string log = read(work() / folder / "run.log");
    return static_cast<std::size_t>(std::count(log.begin(), log.end(), '\n'));
  }

  /// Files of a result folder that must be the same however a run was computed.
  [[nodiscard]] static std::set<std::string> results_in(const fs::path& folder) {
    std::set<std::string> found;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
      const std::string name = fs::relative(entry.path(), folder).string();
      if (entry.is_regular_file() && name != "provenance.json" && name != "run.log" &&
          !name.starts_with("checkpoints/"))
        found.insert(name);
    }
    return found;
  }

  /// Files of HDF5 that several processes wrote hold the same numbers in another order on the disk:
  /// those are compared number by number, all others byte for byte.
  void expect_same_numbers(const fs::path& a, const fs::path& b) const {
    EXPECT_EQ(results_in(work() / a), results_in(work() / b));
    for (const std::string& name : results_in(work() / a)) {
      if (name.ends_with(".vtkhdf")) continue;
      EXPECT_TRUE(read(work() / a / name) == read(work() / b / name)) << b << ": " << name;
    }
    const Outcome compared = acicula("compare " + a.string() + " " + b.string());
    EXPECT_EQ(compared.code, 0) << compared.out << compared.err;
    EXPECT_NE(compared.out.find("fields      identical"), std::string::npos) << compared.out;
  }

  void expect_same_results(const fs::path& a, const fs::path& b) const {
    EXPECT_EQ(results_in(work() / a), results_in(work() / b));
    for (const std::string& name : results_in(work() / a))
      EXPECT_TRUE(read(work() / a / name) == read(work() / b / name)) << b << ": " << name;
  }
};

}  // namespace acicula::end_to_end
