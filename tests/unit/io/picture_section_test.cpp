#include "acicula/core/error.hpp"
#include "acicula/io/picture/field_plot.hpp"
#include "acicula/io/picture/needle_paths.hpp"
#include "acicula/io/picture/outline.hpp"
#include "acicula/io/picture/section.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <numbers>

namespace acicula::io::picture {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

/// Two depths, three rows of two columns; values tell their place: 100 depth + 10 row + column.
FieldsGeometry patch() {
  return {.depth_faces = {0.0, 1e-4, 4e-4}, .rows = 3, .columns = 2, .spacing = 1e-4};
}
std::vector<float> patch_values() { return {0, 1, 10, 11, 20, 21, 100, 101, 110, 111, 120, 121}; }

FieldsGeometry cell() {
  return {
      .depth_faces = {0.0, 1e-4, 2e-4}, .rows = 1, .columns = 2, .ring_faces = {0.0, 1e-5, 3e-5}};
}

TEST(Sections, ShowTheirCells) {
  const auto values = patch_values();
  const Section x = find_section(patch(), Cut::along_x, std::nullopt);
  EXPECT_EQ(x.index, 1U);
  EXPECT_DOUBLE_EQ(x.position, 1.5e-4);
  EXPECT_THAT(section_panel(patch(), x, values).values, ElementsAre(10, 11, 110, 111));
  const Section y = find_section(patch(), Cut::along_y, 0.2e-4);
  EXPECT_THAT(section_panel(patch(), y, values).values, ElementsAre(0, 10, 20, 100, 110, 120));
  const Section flat = find_section(patch(), Cut::at_depth, 2e-4);
  EXPECT_DOUBLE_EQ(flat.position, 2.5e-4);
  const Panel panel = section_panel(patch(), flat, values);
  EXPECT_THAT(panel.values, ElementsAre(100, 101, 110, 111, 120, 121));
  EXPECT_DOUBLE_EQ(panel.height(), 3e-4);
}

TEST(Sections, FieldsOfTheSurfaceAreSeenFromAbove) {
  const std::vector<float> values{1, 2, 3, 4, 5, 6};
  const Section flat = find_section(patch(), Cut::at_depth, std::nullopt);
  EXPECT_EQ(section_panel(patch(), flat, values).values, values);
}

TEST(Sections, RingsAreMirroredAboutTheAxis) {
  const Section axial = find_section(cell(), Cut::axial, std::nullopt);
  const Panel panel = section_panel(cell(), axial, std::vector<float>{1, 2, 3, 4});
  EXPECT_THAT(panel.x_faces, ElementsAre(-3e-5, -1e-5, 0.0, 1e-5, 3e-5));
  EXPECT_THAT(panel.values, ElementsAre(2, 1, 1, 2, 4, 3, 3, 4));
  // Volumes of the rings are as 1 to 8: (1 + 8 * 2 + 3 + 8 * 4) / 18.
  EXPECT_NEAR(statistics(panel, Cut::axial).mean, 52.0 / 18.0, 1e-6);
}

TEST(Sections, MeansCountCellsByTheirArea) {
  const Section x = find_section(patch(), Cut::along_x, std::nullopt);
  const Statistics found = statistics(section_panel(patch(), x, patch_values()), Cut::along_x);
  EXPECT_EQ(found.low, 10.0);
  EXPECT_EQ(found.high, 111.0);
  // The lower cells are three times as thick: (10.5 + 3 * 110.5) / 4.
  EXPECT_NEAR(found.mean, 85.5, 1e-9);
}

TEST(Sections, RefuseWhatDoesNotExist) {
  try {
    static_cast<void>(find_section(patch(), Cut::along_x, 1e-3));
    FAIL();
  } catch (const InputError& error) {
    EXPECT_THAT(error.what(),
                HasSubstr("1 mm lies outside the block, which goes from 0 µm to 300 µm"));
  }
  EXPECT_THROW(static_cast<void>(find_section(patch(), Cut::along_x, -1e-9)), InputError);
  EXPECT_THROW(static_cast<void>(find_section(patch(), Cut::axial, std::nullopt)), InputError);
  EXPECT_THROW(static_cast<void>(find_section(cell(), Cut::along_x, std::nullopt)), InputError);
  EXPECT_THROW(static_cast<void>(find_section(cell(), Cut::axial, 1e-5)), InputError);
  // The far side still belongs to the last row.
  EXPECT_EQ(find_section(patch(), Cut::along_x, 3e-4).index, 2U);
}

TEST(Outlines, FollowTheEdgesOfTheScar) {
  Panel panel{.x_faces = {0, 1, 2, 3, 4}, .y_faces = {0, 1, 2, 3}};
  const std::vector<float> share{0.0F, 1.0F, 0.6F, 0.4F,  //
                                 0.0F, 1.0F, 1.0F, 0.0F,  //
                                 0.0F, 0.0F, 0.0F, 0.0F};
  const std::vector<Line> lines = outline(panel, share);
  ASSERT_THAT(lines, SizeIs(1));
  EXPECT_THAT(lines[0].x, ElementsAre(1, 1, 3, 3));
  EXPECT_THAT(lines[0].y, ElementsAre(0, 2, 2, 0));
  EXPECT_THAT(outline(panel, std::vector<float>(12, 1.0F)), IsEmpty());
}

TEST(Outlines, OfAScarAwayFromTheBorderAreClosed) {
  const Panel panel{.x_faces = {0, 1, 2, 3, 4}, .y_faces = {0, 1, 2, 3}};
  const std::vector<float> share{0.0F, 0.0F, 0.0F, 0.0F,  //
                                 0.0F, 1.0F, 0.0F, 0.0F,  //
                                 0.0F, 0.0F, 0.0F, 0.0F};
  const std::vector<Line> lines = outline(panel, share);
  ASSERT_THAT(lines, SizeIs(1));
  EXPECT_THAT(lines[0].x, SizeIs(5));
  EXPECT_EQ(lines[0].x.front(), lines[0].x.back());
  EXPECT_EQ(lines[0].y.front(), lines[0].y.back());
}

/// Two sessions; in each, one needle straight down in the middle row and one that slants.
course::PunctureFields punctures() {
  puncture::Puncture straight{.punctured = true, .depth = 3e-4, .radius = 1e-5, .epidermis = 1e-4};
  straight.place.x = 0.5e-4;
  straight.place.y = 1.5e-4;
  puncture::Puncture slanted = straight;
  slanted.place.entry_angle = std::numbers::pi / 3.0;
  puncture::Puncture failed = straight;
  failed.punctured = false;
  puncture::Puncture shallow = straight;
  shallow.depth = 0.9e-4;
  course::PunctureFields fields;
  fields.sessions.push_back({.time = 0.0, .punctures = {straight, failed, shallow}});
  fields.sessions.push_back({.time = 100.0, .punctures = {slanted}});
  return fields;
}

TEST(NeedlePaths, RunFromTheJunctionToTheTip) {
  const Section x = find_section(patch(), Cut::along_x, std::nullopt);
  const std::vector<Line> first = needle_paths(punctures(), patch(), x, 50.0);
  ASSERT_THAT(first, SizeIs(1));
  EXPECT_EQ(first[0].kind, LineKind::needle);
  EXPECT_THAT(first[0].x, ElementsAre(0.5e-4, 0.5e-4));
  EXPECT_NEAR(first[0].y[1], 2e-4, 1e-12);
  const std::vector<Line> both = needle_paths(punctures(), patch(), x, 100.0);
  ASSERT_THAT(both, SizeIs(2));
  EXPECT_EQ(both[0].kind, LineKind::earlier_needle);
  // At the junction, a third of the way down, cos a = 0.5 + 0.5 / 3: ahead by 100 um sqrt(5) / 2.
  // At the tip the needle stands upright.
  EXPECT_NEAR(both[1].x.front(), 0.5e-4 + 1e-4 * std::sqrt(1.25), 1e-12);
  EXPECT_NEAR(both[1].x.back(), 0.5e-4, 1e-12);
  EXPECT_NEAR(both[1].y.back(), 2e-4, 1e-12);
}

TEST(NeedlePaths, OfOtherRowsAreNotShown) {
  // The channel, 10 um in radius, just meets a layer that begins at 155 um, not one at 200 um.
  const Section near{.cut = Cut::along_x, .index = 2, .position = 2.05e-4};
  EXPECT_THAT(needle_paths(punctures(), patch(), near, 50.0), SizeIs(1));
  const Section other = find_section(patch(), Cut::along_x, 2.9e-4);
  EXPECT_THAT(needle_paths(punctures(), patch(), other, 100.0), IsEmpty());
  const Section deep{.cut = Cut::at_depth, .index = 1, .position = 2.5e-4};
  EXPECT_THAT(needle_paths(punctures(), patch(), deep, 50.0), IsEmpty());
  const Section top{.cut = Cut::at_depth, .index = 0, .position = 0.5e-4};
  const std::vector<Line> passed = needle_paths(punctures(), patch(), top, 50.0);
  ASSERT_THAT(passed, SizeIs(1));
  EXPECT_EQ(passed[0].kind, LineKind::passage);
}

TEST(FieldPlots, ShareOneRangeOfColours) {
  const FieldInfo field{.name = "collagen_total", .unit = "1"};
  const Section x = find_section(patch(), Cut::along_x, std::nullopt);
  const Panel panel = section_panel(patch(), x, patch_values());
  Panel higher = panel;
  for (float& value : higher.values) value += 9.0F;
  const FieldPlot made = field_plot({.geometry = patch(),
                                     .field = field,
                                     .section = x,
                                     .moments = {{0.0, panel}, {86400.0, higher}},
                                     .punctures = punctures(),
                                     .scar = {1.0F, 0.0F, 0.0F, 0.0F}});
  EXPECT_EQ(made.plot.low, 10.0);
  EXPECT_EQ(made.plot.high, 120.0);
  EXPECT_EQ(made.plot.title, "Collagen, total");
  EXPECT_EQ(made.plot.x_title, "x (µm)");
  EXPECT_TRUE(made.plot.y_downwards);
  ASSERT_THAT(made.plot.panels, SizeIs(2));
  EXPECT_EQ(made.plot.panels[1].title, "1 day");
  EXPECT_THAT(made.plot.legend, SizeIs(3));
}

TEST(FieldPlots, ChangesAreTheSameOnBothSidesOfZero) {
  const FieldInfo field{.name = "collagen_total", .unit = "1"};
  const Section x = find_section(patch(), Cut::along_x, std::nullopt);
  Panel before = section_panel(patch(), x, patch_values());
  before.values = {1.0F, 2.0F, 4.0F, 4.0F};
  Panel after = before;
  after.values = {1.5F, 2.0F, 3.0F, 4.0F};
  const FieldPlot made = field_plot({.geometry = patch(),
                                     .field = field,
                                     .section = x,
                                     .moments = {{86400.0, after}},
                                     .reference = SectionMoment{0.0, before}});
  EXPECT_EQ(made.plot.colours, ColourMap::cool_warm);
  EXPECT_THAT(made.plot.panels[0].values, ElementsAre(50.0F, 0.0F, -25.0F, 0.0F));
  EXPECT_EQ(made.plot.low, -50.0);
  EXPECT_EQ(made.plot.high, 50.0);
  EXPECT_THAT(made.plot.value_title, HasSubstr("change against 0 days (%)"));
}

}  // namespace
}  // namespace acicula::io::picture
