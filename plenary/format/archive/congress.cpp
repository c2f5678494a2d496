// The votes of the United States Congress as the project unitedstates/congress writes them: one
// file `data.json` a vote.
//
// {"vote_id": "h12-113.2013", "chamber": "h", "congress": 113, "date": "2013-...", "question": ...,
// "votes": {"Yea": [{"id", "display_name", "party", "state"}, ...], ...}}. Members are known by
// their id: of the Biographical Directory in the House (A000000), of the Senate there (S000). In
// the Senate's lists a bare "VP" is the Vice President, who breaks a tie. The elections of a
// Speaker have the names of candidates as codes; they need --map. The files print no totals of
// names, only lists.
#include <algorithm>

#include <fmt/format.h>

#include "plenary/format/archive_format.hpp"
#include "plenary/format/archive_tables.hpp"
#include "plenary/format/bounded_json.hpp"
#include "plenary/format/roll_builder.hpp"

namespace plenary::format::archive {
namespace {

using Json = nlohmann::json;
using rollcall::State;
using rollcall::Vote;

bool is_vote(const ArchiveFile& file) {
    constexpr std::size_t looked_at = std::size_t{64} << 10U;
    const std::string_view head = std::string_view(file.bytes).substr(0, looked_at);
    const auto has = [head](std::string_view key) { return head.find(key) != head.npos; };
    return file.name.ends_with(".json") && head.substr(0, 64).find('{') != head.npos &&
           has("\"congress\"") && has("\"chamber\"") && has("\"vote_id\"") && has("\"votes\"");
}

bool fits(std::span<const ArchiveFile> files) {
    return std::any_of(files.begin(), files.end(), is_vote);
}

std::optional<CodeReading> reading(std::string_view code) {
    const auto as = [](State state) { return CodeReading{Vote{state, State::unknown}, ""}; };
    if (code == "Yea" || code == "Aye" || code == "Guilty")
        return as(State::yes);
    if (code == "Nay" || code == "No" || code == "Not Guilty")
        return as(State::no);
    if (code == "Present")
        return as(State::present);
    if (code == "Not Voting")
        return as(State::absent);
    return std::nullopt;
}

// "hr 933": what was voted on, where it is a bill.
std::string symbol_of(const Json& vote) {
    const Json* bill = json_at(vote, "bill");
    if (bill == nullptr)
        return "";
    const std::string type = json_text(*bill, "type");
    const std::string number = id_in(json_text(*bill, "number"));
    return type.empty() || number.empty() ? "" : type + " " + number;
}

class Reading {
public:
    Reading(std::span<const ArchiveFile> files, const ArchiveOptions& options,
            ArchiveReport& report)
        : files_(files), builder_(files, options, report, reading) {}

    std::optional<rollcall::Archive> archive() {
        std::size_t others = 0;
        for (std::size_t i = 0; i < files_.size() && !builder_.full(); ++i) {
            if (is_vote(files_[i]) || files_.size() == 1)
                file(static_cast<std::uint32_t>(i));
            else
                ++others;
        }
        if (others > 0)
            builder_.remark(fmt::format("{} files that are no votes were passed over", others));
        return builder_.finish("Congress of the United States");
    }

private:
    void wrong(std::uint32_t number, std::string message) {
        builder_.problem("bad-vote", std::move(message), "fetch this vote again",
                         builder_.where({number, 0}));
    }

    void file(std::uint32_t number) {
        const auto vote = parse_bounded_json(files_[number].bytes, files_[number].path);
        if (!vote) {
            builder_.problem(vote.error());
            return;
        }
        rollcall::RollCall item;
        item.id = json_text(*vote, "vote_id");
        if (item.id.empty()) {
            wrong(number, "this vote has no vote_id");
            return;
        }
        const std::string date = json_text(*vote, "date");
        item.day = Day::parse(std::string_view(date).substr(0, 10));
        if (!item.day) {
            wrong(number, fmt::format("the date of {} is no day: '{}'", item.id, date));
            return;
        }
        item.session = number_in(json_text(*vote, "congress"));
        item.symbol = symbol_of(*vote);
        item.title = json_text(*vote, "question");
        item.description = json_text(*vote, "subject");
        item.result = json_text(*vote, "result");
        for (const char* key : {"chamber", "session", "number", "category", "type", "requires"}) {
            if (std::string text = json_text(*vote, key); !text.empty())
                item.more.emplace_back(key, std::move(text));
        }
        const std::string id = item.id;
        const auto roll =
            builder_.roll_call(std::move(item), json_text(*vote, "chamber"), {number, 0});
        const Json* lists = json_at(*vote, "votes");
        if (!roll)
            return;
        if (lists == nullptr || !lists->is_object()) {
            wrong(number, fmt::format("{} has no lists of votes", id));
            return;
        }
        for (const auto& [code, voters] : lists->items()) {
            if (!voters.is_array()) {
                wrong(number, fmt::format("under '{}' of {} stands no list", code, id));
                continue;
            }
            for (const Json& voter : voters) {
                if (const auto who = member(voter))
                    builder_.vote(*roll, *who, code, {number, 0});
                else
                    wrong(number,
                          fmt::format("under '{}' of {} is a voter without an id", code, id));
                if (builder_.full())
                    return;
            }
        }
    }

    std::optional<std::uint32_t> member(const Json& voter) {
        if (voter.is_string() && voter == "VP") {
            const std::uint32_t place = builder_.member("VP");
            builder_.at(place).name = "Vice President";
            return place;
        }
        const std::string id = json_text(voter, "id");
        if (id.empty())
            return std::nullopt;
        const bool is_new = !builder_.known_member(id);
        const std::uint32_t place = builder_.member(id);
        rollcall::Member& member = builder_.at(place);
        member.group = json_text(voter, "party");
        if (is_new) {
            if (std::string name = json_text(voter, "display_name"); !name.empty())
                member.name = std::move(name);
            member.codes.push_back(
                {id.starts_with('S') && id.size() == 4 ? "lis" : "bioguide", id, {}});
            if (std::string state = json_text(voter, "state"); !state.empty())
                member.more.emplace_back("state", std::move(state));
        }
        return place;
    }

    std::span<const ArchiveFile> files_;
    RollBuilder builder_;
};

std::optional<rollcall::Archive> read(std::span<const ArchiveFile> files,
                                      const ArchiveOptions& options, ArchiveReport& report) {
    return Reading(files, options, report).archive();
}

} // namespace

extern const ArchiveFormat congress;
const ArchiveFormat congress{"congress", "unitedstates/congress: data.json, one file a vote", fits,
                             read};

} // namespace plenary::format::archive
