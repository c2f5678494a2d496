#include "plenary/format/procedure_tables.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

#include <fmt/format.h>

#include "plenary/format/stated_range.hpp"
#include "plenary/procedure/chain.hpp"
#include "plenary/procedure/graph.hpp"
#include "plenary/rule/named_rule.hpp"
#include "plenary/text/nearest.hpp"

namespace plenary::format {

using procedure::Procedure;
using procedure::Stage;
using procedure::Support;

namespace {

// A decimal with or without a sign; no infinities.
std::optional<double> decimal_of(std::string_view text) {
    if (text.starts_with('+'))
        text.remove_prefix(1);
    double value = 0;
    const char* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, value);
    if (error != std::errc() || stop != end || !std::isfinite(value))
        return std::nullopt;
    return value;
}

} // namespace

std::vector<Procedure> ProcedureTables::read() {
    read_procedures();
    for (std::size_t i = 0; i < stages_.size(); ++i)
        read_stage(i);
    for (std::size_t i = 0; i < supports_.size(); ++i)
        read_support(i);
    std::vector<Procedure> out;
    for (Entry& entry : entries_) {
        const std::size_t before = mark();
        check(entry);
        if (entry.sound && mark() == before)
            out.push_back(std::move(entry.procedure));
    }
    return out;
}

void ProcedureTables::read_procedures() {
    for (std::size_t i = 0; i < procedures_.size(); ++i) {
        const std::size_t before = mark();
        Entry entry;
        Procedure& one = entry.procedure;
        one.where = procedures_.where(i, "procedure");
        one.id = procedures_.needed(i, "procedure");
        one.title = procedures_.needed(i, "title");
        one.persistence = numbers(i, "persistence");
        one.common_shock = numbers(i, "common_shock");
        for (const double tau : one.persistence) {
            for (const double rho : one.common_shock) {
                if (rho >= 0 && tau >= 0 && rho + tau <= 1 + 1e-12)
                    continue;
                procedures_.report(i, rho < 0 ? "common_shock" : "persistence", "E-CORR",
                                   fmt::format("a persistence of {} and a common shock of {} are "
                                               "no correlation",
                                               tau, rho),
                                   "both are 0 or more, and together 1 at most");
            }
        }
        const std::string seating = procedures_.text(i, "seating");
        one.ignore_seating = seating == "ignore";
        if (!seating.empty() && seating != "keep" && seating != "ignore") {
            procedures_.report(i, "seating", "unknown-word",
                               fmt::format("'{}' is no seating", seating),
                               hint_among(seating, {"keep", "ignore"}));
        }
        one.note = procedures_.text(i, "note");
        one.source = source(procedures_, i);
        const bool twice = std::any_of(entries_.begin(), entries_.end(), [&](const Entry& other) {
            return other.procedure.id == one.id;
        });
        if (twice && !one.id.empty()) {
            procedures_.report(i, "procedure", "E-DUP",
                               fmt::format("the procedure '{}' stands twice", one.id),
                               "give each procedure its own id");
            continue;
        }
        entry.sound = mark() == before;
        entries_.push_back(std::move(entry));
    }
}

std::vector<double> ProcedureTables::numbers(std::size_t i, std::string_view column) {
    std::vector<double> out;
    if (procedures_.needed(i, column).empty())
        return out;
    for (const std::string& part : procedures_.list(i, column)) {
        if (const auto value = decimal_of(part)) {
            out.push_back(*value);
            continue;
        }
        procedures_.report(i, column, "bad-number", fmt::format("'{}' is not a number", part),
                           "write decimals with ';' between, for example 0;0.4");
    }
    return out;
}

std::string ProcedureTables::source(const TypedTable& rows, std::size_t i) {
    std::string id = rows.needed(i, "source_id");
    if (id.empty() || !known_.sources || known_.dossier.find_source(id) != nullptr)
        return id;
    std::vector<std::string> ids;
    for (const Source& one : known_.dossier.sources)
        ids.push_back(one.id);
    const std::string hint = did_you_mean(id, ids);
    rows.report(i, "source_id", "unknown-source", fmt::format("no source is called '{}'", id),
                hint.empty() ? "add it to sources.csv" : hint);
    return id;
}

ProcedureTables::Entry* ProcedureTables::entry_of(const TypedTable& rows, std::size_t i) {
    const std::string id = rows.needed(i, "procedure");
    if (id.empty())
        return nullptr;
    std::vector<std::string> ids;
    for (Entry& entry : entries_) {
        if (entry.procedure.id == id)
            return &entry;
        ids.push_back(entry.procedure.id);
    }
    const std::string hint = did_you_mean(id, ids);
    rows.report(i, "procedure", "E-PROC", fmt::format("no procedure is called '{}'", id),
                hint.empty() ? "add it to procedures.csv" : hint);
    return nullptr;
}

void ProcedureTables::check_member(const TypedTable& rows, std::size_t i, std::string_view column,
                                   const std::string& code) {
    if (!known_.body || code.empty() || known_.dossier.body.find(code) != nullptr)
        return;
    const std::string hint = suggest_member(known_.dossier.body, code);
    rows.report(i, column, "E-MEMBER",
                fmt::format("no member of {} has the code '{}'", known_.dossier.body.name, code),
                hint.empty() ? "write a code of the body's members.csv" : hint);
}

void ProcedureTables::read_stage(std::size_t i) {
    const std::size_t before = mark();
    Entry* entry = entry_of(stages_, i);
    Stage stage;
    stage.where = stages_.where(i, "stage");
    stage.id = stages_.needed(i, "stage");
    stage.organ = stages_.needed(i, "organ");
    read_rule(i, stage);
    stage.barred = stages_.list(i, "barred");
    for (const std::string& code : stage.barred)
        check_member(stages_, i, "barred", code);
    stage.difficulty = stages_.decimal(i, "difficulty").value_or(0);
    stage.day = stages_.day(i, "date");
    stage.members_on = stages_.day(i, "members_on");
    stage.held = stages_.decimal(i, "held").value_or(1);
    if (stage.held < 0 || stage.held > 1) {
        stages_.report(i, "held", "E-RANGE",
                       fmt::format("{} is no chance that it is held", stage.held),
                       "write a number from 0 to 1");
    }
    stage.on_pass = stages_.needed(i, "on_pass");
    stage.on_fail = stages_.needed(i, "on_fail");
    stage.on_timeout = stages_.text(i, "on_timeout");
    stage.observed_motion = stages_.text(i, "observed_motion");
    if (known_.motions && !stage.observed_motion.empty() &&
        known_.dossier.find_motion(stage.observed_motion) == nullptr) {
        stages_.report(i, "observed_motion", "unknown-motion",
                       fmt::format("no motion is called '{}'", stage.observed_motion),
                       hint_among(stage.observed_motion, known_.dossier.motion_ids()));
    }
    stage.source = source(stages_, i);
    stage.note = stages_.text(i, "note");
    if (entry == nullptr)
        return;
    if (!stage.id.empty() && entry->procedure.find(stage.id)) {
        stages_.report(i, "stage", "E-DUP",
                       fmt::format("'{}' has the stage '{}' twice", entry->procedure.id, stage.id),
                       "give each stage of a procedure its own id");
    }
    if (mark() > before)
        entry->sound = entry->rows_sound = false;
    entry->procedure.stages.push_back(std::move(stage));
    entry->lines.push_back(i);
}

void ProcedureTables::read_rule(std::size_t i, Stage& stage) {
    const std::string id = stages_.text(i, "rule_id");
    const std::string text = stages_.text(i, "rule");
    if (id.empty() == text.empty()) {
        stages_.report(i, "rule_id", "E-PROC",
                       id.empty() ? "the stage has no rule" : "the stage has two rules",
                       "name a rule of the body in rule_id, or write one in rule");
        return;
    }
    if (!id.empty()) {
        if (!known_.body)
            return;
        const auto& own = known_.dossier.body.rules;
        const bool is_there =
            std::any_of(own.begin(), own.end(), [&](const BodyRule& one) { return one.id == id; });
        if (!is_there) {
            std::vector<std::string> ids;
            for (const BodyRule& one : own)
                ids.push_back(one.id);
            stages_.report(i, "rule_id", "E-PROC",
                           fmt::format("{} has no rule '{}'", known_.dossier.body.name, id),
                           hint_among(id, ids));
            return;
        }
    }
    const std::string_view column = id.empty() ? "rule" : "rule_id";
    auto rule = rule_called(id.empty() ? text : id, known_.dossier.body.rules,
                            known_.dossier.body.name, stages_.where(i, column));
    if (!rule) {
        problems_.push_back(rule.error());
        return;
    }
    stage.rule = std::move(rule->formula);
    stage.rule_id = std::move(rule->id);
    stage.article = std::move(rule->article);
    read_base(i, stage);
}

void ProcedureTables::read_base(std::size_t i, Stage& stage) {
    const std::string base = stages_.text(i, "base");
    if (base.empty())
        return;
    const std::pair<std::string_view, Word> bases[] = {{"members", Word::members},
                                                       {"seated", Word::seated},
                                                       {"present", Word::present},
                                                       {"voting", Word::voting}};
    const auto* word = std::find_if(std::begin(bases), std::end(bases),
                                    [&](const auto& one) { return one.first == base; });
    if (word == std::end(bases)) {
        stages_.report(i, "base", "unknown-word", fmt::format("'{}' is no base", base),
                       hint_among(base, {"members", "seated", "present", "voting"}));
        return;
    }
    const auto share = as_share(stage.rule);
    if (!share || !share->base) {
        stages_.report(i, "base", "E-PROC", "the rule of this stage is no share of one base",
                       "leave the base empty, or write the whole rule in the column rule");
        return;
    }
    // A share is printed as a rule that reads back.
    if (auto rule = parse_formula(to_string(with_base(*share, word->second))))
        stage.rule = std::move(*rule);
}

void ProcedureTables::read_support(std::size_t i) {
    const std::size_t before = mark();
    Entry* entry = entry_of(supports_, i);
    Support support;
    support.where = supports_.where(i, "member");
    support.member = supports_.needed(i, "member");
    if (support.member != "*")
        check_member(supports_, i, "member", support.member);
    (void)supports_.needed(i, "value");
    const StatedRange range = stated_range(supports_, i, "value");
    support.value = range.value;
    support.low = range.low;
    support.high = range.high;
    support.abstain_margin = supports_.decimal(i, "abstain_margin").value_or(0);
    if (support.abstain_margin < 0) {
        supports_.report(i, "abstain_margin", "E-RANGE", "a margin cannot be negative",
                         "write 0 or more, or leave the cell empty");
    }
    support.source = source(supports_, i);
    if (entry == nullptr)
        return;
    const auto& others = entry->procedure.supports;
    const bool twice = std::any_of(others.begin(), others.end(), [&](const Support& other) {
        return other.member == support.member;
    });
    if (twice && !support.member.empty()) {
        supports_.report(
            i, "member", "E-DUP",
            fmt::format("'{}' has two supports for {}", entry->procedure.id, support.member),
            "keep one of them; a range goes into low and high");
    }
    if (mark() > before)
        entry->sound = false;
    entry->procedure.supports.push_back(std::move(support));
}

void ProcedureTables::check(Entry& entry) {
    Procedure& one = entry.procedure;
    const auto fault = [&](std::string code, std::string message, std::string hint) {
        problems_.push_back(
            {Kind::invalid, std::move(code), std::move(message), std::move(hint), one.where, ""});
    };
    if (one.stages.empty()) {
        if (stages_.usable() || stages_.size() == 0)
            fault("E-PROC", fmt::format("'{}' has no stages", one.id), "add them to procedure.csv");
        return;
    }
    if (one.stages.size() > procedure::most_stages) {
        fault("E-PROC",
              fmt::format("'{}' has {} stages; {} are computed at most", one.id, one.stages.size(),
                          procedure::most_stages),
              "split it into two procedures");
        return;
    }
    // Stages that could not be read say nothing about where the others lead.
    if (!entry.rows_sound)
        return;
    for (const procedure::Fault& found : procedure::faults_of(one)) {
        stages_.report(entry.lines[found.stage], found.column, "E-PROC", found.message, found.hint);
    }
    if (known_.body)
        check_rules(entry);
}

void ProcedureTables::check_rules(Entry& entry) {
    const Procedure& one = entry.procedure;
    const std::size_t before = mark();
    for (std::size_t m = 0; m < one.stages.size(); ++m) {
        const Stage& stage = one.stages[m];
        const std::string_view column = stage.rule_id.empty() ? "rule" : "rule_id";
        const auto game =
            bind(stage.rule,
                 procedure::electorate_of(known_.dossier.body, known_.dossier.default_day, one,
                                          stage, false),
                 procedure::choices_of(stage));
        if (!game) {
            stages_.report(entry.lines[m], column, game.error().code, game.error().message,
                           game.error().hint);
            continue;
        }
        const std::vector<std::uint32_t> all_yes(game->variables.size(), game->choices - 1);
        if (!game->spec.holds(all_yes)) {
            stages_.report(
                entry.lines[m], column, "E-RULE-UNREACHABLE",
                fmt::format("'{}' cannot pass even with every member that can vote", stage.id),
                "check the rule, the day and who is barred");
        }
    }
    if (mark() > before || !entry.sound)
        return;
    const auto chain = procedure::chain_of(known_.dossier.body, known_.dossier.default_day, one,
                                           procedure::End::value);
    if (!chain)
        problems_.push_back(chain.error());
}

} // namespace plenary::format
