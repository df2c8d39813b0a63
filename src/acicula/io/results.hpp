#pragma once

#include "acicula/course/puncture_fields.hpp"
#include "acicula/course/state.hpp"
#include "acicula/course/treated_surface.hpp"
#include "acicula/course/treatment.hpp"
#include "acicula/evidence/catalogue.hpp"
#include "acicula/io/provenance.hpp"

#include <map>
#include <string>
#include <vector>

namespace acicula::io {

/// A picture for the result folder and the report. Every text is plain.
struct Picture {
  std::string name;  ///< of its file in the folder, "pictures/collagen_total.png"
  std::string title;
  std::string caption;  ///< what it shows and how to read it
  std::string png;      ///< the file's bytes
  int width = 0;        ///< [px]
  int height = 0;       ///< [px]
};

/// An endpoint over time with the 90 % band of its samples.
struct Band {
  std::string name;
  std::string observer;
  std::vector<double> time;   ///< [s] since the first session, the same for all bands of a run
  std::vector<double> low;    ///< SI, shape (time); no number where too few samples gave it
  std::vector<double> high;   ///< SI, shape (time)
  std::vector<double> value;  ///< SI, of the run itself, shape (time)
};

/// A finished run and everything its result folder tells of it.
struct Run {
  const course::Treatment& treatment;
  const course::Course& course;
  const evidence::Catalogue& catalogue;
  Provenance provenance;
  std::string protocol;           ///< text of the file, as given
  std::string resolved_protocol;  ///< with every default filled in
  /// Rooms whose parameters had a part in it ("puncture"); empty: all.
  std::vector<std::string> rooms = {};
  /// Every stroke one by one; empty: not placed, then there is no punctures.csv and no map.
  course::PunctureFields punctures = {};
  /// The skin before and after; no points: not drawn, then there are no files of it.
  course::TreatedSurface surface = {};
  std::vector<Picture> pictures = {};
  std::vector<Band> bands = {};  ///< empty without samples
};

/// The files of a result folder, name to text; pictures lie in a folder below. The same run gives
/// the same bytes.
[[nodiscard]] std::map<std::string, std::string> result_files(const Run& run);

}  // namespace acicula::io
