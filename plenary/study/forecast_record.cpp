#include "plenary/study/forecast_record.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "plenary/evidence/view.hpp"
#include "plenary/study/archive_seats.hpp"

namespace plenary::study {
namespace {

using forecast::no_vote;

std::int8_t vote_in(rollcall::State state) {
    switch (state) {
    case rollcall::State::no:
        return 0;
    case rollcall::State::abstain:
        return 1;
    case rollcall::State::yes:
        return 2;
    default:
        return no_vote;
    }
}

std::int8_t vote_in(const Cell& cell) {
    if (!cell.stance || cell.decided_by.empty() || cell.decided_by.front()->act != Act::vote)
        return no_vote;
    switch (*cell.stance) {
    case Stance::no:
        return 0;
    case Stance::abstain:
        return 1;
    case Stance::yes:
        return 2;
    default:
        return no_vote;
    }
}

bool some_vote(const std::vector<std::int8_t>& votes) {
    return std::any_of(votes.begin(), votes.end(),
                       [](std::int8_t vote) { return vote != no_vote; });
}

bool alike(const std::vector<std::int8_t>& a, const std::vector<std::int8_t>& b) {
    constexpr int least = 5;
    int both = 0;
    int same = 0;
    for (std::size_t m = 0; m < a.size(); ++m) {
        if (a[m] == no_vote || b[m] == no_vote)
            continue;
        ++both;
        same += a[m] == b[m] ? 1 : 0;
    }
    return both >= least && 5 * same >= 4 * both;
}

class Building {
public:
    Building(const Dossier& dossier, const Motion& motion, const Lineup& lineup, const View& view,
             const RecordAsked& asked)
        : dossier_(dossier), motion_(motion), lineup_(lineup), view_(view), asked_(asked),
          seats_(lineup.roster.seats.size()), away_(seats_, 0), there_(seats_, 0),
          known_(seats_, false) {}

    void read(const rollcall::Archive& archive) {
        const std::vector<std::size_t> seat_of = archive_seats(archive, lineup_.roster);
        for (const std::size_t seat : seat_of) {
            if (seat != seats_)
                known_[seat] = true;
        }
        std::vector<Row> rows;
        for (std::size_t j = 0; j < archive.roll_calls.size(); ++j) {
            const rollcall::RollCall& item = archive.roll_calls[j];
            const auto days = rollcall::days_of(item);
            if (!days || !days->to || !item.recorded || !reaches(*days->to))
                continue;
            Row row;
            row.item = {archive.name, item.id, item.title, *days->to, false};
            row.votes.assign(seats_, no_vote);
            for (std::size_t v = archive.votes.begin(j); v < archive.votes.end(j); ++v) {
                const std::size_t seat = seat_of[archive.votes.member(v)];
                if (seat == seats_)
                    continue;
                const rollcall::State cast = rollcall::vote_of(archive.votes.code(v)).cast;
                row.votes[seat] = vote_in(cast);
                if (cast == rollcall::State::absent)
                    row.away.push_back(seat);
            }
            if (some_vote(row.votes))
                rows.push_back(std::move(row));
        }
        std::stable_sort(rows.begin(), rows.end(),
                         [](const Row& a, const Row& b) { return a.item.day < b.item.day; });
        if (rows.size() > asked_.most)
            rows.erase(rows.begin(), rows.end() - static_cast<std::ptrdiff_t>(asked_.most));
        out_.notes.push_back(fmt::format("{}: {} roll calls up to {}", archive.name, rows.size(),
                                         to_string(asked_.cut)));
        // Only the first archive is of this body: who comes to its votes is another matter.
        if (rows_.empty() && !counted_) {
            counted_ = true;
            for (const Row& row : rows) {
                for (const std::size_t seat : row.away)
                    ++away_[seat];
                for (std::size_t m = 0; m < seats_; ++m)
                    there_[m] += row.votes[m] == no_vote ? 0 : 1;
            }
        }
        for (Row& row : rows)
            rows_.push_back(std::move(row));
    }

    void read_dossier() {
        for (const Motion& other : dossier_.motions) {
            if (other.id == motion_.id || !other.day || !reaches(*other.day))
                continue;
            const Lineup lineup = line_up(dossier_, other, view_for(dossier_, other, view_));
            std::vector<std::int8_t> votes(seats_, no_vote);
            for (std::size_t i = 0; i < lineup.cells.size(); ++i) {
                for (std::size_t m = 0; m < seats_; ++m) {
                    if (lineup.roster.seats[i].member->code == lineup_.roster.seats[m].member->code)
                        votes[m] = vote_in(lineup.cells[i]);
                }
            }
            if (!some_vote(votes))
                continue;
            const bool series = !motion_.series.empty() && other.series == motion_.series;
            const auto twin = std::find_if(rows_.begin(), rows_.end(), [&](const Row& row) {
                return row.item.day == *other.day && alike(row.votes, votes);
            });
            if (twin != rows_.end()) {
                twin->item.series = series;
                continue;
            }
            rows_.push_back({{"dossier", other.id, other.sentence, *other.day, series}, votes, {}});
        }
    }

    ForecastRecord finish() {
        std::stable_sort(rows_.begin(), rows_.end(),
                         [](const Row& a, const Row& b) { return a.item.day < b.item.day; });
        out_.history.members = seats_;
        for (Row& row : rows_) {
            out_.history.votes.insert(out_.history.votes.end(), row.votes.begin(), row.votes.end());
            out_.items.push_back(std::move(row.item));
        }
        int away = 0;
        int all = 0;
        for (std::size_t m = 0; m < seats_; ++m) {
            away += away_[m];
            all += away_[m] + there_[m];
        }
        out_.absences = away;
        out_.told = all;
        constexpr double weight = 10;
        const double share = all == 0 ? 0.0 : static_cast<double>(away) / all;
        for (std::size_t m = 0; m < seats_; ++m) {
            const int own = away_[m] + there_[m];
            out_.absent.push_back((away_[m] + weight * share) / (own + weight));
            out_.present_or_absent.push_back(own);
            if (!known_[m])
                out_.unknown_seats.push_back(m);
        }
        return std::move(out_);
    }

private:
    struct Row {
        RecordItem item;
        std::vector<std::int8_t> votes;
        std::vector<std::size_t> away;
    };

    [[nodiscard]] bool reaches(Day day) const {
        using std::chrono::days;
        if (day > asked_.cut || (motion_.day && day >= *motion_.day))
            return false;
        return asked_.cut.days() - day.days() <= days(asked_.years * 366);
    }

    const Dossier& dossier_;
    const Motion& motion_;
    const Lineup& lineup_;
    const View& view_;
    RecordAsked asked_;
    std::size_t seats_;
    std::vector<int> away_;
    std::vector<int> there_;
    std::vector<bool> known_;
    bool counted_ = false;
    std::vector<Row> rows_;
    ForecastRecord out_;
};

} // namespace

ForecastRecord forecast_record(const Dossier& dossier, const Motion& motion, const Lineup& lineup,
                               const View& view,
                               const std::vector<const rollcall::Archive*>& archives,
                               const RecordAsked& asked) {
    Building building(dossier, motion, lineup, view, asked);
    for (const rollcall::Archive* archive : archives)
        building.read(*archive);
    building.read_dossier();
    return building.finish();
}

PresentVote present_vote(const ForecastRecord& record, std::size_t seat) {
    for (std::size_t j = record.items.size(); j-- > 0;) {
        if (record.items[j].series && record.history.vote(j, seat) != forecast::no_vote)
            return {record.history.vote(j, seat), record.items[j].id};
    }
    return {};
}

std::string_view vote_word(std::int8_t vote) {
    return vote == 0 ? "no" : vote == 1 ? "abstain" : vote == 2 ? "yes" : "";
}

} // namespace plenary::study
