#include "plenary/study/archive_agree.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace plenary::study {
namespace {

using question::Answer;
using question::Array;
using question::Asked;
using question::Object;
using question::Option;
using question::Value;
using rollcall::Abstention;
using rollcall::Agreement;

using Pair = std::pair<std::size_t, std::size_t>;

struct Compared {
    Pair pair;
    Agreement agreement;
    int on_record = 0;
    WilsonInterval interval;
};

// The pairs that --pair, --with and --members ask for.
Result<std::vector<Pair>> pairs_of(const rollcall::Archive& archive, const Asked& asked) {
    std::vector<Pair> out;
    if (asked.has("pair")) {
        if (asked.has("with") || asked.has("members")) {
            return fail(usage("two-questions", "--pair names all there is to compare",
                              "leave out --with and --members", "--pair"));
        }
        const std::vector<std::string> names = asked.list("pair");
        if (names.size() != 2) {
            return fail(usage("no-pair", fmt::format("'{}' is no pair", asked.text("pair")),
                              "write two members with a comma between", "--pair"));
        }
        const auto first = member_called(archive, names[0], "pair");
        if (!first)
            return fail(first.error());
        const auto second = member_called(archive, names[1], "pair");
        if (!second)
            return fail(second.error());
        if (*first == *second) {
            return fail(usage("no-pair", "that is one member twice",
                              "write two members with a comma between", "--pair"));
        }
        out.emplace_back(*first, *second);
        return out;
    }
    const auto members = members_of(archive, asked);
    if (!members)
        return fail(members.error());
    if (asked.has("with")) {
        const auto one = member_called(archive, asked.text("with"), "with");
        if (!one)
            return fail(one.error());
        for (const std::size_t other : *members) {
            if (other != *one)
                out.emplace_back(*one, other);
        }
        return out;
    }
    for (std::size_t i = 0; i < members->size(); ++i) {
        for (std::size_t j = i + 1; j < members->size(); ++j)
            out.emplace_back((*members)[i], (*members)[j]);
    }
    return out;
}

std::vector<Compared> compare(const rollcall::Archive& archive, const rollcall::Selected& chosen,
                              const std::vector<Pair>& pairs, Abstention rule, bool least) {
    const rollcall::Ballots ballots(archive.votes, chosen.roll_calls);
    std::vector<Compared> out;
    for (const Pair& pair : pairs) {
        const rollcall::PairCounts counts = ballots.pair(pair.first, pair.second);
        if (counts.on_record == 0 && pairs.size() > 1)
            continue;
        const Agreement found = agreement(counts, rule);
        out.push_back({pair, found, counts.on_record, found.interval()});
    }
    std::stable_sort(out.begin(), out.end(), [least](const Compared& a, const Compared& b) {
        if ((a.agreement.n == 0) != (b.agreement.n == 0))
            return b.agreement.n == 0;
        return least ? a.interval.high < b.interval.high : a.interval.low > b.interval.low;
    });
    return out;
}

Array pairs_data(const rollcall::Archive& archive, const std::vector<Compared>& found) {
    Array out;
    out.reserve(found.size());
    for (const Compared& one : found) {
        const auto rate = one.agreement.rate();
        out.emplace_back(Object{{"a", archive.members[one.pair.first].id},
                                {"b", archive.members[one.pair.second].id},
                                {"k", one.agreement.k},
                                {"n", one.agreement.n},
                                {"rate", rate ? Value(*rate) : Value()},
                                {"low", one.interval.low},
                                {"high", one.interval.high},
                                {"on_record", one.on_record}});
    }
    return out;
}

question::Table pairs_table(const rollcall::Archive& archive, const std::vector<Compared>& found) {
    question::Table out{{{"a", false},
                         {"b", false},
                         {"k", true},
                         {"n", true},
                         {"rate", true},
                         {"low", true},
                         {"high", true},
                         {"on_record", true}},
                        {}};
    out.rows.reserve(found.size());
    for (const Compared& one : found) {
        const auto rate = one.agreement.rate();
        out.rows.push_back(
            {archive.members[one.pair.first].id, archive.members[one.pair.second].id,
             fmt::format("{:g}", one.agreement.k), std::to_string(one.agreement.n),
             rate ? fmt::format("{:.6f}", *rate) : "", fmt::format("{:.6f}", one.interval.low),
             fmt::format("{:.6f}", one.interval.high), std::to_string(one.on_record)});
    }
    return out;
}

// The pairs that are shown to a person.
question::Table shown_pairs(const rollcall::Archive& archive, const std::vector<Compared>& found,
                            std::size_t most) {
    question::Table out{{{"", false},
                         {"", false},
                         {"alike", true},
                         {"of", true},
                         {"share", true},
                         {"95 %", true},
                         {"both on record", true}},
                        {}};
    constexpr double hundred = 100;
    for (std::size_t i = 0; i < std::min(most, found.size()); ++i) {
        const Compared& one = found[i];
        const auto rate = one.agreement.rate();
        out.rows.push_back(
            {say(archive.members[one.pair.first]), say(archive.members[one.pair.second]),
             rate ? fmt::format("{:g}", one.agreement.k) : "-", std::to_string(one.agreement.n),
             rate ? fmt::format("{:.1f} %", *rate * hundred) : "-",
             rate ? fmt::format("{:.1f} to {:.1f}", one.interval.low * hundred,
                                one.interval.high * hundred)
                  : "-",
             std::to_string(one.on_record)});
    }
    return out;
}

std::string pair_in_words(const rollcall::Archive& archive, const Compared& one, Abstention rule) {
    const bool sides = rule == Abstention::leave_out;
    if (one.agreement.n == 0) {
        return fmt::format("There is no roll call at which both {}; both are on record at {}.",
                           sides ? "cast a yes or a no" : "voted", one.on_record);
    }
    return fmt::format("{} and {} voted alike at {:g} of {} roll calls {}{}.",
                       say(archive.members[one.pair.first]), say(archive.members[one.pair.second]),
                       one.agreement.k, one.agreement.n,
                       sides ? "at which both cast a yes or a no" : "that both voted on",
                       rule == Abstention::half ? ", half agreements counted as half" : "");
}

} // namespace

std::vector<Option> archive_agree_options() {
    return {Option{"members", Option::Kind::list, "A,B,...", "only these members", false},
            Option{"pair", Option::Kind::list, "A,B", "only these two", false},
            Option{"with", Option::Kind::text, "MEMBER", "this member beside every other", false},
            abstain_option,
            Option{"least", Option::Kind::flag, "", "those that agree least first", false},
            Option{"limit", Option::Kind::text, "N", "at most N (50 where a person reads)", false}};
}

Reply archive_agree(const ArchiveAsked& ask) {
    ArchiveOrProblems read = open_votes(ask.asked);
    if (!read.opened)
        return {std::nullopt, std::move(read.problems)};
    const rollcall::Archive& archive = read.opened->archive;
    const auto chosen = selected(archive, ask.asked);
    if (!chosen)
        return refused(chosen.error());
    const auto rule = abstention_of(ask.asked);
    if (!rule)
        return refused(rule.error());
    const auto limit = number_of(ask.asked, "limit", 1);
    if (!limit)
        return refused(limit.error());
    const auto pairs = pairs_of(archive, ask.asked);
    if (!pairs)
        return refused(pairs.error());
    const bool least = ask.asked.has("least");
    std::vector<Compared> found = compare(archive, *chosen, *pairs, *rule, least);
    const std::size_t all = found.size();
    const std::size_t apart = pairs->size() - all;
    if (*limit)
        found.resize(std::min(found.size(), static_cast<std::size_t>(**limit)));

    Answer answer;
    answer.headline(fmt::format("{}: {} of {} roll calls, {} {}", read.opened->name,
                                chosen->roll_calls.size(), archive.roll_calls.size(), all,
                                all == 1 ? "pair" : "pairs"));
    if (ask.asked.has("pair"))
        answer.paragraph(pair_in_words(archive, found.front(), *rule));
    constexpr std::size_t usual = 50;
    const std::size_t most = *limit ? found.size() : usual;
    answer.show(shown_pairs(archive, found, most));
    if (most < all && most < found.size()) {
        answer.note(fmt::format("{} of {} pairs are shown; --limit N shows more, --csv and --json "
                                "have them all",
                                most, all));
    }
    answer.note(fmt::format(
        "Alike: the same choice of yes, no and abstain, out of the roll calls at which both cast "
        "one; {}. Absence and no record are no opinion. 95 %: Wilson's interval, as if roll calls "
        "were drawn one by one{}.",
        say(*rule),
        all == 1 ? "" : (least ? "; sorted by its upper end" : "; sorted by its lower end")));
    if (apart > 0) {
        answer.note(fmt::format(
            "{} more pairs are left out: there is no roll call at which both are on record",
            apart));
    }
    tell_selection(*chosen, answer);

    answer.data = archive_head(*read.opened, chosen->roll_calls.size());
    answer.data.emplace_back("abstain", word_for(*rule));
    answer.data.emplace_back("interval", "Wilson, 95 %");
    answer.data.emplace_back("order", least ? "least" : "most");
    answer.data.emplace_back("pairs_all", static_cast<std::int64_t>(all));
    answer.data.emplace_back("pairs_never_together", static_cast<std::int64_t>(apart));
    answer.data.emplace_back("pairs", pairs_data(archive, found));
    answer.table = pairs_table(archive, found);
    return {std::move(answer), {}};
}

} // namespace plenary::study
