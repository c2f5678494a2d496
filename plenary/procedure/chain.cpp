#include "plenary/procedure/chain.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace plenary::procedure {
namespace {

std::vector<std::size_t> stages_where(const Chain& chain, bool observed) {
    std::vector<std::size_t> out;
    for (std::size_t m = 0; m < chain.games.size(); ++m) {
        if (chain.outcome[m].has_value() == observed)
            out.push_back(m);
    }
    return out;
}

const Support* support_of(const Procedure& procedure, const std::string& code) {
    const Support* everybody = nullptr;
    for (const Support& one : procedure.supports) {
        if (one.member == code)
            return &one;
        if (one.member == "*")
            everybody = &one;
    }
    return everybody;
}

double at(const Support& support, End end) {
    switch (end) {
    case End::value:
        return support.value;
    case End::low:
        return support.low;
    case End::high:
        return support.high;
    }
    return support.value;
}

} // namespace

std::vector<std::size_t> Chain::free_stages() const { return stages_where(*this, false); }

std::vector<std::size_t> Chain::observed_stages() const { return stages_where(*this, true); }

Electorate electorate_of(const Body& body, Day otherwise, const Procedure& procedure,
                         const Stage& stage, bool with_barred) {
    const Day day = stage.members_on.value_or(stage.day.value_or(otherwise));
    Electorate out = plenary::electorate_of(body, day, procedure.ignore_seating);
    if (with_barred)
        return out;
    for (Elector& one : out.members) {
        const bool barred =
            std::find(stage.barred.begin(), stage.barred.end(), one.code) != stage.barred.end();
        if (!barred || !one.can_vote)
            continue;
        one.can_vote = false;
        one.seat = barred_here;
    }
    return out;
}

std::uint32_t choices_of(const Stage& stage) { return needs_abstention(stage.rule) ? 3U : 2U; }

Result<Chain> chain_of(const Body& body, Day otherwise, const Procedure& procedure, End end) {
    Chain out;
    const std::size_t stages = procedure.stages.size();
    for (std::size_t m = 0; m < stages; ++m) {
        const Stage& stage = procedure.stages[m];
        auto game = bind(stage.rule, electorate_of(body, otherwise, procedure, stage, false),
                         choices_of(stage));
        if (!game) {
            Problem problem = game.error();
            problem.where = stage.where;
            return fail(problem);
        }
        out.games.push_back(std::move(*game));
        out.difficulty.push_back(stage.difficulty);
        out.outcome.emplace_back();
        for (std::size_t i = 0; i < out.games[m].electorate.members.size(); ++i) {
            const auto variable = out.games[m].variable_of(i);
            if (!variable)
                continue;
            const std::string& code = out.games[m].electorate.members[i].code;
            auto voter = std::find_if(out.voters.begin(), out.voters.end(),
                                      [&](const Voter& one) { return one.code == code; });
            if (voter == out.voters.end()) {
                const Support* support = support_of(procedure, code);
                if (support == nullptr) {
                    return fail({Kind::invalid, "E-MEMBER",
                                 fmt::format("'{}' has no support for {}, which can vote at '{}'",
                                             procedure.id, code, stage.id),
                                 "give it a row in supports.csv, or a row for '*', every other "
                                 "member that can vote",
                                 procedure.where, ""});
                }
                Voter fresh;
                fresh.code = code;
                fresh.support = at(*support, end);
                fresh.abstain_margin = support->abstain_margin;
                fresh.variable.resize(stages);
                fresh.observed.resize(stages);
                voter = out.voters.insert(out.voters.end(), std::move(fresh));
            }
            voter->variable[m] = variable;
        }
    }
    return out;
}

Result<bool> observe(Chain& chain, std::size_t stage,
                     const std::vector<std::pair<std::string, Choice>>& votes, const Where& where) {
    const Game& game = chain.games[stage];
    const std::uint32_t yes = game.choices - 1;
    std::vector<std::uint32_t> if_no(game.variables.size(), 0);
    std::vector<std::uint32_t> if_yes(game.variables.size(), yes);
    for (Voter& voter : chain.voters) {
        if (!voter.variable[stage])
            continue;
        const auto vote = std::find_if(votes.begin(), votes.end(),
                                       [&](const auto& one) { return one.first == voter.code; });
        if (vote == votes.end())
            continue;
        voter.observed[stage] = vote->second;
        // An absence is taken as an abstention by rules that tell it from a no.
        const Choice choice = vote->second == Choice::absent ? Choice::abstain : vote->second;
        const std::uint32_t number = choice_number(choice, game.choices).value_or(0);
        if_no[*voter.variable[stage]] = if_yes[*voter.variable[stage]] = number;
    }
    const bool passed = game.spec.holds(if_no);
    if (passed != game.spec.holds(if_yes)) {
        return fail({Kind::invalid, "E-PROC",
                     "the votes known of the observed roll call leave its outcome open",
                     "observe a roll call whose outcome the dossier knows", where, ""});
    }
    chain.outcome[stage] = passed;
    return passed;
}

} // namespace plenary::procedure
