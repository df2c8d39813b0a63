#include "acicula/io/front_end.hpp"

#ifdef ACICULA_WEB
// Laid into the program by cmake/embed_web.cmake.
extern "C" {
extern const char acicula_lab_script[];
extern const char acicula_lab_script_end[];
extern const char acicula_lab_style[];
extern const char acicula_lab_style_end[];
}
#endif

namespace acicula::io {

FrontEnd front_end() {
#ifdef ACICULA_WEB
  return {.script = {acicula_lab_script, acicula_lab_script_end},
          .style = {acicula_lab_style, acicula_lab_style_end}};
#else
  return {};
#endif
}

}  // namespace acicula::io
