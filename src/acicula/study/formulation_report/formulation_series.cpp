#include "acicula/study/formulation_report/amounts.hpp"
#include "acicula/study/formulation_report/render_formulation.hpp"

#include <fmt/format.h>

#include <iterator>
#include <vector>

namespace acicula::study {
namespace {

struct Column {
  std::string name;  ///< with unit
  const std::vector<double>* values;
  double factor = 1.0;
};

std::vector<Column> columns_of(const FormulationReport& report) {
  const absorption::Delivered& delivered = report.delivered;
  const double area = report.treatment.serum.area;
  std::vector<Column> columns{{"time [s]", &delivered.time}};
  for (const Place& place : places()) {
    columns.push_back({std::string(place.key) + " [kg m-2]", &(delivered.*place.amount)});
  }
  for (const Place& place : places()) {
    columns.push_back(
        {std::string(place.key) + " over the treated area [kg]", &(delivered.*place.amount), area});
  }
  columns.push_back({"stratum_corneum [kg m-3]", &delivered.stratum_corneum_concentration});
  columns.push_back({"viable_epidermis [kg m-3]", &delivered.viable_epidermis_concentration});
  columns.push_back({"dermis [kg m-3]", &delivered.dermis_concentration});
  columns.push_back({"flux [kg m-2 s-1]", &report.flux});
  columns.push_back({"open_share [1]", &delivered.open_share});
  columns.push_back({"water_loss [kg m-2 s-1]", &delivered.water_loss});
  if (report.intact) {
    columns.push_back({"intact cleared [kg m-2]", &report.intact->cleared});
    columns.push_back({"intact flux [kg m-2 s-1]", &report.intact_flux});
  }
  return columns;
}

}  // namespace

std::string formulation_series(const FormulationReport& report) {
  const std::vector<Column> columns = columns_of(report);
  std::string text;
  for (const Column& column : columns) text += (text.empty() ? "" : ",") + column.name;
  text += '\n';
  for (std::size_t row = 0; row < report.delivered.time.size(); ++row) {
    for (std::size_t k = 0; k < columns.size(); ++k) {
      if (k > 0) text += ',';
      fmt::format_to(std::back_inserter(text), "{}", columns[k].factor * (*columns[k].values)[row]);
    }
    text += '\n';
  }
  return text;
}

}  // namespace acicula::study
