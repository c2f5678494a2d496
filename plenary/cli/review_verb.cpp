#include "plenary/cli/review_verb.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "plenary/cli/review_prompt.hpp"
#include "plenary/cli/review_screen.hpp"
#include "plenary/study/ledger_review.hpp"

namespace plenary::cli {
namespace {

using question::Answer;
using question::Option;
using study::Reply;

Reply after(const review::Session& session) {
    Answer answer;
    answer.headline(session.items().empty() ? "No proposal waits" : say(session.all_numbers()));
    return {std::move(answer), {}};
}

Reply go_through(study::LedgerRequest request, const Call& call) {
    const bool screen = call.surroundings.screen && !call.asked.has("plain");
    if (screen)
        request.waiting = {}; // a line on stderr would go over the screen
    auto desk = study::Desk::open(request);
    if (!desk)
        return study::refused(desk.error());
    review::Session session = desk->session();
    if (session.items().empty())
        return after(session);
    Ended ended = Ended::no_screen;
    if (screen) {
        ended = review_on_screen(*desk, session, request.dossier.filename().string(),
                                 call.surroundings.colour && !call.no_colour);
    }
    if (ended == Ended::no_screen)
        review_by_prompt(*desk, session, static_cast<std::size_t>(call.surroundings.width));
    if (ended == Ended::interrupted) {
        return study::refused(
            {Kind::interrupted,
             "interrupted",
             "interrupted; what was decided is kept: " + say(session.all_numbers()),
             "'plenary review' goes on with what waits",
             {},
             ""});
    }
    return after(session);
}

} // namespace

std::vector<Option> review_options() {
    std::vector<Option> out = study::review_options();
    out.insert(out.end(),
               {Option{"list", Option::Kind::flag, "", "only list what waits", false},
                Option{"plain", Option::Kind::flag, "",
                       "a prompt that reads a command a line, even on a terminal", false}});
    return out;
}

Reply review_verb(const study::LedgerRequest& given, const Call& call) {
    study::LedgerRequest request = given;
    if (request.asked.has("ledger"))
        request.dossier = request.asked.text("ledger");
    constexpr std::array ways{"accept", "write", "list", "plain"};
    std::vector<std::string> asked;
    for (const char* way : ways) {
        if (call.asked.has(way))
            asked.push_back(fmt::format("--{}", way));
    }
    if (asked.size() > 1) {
        return study::refused({Kind::usage, "two-ways",
                               fmt::format("{} and {} are two ways to review", asked[0], asked[1]),
                               "give one of them", Where{asked[1], 0, 0}, ""});
    }
    const bool one_by_one = asked.empty() || asked.front() == "--plain";
    if (!one_by_one || call.output != "text")
        return study::review_verb(request);
    return go_through(std::move(request), call);
}

} // namespace plenary::cli
