// Roll-call votes of a sitting of the European Parliament, as the annex to its minutes (RCV) gives
// them in XML: PV.RollCallVoteResults with a RollCallVote.Result for each vote.
//
// Names stand under Result.For, Result.Against and Result.Abstention, by political group; members
// without a vote are not listed. What members said afterwards that they meant stands under
// Intentions: the record keeps what was cast, and a member that cast nothing is absent there. A
// member is known by its PersId, the number of the Parliament's directory; older files have only
// the MepId of the voting system, which is another number; without either by its name as printed.
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "plenary/format/archive_format.hpp"
#include "plenary/format/archive_tables.hpp"
#include "plenary/format/decode.hpp"
#include "plenary/format/html_charset.hpp"
#include "plenary/format/roll_builder.hpp"
#include "plenary/format/xml_walk.hpp"
#include "plenary/text/charset.hpp"
#include "plenary/text/utf8.hpp"

namespace plenary::format::archive {
namespace {

using rollcall::State;
using rollcall::Vote;

constexpr std::string_view root_name = "PV.RollCallVoteResults";

bool is_rcv(const ArchiveFile& file) {
    constexpr std::size_t looked_at = 4096;
    const std::string_view head = std::string_view(file.bytes).substr(0, looked_at);
    if (head.find("<" + std::string(root_name)) != head.npos)
        return true;
    // In UTF-16 every other byte is zero.
    std::string narrow(head);
    std::erase(narrow, '\0');
    return is_utf16(head) && narrow.find(root_name) != narrow.npos;
}

bool fits(std::span<const ArchiveFile> files) {
    return std::any_of(files.begin(), files.end(), is_rcv);
}

std::optional<CodeReading> reading(std::string_view code) {
    const auto as = [](State state) { return CodeReading{Vote{state, State::unknown}, ""}; };
    if (code == "For")
        return as(State::yes);
    if (code == "Against")
        return as(State::no);
    if (code == "Abstention")
        return as(State::abstain);
    return std::nullopt;
}

// Without blanks at its ends and with one between words.
std::string tidy(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c != ' ' && c != '\t' && c != '\n' && c != '\r')
            out += c;
        else if (!out.empty() && out.back() != ' ')
            out += ' ';
    }
    if (out.ends_with(' '))
        out.pop_back();
    return out;
}

std::string attribute(std::span<const XmlAttribute> attributes, std::string_view name) {
    for (const XmlAttribute& each : attributes) {
        if (each.name == name)
            return std::string(each.value);
    }
    return "";
}

// "P9_PV(2022)03-01": the ninth term.
std::optional<int> term_in(std::string_view number) {
    if (!number.starts_with('P'))
        return std::nullopt;
    return number_in(number.substr(1, std::min(number.find('_'), number.size()) - 1));
}

// How much is known by what, over all files.
struct Known {
    std::size_t by_seat = 0;
    std::size_t by_name = 0;
};

class Sitting final : public XmlListener {
public:
    Sitting(std::uint32_t file, RollBuilder& builder, Known& known)
        : file_(file), builder_(builder), known_(known) {}

    std::optional<Problem> start(std::string_view name, std::span<const XmlAttribute> attributes,
                                 const Where& where) override {
        if (open_.empty() && name != root_name) {
            return Problem{Kind::invalid,
                           "bad-root",
                           fmt::format("this begins with '{}', not with {}", name, root_name),
                           "is it the annex of roll-call votes (RCV) in XML?",
                           where,
                           ""};
        }
        open_.emplace_back(name);
        if (name == root_name) {
            day_ = attribute(attributes, "Sitting.Date");
            number_ = attribute(attributes, "EP.Number");
        } else if (name == "RollCallVote.Result") {
            if (in_roll_)
                return broken("a roll call inside a roll call", where);
            begin_roll(attributes, where);
        } else if (name == "RollCallVote.Description.Text") {
            in_description_ = true;
        } else if (in_roll_ && name.starts_with(result)) {
            if (name == "Result.PoliticalGroup.List")
                group_ = attribute(attributes, "Identifier");
            else
                return begin_side(name.substr(result.size()), attributes, where);
        } else if (in_roll_ && name.starts_with(intentions)) {
            side_ = name.substr(intentions.size());
            intends_ = true;
        } else if (name == "PoliticalGroup.Member.Name" || name == "Member.Name") {
            if (side_.empty())
                return broken("a member that stands under no side", where);
            mep_ = id_in(attribute(attributes, "MepId"));
            person_ = id_in(attribute(attributes, "PersId"));
            line_ = where.line;
            in_member_ = true;
            text_.clear();
        }
        return std::nullopt;
    }

    void end() override {
        const std::string name = std::move(open_.back());
        open_.pop_back();
        if (name == "RollCallVote.Result") {
            end_roll();
        } else if (name == "RollCallVote.Description.Text") {
            in_description_ = false;
        } else if (name == "Result.PoliticalGroup.List") {
            group_.clear();
        } else if (name.starts_with(result) || name.starts_with(intentions)) {
            side_.clear();
            intends_ = false;
        } else if (in_member_ && (name == "PoliticalGroup.Member.Name" || name == "Member.Name")) {
            in_member_ = false;
            named_.push_back({side_, member(), line_, intends_});
        }
    }

    void words(std::string_view text) override {
        if (in_member_)
            text_ += text;
        else if (in_description_)
            description_ += text;
    }

private:
    static constexpr std::string_view result = "Result.";
    static constexpr std::string_view intentions = "Intentions.Result.";

    struct Named {
        std::string side;
        std::optional<std::uint32_t> member;
        int line = 0;
        bool intends = false;
    };

    static Problem broken(std::string_view what, const Where& where) {
        return {Kind::invalid,
                "bad-roll-call",
                fmt::format("here stands {}", what),
                "download the sitting again",
                where,
                ""};
    }

    void begin_roll(std::span<const XmlAttribute> attributes, const Where& where) {
        in_roll_ = true;
        roll_line_ = where.line;
        roll_ = {};
        roll_.id = id_in(attribute(attributes, "Identifier"));
        time_ = attribute(attributes, "Date");
        description_.clear();
        named_.clear();
    }

    std::optional<Problem> begin_side(std::string_view side,
                                      std::span<const XmlAttribute> attributes,
                                      const Where& where) {
        side_ = side;
        intends_ = false;
        const std::string number = attribute(attributes, "Number");
        const auto total = number_in(number);
        if (number.empty())
            return std::nullopt;
        constexpr int most = 100000;
        if (!total || *total < 0 || *total > most) {
            Problem problem = broken(fmt::format("'{}' for a number of votes", number), where);
            problem.code = "bad-number";
            return problem;
        }
        if (side == "For")
            roll_.totals.yes = total;
        else if (side == "Against")
            roll_.totals.no = total;
        else if (side == "Abstention")
            roll_.totals.abstain = total;
        return std::nullopt;
    }

    std::optional<std::uint32_t> member() {
        const std::string name = tidy(text_);
        const std::string id = !person_.empty() ? person_ : !mep_.empty() ? "MepId " + mep_ : name;
        if (id.empty())
            return std::nullopt;
        const bool is_new = !builder_.known_member(id);
        const std::uint32_t place = builder_.member(id);
        rollcall::Member& member = builder_.at(place);
        if (is_new) {
            if (!name.empty())
                member.name = name;
            if (!mep_.empty())
                member.codes.push_back({"mepid", mep_, {}});
            known_.by_seat += person_.empty() && !mep_.empty() ? 1U : 0U;
            known_.by_name += person_.empty() && mep_.empty() ? 1U : 0U;
        }
        if (!group_.empty() && member.group != group_)
            member.group = group_;
        return place;
    }

    void end_roll() {
        in_roll_ = false;
        if (builder_.full())
            return;
        const RollBuilder::Place place{file_, roll_line_};
        const std::string date = time_.empty() ? day_ : time_;
        roll_.day = Day::parse(std::string_view(date).substr(0, 10));
        if (roll_.id.empty() || !roll_.day) {
            builder_.problem("bad-roll-call",
                             roll_.id.empty() ? "this roll call has no Identifier"
                                              : fmt::format("'{}' is no day", date),
                             "download the sitting again", builder_.where(place));
            return;
        }
        roll_.title = tidy(description_);
        roll_.session = term_in(number_);
        if (!time_.empty())
            roll_.more.emplace_back("time", time_);
        if (!number_.empty())
            roll_.more.emplace_back("minutes", number_);
        const auto roll = builder_.roll_call(std::move(roll_), "", place);
        if (!roll)
            return;
        for (const bool afterwards : {false, true}) {
            for (const Named& each : named_) {
                const RollBuilder::Place line{file_, each.line};
                if (each.intends != afterwards)
                    continue;
                if (!each.member) {
                    builder_.problem("bad-roll-call", "this member has neither a number nor a name",
                                     "download the sitting again", builder_.where(line));
                } else if (afterwards) {
                    builder_.meant(*roll, *each.member, each.side, line);
                } else {
                    builder_.vote(*roll, *each.member, each.side, line);
                }
            }
        }
    }

    std::uint32_t file_;
    RollBuilder& builder_;
    Known& known_;
    std::vector<std::string> open_;
    std::string day_;    // of the sitting
    std::string number_; // of its minutes
    bool in_roll_ = false;
    bool in_description_ = false;
    bool in_member_ = false;
    bool intends_ = false;
    int roll_line_ = 0;
    int line_ = 0; // of the member
    rollcall::RollCall roll_;
    std::string time_;
    std::string description_;
    std::string side_; // For, Against, Abstention
    std::string group_;
    std::string mep_;
    std::string person_;
    std::string text_;
    std::vector<Named> named_;
};

// The text as UTF-8; a problem where it is not what it declares.
Result<std::string> utf8_of(const ArchiveFile& file) {
    std::string charset = is_utf16(file.bytes) ? "utf-16" : declared_charset(file.bytes);
    if (charset.empty() || charset == "utf-8") {
        if (const auto bad = first_invalid_utf8(file.bytes)) {
            const auto upto = file.bytes.begin() + static_cast<std::ptrdiff_t>(*bad);
            return fail(
                {Kind::invalid, "invalid-utf8", "this is not UTF-8, as it says it is",
                 "download the sitting again, or put the right encoding into its first line",
                 Where{file.path, 1 + static_cast<int>(std::count(file.bytes.begin(), upto, '\n')),
                       0},
                 ""});
        }
        return file.bytes;
    }
    constexpr std::size_t most = std::size_t{1} << 30U;
    auto converted = file.bytes.size() < most ? convert(file.bytes, charset) : std::nullopt;
    if (!converted || converted->ill_formed > 0) {
        return fail({Kind::invalid, "unknown-encoding",
                     "this is not in the encoding that its first line names, or that is not known",
                     "convert it to UTF-8", Where{file.path, 1, 0}, ""});
    }
    return std::move(converted->text);
}

std::optional<rollcall::Archive> read(std::span<const ArchiveFile> files,
                                      const ArchiveOptions& options, ArchiveReport& report) {
    RollBuilder builder(files, options, report, reading);
    Known known;
    for (std::size_t i = 0; i < files.size() && !builder.full(); ++i) {
        if (!is_rcv(files[i]) && files.size() > 1) {
            builder.remark(files[i].path + " was passed over");
            continue;
        }
        const auto text = utf8_of(files[i]);
        if (!text) {
            builder.problem(text.error());
            continue;
        }
        Sitting sitting(static_cast<std::uint32_t>(i), builder, known);
        if (auto problem = walk_xml(*text, files[i].path, sitting))
            builder.problem(std::move(*problem));
    }
    if (known.by_seat > 0) {
        builder.remark(fmt::format("{} members are known by their MepId alone, a number of the "
                                   "voting system and not that of the directory",
                                   known.by_seat));
    }
    if (known.by_name > 0)
        builder.remark(
            fmt::format("{} members are known by their printed names alone", known.by_name));
    return builder.finish("European Parliament");
}

} // namespace

extern const ArchiveFormat europarl;
const ArchiveFormat europarl{"europarl", "European Parliament: roll-call votes (RCV) in XML", fits,
                             read};

} // namespace plenary::format::archive
