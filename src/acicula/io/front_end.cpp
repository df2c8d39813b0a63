#include "acicula/io/front_end.hpp"

#ifdef ACICULA_WEB
// The assembler lays both files into the program as they are, in no time; cmake/embed_web.cmake has
// built them.
__asm__(
    ".pushsection .rodata\n"
    ".global acicula_lab_script, acicula_lab_script_end, acicula_lab_style, acicula_lab_style_end\n"
    "acicula_lab_script: .incbin \"" ACICULA_LAB_SCRIPT
    "\"\n"
    "acicula_lab_script_end: .byte 0\n"
    "acicula_lab_style: .incbin \"" ACICULA_LAB_STYLE
    "\"\n"
    "acicula_lab_style_end: .byte 0\n"
    ".popsection\n");

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
