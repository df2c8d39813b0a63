#include "acicula/io/provenance.hpp"

#include "acicula/io/sha256.hpp"

#include <nlohmann/json.hpp>

namespace acicula::io {

std::string catalogue_hash(const evidence::Files& files) {
  std::string all;
  for (const auto& [path, text] : files) {
    // The length keeps apart folders in which text moved from one file to the next.
    all.append(path).append("\n").append(std::to_string(text.size())).append("\n").append(text);
  }
  return sha256(all);
}

std::string provenance_json(const Provenance& provenance) {
  const Build& build = provenance.build;
  const nlohmann::ordered_json json{
      {"schema", 1},
      {"acicula", build.version},
      {"commit", build.commit},
      {"modified", build.modified},
      {"compiler", build.compiler},
      {"flags", build.flags},
      {"build_type", build.type},
      {"catalogue_sha256", provenance.catalogue_hash},
      {"protocol_sha256", provenance.protocol_hash},
      {"seed", provenance.seed},
      {"samples", provenance.samples},
      {"fidelity", provenance.fidelity},
      {"command", provenance.command},
      {"date", provenance.date},
  };
  return json.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + '\n';
}

}  // namespace acicula::io
