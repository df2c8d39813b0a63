#pragma once

#include "acicula/core/error.hpp"
#include "acicula/evidence/catalogue.hpp"
#include "acicula/io/protocol.hpp"

#include <string>
#include <vector>

namespace acicula::io {

/// A site "arm", an indication "scar", a roller "roller", a pen "pen", an active "acid" and a
/// contraindication "keloid": as little data as a protocol needs.
const evidence::Catalogue& small_catalogue();

/// A protocol of that data: roller, three sessions.
const std::string& small_protocol();

/// `small_protocol` with one piece of text replaced by another; the piece must be there.
std::string changed(const std::string& piece, const std::string& by);

/// Messages of the faults of a protocol, each as "line:column: message hint".
std::vector<std::string> faults_of(const std::string& text,
                                   const std::vector<Override>& overrides = {});

Protocol read_small(const std::string& text, const std::vector<Override>& overrides = {});

/// "line:column: message hint" of every fault.
std::vector<std::string> short_faults(const InputError& error);

}  // namespace acicula::io
