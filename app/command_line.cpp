#include "command_line.hpp"

#include "acicula/io/did_you_mean.hpp"
#include "acicula/io/provenance.hpp"

#include <CLI/CLI.hpp>

#include "absorb_verb.hpp"
#include "build_facts.hpp"
#include "calibrate.hpp"
#include "check.hpp"
#include "device_verb.hpp"
#include "explain.hpp"
#include "kp_verb.hpp"
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
  std::vector<std::filesystem::path> checked_files;
  std::string explained_key;
  std::string list_name;
  std::string studies_folder = "validation/studies";
  bool studies_json = false;
  int studies_samples = 200;
  KpOptions kp;
  AbsorbOptions absorb;
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
    add_device_verb(parser, device)->callback([this] {
      chosen = [this](const evidence::Files& files, const Processes&) {
        return device_command(device, evidence::Catalogue::read(files), io::catalogue_hash(files));
      };
    });
  }

  void add_absorb() {
    add_absorb_verb(parser, absorb)->callback([this] {
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
    add_kp_verb(parser, kp)->callback([this] {
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
