#include "plenary/study/scale_links.hpp"

#include <map>
#include <set>

#include <fmt/format.h>

#include "plenary/format/archive_tables.hpp"
#include "plenary/format/csv_rows.hpp"
#include "plenary/format/file.hpp"

namespace plenary::study {
namespace {

using Links = std::vector<std::optional<std::size_t>>;

// Letters and digits in small letters, one blank between words. Other bytes of UTF-8 stay.
std::string plain_text(const std::string& text) {
    std::string out;
    for (const char c : text) {
        const bool large = c >= 'A' && c <= 'Z';
        const bool word = large || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
                          static_cast<unsigned char>(c) >= 0x80;
        if (word)
            out += large ? static_cast<char>(c - 'A' + 'a') : c;
        else if (!out.empty() && out.back() != ' ')
            out += ' ';
    }
    if (!out.empty() && out.back() == ' ')
        out.pop_back();
    return out;
}

Links by_titles(const rollcall::Archive& archive) {
    std::map<std::string, std::vector<std::size_t>> by_text;
    for (std::size_t j = 0; j < archive.roll_calls.size(); ++j) {
        const rollcall::RollCall& item = archive.roll_calls[j];
        const std::string text =
            plain_text(item.description.empty() ? item.title : item.description);
        if (!text.empty() && item.session)
            by_text[text].push_back(j);
    }
    Links out(archive.roll_calls.size());
    std::size_t links = 0;
    for (const auto& [text, items] : by_text) {
        std::set<int> sessions;
        for (const std::size_t j : items)
            sessions.insert(*archive.roll_calls[j].session);
        if (sessions.size() < 2 || sessions.size() != items.size())
            continue;
        for (const std::size_t j : items)
            out[j] = links;
        ++links;
    }
    return out;
}

} // namespace

Result<Links> links_of(const rollcall::Archive& archive, const std::string& how) {
    if (how == "titles")
        return by_titles(archive);
    const auto bytes = format::read_file(how);
    if (!bytes)
        return fail(bytes.error());
    std::vector<Problem> problems;
    format::CsvRows rows(*bytes, how, problems);
    const auto id = rows.column("rollcall");
    const auto link = rows.column("link");
    if (problems.empty() && (!id || !link)) {
        problems.push_back({Kind::invalid, "no-column", "the columns rollcall and link are needed",
                            "see docs/method/ideal-points.md", Where{how, 1, 0}, ""});
    }
    const auto places = rollcall::places_of(archive.roll_calls);
    std::map<std::string, std::size_t> numbers;
    Links out(archive.roll_calls.size());
    while (problems.empty() && rows.next()) {
        const auto place = places.find(format::id_in(rows.cell(*id)));
        if (place == places.end()) {
            problems.push_back({Kind::invalid, "unknown-roll-call",
                                fmt::format("the archive has no roll call '{}'", rows.cell(*id)),
                                "plenary archive show lists them", rows.where(), ""});
        } else if (out[place->second]) {
            problems.push_back({Kind::invalid, "roll-call-twice",
                                fmt::format("roll call '{}' stands twice", rows.cell(*id)),
                                "keep one row", rows.where(), ""});
        } else if (!rows.cell(*link).empty()) {
            const auto [number, is_new] =
                numbers.emplace(std::string(rows.cell(*link)), numbers.size());
            out[place->second] = number->second;
        }
    }
    if (!problems.empty())
        return fail(problems.front());
    return out;
}

} // namespace plenary::study
