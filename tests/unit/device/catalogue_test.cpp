#include "acicula/evidence/catalogue.hpp"

#include "acicula/core/units.hpp"
#include "acicula/device/deliver.hpp"
#include "acicula/evidence/files.hpp"
#include "acicula/evidence/unit.hpp"

#include <gtest/gtest.h>

#include <array>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace acicula::device {
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

// Bounds that hold for any device of the trade: they catch a wrong unit, not a wrong leaflet.
constexpr std::array common_fields{
    Field{"needle.length", "m", 0.1e-3, 3e-3},
    Field{"needle.length_tolerance", "m", 0.0, 0.3e-3},
    Field{"needle.tip_diameter", "m", 1e-6, 100e-6},
    Field{"needle.shaft_diameter", "m", 0.1e-3, 0.4e-3},
    Field{"needle.taper_length", "m", 0.1e-3, 3e-3},
    Field{"needle.young_modulus", "Pa", 0.5e9, 250e9},
    Field{"needle.count", "1", 1, 1000},
    Field{"needle.pitch", "m", 0.1e-3, 5e-3},
    Field{"needle_length_minimum", "m", 0.05e-3, 1e-3},
    Field{"needle_length_maximum", "m", 0.5e-3, 3e-3},
    Field{"technique.hand_speed", "m s-1", 0.1e-3, 0.1},
    Field{"technique.hand_force", "N", 0.5, 30},
};

constexpr std::array drum_fields{Field{"drum_diameter", "m", 10e-3, 40e-3},
                                 Field{"drum_width", "m", 5e-3, 40e-3}};
constexpr std::array head_fields{Field{"head_width", "m", 2e-3, 20e-3}};
constexpr std::array piston_fields{Field{"head_width", "m", 2e-3, 20e-3},
                                   Field{"frequency", "Hz", 10, 300},
                                   Field{"stroke", "m", 0.5e-3, 5e-3}};

// What only some makers publish.
constexpr std::array optional_fields{Field{"needle.length_step", "m", 0.01e-3, 1e-3},
                                     Field{"needle_length_evaluated", "m", 0.1e-3, 3e-3}};

/// The fields that a kind of device has besides the common ones.
std::span<const Field> own_fields(const std::string& kind) {
  if (kind == "roller") return drum_fields;
  if (kind == "pen") return piston_fields;
  return head_fields;
}

Kind kind_of(const evidence::Entry& entry) {
  const std::string& kind = entry.texts.at("kind");
  if (kind == "roller") return Kind::roller;
  if (kind == "pen") return Kind::pen;
  return kind == "patch" ? Kind::patch : Kind::stamp;
}

TEST(Devices, AreTenOfAllKinds) {
  std::map<std::string, int> kinds;
  for (const auto& [name, entry] : catalogue().entries("devices")) ++kinds[entry.texts.at("kind")];
  EXPECT_EQ(kinds.size(), 4U);
  EXPECT_GE(kinds["roller"], 3);
  EXPECT_GE(kinds["pen"], 3);
  EXPECT_GE(kinds["stamp"], 1);
  EXPECT_GE(kinds["patch"], 1);
}

TEST(Devices, HaveEveryFieldWithSourceAndPlausibleSize) {
  for (const auto& [name, entry] : catalogue().entries("devices")) {
    const std::span<const Field> own = own_fields(entry.texts.at("kind"));
    std::vector<Field> fields(common_fields.begin(), common_fields.end());
    fields.insert(fields.end(), own.begin(), own.end());
    for (const Field& field : optional_fields) {
      if (entry.numbers.contains(field.name)) fields.push_back(field);
    }
    EXPECT_EQ(entry.numbers.size(), fields.size()) << name;
    for (const Field& field : fields) {
      const auto number = entry.numbers.find(field.name);
      ASSERT_NE(number, entry.numbers.end()) << name << " " << field.name;
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

TEST(Devices, AreSetWithinWhatIsSoldAndDeliverAPass) {
  Technique technique;
  technique.passes = 1;
  for (const auto& [name, entry] : catalogue().entries("devices")) {
    const auto value = [&entry = entry](const char* field) {
      const auto number = entry.numbers.find(field);
      return number == entry.numbers.end() ? 0.0 : number->second.value;
    };
    EXPECT_LE(value("needle_length_minimum"), value("needle.length")) << name;
    EXPECT_LE(value("needle.length"), value("needle_length_maximum")) << name;
    Device device;
    device.kind = kind_of(entry);
    device.needle.length = value("needle_length_maximum");
    device.needle.count = static_cast<int>(value("needle.count"));
    device.drum_diameter = value("drum_diameter");
    device.drum_width = value("drum_width");
    device.head_width = value("head_width");
    device.frequency = value("frequency");
    device.stroke = value("stroke");
    technique.hand_speed = value("technique.hand_speed");
    const Delivery delivery = deliver(device, technique);
    EXPECT_GT(delivery.punctures_per_area, 10 * unit::per_square_centimetre) << name;
    EXPECT_GT(delivery.contact_speed, 0.0) << name;
  }
}

}  // namespace
}  // namespace acicula::device
