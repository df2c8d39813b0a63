#include "acicula/core/error.hpp"
#include "acicula/evidence/catalogue.hpp"
#include "acicula/io/protocol.hpp"
#include "acicula/io/read_text_file.hpp"

#include <gmock/gmock.h>

#include "support/source_folder.hpp"

namespace acicula::io {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

const evidence::Catalogue& catalogue() {
  static const auto read = evidence::Catalogue::read(evidence::embedded_files());
  return read;
}

/// The example with [numerics] of a patch and [output] of fields.
std::string patch_protocol() {
  return read_text_file(ACICULA_SOURCE_DIR "/examples/atrophic_acne_scars/protocol.toml") +
         "\n[numerics]\nfidelity = \"patch\"\nvoxel = \"50 um\"\n"
         "\n[output]\nfields = [\"damage\", \"epidermis\"]\nfield_times = [\"3 days\"]\n";
}

Protocol read(const std::vector<Override>& overrides = {}) {
  return read_protocol(patch_protocol(), "patch.toml", catalogue(), overrides);
}

TEST(ProtocolFidelity, APatchHasItsKeysAndNoneOfTheOthers) {
  const Protocol protocol = read();
  EXPECT_EQ(protocol.treatment.numerics.fidelity, course::Fidelity::patch);
  EXPECT_NEAR(protocol.treatment.numerics.voxel, 50e-6, 1e-15);
  EXPECT_NEAR(protocol.treatment.numerics.patch_width, 6e-3, 1e-15);
  EXPECT_EQ(protocol.treatment.numerics.sides, numerics::Sides::periodic);
  EXPECT_THAT(protocol.treatment.output.fields, ElementsAre("damage", "epidermis"));
  EXPECT_THAT(protocol.treatment.output.field_times, ElementsAre(3.0 * 86400.0));
  EXPECT_FALSE(protocol.origins.contains("numerics.rings"));
}

TEST(ProtocolFidelity, TheCommandLineTakesItsProtocolAsAColumnToo) {
  const Protocol column = read({{"numerics.fidelity", "column"}});
  EXPECT_EQ(column.treatment.numerics.fidelity, course::Fidelity::column);
  EXPECT_THAT(column.treatment.output.field_times, IsEmpty());
  EXPECT_FALSE(column.origins.contains("numerics.voxel"));
  const Protocol cell = read({{"numerics.fidelity", "cell"}});
  EXPECT_GT(cell.treatment.numerics.rings, 0);
  EXPECT_FALSE(cell.origins.contains("numerics.voxel"));
  EXPECT_THAT(cell.treatment.output.fields, ElementsAre("damage", "epidermis"));
}

TEST(ProtocolFidelity, WhatTheCommandLineGivesIsNeverSetAside) {
  try {
    (void)read({{"numerics.fidelity", "column"}, {"numerics.voxel", "20 um"}});
    ADD_FAILURE() << "no fault was found";
  } catch (const InputError& error) {
    EXPECT_THAT(error.what(), HasSubstr("numerics.voxel has a meaning only when"));
  }
}

TEST(ProtocolFidelity, ResolvedItReadsBackTheSame) {
  const Protocol protocol = read();
  const std::string resolved = resolved_protocol(protocol);
  EXPECT_THAT(resolved, HasSubstr("fields = [\"damage\", \"epidermis\"]  # given"));
  EXPECT_EQ(read_protocol(resolved, "resolved.toml", catalogue()).treatment.output.fields,
            protocol.treatment.output.fields);
}

}  // namespace
}  // namespace acicula::io
