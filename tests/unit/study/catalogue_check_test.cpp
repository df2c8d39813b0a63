#include "acicula/course/parameters.hpp"
#include "acicula/evidence/catalogue.hpp"
#include "acicula/evidence/check.hpp"
#include "acicula/study/parameters.hpp"

#include <gmock/gmock.h>

namespace acicula {
namespace {

// The whole catalogue against all that the code declares to read: nothing missing, nothing that
// nobody reads, no wrong dimension, no number without a source.
TEST(Catalogue, AgreesWithWhatEveryRoomReads) {
  std::vector<evidence::Declaration> declared = course::declarations();
  const auto more = study::declarations();
  declared.insert(declared.end(), more.begin(), more.end());
  const auto catalogue = evidence::Catalogue::read(evidence::embedded_files());
  std::vector<std::string> faults;
  for (const Diagnostic& fault : evidence::check(catalogue, declared))
    faults.push_back(format(fault));
  EXPECT_THAT(faults, testing::IsEmpty());
}

}  // namespace
}  // namespace acicula
