#include "plenary/question/procedural/run.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

#include <fmt/format.h>

#include "plenary/evidence/lineup.hpp"
#include "plenary/text/join.hpp"
#include "plenary/text/nearest.hpp"

namespace plenary::question::procedural {
namespace {

using procedure::Procedure;

constexpr std::uint64_t most_samples = 100'000'000;
constexpr std::size_t most_bytes = std::size_t{1} << 28U;

tl::unexpected<Problem> bad(std::string_view option, Kind kind, std::string code,
                            std::string message, std::string hint) {
    return fail({kind, std::move(code), std::move(message), std::move(hint),
                 Where{"--" + std::string(option), 0, 0}, ""});
}

template <class Number>
std::optional<Number> number_in(const std::string& text) {
    Number value{};
    const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || stop != text.data() + text.size())
        return std::nullopt;
    return value;
}

Result<std::vector<double>> shares_of(const Setting& setting, std::string_view option) {
    std::vector<double> out;
    for (const std::string& text : setting.asked.list(option)) {
        const auto value = number_in<double>(text);
        if (!value || !(*value >= 0 && *value <= 1)) {
            return bad(option, Kind::usage, "E-CORR",
                       fmt::format("'{}' is no number from 0 to 1", text),
                       "separate several with commas");
        }
        out.push_back(*value);
    }
    return out;
}

Result<std::uint64_t> whole_of(const Setting& setting, std::string_view option, std::uint64_t usual,
                               std::uint64_t least, std::uint64_t most) {
    if (!setting.asked.has(option))
        return usual;
    const auto value = number_in<std::uint64_t>(setting.asked.text(option));
    if (value && *value >= least && *value <= most)
        return *value;
    return bad(option, Kind::usage, "bad-number",
               fmt::format("'{}' is no such number", setting.asked.text(option)),
               fmt::format("write a whole number from {} to {}", least, most));
}

std::vector<std::string> ids_of(const std::vector<Procedure>& procedures) {
    std::vector<std::string> out;
    for (const Procedure& one : procedures)
        out.push_back(one.id);
    return out;
}

Result<std::vector<const Procedure*>> procedures_of(const Setting& setting) {
    const std::vector<Procedure>& all = setting.dossier.procedures;
    std::vector<const Procedure*> out;
    if (all.empty()) {
        return bad("dossier", Kind::not_found, "no-procedure", "the dossier has no procedure",
                   "write procedures.csv: docs/formats/procedures.md");
    }
    const std::string asked = setting.asked.text("procedure");
    for (const Procedure& one : all) {
        if (asked.empty() || one.id == asked)
            out.push_back(&one);
    }
    if (!out.empty())
        return out;
    const std::vector<std::string> ids = ids_of(all);
    const std::string near = did_you_mean(asked, ids);
    return bad("procedure", Kind::not_found, "unknown-procedure",
               fmt::format("no procedure is called '{}'", asked),
               near.empty() ? "the procedures are: " + join(ids, ", ") : near);
}

Result<std::vector<std::pair<std::string, std::string>>>
observed_of(const Setting& setting, const std::vector<const Procedure*>& procedures) {
    std::vector<std::pair<std::string, std::string>> out;
    for (const std::string& text : setting.asked.list("observed")) {
        const auto colon = text.rfind(':');
        if (colon == std::string::npos) {
            return bad("observed", Kind::usage, "bad-argument",
                       fmt::format("'{}' names no stage", text),
                       "write MOTION:STAGE, for example agenda-2017-03-28:agenda");
        }
        const std::string motion = text.substr(0, colon);
        const std::string stage = text.substr(colon + 1);
        if (setting.dossier.find_motion(motion) == nullptr) {
            const std::string near = did_you_mean(motion, setting.dossier.motion_ids());
            return bad("observed", Kind::not_found, "unknown-motion",
                       fmt::format("no motion is called '{}'", motion),
                       near.empty() ? "the motions are: " + join(setting.dossier.motion_ids(), ", ")
                                    : near);
        }
        std::vector<std::string> stages;
        bool known = false;
        for (const Procedure* one : procedures) {
            known = known || one->find(stage).has_value();
            for (const procedure::Stage& other : one->stages)
                stages.push_back(other.id);
        }
        if (!known) {
            const std::string near = did_you_mean(stage, stages);
            return bad("observed", Kind::not_found, "unknown-stage",
                       fmt::format("no stage is called '{}'", stage),
                       near.empty() ? "the stages are: " + join(stages, ", ") : near);
        }
        out.emplace_back(motion, stage);
    }
    return out;
}

std::optional<Choice> choice_of(const Cell& cell) {
    if (!cell.stance)
        return std::nullopt;
    switch (*cell.stance) {
    case Stance::yes:
        return Choice::yes;
    case Stance::no:
        return Choice::no;
    case Stance::abstain:
        return Choice::abstain;
    case Stance::absent:
        return Choice::absent;
    default:
        return std::nullopt; // leaning or undecided: no vote
    }
}

Result<Observed> observe_motion(const Setting& setting, const Motion& motion, std::size_t stage,
                                const Where& where, procedure::Chain& chain) {
    Observed out{stage, &motion, 0, 0, false};
    const Lineup lineup =
        line_up(setting.dossier, motion, view_for(setting.dossier, motion, setting.view));
    std::vector<std::pair<std::string, Choice>> votes;
    for (std::size_t i = 0; i < lineup.cells.size(); ++i) {
        const auto choice = choice_of(lineup.cells[i]);
        if (!choice || !lineup.roster.seats[i].can_vote())
            continue;
        votes.emplace_back(lineup.roster.seats[i].member->code, *choice);
        ++out.known;
        out.yes += *choice == Choice::yes ? 1 : 0;
    }
    const auto passed = procedure::observe(chain, stage, votes, where);
    if (!passed)
        return fail(passed.error());
    out.passed = *passed;
    return out;
}

Result<procedure::Chain> chain_at(const Setting& setting, const Prepared& prepared,
                                  procedure::End end) {
    auto chain = procedure::chain_of(setting.dossier.body, setting.dossier.default_day,
                                     *prepared.procedure, end);
    if (!chain)
        return chain;
    for (const Observed& one : prepared.observed) {
        const auto done = observe_motion(setting, *one.motion, one.stage,
                                         prepared.procedure->stages[one.stage].where, *chain);
        if (!done)
            return fail(done.error());
    }
    return chain;
}

} // namespace

bool has_ranges(const Procedure& procedure) {
    return std::any_of(
        procedure.supports.begin(), procedure.supports.end(),
        [](const procedure::Support& one) { return one.low < one.value || one.value < one.high; });
}

bool is_monotone(const Prepared& prepared) {
    return std::all_of(prepared.expected.begin(), prepared.expected.end(),
                       [](const procedure::Expected& one) { return one.monotone; });
}

Result<Wanted> wanted_of(const Setting& setting) {
    Wanted out;
    auto procedures = procedures_of(setting);
    if (!procedures)
        return fail(procedures.error());
    out.procedures = std::move(*procedures);
    auto persistence = shares_of(setting, "persistence");
    if (!persistence)
        return fail(persistence.error());
    out.persistence = std::move(*persistence);
    auto shock = shares_of(setting, "common-shock");
    if (!shock)
        return fail(shock.error());
    out.common_shock = std::move(*shock);
    auto observed = observed_of(setting, out.procedures);
    if (!observed)
        return fail(observed.error());
    out.observed = std::move(*observed);
    const auto samples = whole_of(setting, "samples", out.samples, 100, most_samples);
    if (!samples)
        return fail(samples.error());
    out.samples = *samples;
    const auto seed = whole_of(setting, "seed", out.seed, 0, ~std::uint64_t{0});
    if (!seed)
        return fail(seed.error());
    out.seed = *seed;
    return out;
}

Result<Prepared> prepare(const Setting& setting, const Wanted& wanted, const Procedure& procedure) {
    Prepared out;
    out.view = setting.view;
    out.procedure = &procedure;
    auto chain = chain_at(setting, out, procedure::End::value);
    if (!chain)
        return fail(chain.error());
    out.chain = std::move(*chain);
    for (std::size_t m = 0; m < procedure.stages.size(); ++m) {
        std::string motion = procedure.stages[m].observed_motion;
        for (const auto& [id, stage] : wanted.observed) {
            if (stage == procedure.stages[m].id)
                motion = id;
        }
        const Motion* found = motion.empty() ? nullptr : setting.dossier.find_motion(motion);
        if (found == nullptr)
            continue;
        auto one = observe_motion(setting, *found, m, procedure.stages[m].where, out.chain);
        if (!one)
            return fail(one.error());
        out.observed.push_back(*one);
    }
    for (std::size_t m = 0; m < procedure.stages.size(); ++m) {
        auto expected = procedure::expected_at(out.chain, procedure, m, most_bytes);
        if (!expected)
            return fail(expected.error());
        out.expected.push_back(std::move(*expected));
    }
    out.path = procedure::main_path(procedure);
    return out;
}

Result<Run> run(const Setting& setting, const Wanted& wanted, const Prepared& prepared,
                procedure::Correlation correlation) {
    procedure::Means means;
    means.workers = setting.workers;
    means.most_bytes = most_bytes;
    means.samples = wanted.samples;
    means.seed = wanted.seed;
    if (setting.progress)
        means.go_on = [&](double share) { return setting.progress("procedure", share); };
    Run out;
    out.correlation = correlation;
    auto patterns = procedure::patterns_of(prepared.chain, correlation, means);
    if (!patterns)
        return fail(patterns.error());
    out.patterns = std::move(*patterns);
    out.walked = procedure::walk(*prepared.procedure, out.patterns.chance);
    out.joint = procedure::joint_chance(prepared.path, out.patterns.chance);
    if (!has_ranges(*prepared.procedure) || !is_monotone(prepared))
        return out;
    for (const auto& [end, slot] :
         {std::pair{procedure::End::low, &out.low}, std::pair{procedure::End::high, &out.high}}) {
        const auto chain = chain_at(setting, prepared, end);
        if (!chain)
            return fail(chain.error());
        const auto at = procedure::patterns_of(*chain, correlation, means);
        if (!at)
            return fail(at.error());
        AtEnd result;
        result.joint = procedure::joint_chance(prepared.path, at->chance);
        for (const procedure::EndState& state :
             procedure::walk(*prepared.procedure, at->chance).ends)
            result.ends.push_back(state.chance);
        *slot = std::move(result);
    }
    return out;
}

Result<std::vector<Run>> runs_of(const Setting& setting, const Wanted& wanted,
                                 const Prepared& prepared) {
    const Procedure& one = *prepared.procedure;
    std::vector<Run> out;
    for (const double rho : wanted.common_shock.empty() ? one.common_shock : wanted.common_shock) {
        for (const double tau : wanted.persistence.empty() ? one.persistence : wanted.persistence) {
            auto done = run(setting, wanted, prepared, {rho, tau});
            if (!done) {
                Problem problem = done.error();
                if (problem.where.file.empty())
                    problem.where = one.where;
                return fail(problem);
            }
            out.push_back(std::move(*done));
        }
    }
    return out;
}

} // namespace plenary::question::procedural
