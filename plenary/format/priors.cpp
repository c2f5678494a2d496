#include "plenary/format/priors.hpp"

#include <fmt/format.h>

#include "plenary/format/toml.hpp"

namespace plenary::format {
namespace {

class Reading {
public:
    explicit Reading(std::vector<Problem>& problems) : problems_(problems) {}

    void variance(const TomlTable& table, std::string_view key, double& to) {
        const auto value = table.number(key, problems_);
        if (!value)
            return;
        if (!(*value > 0) || *value > 1e12) {
            problems_.push_back({Kind::invalid, "bad-value",
                                 fmt::format("{} is a variance: {} is none", key, *value),
                                 "write a number above 0", table.where(key), ""});
            return;
        }
        to = *value;
    }

    void anchors(const TomlTable& table, Priors& out) {
        for (const TomlTable& each : table.tables("anchor", problems_)) {
            each.only({"member", "mean", "variance"}, problems_);
            idealpoint::Start anchor;
            const std::string member = each.needed_text("member", problems_);
            anchor.mean = each.number("mean", problems_).value_or(0);
            variance(each, "variance", anchor.variance);
            out.anchors[member] = anchor;
        }
    }

    void left_out(const TomlTable& table, Priors& out) {
        for (const TomlTable& each : table.tables("leave_out", problems_)) {
            each.only({"member", "session"}, problems_);
            if (const auto session = each.whole("session", problems_))
                out.sessions_left_out.push_back(*session);
            if (const auto member = each.text("member", problems_))
                out.members_left_out.push_back(*member);
        }
    }

private:
    std::vector<Problem>& problems_;
};

} // namespace

Priors parse_priors(std::string_view bytes, const std::string& file, bool dynamic,
                    std::vector<Problem>& problems) {
    Priors out;
    const auto whole = TomlTable::parse(bytes, file);
    if (!whole) {
        problems.push_back(whole.error());
        return out;
    }
    whole->only({"static", "dynamic"}, problems);
    const std::string name = dynamic ? "dynamic" : "static";
    const auto table = whole->table(name, problems);
    if (!table) {
        problems.push_back({Kind::invalid, "missing-key",
                            fmt::format("there is no table [{}]", name),
                            "see docs/formats/priors.md", Where{file, 0, 0}, ""});
        return out;
    }
    std::vector<std::string> known = {"position_variance", "slope_variance", "cut_variance",
                                      "anchor", "leave_out"};
    if (dynamic)
        known.insert(known.end(), {"step_variance", "gaps"});
    table->only(known, problems);
    Reading reading(problems);
    reading.variance(*table, "position_variance", out.position.variance);
    reading.variance(*table, "slope_variance", out.items.slope_variance);
    reading.variance(*table, "cut_variance", out.items.cut_variance);
    reading.variance(*table, "step_variance", out.step_variance);
    if (const auto gaps = table->text("gaps", problems)) {
        if (*gaps != "by-session" && *gaps != "one-step") {
            problems.push_back({Kind::invalid, "bad-value",
                                fmt::format("'{}' is no way to step over gaps", *gaps),
                                "write by-session or one-step", table->where("gaps"), ""});
        }
        out.gaps_by_session = *gaps == "by-session";
    }
    reading.anchors(*table, out);
    reading.left_out(*table, out);
    return out;
}

Result<std::filesystem::path> find_preset(const std::string& name,
                                          const std::vector<std::filesystem::path>& data_roots) {
    for (const std::filesystem::path& root : data_roots) {
        const std::filesystem::path path = root / "priors" / (name + ".toml");
        std::error_code error;
        if (std::filesystem::is_regular_file(path, error))
            return path;
    }
    return fail({Kind::not_found, "no-such-preset", fmt::format("there is no preset '{}'", name),
                 "the folder data/priors has one file a preset", Where{"--preset", 0, 0}, ""});
}

} // namespace plenary::format
