#include "plenary/format/forecast_log_json.hpp"

#include <fmt/format.h>

#include "plenary/format/forecast_log_keys.hpp"
#include "plenary/score/runs.hpp"

namespace plenary::format {
namespace {

using nlohmann::json;
using nlohmann::ordered_json;
using score::Frozen;
using score::FrozenDraws;
using score::FrozenGuess;

constexpr std::size_t told = 4; // chances of a member: no, abstain, yes, absent

template <class T>
ordered_json or_null(const std::optional<T>& value) {
    return value ? ordered_json(*value) : ordered_json();
}

ordered_json or_null(const std::optional<Day>& day) {
    return day ? ordered_json(to_string(*day)) : ordered_json();
}

ordered_json or_null(const std::optional<std::pair<int, int>>& range) {
    return range ? ordered_json::array({range->first, range->second}) : ordered_json();
}

void put_draws(ordered_json& out, const FrozenDraws& draws) {
    out["as_of"] = or_null(draws.as_of);
    out["known_by"] = or_null(draws.known_by);
    out["record_until"] = to_string(draws.record_until);
    out["selection"] = draws.selection;
    out["seed"] = draws.seed;
    out["settings"] = draws.settings;
    out["record"] = draws.record;
    out["draws"] = draws.draws;
    out["effective"] = draws.effective;
    out["members"] = draws.members;
    out["known"] = draws.known;
    ordered_json chances = ordered_json::array();
    for (const auto& own : chances_of(draws))
        chances.push_back(ordered_json(std::vector<double>(own.begin(), own.begin() + told)));
    out["chances"] = std::move(chances);
    out["votes"] = draws.votes;
}

void put_frozen(ordered_json& out, const Frozen& frozen) {
    const auto* draws = std::get_if<FrozenDraws>(&frozen.by);
    out["kind"] = draws == nullptr ? "person" : "forecast";
    out["frozen"] = to_string(frozen.at);
    out["version"] = frozen.version;
    out["dossier"] = frozen.dossier;
    out["motion"] = frozen.motion;
    out["day"] = or_null(frozen.day);
    out["rule"] = frozen.rule;
    out["p_pass"] = frozen.pass;
    if (draws != nullptr) {
        put_draws(out, *draws);
        return;
    }
    const auto& guess = std::get<FrozenGuess>(frozen.by);
    out["person"] = guess.person;
    out["yes"] = or_null(guess.yes);
}

void put_settlement(ordered_json& out, const Settlement& settlement) {
    const score::Came& came = settlement.came;
    const score::Settled& score = settlement.score;
    out["kind"] = "settlement";
    out["settled"] = to_string(settlement.at);
    out["version"] = settlement.version;
    out["forecast"] = settlement.of;
    out["corrects"] = or_null(settlement.corrects);
    out["day"] = to_string(came.day);
    out["from"] = came.from;
    out["roll_call"] = came.roll_call;
    out["dossier"] = came.dossier;
    out["members"] = came.members;
    out["votes"] = came.votes;
    out["passed"] = or_null(came.passed);
    out["score"] = {{"before", score.before},
                    {"votes", score.votes},
                    {"log_loss", or_null(score.log_loss)},
                    {"brier", or_null(score.brier)},
                    {"yes", or_null(score.yes)},
                    {"crps", or_null(score.crps)},
                    {"interval", or_null(score.interval)},
                    {"inside", or_null(score.inside)},
                    {"brier_pass", or_null(score.brier_pass)}};
}

FrozenDraws draws_of(LogKeys& keys) {
    constexpr std::size_t most_remarks = 1000;
    FrozenDraws out;
    out.as_of = keys.day_or_null("as_of");
    out.known_by = keys.day_or_null("known_by");
    out.record_until = keys.day("record_until");
    out.selection = keys.text("selection");
    out.seed = keys.whole("seed", 0, std::uint64_t{1} << 62U);
    out.settings = keys.texts("settings", most_remarks);
    out.record = keys.texts("record", most_remarks);
    out.draws = keys.whole("draws", 1, score::most_frozen_draws);
    out.effective = keys.number("effective", 1e12);
    out.members = keys.members("members");
    out.known = keys.letters("known", out.members.size());
    out.votes = keys.texts("votes", score::most_frozen_members);
    if (out.votes.size() != out.members.size())
        keys.refuse("votes", "a text for each member");
    for (const std::string& runs : out.votes) {
        if (score::length_of_runs(runs, out.draws) != out.draws)
            keys.refuse("votes", fmt::format("runs of {} draws for each member", out.draws));
    }
    return out;
}

Frozen frozen_of(LogKeys& keys, bool draws) {
    Frozen out;
    out.at = keys.instant("frozen");
    out.version = keys.text("version");
    out.dossier = keys.text("dossier");
    out.motion = keys.text("motion");
    out.day = keys.day_or_null("day");
    out.rule = keys.text("rule");
    out.pass = keys.number("p_pass", 1);
    if (draws)
        out.by = draws_of(keys);
    else
        out.by = FrozenGuess{keys.text("person"), keys.range_or_null("yes")};
    return out;
}

score::Settled settled_of(LogKeys& keys) {
    score::Settled out;
    out.before = keys.truth("before");
    out.votes = keys.whole("votes", 0, score::most_frozen_members);
    out.log_loss = keys.number_or_null("log_loss", 100);
    out.brier = keys.number_or_null("brier", 2);
    out.yes = keys.votes_or_null("yes");
    out.crps = keys.number_or_null("crps", score::most_frozen_members);
    out.interval = keys.range_or_null("interval");
    out.inside = keys.truth_or_null("inside");
    out.brier_pass = keys.number_or_null("brier_pass", 1);
    return out;
}

Settlement settlement_of(LogKeys& keys) {
    Settlement out;
    out.at = keys.instant("settled");
    out.version = keys.text("version");
    out.of = keys.line_or_null("forecast").value_or(0);
    out.corrects = keys.line_or_null("corrects");
    out.came.day = keys.day("day");
    out.came.from = keys.text("from");
    out.came.roll_call = keys.text("roll_call");
    out.came.dossier = keys.text("dossier");
    out.came.members = keys.members("members");
    out.came.votes = keys.letters("votes", out.came.members.size());
    out.came.passed = keys.truth_or_null("passed");
    LogKeys score(keys.find("score"));
    out.score = settled_of(score);
    if (!score.fault().empty())
        keys.refuse("score", fmt::format("a score ({})", score.fault()));
    return out;
}

} // namespace

void put_entry(ordered_json& out, const LogEntry& entry) {
    if (const auto* frozen = std::get_if<Frozen>(&entry))
        put_frozen(out, *frozen);
    else
        put_settlement(out, std::get<Settlement>(entry));
}

Result<LogEntry> entry_of(const json& line) {
    LogKeys keys(line);
    const std::string kind = keys.text("kind");
    LogEntry out;
    if (kind == "settlement")
        out = settlement_of(keys);
    else if (kind == "forecast" || kind == "person")
        out = frozen_of(keys, kind == "forecast");
    else
        keys.refuse("kind", "forecast, person or settlement");
    if (keys.fault().empty())
        return out;
    return fail({Kind::invalid, "bad-line", keys.fault(), "take the line from a copy that verifies",
                 Where(), ""});
}

} // namespace plenary::format
