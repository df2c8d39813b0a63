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
    EndpointDeclaration{
        "outcome.goodman_baron_grade", "1",
        "Change in qualitative Goodman-Baron scar grades (1 to 4); negative is better", calibrated},
    EndpointDeclaration{"outcome.ecca", "1",
                        "ECCA score of the treated face, with scars of the condition's type alone",
                        unvalidated},
    EndpointDeclaration{"outcome.ecca.relative", "1", "Change of that ECCA score", unvalidated},
    EndpointDeclaration{"outcome.wrinkle_depth.relative", "1", "Change of wrinkle depth",
                        unvalidated},
    EndpointDeclaration{"outcome.wrinkle_grade", "1",
                        "Change in Lemperle wrinkle grades; negative is better", unvalidated},
    EndpointDeclaration{"outcome.laxity_grade", "1",
                        "Change in Alexiades-Armenakas laxity grades (0 to 4); negative is better",
                        calibrated},
    EndpointDeclaration{"outcome.texture_grade", "1",
                        "Change in Alexiades-Armenakas texture grades (0 to 4); negative is better",
                        calibrated},
    EndpointDeclaration{"outcome.GAIS", "1",
                        "Global aesthetic improvement scale of what is treated: 1 very much "
                        "improved to 4 no change, 5 worse",
                        unvalidated},
    EndpointDeclaration{"outcome.roughness_Sa.relative", "1",
                        "Change of the roughness Sa of the skin surface", unvalidated},
    EndpointDeclaration{"outcome.pore_area.relative", "1", "Change of the visible pore area",
                        unvalidated},
    EndpointDeclaration{"outcome.pore_count.relative", "1",
                        "Change of the number of pores from 250 um on", unvalidated},
    EndpointDeclaration{"outcome.firmness_E.relative", "1",
                        "Change of the apparent Young modulus in suction", unvalidated},
    EndpointDeclaration{"outcome.cutometer_R0", "m",
                        "Highest lift Uf of the skin in the first suction", unvalidated},
    EndpointDeclaration{"outcome.cutometer_R1", "m",
                        "Lift that is left after the first pause, Uf - Ua", unvalidated},
    EndpointDeclaration{"outcome.cutometer_R2", "1", "Gross elasticity Ua/Uf", unvalidated},
    EndpointDeclaration{"outcome.cutometer_R3", "m", "Highest lift of the last suction",
                        unvalidated},
    EndpointDeclaration{"outcome.cutometer_R4", "m", "Lift that is left after the last pause",
                        unvalidated},
    EndpointDeclaration{"outcome.cutometer_R5", "1", "Net elasticity Ur/Ue", unvalidated},
    EndpointDeclaration{"outcome.cutometer_R6", "1", "Viscous over immediate lift Uv/Ue",
                        unvalidated},
    EndpointDeclaration{"outcome.cutometer_R7", "1", "Biological elasticity Ur/Uf", unvalidated},
    EndpointDeclaration{"outcome.cutometer_R8", "m", "Recovery Ua in the first pause", unvalidated},
    EndpointDeclaration{"outcome.cutometer_R9", "m",
                        "Fatigue: highest lift of the last suction less that of the first",
                        unvalidated},
    EndpointDeclaration{"outcome.melanin.relative", "1", "Change of epidermal melanin",
                        unvalidated},
    EndpointDeclaration{"outcome.masi.relative", "1",
                        "Change of the melasma area and severity index of the patch", unvalidated},
    EndpointDeclaration{"outcome.lightness", "1", "CIE lightness L* of the treated skin",
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
    EndpointDeclaration{"safety.myofibroblast_peak", "1",
                        "Largest density of myofibroblasts in the papillary dermis over the course",
                        unvalidated},
    EndpointDeclaration{"safety.type3_share", "1",
                        "Share of type III in the papillary collagen when the course ends",
                        unvalidated},
    EndpointDeclaration{"safety.loop_gain", "1",
                        "Gain of the loop of TGF-beta and myofibroblasts; from about 1 scarring "
                        "sustains itself, as in a keloid",
                        unvalidated},
};

}  // namespace

std::span<const EndpointDeclaration> endpoint_registry() { return registry; }

const EndpointDeclaration* find_endpoint(std::string_view name) {
  const auto* const found = std::ranges::find(registry, name, &EndpointDeclaration::name);
  return found == registry.end() ? nullptr : found;
}

bool is_change(std::string_view name) {
  return name.ends_with(".relative") || (name.starts_with("outcome.") && name.ends_with("_grade"));
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
