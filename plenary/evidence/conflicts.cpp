#include "plenary/evidence/conflicts.hpp"

#include <algorithm>
#include <array>
#include <map>

#include <fmt/format.h>

#include "plenary/text/join.hpp"

namespace plenary {
namespace {

constexpr std::array choices{Choice::yes, Choice::no, Choice::abstain, Choice::absent};
constexpr std::array ballots{Choice::yes, Choice::no, Choice::abstain};

// How many cells have this stance, and how many could still turn out to have it.
struct Reach {
    int fixed = 0;
    int open = 0;

    [[nodiscard]] bool holds(int value) const { return fixed <= value && value <= fixed + open; }
};

// Leaning and undecided cells are open: they say how somebody may vote, not how it did.
Reach reach(const Lineup& lineup, Stance stance,
            std::size_t without = static_cast<std::size_t>(-1)) {
    Reach out;
    for (std::size_t i = 0; i < lineup.cells.size(); ++i) {
        if (!lineup.roster.seats[i].can_vote() || i == without)
            continue;
        const Cell& cell = lineup.cells[i];
        if (!cell.stance || !is_firm(*cell.stance)) {
            ++out.open;
        } else if (*cell.stance == stance) {
            ++out.fixed;
        }
    }
    return out;
}

} // namespace

ConflictFinder::ConflictFinder(const Dossier& dossier, const Lineup& lineup,
                               const std::vector<const Statement*>& usable,
                               const std::vector<const Statement*>& aggregates)
    : dossier_(dossier), lineup_(lineup), usable_(usable), aggregates_(aggregates),
      same_as_(same_as_of(dossier)) {
    for (const PrintedTally& tally : lineup.motion->tallies) {
        if (lineup.view.sees(tally))
            tallies_.push_back(&tally);
    }
    std::sort(tallies_.begin(), tallies_.end(),
              [](const PrintedTally* a, const PrintedTally* b) { return a->id < b->id; });
}

bool ConflictFinder::one_source(const std::string& a, const std::string& b) const {
    return a == b || origin_of(same_as_, a) == origin_of(same_as_, b);
}

// "19 yes (Agency) against 20 yes (Radio)": what sources of one text say is said once.
std::string ConflictFinder::against(const std::vector<Claim>& claims) const {
    std::vector<std::string> parts;
    std::set<std::pair<std::string, std::string>> said;
    for (const Claim& claim : claims) {
        if (said.emplace(claim.value, origin_of(same_as_, claim.source)).second)
            parts.push_back(
                fmt::format("{} ({})", claim.value, source_label(dossier_, claim.source)));
    }
    return join(parts, " against ");
}

const Ruling* ConflictFinder::ruling_on(std::string_view member) const {
    const View& view = lineup_.view;
    const Ruling* latest = nullptr;
    for (const Ruling& ruling : dossier_.rulings) {
        if (ruling.motion != lineup_.motion->id || ruling.member != member)
            continue;
        if (!view.knows(ruling.day))
            continue;
        const Statement* statement = dossier_.find_statement(ruling.chosen);
        const bool tally_seen =
            std::any_of(tallies_.begin(), tallies_.end(),
                        [&](const auto* tally) { return tally->id == ruling.chosen; });
        if (!tally_seen && (statement == nullptr || !view.sees(*statement)))
            continue;
        if (latest == nullptr || latest->day < ruling.day)
            latest = &ruling;
    }
    return latest;
}

void ConflictFinder::add(ConflictKind kind, std::vector<std::string> members,
                         std::vector<Claim> claims, std::string message) {
    Conflict conflict;
    conflict.kind = kind;
    conflict.motion = lineup_.motion->id;
    conflict.ruling = ruling_on(members.empty() ? std::string_view() : members.front());
    conflict.members = std::move(members);
    conflict.claims = std::move(claims);
    conflict.message = std::move(message);
    conflicts_.push_back(std::move(conflict));
}

std::string ConflictFinder::cannot_vote() const {
    std::vector<std::string> names;
    for (const Seat& seat : lineup_.roster.seats) {
        if (!seat.can_vote()) {
            names.push_back(fmt::format("{}: {}", seat.member->name, to_string(seat.state)));
        }
    }
    return names.empty() ? "" : " (" + join(names, ", ") + ")";
}

void ConflictFinder::find_ballots() {
    const int seated = lineup_.roster.seated();
    const int members = lineup_.roster.members();
    const auto message = [&](const std::vector<std::string>& parts, int sum,
                             std::string_view source) {
        return fmt::format("{}: {} are {} ballots in {}, but only {} of the {} members can vote{}",
                           lineup_.motion->id, join(parts, " and "), sum,
                           source_label(dossier_, source), seated, members, cannot_vote());
    };

    std::map<std::string, std::vector<const Statement*>> by_source;
    for (const Statement* statement : usable_)
        by_source[origin_of(same_as_, statement->source)].push_back(statement);
    for (const Statement* aggregate : aggregates_)
        by_source[origin_of(same_as_, aggregate->source)];
    for (const auto& [source, mine] : by_source) {
        std::vector<std::string> parts;
        std::vector<Claim> claims;
        std::vector<const Statement*> involved;
        int sum = 0;
        for (const Choice choice : ballots) {
            const Stance stance = stance_of(choice);
            std::set<std::string> named;
            for (const Statement* one : mine) {
                if (one->stance == stance)
                    named.insert(one->who);
            }
            int unnamed = 0;
            std::string statement;
            for (const Statement* aggregate : aggregates_) {
                if (!one_source(aggregate->source, source) || aggregate->stance != stance)
                    continue;
                int inside = 0;
                for (const Seat& seat : lineup_.roster.seats) {
                    if (named.contains(seat.member->code) &&
                        in_set(dossier_.body, *aggregate, seat, lineup_.roster.day)) {
                        ++inside;
                    }
                }
                if (aggregate->number - inside > unnamed) {
                    unnamed = aggregate->number - inside;
                    statement = aggregate->id;
                }
                involved.push_back(aggregate);
            }
            const int count = static_cast<int>(named.size()) + unnamed;
            if (count == 0)
                continue;
            sum += count;
            parts.push_back(fmt::format("{} {}", count, to_string(choice)));
            if (statement.empty()) {
                for (const Statement* one : mine) {
                    if (one->stance == stance)
                        statement = one->id;
                }
            }
            claims.push_back({parts.back(), source, statement});
        }
        if (sum <= seated)
            continue;
        in_conflict_.insert(involved.begin(), involved.end());
        add(ConflictKind::ballots, {}, std::move(claims), message(parts, sum, source));
    }

    for (const PrintedTally* tally : tallies_) {
        std::vector<std::string> parts;
        int sum = 0;
        for (const Choice choice : ballots) {
            const auto value = tally->of(choice);
            if (!value || *value == 0)
                continue;
            sum += *value;
            parts.push_back(fmt::format("{} {}", *value, to_string(choice)));
        }
        if (sum <= seated)
            continue;
        add(ConflictKind::ballots, {}, {{fmt::format("{} ballots", sum), tally->source, tally->id}},
            message(parts, sum, tally->source));
    }
}

// The totals that sources give for a choice: printed tallies, and aggregates whose source names
// everybody outside the set, so that "14 others" and those named amount to a total.
std::vector<Claim> ConflictFinder::totals_of(Choice choice, std::vector<int>& values,
                                             std::vector<const Statement*>& from) const {
    std::vector<Claim> claims;
    for (const PrintedTally* tally : tallies_) {
        const auto value = tally->of(choice);
        if (!value)
            continue;
        values.push_back(*value);
        claims.push_back(
            {fmt::format("{} {}", *value, to_string(choice)), tally->source, tally->id});
    }
    for (const Statement* aggregate : aggregates_) {
        if (aggregate->stance != stance_of(choice))
            continue;
        int total = aggregate->number;
        bool complete = true;
        for (const Seat& seat : lineup_.roster.seats) {
            if (!seat.can_vote() || in_set(dossier_.body, *aggregate, seat, lineup_.roster.day)) {
                continue;
            }
            bool stated = false;
            for (const Statement* one : usable_) {
                if (one->who != seat.member->code || !one_source(one->source, aggregate->source))
                    continue;
                if (!stated && one->stance == aggregate->stance)
                    ++total;
                stated = true;
            }
            complete = complete && stated;
        }
        if (!complete)
            continue;
        values.push_back(total);
        from.push_back(aggregate);
        claims.push_back(
            {fmt::format("{} {}", total, to_string(choice)), aggregate->source, aggregate->id});
    }
    return claims;
}

void ConflictFinder::find_totals() {
    for (const Choice choice : choices) {
        std::vector<int> values;
        std::vector<const Statement*> from;
        std::vector<Claim> claims = totals_of(choice, values, from);
        if (std::adjacent_find(values.begin(), values.end(), std::not_equal_to<>()) ==
            values.end()) {
            continue;
        }
        in_conflict_.insert(from.begin(), from.end());
        std::string message = fmt::format("{}: the totals of {} differ: {}", lineup_.motion->id,
                                          to_string(choice), against(claims));
        add(ConflictKind::totals, {}, std::move(claims), std::move(message));
    }
}

void ConflictFinder::note_impossible(const std::vector<const Statement*>& impossible) {
    for (const Statement* aggregate : impossible) {
        if (!in_conflict_.insert(aggregate).second)
            continue;
        int agree = 0;
        int open = 0;
        for (std::size_t i = 0; i < lineup_.cells.size(); ++i) {
            const Seat& seat = lineup_.roster.seats[i];
            const Cell& cell = lineup_.cells[i];
            if (!seat.can_vote() || !in_set(dossier_.body, *aggregate, seat, lineup_.roster.day)) {
                continue;
            }
            if (!cell.stance)
                ++open;
            if (cell.stance == aggregate->stance)
                ++agree;
        }
        const std::string value =
            fmt::format("{} {}", aggregate->number, to_string(aggregate->stance));
        add(ConflictKind::aggregate, {},
            {{value, aggregate->source, aggregate->id},
             {fmt::format("{} to {} {}", agree, agree + open, to_string(aggregate->stance)), "",
              ""}},
            fmt::format("{}: {} of [{}] by {} cannot be: the line-up has {} and {} open",
                        lineup_.motion->id, value, aggregate->who,
                        source_label(dossier_, aggregate->source), agree, open));
    }
}

void ConflictFinder::find_tally_mismatches() {
    // A declaration or a motion without any named evidence has nothing to add up to.
    const bool any = std::any_of(lineup_.cells.begin(), lineup_.cells.end(),
                                 [](const Cell& cell) { return cell.stance || cell.conflict; });
    if (!any)
        return;
    for (const Choice choice : choices) {
        const Reach now = reach(lineup_, stance_of(choice));
        std::vector<const PrintedTally*> off;
        for (const PrintedTally* tally : tallies_) {
            const auto value = tally->of(choice);
            if (value && !now.holds(*value))
                off.push_back(tally);
        }
        if (off.empty())
            continue;
        const std::string have =
            now.open == 0
                ? fmt::format("{} {}", now.fixed, to_string(choice))
                : fmt::format("{} to {} {}", now.fixed, now.fixed + now.open, to_string(choice));
        const Claim line_up{have, "", ""};

        // One question, one conflict: totals that already differ gain the line-up as one more
        // claim.
        const auto known =
            std::find_if(conflicts_.begin(), conflicts_.end(), [&](const Conflict& c) {
                return c.kind == ConflictKind::totals &&
                       c.claims.front().value.ends_with(fmt::format(" {}", to_string(choice)));
            });
        if (known != conflicts_.end()) {
            known->claims.push_back(line_up);
            known->message += fmt::format("; the line-up has {}", have);
            continue;
        }
        std::vector<Claim> claims;
        std::vector<std::string> parts;
        for (const PrintedTally* tally : off) {
            claims.push_back({fmt::format("{} {}", *tally->of(choice), to_string(choice)),
                              tally->source, tally->id});
            parts.push_back(
                fmt::format("{} ({})", claims.back().value, source_label(dossier_, tally->source)));
        }
        claims.push_back(line_up);
        add(ConflictKind::totals, {}, std::move(claims),
            fmt::format("{}: {} do not add up to the line-up, which has {}", lineup_.motion->id,
                        join(parts, " and "), have));
    }
}

// "; only yes adds up to 19" when exactly one of the claimed stances fits a printed total.
std::string ConflictFinder::only_fit(std::size_t seat, const std::vector<Stance>& claimed) const {
    std::string out;
    std::set<std::string> said;
    for (const PrintedTally* tally : tallies_) {
        std::vector<Choice> fitting;
        bool any_other = false;
        for (const Stance stance : claimed) {
            bool fits = true;
            Choice mine = Choice::yes;
            for (const Choice choice : choices) {
                if (stance_of(choice) == stance)
                    mine = choice;
                const auto value = tally->of(choice);
                if (!value)
                    continue;
                Reach now = reach(lineup_, stance_of(choice), seat);
                if (stance_of(choice) == stance)
                    ++now.fixed;
                fits = fits && now.holds(*value);
            }
            if (fits && is_firm(stance)) {
                fitting.push_back(mine);
            } else {
                any_other = true;
            }
        }
        if (fitting.size() != 1 || !any_other || !tally->of(fitting.front()))
            continue;
        const std::string words = fmt::format("only {} adds up to {}", to_string(fitting.front()),
                                              *tally->of(fitting.front()));
        if (said.insert(words).second)
            out += "; " + words;
    }
    return out;
}

void ConflictFinder::find_clashes(const std::vector<Cell>& before_rulings) {
    for (std::size_t i = 0; i < before_rulings.size(); ++i) {
        if (!before_rulings[i].conflict)
            continue;
        const std::string& code = lineup_.roster.seats[i].member->code;
        std::vector<Claim> claims;
        std::vector<Stance> stances;
        for (const Statement* one : before_rulings[i].decided_by) {
            claims.push_back({std::string(to_string(one->stance)), one->source, one->id});
            if (std::find(stances.begin(), stances.end(), one->stance) == stances.end()) {
                stances.push_back(one->stance);
            }
        }
        std::string message =
            fmt::format("{}: {}: {}{}", lineup_.motion->id, label(dossier_.body, code),
                        against(claims), only_fit(i, stances));
        add(ConflictKind::clash, {code}, std::move(claims), std::move(message));
    }
}

void ConflictFinder::find_dates() {
    std::vector<const Statement*> all = aggregates_;
    all.insert(all.end(), usable_.begin(), usable_.end());
    for (const Statement* one : all) {
        if (one->known >= one->acted)
            continue;
        std::vector<std::string> members;
        if (one->act != Act::aggregate)
            members.push_back(one->who);
        add(ConflictKind::dates, std::move(members),
            {{fmt::format("acted {}", to_string(one->acted)), one->source, one->id},
             {fmt::format("known {}", to_string(one->known)), one->source, one->id}},
            fmt::format("{}: statement {} is known on {}, before it was acted on {}",
                        lineup_.motion->id, one->id, to_string(one->known), to_string(one->acted)));
    }
}

} // namespace plenary
