#include "plenary/evidence/reader/gold.hpp"

#include "plenary/evidence/reader/state_code.hpp"

namespace plenary::reader {

GoldClass class_of(const GoldRow& row) {
    std::string note = row.note;
    for (char& c : note) {
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    }
    const auto says = [&](std::string_view words) { return note.find(words) != std::string::npos; };
    if (says("weak") || says("conditional"))
        return GoldClass::weak;
    if (says("by complement") || says("by reference"))
        return GoldClass::indirect;
    return GoldClass::listed;
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
