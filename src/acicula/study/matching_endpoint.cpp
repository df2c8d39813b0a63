#include "acicula/study/matching_endpoint.hpp"

#include <cmath>

namespace acicula::study {

const course::Endpoint* matching_endpoint(std::span<const course::Endpoint> endpoints,
                                          const io::Measurement& measured) {
  const course::Endpoint* best = nullptr;
  const auto distance = [&](const course::Endpoint& e) { return std::abs(e.time - measured.time); };
  for (const course::Endpoint& endpoint : endpoints) {
    if (endpoint.name != measured.endpoint) continue;
    if (!measured.observer.empty() && endpoint.observer != measured.observer) continue;
    if (best == nullptr || distance(endpoint) < distance(*best)) best = &endpoint;
  }
  return best;
}

}  // namespace acicula::study
