#include "plenary/format/price_list.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "plenary/format/file.hpp"
#include "plenary/format/stated_range.hpp"

namespace plenary::format {
namespace {

std::string_view value_column(PriceKind kind) {
    return kind == PriceKind::price ? "mode" : "value";
}

} // namespace

inducement::PriceList price_list(const TypedTable& rows, PriceKind kind,
                                 const std::vector<Problem>& problems) {
    inducement::PriceList out;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::size_t problems_before = problems.size();
        inducement::PriceRow row;
        row.where = rows.where(i, "member");
        row.member = rows.needed(i, "member");
        row.source = rows.text(i, "source_id");
        if (!rows.needed(i, value_column(kind)).empty()) {
            const StatedRange range = stated_range(rows, i, value_column(kind));
            row.value = {range.low, range.value, range.high};
            if (kind == PriceKind::price && range.sound && range.low < 0) {
                rows.report(i, "low", "E-RANGE", fmt::format("a price of {} is none", range.low),
                            "write 0 for a member that needs no price");
            }
        }
        const std::string unit = rows.needed(i, "unit");
        if (out.unit.empty())
            out.unit = unit;
        if (!unit.empty() && unit != out.unit) {
            rows.report(i, "unit", "E-UNIT",
                        fmt::format("'{}' beside '{}': one table has one unit", unit, out.unit),
                        "bring them to one unit, with the rate and its source");
        }
        const bool twice = std::any_of(out.rows.begin(), out.rows.end(), [&](const auto& other) {
            return other.member == row.member;
        });
        if (twice && !row.member.empty()) {
            rows.report(i, "member", "E-DUP", fmt::format("{} stands twice", row.member),
                        "keep one row");
        }
        if (problems.size() == problems_before)
            out.rows.push_back(std::move(row));
    }
    return out;
}

inducement::PriceList parse_price_list(std::string_view bytes, const std::string& file,
                                       PriceKind kind, std::vector<Problem>& problems) {
    CsvTable csv = parse_csv(bytes, file, problems);
    const TypedTable rows = kind == PriceKind::price
                                ? TypedTable(std::move(csv), {"member", "mode", "unit"}, problems)
                                : TypedTable(std::move(csv), {"member", "value", "unit"}, problems);
    return price_list(rows, kind, problems);
}

inducement::PriceList read_price_list(const std::filesystem::path& path, PriceKind kind,
                                      std::vector<Problem>& problems) {
    const auto bytes = read_file(path);
    if (bytes)
        return parse_price_list(*bytes, path.string(), kind, problems);
    problems.push_back(bytes.error());
    return {};
}

} // namespace plenary::format
