#include "acicula/io/csv_records.hpp"

#include "acicula/core/error.hpp"
#include "acicula/io/protocol_text.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <charconv>

namespace acicula::io {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// Walks over the text cell by cell.
class CsvReader {
 public:
  CsvReader(std::string_view text, std::string_view file_name)
      : text_(text), file_name_(file_name) {
    if (text_.starts_with(byte_order_mark)) text_.remove_prefix(byte_order_mark.size());
  }

  std::vector<CsvRecord> read() {
    std::vector<CsvRecord> records;
    while (at_ < text_.size()) {
      CsvRecord record = read_record();
      const bool blank =
          record.cells.size() == 1 && record.cells[0].find_first_not_of(" \t") == std::string::npos;
      if (!blank) records.push_back(std::move(record));
    }
    return records;
  }

 private:
  [[noreturn]] void refuse(int line, std::string message, std::string hint) const {
    throw InputError(std::vector{Diagnostic{.file = std::string(file_name_),
                                            .line = line,
                                            .message = std::move(message),
                                            .hint = std::move(hint)}});
  }

  [[nodiscard]] bool at_line_end() const {
    return at_ >= text_.size() || text_[at_] == '\n' || text_.substr(at_, 2) == "\r\n";
  }

  CsvRecord read_record() {
    CsvRecord record{.line = line_, .cells = {}};
    record.cells.push_back(read_cell());
    while (!at_line_end()) {
      ++at_;  // the comma
      record.cells.push_back(read_cell());
    }
    if (at_ < text_.size()) at_ += text_[at_] == '\r' ? 2 : 1;
    ++line_;
    return record;
  }

  std::string read_cell() {
    if (at_ < text_.size() && text_[at_] == '"') return read_quoted_cell();
    const std::size_t begin = at_;
    while (!at_line_end() && text_[at_] != ',') ++at_;
    return std::string(text_.substr(begin, at_ - begin));
  }

  std::string read_quoted_cell() {
    const int begin = line_;
    std::string cell;
    for (++at_; at_ < text_.size(); ++at_) {
      const char c = text_[at_];
      if (c == '\n') ++line_;
      if (c != '"') {
        cell += c;
      } else if (text_.substr(at_, 2) == "\"\"") {
        cell += c;
        ++at_;
      } else {
        ++at_;
        if (at_line_end() || text_[at_] == ',') return cell;
        refuse(line_, "Text follows the closing quote of a cell.",
               "A quote within a quoted cell is written twice.");
      }
    }
    refuse(begin, "A cell that begins with a quote on this line is never closed.",
           "A quote within a quoted cell is written twice.");
  }

  std::string_view text_;
  std::string_view file_name_;
  std::size_t at_ = 0;
  int line_ = 1;
};

}  // namespace

std::vector<CsvRecord> read_csv_records(std::string_view text, std::string_view file_name) {
  const auto refuse = [&](std::string message, std::string hint) {
    throw InputError(std::vector{Diagnostic{
        .file = std::string(file_name), .message = std::move(message), .hint = std::move(hint)}});
  };
  if (const std::string problem = text_problem(text); !problem.empty()) {
    refuse(problem, "It must be comma-separated text in UTF-8.");
  }
  std::vector<CsvRecord> records = CsvReader(text, file_name).read();
  if (records.empty()) {
    refuse("The file is empty.", "It needs a line of column names and a line for each record.");
  }
  return records;
}

std::size_t csv_column(const CsvRecord& header, std::string_view name, std::string_view file_name) {
  for (std::size_t i = 0; i < header.cells.size(); ++i) {
    const std::string& head = header.cells[i];
    if (head == name || head.substr(0, head.find(" [")) == name) return i;
  }
  throw InputError(
      std::vector{Diagnostic{.file = std::string(file_name),
                             .line = header.line,
                             .message = fmt::format("There is no column \"{}\".", name),
                             .hint = fmt::format("There are {}.", fmt::join(header.cells, ", "))}});
}

double csv_number(const CsvRecord& record, std::size_t column, std::string_view file_name) {
  const std::string text = column < record.cells.size() ? record.cells[column] : "";
  double value = 0.0;
  const auto [rest, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || rest != text.data() + text.size()) {
    throw InputError(std::vector{Diagnostic{.file = std::string(file_name),
                                            .line = record.line,
                                            .message = "\"" + text + "\" is not a number."}});
  }
  return value;
}

}  // namespace acicula::io
