#pragma once

#include "acicula/course/checkpoint.hpp"
#include "acicula/io/fields_file.hpp"

#include <vector>

namespace acicula::io {

/// The values of a field on this process's rows.
/// @param field  of field_registry()
/// @return shape (depth, own rows, columns), or (own rows, columns) of a field of the surface
[[nodiscard]] std::vector<float> field_values(const FieldInfo& field,
                                              const course::FieldsView& view);

}  // namespace acicula::io
