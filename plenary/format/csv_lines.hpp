// Writing a table as CSV, a row at a time.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace plenary::format {

class CsvLines {
public:
    explicit CsvLines(const std::vector<std::string>& header) { add(header); }

    // A row as long as the header; quoted where it must be, with "\n" behind it.
    void add(const std::vector<std::string>& cells);

    // Whether there are rows below the header.
    [[nodiscard]] bool has_rows() const { return lines_ > 1; }

    [[nodiscard]] const std::string& bytes() const { return bytes_; }

private:
    std::string bytes_;
    std::size_t lines_ = 0;
};

} // namespace plenary::format
