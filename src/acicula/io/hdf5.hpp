#pragma once

#include "acicula/io/file_access.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <stdexcept>
#include <string>
#include <vector>

/// As much of HDF5 as acicula needs. Handles close themselves; what HDF5 reports becomes Hdf5Error
/// and is not printed.
namespace acicula::io::hdf5 {

/// Reason of a failure, in the words of the system where it gave one ("No space left on device"),
/// else in those of HDF5. Readers and writers of files turn it into an error that names the file.
class Hdf5Error : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// An object of HDF5 (a `hid_t`) that is closed when it goes.
class Handle {
 public:
  using Close = int (*)(std::int64_t);
  Handle() = default;
  Handle(std::int64_t id, Close closing) : id_(id), close_(closing) {}
  Handle(Handle&& other) noexcept;
  Handle& operator=(Handle&& other) noexcept;
  Handle(const Handle&) = delete;
  Handle& operator=(const Handle&) = delete;
  ~Handle();
  [[nodiscard]] std::int64_t id() const { return id_; }
  /// Closes now. @throws Hdf5Error  data that did not reach the file until now may be lost
  void close();

 private:
  std::int64_t id_ = -1;
  Close close_ = nullptr;
};

using Shape = std::vector<std::size_t>;

/// A box of a dataset.
struct Part {
  Shape offset;
  Shape count;
};

/// How a dataset lies in the file.
struct Layout {
  Shape chunk = {};  ///< boxes that are compressed one by one; empty: in one piece
  int deflate = 0;   ///< 1 fast to 9 small, after a byte shuffle; 0 is not compressed
};

/// A file being written.
class Writer {
 public:
  /// @param user_block  [byte] kept free at the start of the file: 0 or a power of two from 512
  Writer(const std::filesystem::path& path, const FileAccess& access, std::size_t user_block = 0);

  void make_group(const std::string& path);
  // Attributes of a group or dataset: a text, or numbers in one dimension.
  void attribute(const std::string& object, const std::string& name, const std::string& text);
  void attribute(const std::string& object, const std::string& name,
                 std::span<const double> numbers);
  void attribute(const std::string& object, const std::string& name,
                 std::span<const std::int64_t> numbers);
  /// Makes a dataset of little-endian numbers of the type.
  template <class Number>
  void make_dataset(const std::string& path, const Shape& shape, const Layout& layout = {});
  /// Writes a box, which may be empty. Compressed datasets are written by all processes together.
  template <class Number>
  void write(const std::string& path, const Part& part, std::span<const Number> values);
  void close();

 private:
  Handle file_;
  bool together_;  ///< of several processes
};

/// A file being read.
class Reader {
 public:
  explicit Reader(const std::filesystem::path& path);

  [[nodiscard]] bool has(const std::string& path) const;
  /// Names in a group, in the order of the alphabet.
  [[nodiscard]] std::vector<std::string> names(const std::string& group) const;
  [[nodiscard]] std::string text(const std::string& object, const std::string& name) const;
  [[nodiscard]] double number(const std::string& object, const std::string& name) const;
  [[nodiscard]] std::int64_t integer(const std::string& object, const std::string& name) const;
  [[nodiscard]] Shape shape(const std::string& path) const;
  template <class Number>
  void read(const std::string& path, const Part& part, std::span<Number> values) const;

 private:
  Handle file_;
};

}  // namespace acicula::io::hdf5
