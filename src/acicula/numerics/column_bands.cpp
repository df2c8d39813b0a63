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

float* pack(const Piece& piece, const float* field, std::size_t layers, float* packed) {
  for (std::size_t z = 0; z < layers; ++z, field += piece.plane) {
    for (std::size_t y = piece.rows.begin; y < piece.rows.end; ++y) {
      const float* row = field + y * piece.width;
      packed = std::copy(row + piece.columns.begin, row + piece.columns.end, packed);
    }
  }
  return packed;
}

const float* unpack(const Piece& piece, const float* packed, std::size_t layers, float* field) {
  const std::size_t width = piece.columns.size();
  for (std::size_t z = 0; z < layers; ++z, field += piece.plane) {
    for (std::size_t y = piece.rows.begin; y < piece.rows.end; ++y, packed += width) {
      std::copy(packed, packed + width, field + y * piece.width + piece.columns.begin);
    }
  }
  return packed;
}

/// What stays with its process: of the same shape on either side.
void carry_over(const Piece& source, const float* from, const Piece& target, float* to,
                std::size_t layers) {
  for (std::size_t z = 0; z < layers; ++z, from += source.plane, to += target.plane) {
    for (std::size_t y = 0; y < source.rows.size(); ++y) {
      const float* row = from + (source.rows.begin + y) * source.width + source.columns.begin;
      std::copy(row, row + source.columns.size(),
                to + (target.rows.begin + y) * target.width + target.columns.begin);
    }
  }
}

/// Room for what travels, used again from message to message: what it holds stays in the caches.
struct Buffers {
  std::vector<float> send;
  std::vector<float> receive;
};

/// Sends the pieces of `from` to their processes and lays those received into `to`.
void turn(const Ranks& ranks, std::span<const float> from, const std::vector<Piece>& leave,
          std::span<float> to, const std::vector<Piece>& arrive, std::size_t layers,
          Buffers& buffers) {
  const std::size_t own = ranks.rank();
  std::vector<std::size_t> send_bytes(ranks.size());
  std::vector<std::size_t> receive_bytes(ranks.size());
  std::size_t send_cells = 0;
  std::size_t receive_cells = 0;
  for (std::size_t p = 0; p < ranks.size(); ++p) {
    if (p == own) continue;
    send_bytes[p] = layers * leave[p].cells() * sizeof(float);
    receive_bytes[p] = layers * arrive[p].cells() * sizeof(float);
    send_cells += layers * leave[p].cells();
    receive_cells += layers * arrive[p].cells();
  }
  buffers.send.resize(std::max(buffers.send.size(), send_cells));
  buffers.receive.resize(std::max(buffers.receive.size(), receive_cells));
  float* packed = buffers.send.data();
  for (std::size_t p = 0; p < ranks.size(); ++p) {
    if (p != own) packed = pack(leave[p], from.data(), layers, packed);
  }
  ranks.all_to_all(std::as_bytes(std::span(buffers.send).first(send_cells)), send_bytes,
                   std::as_writable_bytes(std::span(buffers.receive).first(receive_cells)),
                   receive_bytes);
  carry_over(leave[own], from.data(), arrive[own], to.data(), layers);
  const float* received = buffers.receive.data();
  for (std::size_t p = 0; p < ranks.size(); ++p) {
    if (p != own) received = unpack(arrive[p], received, layers, to.data());
  }
}

/// Floats of a message to all processes: large against the cost of starting one, small against the
/// caches.
constexpr std::size_t message = 1 << 18;

}  // namespace

void ColumnBands::turn_all(std::span<const float> from, std::span<float> to,
                           bool to_columns) const {
  const std::size_t own_rows = band(rows_, ranks_.size(), ranks_.rank()).size();
  const std::size_t own_columns = band(columns_, ranks_.size(), ranks_.rank()).size();
  std::vector<Piece> of_rows;
  std::vector<Piece> of_columns;
  for (std::size_t p = 0; p < ranks_.size(); ++p) {
    of_rows.push_back(
        {{0, own_rows}, band(columns_, ranks_.size(), p), columns_, own_rows * columns_});
    of_columns.push_back(
        {band(rows_, ranks_.size(), p), {0, own_columns}, own_columns, rows_ * own_columns});
  }
  const std::size_t from_plane = to_columns ? own_rows * columns_ : rows_ * own_columns;
  const std::size_t to_plane = to_columns ? rows_ * own_columns : own_rows * columns_;
  const std::size_t mean_plane = rows_ * columns_ / ranks_.size() + 1;
  const std::size_t chunk = message / mean_plane + 1;
  Buffers buffers;
  for (std::size_t z = 0; z < layers_; z += chunk) {
    const std::size_t count = std::min(chunk, layers_ - z);
    turn(ranks_, from.subspan(z * from_plane, count * from_plane),
         to_columns ? of_rows : of_columns, to.subspan(z * to_plane, count * to_plane),
         to_columns ? of_columns : of_rows, count, buffers);
  }
}

}  // namespace acicula::numerics
