#include "check.hpp"

#include "acicula/core/error.hpp"
#include "acicula/io/mask_file.hpp"
#include "acicula/io/molecule_file.hpp"
#include "acicula/io/protocol.hpp"
#include "acicula/io/read_text_file.hpp"
#include "acicula/io/study_file.hpp"
#include "acicula/io/surface/scan_file.hpp"

#include <algorithm>
#include <iostream>

namespace acicula::app {
namespace {

constexpr int bad_input = 2;

/// What a good protocol consists of.
std::string summary(const io::Protocol& protocol) {
  const auto count = [&](auto belongs) {
    return std::to_string(
        std::count_if(protocol.origins.begin(), protocol.origins.end(),
                      [&](const auto& origin) { return belongs(origin.second); }));
  };
  return count([](const std::string& origin) { return origin == "given"; }) + " values given, " +
         count([](const std::string& origin) { return origin.find('/') != origin.npos; }) +
         " from named entries, " +
         count([](const std::string& origin) { return origin == "default"; }) + " defaults";
}

void check_file(const evidence::Catalogue& catalogue, const std::filesystem::path& file) {
  const std::string text = io::read_text_file(file);
  if (io::is_study(text)) {
    const io::Study study = io::read_study(text, file.string(), catalogue);
    std::cout << file.string() << ": good study: " << study.arms.size()
              << (study.arms.size() == 1 ? " arm, " : " arms, ") << study.measurements.size()
              << (study.measurements.size() == 1 ? " measurement\n" : " measurements\n");
  } else if (io::is_molecule(text)) {
    const io::MoleculeFile molecule =
        io::read_molecule(text, file.string(), catalogue, {}, io::serum_alone());
    std::cout << file.string() << ": good molecule file: " << molecule.name << ", "
              << summary(molecule.protocol) << "\n";
  } else {
    io::Protocol protocol = io::read_protocol(text, file.string(), catalogue);
    io::read_mask_file(protocol.treatment.condition, file.parent_path());
    io::read_scan_file(protocol.treatment, file.parent_path(), course::parameters_from(catalogue));
    std::cout << file.string() << ": good protocol: " << summary(protocol) << "\n";
  }
}

}  // namespace

int check_command(const evidence::Catalogue& catalogue,
                  const std::vector<std::filesystem::path>& files) {
  std::size_t good = 0;
  std::size_t faults = 0;
  for (const std::filesystem::path& file : files) {
    try {
      check_file(catalogue, file);
      ++good;
    } catch (const InputError& error) {
      std::cerr << error.what() << '\n';
      faults += error.diagnostics.size();
    }
  }
  if (good > 0) {
    std::cout
        << "Checked: names, types, units, ranges, named entries, and the rules between keys.\n"
           "Not checked: whether the treatment lies within the models' validity, and whether "
           "the numerics\nsucceed; `acicula run` finds that out.\n";
  }
  if (good == files.size()) return 0;
  std::cerr << faults << (faults == 1 ? " fault" : " faults") << " in " << files.size() - good
            << " of " << files.size() << (files.size() == 1 ? " file.\n" : " files.\n");
  return bad_input;
}

}  // namespace acicula::app
