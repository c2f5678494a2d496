// A small dossier for tests, built row by row: seven members A to G, of which G is not seated.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "plenary/evidence/count.hpp"

namespace plenary {

inline Day test_day(const char* text) { return Day::parse(text).value(); }

class SmallDossier {
public:
    explicit SmallDossier(const char* rule = "yes >= 2/3 of members", int members = 7) {
        Body& body = dossier_.body;
        body.id = "small";
        body.name = "Small Body";
        body.short_name = "SB";
        body.reference_day = test_day("2017-03-30");
        for (int i = 0; i < members; ++i) {
            Member member;
            member.code = std::string(1, static_cast<char>('A' + i));
            member.name = "Member " + member.code;
            member.joined = test_day("2000-01-01");
            body.members.push_back(member);
        }
        SeatSpell away;
        away.code = body.members.back().code;
        away.spell = {test_day("2010-01-01"), std::nullopt};
        away.state = SeatState::not_seated;
        body.seats.push_back(away);
        body.groups = {{"ABC", "The first three", "A", {}},
                       {"ABC", "The first three", "B", {}},
                       {"ABC", "The first three", "C", {}}};
        dossier_.default_day = body.reference_day;
        dossier_.sources = {source("press"), source("radio")};
        Motion motion;
        motion.id = "m";
        motion.sentence = "Do it";
        motion.rule = parse_formula(rule).value();
        dossier_.motions.push_back(motion);
    }

    static Source source(const char* id) {
        Source out;
        out.id = id;
        out.outlet = id;
        return out;
    }

    // A statement of the source "press", acted and (as given by the source) known on 2017-03-01.
    static Statement statement(std::string id, std::string who, Stance stance, Act act) {
        Statement out;
        out.id = std::move(id);
        out.who = std::move(who);
        out.motion = "m";
        out.stance = stance;
        out.act = act;
        out.acted = test_day("2017-03-01");
        out.known = out.acted;
        out.source = "press";
        return out;
    }

    static Statement aggregate(std::string id, int number, Stance stance,
                               std::vector<SetTerm> set) {
        Statement out = statement(std::move(id), "set", stance, Act::aggregate);
        out.number = number;
        out.set = std::move(set);
        return out;
    }

    Statement& add(Statement statement) {
        dossier_.statements.push_back(std::move(statement));
        return dossier_.statements.back();
    }

    Statement& add(std::string id, std::string who, Stance stance, Act act = Act::vote) {
        return add(statement(std::move(id), std::move(who), stance, act));
    }

    PrintedTally& tally(std::string id, int yes, int no, int abstain, int absent) {
        PrintedTally out;
        out.id = std::move(id);
        out.motion = "m";
        out.source = "press";
        out.yes = yes;
        out.no = no;
        out.abstain = abstain;
        out.absent = absent;
        motion().tallies.push_back(out);
        return motion().tallies.back();
    }

    void rule_on(std::string member, std::string chosen) {
        dossier_.rulings.push_back({"m",
                                    std::move(member),
                                    std::move(chosen),
                                    "because",
                                    "me",
                                    test_day("2017-03-20"),
                                    {}});
    }

    [[nodiscard]] Dossier& dossier() { return dossier_; }

    [[nodiscard]] Motion& motion() { return dossier_.motions.front(); }

    [[nodiscard]] Lineup line_up(View view = {}) {
        return plenary::line_up(dossier_, motion(), view_for(dossier_, motion(), std::move(view)));
    }

    [[nodiscard]] Count count(View view = {}, const std::map<std::string, Stance>& assume = {}) {
        lineup_ = line_up(std::move(view));
        return plenary::count(dossier_.body, lineup_, *motion().rule, assume).value();
    }

private:
    Dossier dossier_;
    Lineup lineup_; // kept alive: a count points into it
};

} // namespace plenary
