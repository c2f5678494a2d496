#include "plenary/idealpoint/compile.hpp"

#include <algorithm>
#include <cassert>
#include <numeric>

namespace plenary::idealpoint {
namespace {

using rollcall::State;

std::optional<std::uint8_t> category_of(const CompileOptions& options,
                                        const rollcall::Archive& archive, rollcall::Code code) {
    if (archive.cells == rollcall::Cells::answers)
        return code > 0 ? std::optional<std::uint8_t>(static_cast<std::uint8_t>(code - 1))
                        : std::nullopt;
    rollcall::Vote vote = rollcall::vote_of(code);
    if (options.reading.intended && vote.cast == State::paired)
        vote.cast = vote.intended;
    return options.reading.category[static_cast<std::size_t>(vote.cast)];
}

struct Answer {
    std::uint32_t member = 0; // of the data
    std::uint8_t category = 0;
};

// The answers of one roll call by category, and by member within it.
struct Taken {
    std::size_t source = 0;
    int period = 0;
    std::vector<Answer> answers;
};

// Ties items whose roll calls have a link in common.
// Returns how many items are in groups.
std::size_t link(Data& data, const std::vector<std::optional<std::size_t>>& links) {
    std::map<std::size_t, std::vector<std::size_t>> by_link;
    for (std::size_t j = 0; j < data.items.size(); ++j) {
        if (const auto each = links[data.items[j].source])
            by_link[*each].push_back(j);
    }
    std::size_t linked = 0;
    for (const auto& [each, items] : by_link) {
        if (items.size() < 2)
            continue;
        link_items(data, items);
        linked += items.size();
    }
    return linked;
}

// Parts of a static record that have no member in common: nothing joins their scales, and a fit of
// one knows nothing of the others. Each becomes a period of its own, in the order of their first
// items. Returns how many there are.
std::size_t part(std::vector<Taken>& taken, std::size_t members) {
    std::vector<std::size_t> leader(members);
    std::iota(leader.begin(), leader.end(), std::size_t{0});
    const auto find = [&leader](std::size_t m) {
        while (leader[m] != m)
            m = leader[m] = leader[leader[m]];
        return m;
    };
    for (const Taken& item : taken) {
        for (const Answer& answer : item.answers)
            leader[find(answer.member)] = find(item.answers.front().member);
    }
    std::map<std::size_t, int> numbers;
    for (Taken& item : taken) {
        const auto next = static_cast<int>(numbers.size());
        item.period = numbers.emplace(find(item.answers.front().member), next).first->second;
    }
    return numbers.size();
}

} // namespace

Reading yes_or_no() {
    Reading out;
    out.category[static_cast<std::size_t>(State::no)] = 0;
    out.category[static_cast<std::size_t>(State::yes)] = 1;
    out.intended = true;
    return out;
}

Reading no_abstain_yes() {
    Reading out = yes_or_no();
    out.category[static_cast<std::size_t>(State::abstain)] = 1;
    out.category[static_cast<std::size_t>(State::yes)] = 2;
    return out;
}

Compiled compile(const rollcall::Archive& archive, const CompileOptions& options) {
    Compiled out;
    constexpr auto nobody = static_cast<std::uint32_t>(-1);
    std::vector<std::uint32_t> number(archive.members.size(), nobody);
    for (std::size_t i = 0; i < archive.members.size(); ++i) {
        if (options.take_member && !options.take_member(i))
            continue;
        number[i] = static_cast<std::uint32_t>(out.members.size());
        out.members.push_back(i);
    }
    std::vector<Taken> taken;
    for (std::size_t j = 0; j < archive.roll_calls.size(); ++j) {
        if (options.take_roll_call && !options.take_roll_call(j))
            continue;
        Taken item;
        item.source = j;
        if (options.dynamic) {
            const auto period = archive.roll_calls[j].session;
            if (!period) {
                ++out.without_period;
                continue;
            }
            item.period = *period;
        }
        for (std::size_t k = archive.votes.begin(j); k < archive.votes.end(j); ++k) {
            const std::uint32_t member = number[archive.votes.member(k)];
            const auto category = category_of(options, archive, archive.votes.code(k));
            if (member != nobody && category)
                item.answers.push_back({member, *category});
        }
        if (item.answers.empty()) {
            ++out.without_answers;
            continue;
        }
        std::stable_sort(item.answers.begin(), item.answers.end(),
                         [](const Answer& a, const Answer& b) { return a.category < b.category; });
        if (!options.keep_unanimous &&
            item.answers.front().category == item.answers.back().category) {
            ++out.unanimous;
            continue;
        }
        taken.push_back(std::move(item));
    }
    if (!options.dynamic)
        out.parts = part(taken, out.members.size());
    std::stable_sort(taken.begin(), taken.end(),
                     [](const Taken& a, const Taken& b) { return a.period < b.period; });
    for (const Taken& item : taken) {
        if (out.periods.empty() || out.periods.back() != item.period)
            out.periods.push_back(item.period);
    }
    if (out.periods.empty())
        out.periods.push_back(0);

    // Who has a state in which period.
    const std::size_t members = out.members.size();
    const std::size_t periods = out.periods.size();
    std::vector<std::size_t> first(members, periods);
    std::vector<std::size_t> last(members, 0);
    std::size_t period = 0;
    for (const Taken& item : taken) {
        while (out.periods[period] != item.period)
            ++period;
        for (const Answer& answer : item.answers) {
            first[answer.member] = std::min(first[answer.member], period);
            last[answer.member] = period;
        }
    }
    Data& data = out.data;
    data.members = members;
    data.item_prior = options.items;
    std::vector<std::size_t> before(members, 0);
    std::vector<std::vector<std::uint32_t>> locals(periods);
    for (std::size_t t = 0; t < periods; ++t) {
        data.first_state.push_back(data.states());
        locals[t].assign(members, nobody);
        for (std::size_t m = 0; m < members; ++m) {
            const bool silent = first[m] == periods;
            if (silent && t == 0)
                out.silent.push_back(out.members[m]);
            // Of a static model, members without answers are with the first part.
            const bool here = options.dynamic ? !silent && first[m] <= t && t <= last[m]
                              : silent        ? t == 0
                                              : first[m] == t;
            if (!here)
                continue;
            locals[t][m] = static_cast<std::uint32_t>(data.states() - data.first_state[t]);
            StatePrior prior;
            if (options.dynamic && t > first[m]) {
                prior.previous = before[m];
                const auto jump = options.walk.step_into.find(t);
                prior.variance = jump == options.walk.step_into.end() ? options.walk.step_variance
                                                                      : jump->second;
            } else {
                const auto anchor = options.anchors.find(out.members[m]);
                const Start& start =
                    anchor == options.anchors.end() ? options.start : anchor->second;
                prior.mean = start.mean;
                prior.variance = start.variance;
            }
            before[m] = data.states();
            data.member_of.push_back(static_cast<std::uint32_t>(m));
            data.priors.push_back(prior);
        }
    }
    data.first_state.push_back(data.states());

    period = 0;
    data.first_item.push_back(0);
    for (const Taken& source : taken) {
        while (out.periods[period] != source.period) {
            ++period;
            data.first_item.push_back(data.items.size());
        }
        Item item;
        item.source = source.source;
        item.period = period;
        if (!options.weights.empty())
            item.weight = options.weights[source.source];
        item.first_voter = data.voters.size();
        for (std::size_t i = 0; i < source.answers.size(); ++i) {
            const Answer& answer = source.answers[i];
            if (item.labels.empty() || item.labels.back() != answer.category) {
                item.labels.push_back(answer.category);
                item.starts.push_back(i);
            }
            data.voters.push_back(locals[period][answer.member]);
        }
        item.starts.push_back(source.answers.size());
        give_two_sides(item);
        data.items.push_back(std::move(item));
    }
    while (data.first_item.size() <= periods)
        data.first_item.push_back(data.items.size());
    if (!options.links.empty())
        out.linked = link(data, options.links);
    return out;
}

} // namespace plenary::idealpoint
