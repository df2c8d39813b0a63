#include "acicula/io/hdf5.hpp"

#include <hdf5.h>

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

namespace acicula::io::hdf5 {
namespace {

/// Longest text of an attribute, and most numbers in one, that are read: a foreign file must not
/// make us take any amount of memory.
constexpr std::size_t largest_attribute = 1U << 20U;

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

[[noreturn]] void fail() {
  std::string reason;
  H5Ewalk2(H5E_DEFAULT, H5E_WALK_UPWARD, keep_reason, &reason);
  H5Eclear2(H5E_DEFAULT);
  throw Hdf5Error(reason.empty() ? "HDF5 gives no reason" : reason);
}

template <class Result>
Result checked(Result result) {
  if (result < 0) fail();
  return result;
}

/// To be called before a file is opened. HDF5 prints errors unless told otherwise, thread by
/// thread. And it crashes when it tidies up at the end of a process in which a file could not be
/// closed (disk full): nothing is left to tidy, since files are closed by their handles.
void prepare() {
  H5dont_atexit();
  checked(H5Eset_auto2(H5E_DEFAULT, nullptr, nullptr));
}

Handle property_list(hid_t kind) { return {checked(H5Pcreate(kind)), H5Pclose}; }

template <class Number>
hid_t type_of();
template <>
hid_t type_of<double>() {
  return H5T_IEEE_F64LE;
}
template <>
hid_t type_of<float>() {
  return H5T_IEEE_F32LE;
}
template <>
hid_t type_of<std::int64_t>() {
  return H5T_STD_I64LE;
}

std::vector<hsize_t> sizes(const Shape& shape) { return {shape.begin(), shape.end()}; }

Handle space(const Shape& shape) {
  const std::vector<hsize_t> dimensions = sizes(shape);
  return {
      checked(H5Screate_simple(static_cast<int>(dimensions.size()), dimensions.data(), nullptr)),
      H5Sclose};
}

std::size_t count(const Shape& shape) {
  std::size_t product = 1;
  for (const std::size_t size : shape) product *= size;
  return product;
}

/// Selects the box in a dataset's space, and gives the space of as many values in memory.
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

Handle transfer_list(bool together) {
  Handle list = property_list(H5P_DATASET_XFER);
#ifdef H5_HAVE_PARALLEL
  if (together) checked(H5Pset_dxpl_mpio(list.id(), H5FD_MPIO_COLLECTIVE));
#else
  static_cast<void>(together);
#endif
  return list;
}

Handle object(const Handle& file, const std::string& path) {
  return {checked(H5Oopen(file.id(), path.c_str(), H5P_DEFAULT)), H5Oclose};
}

Handle dataset(const Handle& file, const std::string& path) {
  return {checked(H5Dopen2(file.id(), path.c_str(), H5P_DEFAULT)), H5Dclose};
}

Handle attribute_of(const Handle& file, const std::string& path, const std::string& name) {
  return {checked(H5Aopen_by_name(file.id(), path.c_str(), name.c_str(), H5P_DEFAULT, H5P_DEFAULT)),
          H5Aclose};
}

void write_attribute(const Handle& file, const std::string& path, const std::string& name,
                     hid_t type, const Handle& shape, const void* data) {
  const Handle owner = object(file, path);
  Handle attribute{
      checked(H5Acreate2(owner.id(), name.c_str(), type, shape.id(), H5P_DEFAULT, H5P_DEFAULT)),
      H5Aclose};
  checked(H5Awrite(attribute.id(), type, data));
  attribute.close();
}

template <class Number>
Number single(const Handle& file, const std::string& path, const std::string& name) {
  const Handle attribute = attribute_of(file, path, name);
  const Handle shape{checked(H5Aget_space(attribute.id())), H5Sclose};
  if (H5Sget_simple_extent_npoints(shape.id()) != 1) {
    throw Hdf5Error("the attribute " + name + " is not one number");
  }
  Number number{};
  checked(H5Aread(attribute.id(), type_of<Number>(), &number));
  return number;
}

}  // namespace

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

Writer::Writer(const std::filesystem::path& path, const FileAccess& access, std::size_t user_block)
    : together_(access != nullptr) {
  prepare();
  const Handle creation = property_list(H5P_FILE_CREATE);
  checked(H5Pset_userblock(creation.id(), user_block));
  checked(H5Pset_obj_track_times(creation.id(), 0));
  const Handle access_list = file_access_list(access);
  file_ = {checked(H5Fcreate(path.c_str(), H5F_ACC_TRUNC, creation.id(), access_list.id())),
           H5Fclose};
}

void Writer::make_group(const std::string& path) {
  const Handle creation = property_list(H5P_GROUP_CREATE);
  checked(H5Pset_obj_track_times(creation.id(), 0));
  Handle group{
      checked(H5Gcreate2(file_.id(), path.c_str(), H5P_DEFAULT, creation.id(), H5P_DEFAULT)),
      H5Gclose};
  group.close();
}

void Writer::attribute(const std::string& object, const std::string& name,
                       const std::string& text) {
  const Handle type{checked(H5Tcopy(H5T_C_S1)), H5Tclose};
  checked(H5Tset_size(type.id(), std::max<std::size_t>(text.size(), 1)));
  checked(H5Tset_strpad(type.id(), H5T_STR_NULLPAD));
  const Handle scalar{checked(H5Screate(H5S_SCALAR)), H5Sclose};
  write_attribute(file_, object, name, type.id(), scalar, text.c_str());
}

void Writer::attribute(const std::string& object, const std::string& name,
                       std::span<const double> numbers) {
  write_attribute(file_, object, name, type_of<double>(), space({numbers.size()}), numbers.data());
}

void Writer::attribute(const std::string& object, const std::string& name,
                       std::span<const std::int64_t> numbers) {
  write_attribute(file_, object, name, type_of<std::int64_t>(), space({numbers.size()}),
                  numbers.data());
}

template <class Number>
void Writer::make_dataset(const std::string& path, const Shape& shape, const Layout& layout) {
  const Handle creation = property_list(H5P_DATASET_CREATE);
  checked(H5Pset_obj_track_times(creation.id(), 0));
  checked(H5Pset_fill_time(creation.id(), H5D_FILL_TIME_NEVER));
  if (!layout.chunk.empty()) {
    checked(
        H5Pset_chunk(creation.id(), static_cast<int>(shape.size()), sizes(layout.chunk).data()));
    if (layout.deflate > 0) {
      checked(H5Pset_shuffle(creation.id()));
      checked(H5Pset_deflate(creation.id(), static_cast<unsigned>(layout.deflate)));
    }
  }
  const Handle extent = space(shape);
  Handle made{checked(H5Dcreate2(file_.id(), path.c_str(), type_of<Number>(), extent.id(),
                                 H5P_DEFAULT, creation.id(), H5P_DEFAULT)),
              H5Dclose};
  made.close();
}

template <class Number>
void Writer::write(const std::string& path, const Part& part, std::span<const Number> values) {
  Handle target = dataset(file_, path);
  const Handle file_space{checked(H5Dget_space(target.id())), H5Sclose};
  const Handle memory = select(file_space, part, values.size());
  const Handle layout{checked(H5Dget_create_plist(target.id())), H5Pclose};
  const bool compressed = checked(H5Pget_nfilters(layout.id())) > 0;
  const Handle transfer = transfer_list(together_ && compressed);
  checked(H5Dwrite(target.id(), type_of<Number>(), memory.id(), file_space.id(), transfer.id(),
                   values.data()));
  target.close();
}

void Writer::close() { file_.close(); }

Reader::Reader(const std::filesystem::path& path) {
  prepare();
  const Handle access_list = file_access_list({});
  file_ = {checked(H5Fopen(path.c_str(), H5F_ACC_RDONLY, access_list.id())), H5Fclose};
}

bool Reader::has(const std::string& path) const {
  for (std::size_t end = path.find('/', 1);; end = path.find('/', end + 1)) {
    if (H5Lexists(file_.id(), path.substr(0, end).c_str(), H5P_DEFAULT) <= 0) return false;
    if (end == std::string::npos) return true;
  }
}

std::vector<std::string> Reader::names(const std::string& group) const {
  const Handle place = object(file_, group);
  std::vector<std::string> found;
  const auto keep = [](hid_t, const char* name, const H5L_info_t*, void* data) -> herr_t {
    static_cast<std::vector<std::string>*>(data)->emplace_back(name);
    return 0;
  };
  checked(H5Literate(place.id(), H5_INDEX_NAME, H5_ITER_INC, nullptr, keep, &found));
  return found;
}

std::string Reader::text(const std::string& object, const std::string& name) const {
  const Handle attribute = attribute_of(file_, object, name);
  const Handle type{checked(H5Aget_type(attribute.id())), H5Tclose};
  const Handle shape{checked(H5Aget_space(attribute.id())), H5Sclose};
  const std::size_t size = H5Tget_size(type.id());
  if (H5Tget_class(type.id()) != H5T_STRING || H5Tis_variable_str(type.id()) != 0 ||
      H5Sget_simple_extent_npoints(shape.id()) != 1 || size > largest_attribute) {
    throw Hdf5Error("the attribute " + name + " is not a text");
  }
  std::string text(size, '\0');
  checked(H5Aread(attribute.id(), type.id(), text.data()));
  text.resize(std::min(text.find('\0'), text.size()));
  return text;
}

double Reader::number(const std::string& object, const std::string& name) const {
  return single<double>(file_, object, name);
}

std::int64_t Reader::integer(const std::string& object, const std::string& name) const {
  return single<std::int64_t>(file_, object, name);
}

Shape Reader::shape(const std::string& path) const {
  const Handle source = dataset(file_, path);
  const Handle extent{checked(H5Dget_space(source.id())), H5Sclose};
  const int dimensions = checked(H5Sget_simple_extent_ndims(extent.id()));
  std::vector<hsize_t> sizes_found(static_cast<std::size_t>(dimensions));
  checked(H5Sget_simple_extent_dims(extent.id(), sizes_found.data(), nullptr));
  return {sizes_found.begin(), sizes_found.end()};
}

template <class Number>
void Reader::read(const std::string& path, const Part& part, std::span<Number> values) const {
  const Handle source = dataset(file_, path);
  const Handle file_space{checked(H5Dget_space(source.id())), H5Sclose};
  const Handle memory = select(file_space, part, values.size());
  checked(H5Dread(source.id(), type_of<Number>(), memory.id(), file_space.id(), H5P_DEFAULT,
                  values.data()));
}

template void Writer::make_dataset<double>(const std::string&, const Shape&, const Layout&);
template void Writer::make_dataset<float>(const std::string&, const Shape&, const Layout&);
template void Writer::write<double>(const std::string&, const Part&, std::span<const double>);
template void Writer::write<float>(const std::string&, const Part&, std::span<const float>);
template void Reader::read<double>(const std::string&, const Part&, std::span<double>) const;
template void Reader::read<float>(const std::string&, const Part&, std::span<float>) const;

}  // namespace acicula::io::hdf5
