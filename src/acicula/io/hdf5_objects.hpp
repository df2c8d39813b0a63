#pragma once

#include "acicula/io/hdf5.hpp"

// Internal to io::hdf5: what the reader and the writer need of the library itself.
#include <hdf5.h>

#include <string>
#include <type_traits>
#include <vector>

namespace acicula::io::hdf5 {

/// @throws Hdf5Error  with the reason of the last failure
[[noreturn]] void fail();

/// The result of a call of the library, which is negative when it failed.
/// @throws Hdf5Error
template <class Result>
Result checked(Result result) {
  if (result < 0) fail();
  return result;
}

/// To be called before a file is opened. HDF5 prints errors unless told otherwise, thread by
/// thread. And it crashes when it tidies up at the end of a process in which a file could not be
/// closed (disk full): nothing is left to tidy, since files are closed by their handles.
void prepare();

/// How numbers lie in a file.
template <class Number>
hid_t type_of() {
  if constexpr (std::is_same_v<Number, double>) {
    return H5T_IEEE_F64LE;
  } else if constexpr (std::is_same_v<Number, float>) {
    return H5T_IEEE_F32LE;
  } else {
    static_assert(std::is_same_v<Number, std::int64_t>);
    return H5T_STD_I64LE;
  }
}

[[nodiscard]] std::vector<hsize_t> sizes(const Shape& shape);

[[nodiscard]] Handle property_list(hid_t kind);
[[nodiscard]] Handle file_access_list(const FileAccess& access);
[[nodiscard]] Handle space(const Shape& shape);
/// Selects the box in a dataset's space, and gives the space of as many values in memory.
[[nodiscard]] Handle select(const Handle& file_space, const Part& part, std::size_t values);
/// A group or a dataset.
[[nodiscard]] Handle object(const Handle& file, const std::string& path);
[[nodiscard]] Handle dataset(const Handle& file, const std::string& path);

}  // namespace acicula::io::hdf5
