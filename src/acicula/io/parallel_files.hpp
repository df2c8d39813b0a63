#pragma once

#include <cstdint>
#include <functional>

namespace acicula::io {

/// How several processes write one file together. Empty: a process alone.
struct ParallelFiles {
  /// Sets the driver on an HDF5 list of file access properties (a `hid_t`), for instance by
  /// H5Pset_fapl_mpio() with the communicator of numerics::Ranks.
  std::function<void(std::int64_t access)> share_access = {};
  /// Makes a transfer collective: H5Pset_dxpl_mpio() on a list of transfer properties (a `hid_t`).
  std::function<void(std::int64_t transfer)> make_collective = {};
};

}  // namespace acicula::io
