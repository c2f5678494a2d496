#include "plenary/study/brief_stakes.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "plenary/evidence/scenario.hpp"
#include "plenary/study/arena.hpp"
#include "plenary/study/brief_blocks.hpp"
#include "plenary/study/game_picture.hpp"
#include "plenary/study/picture.hpp"
#include "plenary/study/positions.hpp"
#include "plenary/text/markup.hpp"

namespace plenary::study {
namespace {

using question::Asked;
using question::Setting;

// Of a register of verbs, the one with this name.
template <class Verb>
const Verb* find_verb(std::span<const Verb* const> all, std::string_view name) {
    return *std::find_if(all.begin(), all.end(),
                         [&](const Verb* one) { return one->name == name; });
}

bool has_stakes(const Dossier& dossier) {
    return !dossier.scenarios.empty() || !dossier.prices.rows.empty() ||
           !dossier.leanings.rows.empty() || !dossier.stakes.empty() || !dossier.loans.empty() ||
           !dossier.contingents.empty() || !dossier.procedures.empty() ||
           dossier.actors.has_value();
}

class Sheets {
public:
    Sheets(const Setting& setting, const Request& request, const std::string& motion)
        : setting_(setting), request_(request), motion_(motion) {}

    std::string write() {
        const Dossier& dossier = setting_.dossier;
        if (!has_stakes(dossier))
            return "";
        for (const std::string& scenario : scenario_names(dossier.scenarios)) {
            Asked asked;
            asked.set("motion", motion_);
            asked.set("scenario", scenario);
            add("pressure", "How far the pressed would have to move", asked);
        }
        inducement();
        if (!dossier.stakes.empty())
            exposure();
        if (!dossier.loans.empty())
            add("loan", "What the terms of loans are worth", {});
        std::set<std::string> missions;
        for (const stakes::Contingent& one : dossier.contingents)
            missions.insert(one.mission);
        for (const std::string& mission : missions) {
            Asked asked;
            asked.set("mission", mission);
            add("drawdown", "The drawdown of " + mission, asked);
        }
        for (const procedure::Procedure& one : dossier.procedures) {
            Asked asked;
            asked.set("procedure", one.id);
            add("procedure", one.title, asked);
        }
        if (dossier.actors)
            positions();
        return std::move(out_);
    }

private:
    void head(std::string_view title) { out_ += fmt::format("<h3>{}</h3>\n", markup_text(title)); }

    void refuse(const Problem& problem) {
        out_ += fmt::format("<p class=\"small\">Not shown: {}. {}</p>\n",
                            markup_text(problem.message), markup_text(problem.hint));
    }

    void draw(const Result<std::string>& svg) {
        if (!svg)
            return; // the answer stands without it
        out_ += html_figure(*svg);
    }

    void add(std::string_view verb, std::string_view title, const Asked& asked, bool drawn = true) {
        Setting setting = setting_;
        setting.asked = asked;
        head(title);
        const auto answer = find_verb(question::ask::all(), verb)->ask(setting);
        if (!answer) {
            refuse(answer.error());
            return;
        }
        if (drawn)
            draw(picture(verb, setting));
        out_ += html_of(answer->text);
    }

    // How decisive members are is known only under a scenario; without one the figures stand alone.
    void exposure() {
        const auto names = scenario_names(setting_.dossier.scenarios);
        Asked asked;
        if (names.size() == 1) {
            asked.set("motion", motion_);
            asked.set("scenario", names.front());
        }
        add("stakes", "Who is exposed", asked, names.size() == 1);
    }

    void inducement() {
        Request request = request_;
        request.asked = {};
        request.asked.set("motion", motion_);
        const question::GameQuestion& verb = *find_verb(question::play::all(), "inducement");
        BuiltArena built = build_arena(request, verb.reads);
        head("What winning would take");
        if (!built.problems.empty()) {
            refuse(built.problems.front());
            return;
        }
        const auto drawing = game_picture(verb.name, built.arena);
        add_reply(drawing, answer_on(verb, std::move(built)));
    }

    void positions() {
        Request request = request_;
        request.asked = {};
        head("Positions, weighed");
        const Reply reply = ask_positions(request);
        request.asked.set("svg", "-");
        const Reply drawn = ask_positions(request);
        add_reply(drawn.answer && drawn.answer->raw ? *drawn.answer->raw : std::string(), reply);
    }

    void add_reply(const Result<std::string>& drawing, const Reply& reply) {
        if (!reply.answer) {
            refuse(reply.problems.front());
            return;
        }
        draw(drawing);
        out_ += html_of(reply.answer->text);
    }

    const Setting& setting_;
    const Request& request_;
    const std::string& motion_;
    std::string out_;
};

} // namespace

std::string brief_stakes(const question::Setting& setting, const Request& request,
                         const std::string& motion) {
    return Sheets(setting, request, motion).write();
}

} // namespace plenary::study
