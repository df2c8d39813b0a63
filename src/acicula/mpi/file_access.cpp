#include "acicula/mpi/mpi_ranks.hpp"

#include <hdf5.h>
#include <mpi.h>

namespace acicula::mpi {

void share_file_access(const MpiRanks&, std::int64_t access) {
  H5Pset_fapl_mpio(access, MPI_COMM_WORLD, MPI_INFO_NULL);
}

void make_collective(const MpiRanks&, std::int64_t transfer) {
  H5Pset_dxpl_mpio(transfer, H5FD_MPIO_COLLECTIVE);
}

}  // namespace acicula::mpi
