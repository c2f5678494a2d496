#include "plenary/format/roll_builder.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "plenary/format/archive_tables.hpp"

namespace plenary::format {

using rollcall::RollCall;
using rollcall::State;
using rollcall::Vote;

RollBuilder::RollBuilder(std::span<const ArchiveFile> files, const ArchiveOptions& options,
                         ArchiveReport& report, CodeReader reader)
    : files_(files), options_(options), report_(report), reader_(reader) {}

void RollBuilder::problem(std::string code, std::string message, std::string hint, Where where) {
    problem({Kind::invalid, std::move(code), std::move(message), std::move(hint), std::move(where),
             ""});
}

void RollBuilder::problem(Problem problem) {
    if (!full())
        report_.problems.push_back(std::move(problem));
}

void RollBuilder::remark(std::string text) {
    out_.notes.push_back(text);
    report_.remarks.push_back(std::move(text));
}

Where RollBuilder::where(Place place) const {
    return place.file < files_.size() ? Where{files_[place.file].path, place.line, 0} : Where{};
}

std::optional<std::uint32_t> RollBuilder::known_member(std::string_view id) const {
    const auto it = members_.find(id);
    return it == members_.end() ? std::nullopt : std::optional(it->second);
}

std::uint32_t RollBuilder::member(std::string_view id) {
    if (const auto known = known_member(id))
        return *known;
    const auto place = static_cast<std::uint32_t>(out_.members.size());
    members_.emplace(id, place);
    rollcall::Member& added = out_.members.emplace_back();
    added.id = id;
    added.name = id;
    return place;
}

std::optional<std::uint32_t> RollBuilder::known_roll_call(std::string_view id) const {
    const auto it = roll_calls_.find(id);
    return it == roll_calls_.end() ? std::nullopt : std::optional(it->second);
}

std::optional<std::uint32_t> RollBuilder::roll_call(RollCall item, std::string_view chamber,
                                                    Place place) {
    if (item.id.empty()) {
        problem("empty-cell", "this roll call has no id", "give it one", where(place));
        return std::nullopt;
    }
    const auto number = static_cast<std::uint32_t>(out_.roll_calls.size());
    const auto [it, is_new] = roll_calls_.emplace(item.id, number);
    if (!is_new) {
        const Where first = where(roll_places_[it->second]);
        problem("roll-call-twice",
                fmt::format("roll call {} stands twice, first in {}", item.id, to_string(first)),
                "keep one", where(place));
        return std::nullopt;
    }
    out_.roll_calls.push_back(std::move(item));
    chambers_.emplace_back(chamber);
    roll_places_.push_back(place);
    return number;
}

std::optional<CodeReading> RollBuilder::reading_of(std::string_view code) const {
    if (const auto it = options_.codes.find(code); it != options_.codes.end())
        return CodeReading{Vote{it->second, State::unknown}, ""};
    return reader_(code);
}

std::optional<Vote> RollBuilder::meaning(std::string_view code) const {
    const auto reading = reading_of(code);
    return reading ? reading->vote : std::nullopt;
}

RollBuilder::Code& RollBuilder::code_for(std::string_view code, Place place) {
    const auto known = codes_.find(code);
    if (known != codes_.end())
        return known->second;
    Code& added = codes_.emplace(code, Code{reading_of(code), 0, 0}).first->second;
    if (!added.reading) {
        problem("unknown-code", fmt::format("'{}' is not explained", code),
                fmt::format("say what it means: --map '{}=STATE'", code), where(place));
    }
    return added;
}

void RollBuilder::vote(std::uint32_t roll_call, std::uint32_t member, std::string_view code,
                       Place place) {
    Code& known = code_for(code, place);
    ++known.votes;
    if (!known.reading || !known.reading->vote)
        return;
    casts_.push_back({roll_call, member, rollcall::code_of(*known.reading->vote)});
    cast_places_.push_back(place);
}

void RollBuilder::meant(std::uint32_t roll_call, std::uint32_t member, std::string_view code,
                        Place place) {
    Code& known = code_for(code, place);
    ++known.meant;
    if (!known.reading || !known.reading->vote)
        return;
    const State intended = known.reading->vote->cast;
    for (std::size_t i = casts_.size(); i > 0 && casts_[i - 1].roll_call == roll_call; --i) {
        rollcall::Cast& cast = casts_[i - 1];
        if (cast.member != member)
            continue;
        const Vote before = rollcall::vote_of(cast.code);
        if (before.intended != State::unknown && before.intended != intended) {
            problem("meant-twice",
                    fmt::format("member {} meant both {} and {} at roll call {}",
                                out_.members[member].id, word_for(before.intended),
                                word_for(intended), out_.roll_calls[roll_call].id),
                    "keep one", where(place));
        }
        cast.code = rollcall::code_of(Vote{before.cast, intended});
        return;
    }
    casts_.push_back({roll_call, member, rollcall::code_of(Vote{State::absent, intended})});
    cast_places_.push_back(place);
}

void RollBuilder::report_codes() {
    for (const auto& [code, known] : codes_) {
        if (!known.reading)
            continue;
        if (known.votes > 0) {
            report_.mapping.push_back(
                {code, known.reading->vote ? words_for_vote(*known.reading->vote) : "no record",
                 known.votes});
        }
        if (known.meant > 0 && known.reading->vote) {
            report_.mapping.push_back({code + ", afterwards",
                                       fmt::format("meant {}", word_for(known.reading->vote->cast)),
                                       known.meant});
        }
        if (!known.reading->note.empty())
            remark(fmt::format("'{}' {}", code, known.reading->note));
    }
    for (const auto& [code, state] : options_.codes) {
        if (!codes_.contains(code))
            remark(fmt::format("--map {}={}: no vote has this code", code, word_for(state)));
    }
}

void RollBuilder::report_duplicates() {
    for (const std::size_t at : rollcall::duplicates(casts_)) {
        if (full())
            return;
        problem("vote-twice",
                fmt::format("member {} stands twice in roll call {}",
                            out_.members[casts_[at].member].id,
                            out_.roll_calls[casts_[at].roll_call].id),
                "keep one; two members of one name need ids that tell them apart",
                where(cast_places_[at]));
    }
}

void RollBuilder::compare_totals() {
    std::size_t nameless = 0;
    std::size_t off = 0;
    std::string first_off;
    for (std::size_t i = 0; i < out_.roll_calls.size(); ++i) {
        const RollCall& item = out_.roll_calls[i];
        const std::vector<int> named = tally(out_.votes, i);
        const auto count = [&named](State state) {
            return std::int64_t{named[static_cast<std::size_t>(state)]};
        };
        const std::array<std::pair<std::optional<int>, std::int64_t>, 3> sides = {
            {{item.totals.yes, count(State::yes)},
             {item.totals.no, count(State::no)},
             {item.totals.abstain, count(State::abstain)}}};
        std::int64_t printed = 0;
        std::int64_t short_by = 0;
        bool differs = false;
        for (const auto& [total, names] : sides) {
            if (!total)
                continue;
            printed += *total;
            short_by += std::max<std::int64_t>(0, *total - names);
            differs = differs || *total != names;
        }
        if (out_.votes.begin(i) == out_.votes.end(i)) {
            nameless += printed > 0 ? 1 : 0;
        } else if (short_by > 2 && short_by * 10 > printed) {
            problem("roll-cut",
                    fmt::format("roll call {} prints {} votes, and {} of them have no name",
                                item.id, printed, short_by),
                    "get the whole roll, or take this roll call out", where(roll_places_[i]));
        } else if (differs) {
            ++off;
            if (first_off.empty())
                first_off = item.id;
        }
    }
    if (nameless > 0)
        remark(fmt::format("{} roll calls print totals and name nobody", nameless));
    if (off > 0) {
        remark(fmt::format("{} roll calls print totals that differ a little from their names; "
                           "the first is {}",
                           off, first_off));
    }
}

void RollBuilder::compare_lengths() {
    std::map<std::string_view, std::vector<std::size_t>> by_chamber;
    for (std::size_t i = 0; i < out_.roll_calls.size(); ++i) {
        if (out_.votes.begin(i) != out_.votes.end(i))
            by_chamber[chambers_[i]].push_back(i);
    }
    constexpr std::size_t enough = 5;
    for (auto& [chamber, rolls] : by_chamber) {
        if (rolls.size() < enough)
            continue;
        std::vector<std::size_t> lengths;
        lengths.reserve(rolls.size());
        for (const std::size_t i : rolls)
            lengths.push_back(out_.votes.end(i) - out_.votes.begin(i));
        std::vector<std::size_t> sorted = lengths;
        const auto middle = sorted.begin() + static_cast<std::ptrdiff_t>(sorted.size() / 2);
        std::nth_element(sorted.begin(), middle, sorted.end());
        std::size_t few = 0;
        std::size_t first = 0;
        for (std::size_t k = 0; k < rolls.size(); ++k) {
            if (lengths[k] * 4 < *middle && few++ == 0)
                first = k;
        }
        if (few > 0) {
            remark(fmt::format("{} roll calls name fewer than a quarter of what the median one "
                               "names ({}); were they cut? The first, {}, names {}",
                               few, *middle, out_.roll_calls[rolls[first]].id, lengths[first]));
        }
    }
}

std::optional<rollcall::Archive> RollBuilder::finish(std::string name) {
    report_codes();
    report_duplicates();
    cap_problems(report_);
    if (report_.problems.empty() && out_.roll_calls.empty())
        problem("no-roll-calls", "there is no roll call in it", "is this the right file?",
                where({}));
    if (!report_.problems.empty())
        return std::nullopt;
    cast_places_ = {};
    out_.votes = rollcall::VoteMatrix(out_.members.size(), out_.roll_calls.size(), casts_);
    compare_totals();
    compare_lengths();
    cap_problems(report_);
    if (!report_.problems.empty())
        return std::nullopt;
    out_.name = std::move(name);
    return std::move(out_);
}

} // namespace plenary::format
