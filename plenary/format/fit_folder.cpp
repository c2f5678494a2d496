#include "plenary/format/fit_folder.hpp"

#include <algorithm>
#include <cmath>
#include <set>
#include <variant>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "plenary/format/archive_tables.hpp"
#include "plenary/format/csv_rows.hpp"
#include "plenary/format/file.hpp"
#include "plenary/numeric/printed.hpp"

namespace plenary::format {
namespace {

constexpr std::string_view again = "make it again with plenary scale ARCHIVE --out DIR";

// The rows of a table with needed columns.
class Rows {
public:
    Rows(const std::string& bytes, const std::string& file, std::vector<Problem>& problems)
        : rows(bytes, file, problems), problems_(problems) {}

    CsvRows rows;

    [[nodiscard]] std::optional<std::size_t> needed(std::string_view name) {
        const auto at = rows.column(name);
        if (!at && rows.whole())
            problems_.push_back({Kind::invalid, "no-column",
                                 fmt::format("this table has no column '{}'", name),
                                 std::string(again), Where{rows.file(), 1, 0}, ""});
        return at;
    }

    double number(std::optional<std::size_t> column) {
        const auto value = printed_number(rows.cell(column));
        if (!value)
            report(rows.cell(column));
        return value.value_or(0);
    }

    std::size_t count(std::optional<std::size_t> column) {
        const auto value = number_in(rows.cell(column));
        if (!value || *value < 0)
            report(rows.cell(column));
        return value && *value >= 0 ? static_cast<std::size_t>(*value) : 0;
    }

    std::optional<int> session(std::optional<std::size_t> column) {
        const auto cell = rows.cell(column);
        if (cell.empty())
            return std::nullopt;
        const auto value = number_in(cell);
        if (!value)
            report(cell);
        return value;
    }

    void report(std::string_view cell) {
        problems_.push_back({Kind::invalid, "bad-number",
                             fmt::format("'{}' is not a number that belongs here", cell),
                             std::string(again), rows.where(), ""});
    }

private:
    std::vector<Problem>& problems_;
};

std::vector<FitPosition> read_positions(const std::string& bytes, const std::string& file,
                                        bool& converged, std::vector<Problem>& problems) {
    std::vector<FitPosition> out;
    Rows table(bytes, file, problems);
    const auto member = table.needed("member");
    const auto name = table.needed("name");
    const auto session = table.needed("session");
    const auto dimension = table.needed("dimension");
    const auto mean = table.needed("mean");
    const auto sd = table.needed("sd");
    const auto z = table.needed("z");
    const auto z_sd = table.needed("zsd");
    if (!problems.empty())
        return out;
    while (table.rows.next()) {
        FitPosition& each = out.emplace_back();
        each.member = table.rows.cell(member);
        each.name = table.rows.cell(name);
        each.session = table.session(session);
        each.dimension = std::max<std::size_t>(1, table.count(dimension)) - 1;
        each.mean = table.number(mean);
        if (table.rows.cell(sd).empty()) {
            converged = false;
            continue;
        }
        each.sd = table.number(sd);
        each.z = table.number(z);
        each.z_sd = table.number(z_sd);
    }
    return out;
}

// "b1=0.5;c1=-1"
void read_parameters(Rows& table, std::string_view cell, FitRollCall& out) {
    while (!cell.empty()) {
        const std::string_view part = cell.substr(0, cell.find(';'));
        cell.remove_prefix(std::min(cell.size(), part.size() + 1));
        const std::size_t equals = part.find('=');
        // Without an equals sign nothing is left, which is no number.
        const auto value = printed_number(
            part.substr(equals == std::string_view::npos ? part.size() : equals + 1));
        std::vector<double>* list = part.starts_with('b')   ? &out.slopes
                                    : part.starts_with('c') ? &out.cutpoints
                                    : part.starts_with('a') ? &out.intercepts
                                                            : nullptr;
        if (!value || list == nullptr) {
            table.report(part);
            return;
        }
        list->push_back(*value);
    }
}

std::vector<FitRollCall> read_roll_calls(const std::string& bytes, const std::string& file,
                                         std::vector<Problem>& problems) {
    std::vector<FitRollCall> out;
    Rows table(bytes, file, problems);
    const auto id = table.needed("rollcall");
    const auto session = table.needed("session");
    const auto votes = table.needed("votes");
    const auto labels = table.needed("categories");
    const auto correct = table.needed("correct");
    const auto most_common = table.needed("most_common");
    const auto log_likelihood = table.needed("log_likelihood");
    const auto parameters = table.needed("parameters");
    const auto digest = table.rows.column("answers_sha256");
    if (!problems.empty())
        return out;
    while (table.rows.next()) {
        FitRollCall& each = out.emplace_back();
        each.id = table.rows.cell(id);
        each.session = table.session(session);
        each.votes = table.count(votes);
        std::string_view rest = table.rows.cell(labels);
        while (!rest.empty()) {
            const std::string_view part = rest.substr(0, rest.find(';'));
            rest.remove_prefix(std::min(rest.size(), part.size() + 1));
            const auto label = number_in(part);
            if (!label)
                table.report(part);
            each.labels.push_back(label.value_or(0));
        }
        each.correct = table.count(correct);
        each.most_common = table.count(most_common);
        each.log_likelihood = table.number(log_likelihood);
        read_parameters(table, table.rows.cell(parameters), each);
        each.answers_digest = table.rows.cell(digest);
    }
    return out;
}

// Model and notes.
Result<std::monostate> read_summary(const std::string& bytes, const std::string& file,
                                    FitFolder& out) {
    const auto json = nlohmann::json::parse(bytes, nullptr, false);
    if (!json.is_object() || !json.contains("model") || !json["model"].is_string()) {
        return fail({Kind::invalid, "bad-fit", "this summary of a fit names no model",
                     std::string(again), Where{file, 0, 0}, ""});
    }
    out.model = json["model"].get<std::string>();
    if (json.contains("notes") && json["notes"].is_array()) {
        for (const auto& note : json["notes"]) {
            if (note.is_string())
                out.notes.push_back(note.get<std::string>());
        }
    }
    return std::monostate{};
}

std::vector<FitAxis> axes_of(const std::vector<FitPosition>& positions, std::size_t dimensions) {
    std::vector<FitAxis> out(dimensions, FitAxis{0, 0});
    const double n = static_cast<double>(positions.size()) / static_cast<double>(dimensions);
    for (const FitPosition& each : positions)
        out[each.dimension].mean += each.mean / n;
    for (const FitPosition& each : positions) {
        FitAxis& axis = out[each.dimension];
        axis.scale += (each.mean - axis.mean) * (each.mean - axis.mean);
    }
    for (FitAxis& axis : out) {
        axis.scale = std::sqrt(axis.scale / std::max(1.0, n - 1));
        if (axis.scale == 0)
            axis.scale = 1;
    }
    return out;
}

} // namespace

std::optional<double> FitRollCall::error_reduction() const {
    if (votes <= most_common)
        return std::nullopt;
    return (static_cast<double>(correct) - static_cast<double>(most_common)) /
           static_cast<double>(votes - most_common);
}

bool is_fit(const std::filesystem::path& path) {
    std::error_code error;
    return std::filesystem::is_regular_file(path / "positions.csv", error);
}

Result<FitFolder> read_fit(const std::filesystem::path& folder) {
    if (!is_fit(folder)) {
        return fail({Kind::not_found, "not-a-fit", "there is no fit of positions here",
                     "make one with plenary scale ARCHIVE --out DIR", Where{folder.string(), 0, 0},
                     ""});
    }
    FitFolder out;
    out.path = folder;
    const std::string positions_file = (folder / "positions.csv").string();
    const std::string roll_calls_file = (folder / "rollcalls.csv").string();
    const std::string summary_file = (folder / "fit.json").string();
    const auto positions = read_file(positions_file);
    const auto roll_calls = read_file(roll_calls_file);
    const auto summary = read_file(summary_file);
    for (const auto* bytes : {&positions, &roll_calls, &summary}) {
        if (!*bytes)
            return fail(bytes->error());
    }
    if (const auto read = read_summary(*summary, summary_file, out); !read)
        return fail(read.error());
    std::vector<Problem> problems;
    out.converged = true;
    out.positions = read_positions(*positions, positions_file, out.converged, problems);
    if (problems.empty())
        out.roll_calls = read_roll_calls(*roll_calls, roll_calls_file, problems);
    if (!problems.empty())
        return fail(problems.front());
    std::set<int> sessions;
    for (const FitPosition& each : out.positions) {
        if (each.session)
            sessions.insert(*each.session);
        out.dimensions = std::max(out.dimensions, each.dimension + 1);
    }
    out.sessions.assign(sessions.begin(), sessions.end());
    bool mixed = out.positions.size() % out.dimensions != 0;
    for (std::size_t i = 0; i < out.positions.size() && !mixed; ++i) {
        const FitPosition& each = out.positions[i];
        const FitPosition& first = out.positions[i - i % out.dimensions];
        mixed = each.session.has_value() != out.dynamic() || each.dimension != i % out.dimensions ||
                each.member != first.member || each.session != first.session;
    }
    if (out.positions.empty() || mixed) {
        return fail({Kind::invalid, "bad-fit",
                     out.positions.empty() ? "this fit has no positions"
                                           : "the rows of this fit do not belong together",
                     std::string(again), Where{positions_file, 0, 0}, ""});
    }
    out.axes = axes_of(out.positions, out.dimensions);
    return out;
}

Result<PosteriorFile> read_posterior_of(const FitFolder& fit) {
    const std::string file = (fit.path / "posterior.bin").string();
    const auto bytes = read_file(file);
    if (!bytes) {
        return fail({Kind::not_found, "no-posterior",
                     fit.converged ? "the posterior of this fit is not there"
                                   : "this fit did not converge and has no posterior",
                     std::string(again), Where{file, 0, 0}, ""});
    }
    auto out = read_posterior(*bytes, file);
    if (!out)
        return out;
    // positions.csv stands session by session, in it state by state, in it dimension by dimension.
    bool same = out->dimensions == fit.dimensions && out->mean.size() == fit.positions.size();
    std::size_t row = 0;
    for (std::size_t t = 0; same && t < out->who.size(); ++t) {
        for (const std::uint32_t who : out->who[t]) {
            same = same && who < out->members.size() &&
                   out->members[who] == fit.positions[row].member &&
                   (!fit.dynamic() || fit.positions[row].session == out->periods[t]);
            row += fit.dimensions;
        }
    }
    if (!same) {
        return fail({Kind::invalid, "other-posterior",
                     "this posterior is of another fit than positions.csv", std::string(again),
                     Where{file, 0, 0}, ""});
    }
    return out;
}

} // namespace plenary::format
