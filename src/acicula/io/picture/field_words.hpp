#pragma once

#include <string>

namespace acicula::io::picture {

/// A field in the words of a picture.
struct FieldWords {
  std::string title;  ///< "Collagen, total"
  std::string scale;  ///< what a value of 1 means: "times healthy young dermis"
};

/// @param name  of a kept field; one without words of its own is called by its name
[[nodiscard]] FieldWords field_words(const std::string& name);

}  // namespace acicula::io::picture
