#pragma once

#include "acicula/evidence/binding.hpp"

#include <vector>

namespace acicula::healing {

/// Free parameters of the healing model, SI. Every member is bound to the catalogue key of its
/// name, `healing.<member>`, where value, spread and source stand.
struct Parameters {
  // Inflammation
  /// [s-1] kD. Rate at which clot and debris disappear without phagocytes.
  double damage_clearance = 0.0;
  /// [s-1] kDM. Rate at which debris disappears for one unit of neutrophils or macrophages.
  double damage_phagocytosis = 0.0;
  /// [s-1] sN. Influx of neutrophils for one unit of damage.
  double neutrophil_recruitment = 0.0;
  /// [s-1] muN. Loss rate of neutrophils.
  double neutrophil_loss = 0.0;
  /// [s-1] sM. Influx of inflammatory macrophages for one unit of damage.
  double macrophage_recruitment = 0.0;
  /// [s-1] sMN. Influx of inflammatory macrophages for one unit of neutrophils.
  double macrophage_recruitment_by_neutrophils = 0.0;
  /// [s-1] k12. Rate at which inflammatory macrophages turn into repair macrophages when no
  /// neutrophils are left.
  double macrophage_switch = 0.0;
  /// [1] KN. Neutrophils that halve the switch of macrophages.
  double macrophage_switch_neutrophils = 0.0;
  /// [s-1] muM1. Loss rate of inflammatory macrophages.
  double inflammatory_macrophage_loss = 0.0;
  /// [s-1] muM2. Loss rate of repair macrophages.
  double repair_macrophage_loss = 0.0;

  // Growth factors
  /// [s-1] muT. Turnover of active TGF-beta in tissue.
  double tgf_beta_decay = 0.0;
  /// [1] bD. TGF-beta1 released by one unit of damage, in healthy levels.
  double tgf_beta1_from_damage = 0.0;
  /// [1] b1. TGF-beta1 released by one unit of inflammatory macrophages, in healthy levels.
  double tgf_beta1_from_inflammatory_macrophages = 0.0;
  /// [1] b2. TGF-beta1 released by one unit of repair macrophages, in healthy levels.
  double tgf_beta1_from_repair_macrophages = 0.0;
  /// [1] g_loop. Gain of the loop from myofibroblasts to TGF-beta1 and back; 1 is where fibrosis
  /// sustains itself.
  double fibrotic_loop_gain = 0.0;
  /// [1] c3D. TGF-beta3 released by one unit of damage, in healthy levels.
  double tgf_beta3_from_damage = 0.0;
  /// [1] c32. TGF-beta3 released by one unit of repair macrophages, in healthy levels.
  double tgf_beta3_from_repair_macrophages = 0.0;
  /// [1] r3. Weight of TGF-beta3 beside TGF-beta1 in the signal for collagen synthesis.
  double tgf_beta3_potency = 0.0;
  /// [1] K3. Rise of TGF-beta3 that halves the conversion to myofibroblasts.
  double conversion_inhibition_tgf_beta3 = 0.0;
  /// [1] KT. Rise of TGF-beta at half the full response of fibroblasts.
  double tgf_beta_half_response = 0.0;
  /// [1] KY. Rise of TGF-beta1 at half the full conversion to myofibroblasts.
  double conversion_half_tgf_beta1 = 0.0;
  /// [1] h, 1 or 2. Hill exponent of the conversion to myofibroblasts in TGF-beta1.
  double conversion_hill_exponent = 0.0;

  // Cells of the matrix
  /// [s-1] muF. Loss rate of fibroblasts.
  double fibroblast_loss = 0.0;
  /// [1] KF. Fibroblasts and myofibroblasts together at which proliferation stops, in healthy
  /// fibroblasts.
  double fibroblast_capacity = 0.0;
  /// [1] aF. Largest relative rise of fibroblast proliferation by TGF-beta1.
  double fibroblast_proliferation_gain = 0.0;
  /// [s-1] kY. Largest rate at which fibroblasts become myofibroblasts.
  double myofibroblast_conversion = 0.0;
  /// [s-1] muY. Loss rate of myofibroblasts.
  double myofibroblast_loss = 0.0;

  // Collagenolysis
  /// [1] xN. Relative rise of collagenolysis for one unit of neutrophils.
  double collagenolysis_by_neutrophils = 0.0;
  /// [1] x1. Relative rise of collagenolysis for one unit of inflammatory macrophages.
  double collagenolysis_by_macrophages = 0.0;
  /// [1] xY. Relative rise of collagenolysis for one unit of myofibroblasts.
  double collagenolysis_by_myofibroblasts = 0.0;

  // Collagen
  /// [s] t_half. Half-life of mature dermal collagen.
  double mature_collagen_half_life = 0.0;
  /// [1] phi3. Share of type III in healthy dermal collagen.
  double type3_share = 0.0;
  /// [s-1] kap0. Rate at which immature collagen is cross-linked, at rest.
  double collagen_maturation = 0.0;
  /// [1] lam. Largest relative rise of maturation by activated cells.
  double maturation_gain = 0.0;
  /// [s-1] dn0. Rate at which immature collagen is degraded, at rest.
  double immature_collagen_degradation = 0.0;
  /// [1] omg. Strength with which activated cells hold back the degradation of immature collagen.
  double degradation_inhibition = 0.0;
  /// [1] z3. Degradation of immature type III over that of type I.
  double type3_degradation_ratio = 0.0;
  /// [1] sig. Largest relative rise of collagen synthesis in a cell.
  double synthesis_gain = 0.0;
  /// [1] eta. Collagen synthesis of a myofibroblast over that of a stimulated fibroblast.
  double myofibroblast_synthesis = 0.0;
  /// [1] th3. Largest rise of the share of type III in new collagen.
  double type3_synthesis_gain = 0.0;
  /// [s-1] k3r. Rate at which excess mature type III is replaced.
  double type3_replacement = 0.0;
  /// [1] KI. Inflammatory macrophages that halve collagen synthesis.
  double synthesis_half_inflammation = 0.0;
  /// [1] Kp. Collagen, in its own healthy amount, that sets how strongly synthesis falls with
  /// collagen already there.
  double synthesis_brake = 0.0;
  /// [1] xi. Share of the rise of collagenolysis that reaches mature collagen.
  double mature_degradation_gain = 0.0;
  /// [s-1] kh. Relaxation rate of collagen above the healthy amount.
  double excess_collagen_loss = 0.0;

  // Elastin
  /// [s] elastin half-life. Half-life of elastin.
  double elastin_half_life = 0.0;
  /// [s-1] kE. Rate at which tropoelastin is assembled into fibres.
  double elastin_assembly = 0.0;
  /// [s-1] dEt. Rate at which tropoelastin is degraded.
  double tropoelastin_degradation = 0.0;
  /// [1] sigE. Largest relative rise of tropoelastin synthesis.
  double tropoelastin_synthesis_gain = 0.0;
  /// [1] eX. Rise of elastolysis for a unit rise of collagenolysis.
  double elastolysis_gain = 0.0;

  // Surface
  /// [m s-1] v. Speed of the epidermal front that closes a channel.
  double reepithelialisation_speed = 0.0;
  /// [s] t_lag. Time before the epidermal front starts to move.
  double reepithelialisation_lag = 0.0;
  /// [1] gC. Relative thickening of the epidermis for a unit excess of papillary collagen.
  double epidermis_collagen_gain = 0.0;
  /// [1] gT. Relative thickening of the epidermis at the full response to TGF-beta.
  double epidermis_tgf_beta_gain = 0.0;
  /// [s] tauh. Time in which epidermal thickness follows its cause.
  double epidermis_turnover = 0.0;
  /// [m] z_p. Depth below the junction whose mean collagen and TGF-beta the epidermis follows.
  double papillary_depth = 0.0;

  // Session
  /// [1] phi_d. Share of the injured fraction's mature collagen that a session destroys; the rest
  /// is pushed aside.
  double displaced_collagen = 0.0;
  /// [1] phi_E. Share of the injured fraction's elastin that a session destroys; the rest is pushed
  /// aside.
  double displaced_elastin = 0.0;

  // Transport
  /// [m2 s-1] dN. Random motility of neutrophils.
  double neutrophil_motility = 0.0;
  /// [m2 s-1] dM. Random motility of macrophages.
  double macrophage_motility = 0.0;
  /// [m2 s-1] dT. Effective diffusivity of TGF-beta.
  double tgf_beta_diffusivity = 0.0;
  /// [m2 s-1] dF. Random motility of fibroblasts.
  double fibroblast_motility = 0.0;
  /// [m2 s-1] dY. Random motility of myofibroblasts.
  double myofibroblast_motility = 0.0;
  /// [m2 s-1] chi. Chemotaxis of fibroblasts: their flux for one unit of their density and of the
  /// gradient of TGF-beta1, in healthy levels.
  double fibroblast_chemotaxis = 0.0;
  /// [s-1] kmig. Rate at which fibroblasts enter from uninjured skin outside the model.
  double fibroblast_immigration = 0.0;
  /// [1] Fedge. Fibroblasts in the uninjured skin outside the model.
  double edge_fibroblasts = 0.0;
};

/// @throws EvidenceError  when the catalogue lacks a key
[[nodiscard]] Parameters parameters_from(const evidence::Catalogue& catalogue);

/// Every key that this room reads.
[[nodiscard]] std::vector<evidence::Declaration> declarations();

}  // namespace acicula::healing
