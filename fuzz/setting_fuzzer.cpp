#include "acicula/io/document/setting.hpp"

#include <cstdint>

/// Any JSON is either a setting, whose protocol then reads or has faults that can be told, or an
/// InputError; nothing else may leave.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace acicula;
  using io::document::Json;
  static const auto catalogue = evidence::Catalogue::read(evidence::embedded_files());
  const Json request = Json::parse(data, data + size, nullptr, false);
  if (request.is_discarded()) return 0;
  io::document::Setting setting;
  try {
    setting = io::document::setting_of(request, catalogue);
    const io::Protocol protocol = io::document::protocol_of(setting, catalogue);
    // What it tells of itself is JSON again.
    (void)Json::parse(io::document::protocol_document(setting, protocol));
  } catch (const InputError& error) {
    (void)io::document::text_of(io::document::diagnostics_json(error.diagnostics, setting.toml));
  }
  return 0;
}
