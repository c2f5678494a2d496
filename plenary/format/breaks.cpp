#include "plenary/format/breaks.hpp"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

#include <fmt/format.h>

#include "plenary/format/archive_tables.hpp"
#include "plenary/format/file.hpp"
#include "plenary/numeric/printed.hpp"

namespace plenary::format {

std::optional<double> break_factor_in(std::string_view written) {
    constexpr double least = 1e-6;
    constexpr double most = 1e6;
    const auto factor = printed_number(written);
    return factor && *factor >= least && *factor <= most ? factor : std::nullopt;
}

std::vector<Break> read_break_rows(const TypedTable& rows, const KnowsMember& knows) {
    std::vector<Break> out;
    std::set<std::pair<std::string, Day>> seen;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        Break one;
        one.member = id_in(rows.needed(row, "member"));
        if (rows.needed(row, "date").empty() && one.member.empty())
            continue;
        const auto day = rows.day(row, "date");
        if (!one.member.empty() && !knows(rows, row, one.member))
            continue;
        if (const std::string written = rows.text(row, "factor"); !written.empty()) {
            one.factor = break_factor_in(written);
            if (!one.factor) {
                rows.report(row, "factor", "bad-factor",
                            fmt::format("'{}' is no factor from 0.000001 to 1,000,000", written),
                            "write a number of that range, for example 4; 1 changes nothing");
                continue;
            }
        }
        if (one.member.empty() || !day)
            continue;
        one.day = *day;
        const auto known = rows.day(row, "known");
        one.known = known.value_or(*day);
        one.known_assumed = !known;
        if (one.known < one.day) {
            rows.report(row, "known", "known-before-acted", "known before it was done",
                        "check the two days");
            continue;
        }
        one.source = rows.text(row, "source_id");
        if (!seen.emplace(one.member, one.day).second) {
            rows.report(
                row, "date", "break-twice",
                fmt::format("the break of {} on {} stands twice", one.member, to_string(one.day)),
                "keep one row");
            continue;
        }
        out.push_back(std::move(one));
    }
    std::sort(out.begin(), out.end(), [](const Break& a, const Break& b) {
        return std::tie(a.member, a.day) < std::tie(b.member, b.day);
    });
    return out;
}

std::vector<Break> read_breaks(const std::string& file, const KnowsMember& knows,
                               std::vector<Problem>& problems) {
    const auto bytes = read_file(file);
    if (!bytes) {
        problems.push_back(bytes.error());
        return {};
    }
    return read_break_rows(
        TypedTable(parse_csv(*bytes, file, problems), {"member", "date"}, problems), knows);
}

} // namespace plenary::format
