#include "acicula/io/hdf5_objects.hpp"

#include <algorithm>

namespace acicula::io::hdf5 {
namespace {

/// [byte] Longest text of an attribute that is read: a foreign file must not make us take any
/// amount of memory.
constexpr std::size_t largest_attribute = 1U << 20U;

Handle attribute_of(const Handle& file, const std::string& path, const std::string& name) {
  return {checked(H5Aopen_by_name(file.id(), path.c_str(), name.c_str(), H5P_DEFAULT, H5P_DEFAULT)),
          H5Aclose};
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

template void Reader::read<double>(const std::string&, const Part&, std::span<double>) const;
template void Reader::read<float>(const std::string&, const Part&, std::span<float>) const;

}  // namespace acicula::io::hdf5
