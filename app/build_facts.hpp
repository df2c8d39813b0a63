#pragma once

#include "acicula/io/provenance.hpp"

namespace acicula::app {

/// How this program was built.
[[nodiscard]] io::Build build_facts();

}  // namespace acicula::app
