#include "acicula/core/error.hpp"
#include "acicula/io/molecule_file.hpp"

#include <cstdint>
#include <cstdlib>

/// Any bytes are either a molecule file, whose resolved serum then stands in a protocol as it is,
/// or an InputError; nothing else may leave read_molecule().
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace acicula;
  static const auto catalogue = evidence::Catalogue::read(evidence::embedded_files());
  static const io::Completion completion = io::serum_alone();
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  std::string resolved;
  try {
    resolved = io::resolved_protocol(
        io::read_molecule(text, "fuzz.toml", catalogue, {}, completion).protocol);
  } catch (const InputError&) {
    return 0;
  }
  // A resolved serum is good, so an error here is a crash. Only the origins may differ.
  const auto again = [](const std::string& serum) {
    return io::resolved_protocol(
        io::read_protocol(serum, "resolved.toml", catalogue, {}, completion));
  };
  const std::string settled = again(resolved);
  if (again(settled) != settled) std::abort();
  return 0;
}
