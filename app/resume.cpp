#include "resume.hpp"

#include "acicula/core/error.hpp"
#include "acicula/io/mask_file.hpp"
#include "acicula/io/read_text_file.hpp"
#include "acicula/io/sha256.hpp"
#include "acicula/io/surface/scan_file.hpp"

#include <nlohmann/json.hpp>

#include "build_facts.hpp"

namespace acicula::app {
namespace {

namespace fs = std::filesystem;

io::Start start_from(const nlohmann::json& json) {
  return {.command = json.at("command"),
          .date = json.at("date"),
          .processes = json.at("processes"),
          .threads = json.at("threads"),
          .instruction_set = json.at("instruction_set")};
}

/// provenance.json as it was written at the start; what is of this program now is not taken.
io::Provenance provenance_in(const fs::path& folder) {
  const fs::path path = folder / "provenance.json";
  try {
    const auto json = nlohmann::json::parse(io::read_text_file(path));
    io::Provenance provenance{.build = {.version = json.at("acicula"),
                                        .commit = json.at("commit"),
                                        .modified = json.at("modified"),
                                        .compiler = json.at("compiler"),
                                        .flags = json.at("flags"),
                                        .type = json.at("build_type")},
                              .catalogue_hash = json.at("catalogue_sha256"),
                              .protocol_hash = json.at("protocol_sha256"),
                              .seed = json.at("seed"),
                              .samples = json.at("samples"),
                              .fidelity = json.at("fidelity"),
                              .command = json.at("command"),
                              .date = json.at("date"),
                              .settings = json.at("settings"),
                              .voxels = json.value("voxels", std::vector<std::size_t>{})};
    for (const auto& start : json.value("starts", nlohmann::json::array()))
      provenance.starts.push_back(start_from(start));
    return provenance;
  } catch (const nlohmann::json::exception&) {
    throw InputError(path.string() + " is not what a run writes.",
                     "Start the run anew, in another folder.");
  }
}

[[noreturn]] void refuse(const fs::path& folder, const std::string& what,
                         const io::Provenance& start) {
  throw InputError("The run in " + folder.string() + " was started with " + what + ".",
                   "It was started by: " + start.command);
}

}  // namespace

Prepared taken_up(const RunOptions& options, const evidence::Catalogue& catalogue,
                  const std::string& catalogue_hash) {
  const fs::path& folder = *options.resume;
  for (const char* name : {"protocol.toml", "resolved.toml", "provenance.json"}) {
    if (!fs::exists(folder / name)) {
      throw InputError(
          folder.string() + " is not the result folder of a run: there is no " + name + " in it.",
          "Give the folder that acicula run was told with -o.");
    }
  }
  const io::Provenance start = provenance_in(folder);
  std::string text = io::read_text_file(folder / "protocol.toml");
  if (start.build.version != build_facts().version)
    refuse(folder, "acicula " + start.build.version + "; this is " + build_facts().version, start);
  if (start.protocol_hash != io::sha256(text)) refuse(folder, "another protocol.toml", start);
  if (start.catalogue_hash != catalogue_hash) refuse(folder, "other data files", start);
  std::vector<io::Override> overrides;
  for (const std::string& setting : start.settings)
    overrides.push_back(io::parse_override(setting));
  io::Protocol protocol =
      io::read_protocol(text, (folder / "protocol.toml").string(), catalogue, overrides);
  if (io::resolved_protocol(protocol) != io::read_text_file(folder / "resolved.toml"))
    refuse(folder, "what its resolved.toml says, and that is not what this acicula reads", start);
  io::read_mask_of_results(protocol.treatment.condition, folder);
  io::read_scan_of_results(protocol.treatment, folder, course::parameters_from(catalogue));
  return {.protocol = std::move(protocol),
          .text = std::move(text),
          .catalogue = catalogue,
          .provenance = start,
          .folder = folder};
}

}  // namespace acicula::app
