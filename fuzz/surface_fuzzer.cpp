#include "acicula/core/error.hpp"
#include "acicula/io/surface/surface_file.hpp"
#include "acicula/io/surface/x3p_file.hpp"

#include <cmath>
#include <cstdint>
#include <cstdlib>

/// Any bytes are either a surface of finite heights, which written as X3P is one of the same size,
/// or an InputError; nothing else may leave read_surface().
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace acicula;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  try {
    const io::PictureScale scale =
        io::is_zip(bytes) ? io::PictureScale{} : io::PictureScale{1e-7, 2e-5};
    const surface::HeightField field = io::read_surface(bytes, "fuzz.x3p", scale);
    if (field.columns < 2 || field.heights.size() != field.columns * field.rows) std::abort();
    for (const double height : field.heights) {
      if (std::isinf(height)) std::abort();
    }
    if (field.heights.size() > 4096) return 0;  // packing would take most of the time
    const surface::HeightField back = io::read_surface(io::x3p(field), "fuzz.x3p", {});
    if (back.columns != field.columns || back.rows != field.rows) std::abort();
  } catch (const InputError&) {
  }
  return 0;
}
