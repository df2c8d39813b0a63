#include "acicula/numerics/column_bands.hpp"

#include <algorithm>
#include <vector>

namespace acicula::numerics {
namespace {

/// A rectangle of a plane of `width` columns, in every layer.
struct Piece {
  Band rows;
  Band columns;
  std::size_t width;
  std::size_t plane;

  [[nodiscard]] std::size_t cells() const { return rows.size() * columns.size(); }
};

void pack(const Piece& piece, std::span<const float> field, float* packed) {
  for (std::size_t start = 0; start < field.size(); start += piece.plane) {
    for (std::size_t y = piece.rows.begin; y < piece.rows.end; ++y) {
      const float* row = field.data() + start + y * piece.width;
      packed = std::copy(row + piece.columns.begin, row + piece.columns.end, packed);
    }
  }
}

void unpack(const Piece& piece, const float* packed, std::span<float> field) {
  for (std::size_t start = 0; start < field.size(); start += piece.plane) {
    for (std::size_t y = piece.rows.begin; y < piece.rows.end; ++y) {
      const std::size_t width = piece.columns.size();
      std::copy(packed, packed + width,
                field.data() + start + y * piece.width + piece.columns.begin);
      packed += width;
    }
  }
}

/// Sends the pieces of `from` to their processes and lays those received into `to`.
void turn(const Ranks& ranks, std::span<const float> from, const std::vector<Piece>& leave,
          std::span<float> to, const std::vector<Piece>& arrive) {
  std::vector<float> send(from.size());
  std::vector<float> receive(to.size());
  std::vector<std::size_t> send_bytes;
  std::vector<std::size_t> receive_bytes;
  std::size_t packed = 0;
  for (const Piece& piece : leave) {
    const std::size_t cells = from.size() / piece.plane * piece.cells();
    pack(piece, from, send.data() + packed);
    packed += cells;
    send_bytes.push_back(cells * sizeof(float));
  }
  for (const Piece& piece : arrive) {
    receive_bytes.push_back(to.size() / piece.plane * piece.cells() * sizeof(float));
  }
  ranks.all_to_all(std::as_bytes(std::span(send)), send_bytes,
                   std::as_writable_bytes(std::span(receive)), receive_bytes);
  packed = 0;
  for (const Piece& piece : arrive) {
    unpack(piece, receive.data() + packed, to);
    packed += to.size() / piece.plane * piece.cells();
  }
}

}  // namespace

void ColumnBands::to_columns(std::span<const float> by_rows, std::span<float> by_columns) const {
  const std::size_t own_rows = band(rows_, ranks_.size(), ranks_.rank()).size();
  const std::size_t own_columns = band(columns_, ranks_.size(), ranks_.rank()).size();
  std::vector<Piece> leave;
  std::vector<Piece> arrive;
  for (std::size_t p = 0; p < ranks_.size(); ++p) {
    leave.push_back(
        {{0, own_rows}, band(columns_, ranks_.size(), p), columns_, own_rows * columns_});
    arrive.push_back(
        {band(rows_, ranks_.size(), p), {0, own_columns}, own_columns, rows_ * own_columns});
  }
  turn(ranks_, by_rows, leave, by_columns, arrive);
}

void ColumnBands::to_rows(std::span<const float> by_columns, std::span<float> by_rows) const {
  const std::size_t own_rows = band(rows_, ranks_.size(), ranks_.rank()).size();
  const std::size_t own_columns = band(columns_, ranks_.size(), ranks_.rank()).size();
  std::vector<Piece> leave;
  std::vector<Piece> arrive;
  for (std::size_t p = 0; p < ranks_.size(); ++p) {
    leave.push_back(
        {band(rows_, ranks_.size(), p), {0, own_columns}, own_columns, rows_ * own_columns});
    arrive.push_back(
        {{0, own_rows}, band(columns_, ranks_.size(), p), columns_, own_rows * columns_});
  }
  turn(ranks_, by_columns, leave, by_rows, arrive);
}

}  // namespace acicula::numerics
