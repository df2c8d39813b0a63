#pragma once

#include "acicula/course/checkpoint.hpp"
#include "acicula/numerics/diffusion_operator.hpp"

#include <unistd.h>

#include <filesystem>
#include <vector>

namespace acicula::io::test {

/// The geometry of a block, or of one band of it, as files need it; it cannot diffuse.
class Block final : public numerics::DiffusionOperator {
 public:
  Block(std::size_t rows, std::size_t columns, numerics::Band own, numerics::Grid depth)
      : DiffusionOperator(std::move(depth), rows, own,
                          std::vector(columns, 1.0 / static_cast<double>(rows * columns)), alone) {}
  Block(std::size_t rows, std::size_t columns)
      : Block(rows, columns, {0, rows}, numerics::graded_grid(100e-6, 10e-6, 5)) {}

  void add_diffusion(std::span<const double>, double, std::span<float>) const override {}
  void add_taxis(std::span<const double>, std::span<const double>, double,
                 std::span<float>) const override {}
  void solve(double, double, std::span<float>) const override {}

 private:
  static inline const numerics::OneRank alone;
};

/// A tissue in which no two values are the same. They are those of the whole block, wherever the
/// band lies.
healing::Tissue numbered_tissue(const numerics::DiffusionOperator& block, double time);

/// A checkpoint with histories of one and no state.
course::Checkpoint numbered_checkpoint(const numerics::DiffusionOperator& block, double time);

/// A folder that is there for one test.
class Folder {
 public:
  Folder();
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() { std::filesystem::remove_all(path); }
  std::filesystem::path path;
};

}  // namespace acicula::io::test
