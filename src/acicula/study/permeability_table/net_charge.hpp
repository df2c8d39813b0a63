#pragma once

#include <string_view>

namespace acicula::study {

/// Whether a structure in SMILES is written as a salt or an ion: some fragment (between dots) whose
/// bracketed charges do not cancel. A nitro group or a drawn zwitterion cancels.
[[nodiscard]] bool is_written_charged(std::string_view smiles);

}  // namespace acicula::study
