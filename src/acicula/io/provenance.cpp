#include "acicula/io/provenance.hpp"

#include "acicula/io/sha256.hpp"

#include <nlohmann/json.hpp>

namespace acicula::io {
namespace {

using Json = nlohmann::ordered_json;

Json json(const Start& start) {
  return {{"date", start.date},
          {"command", start.command},
          {"processes", start.processes},
          {"threads", start.threads},
          {"instruction_set", start.instruction_set}};
}

}  // namespace

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
  Json whole{
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
      {"settings", provenance.settings},
  };
  if (!provenance.voxels.empty()) {
    whole["voxels"] = provenance.voxels;
    whole["starts"] = Json::array();
    for (const Start& start : provenance.starts) whole["starts"].push_back(json(start));
  }
  return whole.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace acicula::io
