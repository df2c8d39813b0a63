#include "acicula/io/picture/draw.hpp"
#include "acicula/io/picture/layout.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <stdexcept>

namespace acicula::io::picture {
namespace {

using testing::HasSubstr;
using testing::SizeIs;
using testing::StartsWith;

Plot plot(std::size_t panels, double width, double height) {
  Plot plot{.title = "Collagen",
            .subtitle = "Somewhere",
            .x_title = "x (mm)",
            .y_title = "depth (mm)",
            .x_unit = 1e-3,
            .y_unit = 1e-3,
            .y_downwards = true,
            .value_title = "times healthy",
            .scale_bar = width / 5.0};
  Panel panel{.title = "28 days",
              .x_faces = {0.0, 0.5 * width, width},
              .y_faces = {0.0, 0.2 * height, height},
              .values = {0.0F, 1.0F, 0.5F, 0.25F}};
  panel.lines = {{LineKind::needle, {0.3 * width, 0.3 * width}, {0.0, 0.5 * height}}};
  plot.panels.assign(panels, panel);
  plot.legend = {{LineKind::needle, "needle of the last session"},
                 {LineKind::earlier_needle, "needle of an earlier session"},
                 {LineKind::scar, "scar"}};
  return plot;
}

/// Big-endian number at a place of a PNG.
unsigned number(const std::string& png, std::size_t at) {
  unsigned value = 0;
  for (std::size_t i = at; i < at + 4; ++i)
    value = value << 8U | static_cast<unsigned char>(png[i]);
  return value;
}

TEST(Drawings, AreFilesOfTheirFormat) {
  const Drawing png = draw(plot(1, 5e-3, 2e-3), Format::png);
  EXPECT_THAT(png.file, StartsWith("\x89PNG\r\n\x1a\n"));
  // Width and height stand first in the header (PNG, 11.2.2).
  EXPECT_EQ(number(png.file, 16), static_cast<unsigned>(png.width));
  EXPECT_EQ(number(png.file, 20), static_cast<unsigned>(png.height));
  EXPECT_THAT(draw(plot(1, 5e-3, 2e-3), Format::svg).file, HasSubstr("<svg "));
  EXPECT_THAT(draw(plot(1, 5e-3, 2e-3), Format::pdf).file, StartsWith("%PDF-"));
}

TEST(Drawings, OfTheSamePlotHaveTheSameBytes) {
  for (const Format format : {Format::png, Format::pdf}) {
    EXPECT_TRUE(draw(plot(2, 5e-3, 2e-3), format).file == draw(plot(2, 5e-3, 2e-3), format).file);
  }
}

TEST(Drawings, ShowTheValues) {
  Plot other = plot(1, 5e-3, 2e-3);
  other.panels[0].values[3] = 0.9F;
  EXPECT_FALSE(draw(other, Format::png).file == draw(plot(1, 5e-3, 2e-3), Format::png).file);
}

TEST(Drawings, RefuseAPlotWithoutPanels) {
  EXPECT_THROW(static_cast<void>(draw(Plot{}, Format::png)), std::invalid_argument);
}

TEST(Layouts, AreTrueToScale) {
  const Layout at = layout(plot(1, 5e-3, 2e-3));
  EXPECT_NEAR(at.panels[0].height / at.panels[0].width, 0.4, 0.005);
  EXPECT_NEAR(at.stretch, 1.0, 0.01);
}

TEST(Layouts, WidenWhatIsTooNarrowToRead) {
  // A cell 0.2 mm wide and 2 mm deep.
  const Layout at = layout(plot(1, 0.2e-3, 2e-3));
  EXPECT_GE(at.panels[0].width, 100.0);
  EXPECT_GT(at.stretch, 2.0);
}

TEST(Layouts, NothingOverlapsOrLeavesThePaper) {
  for (const std::size_t panels : {1U, 2U, 3U, 4U, 6U, 12U}) {
    for (const double width : {0.2e-3, 2e-3, 5e-3, 20e-3}) {
      const Plot drawn = plot(panels, width, 2e-3);
      const Layout at = layout(drawn);
      ASSERT_THAT(at.panels, SizeIs(panels));
      for (std::size_t i = 0; i < panels; ++i) {
        EXPECT_LT(at.panels[i].right(), at.bar.x);
        EXPECT_LT(at.panels[i].bottom() + 20.0, at.x_title);
        for (std::size_t j = 0; j < i; ++j) {
          EXPECT_TRUE(at.panels[j].right() < at.panels[i].x ||
                      at.panels[i].right() < at.panels[j].x ||
                      at.panels[j].bottom() + 20.0 < at.panels[i].y);
        }
      }
      EXPECT_LT(at.bar.bottom(), at.x_title);
      EXPECT_LT(at.x_title, at.legend);
      EXPECT_LT(at.legend, at.footnote);
      EXPECT_LT(at.footnote, at.height);
      EXPECT_LT(at.bar.right() + 60.0, at.width);
    }
  }
}

TEST(Layouts, LegendsBreakIntoRows) {
  const std::vector<LegendEntry> legend = plot(1, 1.0, 1.0).legend;
  EXPECT_EQ(legend_places(legend, 2000.0).back().y, 0.0);
  const std::vector<LegendPlace> narrow = legend_places(legend, 260.0);
  EXPECT_EQ(narrow[1].x, 0.0);
  EXPECT_GT(narrow[1].y, 10.0);
}

}  // namespace
}  // namespace acicula::io::picture
