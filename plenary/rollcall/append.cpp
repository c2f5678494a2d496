#include "plenary/rollcall/append.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

namespace plenary::rollcall {
namespace {

// The first code of `one` that is another in `other` at the same time.
const MemberCode* opposed(const Member& one, const Member& other) {
    for (const MemberCode& code : one.codes) {
        for (const MemberCode& each : other.codes) {
            if (each.scheme == code.scheme && each.code != code.code &&
                each.spell.overlaps(code.spell))
                return &each;
        }
    }
    return nullptr;
}

std::string_view text_of(const std::vector<std::pair<std::string, std::string>>& more,
                         std::string_view name) {
    for (const auto& [key, value] : more) {
        if (key == name)
            return value;
    }
    return {};
}

// The first field in which two roll calls differ; empty where they are alike.
std::string_view first_difference(const RollCall& a, const RollCall& b) {
    if (days_of(a) != days_of(b))
        return "day";
    if (a.session != b.session)
        return "session";
    if (a.symbol != b.symbol)
        return "symbol";
    if (a.title != b.title)
        return "title";
    if (a.description != b.description)
        return "description";
    if (a.subjects != b.subjects)
        return "subjects";
    if (a.result != b.result)
        return "result";
    if (a.recorded != b.recorded)
        return "recorded";
    if (a.totals != b.totals)
        return "totals";
    for (const auto& [key, value] : a.more) {
        if (text_of(b.more, key) != value)
            return key;
    }
    for (const auto& [key, value] : b.more) {
        if (text_of(a.more, key) != value)
            return key;
    }
    return {};
}

class Appending {
public:
    Appending(const Archive& older, const Archive& newer) : newer_(newer) {
        out_.archive = older;
        out_.archive.votes = VoteMatrix();
        for (std::size_t j = 0; j < older.votes.roll_calls(); ++j)
            take_votes(older.votes, j, static_cast<std::uint32_t>(j), nullptr);
        older_votes_ = &older.votes;
    }

    Appended appended() {
        if (out_.archive.cells != newer_.cells) {
            contradict("", "", "one archive holds votes, the other answers to a survey");
        } else {
            match_members();
            if (out_.contradictions.empty())
                add_roll_calls();
        }
        for (const std::string& note : newer_.notes) {
            auto& notes = out_.archive.notes;
            if (std::find(notes.begin(), notes.end(), note) == notes.end())
                notes.push_back(note);
        }
        if (!out_.contradictions.empty()) {
            out_.archive = Archive{};
            return std::move(out_);
        }
        out_.archive.votes =
            VoteMatrix(out_.archive.members.size(), out_.archive.roll_calls.size(), casts_);
        return std::move(out_);
    }

private:
    void contradict(std::string roll_call, std::string member, std::string message) {
        out_.contradictions.push_back(
            {std::move(roll_call), std::move(member), std::move(message)});
    }

    void take_votes(const VoteMatrix& votes, std::size_t from, std::uint32_t to,
                    const std::vector<std::uint32_t>* places) {
        for (std::size_t k = votes.begin(from); k < votes.end(from); ++k) {
            const std::uint32_t member = votes.member(k);
            casts_.push_back({to, places == nullptr ? member : (*places)[member], votes.code(k)});
        }
    }

    // The places of older members by (scheme, code).
    void index_codes() {
        for (std::size_t i = 0; i < out_.archive.members.size(); ++i) {
            for (const MemberCode& code : out_.archive.members[i].codes)
                by_code_[{code.scheme, code.code}].emplace_back(i, code.spell);
        }
    }

    // The older members that share a code with this one.
    std::set<std::size_t> sharing(const Member& member) const {
        std::set<std::size_t> out;
        for (const MemberCode& code : member.codes) {
            const auto it = by_code_.find({code.scheme, code.code});
            if (it == by_code_.end())
                continue;
            for (const auto& [place, spell] : it->second) {
                if (spell.overlaps(code.spell))
                    out.insert(place);
            }
        }
        return out;
    }

    void match_members() {
        auto& members = out_.archive.members;
        const auto ids = places_of(members);
        index_codes();
        std::map<std::size_t, std::string> taken; // older place to the id that took it
        for (const Member& member : newer_.members) {
            std::optional<std::size_t> place;
            if (const auto it = ids.find(member.id); it != ids.end()) {
                place = it->second;
            } else {
                const auto found = sharing(member);
                if (found.size() > 1)
                    contradict("", member.id,
                               fmt::format("{} shares codes with two members: {} and {}", member.id,
                                           members[*found.begin()].id,
                                           members[*found.rbegin()].id));
                if (!found.empty())
                    place = *found.begin();
            }
            if (!place) {
                places_.push_back(static_cast<std::uint32_t>(members.size()));
                members.push_back(member);
                ++out_.new_members;
                continue;
            }
            const auto [it, is_new] = taken.emplace(*place, member.id);
            if (!is_new)
                contradict("", member.id,
                           fmt::format("{} and {} of the newer archive would both be {}",
                                       it->second, member.id, members[*place].id));
            places_.push_back(static_cast<std::uint32_t>(*place));
            bring_together(members[*place], member);
        }
    }

    void bring_together(Member& member, const Member& newer) {
        if (const MemberCode* code = opposed(newer, member)) {
            contradict("", member.id,
                       fmt::format("the {} code of {} is {} here, but {} in the newer archive",
                                   code->scheme, member.id, code->code, newer.code(code->scheme)));
            return;
        }
        const auto has = [](const auto& list, const auto& each) {
            return std::find(list.begin(), list.end(), each) != list.end();
        };
        for (const MemberCode& code : newer.codes) {
            const bool known = std::any_of(
                member.codes.begin(), member.codes.end(), [&code](const MemberCode& each) {
                    return each.scheme == code.scheme && each.code == code.code;
                });
            if (!known)
                member.codes.push_back(code);
        }
        for (const Alias& alias : newer.aliases) {
            if (!has(member.aliases, alias))
                member.aliases.push_back(alias);
        }
        const Alias name{newer.name, {}};
        if (newer.name != member.name && !newer.name.empty() && !has(member.aliases, name))
            member.aliases.push_back(name);
        for (const std::string& id : newer.predecessors) {
            if (!has(member.predecessors, id))
                member.predecessors.push_back(id);
        }
        if (!newer.seated.empty())
            member.seated = newer.seated;
        if (member.group.empty())
            member.group = newer.group;
        else if (!newer.group.empty() && newer.group != member.group)
            out_.remarks.push_back(fmt::format("the group of {} stays {}; the newer archive has {}",
                                               member.id, member.group, newer.group));
        for (const auto& [key, value] : newer.more) {
            const std::string_view old = text_of(member.more, key);
            if (old.empty())
                member.more.emplace_back(key, value);
            else if (old != value)
                out_.remarks.push_back(fmt::format(
                    "{} of {} stays as it was; the newer archive differs", key, member.id));
        }
    }

    // The member whose vote differs, or nothing.
    std::optional<std::size_t> other_vote(std::size_t older, std::size_t newer) const {
        const VoteMatrix& old = *older_votes_;
        std::map<std::uint32_t, Code> theirs;
        for (std::size_t k = newer_.votes.begin(newer); k < newer_.votes.end(newer); ++k)
            theirs.emplace(places_[newer_.votes.member(k)], newer_.votes.code(k));
        for (std::size_t k = old.begin(older); k < old.end(older); ++k) {
            const auto it = theirs.find(old.member(k));
            if (it == theirs.end() || it->second != old.code(k))
                return old.member(k);
            theirs.erase(it);
        }
        return theirs.empty() ? std::nullopt : std::optional<std::size_t>(theirs.begin()->first);
    }

    void add_roll_calls() {
        auto& items = out_.archive.roll_calls;
        const auto ids = places_of(items);
        for (std::size_t j = 0; j < newer_.roll_calls.size(); ++j) {
            const RollCall& item = newer_.roll_calls[j];
            const auto it = ids.find(item.id);
            if (it == ids.end()) {
                take_votes(newer_.votes, j, static_cast<std::uint32_t>(items.size()), &places_);
                items.push_back(item);
                ++out_.new_roll_calls;
                continue;
            }
            ++out_.same_roll_calls;
            if (const std::string_view field = first_difference(items[it->second], item);
                !field.empty()) {
                contradict(item.id, "",
                           fmt::format("roll call {} is in both archives, but not alike: {}",
                                       item.id, field));
            } else if (const auto who = other_vote(it->second, j)) {
                const std::string& id = out_.archive.members[*who].id;
                contradict(
                    item.id, id,
                    fmt::format("roll call {} is in both archives, and the vote of {} differs",
                                item.id, id));
            }
        }
    }

    const Archive& newer_;
    Appended out_;
    const VoteMatrix* older_votes_ = nullptr;
    std::vector<Cast> casts_;
    std::vector<std::uint32_t> places_; // of the newer members in the archive that comes out
    std::map<std::pair<std::string, std::string>, std::vector<std::pair<std::size_t, Spell>>>
        by_code_;
};

} // namespace

Appended append(const Archive& older, const Archive& newer) {
    return Appending(older, newer).appended();
}

} // namespace plenary::rollcall
