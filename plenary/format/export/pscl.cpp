// The three tables that make a `rollcall` object of the R package pscl, and how they are read.
//
// The votes are in the digits of the ICPSR. What these cannot say is told in the README: an
// abstention is 7, recused is 9, and unknown is empty like no record.
#include <set>

#include "plenary/format/archive_export.hpp"
#include "plenary/format/csv_lines.hpp"

namespace plenary::format::exporting {
namespace {

using rollcall::Archive;
using rollcall::State;

constexpr std::string_view readme = R"(# A roll call object of the R package pscl

    votes <- read.csv("votes.csv", row.names = 1, check.names = FALSE, na.strings = "")
    legis <- read.csv("legis_data.csv", row.names = 1, colClasses = "character", na.strings = "")
    items <- read.csv("vote_data.csv", row.names = 1, colClasses = "character", na.strings = "")
    rc <- pscl::rollcall(as.matrix(votes), yea = 1:3, nay = 4:6, missing = c(NA, 7:9), notInLegis = 0,
                         legis.names = row.names(votes), legis.data = legis, vote.data = items)

| digit | Plenary's archive |
|---|---|
| 1, 6 | voted yes, no |
| 2, 5 | paired or announced, and meant yes, no |
| 7 | abstained |
| 8 | present, and did not vote |
| 9 | absent; recused; paired without saying for what |
| 0 | had no seat |
| empty | no record, or a record that does not say what |

pscl's yea and nay above count who was paired. With yea = 1 and nay = 6 they do not.
)";

// A digit, or nothing.
std::string digit_of(rollcall::Vote vote) {
    switch (vote.cast) {
    case State::yes:
        return "1";
    case State::no:
        return "6";
    case State::abstain:
        return "7";
    case State::present:
        return "8";
    case State::paired:
        return vote.intended == State::yes ? "2" : vote.intended == State::no ? "5" : "9";
    case State::absent:
    case State::recused:
        return "9";
    case State::not_member:
        return "0";
    case State::unknown:
        break;
    }
    return "";
}

std::string votes_table(const Archive& archive) {
    std::vector<std::string> header = {"legislator"};
    for (const auto& item : archive.roll_calls)
        header.push_back(item.id);
    CsvLines out(header);
    const std::size_t width = archive.roll_calls.size();
    std::vector<std::vector<std::string>> rows(archive.members.size(),
                                               std::vector<std::string>(width + 1));
    for (std::size_t i = 0; i < archive.members.size(); ++i)
        rows[i][0] = archive.members[i].id;
    for (std::size_t j = 0; j < width; ++j) {
        for (std::size_t k = archive.votes.begin(j); k < archive.votes.end(j); ++k)
            rows[archive.votes.member(k)][j + 1] =
                digit_of(rollcall::vote_of(archive.votes.code(k)));
    }
    for (const auto& row : rows)
        out.add(row);
    return out.bytes();
}

std::string legis_table(const Archive& archive) {
    std::set<std::string> schemes;
    for (const auto& member : archive.members) {
        for (const auto& code : member.codes)
            schemes.insert(code.scheme);
    }
    std::vector<std::string> header = {"legislator", "name", "party"};
    header.insert(header.end(), schemes.begin(), schemes.end());
    CsvLines out(header);
    for (const auto& member : archive.members) {
        std::vector<std::string> row = {member.id, member.name, member.group};
        for (const std::string& scheme : schemes)
            row.emplace_back(member.code(scheme));
        out.add(row);
    }
    return out.bytes();
}

std::string vote_table(const Archive& archive) {
    const auto number = [](const std::optional<int>& value) {
        return value ? std::to_string(*value) : std::string();
    };
    CsvLines out({"vote", "date", "session", "symbol", "title", "description", "subjects", "result",
                  "yes", "no", "abstain", "absent"});
    for (const auto& item : archive.roll_calls) {
        out.add({item.id, date_cell(item), number(item.session), item.symbol, item.title,
                 item.description, list_cell(item.subjects), item.result, number(item.totals.yes),
                 number(item.totals.no), number(item.totals.abstain), number(item.totals.absent)});
    }
    return out.bytes();
}

Result<NamedFiles> write(const Archive& archive) {
    if (archive.cells != rollcall::Cells::votes) {
        return fail({Kind::invalid,
                     "not-votes",
                     "this archive holds the answers of a survey, and pscl knows only votes",
                     "export it as csv or json",
                     {},
                     ""});
    }
    if (auto tables = archive_tables(archive); !tables)
        return tables;
    return NamedFiles{{"votes.csv", votes_table(archive)},
                      {"legis_data.csv", legis_table(archive)},
                      {"vote_data.csv", vote_table(archive)},
                      {"README.md", std::string(readme)}};
}

} // namespace

extern const ArchiveExport pscl;
const ArchiveExport pscl{"pscl", "the three tables of a rollcall object of R's pscl", write};

} // namespace plenary::format::exporting
