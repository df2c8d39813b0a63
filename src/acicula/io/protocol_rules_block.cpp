#include "acicula/io/protocol_rules_block.hpp"

#include "acicula/core/units.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace acicula::io {
namespace {

using course::Treatment;
using Verdict = std::optional<Objection>;

/// Below that a patch shows no more than a column.
constexpr double fewest_voxels = 8.0;

double millimetres(double length) { return length / unit::millimetre; }
double micrometres(double length) { return length / unit::micrometre; }

Verdict field_times_without_fields(const Treatment& t) {
  if (t.output.field_times.empty() || !t.output.fields.empty()) return {};
  return Objection{"output.field_times gives times, and output.fields names no field to keep.",
                   "Name a field (\"collagen_total\"), or take the times out."};
}

bool is_patch(const Treatment& t) { return t.numerics.fidelity == course::Fidelity::patch; }

double shorter_side(const Treatment& t) {
  return std::min(t.numerics.patch_width, t.numerics.patch_height);
}

Verdict patch_below_pitch(const Treatment& t) {
  if (!is_patch(t) || t.device.needle.count <= 1) return {};
  if (shorter_side(t) >= t.device.needle.pitch) return {};
  return Objection{
      fmt::format("A patch of {:g} mm by {:g} mm is smaller than the {:g} mm between two needles: "
                  "chance would decide whether one falls on it.",
                  millimetres(t.numerics.patch_width), millimetres(t.numerics.patch_height),
                  millimetres(t.device.needle.pitch)),
      "Widen it to several times the pitch, or compute a cell."};
}

Verdict patch_of_few_voxels(const Treatment& t) {
  if (!is_patch(t) || shorter_side(t) >= fewest_voxels * t.numerics.voxel) return {};
  return Objection{fmt::format("Voxels of {:g} um leave a patch of {:g} mm by {:g} mm fewer than "
                               "{:g} of them along a side.",
                               micrometres(t.numerics.voxel), millimetres(t.numerics.patch_width),
                               millimetres(t.numerics.patch_height), fewest_voxels),
                   "Make the voxels smaller, or the patch larger."};
}

Verdict voxel_above_layer(const Treatment& t) {
  const double dermis = std::min(t.numerics.column_depth, t.site.dermis.thickness);
  if (!is_patch(t) || t.numerics.voxel <= dermis) return {};
  return Objection{fmt::format("Voxels of {:g} um are wider than the {:g} um of dermis are deep.",
                               micrometres(t.numerics.voxel), micrometres(dermis)),
                   "Make the voxels smaller."};
}

Verdict scar_beyond_patch(const Treatment& t) {
  const skin::Condition& condition = t.condition;
  if (!is_patch(t) || condition.scar_type == skin::ScarType::none) return {};
  if (!condition.scar_mask.file.empty() || condition.scar_width <= shorter_side(t)) return {};
  return Objection{
      fmt::format("A scar of {:g} mm does not fit on a patch of {:g} mm by {:g} mm.",
                  millimetres(condition.scar_width), millimetres(t.numerics.patch_width),
                  millimetres(t.numerics.patch_height)),
      "Widen numerics.patch_width and numerics.patch_height, so that healthy skin "
      "lies round the scar."};
}

const std::array rules{
    Rule{{"output.field_times", "output.fields"},
         "Times at which fields are kept need fields.",
         field_times_without_fields},
    Rule{{"numerics.patch_width", "numerics.patch_height", "device.needle.pitch",
          "device.needle.count", "numerics.fidelity"},
         "A patch is no smaller than the distance between two needles.",
         patch_below_pitch},
    Rule{{"numerics.voxel", "numerics.patch_width", "numerics.patch_height", "numerics.fidelity"},
         "A patch has eight voxels or more along each side.",
         patch_of_few_voxels},
    Rule{{"numerics.voxel", "subject.skin.dermis.thickness", "numerics.column_depth",
          "numerics.fidelity"},
         "A voxel is no wider than the computed dermis is deep.",
         voxel_above_layer},
    Rule{{"condition.scar_width", "numerics.patch_width", "numerics.patch_height",
          "numerics.fidelity", "condition.scar_type"},
         "A scar fits on its patch.",
         scar_beyond_patch},
};

}  // namespace

std::span<const Rule> block_rules() { return rules; }

}  // namespace acicula::io
