#include "acicula/course/discrepancy.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace acicula::course {
namespace {

using enum EffectMeasure;
using D = Discrepancy;

constexpr std::array families{
    DiscrepancyFamily{"puncture.depth", "discrepancy.depth", size, &D::depth},
    DiscrepancyFamily{"puncture.depth_residual", "discrepancy.depth", size, &D::depth},
    DiscrepancyFamily{"puncture.insertion_force", "discrepancy.force", size, &D::force},
    DiscrepancyFamily{"safety.pain_vas", "discrepancy.pain", analogue, &D::pain},
    DiscrepancyFamily{"barrier.tewl", "discrepancy.water_loss", size, &D::water_loss},
    DiscrepancyFamily{"barrier.closure_time", "discrepancy.closure", size, &D::closure},
    DiscrepancyFamily{"barrier.half_life", "discrepancy.closure", size, &D::closure},
    DiscrepancyFamily{"healing.collagen_total.relative", "discrepancy.collagen", change,
                      &D::collagen},
    DiscrepancyFamily{"healing.collagen_I.relative", "discrepancy.collagen", change, &D::collagen},
    DiscrepancyFamily{"healing.collagen_III.relative", "discrepancy.collagen", change,
                      &D::collagen},
    DiscrepancyFamily{"healing.tropoelastin.relative", "discrepancy.collagen", change,
                      &D::collagen},
    DiscrepancyFamily{"healing.elastin.relative", "discrepancy.elastin", amount, &D::elastin},
    DiscrepancyFamily{"healing.epidermis.relative", "discrepancy.epidermis", change, &D::epidermis},
    DiscrepancyFamily{"outcome.scar_depth.relative", "discrepancy.scar", change, &D::scar},
    DiscrepancyFamily{"outcome.goodman_baron.relative", "discrepancy.scar", change, &D::scar},
    DiscrepancyFamily{"outcome.goodman_baron_grade", "discrepancy.scar", size, &D::scar},
    DiscrepancyFamily{"outcome.ecca.relative", "discrepancy.scar", change, &D::scar},
    DiscrepancyFamily{"outcome.wrinkle_depth.relative", "discrepancy.wrinkle", change, &D::wrinkle},
    DiscrepancyFamily{"outcome.wrinkle_grade", "discrepancy.wrinkle", size, &D::wrinkle},
    DiscrepancyFamily{"outcome.laxity_grade", "discrepancy.wrinkle", size, &D::wrinkle},
    DiscrepancyFamily{"outcome.texture_grade", "discrepancy.wrinkle", size, &D::wrinkle},
    DiscrepancyFamily{"outcome.roughness_Sa.relative", "discrepancy.appearance", change,
                      &D::appearance},
    DiscrepancyFamily{"outcome.pore_count.relative", "discrepancy.appearance", change,
                      &D::appearance},
    DiscrepancyFamily{"outcome.masi.relative", "discrepancy.appearance", change, &D::appearance},
    DiscrepancyFamily{"outcome.pore_area.relative", "discrepancy.appearance", change,
                      &D::appearance},
    DiscrepancyFamily{"outcome.firmness_E.relative", "discrepancy.appearance", change,
                      &D::appearance},
    DiscrepancyFamily{"outcome.melanin.relative", "discrepancy.appearance", change, &D::appearance},
    DiscrepancyFamily{"safety.erythema_duration", "discrepancy.redness", size, &D::redness},
    DiscrepancyFamily{"safety.downtime", "discrepancy.redness", size, &D::redness},
    DiscrepancyFamily{"safety.pih_probability", "discrepancy.pigmentation", odds, &D::pigmentation},
};

}  // namespace

std::span<const DiscrepancyFamily> discrepancy_families() { return families; }

const DiscrepancyFamily* discrepancy_family(std::string_view endpoint) {
  const auto* const found = std::ranges::find(families, endpoint, &DiscrepancyFamily::endpoint);
  return found == families.end() ? nullptr : &*found;
}

Discrepancy discrepancy_from(const evidence::Catalogue& catalogue) {
  Discrepancy discrepancy;
  for (const DiscrepancyFamily& family : families) {
    discrepancy.*family.member = catalogue.value(family.key);
  }
  return discrepancy;
}

std::vector<evidence::Declaration> discrepancy_declarations() {
  std::vector<evidence::Declaration> all;
  for (const DiscrepancyFamily& family : families) {
    const bool known = std::ranges::any_of(
        all, [&](const evidence::Declaration& declared) { return declared.key == family.key; });
    if (!known) all.push_back({family.key, "1"});
  }
  return all;
}

void apply(const Discrepancy& discrepancy, const Treatment& treatment,
           std::vector<Endpoint>& endpoints) {
  for (Endpoint& endpoint : endpoints) {
    const DiscrepancyFamily* family = discrepancy_family(endpoint.name);
    if (family == nullptr) continue;
    const double factor = discrepancy.*family->member;
    const double effect = effect_of(endpoint.value, family->measure);
    if (factor == 1.0 || !std::isfinite(effect)) continue;
    const double value = value_of(factor * effect, family->measure);
    const bool depth = family->member == &Discrepancy::depth;
    const double most = std::max(endpoint.value, treatment.device.needle.length);
    endpoint.value = depth ? std::min(value, most) : value;
  }
}

}  // namespace acicula::course
