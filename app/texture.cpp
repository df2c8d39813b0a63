#include "texture.hpp"

#include "acicula/core/error.hpp"
#include "acicula/evidence/unit.hpp"
#include "acicula/io/did_you_mean.hpp"
#include "acicula/io/surface/grey_png.hpp"
#include "acicula/io/surface/grey_tiff.hpp"
#include "acicula/io/surface/surface_file.hpp"
#include "acicula/io/surface/texture_report.hpp"
#include "acicula/io/surface/x3p_file.hpp"
#include "acicula/io/write_text_file.hpp"
#include "acicula/surface/parameters.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <iostream>
#include <optional>
#include <utility>
#include <vector>

namespace acicula::app {
namespace {

namespace fs = std::filesystem;

const std::vector<std::string> endings{".x3p", ".png", ".tiff", ".tif"};
/// In the order of the polynomial.
const std::vector<std::string> forms{"mean", "plane", "order-2"};

/// Does some work; what is wrong joins the other faults.
void collect(std::vector<Diagnostic>& faults, const std::function<void()>& work) {
  try {
    work();
  } catch (const InputError& error) {
    faults.insert(faults.end(), error.diagnostics.begin(), error.diagnostics.end());
  }
}

/// @return [m]
double length(const std::string& option, const std::string& text) {
  const std::string hint = "Write a number and a unit, like " + option + " '25 um'.";
  double value = 0.0;
  try {
    const evidence::Quantity quantity = evidence::parse_quantity(text);
    value = evidence::convert(quantity.value, quantity.unit, "m");
  } catch (const InputError&) {
    throw InputError(option + " \"" + text + "\" is not a length.", hint);
  }
  if (!(value > 0.0) || !std::isfinite(value)) {
    throw InputError(option + " \"" + text + "\" is not above zero.", hint);
  }
  return value;
}

double filter(const std::string& option, const std::string& text, double usual) {
  if (text.empty()) return usual;
  return text == "none" ? 0.0 : length(option, text);
}

int form_order(const std::string& text, double usual) {
  if (text.empty()) return static_cast<int>(usual);
  const auto found = std::find(forms.begin(), forms.end(), text);
  if (found == forms.end()) {
    throw InputError("--form \"" + text + "\" is not known.", io::suggest(text, forms));
  }
  return static_cast<int>(found - forms.begin());
}

void require_writable(const fs::path& output) {
  if (output.empty()) return;
  if (std::find(endings.begin(), endings.end(), output.extension()) == endings.end()) {
    throw InputError("\"" + output.string() + "\" does not end in .x3p, .png or .tiff.",
                     "The ending says what is written: -o surface.x3p");
  }
  if (fs::exists(fs::symlink_status(output))) {
    throw InputError(output.string() + " exists already.",
                     "Nothing was changed. Choose another file with -o.");
  }
}

/// Writes the scale-limited surface.
void write(const fs::path& output, io::TextureReport& report) {
  report.output = output.string();
  if (output.extension() == ".x3p") {
    io::write_text_file(output, io::x3p(report.texture.surface));
    return;
  }
  const io::GreyLevels grey = io::grey_levels(report.texture.surface);
  report.output_level_height = grey.level_height;
  report.output_offset = grey.offset;
  io::write_text_file(output,
                      output.extension() == ".png" ? io::grey_png(grey) : io::grey_tiff(grey));
}

}  // namespace

int texture_command(const evidence::Catalogue& catalogue, const TextureOptions& options) {
  const surface::Parameters usual = surface::parameters_from(catalogue);
  std::vector<Diagnostic> faults;
  io::PictureScale scale;
  io::TextureReport report{.file = options.file.string()};
  surface::Operations& operations = report.operations;
  bool scale_is_sound = false;
  collect(faults, [&] {
    if (!options.spacing.empty()) scale.spacing = length("--spacing", options.spacing);
  });
  collect(faults, [&] {
    if (!options.height_scale.empty()) {
      scale.level_height = length("--height-scale", options.height_scale);
    }
  });
  scale_is_sound = faults.empty();
  collect(faults,
          [&] { operations.s_filter = filter("--s-filter", options.s_filter, usual.s_filter); });
  collect(faults,
          [&] { operations.l_filter = filter("--l-filter", options.l_filter, usual.l_filter); });
  collect(faults, [&] { operations.form_order = form_order(options.form, usual.form_order); });
  collect(faults, [&] { require_writable(options.output); });
  // A scale that could not be read would be told once more as missing.
  if (scale_is_sound) {
    collect(faults, [&] { report.measured = io::read_surface_file(options.file, scale); });
  }
  if (!faults.empty()) throw InputError(std::move(faults));

  report.texture = surface::measure_texture(report.measured, operations);
  if (!options.output.empty()) write(options.output, report);
  std::cout << (options.json ? io::texture_json(report) : io::texture_text(report));
  return 0;
}

}  // namespace acicula::app
