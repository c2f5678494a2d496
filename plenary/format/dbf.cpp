#include "plenary/format/dbf.hpp"

#include <algorithm>
#include <cstdint>

#include <fmt/format.h>

namespace plenary::format {
namespace {

constexpr std::size_t header_size = 32;
constexpr std::size_t descriptor_size = 32;
constexpr std::size_t name_size = 11;
constexpr char header_end = '\x0D';
constexpr char file_end = '\x1A';

std::uint32_t byte_at(std::string_view bytes, std::size_t at) {
    return static_cast<unsigned char>(bytes[at]);
}

// Little-endian.
std::uint32_t number_at(std::string_view bytes, std::size_t at, std::size_t size) {
    std::uint32_t out = 0;
    for (std::size_t i = size; i > 0; --i)
        out = out << 8U | byte_at(bytes, at + i - 1);
    return out;
}

std::optional<std::string> charset_of(std::uint32_t driver) {
    switch (driver) {
    case 0x00:
        return "";
    case 0x01:
        return "ibm437";
    case 0x02:
        return "ibm850";
    case 0x03:
    case 0x57:
    case 0x58:
    case 0x59:
        return "windows-1252";
    case 0x24:
        return "ibm860";
    case 0x64:
        return "ibm852";
    case 0xC8:
        return "windows-1250";
    default:
        return std::nullopt;
    }
}

tl::unexpected<Problem> refuse(std::string code, std::string message, std::string hint,
                               const std::string& file) {
    return fail({Kind::invalid, std::move(code), std::move(message), std::move(hint),
                 Where{file, 0, 0}, ""});
}

tl::unexpected<Problem> bad_header(std::string message, const std::string& file) {
    return refuse("dbf-header", std::move(message), "is this a table of dBASE III?", file);
}

bool is_version(std::string_view bytes) {
    return bytes.starts_with('\x03') || bytes.starts_with('\x83');
}

} // namespace

std::optional<std::size_t> DbfTable::column(std::string_view name) const {
    const auto upper = [](char c) {
        return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    };
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (std::equal(name.begin(), name.end(), fields[i].name.begin(), fields[i].name.end(),
                       [&upper](char a, char b) { return upper(a) == upper(b); }))
            return i;
    }
    return std::nullopt;
}

std::string_view DbfTable::cell(std::size_t record, std::size_t field) const {
    const std::string_view raw = records[record].substr(fields[field].start, fields[field].length);
    constexpr std::string_view blanks(" \0", 2);
    const std::size_t begin = raw.find_first_not_of(blanks);
    if (begin == raw.npos)
        return {};
    return raw.substr(begin, raw.find_last_not_of(blanks) - begin + 1);
}

bool is_dbf(std::string_view bytes) {
    if (bytes.size() <= header_size || !is_version(bytes))
        return false;
    const std::uint32_t header = number_at(bytes, 8, 2);
    constexpr std::uint32_t months = 12;
    const std::uint32_t month = byte_at(bytes, 2);
    return header > header_size && month <= months && number_at(bytes, 10, 2) > 1 &&
           header <= bytes.size();
}

Result<DbfTable> parse_dbf(std::string_view bytes, const std::string& file) {
    if (bytes.size() <= header_size || !is_version(bytes))
        return bad_header("this does not begin as a table of dBASE III does", file);
    const std::size_t count = number_at(bytes, 4, 4);
    const std::size_t header = number_at(bytes, 8, 2);
    const std::size_t width = number_at(bytes, 10, 2);
    if (header <= header_size)
        return bad_header(fmt::format("a header of {} bytes has no fields", header), file);
    if (header > bytes.size()) {
        return refuse("dbf-cut",
                      fmt::format("the header has {} bytes, the file {}", header, bytes.size()),
                      "the file was cut: copy it again", file);
    }
    DbfTable out;
    constexpr std::size_t driver_at = 29;
    out.charset = charset_of(byte_at(bytes, driver_at));
    std::size_t at = header_size;
    std::size_t end = 1;
    while (at < header && bytes[at] != header_end) {
        if (at + descriptor_size > header)
            return bad_header("the list of fields has no end", file);
        constexpr std::size_t length_at = 16;
        DbfField field;
        field.name = bytes.substr(at, name_size);
        field.name.resize(std::min(field.name.find('\0'), field.name.size()));
        while (field.name.ends_with(' '))
            field.name.pop_back();
        field.type = bytes[at + name_size];
        field.start = end;
        field.length = byte_at(bytes, at + length_at);
        if (field.name.empty() || field.length == 0)
            return bad_header(
                fmt::format("field {} has no name or no length", out.fields.size() + 1), file);
        if (out.column(field.name))
            return bad_header("two fields have one name", file);
        end += field.length;
        out.fields.push_back(std::move(field));
        at += descriptor_size;
    }
    if (at >= header || out.fields.empty())
        return bad_header("the list of fields has no end", file);
    if (end != width) {
        return bad_header(
            fmt::format("the fields take {} bytes, but a record is said to have {}", end, width),
            file);
    }
    const std::string_view data = bytes.substr(header);
    for (std::size_t i = 0; i < count; ++i) {
        if ((i + 1) * width > data.size() || data[i * width] == file_end) {
            return refuse(
                "dbf-cut",
                fmt::format("the header says {} records, but the file ends after {}", count, i),
                "the file was cut, or its writer broke off: get it again", file);
        }
        const std::string_view record = data.substr(i * width, width);
        if (record[0] == '*') {
            ++out.deleted;
            continue;
        }
        if (record[0] != ' ') {
            return refuse(
                "dbf-record",
                fmt::format("record {} has no mark of deletion: the records are shifted", i + 1),
                "get the file again", file);
        }
        out.records.push_back(record);
        out.numbers.push_back(i + 1);
    }
    const std::string_view rest = data.substr(count * width);
    if (rest.find_first_not_of(std::string_view("\x1A\0\r\n", 4)) != rest.npos) {
        return refuse(
            "dbf-count",
            fmt::format("the header says {} records, but {} more bytes follow", count, rest.size()),
            "its writer broke off: pack the table in dBASE, or get it again", file);
    }
    return out;
}

} // namespace plenary::format
