#include "acicula/io/document/parts.hpp"

namespace acicula::io::document {
namespace {

Json spread(const puncture::DepthDistribution& depth) {
  return {{"mean", number(depth.mean)},
          {"sd", number(depth.sd)},
          {"p05", number(depth.p05)},
          {"p50", number(depth.p50)},
          {"p95", number(depth.p95)}};
}

Json serum_absorbed(const absorption::Delivered& serum) {
  return serum.applied > 0.0 ? number(serum.absorbed) : Json(nullptr);
}

}  // namespace

Json channels(const Run& run) {
  const puncture::Channels& channels = run.course.channels;
  return {{"depth", spread(channels.dynamic_depth)},
          {"residual_depth", spread(channels.residual_depth)},
          {"surface_radius", number(channels.radius)},
          {"tip_radius", number(channels.tip_radius)},
          {"taper_length", number(channels.taper_length)},
          {"punctures_per_area", number(channels.punctures_per_area)},
          {"density", number(channels.density)},
          {"area_fraction", number(channels.area_fraction)},
          {"insertion_force", number(channels.insertion_force)},
          {"rupture_force", number(channels.rupture_force)},
          {"deflection", number(channels.deflection)},
          {"punctured_share", number(channels.punctured_share)},
          {"dermis_share", number(channels.dermis_share)}};
}

Json sessions(const Run& run) {
  Json list = Json::array();
  for (const course::Session& session : run.course.sessions) {
    list.push_back({{"time", number(session.time)},
                    {"closure_time", number(session.serum.closure_time)},
                    {"serum_absorbed", serum_absorbed(session.serum)}});
  }
  return list;
}

Json injury(const Run& run) {
  return {{"depth", numbers(run.course.injury_depth)},
          {"fraction", numbers(run.course.injured_fraction)}};
}

}  // namespace acicula::io::document
