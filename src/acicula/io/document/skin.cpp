#include "acicula/io/document/parts.hpp"
#include "acicula/io/protocol_words.hpp"

#include <array>

namespace acicula::io::document {
namespace {

Json layer(const char* name, const acicula::skin::Layer& layer) {
  return {
      {"name", name}, {"thickness", number(layer.thickness)}, {"sd", number(layer.thickness_sd)}};
}

const char* name(acicula::skin::Sex sex) {
  constexpr std::array names{"female", "male", "unspecified"};
  return names.at(static_cast<std::size_t>(sex));
}

const char* name(acicula::skin::ScarType type) {
  constexpr std::array names{"none", "boxcar", "rolling", "icepick"};
  return names.at(static_cast<std::size_t>(type));
}

}  // namespace

Json skin(const Run& run) {
  const acicula::skin::Skin& skin = run.course.skin;
  const acicula::skin::Subject& subject = run.treatment.subject;
  return {{"layers",
           {layer("stratum corneum", skin.stratum_corneum),
            layer("viable epidermis", skin.viable_epidermis),
            layer("dermis", skin.dermis),
            {{"name", "subcutis"}, {"thickness", nullptr}, {"sd", nullptr}}}},
          {"melanin", number(skin.melanin)},
          {"L", number(skin.lightness)},
          {"ITA", number(skin.individual_typology_angle)},
          {"age", number(subject.age)},
          {"sex", name(subject.sex)},
          {"phototype", subject.phototype},
          {"site", run.treatment.site.name},
          {"site_title", entry_title(run, "sites", run.treatment.site.name)},
          {"hair_follicle_density", number(skin.hair_follicle_density)}};
}

Json condition(const Run& run) {
  const acicula::skin::Condition& condition = run.treatment.condition;
  return {{"indication", condition.indication},
          {"title", entry_title(run, "indications", condition.indication)},
          {"scar_type", name(condition.scar_type)},
          {"scar_depth", number(condition.scar_depth)},
          {"scar_width", number(condition.scar_width)},
          {"wrinkle_fold_depth", number(condition.wrinkle_fold_depth)}};
}

}  // namespace acicula::io::document
