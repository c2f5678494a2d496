#include "plenary/study/forecast_asked.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

#include <fmt/format.h>

#include "plenary/forecast/shapes.hpp"
#include "plenary/format/file.hpp"
#include "plenary/format/read_archive.hpp"
#include "plenary/score/titles.hpp"

namespace plenary::study {
namespace {

using question::Option;

template <class Number>
Result<Number> whole_of(const question::Asked& asked, std::string_view name, Number least,
                        Number most, Number usual) {
    if (!asked.has(name))
        return usual;
    const std::string written = asked.text(name);
    Number value = 0;
    const auto [end, error] =
        std::from_chars(written.data(), written.data() + written.size(), value);
    if (error != std::errc() || end != written.data() + written.size() || value < least ||
        value > most) {
        return fail(usage("bad-number", fmt::format("'{}' is not {} to {}", written, least, most),
                          "write a whole number", fmt::format("--{}", name)));
    }
    return value;
}

Result<std::optional<forecast::Selection>> selection_of(const question::Asked& asked) {
    if (!asked.has("selection"))
        return std::optional<forecast::Selection>();
    const std::string word = asked.text("selection");
    for (const auto each : {forecast::Selection::all, forecast::Selection::supporters,
                            forecast::Selection::unknown}) {
        if (word == forecast::word_for(each))
            return std::optional(each);
    }
    return fail(usage("bad-selection", fmt::format("nobody is selected by '{}'", word),
                      "write all, supporters or unknown", "--selection"));
}

std::optional<std::filesystem::path>
archive_folder(const std::string& id, const std::vector<std::filesystem::path>& roots) {
    for (const std::filesystem::path& root : roots) {
        std::error_code error;
        if (std::filesystem::is_directory(root / "archives" / id, error))
            return root / "archives" / id;
    }
    return std::nullopt;
}

class Preparing {
public:
    explicit Preparing(const Request& request) : request_(request) {}

    MotionForecastOrProblems run() {
        if (request_.dossier.empty()) {
            return failed(usage("no-dossier", "which dossier?",
                                "name its folder with --dossier, or set PLENARY_DOSSIER",
                                "--dossier"));
        }
        auto opened = open(request_);
        if (!opened)
            return failed(opened.error());
        if (!opened->problems().empty())
            return {nullptr, opened->problems()};
        auto counted = question::count_for(opened->setting());
        if (!counted)
            return failed(counted.error());
        out_ = std::make_unique<MotionForecast>();
        out_->opened = std::move(*opened);
        out_->counted = std::move(*counted);
        if (!read_numbers() || !read_priors() || !read_archives() || !read_breaks() || !bind_rule())
            return {nullptr, problems_};
        settle_days();
        make_record();
        lower_votes();
        read_said();
        make_engine();
        return {std::move(out_), {}};
    }

private:
    static MotionForecastOrProblems failed(const Problem& problem) { return {nullptr, {problem}}; }

    bool keep(const Problem& problem) {
        problems_.push_back(problem);
        return false;
    }

    [[nodiscard]] const question::Setting& setting() const { return out_->opened.setting(); }

    bool read_numbers() {
        constexpr std::size_t least_draws = 100;
        constexpr std::size_t most_draws = 16000;
        const auto seed =
            whole_of<std::uint64_t>(request_.asked, "seed", 0, std::uint64_t{1} << 62U, 1);
        if (!seed)
            return keep(seed.error());
        const auto draws =
            whole_of<std::size_t>(request_.asked, "draws", least_draws, most_draws, 4000);
        if (!draws)
            return keep(draws.error());
        const auto years = whole_of<int>(request_.asked, "years", 1, 200, 20);
        if (!years)
            return keep(years.error());
        const auto selection = selection_of(request_.asked);
        if (!selection)
            return keep(selection.error());
        out_->seed = *seed;
        out_->draws = *draws;
        years_ = *years;
        selection_ = *selection;
        out_->attendance = !request_.asked.has("no-attendance");
        return true;
    }

    bool read_priors() {
        std::filesystem::path path;
        if (request_.asked.has("priors")) {
            path = request_.asked.text("priors");
        } else {
            for (const std::filesystem::path& root : request_.data_roots) {
                std::error_code error;
                if (std::filesystem::is_regular_file(root / "priors" / "forecast.toml", error)) {
                    path = root / "priors" / "forecast.toml";
                    break;
                }
            }
        }
        const auto bytes = format::read_file(path);
        if (!bytes)
            return keep(bytes.error());
        out_->priors = format::parse_forecast_priors(*bytes, path.string(), problems_);
        return problems_.empty();
    }

    bool read_archives() {
        std::vector<std::filesystem::path> paths;
        for (const std::string& each : request_.asked.all("archive"))
            paths.emplace_back(each);
        if (paths.empty()) {
            for (const std::string& id : setting().dossier.body.archives) {
                const auto folder = archive_folder(id, request_.data_roots);
                if (!folder) {
                    return keep({Kind::not_found, "no-such-archive",
                                 fmt::format("the archive '{}' of the body is not there", id),
                                 "name another with --archive", Where{"archives/" + id, 0, 0}, ""});
                }
                paths.push_back(*folder);
            }
        }
        for (const std::filesystem::path& path : paths) {
            auto read = format::read_archive({path}, "", {});
            if (!read)
                return keep(read.error());
            if (!read->report.problems.empty()) {
                problems_ = read->report.problems;
                return false;
            }
            if (read->archive.cells != rollcall::Cells::votes) {
                return keep({Kind::invalid, "not-votes", "this archive holds answers of a survey",
                             "name one of roll calls", Where{path.string(), 0, 0}, ""});
            }
            if (read->archive.name.empty())
                read->archive.name = path.string();
            out_->archives.push_back(std::move(read->archive));
        }
        return true;
    }

    bool read_breaks() {
        breaks_ = breaks_of_forecast(request_.asked, setting().dossier, problems_);
        return problems_.empty();
    }

    bool bind_rule() {
        const auto game = bind(out_->counted.count.formula,
                               electorate_of(setting().dossier.body, out_->roster().day, false), 4);
        if (!game)
            return keep(game.error());
        out_->game = *game;
        return true;
    }

    // The record ends on the last day of what is known, else on the day of the motion.
    void settle_days() {
        const Motion& motion = *out_->counted.motion;
        const View& view = setting().view;
        const Day usual = motion.day ? *motion.day : setting().dossier.default_day;
        out_->cut = view.as_of ? *view.as_of : usual;
        if (view.known_cut() && *view.known_cut() < out_->cut)
            out_->cut = *view.known_cut();
        if (motion.day && *motion.day > out_->cut) {
            constexpr double days_a_year = 365.25;
            out_->years =
                static_cast<double>((motion.day->days() - out_->cut.days()).count()) / days_a_year;
        }
    }

    void make_record() {
        std::vector<const rollcall::Archive*> archives;
        for (const rollcall::Archive& each : out_->archives)
            archives.push_back(&each);
        RecordAsked asked;
        asked.cut = out_->cut;
        asked.years = years_;
        const View view = view_of_record();
        out_->record = forecast_record(setting().dossier, *out_->counted.motion,
                                       out_->counted.lineup, view, archives, asked);
        count_kept(setting().dossier, view, out_->priors, out_->notes);
    }

    [[nodiscard]] View view_of_record() const {
        View out = setting().view;
        if (!out.as_of)
            out.as_of = out_->cut;
        return out;
    }

    // A break after the vote that is asked about is none before it.
    void lower_votes() {
        const Motion& motion = *out_->counted.motion;
        const View view = view_of_record();
        const Day last = motion.day ? std::min(*motion.day, *view.as_of) : *view.as_of;
        out_->breaks = breaks_in_view(breaks_, view, last, out_->roster(), out_->record);
        out_->record.history.weights = out_->breaks.weights;
    }

    void read_said() {
        MotionForecast& out = *out_;
        out.said = said_on(out.counted.lineup, out.priors);
        out.absent = out.record.absent;
        if (!out.attendance)
            std::fill(out.absent.begin(), out.absent.end(), 0.0);
        for (const std::size_t seat : out.said.away)
            out.absent[seat] = 1;
        out.plain.said = out.said.said;
        out.selection = selection_used(selection_, setting().dossier, out.counted.lineup, out.said);
        out.plain.selection = out.selection.selection;
        for (std::size_t i = 0; i < out.selection.open.size(); ++i)
            out.plain.said[i].open = out.selection.open[i] != 0;
        for (const forecast::Said& each : out.said.said) {
            // A vote that was cast was cast by somebody who was there.
            if (*std::max_element(each.likely.begin(), each.likely.end()) >= 1)
                out.absent[each.member] = 0;
        }
        std::vector<char> told(out.roster().seats.size(), 0);
        for (const forecast::Said& each : out.plain.said)
            told[each.member] = 1;
        for (std::size_t m = 0; m < told.size(); ++m) {
            if (told[m] == 0 && out.roster().seats[m].can_vote())
                out.plain.silent.push_back(m);
        }
        out.plain.surprise = 1 - (1 - out.priors.surprise_at_once) *
                                     std::exp(-out.priors.surprise_per_year * out.years);
        out.asked = out.plain;
        for (const auto& [code, stance] : out.counted.assumed)
            suppose(code, stance);
    }

    void suppose(const std::string& code, Stance stance) {
        MotionForecast& out = *out_;
        std::size_t seat = 0;
        while (out.roster().seats[seat].member->code != code)
            ++seat;
        out.supposed.push_back(fmt::format("{}={}", code, to_string(stance)));
        std::erase(out.asked.silent, seat);
        std::erase_if(out.asked.said,
                      [seat](const forecast::Said& each) { return each.member == seat; });
        forecast::Said said;
        said.member = seat;
        switch (stance) {
        case Stance::yes:
            said.likely = {0, 0, 1};
            break;
        case Stance::no:
            said.likely = {1, 0, 0};
            break;
        case Stance::abstain:
            said.likely = {0, 1, 0};
            break;
        case Stance::absent:
            out.absent[seat] = 1;
            out.asked.silent.push_back(seat);
            return;
        case Stance::lean_yes:
        case Stance::lean_no: {
            const double kept = out.priors.statements.at("lean").kept;
            said.likely.fill((1 - kept) / 2);
            said.likely[stance == Stance::lean_yes ? 2 : 0] = kept;
            said.kept = kept;
            break;
        }
        case Stance::undecided:
            out.asked.silent.push_back(seat);
            return;
        }
        if (is_firm(stance))
            out.absent[seat] = 0;
        out.asked.said.push_back(said);
    }

    void make_engine() {
        MotionForecast& out = *out_;
        const std::size_t seats = out.roster().seats.size();
        forecast::History history = out.record.history;
        if (history.items() == 0) {
            // No record: members are as alike as those whose positions are known.
            history.members = seats;
            history.votes.assign(seats, forecast::no_vote);
            for (const forecast::Said& each : out.plain.said)
                history.votes[each.member] = static_cast<std::int8_t>(
                    std::max_element(each.likely.begin(), each.likely.end()) - each.likely.begin());
            out.notes.emplace_back("there is no record of how these members voted: all that is "
                                   "used is how many of those who are known stand where");
        }
        out.plain.likeness = likeness(history.items());
        out.asked.likeness = out.plain.likeness;
        forecast::Settings& settings = out.settings;
        settings.shapes = forecast::shapes_for(history.items());
        settings.draws = out.draws;
        settings.proposals = 2 * out.draws;
        out.engine = std::make_unique<forecast::Engine>(history, settings, out.seed, widest(),
                                                        setting().workers);
    }

    // Roll calls of the same series are near whatever their titles say: the desk has put them
    // together.
    std::vector<double> likeness(std::size_t items) const {
        std::vector<std::string> titles;
        for (const RecordItem& item : out_->record.items)
            titles.push_back(clean(item.title));
        if (titles.size() != items)
            return {};
        std::vector<double> out =
            score::TitleIndex(titles).likeness(clean(out_->counted.motion->sentence));
        for (std::size_t j = 0; j < items; ++j) {
            if (out_->record.items[j].series)
                out[j] = std::max(out[j], out_->settings.series_likeness);
        }
        return out;
    }

    static std::string clean(const std::string& title) {
        rollcall::RollCall item;
        item.title = title;
        return score::clean_title(item);
    }

    const Request& request_;
    std::unique_ptr<MotionForecast> out_;
    std::vector<Problem> problems_;
    int years_ = 0;
    std::vector<Break> breaks_;                    // that there are, whatever their day
    std::optional<forecast::Selection> selection_; // that --selection says
};

} // namespace

bool MotionForecast::passes(std::span<const std::int8_t> votes) const {
    // Choices of a game of four: no, absent, abstain, yes.
    chosen_.resize(game->variables.size());
    for (std::size_t v = 0; v < chosen_.size(); ++v) {
        switch (votes[game->variables[v]]) {
        case 0:
            chosen_[v] = 0;
            break;
        case 1:
            chosen_[v] = 2;
            break;
        case 2:
            chosen_[v] = 3;
            break;
        default:
            chosen_[v] = 1;
            break;
        }
    }
    return game->spec.holds(chosen_);
}

MotionForecastOrProblems prepare_forecast(const Request& request) {
    return Preparing(request).run();
}

std::vector<Option> forecast_asked_options() {
    Option motion = question::motion_option;
    motion.required = false; // there is another way to ask
    std::vector<Option> out = {
        motion,
        question::rule_option,
        question::assume_option,
        Option{"archive", Option::Kind::texts, "ARCHIVE",
               "the record of roll calls to learn from, this body's own first; may be repeated "
               "(else those that the body names)",
               false},
        Option{"years", Option::Kind::text, "N", "how far back the record is read (20)", false},
        Option{"selection", Option::Kind::text, "WHO",
               "who is heard first: all, supporters or unknown (else what the sources say, else "
               "unknown)",
               false},
        Option{"no-attendance", Option::Kind::flag, "", "take it that every member comes and votes",
               false},
        Option{"priors", Option::Kind::text, "FILE",
               "what is taken for granted (priors/forecast.toml)", false},
        Option{"seed", Option::Kind::text, "N", "of the random numbers (1)", false},
        Option{"draws", Option::Kind::text, "N", "joint draws of all votes (4000)", false},
        Option{"threads", Option::Kind::text, "N",
               "threads (as many as the machine has); the numbers are the same", false}};
    const std::vector<Option> breaks = forecast_breaks_options();
    out.insert(out.begin() + 5, breaks.begin(), breaks.end());
    return out;
}

DrawnSeats draw_seats(const MotionForecast& forecast, const forecast::Asked& asked) {
    constexpr std::uint64_t of_attendance = 7;
    DrawnSeats out;
    out.forecast = forecast.engine->answer(asked, 0, true);
    out.votes = std::move(out.forecast.drawn.votes);
    if (!out.forecast.impossible)
        forecast::take_away(out.votes, forecast.absent, forecast.seed + of_attendance);
    return out;
}

} // namespace plenary::study
