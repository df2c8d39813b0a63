#include "acicula/io/hdf5_objects.hpp"

#include <algorithm>

namespace acicula::io::hdf5 {
namespace {

Handle transfer_list(bool together) {
  Handle list = property_list(H5P_DATASET_XFER);
#ifdef H5_HAVE_PARALLEL
  if (together) checked(H5Pset_dxpl_mpio(list.id(), H5FD_MPIO_COLLECTIVE));
#else
  static_cast<void>(together);
#endif
  return list;
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

}  // namespace

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

template void Writer::make_dataset<double>(const std::string&, const Shape&, const Layout&);
template void Writer::make_dataset<float>(const std::string&, const Shape&, const Layout&);
template void Writer::write<double>(const std::string&, const Part&, std::span<const double>);
template void Writer::write<float>(const std::string&, const Part&, std::span<const float>);

}  // namespace acicula::io::hdf5
