#include "acicula/io/display.hpp"
#include "acicula/study/sensitivity/sensitivity_report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>

namespace acicula::study {
namespace {

constexpr double seconds_per_day = 86400.0;

std::string share(const SobolIndex& index) {
  if (!std::isfinite(index.value)) return "n/a";
  return fmt::format("{:6.3f}  [{:6.3f}, {:6.3f}]", index.value, index.interval90[0],
                     index.interval90[1]);
}

std::string shown(const Sensitivity& sensitivity, double value) {
  const course::Endpoint& endpoint = sensitivity.endpoint;
  return io::display(value, endpoint.unit, endpoint.name).text();
}

/// A standard deviation has no sign of a change.
std::string shown_spread(const Sensitivity& sensitivity) {
  const std::string text = shown(sensitivity, sensitivity.standard_deviation);
  return text.starts_with('+') ? text.substr(1) : text;
}

std::string others_label(const Sensitivity& sensitivity) {
  return fmt::format("the other {} together", sensitivity.other_inputs);
}

std::string heading(const Sensitivity& sensitivity) {
  const course::Endpoint& endpoint = sensitivity.endpoint;
  std::string text = fmt::format("{}{}{}, {:.0f} days after the first session\n", endpoint.name,
                                 endpoint.observer.empty() ? "" : " of the ", endpoint.observer,
                                 endpoint.time / seconds_per_day);
  text +=
      fmt::format("{} at the catalogue's values; over {} samples mean {}, standard deviation {}\n",
                  shown(sensitivity, endpoint.value), sensitivity.samples,
                  shown(sensitivity, sensitivity.mean), shown_spread(sensitivity));
  if (sensitivity.screening.runs > 0) {
    text += fmt::format(
        "Screening: {} of {} uncertain inputs have no part in it; the most "
        "influential {} are below.\n",
        sensitivity.screening.inert, sensitivity.inputs.size() + sensitivity.other_inputs,
        sensitivity.inputs.size());
  }
  if (sensitivity.refused > 0) {
    text += fmt::format(
        "{} of {} runs lie outside the model's validity and are left out; the "
        "first: {}\n",
        sensitivity.refused, sensitivity.runs, sensitivity.refusal);
  }
  return text;
}

}  // namespace

std::string sensitivity_text(const Sensitivity& sensitivity) {
  std::string text = heading(sensitivity);
  if (!(sensitivity.standard_deviation > 0.0)) {
    return text + "It does not vary, so no input has a share in it.\n";
  }
  std::size_t width = others_label(sensitivity).size();
  for (const InputSensitivity& input : sensitivity.inputs) {
    width = std::max(width, input.key.size());
  }
  text += fmt::format("\n{:<{}}  {:<24}  {}\n", "share of the variance", width,
                      " alone (first order)", " with others (total)");
  const auto row = [&](const std::string& label, const InputSensitivity& input) {
    fmt::format_to(std::back_inserter(text), "{:<{}}  {:<24}  {}\n", label, width,
                   share(input.first_order), share(input.total));
  };
  for (const InputSensitivity& input : sensitivity.inputs) row(input.key, input);
  if (sensitivity.others) row(others_label(sensitivity), *sensitivity.others);
  return text + fmt::format("\nIn brackets 90 % intervals; {} runs.\n", sensitivity.runs);
}

}  // namespace acicula::study
