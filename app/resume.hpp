#pragma once

#include "run.hpp"

namespace acicula::app {

/// Takes up the run whose result folder is `options.resume`: its protocol and settings as they were
/// given at the start.
/// @throws InputError  when that is not the folder of a run, or its protocol, data or the program's
///                     version are no longer those it was started with
[[nodiscard]] Prepared taken_up(const RunOptions& options, const evidence::Catalogue& catalogue,
                                const std::string& catalogue_hash);

}  // namespace acicula::app
