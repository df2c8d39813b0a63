#pragma once

#include <cstdint>
#include <functional>

namespace acicula::io {

/// How several processes open one HDF5 file together: gives a new list of file access properties
/// (a `hid_t`, which the caller closes), as mpi::file_access() does. Empty: a process alone.
using FileAccess = std::function<std::int64_t()>;

}  // namespace acicula::io
