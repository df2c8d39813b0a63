#include "acicula/core/error.hpp"
#include "acicula/io/study_file.hpp"

#include <cstdint>

/// Any bytes are either a study or an InputError; nothing else may leave read_study().
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace acicula;
  static const auto catalogue = evidence::Catalogue::read(evidence::embedded_files());
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  try {
    (void)io::read_study(text, "fuzz.toml", catalogue);
  } catch (const InputError&) {
  }
  return 0;
}
