#include "acicula/study/uncertainty/layer_between_subjects.hpp"

#include <cmath>

namespace acicula::study {
namespace {

/// The layer whose thickness a key sets, or nullptr.
const skin::Layer* layer_of(const io::Key& key, const course::Treatment& treatment) {
  if (key.name == "subject.skin.stratum_corneum.thickness") return &treatment.site.stratum_corneum;
  if (key.name == "subject.skin.viable_epidermis.thickness") {
    return &treatment.site.viable_epidermis;
  }
  return key.name == "subject.skin.dermis.thickness" ? &treatment.site.dermis : nullptr;
}

}  // namespace

std::shared_ptr<const evidence::Parameter> layer_between_subjects(
    const io::Key& key, const evidence::Parameter& law, const course::Treatment& treatment,
    const evidence::Catalogue& catalogue) {
  const skin::Layer* layer = layer_of(key, treatment);
  if (layer == nullptr || law.shape != evidence::Shape::fixed) return nullptr;
  const double within = catalogue.value("puncture.within_site_variance_share");
  const double variation = layer->thickness_sd / layer->thickness;
  const double variance = std::log1p((1.0 - within) * variation * variation);
  if (!(variance > 0.0)) return nullptr;
  evidence::Parameter between = law;
  between.shape = evidence::Shape::lognormal;
  between.spread = std::sqrt(variance);
  between.level = evidence::Level::subject;
  return std::make_shared<const evidence::Parameter>(std::move(between));
}

}  // namespace acicula::study
