#pragma once

#include "acicula/absorption/channel_closure.hpp"
#include "acicula/absorption/film.hpp"
#include "acicula/absorption/layers.hpp"
#include "acicula/absorption/permeant.hpp"
#include "acicula/numerics/paired_tridiagonal.hpp"

#include <optional>
#include <vector>

namespace acicula::absorption {

/// Amount in the tissue and in the channels of one cell [kg m-2 of skin], in this order.
using Pair = Eigen::Vector2d;

/// Where the active is, per area of skin; also its rate of change [kg m-2 s-1].
struct Amounts {
  std::vector<Pair> cells;  ///< shape (n)
  double film = 0.0;        ///< dissolved and solid
  double cleared = 0.0;     ///< by vessels of the dermis, or in the receptor below
  double degraded = 0.0;    ///< broken down in viable tissue and channels
  double lost = 0.0;        ///< evaporated, washed off, or carried out of the channels

  /// Adds `factor` times the other.
  void add(double factor, const Amounts& other);
  void scale(double factor);
};

/// What a session does to the skin beside making channels.
///
///   v(t) = v_0 exp(-t/t_out),   k(t) = k_rest + dk exp(-t/t_flush)
///
/// v speed at which blood and fluid free of the active rise in the channels, k clearance from the
/// dermis, dk its rise by the raised blood flow.
struct FreshWound {
  double outflow_speed = 0.0;  ///< [m s-1] v_0
  double outflow_time = 0.0;   ///< [s] t_out
  double flush_time = 0.0;     ///< [s] t_flush; 0: the flow is that at rest
};

/// The dual-path one-dimensional model: intact skin and channels side by side, coupled in viable
/// tissue, under a film. Finite volumes; unknowns are amounts, so that nothing is lost when the
/// channels close.
///
///   tissue   d m/dt = [D K A dc'/dz] + q + x m_c - (k + k_d) m,    c' = m/(v K), v = (1 - phi) w
///   channel  d m_c/dt = [D_w phi dc_c/dz + v_out phi c_c] - q - (x + k_d) m_c,  c_c = m_c/(phi w)
///   lateral  q = w (n S' + 4 a n_floor/w) D K_aq (c_c - m/(v K_aq)),   S' of lateral_exchange
///   film     d M/dt = -sigma [D_sc K_sc A (f C - c'_0)/(w/2)] - sigma A B D_aq (C - c_ve/K_aq)
///                     - D_w phi (C - c_c)/(w/2) + v_out phi c_c - k_e sigma C,   C = min(M/V, S)
///
/// A = 1 - phi, phi = phi_0 s(t) open area, x = -d ln s/dt the rate at which closing channels leave
/// their content to the tissue beside them, w width of a cell, f uncharged share, k clearance, k_d
/// breakdown in viable tissue and channels, v_out outflow (upwind; what it carries out is lost when
/// no film lies on the mouths), sigma share of the skin that the film covers; mouths draw it in.
/// Stratum corneum and channels do not exchange sideways. In stratum corneum c' is the activity of
/// the uncharged species, in viable tissue that of all species; the interface uses the uncharged.
/// @source davidson-2008, mcallister-2003 (channels), dancik-2013 (layers); coupling: our proposal
class DualPath {
 public:
  DualPath(const Layers& layers, const Permeant& permeant, const Film& film,
           const std::optional<ChannelClosure>& closure, const FreshWound& wound = {});

  /// What holds over an interval between events.
  struct Phase {
    bool film = false;      ///< serum is on the skin
    bool wet = false;       ///< its water has not gone: the polar route is open
    bool channels = false;  ///< channels are open
    bool covered = false;   ///< nothing evaporates from the skin
  };

  /// Rates of change at a time.
  [[nodiscard]] Amounts rates(double time, const Phase& phase, const Amounts& amounts);
  /// Solves y = right + step f(time, y) for y, exactly, whether the film is saturated or not.
  void solve_stage(double time, const Phase& phase, double step, Amounts& right);
  /// Applies (I - step A)^-1 of the last stage to the cells: damps an error estimate as the step
  /// damps the solution.
  void smooth(std::vector<Pair>& cells) const { matrix_.solve(cells); }

  [[nodiscard]] const Layers& layers() const { return layers_; }
  [[nodiscard]] const Film& film() const { return film_; }
  /// Replaces the film by the next one.
  void apply(const Film& film) { film_ = film; }
  /// The open channels as filled by a liquid of this concentration [kg m-3].
  [[nodiscard]] Amounts filled(double concentration) const;
  /// Hands what is left in the channels to the tissue beside them.
  static void shut(Amounts& amounts);

 private:
  void set_coefficients(double time, const Phase& phase);
  [[nodiscard]] double clearance(std::size_t cell) const;
  void set_tissue();
  void set_channels(double shed);
  void set_surface(const Phase& phase);
  void assemble(double step);
  [[nodiscard]] double returned_to_film(const std::vector<Pair>& cells) const;
  void add_film_inflow(std::vector<Pair>& cells, double factor) const;
  void add_outflow(const Phase& phase, const std::vector<Pair>& cells, double factor,
                   Amounts& amounts) const;

  Layers layers_;
  Permeant permeant_;
  Film film_;
  std::optional<ChannelClosure> closure_;
  FreshWound wound_;
  numerics::PairedTridiagonal matrix_;
  std::vector<Pair> from_film_;  ///< response of the cells to a unit concentration in the film

  // Coefficients at one time, shape (n); conductances [m s-1] per area of skin act on c' [kg m-3].
  std::vector<double> tissue_activity_;   ///< [m-1] c' over m
  std::vector<double> channel_activity_;  ///< [m-1] c_c over m_c; 0 where there is no channel
  std::vector<double> tissue_link_;       ///< between cell i and i + 1
  std::vector<double> channel_link_;      ///< between cell i and i + 1
  std::vector<double> lateral_link_;
  std::vector<double> outflow_link_;  ///< out of the top of the channels of a cell
  double flush_ = 0.0;                ///< [1] share of the rise of the clearance that is left
  std::vector<double> open_;          ///< [1] phi
  double shed_ = 0.0;                 ///< [s-1] x
  double top_link_ = 0.0;             ///< film and tissue at the top
  double mouth_link_ = 0.0;           ///< film and channel at the top
  double polar_link_ = 0.0;           ///< film and viable epidermis
  double sink_link_ = 0.0;            ///< deepest cell and receptor
  double bare_link_ = 0.0;            ///< top tissue and air, without a film
  double air_link_ = 0.0;             ///< film and air
  double volume_ = 0.0;               ///< [m] of the film
};

}  // namespace acicula::absorption
