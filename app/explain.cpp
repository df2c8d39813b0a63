#include "explain.hpp"

#include "acicula/io/reference_explain.hpp"

#include <iostream>

namespace acicula::app {

int explain_command(const evidence::Catalogue& catalogue, std::string_view key) {
  std::cout << io::explain(catalogue, key);
  return 0;
}

}  // namespace acicula::app
