#pragma once

#include "run.hpp"

namespace acicula::app {

/// A run on a cell or a patch: makes its result folder at the start, states what memory it needs,
/// keeps checkpoints and fields as it goes, and writes the results at the end, summary.json last.
/// Goes on from the newest checkpoint when `options.resume` is given. Collective.
/// @throws InputError   when the patch does not fit into the memory or among the processes; nothing
///                      is written then
/// @throws Stopped      when a signal asked for it
/// @throws Error        of whatever kind else stands in the way
int long_run(Prepared run, const RunOptions& options, const Processes& all);

}  // namespace acicula::app
