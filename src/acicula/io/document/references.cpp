#include "acicula/io/bibliography.hpp"
#include "acicula/io/citations.hpp"
#include "acicula/io/document/parts.hpp"
#include "acicula/io/reference_words.hpp"

namespace acicula::io::document {
namespace {

/// Where a source can be read; only addresses of the web, whatever the file says.
Json address(const std::string& entry) {
  const std::string doi = bibtex_field(entry, "doi");
  if (!doi.empty()) return "https://doi.org/" + doi;
  const std::string url = bibtex_field(entry, "url");
  if (url.starts_with("https://") || url.starts_with("http://")) return url;
  return nullptr;
}

}  // namespace

Json references(const Run& run) {
  Json list = Json::array();
  for (const std::string& key : sources_used(run)) {
    list.push_back({{"key", key},
                    {"text", citation_text(run.catalogue, key)},
                    {"url", address(*run.catalogue.reference(key))}});
  }
  return list;
}

}  // namespace acicula::io::document
