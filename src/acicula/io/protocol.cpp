#include "acicula/io/protocol.hpp"

#include "acicula/core/error.hpp"
#include "acicula/io/protocol_document.hpp"
#include "acicula/io/protocol_sections.hpp"

#include <array>

namespace acicula::io {

Override parse_override(std::string_view text) {
  const std::size_t equals = text.find('=');
  const auto trimmed = [](std::string_view part) {
    while (!part.empty() && part.front() == ' ') part.remove_prefix(1);
    while (!part.empty() && part.back() == ' ') part.remove_suffix(1);
    return std::string(part);
  };
  Override result;
  if (equals != std::string_view::npos) {
    result = {trimmed(text.substr(0, equals)), trimmed(text.substr(equals + 1))};
  }
  if (result.key.empty() || result.value.empty()) {
    throw InputError("\"" + std::string(text) + "\" is not of the form key=value.",
                     "Write for example --set \"device.needle.length=1.5 mm\".");
  }
  return result;
}

Protocol read_protocol(std::string_view text, std::string_view file_name,
                       const evidence::Catalogue& catalogue, std::span<const Override> overrides,
                       const Completion& completion) {
  Document document(text, file_name);
  document.throw_if_faulty();
  check_schema(document, "protocol");
  const std::array layers{Layer{&document.root(), "given", {"schema"}}};
  Protocol protocol = read_sections(layers, overrides, catalogue, document, completion);
  document.throw_if_faulty();
  return protocol;
}

}  // namespace acicula::io
