#include "acicula/course/endpoints.hpp"

#include <algorithm>
#include <array>

namespace acicula::course {
namespace {

using enum Grade;

constexpr std::array registry{
    EndpointDeclaration{"puncture.depth", "m",
                        "Mean depth of the tips from the surface while they are in the skin",
                        calibrated},
    EndpointDeclaration{"puncture.depth_residual", "m",
                        "Mean depth of the open channels after recoil", calibrated},
    EndpointDeclaration{"puncture.insertion_force", "N",
                        "Force on one needle when it breaks the skin", calibrated},
    EndpointDeclaration{"puncture.channel_diameter", "m",
                        "Diameter of the open channel at the surface after recoil", calibrated},
    EndpointDeclaration{"puncture.density", "m-2", "Distinct holes per area of skin in one session",
                        unvalidated},
    EndpointDeclaration{"puncture.area_fraction", "1",
                        "Breached share of the surface in one session", unvalidated},
    EndpointDeclaration{"safety.pain_vas", "1",
                        "Pain during needling, visual analogue scale 0 to 10", calibrated},
    EndpointDeclaration{"safety.bleeding_grade", "1",
                        "Bleeding: 0 none, 1 pinpoint, 2 oozing, 3 free", unvalidated},
    EndpointDeclaration{"barrier.tewl", "kg m-2 s-1",
                        "Transepidermal water loss right after the first session", unvalidated},
    EndpointDeclaration{"barrier.closure_time", "s",
                        "Time until the permeable area of the recoiled channels falls to 15 %",
                        calibrated},
    EndpointDeclaration{"barrier.half_life", "s",
                        "Half-life of the permeable channel area once recoil is over", calibrated},
    EndpointDeclaration{"absorption.permeability", "m s-1",
                        "Steady permeability of the needled skin once recoil is over", calibrated},
    EndpointDeclaration{"absorption.flux", "kg m-2 s-1",
                        "Peak flux of the active into viable tissue", unvalidated},
    EndpointDeclaration{"absorption.cumulative", "kg m-2",
                        "Active absorbed from the first session until its serum is washed off",
                        calibrated},
    EndpointDeclaration{"absorption.fraction_absorbed", "1",
                        "Share of the applied active absorbed until the serum is washed off",
                        unvalidated},
    EndpointDeclaration{
        "absorption.enhancement", "1",
        "Amount absorbed until the serum is washed off over that through intact skin", unvalidated},
    EndpointDeclaration{"absorption.peak_concentration", "kg m-3",
                        "Largest concentration of the active in a band of depth: around the basal "
                        "layer (50 to 150 um) or in the upper dermis (150 to 500 um)",
                        unvalidated},
    EndpointDeclaration{"absorption.systemic", "kg m-2",
                        "Active that blood and lymph take up after the first session", unvalidated},
    EndpointDeclaration{"absorption.lag_time", "s",
                        "Lag time of the lipid route through intact stratum corneum", unvalidated},
    EndpointDeclaration{"healing.collagen_total.relative", "1",
                        "Change of dermal collagen against the same skin before", calibrated},
    EndpointDeclaration{"healing.collagen_I.relative", "1",
                        "Change of collagen I against the same skin before", unvalidated},
    EndpointDeclaration{"healing.collagen_III.relative", "1",
                        "Change of collagen III against the same skin before", unvalidated},
    EndpointDeclaration{"healing.elastin.relative", "1",
                        "Change of elastin against the same skin before", unvalidated},
    EndpointDeclaration{"healing.tropoelastin.relative", "1",
                        "Change of tropoelastin against the same skin before", unvalidated},
    EndpointDeclaration{"healing.epidermis.relative", "1",
                        "Change of epidermal thickness against the same skin before", calibrated},
    EndpointDeclaration{"healing.closure_time", "s",
                        "Time until the epidermis has grown over a channel", calibrated},
    EndpointDeclaration{"outcome.scar_depth.relative", "1", "Change of scar depth", calibrated},
    EndpointDeclaration{"outcome.goodman_baron.relative", "1",
                        "Change of the quantitative Goodman-Baron scar score", calibrated},
    EndpointDeclaration{"outcome.wrinkle_depth.relative", "1", "Change of wrinkle depth",
                        unvalidated},
    EndpointDeclaration{"outcome.wrinkle_grade", "1",
                        "Change in Lemperle wrinkle grades; negative is better", unvalidated},
    EndpointDeclaration{"outcome.roughness_Sa.relative", "1",
                        "Change of the roughness Sa of the skin surface", unvalidated},
    EndpointDeclaration{"outcome.pore_area.relative", "1", "Change of the visible pore area",
                        unvalidated},
    EndpointDeclaration{"outcome.firmness_E.relative", "1",
                        "Change of the apparent Young modulus in suction", unvalidated},
    EndpointDeclaration{"outcome.cutometer_R2", "1", "Gross elasticity Ua/Uf", unvalidated},
    EndpointDeclaration{"outcome.cutometer_R5", "1", "Net elasticity Ur/Ue", unvalidated},
    EndpointDeclaration{"outcome.cutometer_R7", "1", "Biological elasticity Ur/Uf", unvalidated},
    EndpointDeclaration{"outcome.melanin.relative", "1", "Change of epidermal melanin",
                        unvalidated},
    EndpointDeclaration{"outcome.ITA", "rad", "Individual typology angle of the treated skin",
                        unvalidated},
    EndpointDeclaration{"safety.erythema_duration", "s", "Time until redness is no longer seen",
                        unvalidated},
    EndpointDeclaration{"safety.downtime", "s", "Time until the subject would go out without cover",
                        unvalidated},
    EndpointDeclaration{"safety.pih_probability", "1",
                        "Probability of post-inflammatory hyperpigmentation, centre of its band",
                        calibrated},
    EndpointDeclaration{"safety.over_treatment_index", "s",
                        "Time integral of inflammatory macrophages in the papillary dermis",
                        unvalidated},
};

}  // namespace

std::span<const EndpointDeclaration> endpoint_registry() { return registry; }

const EndpointDeclaration* find_endpoint(std::string_view name) {
  const auto* const found = std::ranges::find(registry, name, &EndpointDeclaration::name);
  return found == registry.end() ? nullptr : found;
}

bool is_change(std::string_view name) {
  return name.ends_with(".relative") || name == "outcome.wrinkle_grade";
}

std::string_view name(Grade grade) {
  switch (grade) {
    case validated:
      return "validated";
    case calibrated:
      return "calibrated";
    case unvalidated:
      break;
  }
  return "unvalidated";
}

}  // namespace acicula::course
