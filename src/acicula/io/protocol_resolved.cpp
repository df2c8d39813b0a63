#include "acicula/io/keys/key.hpp"
#include "acicula/io/protocol.hpp"
#include "acicula/io/protocol_value.hpp"

#include <fmt/format.h>

namespace acicula::io {

std::string resolved_protocol(const Protocol& protocol) {
  std::string text = "schema = 1\n";
  for (const Section& section : protocol_sections()) {
    text += fmt::format("\n[{}]\n", section.name);
    const std::string prefix = fmt::format("{}.", section.name);
    for (const Key& key : protocol_keys()) {
      const auto origin = protocol.origins.find(key.name);
      if (key.name.rfind(prefix, 0) != 0 || origin == protocol.origins.end()) continue;
      const auto value = value_text(key, protocol.treatment);
      if (!value) continue;
      text +=
          fmt::format("{} = {}  # {}\n", key.name.substr(prefix.size()), *value, origin->second);
    }
  }
  return text;
}

}  // namespace acicula::io
