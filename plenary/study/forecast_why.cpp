#include "plenary/study/forecast_why.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include <fmt/format.h>

#include "plenary/numeric/ranked.hpp"
#include "plenary/question/say.hpp"
#include "plenary/study/chance_words.hpp"
#include "plenary/study/forecast_reading.hpp"
#include "plenary/study/forecast_reasons.hpp"
#include "plenary/study/forecast_subject.hpp"

namespace plenary::study {
namespace {

using question::Answer;
using question::Array;
using question::Object;
using question::Option;
using question::Table;
using question::Value;

constexpr std::size_t votes_shown = 12;
constexpr std::size_t own_votes_told = 5;
constexpr double least_told = 0.0005;      // of a change in words: it would be printed as 0
constexpr std::size_t positions_told = 10; // in words; data and tables hold all

// A chance or a difference of chances, in points.
std::string say_points(const Drawn95& of) {
    return fmt::format("{:.1f} % (+- {:.1f})", 100 * of.value, 100 * of.error);
}

Object data_of(const Drawn95& of) { return {{"value", of.value}, {"error", of.error}}; }

class Telling {
public:
    Telling(const MotionForecast& on, std::size_t seat)
        : on_(on), seat_(seat), reasons_(reasons_of(on, seat)) {}

    [[nodiscard]] bool impossible() const { return reasons_.impossible; }

    Answer run(bool strict) {
        order();
        put_data();
        put_text();
        put_table();
        if (strict && rough())
            answer_.condition_holds = false;
        return std::move(answer_);
    }

private:
    [[nodiscard]] const Member& member(std::size_t seat) const {
        return *on_.roster().seats[seat].member;
    }

    [[nodiscard]] std::string name(std::size_t seat) const {
        return label(on_.opened.setting().dossier.body, member(seat).code);
    }

    [[nodiscard]] const Cell& cell(std::size_t position) const {
        return on_.counted.lineup.cells[on_.asked.said[position].member];
    }

    [[nodiscard]] bool rough() const { return reasons_.effective < forecast::least_effective; }

    // Positions and past votes that can be told from nothing, those that do most first.
    void order() {
        for (std::size_t k = 0; k < reasons_.positions.size(); ++k) {
            if (reasons_.positions[k].seen())
                positions_.push_back(k);
        }
        std::stable_sort(positions_.begin(), positions_.end(), [&](std::size_t a, std::size_t b) {
            return rank_of(std::abs(reasons_.positions[a].value)) >
                   rank_of(std::abs(reasons_.positions[b].value));
        });
        for (std::size_t j = 0; j < on_.record.items.size(); ++j) {
            if (on_.record.history.vote(j, seat_) == forecast::no_vote)
                continue;
            ++voted_;
            if (reasons_.again[j].seen())
                votes_.push_back(j);
            if (reasons_.own_votes[j].seen())
                own_votes_.push_back(j);
        }
        if (voted_ == 0)
            reasons_.place.reset();
        std::stable_sort(votes_.begin(), votes_.end(), [&](std::size_t a, std::size_t b) {
            return rank_of(reasons_.again[a].value) > rank_of(reasons_.again[b].value);
        });
        if (votes_.size() > votes_shown)
            votes_.resize(votes_shown);
        std::stable_sort(own_votes_.begin(), own_votes_.end(), [&](std::size_t a, std::size_t b) {
            return rank_of(std::abs(reasons_.own_votes[a].value)) >
                   rank_of(std::abs(reasons_.own_votes[b].value));
        });
        if (own_votes_.size() > own_votes_told)
            own_votes_.resize(own_votes_told);
    }

    // Its own position on the motion among `said`; none: nothing was heard of it.
    [[nodiscard]] std::optional<std::size_t> own() const {
        for (std::size_t k = 0; k < on_.asked.said.size(); ++k) {
            if (on_.asked.said[k].member == seat_)
                return k;
        }
        return std::nullopt;
    }

    void put_data() {
        Object& data = answer_.data;
        data = question::answer_head(on_.opened.setting(), on_.counted.motion,
                                     on_.counted.lineup.view);
        data.emplace_back("member", member(seat_).code);
        data.emplace_back("name", member(seat_).name);
        data.emplace_back("seats_on", to_string(on_.roster().day));
        data.emplace_back("record_until", to_string(on_.cut));
        data.emplace_back("selection", forecast::word_for(on_.asked.selection));
        data.emplace_back("known", ground_of(on_.said, seat_));
        data.emplace_back("p_yes", data_of(reasons_.stated[2]));
        data.emplace_back("p_abstain", data_of(reasons_.stated[1]));
        data.emplace_back("p_no", data_of(reasons_.stated[0]));
        data.emplace_back("p_absent", on_.absent[seat_]);
        data.emplace_back("p_yes_from_record", data_of(reasons_.record));
        data.emplace_back("p_yes_if_silence_says_nothing",
                          reasons_.all_alike ? Value(data_of(*reasons_.all_alike)) : Value());
        data.emplace_back("p_yes_without_titles", reasons_.without_titles
                                                      ? Value(data_of(*reasons_.without_titles))
                                                      : Value());
        Array positions;
        for (const std::size_t k : positions_)
            positions.emplace_back(position_data(k));
        data.emplace_back("positions", std::move(positions));
        data.emplace_back("positions_not_seen",
                          static_cast<std::int64_t>(reasons_.positions.size() - positions_.size()));
        Array votes;
        for (const std::size_t j : votes_)
            votes.emplace_back(vote_data(j));
        data.emplace_back("past_votes", std::move(votes));
        data.emplace_back("past_votes_in_all", static_cast<std::int64_t>(voted_));
        Array own_votes;
        for (const std::size_t j : own_votes_)
            own_votes.emplace_back(own_vote_data(j));
        data.emplace_back("own_votes", std::move(own_votes));
        data.emplace_back("breaks", data_of(breaks_of(on_.breaks, member(seat_).code)));
        data.emplace_back("none_comes_again", data_of(reasons_.fresh));
        data.emplace_back("place", reasons_.place ? Value(place_data(*reasons_.place)) : Value());
        data.emplace_back("seed", static_cast<std::int64_t>(on_.seed));
        data.emplace_back("draws", static_cast<std::int64_t>(on_.draws));
        data.emplace_back("runs", static_cast<std::int64_t>(reason_runs));
        data.emplace_back("ess", reasons_.effective);
        data.emplace_back("says", "what moves a chance in the model, not what moves a member; not "
                                  "a statement about anyone's intent; pressure does not enter");
    }

    [[nodiscard]] Object position_data(std::size_t position) const {
        const Cell& cell = this->cell(position);
        Array ids;
        for (const Statement* each : cell.decided_by)
            ids.emplace_back(each->id);
        return {{"member", member(on_.asked.said[position].member).code},
                {"stance", key_of(*cell.stance)},
                {"act", to_string(cell.decided_by.front()->act)},
                {"acted", to_string(cell.decided_by.front()->acted)},
                {"source", cell.decided_by.front()->source},
                {"statements", std::move(ids)},
                {"effect", data_of(reasons_.positions[position])}};
    }

    [[nodiscard]] Value likeness(std::size_t item) const {
        return on_.asked.likeness.empty() ? Value() : Value(on_.asked.likeness[item]);
    }

    // What a past motion is, and what the member did on it.
    [[nodiscard]] Object past_data(std::size_t item) const {
        const RecordItem& past = on_.record.items[item];
        return {{"from", past.from},
                {"id", past.id},
                {"day", to_string(past.day)},
                {"title", past.title},
                {"vote", vote_word(on_.record.history.vote(item, seat_))}};
    }

    [[nodiscard]] Object vote_data(std::size_t item) const {
        Object out = past_data(item);
        out.emplace_back("comes_again", data_of(reasons_.again[item]));
        out.emplace_back("likeness", likeness(item));
        out.emplace_back("series", on_.record.items[item].series);
        return out;
    }

    [[nodiscard]] Object own_vote_data(std::size_t item) const {
        Object out = past_data(item);
        out.emplace_back("weight", on_.record.history.weight(item, seat_));
        out.emplace_back("change", data_of(reasons_.own_votes[item]));
        return out;
    }

    static Object place_data(const PlaceOnMotion& place) {
        return {{"value", place.place},
                {"interval", Array{place.low, place.high}},
                {"rank", static_cast<std::int64_t>(place.rank)},
                {"of", static_cast<std::int64_t>(place.of)}};
    }

    void put_text() {
        answer_.headline(fmt::format("{} on {}: yes with a chance of {}", name(seat_),
                                     on_.counted.motion->id, say_chance(reasons_.stated[2].value)));
        answer_.paragraph(fmt::format(
            "Yes {}, abstain {}, no {}, absent {:.1f} %. Known of it: {}.",
            say_points(reasons_.stated[2]), say_points(reasons_.stated[1]),
            say_points(reasons_.stated[0]), 100 * on_.absent[seat_], ground_of(on_.said, seat_)));
        if (on_.absent[seat_] >= 1)
            answer_.paragraph("It is known to stay away: nothing else moves its chances.");
        answer_.paragraph(fmt::format("Figures are means over {} runs of {} draws or more; +- is "
                                      "95 % of the error of drawing. What is smaller than its "
                                      "error is not listed.",
                                      reason_runs, on_.draws));
        answer_.heading("The chance of yes, step by step");
        answer_.item("from the record alone, with no position on this motion known: " +
                     say_points(reasons_.record));
        const std::string heard =
            fmt::format("with the positions of {} member{}", on_.asked.said.size(),
                        on_.asked.said.size() == 1 ? "" : "s");
        if (reasons_.all_alike) {
            answer_.item(heard + ", if the silence of the others said nothing: " +
                         say_points(*reasons_.all_alike));
            answer_.item("with what that silence says: " + say_points(reasons_.stated[2]));
        } else if (!on_.asked.said.empty()) {
            answer_.item(heard + ": " + say_points(reasons_.stated[2]));
        }
        if (reasons_.without_titles)
            answer_.item("with all this, but no title and no series read: " +
                         say_points(*reasons_.without_titles));
        answer_.item("who is heard first: " + say(on_.selection));
        put_place();
        put_positions();
        put_votes();
        put_own_votes();
        if (rough())
            answer_.note(fmt::format("the effective sample size falls to {:.0f}, below {:.0f}: "
                                     "take the numbers as rough",
                                     reasons_.effective, forecast::least_effective));
        answer_.note("This is what moves a chance in the model, not what moves a member. Not a "
                     "statement about anyone's intent. Pressure does not enter.");
    }

    void put_place() {
        if (!reasons_.place)
            return;
        const PlaceOnMotion& place = *reasons_.place;
        answer_.item(fmt::format("it stands at {:.2f} on the line that parts yes from no on this "
                                 "motion (90 %: {:.2f} to {:.2f}; higher is more for it): place {} "
                                 "of {}",
                                 place.place, place.low, place.high, place.rank, place.of));
    }

    void put_positions() {
        if (on_.asked.said.empty())
            return;
        answer_.heading("Positions on this motion, each left out by itself");
        for (std::size_t place = 0; place < std::min(positions_told, positions_.size()); ++place) {
            const std::size_t k = positions_[place];
            const Cell& cell = this->cell(k);
            const Statement& statement = *cell.decided_by.front();
            const Drawn95& effect = reasons_.positions[k];
            answer_.item(fmt::format(
                "{}{}: {}, {} of {} [{}]: {} its chance of yes by {:.1f} points (+- {:.1f})",
                name(on_.asked.said[k].member), own() == k ? " itself" : "",
                to_string(*cell.stance), to_string(statement.act), to_string(statement.acted),
                statement.id, effect.value > 0 ? "raises" : "lowers", 100 * std::abs(effect.value),
                100 * effect.error));
        }
        if (positions_.size() > positions_told)
            answer_.item(fmt::format("{} more with smaller effects (--json and --csv have them)",
                                     positions_.size() - positions_told));
        const std::size_t left = reasons_.positions.size() - positions_.size();
        if (left > 0)
            answer_.item(fmt::format("{}{} position{} with an effect that drawing cannot tell "
                                     "from none",
                                     left, positions_.empty() ? "" : " more",
                                     left == 1 ? "" : "s"));
        answer_.paragraph("Left out: as if nothing were known of that member, not even whether it "
                          "was heard; its own position: as if it were silent. Positions that say "
                          "the same do little each alone, so effects do not add up.");
    }

    void put_votes() {
        if (voted_ == 0) {
            answer_.paragraph("The record has no vote of this member: it is taken as an average "
                              "one.");
            return;
        }
        answer_.heading("Its own votes, nearest past motions first");
        for (const std::size_t j : votes_) {
            const RecordItem& past = on_.record.items[j];
            std::string alike;
            if (past.series)
                alike = "; of the same series";
            else if (!on_.asked.likeness.empty())
                alike = fmt::format("; title alike {:.2f}", on_.asked.likeness[j]);
            answer_.item(fmt::format("{} {}: {} [{}]; comes again with a chance of {}{}",
                                     to_string(past.day),
                                     vote_word(on_.record.history.vote(j, seat_)),
                                     past.title.empty() ? past.id : past.title, past.id,
                                     say_points(reasons_.again[j]), alike));
        }
        if (votes_.empty())
            answer_.item("none of them on a motion that is likely to come again");
        answer_.paragraph(fmt::format(
            "A past motion that comes again brings its members' surprises with it. "
            "With a chance of {} it is none of the record, and only the member's place counts; "
            "that place is from all of its {} votes there.",
            say_points(reasons_.fresh), voted_));
    }

    void put_own_votes() {
        if (voted_ == 0)
            return;
        answer_.heading("Its own votes, each left out by itself");
        bool told = false;
        for (const std::size_t j : own_votes_) {
            const RecordItem& past = on_.record.items[j];
            const Drawn95& change = reasons_.own_votes[j];
            if (std::abs(change.value) < least_told)
                continue;
            told = true;
            answer_.item(fmt::format("{} {}: {} [{}]: without it {:+.1f} points (+- {:.1f})",
                                     to_string(past.day),
                                     vote_word(on_.record.history.vote(j, seat_)),
                                     past.title.empty() ? past.id : past.title, past.id,
                                     100 * change.value, 100 * change.error));
        }
        if (!told)
            answer_.item("none of them moves its chance of yes by 0.1 points");
        for (const std::string& each :
             say(breaks_of(on_.breaks, member(seat_).code), on_.opened.setting().dossier.body))
            answer_.item(each);
        answer_.paragraph(fmt::format(
            "The change of its chance of yes if that vote had not been cast, the {} largest. The "
            "member is placed by its other votes, and does not keep to a vote that it did not "
            "cast; past motions and all others stay where the fit has them: by steps from the "
            "fit, not a refit. Votes that say the same do little each alone.",
            own_votes_told));
    }

    void put_table() {
        Table table{
            {{"part"}, {"member"}, {"day"}, {"id"}, {"what"}, {"value", true}, {"error", true}},
            {}};
        for (const std::size_t k : positions_) {
            const Statement& statement = *cell(k).decided_by.front();
            table.rows.push_back({"position", member(on_.asked.said[k].member).code,
                                  to_string(statement.acted), statement.id,
                                  std::string(to_string(*cell(k).stance)),
                                  fmt::format("{:.4f}", reasons_.positions[k].value),
                                  fmt::format("{:.4f}", reasons_.positions[k].error)});
        }
        for (const std::size_t j : votes_) {
            const RecordItem& past = on_.record.items[j];
            table.rows.push_back({"past vote", member(seat_).code, to_string(past.day), past.id,
                                  std::string(vote_word(on_.record.history.vote(j, seat_))),
                                  fmt::format("{:.4f}", reasons_.again[j].value),
                                  fmt::format("{:.4f}", reasons_.again[j].error)});
        }
        for (const std::size_t j : own_votes_) {
            const RecordItem& past = on_.record.items[j];
            table.rows.push_back({"own vote", member(seat_).code, to_string(past.day), past.id,
                                  std::string(vote_word(on_.record.history.vote(j, seat_))),
                                  fmt::format("{:.4f}", reasons_.own_votes[j].value),
                                  fmt::format("{:.4f}", reasons_.own_votes[j].error)});
        }
        answer_.table = std::move(table);
    }

    const MotionForecast& on_;
    std::size_t seat_;
    MemberReasons reasons_;
    std::vector<std::size_t> positions_; // shown, of asked.said
    std::vector<std::size_t> votes_;     // shown, items of the record
    std::vector<std::size_t> own_votes_; // that do most, items of the record
    std::size_t voted_ = 0;
    Answer answer_;
};

// The seat of the member that was named, if it can vote.
Result<std::size_t> seat_of(const MotionForecast& on, const std::string& text) {
    const Body& body = on.opened.setting().dossier.body;
    const auto found = question::find_member(body, text, "MEMBER");
    if (!found)
        return fail(found.error());
    const Member& member = **found;
    const std::vector<Seat>& seats = on.roster().seats;
    for (std::size_t m = 0; m < seats.size(); ++m) {
        if (seats[m].member->code != member.code)
            continue;
        if (seats[m].can_vote())
            return m;
        return fail({Kind::invalid, "cannot-vote",
                     fmt::format("{} cannot vote on {}: {}", member.name,
                                 to_string(on.roster().day), to_string(seats[m].state)),
                     "there is no vote of it to explain", Where{"MEMBER", 0, 0}, ""});
    }
    return fail({Kind::not_found, "unknown-member",
                 fmt::format("{} is not a member of {} on {}", member.name, body.name,
                             to_string(on.roster().day)),
                 "ask about a motion of another day", Where{"MEMBER", 0, 0}, ""});
}

} // namespace

std::vector<Option> forecast_why_options() {
    std::vector<Option> out{forecast_subject};
    for (const Option& option : forecast_asked_options()) {
        if (option.name != "assume")
            out.push_back(option);
    }
    out.push_back(Option{"strict", Option::Kind::flag, "",
                         "exit 1 where the effective sample size stays below 100", false});
    return out;
}

Reply forecast_why(const Request& asked) {
    if (!asked.asked.has(forecast_subject.name))
        return refused(usage("missing-argument", "which member?",
                             "write 'plenary forecast why MEMBER'", "MEMBER"));
    if (!asked.asked.has("motion"))
        return refused(usage("missing-argument", "its vote on what?", "name a motion with --motion",
                             "--motion"));
    Request request = asked;
    if (!request.asked.has("draws"))
        request.asked.set("draws", "500"); // each of the runs
    MotionForecastOrProblems prepared = prepare_forecast(request);
    if (!prepared.forecast)
        return {std::nullopt, std::move(prepared.problems)};
    const MotionForecast& on = *prepared.forecast;
    const auto seat = seat_of(on, request.asked.text(forecast_subject.name));
    if (!seat)
        return refused(seat.error());
    Telling telling(on, *seat);
    if (telling.impossible())
        return refused(selection_impossible(on.selection));
    return {telling.run(request.asked.has("strict")), {}};
}

} // namespace plenary::study
