#include "cases/glass.hpp"

#include <algorithm>

#include "plenary/text/utf8.hpp"

namespace plenary::cases {
namespace {

constexpr char escape = '\x1b';

// "3;14" as numbers.
std::vector<int> numbers(std::string_view text) {
    std::vector<int> out{0};
    for (const char c : text) {
        if (c == ';')
            out.push_back(0);
        else if (c >= '0' && c <= '9')
            out.back() = 10 * out.back() + (c - '0');
    }
    return out;
}

std::size_t length_of(unsigned char first) {
    return first < 0x80 ? 1U : first < 0xE0 ? 2U : first < 0xF0 ? 3U : 4U;
}

} // namespace

Glass::Glass(int rows, int columns) : rows_(0), columns_(0) { resize(rows, columns); }

void Glass::resize(int rows, int columns) {
    rows_ = rows;
    columns_ = columns;
    spots_.assign(static_cast<std::size_t>(rows),
                  std::vector<Spot>(static_cast<std::size_t>(columns)));
    row_ = 0;
    column_ = 0;
}

void Glass::feed(std::string_view bytes) {
    pending_ += bytes;
    std::size_t at = 0;
    while (at < pending_.size()) {
        const std::size_t taken = take(std::string_view(pending_).substr(at));
        if (taken == 0)
            break;
        at += taken;
    }
    pending_.erase(0, at);
}

// The bytes of one character or sequence; 0: some are missing.
std::size_t Glass::take(std::string_view rest) {
    const char first = rest.front();
    if (first == escape)
        return take_sequence(rest);
    if (first == '\n') {
        row_ = std::min(row_ + 1, rows_ - 1);
    } else if (first == '\r') {
        column_ = 0;
    } else if (first == '\b') {
        column_ = std::max(std::min(column_, columns_ - 1) - 1, 0);
    } else if (first == '\t') {
        column_ = std::min((column_ / 8 + 1) * 8, columns_ - 1);
    } else if (static_cast<unsigned char>(first) >= 0x20) {
        const std::size_t length = length_of(static_cast<unsigned char>(first));
        if (rest.size() < length)
            return 0;
        put(rest.substr(0, length));
        return length;
    }
    return 1;
}

std::size_t Glass::take_sequence(std::string_view rest) {
    if (rest.size() < 2)
        return 0;
    if (rest[1] == '(' || rest[1] == ')')
        return rest.size() < 3 ? 0 : 3;
    if (rest[1] != '[') {
        if (std::string_view("78=>MHc").find(rest[1]) == std::string_view::npos)
            unknown_ += std::string(rest.substr(1, 1)) + " ";
        return 2;
    }
    std::size_t end = 2;
    while (end < rest.size() && (rest[end] < '@' || rest[end] > '~'))
        ++end;
    if (end == rest.size())
        return 0;
    control(rest.substr(2, end - 2), rest[end]);
    return end + 1;
}

void Glass::control(std::string_view parameters, char final) {
    const std::vector<int> given = numbers(parameters);
    const int by = std::max(given.front(), 1);
    switch (final) {
    case 'H':
        row_ = std::clamp(by - 1, 0, rows_ - 1);
        column_ = std::clamp((given.size() > 1 ? given[1] : 1) - 1, 0, columns_ - 1);
        return;
    case 'A':
        row_ = std::max(row_ - by, 0);
        return;
    case 'B':
        row_ = std::min(row_ + by, rows_ - 1);
        return;
    case 'C':
        column_ = std::min(column_ + by, columns_ - 1);
        return;
    case 'D':
        column_ = std::max(column_ - by, 0);
        return;
    case 'J':
        wipe(row_, column_, columns_);
        for (int row = row_ + 1; row < rows_; ++row)
            wipe(row, 0, columns_);
        return;
    case 'K':
        wipe(row_, given.front() == 1 ? 0 : column_, given.front() == 1 ? column_ + 1 : columns_);
        return;
    case 'm':
        for (const int one : given)
            reverse_ = one == 7 || (one != 0 && reverse_);
        return;
    case 'r':
    case 'h':
    case 'l':
        return;
    default:
        unknown_ += std::string("[") + std::string(parameters) + final + " ";
    }
}

void Glass::put(std::string_view character) {
    const int width = static_cast<int>(display_width(character));
    if (width == 0) { // a mark on the character before
        const int before = std::max(column_ - 1, 0);
        spots_[static_cast<std::size_t>(row_)][static_cast<std::size_t>(before)].text += character;
        return;
    }
    if (column_ + width > columns_) {
        column_ = 0;
        row_ = std::min(row_ + 1, rows_ - 1);
    }
    auto& row = spots_[static_cast<std::size_t>(row_)];
    row[static_cast<std::size_t>(column_)] = {std::string(character), reverse_};
    if (width == 2)
        row[static_cast<std::size_t>(column_) + 1] = {"", reverse_};
    column_ += width;
}

void Glass::wipe(int row, int from, int to) {
    for (int column = from; column < std::min(to, columns_); ++column)
        spots_[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)] = {};
}

std::string Glass::text() const {
    std::string out;
    for (const auto& row : spots_) {
        std::string line;
        for (const Spot& spot : row)
            line += spot.text;
        line.erase(line.find_last_not_of(' ') + 1);
        out += line + "\n";
    }
    return out;
}

std::string Glass::reversed() const {
    std::string out;
    for (const auto& row : spots_) {
        std::string line;
        for (const Spot& spot : row)
            line += spot.reverse ? spot.text : "";
        if (!line.empty())
            out += (out.empty() ? "" : " ") + line;
    }
    return out;
}

} // namespace plenary::cases
