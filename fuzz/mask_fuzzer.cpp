#include "acicula/core/error.hpp"
#include "acicula/io/mask_file.hpp"
#include "acicula/skin/mask_on_raster.hpp"

#include <cstdint>
#include <cstdlib>

/// Any bytes are either a drawing of a scar, whose shares on a raster are shares, or an InputError;
/// nothing else may leave read_mask().
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace acicula;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  try {
    const skin::ScarMask mask = io::read_mask(bytes, "fuzz.txt");
    if (mask.columns == 0 || mask.share.size() != mask.columns * mask.rows) std::abort();
    const numerics::Raster raster{.columns = 5, .rows = 3, .spacing = 1e-3};
    for (const float share : skin::mask_on_raster(mask, raster, {0, raster.rows})) {
      if (!(share >= 0.0F && share <= 1.0F)) std::abort();
    }
  } catch (const InputError&) {
  }
  return 0;
}
