#include "acicula/mpi/mpi_ranks.hpp"

#include <hdf5.h>
#include <mpi.h>

namespace acicula::mpi {

std::int64_t file_access(const MpiRanks&) {
  const hid_t access = H5Pcreate(H5P_FILE_ACCESS);
  H5Pset_fapl_mpio(access, MPI_COMM_WORLD, MPI_INFO_NULL);
  return access;
}

}  // namespace acicula::mpi
