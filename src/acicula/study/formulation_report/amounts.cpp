#include "acicula/study/formulation_report/amounts.hpp"

#include <array>

namespace acicula::study {
namespace {

using absorption::Balance;
using absorption::Delivered;

constexpr std::array all{
    Place{"film", "on the skin", &Delivered::film, &Balance::film},
    Place{"stratum_corneum", "horny layer", &Delivered::stratum_corneum, &Balance::stratum_corneum},
    Place{"channel", "channels", &Delivered::channel, &Balance::channel},
    Place{"viable_epidermis", "epidermis", &Delivered::viable_epidermis,
          &Balance::viable_epidermis},
    Place{"dermis", "dermis", &Delivered::dermis, &Balance::dermis},
    Place{"cleared", "blood, lymph", &Delivered::cleared, &Balance::cleared},
    Place{"degraded", "broken down", &Delivered::degraded, &Balance::degraded},
    Place{"lost", "lost", &Delivered::lost, &Balance::lost},
};

}  // namespace

std::span<const Place> places() { return all; }

}  // namespace acicula::study
