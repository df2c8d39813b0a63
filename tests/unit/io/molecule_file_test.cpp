#include "acicula/io/molecule_file.hpp"

#include "acicula/core/error.hpp"
#include "acicula/core/units.hpp"
#include "acicula/io/read_text_file.hpp"

#include <gmock/gmock.h>

#include "support/source_folder.hpp"
#include <filesystem>

namespace acicula::io {
namespace {

using absorption::Ionisation;
using testing::ElementsAre;
using testing::HasSubstr;

const evidence::Catalogue& catalogue() {
  static const auto read = evidence::Catalogue::read(evidence::embedded_files());
  return read;
}

MoleculeFile read(const std::string& text, std::vector<Override> overrides = {}) {
  return read_molecule(text, "molecule.toml", catalogue(), overrides, serum_alone());
}

std::string file_with(const std::string& keys, const std::string& vehicle = "") {
  return "schema = 1\n[molecule]\nmolar_mass = \"250 g/mol\"\nwater_solubility = \"5 g/L\"\n" +
         keys + "\n[vehicle]\nconcentration = \"10 g/L\"\n" + vehicle;
}

Ionisation ionisation(const std::string& keys, const std::string& vehicle = "") {
  return read(file_with(keys, vehicle)).protocol.treatment.serum.molecule.ionisation;
}

std::string message(const std::string& text, const std::vector<Override>& overrides = {}) {
  try {
    (void)read(text, overrides);
  } catch (const InputError& error) {
    return error.what();
  }
  return "";
}

TEST(MoleculeFile, IsTheSerumOfAProtocol) {
  const MoleculeFile file = read(file_with("name = \"A\"\nlog10_kow = 2.5", "vehicle_ph = 6.5"));
  const absorption::Serum& serum = file.protocol.treatment.serum;
  EXPECT_EQ(file.name, "A");
  EXPECT_EQ(serum.active, "custom");
  EXPECT_DOUBLE_EQ(serum.molecule.molar_mass, 0.25);  // 250 g/mol
  EXPECT_EQ(serum.molecule.log10_kow, 2.5);
  EXPECT_DOUBLE_EQ(serum.molecule.water_solubility, 5.0);
  EXPECT_DOUBLE_EQ(serum.concentration, 10.0);
  EXPECT_EQ(serum.vehicle_ph, 6.5);
  EXPECT_EQ(file.protocol.origins.at("serum.molecule.molar_mass"), "given");
  EXPECT_EQ(file.protocol.origins.at("serum.active"), "molecule file");
}

TEST(MoleculeFile, HasANameOfItsOwnWhenNoneIsGiven) {
  EXPECT_EQ(read(file_with("log10_kow = 1")).name, "own molecule");
}

TEST(MoleculeFile, TakesOnePkaOrAList) {
  const auto one = read(file_with("log10_kow = 1\nacid_pka = 4.4"));
  EXPECT_THAT(one.protocol.treatment.serum.molecule.acid_pkas, ElementsAre(4.4));
  const auto two = read(file_with("log10_kow = 1\nacid_pka = [3.1, 11.2]"));
  EXPECT_THAT(two.protocol.treatment.serum.molecule.acid_pkas, ElementsAre(3.1, 11.2));
}

// Charged at pH 7.4 or not: the classes of the correlation of plasma-protein binding.
TEST(MoleculeFile, DerivesTheIonisationFromThePkas) {
  EXPECT_EQ(ionisation("log10_kow = 1"), Ionisation::neutral);
  EXPECT_EQ(ionisation("log10_kow = 1\nacid_pka = 4.4"), Ionisation::acid);
  EXPECT_EQ(ionisation("log10_kow = 1\nacid_pka = 10"), Ionisation::neutral);
  EXPECT_EQ(ionisation("log10_kow = 1\nacid_pka = 10", "vehicle_ph = 11"), Ionisation::acid);
  EXPECT_EQ(ionisation("log10_kow = 1\nbase_pka = 8.9"), Ionisation::base);
  EXPECT_EQ(ionisation("log10_kow = 1\nacid_pka = 2\nbase_pka = 9"), Ionisation::zwitterion);
  EXPECT_EQ(ionisation("log10_kow = 1\nacid_pka = 10\nbase_pka = 9"), Ionisation::base);
}

TEST(MoleculeFile, KeepsAnIonisationThatIsGiven) {
  const auto file = read(file_with("log10_kow = 1\nacid_pka = 10\nionisation = \"acid\""));
  EXPECT_EQ(file.protocol.treatment.serum.molecule.ionisation, Ionisation::acid);
  EXPECT_EQ(file.protocol.origins.at("serum.molecule.ionisation"), "given");
  const auto derived = read(file_with("log10_kow = 1\nacid_pka = 4"));
  EXPECT_EQ(derived.protocol.origins.at("serum.molecule.ionisation"), "from the pKas");
}

TEST(MoleculeFile, IsToldFromAProtocol) {
  EXPECT_TRUE(is_molecule("schema = 1\n[molecule]\n"));
  EXPECT_FALSE(is_molecule("schema = 1\n[serum.molecule]\n"));
  EXPECT_FALSE(is_molecule("not TOML ["));
}

TEST(MoleculeFile, FaultsOfOptionsKeepTheNamesOfOptions) {
  EXPECT_THAT(message(file_with("log10_kow = 1"), {{"serum.film_thickness", "0 um", "--set"}}),
              HasSubstr("--set: serum.film_thickness = 0 um lies outside"));
  EXPECT_THAT(message(file_with("log10_kow = 1"), {{"device.name", "dermapen", "--device"}}),
              HasSubstr("device.name plays no part here."));
}

/// Each bad molecule has beside it the message that a person wrote it should give.
TEST(BadMolecules, GiveTheExpectedMessages) {
  int files = 0;
  for (const auto& file :
       std::filesystem::directory_iterator(ACICULA_SOURCE_DIR "/tests/end_to_end/bad_molecules")) {
    if (file.path().extension() != ".toml") continue;
    SCOPED_TRACE(file.path().string());
    std::filesystem::path expected = file.path();
    expected.replace_extension(".expected");
    std::string said = "no fault was found\n";
    try {
      (void)read_molecule(read_text_file(file.path()), file.path().filename().string(), catalogue(),
                          {}, serum_alone());
    } catch (const InputError& error) {
      said = std::string(error.what()) + "\n";
    }
    EXPECT_EQ(said, read_text_file(expected));
    ++files;
  }
  EXPECT_GE(files, 12);
}

}  // namespace
}  // namespace acicula::io
