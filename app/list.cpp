#include "list.hpp"

#include "acicula/io/reference_list.hpp"

#include <iostream>

namespace acicula::app {

int list_command(const evidence::Catalogue& catalogue, std::string_view what) {
  std::cout << io::list_of(catalogue, what);
  return 0;
}

}  // namespace acicula::app
