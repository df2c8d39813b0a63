#pragma once

#include "acicula/io/fields_file.hpp"

#include "serve/message.hpp"
#include <array>
#include <cstddef>
#include <filesystem>
#include <mutex>
#include <string>
#include <vector>

namespace acicula::serve {

/// A field averaged down to blocks of voxels.
struct CoarseField {
  std::array<std::size_t, 3> shape;   ///< depths, rows, columns of blocks
  std::array<std::size_t, 3> stride;  ///< voxels of a whole block along each
  std::vector<float> values;
};

/// Voxels of a block along depth, rows and columns, so that no more than `limit` blocks remain.
/// Depths are graded and few: they are joined last.
[[nodiscard]] std::array<std::size_t, 3> strides(const std::array<std::size_t, 3>& shape,
                                                 std::size_t limit);

/// Means over blocks; the last of a line may be smaller.
[[nodiscard]] CoarseField averaged(const std::vector<float>& values,
                                   const std::array<std::size_t, 3>& shape, std::size_t limit);

/// The kept fields of runs on a cell or a patch, for a viewer.
class RunFields {
 public:
  /// What was kept: fields with their range over all times, times, places.
  /// @param sessions  [s] times of the sessions
  [[nodiscard]] Answer index(const std::filesystem::path& folder,
                             const std::vector<double>& sessions);
  /// The values of a field at a time as 32-bit numbers, lowest byte first.
  /// @param moment  from 0
  /// @throws Refusal  404 when there is none
  [[nodiscard]] Answer values(const std::filesystem::path& folder, const std::string& field,
                              std::size_t moment, std::size_t limit);

 private:
  /// The fields of the folder that was asked for last, with their ranges.
  struct Known {
    std::filesystem::path folder;
    std::size_t moments = 0;
    io::FieldsFile fields;
    std::vector<std::array<float, 2>> ranges;
  };
  [[nodiscard]] Known& known(const std::filesystem::path& folder);

  std::mutex mutex_;  // HDF5 takes one thread at a time
  Known known_;
};

}  // namespace acicula::serve
