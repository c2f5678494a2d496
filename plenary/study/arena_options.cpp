#include "plenary/study/arena_options.hpp"

#include <array>

#include <fmt/format.h>

namespace plenary::study {
namespace {

using question::Asked;
using question::Option;
using question::Reads;

struct Shared {
    Option option;
    bool Reads::*by = nullptr; // null: every question reads it
};

constexpr std::array options{
    Shared{
        {"body", Option::Kind::text, "ID", "a body, with --rule one of its rules or a text", false},
        nullptr},
    Shared{{"rule", Option::Kind::text, "RULE", "a rule's id, or a text as in docs/formats/rule.md",
            false},
           nullptr},
    Shared{{"members", Option::Kind::text, "FILE", "a CSV of members and weights instead of a body",
            false},
           nullptr},
    Shared{{"weights", Option::Kind::text, "FILE", "weights, with --quota; also one number a line",
            false},
           nullptr},
    Shared{{"quota", Option::Kind::text, "N", "with --weights: at least so much weight", false},
           nullptr},
    Shared{{"quota-line", Option::Kind::flag, "", "with --weights: the first number is the quota",
            false},
           nullptr},
    Shared{{"motion", Option::Kind::text, "MOTION", "a motion of the dossier: its rule and line-up",
            false},
           nullptr},
    Shared{{"yes", Option::Kind::list, "WHO,...", "these say yes", false}, &Reads::line_up},
    Shared{{"no", Option::Kind::list, "WHO,...", "these say no", false}, &Reads::line_up},
    Shared{{"abstain", Option::Kind::list, "WHO,...", "these abstain", false}, &Reads::line_up},
    Shared{{"absent", Option::Kind::list, "WHO,...", "these stay away", false}, &Reads::line_up},
    Shared{
        {"line-up", Option::Kind::text, "FILE", "a CSV member,choice of what is declared", false},
        &Reads::line_up},
    Shared{
        {"p", Option::Kind::text, "P|FILE", "probability of yes, or a CSV member,p_yes,...", false},
        &Reads::chances},
    Shared{{"prices", Option::Kind::text, "FILE", "a CSV member,price of what moving each costs",
            false},
           &Reads::prices},
    Shared{{"prices", Option::Kind::text, "FILE",
            "a CSV member,low,mode,high,unit of what each would take (else the dossier's)", false},
           &Reads::price_ranges},
    Shared{{"leanings", Option::Kind::text, "FILE",
            "a CSV member,value,unit: above 0 leans for it (else the dossier's)", false},
           &Reads::price_ranges},
    Shared{{"seating", Option::Kind::text, "ignore", "treat every member as able to vote", false},
           nullptr},
    Shared{{"seed", Option::Kind::text, "N", "seed of whatever is drawn at random (1)", false},
           &Reads::seed},
    Shared{{"threads", Option::Kind::text, "N",
            "threads for long work (as many as there are cores)", false},
           nullptr},
    Shared{{"max-memory", Option::Kind::text, "MIB", "memory for diagrams, in MiB (1024)", false},
           nullptr},
    Shared{{"dossier", Option::Kind::text, "DIR",
            "the dossier: a folder or a ledger (or PLENARY_DOSSIER)", false},
           nullptr},
    Shared{{"as-of", Option::Kind::day, "DAY", "the day of members, seats and evidence", false},
           nullptr},
    Shared{{"known-by", Option::Kind::day, "DAY",
            "what was known by then, also if later than --as-of (else the same day)", false},
           nullptr},
    Shared{
        {"sources", Option::Kind::list, "ID,...", "only these sources or groups of sources", false},
        nullptr},
};

// One option that needs another beside it.
void needs(const Asked& asked, std::string_view option, std::string_view other,
           std::string_view hint, std::vector<Problem>& problems) {
    if (!asked.has(option) || asked.has(other))
        return;
    problems.push_back({Kind::usage, "unused-option",
                        fmt::format("without --{} there is no use for it", other),
                        std::string(hint), Where{"--" + std::string(option), 0, 0}, ""});
}

} // namespace

std::vector<Option> arena_options(const question::GameQuestion& question) {
    std::vector<Option> out;
    for (const Shared& shared : options) {
        if (shared.by == nullptr || question.reads.*shared.by)
            out.push_back(shared.option);
    }
    return out;
}

std::vector<Problem> unused_options(const Asked& asked) {
    std::vector<Problem> out;
    if (asked.has("rule") && asked.has("weights")) {
        out.push_back({Kind::usage, "two-rules", "--rule and --weights cannot both be",
                       "--weights is for --quota; for another rule name the file with --members",
                       Where{"--rule", 0, 0}, ""});
    }
    for (const std::string_view option : {"quota", "quota-line"})
        needs(asked, option, "weights", "write --weights FILE, or leave it out", out);
    for (const std::string_view option : {"dossier", "sources", "known-by"})
        needs(asked, option, "motion", "write --motion MOTION, or leave it out", out);
    if (asked.has("as-of") && (asked.has("members") || asked.has("weights"))) {
        out.push_back({Kind::usage, "unused-option", "a file of members has no days",
                       "leave it out, or name a --body", Where{"--as-of", 0, 0}, ""});
    }
    return out;
}

} // namespace plenary::study
