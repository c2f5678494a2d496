// The record that a forecast on a motion of a dossier learns from: roll calls of archives and
// motions of the dossier itself, all of them over by the day of the evidence.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "plenary/evidence/lineup.hpp"
#include "plenary/forecast/history.hpp"
#include "plenary/rollcall/archive.hpp"
#include "plenary/study/open.hpp"

namespace plenary::study {

struct RecordItem {
    std::string from; // an archive's name, or "dossier"
    std::string id;
    std::string title;
    Day day;             // the last on which it may have been
    bool series = false; // of the motion that is asked about
};

struct ForecastRecord {
    forecast::History history; // members are the seats of the roster, in its order
    std::vector<RecordItem> items;
    // By seat: the chance to stay away, and how many roll calls it is from. A member's own share is
    // drawn to that of all as if 10 roll calls had shown the latter.
    std::vector<double> absent;
    std::vector<int> present_or_absent;
    // Of all seats together, in the roll calls that absences are learned from: how often one was
    // told to have stayed away, and how often that or a vote was told. 0 absences: the record never
    // says who stayed away, and none are learned.
    int absences = 0;
    int told = 0;
    std::vector<std::size_t> unknown_seats; // seats that no archive knows
    std::vector<std::string> notes;
};

struct RecordAsked {
    Day cut;                // nothing after this day, and nothing known later, is read
    int years = 20;         // before the cut
    std::size_t most = 400; // roll calls of one archive, the newest
};

// Roll calls without a day, without a vote of a seat, and those of the motion's own day and later
// are left out. A motion of the dossier that is also a roll call of an archive (the same day, and
// four fifths of at least five votes alike) is read from the archive.
[[nodiscard]] ForecastRecord forecast_record(const Dossier& dossier, const Motion& motion,
                                             const Lineup& lineup, const View& view,
                                             const std::vector<const rollcall::Archive*>& archives,
                                             const RecordAsked& asked);

// The last vote of a seat in the motion's series: where it stands now. no_vote: it has none.
struct PresentVote {
    std::int8_t vote = forecast::no_vote;
    std::string item; // the roll call
};

[[nodiscard]] PresentVote present_vote(const ForecastRecord& record, std::size_t seat);

// "no", "abstain" or "yes"; empty for no_vote.
[[nodiscard]] std::string_view vote_word(std::int8_t vote);

} // namespace plenary::study
