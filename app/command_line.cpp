#include "command_line.hpp"

#include "acicula/io/did_you_mean.hpp"
#include "acicula/io/provenance.hpp"

#include <CLI/CLI.hpp>

#include "absorb.hpp"
#include "build_facts.hpp"
#include "calibrate.hpp"
#include "check.hpp"
#include "device.hpp"
#include "explain.hpp"
#include "kp.hpp"
#include "list.hpp"
#include "result_verbs.hpp"
#include "run.hpp"
#include "run_verb.hpp"
#include "sensitivity.hpp"
#include "serve_verb.hpp"
#include "studies.hpp"
#include "texture_verb.hpp"
#include <algorithm>
#include <filesystem>
#include <iostream>
#include <memory>

namespace acicula::app {
namespace {

constexpr const char* about =
    "acicula, an in-silico microneedling laboratory: from a treatment protocol it predicts "
    "puncture,\n"
    "healing, collagen, serum delivery and clinical outcome. Research use only, not medical "
    "advice.";

/// The command line as a shell would take it again.
std::string command_line(int argc, char** argv) {
  std::string text;
  for (int i = 0; i < argc; ++i) {
    std::string word = argv[i];
    if (word.empty() || word.find_first_of(" \t\n\"'\\$`*?[]{}()<>|&;#~!") != std::string::npos) {
      std::string quoted = "'";
      for (const char c : word) quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
      word = quoted + "'";
    }
    text += (text.empty() ? "" : " ") + word;
  }
  return text;
}

/// The verbs of the command line; each sets `chosen` to what it will do.
struct Verbs {
  CLI::App parser{about, "acicula"};
  std::string data_folder;
  bool prior = false;
  RunOptions run;
  DeviceOptions device;
  std::string device_folder;
  std::vector<std::filesystem::path> checked_files;
  std::string explained_key;
  std::string list_name;
  std::string studies_folder = "validation/studies";
  bool studies_json = false;
  int studies_samples = 200;
  KpOptions kp;
  AbsorbOptions absorb;
  std::string absorb_molecule;
  std::string absorb_folder;
  SliceOptions slice;
  CompareOptions compare;
  TextureOptions texture;
  SensitivityOptions sensitivity;
  CalibrateOptions calibrate;
  ServeOptions serve;
  std::function<int(const evidence::Files&, const Processes&)> chosen;
  bool shared = false;  ///< among processes, can the chosen one be

  Verbs() {
    parser.set_version_flag("--version", "acicula " + build_facts().version);
    parser
        .add_option("--data", data_folder,
                    "Folder of data files that replace or join those of the program")
        ->type_name("DIR");
    parser.add_flag("--prior", prior,
                    "Draw calibrated parameters as if they had not been calibrated together");
    parser.require_subcommand(1);
    parser.fallthrough();
    add_run();
    add_check();
    add_explain();
    add_list();
    add_studies();
    add_kp();
    add_absorb();
    add_device();
    add_results();
    add_texture();
    add_sensitivity();
    add_calibrate();
    add_serve();
  }

  void add_run() {
    add_run_verb(parser, run)->callback([this] {
      require_work(run);
      shared = true;
      chosen = [this](const evidence::Files& files, const Processes& processes) {
        return run_command(run, evidence::Catalogue::read(files), io::catalogue_hash(files),
                           processes);
      };
    });
  }

  static void add_samples(CLI::App* verb, int& samples) {
    verb->add_option("--samples", samples,
                     "Runs with every uncertain number drawn anew, for the intervals; 0: none")
        ->type_name("N")
        ->check(CLI::Range(0, 100000))
        ->capture_default_str();
  }

  void add_device() {
    CLI::App* verb = parser.add_subcommand(
        "device", "Depth, force, density and maximum safe depth of a device at a body site");
    verb->add_option("NAME", device.name, "Device, see acicula list devices")
        ->required()
        ->type_name("");
    verb->add_option("--site", device.site, "Body site, see acicula list sites")->type_name("SITE");
    verb->add_option("--length", device.length,
                     "Needle length of the details, such as '1.0 mm'; default: the usual one of "
                     "the device")
        ->type_name("LENGTH");
    verb->add_option("--set", device.settings,
                     "Put a value above that of device and site, such as technique.passes=4; once "
                     "for each value")
        ->type_name("KEY=VALUE")
        ->allow_extra_args(false);
    verb->add_option("--seed", device.seed, "Seed of the placed punctures")
        ->type_name("N")
        ->check(seed_problem);
    verb->add_option("-o,--output", device_folder,
                     "Folder for JSON, HTML and sources, new or empty")
        ->type_name("DIR");
    verb->add_flag("--json", device.json, "Print device.json instead of the table");
    verb->callback([this] {
      if (!device_folder.empty()) device.folder = device_folder;
      chosen = [this](const evidence::Files& files, const Processes&) {
        return device_command(device, evidence::Catalogue::read(files), io::catalogue_hash(files));
      };
    });
  }

  void add_absorb() {
    CLI::App* verb = parser.add_subcommand(
        "absorb", "Where a serum goes on intact or needled skin: a formulation report");
    verb->add_option("--active", absorb.active, "Active, see acicula list actives")
        ->type_name("NAME");
    verb->add_option("--molecule", absorb_molecule, "File of a molecule of your own (TOML)")
        ->type_name("FILE");
    verb->add_option("--site", absorb.site, "Body site, see acicula list sites")->type_name("SITE");
    verb->add_option("--device", absorb.device, "Device; intact skin when not given")
        ->type_name("NAME");
    verb->add_option("--length", absorb.length,
                     "Needle length, such as '1.0 mm'; default: the usual one of the device")
        ->type_name("LENGTH");
    verb->add_option("--fidelity", absorb.fidelity,
                     "column; or cell, which adds the unit cell of one channel for comparison")
        ->type_name("NAME")
        ->capture_default_str();
    verb->add_option("--trans-bilayer-fit", absorb.trans_bilayer_fit,
                     "Published fit of the stratum corneum model: dancik_2013 or cdc_2020")
        ->type_name("NAME");
    verb->add_option("--set", absorb.settings,
                     "Put a value above those of active, site and device, such as "
                     "serum.occluded=true; once for each value")
        ->type_name("KEY=VALUE")
        ->allow_extra_args(false);
    verb->add_option("-o,--output", absorb_folder,
                     "Folder for JSON, HTML, series and sources, new or empty")
        ->type_name("DIR");
    verb->add_flag("--json", absorb.json, "Print absorb.json instead of the summary");
    verb->callback([this] {
      if (!absorb_molecule.empty()) absorb.molecule = absorb_molecule;
      if (!absorb_folder.empty()) absorb.folder = absorb_folder;
      chosen = [this](const evidence::Files& files, const Processes&) {
        return absorb_command(absorb, evidence::Catalogue::read(files), io::catalogue_hash(files));
      };
    });
  }

  void add_results() {
    add_slice_verb(parser, slice)->callback([this] {
      chosen = [this](const evidence::Files& files, const Processes&) {
        return slice_command(evidence::Catalogue::read(files), slice);
      };
    });
    add_compare_verb(parser, compare)->callback([this] {
      chosen = [this](const evidence::Files&, const Processes&) {
        return compare_command(compare);
      };
    });
  }

  void add_sensitivity() {
    add_sensitivity_verb(parser, sensitivity)->callback([this] {
      chosen = [this](const evidence::Files& files, const Processes&) {
        return sensitivity_command(sensitivity, evidence::Catalogue::read(files),
                                   io::catalogue_hash(files));
      };
    });
  }

  void add_calibrate() {
    add_calibrate_verb(parser, calibrate)->callback([this] {
      chosen = [this](const evidence::Files& files, const Processes&) {
        return calibrate_command(calibrate, evidence::Catalogue::read(files),
                                 io::catalogue_hash(files));
      };
    });
  }

  void add_serve() {
    add_serve_verb(parser, serve)->callback([this] {
      serve.data_folder = data_folder;
      chosen = [this](const evidence::Files& files, const Processes&) {
        return serve_command(serve, evidence::Catalogue::read(files), io::catalogue_hash(files));
      };
    });
  }

  void add_texture() {
    add_texture_verb(parser, texture)->callback([this] {
      chosen = [this](const evidence::Files& files, const Processes&) {
        return texture_command(evidence::Catalogue::read(files), texture);
      };
    });
  }

  void add_check() {
    CLI::App* verb =
        parser.add_subcommand("check", "Tell every fault of protocol, study and molecule files");
    verb->add_option("FILE", checked_files, "Protocol, study or molecule files (TOML)")
        ->required()
        ->type_name("");
    verb->callback([this] {
      chosen = [this](const evidence::Files& files, const Processes&) {
        return check_command(evidence::Catalogue::read(files), checked_files);
      };
    });
  }

  void add_explain() {
    CLI::App* verb = parser.add_subcommand(
        "explain", "Explain a protocol key, a parameter, an endpoint, an entry or a source");
    verb->add_option("KEY", explained_key, "Such as device.needle.length")
        ->required()
        ->type_name("");
    verb->callback([this] {
      chosen = [this](const evidence::Files& files, const Processes&) {
        return explain_command(evidence::Catalogue::read(files), explained_key);
      };
    });
  }

  void add_list() {
    CLI::App* verb = parser.add_subcommand("list", "List what there is");
    verb->add_option("WHAT", list_name,
                     "sites, devices, actives, indications, contraindications, variants, "
                     "endpoints, parameters or keys")
        ->required()
        ->type_name("");
    verb->callback([this] {
      chosen = [this](const evidence::Files& files, const Processes&) {
        return list_command(evidence::Catalogue::read(files), list_name);
      };
    });
  }

  void add_kp() {
    CLI::App* verb = parser.add_subcommand(
        "kp", "Permeability of excised skin for a table of chemicals, against what was measured");
    verb->add_option(
            "TABLE", kp.table,
            "Comma-separated text with the columns molar_mass_g_per_mol and log10_kow; "
            "temperature_K, skin_thickness_mm, compound_key and log10_kp_cm_per_h if known")
        ->required()
        ->type_name("");
    verb->add_option("--trans-bilayer-fit", kp.trans_bilayer_fit,
                     "Published fit of the stratum corneum model: dancik-2013 or cdc-2020")
        ->type_name("NAME")
        ->capture_default_str();
    verb->add_option("--figure", kp.figure, "Also write predicted against measured as SVG")
        ->type_name("FILE");
    verb->add_flag("--json", kp.json, "Print JSON");
    verb->callback([this] {
      chosen = [this](const evidence::Files& files, const Processes&) {
        return kp_command(evidence::Catalogue::read(files), kp);
      };
    });
  }

  void add_studies() {
    CLI::App* verb =
        parser.add_subcommand("studies", "Published studies: predicted against measured");
    verb->add_option("FOLDER", studies_folder, "Folder of study files")
        ->type_name("")
        ->capture_default_str();
    verb->add_flag("--json", studies_json, "Print JSON");
    add_samples(verb, studies_samples);
    verb->callback([this] {
      chosen = [this](const evidence::Files& files, const Processes&) {
        return studies_command(evidence::Catalogue::read(files), studies_folder, studies_json,
                               studies_samples);
      };
    });
  }
};

/// What is wrong with the command line, and what would be right.
int explain_usage(const Verbs& verbs, const CLI::ParseError& error, int argc, char** argv) {
  if (error.get_exit_code() == static_cast<int>(CLI::ExitCodes::Success)) {
    return verbs.parser.exit(error) == 0 ? done : bad_input;
  }
  std::vector<std::string> names;
  for (const CLI::App* verb : verbs.parser.get_subcommands(nullptr))
    names.push_back(verb->get_name());
  if (argc > 1 && argv[1][0] != '-' &&
      std::find(names.begin(), names.end(), argv[1]) == names.end()) {
    std::cerr << "acicula: \"" << argv[1] << "\" is not a command. " << io::suggest(argv[1], names)
              << '\n';
  } else if (argc == 1) {
    std::cerr << "acicula: a command is missing. " << io::suggest("", names) << '\n';
  } else {
    std::cerr << "acicula: " << error.what() << '\n';
  }
  std::cerr << "Run acicula --help, or acicula COMMAND --help, for what it takes.\n";
  return bad_input;
}

}  // namespace

Command parse_command_line(int argc, char** argv) {
  const auto verbs = std::make_shared<Verbs>();
  verbs->run.command = command_line(argc, argv);
  verbs->absorb.command = verbs->run.command;
  verbs->device.command = verbs->run.command;
  verbs->sensitivity.command = verbs->run.command;
  verbs->calibrate.command = verbs->run.command;
  try {
    verbs->parser.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return {.exit_code = explain_usage(*verbs, error, argc, argv)};
  }
  return {.act = [verbs](const evidence::Files& files,
                         const Processes& processes) { return verbs->chosen(files, processes); },
          .data_folder = verbs->data_folder,
          .prior = verbs->prior,
          .shared = verbs->shared,
          .exit_code = done};
}

}  // namespace acicula::app
