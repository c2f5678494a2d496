#include "plenary/study/arena.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

#include <fmt/format.h>

#include "plenary/format/body.hpp"
#include "plenary/format/members.hpp"
#include "plenary/format/price_list.hpp"
#include "plenary/format/weight.hpp"
#include "plenary/question/say.hpp"
#include "plenary/question/voter.hpp"
#include "plenary/rule/named_rule.hpp"
#include "plenary/study/arena_options.hpp"
#include "plenary/study/threads.hpp"
#include "plenary/study/unions.hpp"
#include "plenary/text/nearest.hpp"
#include "plenary/version.hpp"

namespace plenary::study {
namespace {

using question::Arena;
using question::Chances;

class Builder {
public:
    Builder(const Request& request, const question::Reads& reads)
        : request_(request), reads_(reads) {}

    BuiltArena run() {
        arena().asked = request_.asked;
        arena().progress = request_.progress;
        arena().head = {{"version", version}};
        read_numbers();
        const int named = static_cast<int>(has("body")) + static_cast<int>(has("members")) +
                          static_cast<int>(has("weights")) + static_cast<int>(has("motion"));
        if (named > 1) {
            usage("two-arenas", "name only one of --body, --members, --weights and --motion", "");
        } else if (auto unused = unused_options(request_.asked); named == 1 && !unused.empty()) {
            out_.problems = std::move(unused);
        } else if (has("motion")) {
            from_motion();
        } else if (has("body")) {
            from_body();
        } else if (has("members")) {
            from_members();
        } else if (has("weights")) {
            from_weights();
        } else {
            usage("no-arena", "which rule, on which members?",
                  "--body ID --rule ID, or --members FILE --rule TEXT, or --weights FILE --quota "
                  "N, or "
                  "--dossier DIR --motion M");
        }
        if (out_.problems.empty())
            line_up();
        if (out_.problems.empty())
            chances();
        if (out_.problems.empty() && reads_.price_ranges)
            price_ranges();
        if (out_.problems.empty() && reads_.prices)
            prices();
        if (out_.problems.empty() && has("unions"))
            unions();
        return std::move(out_);
    }

private:
    Arena& arena() { return out_.arena; }

    [[nodiscard]] bool has(std::string_view option) const { return request_.asked.has(option); }

    [[nodiscard]] std::string text(std::string_view option) const {
        return request_.asked.text(option);
    }

    void problem(Problem problem) { out_.problems.push_back(std::move(problem)); }

    void usage(std::string code, std::string message, std::string hint) {
        problem({Kind::usage, std::move(code), std::move(message), std::move(hint), {}, ""});
    }

    void at_option(Kind kind, std::string_view option, std::string code, std::string message,
                   std::string hint) {
        problem({kind, std::move(code), std::move(message), std::move(hint),
                 Where{"--" + std::string(option), 0, 0}, ""});
    }

    std::optional<std::uint64_t> number(std::string_view option) {
        if (!has(option))
            return std::nullopt;
        const std::string written = text(option);
        std::uint64_t value = 0;
        const auto [stop, error] =
            std::from_chars(written.data(), written.data() + written.size(), value);
        if (error != std::errc() || stop != written.data() + written.size()) {
            at_option(Kind::usage, option, "bad-number", fmt::format("'{}' is no number", written),
                      "write a whole number");
            return std::nullopt;
        }
        return value;
    }

    void read_numbers() {
        if (const auto seed = number("seed"))
            arena().seed = *seed;
        if (const auto memory = number("max-memory")) {
            if (*memory == 0 || *memory > 1'000'000) {
                at_option(Kind::usage, "max-memory", "bad-number",
                          "the memory must be 1 to 1000000 MiB", "");
            } else {
                arena().most_memory = static_cast<std::size_t>(*memory) << 20U;
            }
        }
        if (auto workers = workers_of(request_.asked)) {
            arena().workers = std::move(*workers);
        } else {
            problem(workers.error());
        }
        if (has("seating")) {
            arena().ignore_seating = text("seating") == "ignore";
            if (!arena().ignore_seating) {
                at_option(Kind::usage, "seating", "unknown-word",
                          fmt::format("'{}' is unknown", text("seating")),
                          "write --seating ignore, or leave it out");
            }
        }
    }

    void take(Electorate electorate) {
        arena().electorate = std::move(electorate);
        arena().line_up.assign(arena().electorate.members.size(), {});
        arena().chances.assign(arena().electorate.members.size(), std::nullopt);
    }

    void read_rule() {
        auto rule =
            rule_called(text("rule"), arena().own_rules, arena().owner, Where{"--rule", 0, 0});
        if (!rule)
            return problem(rule.error());
        arena().formula = std::move(rule->formula);
        arena().rule_name = std::move(rule->id);
        arena().article = std::move(rule->article);
    }

    void parse(const std::string& written, Where where) {
        auto formula = parse_formula(written, std::move(where));
        if (formula) {
            arena().formula = std::move(*formula);
        } else {
            problem(formula.error());
        }
    }

    void needs_rule(const std::string& hint) {
        usage("missing-argument", "which rule? --rule RULE is missing", hint);
    }

    void from_body() {
        const auto folder = format::find_body(text("body"), request_.data_roots);
        if (!folder)
            return problem(folder.error());
        format::ReadBody read = format::read_body(*folder);
        if (!read.problems.empty()) {
            out_.problems = std::move(read.problems);
            return;
        }
        const Day day = request_.as_of.value_or(read.body.reference_day);
        take(electorate_of(read.body, day, arena().ignore_seating));
        take_rules(read.body);
        arena().head.emplace_back("body", read.body.id);
        arena().head.emplace_back("as_of", to_string(day));
        if (!has("rule")) {
            std::vector<std::string> ids;
            for (const BodyRule& rule : read.body.rules)
                ids.push_back(rule.id);
            return needs_rule(ids.empty() ? "" : "its rules are: " + join(ids, ", "));
        }
        read_rule();
    }

    void take_rules(const Body& body) {
        arena().own_rules = body.rules;
        arena().owner = body.name;
    }

    void from_members() {
        format::ReadMembers read = format::read_members(text("members"));
        out_.problems.insert(out_.problems.end(), read.problems.begin(), read.problems.end());
        if (!out_.problems.empty())
            return;
        take(std::move(read.electorate));
        arena().head.emplace_back("members_file", text("members"));
        if (!has("rule"))
            return needs_rule("for example --rule 'yes >= 2/3 of members'");
        read_rule();
    }

    void from_weights() {
        format::ReadWeights read = format::read_weights(text("weights"), has("quota-line"));
        out_.problems.insert(out_.problems.end(), read.members.problems.begin(),
                             read.members.problems.end());
        if (!out_.problems.empty())
            return;
        std::optional<Rational> quota = read.quota;
        if (has("quota")) {
            if (quota)
                return usage("two-quotas", "--quota and --quota-line cannot both be", "choose one");
            quota = format::weight_of(text("quota"));
            if (!quota) {
                return at_option(Kind::usage, "quota", "bad-number",
                                 fmt::format("'{}' is no number", text("quota")),
                                 format::looks_like_a_number(text("quota"))
                                     ? format::weight_hint(text("quota"))
                                     : "write the weight that is needed");
            }
        }
        if (!quota)
            return usage("missing-argument", "--quota N is missing",
                         "or --quota-line, when the file's first number is the quota");
        take(std::move(read.members.electorate));
        arena().head.emplace_back("members_file", text("weights"));
        Term yes;
        yes.factor = Rational::make(1, 1).value();
        yes.word = Word::yes;
        yes.column = "weight";
        Term needed;
        needed.factor = *quota;
        arena().formula = {};
        arena().formula.comparison = {{yes}, Sign::at_least, {needed}};
    }

    void from_motion() {
        if (request_.dossier.empty()) {
            return usage("no-dossier", "which dossier?",
                         "name its folder with --dossier, or set PLENARY_DOSSIER");
        }
        const auto opened = open(request_);
        if (!opened)
            return problem(opened.error());
        if (!opened->problems().empty()) {
            out_.problems = opened->problems();
            return;
        }
        const question::Setting& setting = opened->setting();
        const Dossier& dossier = setting.dossier;
        const auto found = question::find_motion(dossier, text("motion"));
        if (!found)
            return problem(found.error());
        const Motion& motion = **found;
        const Lineup lineup =
            plenary::line_up(dossier, motion, view_for(dossier, motion, setting.view));
        take(electorate_of(dossier.body, lineup.roster.day, arena().ignore_seating));
        take_rules(dossier.body);
        dossier_prices_ = dossier.prices;
        dossier_leanings_ = dossier.leanings;
        arena().head = question::answer_head(setting, &motion, lineup.view);
        arena().view = lineup.view;
        arena().head.emplace_back("seats_on", to_string(lineup.roster.day));
        if (has("rule")) {
            read_rule();
        } else if (motion.rule) {
            parse(to_string(*motion.rule), motion.where);
        } else {
            return problem({Kind::invalid, "no-rule", fmt::format("'{}' has no rule", motion.id),
                            "give one with --rule", motion.where, ""});
        }
        arena().has_line_up = true;
        for (std::size_t i = 0; i < lineup.cells.size(); ++i) {
            const Cell& cell = lineup.cells[i];
            if (!cell.stance)
                continue;
            switch (*cell.stance) {
            case Stance::yes:
                arena().line_up[i].choice = Choice::yes;
                break;
            case Stance::no:
                arena().line_up[i].choice = Choice::no;
                break;
            case Stance::abstain:
                arena().line_up[i].choice = Choice::abstain;
                break;
            case Stance::absent:
                arena().line_up[i].choice = Choice::absent;
                break;
            case Stance::lean_yes:
            case Stance::lean_no:
            case Stance::undecided:
                arena().line_up[i].leaning = true;
                break;
            }
        }
    }

    // Keeps the problem.
    std::optional<std::size_t> kept(Result<std::size_t> voter) {
        if (voter)
            return *voter;
        problem(voter.error());
        return std::nullopt;
    }

    // Of a file.
    std::optional<std::size_t> voter(const std::string& code, const Where& where) {
        return kept(question::voter_of_code(arena().electorate, code, where));
    }

    void line_up() {
        std::vector<bool> named(arena().electorate.members.size(), false);
        const auto declare = [&](std::optional<std::size_t> place, Choice choice,
                                 const Where& where) {
            if (!place)
                return;
            if (named[*place]) {
                problem({Kind::invalid, "member-twice",
                         fmt::format("{} stands twice in the line-up",
                                     arena().electorate.members[*place].name),
                         "name each member once", where, ""});
                return;
            }
            named[*place] = true;
            arena().has_line_up = true;
            arena().line_up[*place] = {choice, false};
        };
        if (has("line-up")) {
            for (const format::LineUpRow& row :
                 format::read_line_up(text("line-up"), out_.problems)) {
                declare(voter(row.member, row.where), row.choice, row.where);
            }
        }
        for (const Choice choice : {Choice::yes, Choice::no, Choice::abstain, Choice::absent}) {
            const std::string option(to_string(choice));
            const Where where{"--" + option, 0, 0};
            for (const std::string& name : request_.asked.list(option))
                declare(kept(question::voter_called(arena().electorate, name, where)), choice,
                        where);
        }
    }

    void chances() {
        if (!has("p"))
            return;
        arena().has_chances = true;
        const std::string written = text("p");
        double value = 0;
        const auto [stop, error] =
            std::from_chars(written.data(), written.data() + written.size(), value);
        if (error == std::errc() && stop == written.data() + written.size()) {
            if (!(value >= 0 && value <= 1)) {
                return at_option(Kind::usage, "p", "bad-probability",
                                 fmt::format("'{}' is no probability", written),
                                 "write a number from 0 to 1");
            }
            for (auto& one : arena().chances)
                one = Chances{1 - value, 0, 0, value};
            return;
        }
        std::optional<Chances> others;
        for (const format::ChanceRow& row : format::read_chances(written, out_.problems)) {
            const Chances chances{std::max(0.0, 1 - row.yes - row.abstain - row.absent), row.absent,
                                  row.abstain, row.yes};
            if (row.member == "*") {
                others = chances;
                continue;
            }
            const auto place = arena().electorate.find(row.member);
            const bool nothing = row.yes == 0 && row.abstain == 0 && row.absent == 0;
            // A zero for one that cannot vote says what is so.
            if (place && nothing && !arena().electorate.members[*place].can_vote)
                continue;
            if (const auto who = voter(row.member, row.where))
                arena().chances[*who] = chances;
        }
        if (!others)
            return;
        for (auto& one : arena().chances) {
            if (!one)
                one = others;
        }
    }

    void unions() {
        const auto find = [this](const std::string& member, const Where& where) {
            // On the command line, not in a file.
            return where.line == 0 ? kept(question::voter_called(arena().electorate, member, where))
                                   : voter(member, where);
        };
        arena().unions = unions_of(text("unions"), arena().electorate, find, out_.problems);
    }

    // From a file that the user names, else from the dossier.
    void price_ranges() {
        if (has("prices")) {
            take_list(
                format::read_price_list(text("prices"), format::PriceKind::price, out_.problems),
                text("prices"), arena().price_ranges);
        } else {
            take_list(std::move(dossier_prices_), "prices.csv", arena().price_ranges);
        }
        if (has("leanings")) {
            take_list(format::read_price_list(text("leanings"), format::PriceKind::leaning,
                                              out_.problems),
                      text("leanings"), arena().leanings);
        } else {
            take_list(std::move(dossier_leanings_), "leanings.csv", arena().leanings);
        }
    }

    void take_list(inducement::PriceList list, std::string name, question::PriceColumn& out) {
        if (list.rows.empty())
            return;
        out.of.assign(arena().electorate.members.size(), std::nullopt);
        out.unit = std::move(list.unit);
        out.list = std::move(name);
        std::optional<inducement::Interval> others;
        for (const inducement::PriceRow& row : list.rows) {
            if (row.member == "*") {
                others = row.value;
                continue;
            }
            auto who = question::voter_of_code(arena().electorate, row.member, row.where);
            if (!who && who.error().code == "unknown-member")
                who.error().code = "E-MEMBER";
            if (const auto place = kept(std::move(who)))
                out.of[*place] = row.value;
        }
        for (std::size_t i = 0; i < out.of.size(); ++i) {
            if (!out.of[i] && arena().electorate.members[i].can_vote)
                out.of[i] = others;
        }
    }

    void prices() {
        if (!has("prices"))
            return;
        arena().prices.assign(arena().electorate.members.size(), std::nullopt);
        for (const format::PriceRow& row : format::read_prices(text("prices"), out_.problems)) {
            if (const auto who = voter(row.member, row.where))
                arena().prices[*who] = row.price;
        }
    }

    const Request& request_;
    const question::Reads& reads_;
    BuiltArena out_;
    inducement::PriceList dossier_prices_;
    inducement::PriceList dossier_leanings_;
};

// What was met in nodes is said in the unit that the user sets.
Problem too_large(Problem problem, const Arena& arena, const question::GameQuestion& question) {
    const std::size_t allowed = arena.most_memory >> 20U;
    problem.message += fmt::format(", more than the {} MiB it may take", allowed);
    problem.hint = "allow more with --max-memory MIB";
    if (question.name != "pass" && arena.formula.kind != Formula::Kind::comparison)
        problem.hint += "; 'plenary pass' samples a rule that is too large";
    return problem;
}

} // namespace

BuiltArena build_arena(const Request& request, const question::Reads& reads) {
    return Builder(request, reads).run();
}

Reply ask(const question::GameQuestion& question, const Request& request) {
    return answer_on(question, build_arena(request, question.reads));
}

Reply answer_on(const question::GameQuestion& question, BuiltArena built) {
    Reply reply;
    if (!built.problems.empty()) {
        reply.problems = std::move(built.problems);
        return reply;
    }
    auto answer = question.ask(built.arena);
    if (answer) {
        reply.answer = std::move(*answer);
        question::note_days(*reply.answer, built.arena.view);
    } else if (answer.error().code == "too-large") {
        reply.problems = {too_large(answer.error(), built.arena, question)};
    } else {
        reply.problems = {answer.error()};
    }
    return reply;
}

} // namespace plenary::study
