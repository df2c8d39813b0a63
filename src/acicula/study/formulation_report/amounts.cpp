#include "acicula/study/formulation_report/amounts.hpp"

#include <array>

namespace acicula::study {
namespace {

using absorption::Delivered;

constexpr std::array all{
    Place{"film", "on the skin", &Delivered::film},
    Place{"stratum_corneum", "horny layer", &Delivered::stratum_corneum},
    Place{"channel", "channels", &Delivered::channel},
    Place{"viable_epidermis", "epidermis", &Delivered::viable_epidermis},
    Place{"dermis", "dermis", &Delivered::dermis},
    Place{"cleared", "blood, lymph", &Delivered::cleared},
    Place{"degraded", "broken down", &Delivered::degraded},
    Place{"lost", "lost", &Delivered::lost},
};

}  // namespace

std::span<const Place> places() { return all; }

}  // namespace acicula::study
