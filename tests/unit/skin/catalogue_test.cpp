#include "acicula/evidence/catalogue.hpp"

#include "acicula/evidence/files.hpp"
#include "acicula/evidence/unit.hpp"
#include "acicula/skin/parameters.hpp"

#include <gtest/gtest.h>

#include <array>
#include <set>
#include <string>
#include <utility>

namespace acicula::skin {
namespace {

const evidence::Catalogue& catalogue() {
  static const evidence::Catalogue read = evidence::Catalogue::read(evidence::embedded_files());
  return read;
}

struct Field {
  const char* name;
  const char* unit;
  double smallest;
  double largest;
};

// Bounds that hold for any human site, wide on purpose: they catch a wrong unit, not a wrong paper.
constexpr std::array site_fields{
    Field{"stratum_corneum.thickness", "m", 5e-6, 300e-6},
    Field{"stratum_corneum.thickness_sd", "m", 1e-6, 100e-6},
    Field{"viable_epidermis.thickness", "m", 20e-6, 600e-6},
    Field{"viable_epidermis.thickness_sd", "m", 2e-6, 200e-6},
    Field{"dermis.thickness", "m", 0.4e-3, 6e-3},
    Field{"dermis.thickness_sd", "m", 0.05e-3, 2e-3},
    Field{"reference_age", "s", 18 * 3.156e7, 80 * 3.156e7},
    // 1 g m-2 h-1 is 2.78e-7 kg m-2 s-1.
    Field{"water_loss", "kg m-2 s-1", 2 * 2.77e-7, 60 * 2.78e-7},
    Field{"hair_follicle_density", "m-2", 0.0, 400e4},
    Field{"pain_sensitivity", "1", 0.5, 2.0},
    Field{"compressive_strain", "1", 0.05, 0.2},
    Field{"needle_length_limit", "m", 0.5e-3, 3e-3},
};

TEST(Sites, AreAtLeastTwelveAndIncludeThoseOfTheTrials) {
  const auto& sites = catalogue().entries("sites");
  EXPECT_GE(sites.size(), 12U);
  for (const char* name :
       {"cheek", "forehead", "periorbital", "upper-lip", "nose", "neck", "decollete", "abdomen",
        "upper-arm", "forearm", "dorsal-hand", "back", "thigh", "palm"}) {
    EXPECT_TRUE(sites.contains(name)) << name;
  }
}

TEST(Sites, HaveEveryFieldWithSourceAndPlausibleSize) {
  for (const auto& [name, site] : catalogue().entries("sites")) {
    EXPECT_EQ(site.numbers.size(), site_fields.size()) << name;
    for (const Field& field : site_fields) {
      const auto number = site.numbers.find(field.name);
      ASSERT_NE(number, site.numbers.end()) << name << " " << field.name;
      EXPECT_TRUE(evidence::same_dimension(number->second.unit, field.unit))
          << name << " " << field.name;
      EXPECT_GE(number->second.value, field.smallest) << name << " " << field.name;
      EXPECT_LE(number->second.value, field.largest) << name << " " << field.name;
      EXPECT_NE(catalogue().reference(number->second.source), nullptr)
          << name << " " << field.name << " " << number->second.source;
      EXPECT_FALSE(number->second.locator.empty()) << name << " " << field.name;
    }
  }
}

TEST(Sites, HaveASpreadBelowTheirMean) {
  for (const auto& [name, site] : catalogue().entries("sites")) {
    for (const std::string layer : {"stratum_corneum", "viable_epidermis", "dermis"}) {
      EXPECT_LT(site.numbers.at(layer + ".thickness_sd").value,
                0.6 * site.numbers.at(layer + ".thickness").value)
          << name << " " << layer;
    }
  }
}

TEST(Sites, PalmAloneIsGlabrous) {
  for (const auto& [name, site] : catalogue().entries("sites")) {
    EXPECT_EQ(site.numbers.at("hair_follicle_density").value == 0.0, name == "palm") << name;
  }
}

TEST(Indications, HaveAKnownScarTypeAndKnownFields) {
  const std::set<std::string, std::less<>> fields{
      "scar_depth",         "scar_width",       "scar_tissue_depth", "scar_floor_ratio",
      "scar_wall_exponent", "scar_type3_ratio", "scar_tether_share", "scar_tether_width_ratio",
      "wrinkle_fold_depth", "collagen_deficit", "melanin_excess",    "target_depth"};
  const std::set<std::string, std::less<>> scars{"none", "boxcar", "rolling", "icepick"};
  EXPECT_GE(catalogue().entries("indications").size(), 10U);
  for (const auto& [name, indication] : catalogue().entries("indications")) {
    ASSERT_TRUE(indication.texts.contains("scar_type")) << name;
    const std::string& scar = indication.texts.at("scar_type");
    EXPECT_TRUE(scars.contains(scar)) << name;
    for (const char* field : {"scar_depth", "scar_width", "scar_tissue_depth", "scar_floor_ratio",
                              "scar_type3_ratio"}) {
      EXPECT_EQ(scar != "none", indication.numbers.contains(field)) << name << " " << field;
    }
    for (const auto& [field, number] : indication.numbers) {
      EXPECT_TRUE(fields.contains(field)) << name << " " << field;
      EXPECT_NE(catalogue().reference(number.source), nullptr) << name << " " << field;
      const bool length = field.ends_with("depth") || field == "scar_width";
      EXPECT_TRUE(evidence::same_dimension(number.unit, length ? "m" : "1")) << name << field;
    }
  }
}

TEST(Indications, HealthySkinLacksNothing) {
  const evidence::Entry* healthy = catalogue().find("indications", "healthy-skin");
  ASSERT_NE(healthy, nullptr);
  EXPECT_TRUE(healthy->numbers.empty());
}

TEST(Contraindications, HaveTitleLevelTextAndSource) {
  const auto& all = catalogue().entries("contraindications");
  EXPECT_GE(all.size(), 15U);
  for (const auto& [name, entry] : all) {
    for (const char* field : {"title", "level", "text", "source", "locator"}) {
      EXPECT_TRUE(entry.texts.contains(field)) << name << " " << field;
    }
    const std::string& level = entry.texts.at("level");
    EXPECT_TRUE(level == "stop" || level == "warning") << name << " " << level;
    EXPECT_TRUE(entry.texts.at("text").ends_with(".")) << name;
    EXPECT_NE(catalogue().reference(entry.texts.at("source")), nullptr) << name;
  }
  EXPECT_EQ(all.at("keloid-tendency").texts.at("level"), "stop");
  EXPECT_EQ(all.at("herpes-history").texts.at("level"), "warning");
}

TEST(SkinParameters, AreDeclaredWithTheDimensionOfTheData) {
  std::set<std::string, std::less<>> declared;
  for (const auto& declaration : declarations()) {
    declared.emplace(declaration.key);
    EXPECT_TRUE(
        evidence::same_dimension(catalogue().parameter(declaration.key).unit, declaration.unit))
        << declaration.key;
  }
  for (const auto& [key, parameter] : catalogue().parameters()) {
    EXPECT_EQ(declared.contains(key), key.starts_with("skin.")) << key;
  }
}

}  // namespace
}  // namespace acicula::skin
