#pragma once

#include "acicula/numerics/ranks.hpp"

#include <cstddef>
#include <span>

namespace acicula::numerics {

/// Turns bands of rows into bands of columns, and back, between processes. Layers stay whole.
class ColumnBands {
 public:
  ColumnBands(const Ranks& ranks, std::size_t rows, std::size_t columns)
      : ranks_(ranks), rows_(rows), columns_(columns) {}

  /// @param by_rows     shape (layers, own rows, columns)
  /// @param by_columns  shape (layers, rows, own columns)
  void to_columns(std::span<const float> by_rows, std::span<float> by_columns) const;
  void to_rows(std::span<const float> by_columns, std::span<float> by_rows) const;

 private:
  const Ranks& ranks_;
  std::size_t rows_;
  std::size_t columns_;
};

}  // namespace acicula::numerics
