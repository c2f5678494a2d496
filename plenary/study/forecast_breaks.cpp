#include "plenary/study/forecast_breaks.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "plenary/format/body_member.hpp"
#include "plenary/format/breaks.hpp"
#include "plenary/question/say.hpp"
#include "plenary/study/break_factor.hpp"

namespace plenary::study {

using question::Option;
using question::Value;

std::vector<Option> forecast_breaks_options() {
    using K = Option::Kind;
    return {{"breaks", K::text, "FILE",
             "days on which members may have changed course (else breaks.csv of the dossier)",
             false},
            {"break-factor", K::text, "F",
             "a vote before a break weighs 1/F where the break's row has no factor (1: as before)",
             false}};
}

std::vector<Break> breaks_of_forecast(const question::Asked& asked, const Dossier& dossier,
                                      std::vector<Problem>& problems) {
    const auto knows = [&dossier](const format::TypedTable& rows, std::size_t row,
                                  const std::string& code) {
        return format::is_body_member(rows, row, "member", dossier.body, code);
    };
    std::vector<Break> out = asked.has("breaks")
                                 ? format::read_breaks(asked.text("breaks"), knows, problems)
                                 : dossier.breaks;
    const double usual =
        usual_break_factor(asked, asked.has("breaks") || !dossier.breaks.empty(), problems);
    for (Break& each : out)
        each.factor = each.factor.value_or(usual);
    return out;
}

BreaksInView breaks_in_view(const std::vector<Break>& breaks, const View& view, Day last,
                            const Roster& roster, const ForecastRecord& record) {
    BreaksInView out;
    std::vector<double> weights(record.history.votes.size(), 1.0);
    bool lower = false;
    for (const Break& each : breaks) {
        if (each.day > last || !view.reaches(each.day) || !view.knows(each.known) ||
            (!each.source.empty() && !view.sees_source(each.source)))
            continue;
        BreakInView& seen = out.breaks.emplace_back();
        seen.of = each;
        const auto seat =
            std::find_if(roster.seats.begin(), roster.seats.end(),
                         [&](const Seat& s) { return s.member->code == each.member; });
        const double factor = each.factor.value_or(1);
        if (seat == roster.seats.end() || factor <= 1)
            continue;
        const auto m = static_cast<std::size_t>(seat - roster.seats.begin());
        for (std::size_t j = 0; j < record.items.size() && record.items[j].day < each.day; ++j) {
            if (record.history.vote(j, m) == forecast::no_vote)
                continue;
            weights[j * record.history.members + m] /= factor;
            ++seen.lowered;
            lower = true;
        }
    }
    if (lower)
        out.weights = std::move(weights);
    return out;
}

std::vector<BreakInView> breaks_of(const BreaksInView& breaks, const std::string& member) {
    std::vector<BreakInView> out;
    for (const BreakInView& each : breaks.breaks) {
        if (each.of.member == member)
            out.push_back(each);
    }
    return out;
}

question::Array data_of(const std::vector<BreakInView>& breaks) {
    question::Array out;
    for (const BreakInView& each : breaks) {
        out.emplace_back(
            question::Object{{"member", each.of.member},
                             {"date", to_string(each.of.day)},
                             {"known", to_string(each.of.known)},
                             {"source", each.of.source.empty() ? Value() : Value(each.of.source)},
                             {"factor", each.of.factor.value_or(1)},
                             {"votes_lowered", static_cast<std::int64_t>(each.lowered)}});
    }
    return out;
}

std::vector<std::string> say(const std::vector<BreakInView>& breaks, const Body& body) {
    std::vector<std::string> out;
    for (const BreakInView& each : breaks) {
        const double factor = each.of.factor.value_or(1);
        std::string effect;
        if (factor <= 1)
            effect = fmt::format("its factor is {:g} and changes nothing", factor);
        else if (each.lowered == 0)
            effect = fmt::format("factor {:g}, but the record has no earlier vote of it", factor);
        else
            effect = fmt::format("its {} on the record weigh{} 1/{:g} for it",
                                 each.lowered == 1 ? std::string("earlier vote")
                                                   : fmt::format("{} earlier votes", each.lowered),
                                 each.lowered == 1 ? "s" : "", factor);
        out.push_back(fmt::format(
            "break of {} on {} ({}): {}", label(body, each.of.member), to_string(each.of.day),
            each.of.source.empty() ? "no source is named" : each.of.source, effect));
    }
    return out;
}

} // namespace plenary::study
