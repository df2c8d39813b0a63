#include "acicula/numerics/tensor_network.hpp"

namespace acicula::numerics {

TensorNetwork::TensorNetwork(std::span<const double> x_widths, std::span<const double> y_widths,
                             std::size_t layers)
    : width_x(x_widths.begin(), x_widths.end()),
      width_y(y_widths.begin(), y_widths.end()),
      nz(layers),
      capacity(size()),
      loss(size()),
      link_x(size()),
      link_y(size()),
      link_z(size()) {}

}  // namespace acicula::numerics
