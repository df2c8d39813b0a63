#pragma once

#include "acicula/numerics/ranks.hpp"

#include <cstddef>
#include <span>

namespace acicula::numerics {

/// Turns bands of rows into bands of columns, and back, between processes. Layers stay whole.
class ColumnBands {
 public:
  ColumnBands(const Ranks& ranks, std::size_t layers, std::size_t rows, std::size_t columns)
      : ranks_(ranks), layers_(layers), rows_(rows), columns_(columns) {}

  /// @param by_rows     shape (layers, own rows, columns)
  /// @param by_columns  shape (layers, rows, own columns)
  void to_columns(std::span<const float> by_rows, std::span<float> by_columns) const {
    turn_all(by_rows, by_columns, true);
  }
  void to_rows(std::span<const float> by_columns, std::span<float> by_rows) const {
    turn_all(by_columns, by_rows, false);
  }

 private:
  void turn_all(std::span<const float> from, std::span<float> to, bool to_columns) const;

  const Ranks& ranks_;
  std::size_t layers_;
  std::size_t rows_;
  std::size_t columns_;
};

}  // namespace acicula::numerics
