#pragma once

#include "acicula/healing/state.hpp"
#include "acicula/healing/tissue.hpp"
#include "acicula/numerics/grid.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace acicula::course {

/// States of a block as columns, moment by moment.
struct Means {
  std::vector<healing::State> field;  ///< of the whole plane
  std::vector<healing::State> scar;   ///< of the scar; empty when there is none
};

/// Everything needed to go on with a run on a cell or a patch where it stood.
struct Checkpoint {
  healing::Tissue tissue;
  std::size_t next_moment = 0;  ///< of moments(): the first that is not kept
  std::size_t sessions = 0;     ///< that have taken place
  Means kept;                   ///< so far
  Means recent;                 ///< after the last steps, three at most, none before a session
};

/// The fields of one moment, on this process's rows.
struct FieldsView {
  const healing::Tissue& tissue;
  const numerics::DiffusionOperator& block;
  double spacing = 0.0;                   ///< [m] of a raster; 0 for rings
  const numerics::Grid* rings = nullptr;  ///< [m] distances from the axis; null for a raster
  /// [1] How far a voxel is scar, shape (depth, own rows, columns); empty without a scar.
  std::span<const float> scar_share = {};
};

/// Who keeps what a long run hands out while it goes. Functions are collective: every process calls
/// them in the same order.
class Keeper {
 public:
  Keeper() = default;
  Keeper(const Keeper&) = delete;
  Keeper& operator=(const Keeper&) = delete;
  virtual ~Keeper() = default;
  /// Asked after every step; the answer must be the same on every process.
  [[nodiscard]] virtual bool checkpoint_due() = 0;
  virtual void keep(const Checkpoint& checkpoint, const numerics::DiffusionOperator& block) = 0;
  /// Fields at an output time (after its session) or at the end.
  virtual void keep(const FieldsView& fields) = 0;
};

/// Keeps nothing.
class ForgetfulKeeper final : public Keeper {
 public:
  [[nodiscard]] bool checkpoint_due() override { return false; }
  void keep(const Checkpoint&, const numerics::DiffusionOperator&) override {}
  void keep(const FieldsView&) override {}
};

}  // namespace acicula::course
