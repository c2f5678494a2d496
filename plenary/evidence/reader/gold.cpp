#include "plenary/evidence/reader/gold.hpp"

#include "plenary/evidence/reader/state_code.hpp"

namespace plenary::reader {
namespace {

bool notes_any(const GoldRow& row, std::string_view one, std::string_view other) {
    std::string note = row.note;
    for (char& c : note) {
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    }
    return note.find(one) != std::string::npos || note.find(other) != std::string::npos;
}

} // namespace

bool is_implied(const GoldRow& row) { return notes_any(row, "by complement", "by reference"); }

GoldClass class_of(const GoldRow& row) {
    if (notes_any(row, "weak", "conditional"))
        return GoldClass::weak;
    return is_implied(row) ? GoldClass::indirect : GoldClass::listed;
}

bool is_set(const GoldRow& row) { return !is_state_code(row.iso3); }

std::int64_t count_of(const GoldRow& row) {
    constexpr std::int64_t most = 1'000'000;
    std::int64_t count = 0;
    for (const char c : row.iso3) {
        if (c >= '0' && c <= '9' && count < most)
            count = count * 10 + (c - '0');
    }
    return count;
}

std::string_view to_string(GoldClass kind) {
    switch (kind) {
    case GoldClass::listed:
        return "listed";
    case GoldClass::indirect:
        return "indirect";
    case GoldClass::weak:
        return "weak";
    }
    return "";
}

} // namespace plenary::reader
