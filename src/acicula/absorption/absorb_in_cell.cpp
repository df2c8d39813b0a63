#include "acicula/absorption/absorb_in_cell.hpp"

#include "acicula/absorption/applications.hpp"
#include "acicula/absorption/serum_setting.hpp"
#include "acicula/absorption/validity.hpp"

namespace acicula::absorption {

UnitCellResult absorb_in_cell(const skin::Skin& skin, const skin::Subject& subject,
                              double needle_length, const puncture::Channels& channels,
                              const Serum& serum, std::span<const double> times,
                              std::span<const double> pictures, const Parameters& parameters,
                              std::optional<double> epidermal_closure) {
  require_valid(skin, serum, times.back());
  const std::vector<Interval> doses = applications(serum);
  if (doses.empty()) return {.rows = std::vector<Balance>(times.size())};
  SerumSetting setting = setting_of(skin, serum, parameters);
  const UnitCell cell = unit_cell_of(setting.thicknesses, channels);
  std::optional<ChannelClosure> closure;
  if (cell.channel_radius > 0.0) {
    closure.emplace(skin, subject, needle_length, serum.occluded ? doses : std::vector<Interval>{},
                    parameters, epidermal_closure);
    setting.exposure.shut = shut_time(*closure, channels.radius, parameters);
  }
  return follow_unit_cell(cell, setting.permeant, setting.film, closure, setting.exposure, times,
                          pictures, {}, wound_of(channels, parameters));
}

}  // namespace acicula::absorption
