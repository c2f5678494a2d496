#include "plenary/rollcall/check.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "plenary/text/fold.hpp"

namespace plenary::rollcall {
namespace {

constexpr std::size_t ways = 4; // yes, no, abstain, absent: those that sources print totals of
constexpr std::array<State, ways> way_states = {State::yes, State::no, State::abstain,
                                                State::absent};

bool takes_part(State state) {
    return state == State::yes || state == State::no || state == State::abstain ||
           state == State::present || state == State::paired;
}

bool overlap(const std::vector<Spell>& a, const std::vector<Spell>& b) {
    if (a.empty() || b.empty())
        return true;
    return std::any_of(a.begin(), a.end(), [&b](const Spell& one) {
        return std::any_of(b.begin(), b.end(),
                           [&one](const Spell& other) { return one.overlaps(other); });
    });
}

bool is_reversed(const Spell& spell) { return spell.from && spell.to && *spell.to < *spell.from; }

// Whether the codes of two members show that they are two.
bool told_apart(const Member& a, const Member& b) {
    return std::any_of(a.codes.begin(), a.codes.end(), [&b](const MemberCode& one) {
        return std::any_of(b.codes.begin(), b.codes.end(), [&one](const MemberCode& other) {
            return one.scheme == other.scheme && one.code != other.code &&
                   one.spell.overlaps(other.spell);
        });
    });
}

std::string times(std::size_t count, std::string_view one, std::string_view many) {
    return std::to_string(count) + " " + std::string(count == 1 ? one : many);
}

// "Germany (DEU)", or the id alone where the name says no more.
std::string called(const Member& member) {
    return member.name.empty() || member.name == member.id ? member.id
                                                           : member.name + " (" + member.id + ")";
}

struct Range {
    int low = 0;
    int high = 0;
};

class Checking {
public:
    explicit Checking(const Archive& archive)
        : archive_(archive), members_(places_of(archive.members)),
          has_votes_(archive.cells == Cells::votes) {}

    std::vector<Finding> findings() {
        ids_twice();
        codes_twice();
        spells_reversed();
        find_predecessors();
        if (has_votes_) {
            totals();
            unrecorded();
            seats_and_predecessors();
        } else {
            answers();
        }
        no_votes();
        names_twice();
        without_code();
        without_day();
        outside_session();
        std::stable_partition(out_.begin(), out_.end(),
                              [](const Finding& each) { return each.grade == Grade::fault; });
        return std::move(out_);
    }

private:
    void add(Grade grade, std::string code, std::string message, std::string roll_call = "",
             std::string member = "", std::size_t count = 1) {
        out_.push_back({grade, std::move(code), std::move(message), std::move(roll_call),
                        std::move(member), count});
    }

    void ids_twice() {
        std::map<std::string, std::size_t> seen;
        for (const Member& each : archive_.members) {
            if (++seen[each.id] == 2)
                add(Grade::fault, "member-twice", "two members have the id " + each.id, "",
                    each.id);
        }
        seen.clear();
        for (const RollCall& each : archive_.roll_calls) {
            if (++seen[each.id] == 2)
                add(Grade::fault, "roll-call-twice", "two roll calls have the id " + each.id,
                    each.id);
        }
    }

    void codes_twice() {
        std::map<std::pair<std::string, std::string>,
                 std::vector<std::pair<std::size_t, const Spell*>>>
            holders;
        for (std::size_t i = 0; i < archive_.members.size(); ++i) {
            const Member& member = archive_.members[i];
            for (const MemberCode& code : member.codes) {
                auto& list = holders[{code.scheme, code.code}];
                const auto other = std::find_if(list.begin(), list.end(), [&](const auto& held) {
                    return held.first != i && held.second->overlaps(code.spell);
                });
                if (other != list.end()) {
                    add(Grade::fault, "code-twice",
                        called(archive_.members[other->first]) + " and " + called(member) +
                            " have the same " + code.scheme + " code " + code.code,
                        "", member.id);
                }
                list.emplace_back(i, &code.spell);
            }
        }
    }

    void spells_reversed() {
        for (const Member& member : archive_.members) {
            std::size_t count = 0;
            const auto look = [&count](const Spell& spell) {
                count += is_reversed(spell) ? 1U : 0U;
            };
            for (const Spell& spell : member.seated)
                look(spell);
            for (const MemberCode& code : member.codes)
                look(code.spell);
            for (const Alias& alias : member.aliases)
                look(alias.spell);
            if (count > 0) {
                add(Grade::fault, "spell-reversed",
                    called(member) + " has " +
                        times(count, "spell that ends before it begins",
                              "spells that end before they begin"),
                    "", member.id, count);
            }
        }
    }

    void find_predecessors() {
        predecessors_.resize(archive_.members.size());
        for (std::size_t i = 0; i < archive_.members.size(); ++i) {
            for (const std::string& id : archive_.members[i].predecessors) {
                const auto it = members_.find(id);
                if (it != members_.end()) {
                    predecessors_[i].push_back(it->second);
                } else {
                    add(Grade::fault, "unknown-predecessor",
                        called(archive_.members[i]) + " took over from " + id +
                            ", which is no member of this archive",
                        "", archive_.members[i].id);
                }
            }
        }
    }

    // How many a source may have counted in each way, least and most.
    std::array<Range, ways> counted(std::size_t roll_call) const {
        std::array<Range, ways> out{};
        const std::vector<int> tallied = tally(archive_.votes, roll_call);
        const auto of = [&tallied](State state) {
            return tallied[static_cast<std::size_t>(state)];
        };
        for (std::size_t w = 0; w < ways; ++w) {
            out[w].low = of(way_states[w]);
            out[w].high = out[w].low + of(State::unknown);
        }
        out[3].high += of(State::present) + of(State::paired) + of(State::recused);
        for (std::size_t k = archive_.votes.begin(roll_call); k < archive_.votes.end(roll_call);
             ++k) {
            const Vote vote = vote_of(archive_.votes.code(k));
            if (vote.cast != State::paired)
                continue;
            out[0].high += vote.intended == State::yes ? 1 : 0;
            out[1].high += vote.intended == State::no ? 1 : 0;
        }
        return out;
    }

    void totals() {
        std::array<bool, ways> kept{};
        for (std::size_t k = 0; k < archive_.votes.size(); ++k) {
            const State cast = vote_of(archive_.votes.code(k)).cast;
            for (std::size_t w = 0; w < ways; ++w)
                kept[w] = kept[w] || cast == way_states[w];
        }
        for (std::size_t j = 0; j < archive_.votes.roll_calls(); ++j) {
            const RollCall& item = archive_.roll_calls[j];
            if (archive_.votes.begin(j) == archive_.votes.end(j))
                continue;
            const std::array<std::optional<int>, ways> printed = {
                item.totals.yes, item.totals.no, item.totals.abstain, item.totals.absent};
            const auto ours = counted(j);
            bool above = false;
            bool below = false;
            std::string theirs_said;
            std::string ours_said;
            for (std::size_t w = 0; w < ways; ++w) {
                if (!printed[w] || !kept[w])
                    continue;
                above = above || ours[w].low > *printed[w];
                below = below || ours[w].high < *printed[w];
                if (ours[w].low > *printed[w] || ours[w].high < *printed[w]) {
                    theirs_said += fmt::format("{}{} {}", theirs_said.empty() ? "" : ", ",
                                               *printed[w], word_for(way_states[w]));
                    ours_said += fmt::format("{}{} {}", ours_said.empty() ? "" : ", ", ours[w].low,
                                             word_for(way_states[w]));
                }
            }
            const std::string message =
                fmt::format("the source counts {}; on record: {}", theirs_said, ours_said);
            if (above)
                add(Grade::fault, "totals-differ", message, item.id);
            else if (below)
                add(Grade::doubt, "votes-missing", message, item.id);
        }
    }

    void unrecorded() {
        for (std::size_t j = 0; j < archive_.votes.roll_calls(); ++j) {
            const std::size_t count = archive_.votes.end(j) - archive_.votes.begin(j);
            if (count > 0 && !archive_.roll_calls[j].recorded) {
                add(Grade::fault, "votes-not-recorded",
                    "nothing was put to the vote, but " +
                        times(count, "member has a vote", "members have votes"),
                    archive_.roll_calls[j].id, "", count);
            }
        }
    }

    void seats_and_predecessors() {
        struct Met {
            std::size_t count = 0;
            std::size_t first = 0;
        };

        std::map<std::size_t, Met> not_seated;
        std::map<std::pair<std::size_t, std::size_t>, Met> together;
        std::vector<std::size_t> voted_at(archive_.members.size(), archive_.votes.roll_calls());
        const auto meet = [](Met& met, std::size_t j) {
            if (met.count++ == 0)
                met.first = j;
        };
        for (std::size_t j = 0; j < archive_.votes.roll_calls(); ++j) {
            const auto days = days_of(archive_.roll_calls[j]);
            const std::size_t begin = archive_.votes.begin(j);
            const std::size_t end = archive_.votes.end(j);
            for (std::size_t k = begin; k < end; ++k) {
                if (!takes_part(vote_of(archive_.votes.code(k)).cast))
                    continue;
                const std::size_t i = archive_.votes.member(k);
                voted_at[i] = j;
                const auto& seated = archive_.members[i].seated;
                if (days && !seated.empty() && !overlap(seated, {*days}))
                    meet(not_seated[i], j);
            }
            for (std::size_t k = begin; k < end; ++k) {
                const std::size_t i = archive_.votes.member(k);
                for (const std::size_t before : predecessors_[i]) {
                    if (voted_at[i] == j && voted_at[before] == j)
                        meet(together[{i, before}], j);
                }
            }
        }
        for (const auto& [i, met] : not_seated) {
            const Member& member = archive_.members[i];
            add(Grade::fault, "not-seated",
                called(member) + " voted without a seat at " +
                    times(met.count, "roll call", "roll calls") + ", first at " +
                    archive_.roll_calls[met.first].id,
                archive_.roll_calls[met.first].id, member.id, met.count);
        }
        for (const auto& [pair, met] : together) {
            const Member& member = archive_.members[pair.first];
            add(Grade::fault, "with-its-predecessor",
                called(member) + " voted beside " + called(archive_.members[pair.second]) +
                    ", from which it took over, at " + times(met.count, "roll call", "roll calls") +
                    ", first at " + archive_.roll_calls[met.first].id,
                archive_.roll_calls[met.first].id, member.id, met.count);
        }
    }

    void answers() {
        for (std::size_t j = 0; j < archive_.votes.roll_calls(); ++j) {
            std::size_t count = 0;
            for (std::size_t k = archive_.votes.begin(j); k < archive_.votes.end(j); ++k)
                count += archive_.votes.code(k) == 0 ? 1U : 0U;
            if (count > 0) {
                add(Grade::fault, "bad-answer",
                    times(count, "answer is", "answers are") + " below 1",
                    archive_.roll_calls[j].id, "", count);
            }
        }
    }

    void no_votes() {
        for (std::size_t j = 0; j < archive_.votes.roll_calls(); ++j) {
            if (archive_.roll_calls[j].recorded && archive_.votes.begin(j) == archive_.votes.end(j))
                add(Grade::doubt, "no-votes", "no member has a record", archive_.roll_calls[j].id);
        }
    }

    void names_twice() {
        std::map<std::pair<std::string, std::string>, std::vector<std::size_t>> named;
        for (std::size_t i = 0; i < archive_.members.size(); ++i) {
            const Member& member = archive_.members[i];
            auto& list = named[{fold(member.name), member.group}];
            const auto other = std::find_if(list.begin(), list.end(), [&](std::size_t k) {
                const Member& before = archive_.members[k];
                return before.id != member.id && !told_apart(before, member) &&
                       overlap(before.seated, member.seated);
            });
            if (other != list.end()) {
                add(Grade::doubt, "name-twice",
                    "members " + archive_.members[*other].id + " and " + member.id +
                        " are both called " + member.name,
                    "", member.id);
            }
            list.push_back(i);
        }
    }

    void without_code() {
        std::size_t coded = 0;
        for (const Member& member : archive_.members)
            coded += member.codes.empty() ? 0U : 1U;
        if (2 * coded <= archive_.members.size())
            return;
        for (const Member& member : archive_.members) {
            if (member.codes.empty()) {
                add(Grade::doubt, "no-code",
                    called(member) + " has no code; its name is as it was printed", "", member.id);
            }
        }
    }

    void without_day() {
        std::size_t count = 0;
        std::string first;
        for (const RollCall& item : archive_.roll_calls) {
            if (days_of(item))
                continue;
            if (count++ == 0)
                first = item.id;
        }
        if (count > 0)
            add(Grade::doubt, "no-day",
                times(count, "roll call has no day", "roll calls have no day"), first, "", count);
    }

    void outside_session() {
        std::map<int, std::vector<Day>> sessions;
        for (const RollCall& item : archive_.roll_calls) {
            if (const auto days = days_of(item); days && item.session)
                sessions[*item.session].push_back(*days->from);
        }
        for (auto& [session, days] : sessions) {
            const auto middle = days.begin() + static_cast<std::ptrdiff_t>(days.size() / 2);
            std::nth_element(days.begin(), middle, days.end());
            std::swap(*days.begin(), *middle); // the middle one comes to the front
        }
        std::map<int, std::pair<std::size_t, std::string>> outside;
        for (const RollCall& item : archive_.roll_calls) {
            const auto days = days_of(item);
            if (!days || !item.session)
                continue;
            const auto here = sessions.find(*item.session);
            const auto after = std::next(here);
            const bool too_early =
                here != sessions.begin() && *days->to < std::prev(here)->second.front();
            const bool too_late = after != sessions.end() && *days->from > after->second.front();
            if (too_early || too_late) {
                auto& met = outside[*item.session];
                if (met.first++ == 0)
                    met.second = item.id;
            }
        }
        for (const auto& [session, met] : outside) {
            add(Grade::doubt, "outside-session",
                times(met.first, "roll call", "roll calls") + " of session " +
                    std::to_string(session) +
                    " fell into another session, by the days on record; " + "first " + met.second,
                met.second, "", met.first);
        }
    }

    const Archive& archive_;
    std::map<std::string, std::size_t, std::less<>> members_;
    bool has_votes_;
    std::vector<std::vector<std::size_t>> predecessors_;
    std::vector<Finding> out_;
};

} // namespace

std::vector<Finding> check(const Archive& archive) { return Checking(archive).findings(); }

} // namespace plenary::rollcall
