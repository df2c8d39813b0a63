#pragma once

#include "acicula/core/observer.hpp"
#include "acicula/course/state.hpp"
#include "acicula/evidence/catalogue.hpp"
#include "acicula/io/protocol.hpp"
#include "acicula/io/provenance.hpp"
#include "acicula/io/results.hpp"

#include "processes.hpp"
#include "progress.hpp"
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace acicula::app {

/// `acicula run PROTOCOL.toml ...` and `acicula run --resume DIR`
struct RunOptions {
  std::filesystem::path protocol;
  std::optional<std::filesystem::path> folder;  ///< of the results
  std::optional<std::filesystem::path> resume;  ///< result folder of a run to go on with
  std::string fidelity;                         ///< empty: as the protocol says
  std::uint64_t seed = 1;
  /// Runs behind the intervals; 0: no intervals; none: 200 on a column, 0 else.
  std::optional<int> samples;
  std::vector<std::string> settings;  ///< "key=value"
  int threads = 0;                    ///< of this process; 0: as the machine suggests
  double checkpoint_every = 10.0;     ///< [min] at most; 0: after every step
  bool json = false;                  ///< summary.json on standard output, nothing else
  bool quiet = false;                 ///< neither summary nor progress on a terminal
  bool progress_lines = false;        ///< progress for programs
  std::string command;                ///< command line, for provenance.json

  [[nodiscard]] ProgressForm form() const {
    if (progress_lines) return ProgressForm::json;
    return quiet ? ProgressForm::none : ProgressForm::terminal;
  }
};

/// A protocol that was read, and everything else that its results depend on.
struct Prepared {
  io::Protocol protocol;
  std::string text;  ///< of the protocol's file
  const evidence::Catalogue& catalogue;
  io::Provenance provenance;
  std::filesystem::path folder;  ///< of the results
};

/// The folder of the results when none is named: out/ and the protocol's name, or that of its
/// folder when it is called protocol.toml.
[[nodiscard]] std::filesystem::path default_folder(const std::filesystem::path& protocol);

/// Reads a protocol, simulates it, and writes its result folder; prints the summary. Of several
/// processes only the first works on a column or a cell.
/// @param catalogue_hash  SHA-256 of the data files behind the catalogue
/// @throws Error  of whatever kind stands in the way; of a column nothing is written then
int run_command(const RunOptions& options, const evidence::Catalogue& catalogue,
                const std::string& catalogue_hash, const Processes& processes);

/// Adds to a course the intervals of its endpoints for one subject. They are those of a column:
/// of a cell or a patch they say how far the inputs are uncertain, at a column's cost.
/// @return 90 % bands over time; empty without samples
std::vector<io::Band> add_intervals(course::Course& course, const Prepared& run,
                                    Observer& observer);

/// What the files of a finished run tell of it.
[[nodiscard]] io::Run finished(const Prepared& run, const course::Course& course);

}  // namespace acicula::app
