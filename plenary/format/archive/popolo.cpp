// Vote events of Open Civic Data and Popolo: one JSON object, a list of them (bare, or under
// `vote_events` or `results`), or one object a line.
//
// {"identifier", "motion_text", "start_date", "organization", "legislative_session", "result",
// "counts": [{"option", "value"}], "votes": [{"option", "voter_name", "voter": {"id", "name"},
// "note"}]}. An event is known by its id, _id or identifier, whichever is there first. A voter is
// known by its id where it was resolved, else by its name as printed; an id that begins with '~' is
// a name to be looked up, and no id. The totals are those of `counts`.
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

// Blanks and a byte-order mark.
constexpr std::string_view before_json = " \t\r\n\xEF\xBB\xBF";

bool is_events(const ArchiveFile& file) {
    constexpr std::size_t looked_at = std::size_t{64} << 10U;
    const std::string_view head = std::string_view(file.bytes).substr(0, looked_at);
    const std::size_t first = head.find_first_not_of(before_json);
    if (first == head.npos || (head[first] != '{' && head[first] != '['))
        return false;
    const auto has = [head](std::string_view key) { return head.find(key) != head.npos; };
    return (has("\"votes\"") || has("\"counts\"")) && !has("\"vote_id\"") &&
           (has("\"motion_text\"") || has("\"motion_id\"") || has("\"option\""));
}

bool fits(std::span<const ArchiveFile> files) {
    return std::any_of(files.begin(), files.end(), is_events);
}

std::optional<CodeReading> reading(std::string_view code) {
    std::string word(code);
    std::transform(word.begin(), word.end(), word.begin(), [](char c) {
        if (c >= 'A' && c <= 'Z')
            return static_cast<char>(c - 'A' + 'a');
        return c == '_' ? ' ' : c;
    });
    const auto as = [](State state) { return CodeReading{Vote{state, State::unknown}, ""}; };
    if (word == "yes")
        return as(State::yes);
    if (word == "no")
        return as(State::no);
    if (word == "abstain")
        return as(State::abstain);
    if (word == "absent" || word == "not voting")
        return as(State::absent);
    if (word == "paired")
        return as(State::paired);
    if (word == "excused" || word == "other") {
        CodeReading out = as(State::unknown);
        out.note = "does not say what the member did: it was read as unknown; --map says otherwise";
        return out;
    }
    return std::nullopt;
}

// The text under a key, or under one of the keys of the object there.
std::string text_or(const Json& object, const char* key, std::initializer_list<const char*> inner) {
    std::string out = json_text(object, key);
    const Json* below = json_at(object, key);
    for (const char* each : inner) {
        if (out.empty() && below != nullptr)
            out = json_text(*below, each);
    }
    return out;
}

std::string first_of(const Json& object, std::initializer_list<const char*> keys) {
    for (const char* key : keys) {
        if (std::string out = id_in(json_text(object, key)); !out.empty())
            return out;
    }
    return "";
}

class Reading {
public:
    Reading(std::span<const ArchiveFile> files, const ArchiveOptions& options,
            ArchiveReport& report)
        : files_(files), builder_(files, options, report, reading) {}

    std::optional<rollcall::Archive> archive() {
        std::size_t others = 0;
        for (std::size_t i = 0; i < files_.size() && !builder_.full(); ++i) {
            if (is_events(files_[i]) || files_.size() == 1)
                file(static_cast<std::uint32_t>(i));
            else
                ++others;
        }
        if (others > 0)
            builder_.remark(fmt::format("{} files that hold no votes were passed over", others));
        if (as_printed_ > 0) {
            builder_.remark(fmt::format("{} voters are known by their printed names alone: who "
                                        "prints two ways is two members",
                                        as_printed_));
        }
        if (unnamed_ > 0)
            builder_.remark(fmt::format("{} votes have no identifier and were numbered", unnamed_));
        return builder_.finish("Vote events");
    }

private:
    void file(std::uint32_t number) {
        const ArchiveFile& file = files_[number];
        const std::string_view text = file.bytes;
        if (json_lines(text)) {
            by_line(number, text);
            return;
        }
        const auto whole = parse_bounded_json(text, file.path);
        if (!whole) {
            builder_.problem(whole.error());
            return;
        }
        const Json* list = &*whole;
        for (const char* key : {"vote_events", "results"}) {
            const Json* below = json_at(*whole, key);
            if (below != nullptr && below->is_array())
                list = below;
        }
        if (!list->is_array()) {
            event(*list, {number, 0});
            return;
        }
        for (const Json& each : *list) {
            event(each, {number, 0});
            if (builder_.full())
                return;
        }
    }

    // Whether the first line is a whole object and another line comes behind it.
    static bool json_lines(std::string_view text) {
        const std::size_t begin = text.find_first_not_of(before_json);
        const std::size_t end = text.find('\n', std::min(begin, text.size()));
        if (end == text.npos || text[begin] != '{' ||
            text.find_first_not_of(" \t\r\n", end) == text.npos)
            return false;
        return text[text.find_last_not_of(" \t\r", end - 1)] == '}' &&
               text[text.find_first_not_of(" \t\r\n", end)] == '{';
    }

    void by_line(std::uint32_t number, std::string_view text) {
        int line = 0;
        while (!text.empty() && !builder_.full()) {
            ++line;
            const std::string_view one = text.substr(0, text.find('\n'));
            text.remove_prefix(std::min(one.size() + 1, text.size()));
            if (one.find_first_not_of(" \t\r") == one.npos)
                continue;
            const auto value = parse_bounded_json(one, files_[number].path, line);
            if (value)
                event(*value, {number, line});
            else
                builder_.problem(value.error());
        }
    }

    void wrong(std::string message, RollBuilder::Place place) {
        builder_.problem("bad-vote-event", std::move(message), "see docs/formats/archive.md",
                         builder_.where(place));
    }

    void event(const Json& event, RollBuilder::Place place) {
        ++events_;
        if (!event.is_object()) {
            wrong(fmt::format("vote event {} is no object", events_), place);
            return;
        }
        rollcall::RollCall item;
        item.id = first_of(event, {"id", "_id", "identifier"});
        if (item.id.empty()) {
            item.id = std::to_string(events_);
            ++unnamed_;
        }
        const std::string id = item.id;
        if (!date(event, item, place))
            return;
        item.symbol = text_or(event, "bill", {"identifier", "id"});
        if (item.symbol.starts_with('~'))
            item.symbol.clear();
        item.title = text_or(event, "motion_text", {});
        if (item.title.empty())
            item.title = text_or(event, "motion", {"text", "name"});
        item.result = json_text(event, "result");
        const std::string session = text_or(event, "legislative_session", {"identifier", "name"});
        item.session = number_in(session);
        const std::string body = text_or(event, "organization", {"name", "id", "classification"});
        for (const auto& [key, text] :
             {std::pair{"organization", body}, std::pair{"legislative_session", session},
              std::pair{"identifier", json_text(event, "identifier")}}) {
            if (!text.empty())
                item.more.emplace_back(key, text);
        }
        if (!counts(event, item, place))
            return;
        const auto roll = builder_.roll_call(std::move(item), body, place);
        const Json* votes = json_at(event, "votes");
        if (!roll || votes == nullptr || votes->is_null())
            return;
        if (!votes->is_array()) {
            wrong(fmt::format("the votes of {} are no list", id), place);
            return;
        }
        for (const Json& each : *votes) {
            const std::string option = json_text(each, "option");
            const auto who = voter(each);
            if (!who || option.empty()) {
                wrong(fmt::format("a vote of {} has no {}", id, who ? "option" : "voter"), place);
            } else {
                builder_.vote(*roll, *who, option, place);
            }
            if (builder_.full())
                return;
        }
    }

    bool date(const Json& event, rollcall::RollCall& item, RollBuilder::Place place) {
        const std::string date = first_of(event, {"start_date", "date"});
        item.precision = rollcall::Precision::none;
        if (date.empty())
            return true;
        std::string whole = date.substr(0, 10);
        item.precision = rollcall::Precision::day;
        if (whole.size() == 7) {
            whole += "-01";
            item.precision = rollcall::Precision::month;
        } else if (whole.size() == 4) {
            whole += "-01-01";
            item.precision = rollcall::Precision::year;
        }
        item.day = Day::parse(whole);
        if (!item.day)
            wrong(fmt::format("the date of {} is no day: '{}'", item.id, date), place);
        return item.day.has_value();
    }

    // Counts of one state are added up, for options can share one.
    bool counts(const Json& event, rollcall::RollCall& item, RollBuilder::Place place) {
        const Json* counts = json_at(event, "counts");
        if (counts == nullptr || !counts->is_array())
            return true;
        for (const Json& each : *counts) {
            const auto value = number_in(json_text(each, "value"));
            constexpr int most = 1000000;
            if (!value || *value < 0 || *value > most) {
                wrong(fmt::format("a count of {} is no number of votes: '{}'", item.id,
                                  json_text(each, "value")),
                      place);
                return false;
            }
            const auto means = builder_.meaning(json_text(each, "option"));
            if (!means)
                continue;
            std::optional<int>* total = nullptr;
            if (means->cast == State::yes)
                total = &item.totals.yes;
            else if (means->cast == State::no)
                total = &item.totals.no;
            else if (means->cast == State::abstain)
                total = &item.totals.abstain;
            else if (means->cast == State::absent)
                total = &item.totals.absent;
            if (total != nullptr)
                *total = std::min(most, total->value_or(0) + *value);
        }
        return true;
    }

    std::optional<std::uint32_t> voter(const Json& vote) {
        std::string name = json_text(vote, "voter_name");
        if (name.empty())
            name = text_or(vote, "voter", {"name"});
        std::string id = id_in(json_text(vote, "voter_id"));
        if (const Json* below = json_at(vote, "voter"); id.empty() && below != nullptr)
            id = id_in(json_text(*below, "id"));
        if (id.starts_with('~'))
            id.clear();
        const std::string& key = id.empty() ? name : id;
        if (key.empty())
            return std::nullopt;
        const bool is_new = !builder_.known_member(key);
        const std::uint32_t place = builder_.member(key);
        if (rollcall::Member& member = builder_.at(place); member.name == key && !name.empty())
            member.name = name;
        if (is_new && id.empty())
            ++as_printed_;
        return place;
    }

    std::span<const ArchiveFile> files_;
    RollBuilder builder_;
    std::size_t events_ = 0;
    std::size_t unnamed_ = 0;
    std::size_t as_printed_ = 0;
};

std::optional<rollcall::Archive> read(std::span<const ArchiveFile> files,
                                      const ArchiveOptions& options, ArchiveReport& report) {
    return Reading(files, options, report).archive();
}

} // namespace

extern const ArchiveFormat popolo;
const ArchiveFormat popolo{
    "popolo", "Open Civic Data and Popolo: vote events, JSON or one object a line", fits, read};

} // namespace plenary::format::archive
