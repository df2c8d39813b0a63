#include "acicula/io/hdf5.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/io/block_example.hpp"
#include <array>
#include <fstream>
#include <numeric>

namespace acicula::io::hdf5 {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

template <class Step>
std::string failure(Step&& step) {
  try {
    step();
  } catch (const Hdf5Error& error) {
    return error.what();
  }
  return "";
}

TEST(Hdf5, KeepsAttributesAndBoxes) {
  const test::Folder folder;
  std::vector<float> values(24);
  std::iota(values.begin(), values.end(), 0.5F);
  Writer writer(folder.path / "a.h5", {});
  writer.make_group("/group");
  writer.attribute("/group", "text", "day 28");
  writer.attribute("/group", "empty", "");
  writer.attribute("/group", "number", std::array{0.1});
  writer.attribute("/group", "integer", std::array<std::int64_t, 1>{-5});
  writer.make_dataset<float>("/group/field", {4, 6}, {.chunk = {3, 4}, .deflate = 4});
  writer.write<float>("/group/field", {{0, 0}, {4, 6}}, values);
  writer.write<float>("/group/field", {{1, 2}, {0, 6}}, {});  // an empty part is no error
  writer.close();

  const Reader reader(folder.path / "a.h5");
  EXPECT_TRUE(reader.has("/group/field"));
  EXPECT_FALSE(reader.has("/group/other"));
  EXPECT_FALSE(reader.has("/none/field"));
  EXPECT_THAT(reader.names("/group"), ElementsAre("field"));
  EXPECT_EQ(reader.text("/group", "text"), "day 28");
  EXPECT_EQ(reader.text("/group", "empty"), "");
  EXPECT_EQ(reader.number("/group", "number"), 0.1);
  EXPECT_EQ(reader.integer("/group", "integer"), -5);
  EXPECT_THAT(reader.shape("/group/field"), ElementsAre(4U, 6U));
  std::vector<float> box(4);
  reader.read<float>("/group/field", {{1, 2}, {2, 2}}, box);
  EXPECT_THAT(box, ElementsAre(8.5F, 9.5F, 14.5F, 15.5F));
}

TEST(Hdf5, SaysWhyInTheWordsOfTheSystem) {
  const test::Folder folder;
  EXPECT_THAT(failure([&] { const Reader reader(folder.path / "none.h5"); }),
              HasSubstr("No such file or directory"));
  EXPECT_THAT(failure([&] { const Writer writer(folder.path / "no" / "a.h5", {}); }),
              HasSubstr("No such file or directory"));
}

TEST(Hdf5, RefusesWhatHasAnotherTypeOrShape) {
  const test::Folder folder;
  Writer writer(folder.path / "a.h5", {});
  writer.attribute("/", "numbers", std::array{1.0, 2.0});
  writer.attribute("/", "text", "x");
  writer.make_dataset<double>("/field", {2, 2});
  EXPECT_THROW(writer.write<double>("/field", {{0, 0}, {2, 2}}, std::array{1.0}),
               std::invalid_argument);
  EXPECT_NE(failure([&] { writer.write<double>("/none", {{0}, {1}}, std::array{1.0}); }), "");
  EXPECT_NE(failure([&] {
              writer.write<double>("/field", {{2, 0}, {1, 1}}, std::array{1.0});
            }),
            "");
  writer.close();
  const Reader reader(folder.path / "a.h5");
  EXPECT_THAT(failure([&] { static_cast<void>(reader.number("/", "numbers")); }),
              HasSubstr("numbers is not one number"));
  EXPECT_THAT(failure([&] { static_cast<void>(reader.text("/", "numbers")); }),
              HasSubstr("numbers is not a text"));
  EXPECT_NE(failure([&] { static_cast<void>(reader.number("/", "text")); }), "");
  EXPECT_NE(failure([&] { static_cast<void>(reader.number("/", "none")); }), "");
  EXPECT_NE(failure([&] { static_cast<void>(reader.shape("/none")); }), "");
}

TEST(Hdf5, WritesTheSameBytesEachTime) {
  const test::Folder folder;
  const auto bytes = [&folder](const char* name) {
    Writer writer(folder.path / name, {});
    writer.make_group("/group");
    writer.make_dataset<double>("/group/field", {3}, {.chunk = {2}, .deflate = 4});
    writer.write<double>("/group/field", {{0}, {3}}, std::array{1.0, 2.0, 3.0});
    writer.close();
    std::ifstream file(folder.path / name, std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(file), {});
  };
  EXPECT_EQ(bytes("a.h5"), bytes("b.h5"));
}

TEST(Hdf5, IsSilent) {
  const test::Folder folder;
  testing::internal::CaptureStderr();
  static_cast<void>(failure([&] { const Reader reader(folder.path / "none.h5"); }));
  EXPECT_EQ(testing::internal::GetCapturedStderr(), "");
}

}  // namespace
}  // namespace acicula::io::hdf5
