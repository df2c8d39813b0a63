#include "acicula/io/hdf5_objects.hpp"

#include <utility>

namespace acicula::io::hdf5 {
namespace {

/// The system's own words in a report of HDF5, "... error message = 'No space left on device' ...".
std::string system_reason(const std::string& report) {
  const std::string before = "error message = '";
  const std::size_t begin = report.find(before);
  if (begin == std::string::npos) return "";
  const std::size_t end = report.find('\'', begin + before.size());
  return report.substr(begin + before.size(), end - begin - before.size());
}

/// From the innermost report outwards: keeps the first, or the one that has the system's reason.
herr_t keep_reason(unsigned, const H5E_error2_t* report, void* data) {
  auto& reason = *static_cast<std::string*>(data);
  const std::string text = report->desc == nullptr ? "" : report->desc;
  if (const std::string system = system_reason(text); !system.empty()) {
    reason = system;
  } else if (reason.empty()) {
    reason = text;
  }
  return 0;
}

std::size_t count(const Shape& shape) {
  std::size_t product = 1;
  for (const std::size_t size : shape) product *= size;
  return product;
}

}  // namespace

void fail() {
  std::string reason;
  H5Ewalk2(H5E_DEFAULT, H5E_WALK_UPWARD, keep_reason, &reason);
  H5Eclear2(H5E_DEFAULT);
  throw Hdf5Error(reason.empty() ? "HDF5 gives no reason" : reason);
}

void prepare() {
  H5dont_atexit();
  checked(H5Eset_auto2(H5E_DEFAULT, nullptr, nullptr));
}

Handle property_list(hid_t kind) { return {checked(H5Pcreate(kind)), H5Pclose}; }

std::vector<hsize_t> sizes(const Shape& shape) { return {shape.begin(), shape.end()}; }

Handle space(const Shape& shape) {
  const std::vector<hsize_t> dimensions = sizes(shape);
  return {
      checked(H5Screate_simple(static_cast<int>(dimensions.size()), dimensions.data(), nullptr)),
      H5Sclose};
}

Handle select(const Handle& file_space, const Part& part, std::size_t values) {
  if (count(part.count) != values) throw std::invalid_argument("values do not fill their part");
  Handle memory = space(part.count);
  if (values == 0) {
    checked(H5Sselect_none(file_space.id()));
    checked(H5Sselect_none(memory.id()));
  } else {
    checked(H5Sselect_hyperslab(file_space.id(), H5S_SELECT_SET, sizes(part.offset).data(), nullptr,
                                sizes(part.count).data(), nullptr));
  }
  return memory;
}

Handle file_access_list(const FileAccess& access) {
  Handle list = access ? Handle(checked(access()), H5Pclose) : property_list(H5P_FILE_ACCESS);
  // Locks are unknown to some file systems, and here nobody else writes: a file has its final name
  // only once it is whole.
  checked(H5Pset_file_locking(list.id(), 0, 1));
  checked(H5Pset_fclose_degree(list.id(), H5F_CLOSE_STRONG));
  return list;
}

Handle object(const Handle& file, const std::string& path) {
  return {checked(H5Oopen(file.id(), path.c_str(), H5P_DEFAULT)), H5Oclose};
}

Handle dataset(const Handle& file, const std::string& path) {
  return {checked(H5Dopen2(file.id(), path.c_str(), H5P_DEFAULT)), H5Dclose};
}

Handle::Handle(Handle&& other) noexcept
    : id_(std::exchange(other.id_, -1)), close_(std::exchange(other.close_, nullptr)) {}

Handle& Handle::operator=(Handle&& other) noexcept {
  std::swap(id_, other.id_);
  std::swap(close_, other.close_);
  return *this;
}

Handle::~Handle() {
  if (id_ >= 0) close_(id_);
}

void Handle::close() {
  if (id_ >= 0) checked(close_(std::exchange(id_, -1)));
}

}  // namespace acicula::io::hdf5
