#include "plenary/study/scale_files.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "plenary/format/csv.hpp"
#include "plenary/format/output.hpp"
#include "plenary/format/posterior_file.hpp"
#include "plenary/study/scale_update.hpp"
#include "plenary/study/scale_walk.hpp"
#include "plenary/version.hpp"

namespace plenary::study {
namespace {

using question::Answer;
using question::Array;
using question::Object;
using question::Table;
using question::Value;

struct Row {
    std::size_t member = 0; // of the archive
    int session = 0;
    std::size_t dimension = 0;
    double mean = 0;
    double sd = 0;
    double z = 0;
    double z_sd = 0;
};

// Member by member of a session, session by session.
std::vector<Row> rows_of(const Scaled& scaled, const idealpoint::Fit& fit) {
    std::vector<Row> out;
    const idealpoint::Data& data = scaled.compiled.data;
    const idealpoint::Layout& layout = *scaled.layout;
    for (std::size_t t = 0; t < data.periods(); ++t) {
        for (std::size_t i = 0; i < data.states_in(t); ++i) {
            for (std::size_t e = 0; e < layout.dimensions(); ++e) {
                const std::size_t at = layout.coordinate(t, i, e);
                Row row;
                row.member = scaled.compiled.members[data.member_of[data.first_state[t] + i]];
                row.session = scaled.compiled.periods[t];
                row.dimension = e + 1;
                row.mean = fit.mode.point.positions[at];
                if (fit.spread) {
                    row.sd = fit.spread->sd[at];
                    row.z = fit.spread->z[at];
                    row.z_sd = fit.spread->z_sd[at];
                }
                out.push_back(row);
            }
        }
    }
    return out;
}

std::string positions_csv(const Scaled& scaled, const idealpoint::Fit& fit) {
    std::string out = "member,name,session,dimension,mean,sd,z,zsd\n";
    const auto& members = scaled.opened.archive.members;
    for (const Row& row : rows_of(scaled, fit)) {
        out +=
            fmt::format("{},{},{},{},{:.17g},", format::csv_cell(members[row.member].id),
                        format::csv_cell(members[row.member].name),
                        scaled.dynamic ? std::to_string(row.session) : "", row.dimension, row.mean);
        out +=
            fit.spread ? fmt::format("{:.17g},{:.17g},{:.17g}\n", row.sd, row.z, row.z_sd) : ",,\n";
    }
    return out;
}

std::string roll_calls_csv(const Scaled& scaled, const idealpoint::Fit& fit) {
    const idealpoint::Data& data = scaled.compiled.data;
    const idealpoint::Layout& layout = *scaled.layout;
    const std::size_t d = layout.dimensions();
    std::string out = "rollcall,session,votes,categories,correct,most_common,log_likelihood,"
                      "parameters,answers_sha256\n";
    const std::vector<std::string> digests = answers_digests(scaled);
    for (std::size_t j = 0; j < data.items.size(); ++j) {
        const idealpoint::Item& item = data.items[j];
        std::string labels;
        for (const std::uint8_t label : item.labels)
            labels += (labels.empty() ? "" : ";") + std::to_string(label);
        std::string parameters;
        for (std::size_t k = 0; k < layout.parameters_of_item(j); ++k) {
            const std::size_t slopes = slopes_of(layout.family(), item.categories(), d);
            const bool slope = k < slopes;
            parameters += fmt::format("{}{}{}={:.17g}", k == 0 ? "" : ";",
                                      slope                                            ? "b"
                                      : layout.family() == idealpoint::Family::nominal ? "a"
                                                                                       : "c",
                                      slope ? k + 1 : k - slopes + 1,
                                      fit.mode.point.parameters[layout.first_parameter(j) + k]);
        }
        out +=
            fmt::format("{},{},{},{},{},{},{:.17g},{},{}\n",
                        format::csv_cell(scaled.opened.archive.roll_calls[item.source].id),
                        scaled.dynamic ? std::to_string(scaled.compiled.periods[item.period]) : "",
                        item.answers(), labels, fit.items[j].correct, fit.items[j].most_common,
                        fit.items[j].log_likelihood, parameters, digests[j]);
    }
    return out;
}

std::string posterior_bytes(const Scaled& scaled, const idealpoint::Fit& fit) {
    const idealpoint::Data& data = scaled.compiled.data;
    format::PosteriorFile out;
    out.model = scaled.model;
    out.dimensions = scaled.layout->dimensions();
    out.ridge = fit.mode.ridge;
    for (const std::size_t member : scaled.compiled.members)
        out.members.push_back(scaled.opened.archive.members[member].id);
    out.periods = scaled.compiled.periods;
    for (std::size_t t = 0; t < data.periods(); ++t) {
        out.who.emplace_back(
            data.member_of.begin() + static_cast<std::ptrdiff_t>(data.first_state[t]),
            data.member_of.begin() + static_cast<std::ptrdiff_t>(data.first_state[t + 1]));
        out.sizes.push_back(out.dimensions * data.states_in(t));
    }
    out.mean = fit.mode.point.positions;
    out.links = idealpoint::walk_links(data, out.dimensions);
    out.roots = fit.mode.chain->roots();
    return format::write_posterior(out);
}

Table positions_table(const Scaled& scaled, const std::vector<Row>& rows) {
    const bool dynamic = scaled.dynamic;
    const bool many = scaled.layout->dimensions() > 1;
    Table table;
    table.columns = {{"Member"}, {"Name"}};
    if (dynamic)
        table.columns.push_back({"Session", true});
    if (many)
        table.columns.push_back({"Dimension", true});
    for (const char* title : {"Mean", "SD", "z", "z SD"})
        table.columns.push_back({title, true});
    for (const Row& row : rows) {
        const rollcall::Member& member = scaled.opened.archive.members[row.member];
        std::vector<std::string> cells = {member.id, member.name};
        if (dynamic)
            cells.push_back(std::to_string(row.session));
        if (many)
            cells.push_back(std::to_string(row.dimension));
        for (const double value : {row.mean, row.sd, row.z, row.z_sd})
            cells.push_back(fmt::format("{:.4f}", value));
        table.rows.push_back(std::move(cells));
    }
    return table;
}

} // namespace

Answer scale_answer(const Scaled& scaled, const idealpoint::Fit& fit) {
    const idealpoint::Data& data = scaled.compiled.data;
    const std::vector<Row> rows = rows_of(scaled, fit);
    const bool dynamic = scaled.dynamic;
    Answer answer;
    Array positions;
    for (const Row& row : rows) {
        Object each = {{"member", scaled.opened.archive.members[row.member].id},
                       {"session", dynamic ? Value(row.session) : Value()}};
        if (scaled.layout->dimensions() > 1)
            each.emplace_back("dimension", static_cast<std::int64_t>(row.dimension));
        each.emplace_back("mean", row.mean);
        each.emplace_back("sd", fit.spread ? Value(row.sd) : Value());
        each.emplace_back("z", fit.spread ? Value(row.z) : Value());
        each.emplace_back("zsd", fit.spread ? Value(row.z_sd) : Value());
        positions.emplace_back(std::move(each));
    }
    answer.data = {{"version", version},
                   {"model", scaled.model},
                   {"votes", static_cast<std::int64_t>(data.answers())},
                   {"members", static_cast<std::int64_t>(data.members)},
                   {"items", static_cast<std::int64_t>(data.items.size())},
                   {"states", static_cast<std::int64_t>(data.states())},
                   {"iterations", fit.mode.iterations},
                   {"converged", fit.mode.converged},
                   {"gradient_norm", fit.mode.gradient_norm},
                   {"newton_decrement", fit.mode.decrement},
                   {"log_posterior", fit.mode.log_posterior},
                   {"log_likelihood", fit.mode.log_likelihood},
                   {"correct", fit.correct},
                   {"notes", Array(scaled.notes.begin(), scaled.notes.end())},
                   {"settings", format::data_of(scaled.settings)},
                   {"positions", std::move(positions)}};
    if (scaled.steps)
        answer.data.emplace_back("member_variances", data_of(*scaled.steps, scaled));
    answer.headline(fmt::format("{}: {} members, {} roll calls, {} votes", scaled.model,
                                data.members, data.items.size(), data.answers()));
    answer.paragraph(
        fmt::format("{} after {} iterations: log posterior {:.4f} (quadratic prior terms, no "
                    "constants), log likelihood {:.4f}, gradient {:.1e}; {:.2f} % of the votes "
                    "are the likeliest answer",
                    fit.mode.converged ? "At the mode" : "NOT converged", fit.mode.iterations,
                    fit.mode.log_posterior, fit.mode.log_likelihood, fit.mode.gradient_norm,
                    100 * fit.correct));
    if (dynamic && data.groups == 0)
        answer.note("without linked roll calls the scale drifts over sessions: compare members "
                    "within a session, not scores over time");
    for (const std::string& note : scaled.notes)
        answer.note(note);
    answer.table = positions_table(scaled, rows);
    constexpr std::size_t shown = 250;
    if (rows.size() <= shown) {
        Table by_position = *answer.table;
        std::vector<std::size_t> order(rows.size());
        for (std::size_t i = 0; i < order.size(); ++i)
            order[i] = i;
        std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
            return rows[a].dimension != rows[b].dimension ? rows[a].dimension < rows[b].dimension
                                                          : rows[a].mean < rows[b].mean;
        });
        for (std::size_t i = 0; i < order.size(); ++i)
            by_position.rows[i] = answer.table->rows[order[i]];
        answer.show(std::move(by_position));
    } else {
        answer.note(fmt::format("{} positions: --csv or --out shows them", rows.size()));
    }
    answer.note("SD is of the raw position, z SD of the position on the identified scale (centred, "
                "sd 1): compare members by z");
    return answer;
}

std::vector<std::pair<std::string, std::string>>
scale_files(const Scaled& scaled, const idealpoint::Fit& fit, const Answer& answer) {
    std::vector<std::pair<std::string, std::string>> out = {
        {"positions.csv", positions_csv(scaled, fit)},
        {"rollcalls.csv", roll_calls_csv(scaled, fit)},
        {"fit.json", format::to_json(answer.data)}};
    if (fit.mode.chain && !fit.mode.border)
        out.emplace_back("posterior.bin", posterior_bytes(scaled, fit));
    return out;
}

} // namespace plenary::study
