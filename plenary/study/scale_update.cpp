#include "plenary/study/scale_update.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include <fmt/format.h>

#include "plenary/digest/sha256.hpp"
#include "plenary/format/file.hpp"

namespace plenary::study {
namespace {

// Options that a fit keeps; --from and --to are not among them, as they choose what is new.
constexpr std::array kept = {"model",  "response", "dynamic",         "dims",
                             "method", "items",    "members",         "keep-unanimous",
                             "link",   "positive", "member-variances"};

Problem of_fit(std::string code, std::string message, std::string hint, const FitBefore& before) {
    return {Kind::invalid,
            std::move(code),
            std::move(message),
            std::move(hint),
            Where{before.fit.path.string(), 0, 0},
            ""};
}

// "a, b, c and 4 more"
std::string some_of(const std::vector<std::string>& names) {
    constexpr std::size_t shown = 5;
    std::string out;
    for (std::size_t i = 0; i < std::min(shown, names.size()); ++i)
        out += (i == 0 ? "" : ", ") + names[i];
    if (names.size() > shown)
        out += fmt::format(" and {} more", names.size() - shown);
    return out;
}

std::string counted(std::size_t count, std::string_view what) {
    return fmt::format("{} {}{}", count, what, count == 1 ? "" : "s");
}

std::map<std::string, const format::FitRollCall*> by_id(const FitBefore& before) {
    std::map<std::string, const format::FitRollCall*> out;
    for (const format::FitRollCall& each : before.fit.roll_calls)
        out[each.id] = &each;
    return out;
}

const std::string& id_of(const Scaled& scaled, const idealpoint::Item& item) {
    return scaled.opened.archive.roll_calls[item.source].id;
}

} // namespace

Result<FitBefore> fit_before(const std::string& folder) {
    auto fit = format::read_fit(folder);
    if (!fit)
        return fail(fit.error());
    const std::string summary = (fit->path / "fit.json").string();
    const auto bytes = format::read_file(summary);
    if (!bytes)
        return fail(bytes.error());
    auto settings = format::parse_settings(*bytes, summary);
    if (!settings)
        return fail(settings.error());
    FitBefore out{std::move(*fit), std::move(*settings)};
    const std::string hint = "fit the whole archive anew, without --from-fit";
    if (!out.fit.converged)
        return fail(of_fit("not-converged", "this fit did not converge: nothing begins there",
                           "try another start with --seed", out));
    if (out.settings.options["method"] != "joint" || out.settings.options["items"] != "joint")
        return fail(of_fit("not-joint",
                           "positions or roll calls were integrated out of this fit; only a joint "
                           "mode can be continued",
                           hint, out));
    if (out.settings.options.contains("member-variances"))
        return fail(of_fit("not-joint",
                           "this fit estimated variances of members, which newer roll calls change "
                           "too",
                           hint, out));
    if (std::any_of(out.fit.roll_calls.begin(), out.fit.roll_calls.end(),
                    [](const auto& each) { return each.answers_digest.empty(); }))
        return fail(
            of_fit("no-answers", "this fit does not say which answers were fitted", hint, out));
    return out;
}

Result<Request> request_after(const Request& request, const FitBefore& before) {
    Request out = request;
    if (request.asked.has("seed"))
        return fail(usage("seed-from-fit", "--seed and --from-fit are two ways to begin",
                          "leave out one of them", "--seed"));
    for (const std::string name : kept) {
        const auto there = before.settings.options.find(name);
        const bool had = there != before.settings.options.end();
        if (!request.asked.has(name)) {
            if (had)
                out.asked.set(name, there->second);
            continue;
        }
        const std::vector<std::string> values = request.asked.all(name);
        std::string value;
        for (const std::string& each : values)
            value += (value.empty() ? "" : ",") + each;
        // A table of links may have grown.
        const bool both_files =
            name == "link" && had && there->second != "titles" && value != "titles";
        if (both_files || (had && there->second == value))
            continue;
        return fail(
            usage("other-settings",
                  had ? fmt::format("the earlier fit has '{}' here, not '{}'", there->second, value)
                      : "the earlier fit was made without this",
                  "leave it out, or fit the whole archive anew", fmt::format("--{}", name)));
    }
    return out;
}

std::vector<std::string> answers_digests(const Scaled& scaled) {
    const idealpoint::Data& data = scaled.compiled.data;
    std::vector<std::string> ids;
    for (const std::size_t member : scaled.compiled.members)
        ids.push_back(scaled.opened.archive.members[member].id);
    std::vector<std::size_t> order(ids.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::sort(order.begin(), order.end(),
              [&ids](std::size_t a, std::size_t b) { return ids[a] < ids[b]; });
    std::vector<std::size_t> rank(ids.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        rank[order[i]] = i;
    std::vector<std::string> out;
    std::vector<std::pair<std::size_t, std::uint8_t>> answers;
    for (const idealpoint::Item& item : data.items) {
        answers.clear();
        for (std::size_t k = 0; k < item.categories(); ++k) {
            for (std::size_t i = item.starts[k]; i < item.starts[k + 1]; ++i) {
                const std::size_t state =
                    data.first_state[item.period] + data.voters[item.first_voter + i];
                answers.emplace_back(rank[data.member_of[state]], item.labels[k]);
            }
        }
        std::sort(answers.begin(), answers.end());
        std::string text =
            scaled.dynamic ? std::to_string(scaled.compiled.periods[item.period]) : "";
        for (const auto& [place, label] : answers) {
            const std::string& id = ids[order[place]];
            text += fmt::format("\n{} {} {}", label, id.size(), id);
        }
        out.push_back(sha256_hex(text));
    }
    return out;
}

std::vector<Problem> held_against(const FitBefore& before, const Scaled& scaled,
                                  const std::string& archive) {
    std::set<std::string> members;
    for (const std::size_t member : scaled.compiled.members)
        members.insert(scaled.opened.archive.members[member].id);
    std::map<std::string, std::string> now;
    const std::vector<std::string> digests = answers_digests(scaled);
    for (std::size_t j = 0; j < digests.size(); ++j)
        now[id_of(scaled, scaled.compiled.data.items[j])] = digests[j];

    std::set<std::string> gone;
    for (const format::FitPosition& each : before.fit.positions) {
        if (!members.contains(each.member))
            gone.insert(each.member);
    }
    std::vector<std::string> missing;
    std::vector<std::string> changed;
    for (const format::FitRollCall& each : before.fit.roll_calls) {
        const auto found = now.find(each.id);
        if (found == now.end())
            missing.push_back(each.id);
        else if (found->second != each.answers_digest)
            changed.push_back(each.id);
    }
    std::vector<Problem> out;
    const auto say = [&](const char* code, const std::vector<std::string>& names,
                         std::string_view what, std::string_view how, std::string hint) {
        if (names.empty())
            return;
        out.push_back({Kind::invalid, code,
                       fmt::format("{} of the earlier fit {} {}: {}", counted(names.size(), what),
                                   names.size() == 1 ? "is" : "are", how, some_of(names)),
                       std::move(hint), Where{archive, 0, 0}, ""});
    };
    say("members-missing", {gone.begin(), gone.end()}, "member", "not among those that are fitted",
        "give an archive that holds them");
    say("roll-calls-missing", missing, "roll call", "not among those that are fitted",
        "give an archive that holds them, or look at --from and --to");
    say("roll-calls-changed", changed, "roll call", "not as it was",
        "fit the whole archive anew, without --from-fit");
    return out;
}

News begin_from(const FitBefore& before, Scaled& scaled) {
    const idealpoint::Data& data = scaled.compiled.data;
    const idealpoint::Layout& layout = *scaled.layout;
    const std::size_t d = layout.dimensions();
    std::map<std::pair<std::optional<int>, std::string>, std::size_t> rows;
    for (std::size_t i = 0; i < before.fit.positions.size(); i += d) {
        const format::FitPosition& each = before.fit.positions[i];
        rows[{each.session, each.member}] = i;
    }
    News news;
    idealpoint::Known known;
    known.positions.resize(layout.coordinates());
    for (std::size_t t = 0; t < data.periods(); ++t) {
        const std::optional<int> session =
            scaled.dynamic ? std::optional(scaled.compiled.periods[t]) : std::nullopt;
        for (std::size_t i = 0; i < data.states_in(t); ++i) {
            const std::size_t member =
                scaled.compiled.members[data.member_of[data.first_state[t] + i]];
            const auto row = rows.find({session, scaled.opened.archive.members[member].id});
            if (row == rows.end()) {
                ++news.positions;
                continue;
            }
            for (std::size_t e = 0; e < d; ++e)
                known.positions[layout.coordinate(t, i, e)] =
                    before.fit.positions[row->second + e].mean;
        }
    }
    const auto there = by_id(before);
    for (std::size_t j = 0; j < data.items.size(); ++j) {
        const idealpoint::Item& item = data.items[j];
        std::vector<double>& parameters = known.items.emplace_back();
        const auto found = there.find(id_of(scaled, item));
        if (found == there.end()) {
            ++news.roll_calls;
            continue;
        }
        const format::FitRollCall& old = *found->second;
        // A linked roll call has the categories of all of its group, which may have grown.
        if (!std::equal(item.labels.begin(), item.labels.end(), old.labels.begin(),
                        old.labels.end()))
            continue;
        parameters = old.slopes;
        parameters.insert(parameters.end(), old.cutpoints.begin(), old.cutpoints.end());
        parameters.insert(parameters.end(), old.intercepts.begin(), old.intercepts.end());
        if (parameters.size() != layout.parameters_of_item(j))
            parameters.clear();
    }
    scaled.options.known = std::move(known);
    return news;
}

} // namespace plenary::study
