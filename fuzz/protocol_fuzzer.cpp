#include "acicula/core/error.hpp"
#include "acicula/io/protocol.hpp"

#include <cstdint>
#include <cstdlib>

/// Any bytes are either a protocol, whose resolved form then reads back to itself, or an
/// InputError; nothing else may leave read_protocol().
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace acicula;
  static const auto catalogue = evidence::Catalogue::read(evidence::embedded_files());
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  std::string resolved;
  try {
    resolved = io::resolved_protocol(io::read_protocol(text, "fuzz.toml", catalogue));
  } catch (const InputError&) {
    return 0;
  }
  // A resolved protocol is good, so an error here is a crash. Only the origins may differ.
  const io::Protocol again = io::read_protocol(resolved, "resolved.toml", catalogue);
  const std::string settled = io::resolved_protocol(again);
  if (io::resolved_protocol(io::read_protocol(settled, "settled.toml", catalogue)) != settled) {
    std::abort();
  }
  return 0;
}
