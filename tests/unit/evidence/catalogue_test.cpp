#include "acicula/evidence/catalogue.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/evidence/catalogue_files.hpp"
#include <string>

namespace acicula::evidence {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

/// A sound catalogue with one more file.
Files with_file(const std::string& path, const std::string& text) {
  Files files = files_with(rate_table());
  files[path] = text;
  return files;
}

TEST(Catalogue, GivesParametersEntriesAndReferences) {
  const Catalogue catalogue =
      Catalogue::read(with_file("sites/cheek.toml",
                                "schema = 1\ntitle = \"Cheek\"\nnote = \"n\"\n[dermis.thickness]\n"
                                "value = 1.2\nunit = \"mm\"\ngrade = \"measured\"\n"));
  EXPECT_DOUBLE_EQ(catalogue.value("healing.rate"), 2.0 / 86400.0);
  const Entry* cheek = catalogue.find("sites", "cheek");
  ASSERT_NE(cheek, nullptr);
  EXPECT_EQ(cheek->kind, "sites");
  EXPECT_EQ(cheek->name, "cheek");
  EXPECT_EQ(cheek->title, "Cheek");
  EXPECT_EQ(cheek->note, "n");
  EXPECT_DOUBLE_EQ(cheek->numbers.at("dermis.thickness").value, 1.2e-3);
  ASSERT_NE(catalogue.reference("gill-2008"), nullptr);
  EXPECT_EQ(*catalogue.reference("gill-2008"), "@misc{gill-2008,\n  title = {Pain}\n}");
}

TEST(Catalogue, HasNothingUnderOtherNames) {
  const Catalogue catalogue = Catalogue::read(files_with(rate_table()));
  EXPECT_EQ(catalogue.find("sites", "cheek"), nullptr);
  EXPECT_EQ(catalogue.find("planets", "mars"), nullptr);
  EXPECT_THAT(catalogue.entries("sites"), IsEmpty());
  EXPECT_EQ(catalogue.reference("nobody-1900"), nullptr);
  EXPECT_THROW((void)catalogue.value("healing.other"), EvidenceError);
}

TEST(Catalogue, CanBeCopiedAndVaried) {
  const Catalogue catalogue = Catalogue::read(files_with(rate_table()));
  Catalogue varied = catalogue;
  varied.set("healing.rate", 1e-5);
  EXPECT_EQ(varied.value("healing.rate"), 1e-5);
  EXPECT_DOUBLE_EQ(catalogue.value("healing.rate"), 2.0 / 86400.0);
  EXPECT_THROW(varied.set("healing.other", 1.0), EvidenceError);
}

TEST(Catalogue, KeepsTextsAndTruthsOfAnEntry) {
  const Catalogue catalogue = Catalogue::read(with_file(
      "actives/ghk.toml",
      "schema = 1\ntitle = \"GHK\"\nionisation = \"zwitterion\"\nintradermal_grade = false\n"));
  EXPECT_EQ(catalogue.find("actives", "ghk")->texts.at("ionisation"), "zwitterion");
  EXPECT_EQ(catalogue.find("actives", "ghk")->texts.at("intradermal_grade"), "false");
}

TEST(Catalogue, RefusesOtherThingsInAnEntry) {
  EXPECT_THAT(messages_of(with_file("actives/ghk.toml",
                                    "schema = 1\ntitle = \"GHK\"\nmolar_mass = 340.38\n")),
              ElementsAre("molar_mass must be a text, true, false, or a table with a value."));
  EXPECT_THAT(messages_of(with_file("actives/ghk.toml", "schema = 1\n")),
              ElementsAre("title is missing."));
}

TEST(Catalogue, ReportsEveryFaultOfEveryFileWithItsPlace) {
  Files files = files_with(rate_table("spread = 1\nsd = 2\n"));
  files["sites/cheek.toml"] =
      "schema = 1\ntitle = \"Cheek\"\n[dermis.thickness]\nvalue = 1\n\tunit = \"mn\"\n"
      "grade = \"measured\"\n";
  const auto faults = faults_of(files);
  ASSERT_EQ(faults.size(), 3U);
  EXPECT_EQ(faults[0].file, "data/parameters/healing.toml");
  EXPECT_EQ(faults[0].line, 2);
  EXPECT_EQ(faults[1].line, 10);
  EXPECT_EQ(faults[1].column, 6);
  EXPECT_EQ(faults[1].source_line, "sd = 2");
  EXPECT_EQ(format(faults[2]),
            "data/sites/cheek.toml:5:9: dermis.thickness: \"mn\" is not a known unit.\n"
            "    5 | \tunit = \"mn\"\n      | \t       ^");
}

TEST(Catalogue, ReportsWhatIsNotToml) {
  const auto faults = faults_of(files_with("[healing.rate]\r\nvalue = = 2\r\n"));
  ASSERT_EQ(faults.size(), 1U);
  EXPECT_EQ(faults[0].line, 3);
  EXPECT_EQ(faults[0].column, 9);
  EXPECT_EQ(faults[0].source_line, "value = = 2");
}

TEST(Catalogue, RefusesKeysGivenTwice) {
  EXPECT_THAT(messages_of(files_with(rate_table() + rate_table())),
              ElementsAre(HasSubstr("cannot redefine existing table 'healing.rate'")));
  EXPECT_THAT(messages_of(files_with(rate_table("value = 3\n"))),
              ElementsAre(HasSubstr("cannot redefine existing")));
}

TEST(Catalogue, RefusesAKeyInTheFileOfAnotherRoom) {
  EXPECT_THAT(messages_of(with_file("parameters/skin.toml", "schema = 1\n" + rate_table())),
              ElementsAre("healing.rate does not begin with the name of its file, skin."));
}

TEST(Catalogue, RefusesALooseFieldInAParameterFile) {
  EXPECT_THAT(messages_of(files_with("[healing]\nrate = 3\n")),
              ElementsAre("healing.rate is not a table with a value."));
  EXPECT_THAT(messages_of(files_with("[healing.rate]\n")),
              ElementsAre("healing.rate is not a table with a value."));
}

TEST(Catalogue, AsksForTheSchema) {
  EXPECT_THAT(messages_of({{"parameters/healing.toml", rate_table()}}),
              ElementsAre("schema is missing."));
  EXPECT_THAT(messages_of({{"parameters/healing.toml", "schema = 2\n" + rate_table()}}),
              ElementsAre("schema is not 1, the only one that is known."));
  EXPECT_THAT(messages_of({{"parameters/healing.toml", ""}}), ElementsAre("schema is missing."));
}

TEST(Catalogue, RefusesFilesThatBelongNowhere) {
  for (const char* path : {"notes.toml", "planets/mars.toml", "sites/cheek.txt",
                           "sites/face/cheek.toml", "parameters/healing"}) {
    EXPECT_THAT(messages_of(with_file(path, "schema = 1\n")),
                ElementsAre("belongs to no folder of the catalogue."))
        << path;
  }
}

TEST(Catalogue, RefusesWhatIsNoText) {
  const std::vector<std::string> broken{std::string("\xff"),
                                        std::string("\xc3"),
                                        std::string("\xc0\xaf"),
                                        std::string("\xed\xa0\x80"),
                                        std::string("\xf4\x90\x80\x80"),
                                        std::string("\xe2\x82"),
                                        std::string("a\0b", 3),
                                        std::string("\x80")};
  for (const std::string& bytes : broken) {
    const auto faults = faults_of(with_file("sites/cheek.toml", "schema = 1\n# " + bytes + "\n"));
    ASSERT_EQ(faults.size(), 1U);
    EXPECT_EQ(faults[0].message, "this line is not text in UTF-8.");
    EXPECT_EQ(faults[0].line, 2);
  }
  const std::string sound = "schema = 1\ntitle = \"é € 😀\"\n";
  EXPECT_THAT(faults_of(with_file("sites/cheek.toml", sound)), IsEmpty());
}

TEST(Catalogue, RefusesAFileThatIsTooLarge) {
  const auto faults = faults_of(with_file("sites/cheek.toml", std::string(1U << 21U, '#')));
  ASSERT_EQ(faults.size(), 1U);
  EXPECT_EQ(faults[0].message, "has 2097152 bytes; a data file has at most 1048576.");
}

TEST(Catalogue, RefusesALineThatIsTooLong) {
  // A dotted key of half a million tables would be walked as deep.
  std::string key = "a";
  for (int i = 0; i < 3000; ++i) key += ".a";
  const auto faults = faults_of(with_file("sites/cheek.toml", "schema = 1\n[" + key + "]\n"));
  ASSERT_EQ(faults.size(), 1U);
  EXPECT_EQ(format(faults[0]), "data/sites/cheek.toml:2: this line has more than 4096 bytes.");
}

TEST(Catalogue, PlacesTheCaretAfterCharactersOfSeveralBytes) {
  const auto faults = faults_of(files_with("\"µ\" = {a = 1}\n" + rate_table()));
  ASSERT_EQ(faults.size(), 1U);
  EXPECT_EQ(format(faults[0]),
            "data/parameters/healing.toml:2:13: µ.a is not a table with a value.\n"
            "    2 | \"µ\" = {a = 1}\n      |            ^");
}

TEST(Names, AreThoseOfTheFiles) {
  EXPECT_EQ(name(Grade::assumed), "assumed");
  EXPECT_EQ(name(Shape::loguniform), "loguniform");
  EXPECT_EQ(name(Level::subject), "subject");
}

}  // namespace
}  // namespace acicula::evidence
