#include "plenary/question/measure/power.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "plenary/diagram/average.hpp"
#include "plenary/diagram/compile.hpp"
#include "plenary/diagram/lattice.hpp"
#include "plenary/diagram/minimal.hpp"
#include "plenary/diagram/pivots.hpp"
#include "plenary/question/arena.hpp"
#include "plenary/question/measure/johnston.hpp"
#include "plenary/question/say.hpp"
#include "plenary/text/nearest.hpp"

namespace plenary::question::play {
namespace {

constexpr std::array options{
    Option{"choices", Option::Kind::text, "N", "2 (yes, no), 3 (and abstain) or 4 (and absent); 2",
           false},
    Option{"index", Option::Kind::list, "NAME,...", "only these indices", false}};

// One column of the answer: its key and a value for each variable.
struct Index {
    std::string_view key;
    std::string_view title;
    std::vector<Value> values;
};

std::vector<Value> values_of(const std::vector<double>& numbers) {
    return {numbers.begin(), numbers.end()};
}

std::vector<Value> values_of(const std::vector<UInt256>& counts) {
    std::vector<Value> out;
    for (const UInt256& count : counts)
        out.emplace_back(to_string(count));
    return out;
}

const std::vector<std::string>& known_indices() {
    static const std::vector<std::string> all{
        "banzhaf",          "banzhaf_raw", "banzhaf_absolute",   "shapley",  "deegan_packel",
        "public_good",      "public_help", "least_size",         "johnston", "coleman_prevent",
        "coleman_initiate", "rae",         "koenig_braeuninger", "nevison",  "banzhaf_ternary",
        "shapley_ternary"};
    return all;
}

class Power {
public:
    Power(const Arena& arena, Game game, std::optional<diagram::Diagram> diagram)
        : arena_(arena), game_(std::move(game)), diagram_(std::move(diagram)) {}

    Result<Answer> run() {
        if (!diagram_) {
            if (auto done = lattice(); !done)
                return fail(done.error());
            return answer();
        }
        const diagram::Diagram& diagram = *diagram_;
        monotone_ = is_monotone_game(diagram);
        if (diagram.choices() == 2 && monotone_) {
            if (auto done = binary(); !done)
                return fail(done.error());
        } else if (diagram.choices() == 3 && monotone_) {
            ternary();
        } else {
            derivatives();
        }
        return answer();
    }

private:
    [[nodiscard]] bool wants(std::string_view key) const {
        if (!arena_.asked.has("index"))
            return true;
        const std::vector<std::string> asked = arena_.asked.list("index");
        return std::find(asked.begin(), asked.end(), key) != asked.end();
    }

    template <class Values>
    void add(std::string_view key, std::string_view title, const Values& values) {
        if (wants(key))
            indices_.push_back({key, title, values_of(values)});
    }

    Result<std::monostate> binary() {
        const diagram::Diagram& diagram = *diagram_;
        if (diagram.variables() <= 255) {
            const BanzhafFamily family = banzhaf_family(diagram);
            winning_ = to_string(family.winning);
            act_ = family.act;
            add("banzhaf", "Banzhaf", family.normalised);
            add("banzhaf_raw", "swings", family.swings);
            add("banzhaf_absolute", "absolute", family.absolute);
            add("coleman_prevent", "prevent", family.prevent);
            add("coleman_initiate", "initiate", family.initiate);
            add("rae", "Rae", family.rae);
            add("koenig_braeuninger", "KB", family.koenig_braeuninger);
            add("nevison", "Nevison", family.nevison);
            add("public_help", "help", family.public_help);
        }
        if (wants("shapley")) {
            const ShapleyShubik shapley = shapley_shubik(diagram);
            shapley_error_ = shapley.error;
            shapley_points_ = shapley.points;
            add("shapley", "Shapley-Shubik", shapley.by_variable);
        }
        if (wants("deegan_packel") || wants("public_good") || wants("least_size")) {
            auto sets = minimal_coalitions(arena_, game_, diagram, false);
            if (!sets)
                return fail(sets.error());
            const MinimalFamily family = minimal_family(*sets);
            minimal_ = to_string(family.minimal);
            smallest_ = to_string(family.smallest);
            smallest_size_ = family.smallest_size;
            add("deegan_packel", "Deegan-Packel", family.deegan_packel);
            add("public_good", "Public Good", family.public_good);
            add("least_size", "least size", family.least_size);
        }
        if (wants("johnston")) {
            if (const auto index = johnston(game_, diagram)) {
                add("johnston", "Johnston", *index);
            } else {
                notes_.emplace_back("Johnston is given for one weighted threshold, and for any "
                                    "rule of at most 24 members "
                                    "that can vote.");
            }
        }
        return std::monostate{};
    }

    [[nodiscard]] std::string method() const {
        if (diagram_)
            return say_method(*diagram_, game_.choices);
        return "dense lattice: one threshold whose diagram would be larger";
    }

    // One threshold with large weights and many members: chances in doubles, no counts of
    // coalitions.
    Result<std::monostate> lattice() {
        const diagram::Atom& atom = game_.spec.atoms.front();
        const std::uint32_t n = game_.spec.variables;
        const auto go_on = [&](double share) {
            return !arena_.progress || arena_.progress("power", share);
        };
        const auto half = diagram::lattice_pivots<1>(
            atom, n, 2, std::vector<std::array<double, 1>>(std::size_t{n} * 2, {0.5}),
            {arena_.most_memory, go_on});
        if (!half)
            return fail(half.error());
        const double p = half->probability[0];
        act_ = p;
        std::vector<double> absolute(n);
        double sum = 0;
        for (std::size_t i = 0; i < n; ++i) {
            absolute[i] = half->given[2 * i + 1][0] - half->given[2 * i][0];
            sum += absolute[i];
        }
        std::vector<double> normalised(n);
        std::vector<double> prevent(n);
        std::vector<double> initiate(n);
        for (std::size_t i = 0; i < n; ++i) {
            normalised[i] = sum > 0 ? absolute[i] / sum : 0;
            prevent[i] = p > 0 ? absolute[i] / (2 * p) : 0;
            initiate[i] = p < 1 ? absolute[i] / (2 * (1 - p)) : 0;
        }
        add("banzhaf", "Banzhaf", normalised);
        add("banzhaf_absolute", "absolute", absolute);
        add("coleman_prevent", "prevent", prevent);
        add("coleman_initiate", "initiate", initiate);
        const double cells = diagram::lattice_size(atom, n, 2).cells;
        const bool asked = arena_.asked.has("index") && wants("shapley");
        if (asked || cells < 2e7) {
            if (auto done = lattice_shapley(atom, n, go_on); !done)
                return done;
        } else {
            notes_.emplace_back(
                "Shapley-Shubik takes minutes here; ask for it with --index shapley.");
        }
        notes_.emplace_back(
            "Coalitions are not counted one by one on the lattice; indices made from "
            "minimal winning coalitions are not given.");
        return std::monostate{};
    }

    Result<std::monostate> lattice_shapley(const diagram::Atom& atom, std::uint32_t n,
                                           const std::function<bool(double)>& go_on) {
        std::optional<Problem> problem;
        const diagram::LatticeLimits limits{arena_.most_memory, go_on};
        // Four of the eight levels at a time: the arrays are large.
        const auto half_of = [&](const diagram::EightLevels& t, std::size_t first) {
            std::vector<std::array<double, 4>> chance(std::size_t{n} * 2);
            for (std::size_t i = 0; i < n; ++i) {
                for (std::size_t k = 0; k < 4; ++k) {
                    chance[2 * i][k] = 1 - t[first + k];
                    chance[2 * i + 1][k] = t[first + k];
                }
            }
            return chance;
        };
        diagram::PivotSource source;
        source.variables = n;
        source.probability = [&](const diagram::EightLevels& t) {
            diagram::EightLevels out{};
            for (const std::size_t first : {0U, 4U}) {
                const auto got =
                    problem
                        ? fail(*problem)
                        : diagram::lattice_probability<4>(atom, n, 2, half_of(t, first), limits);
                if (!got) {
                    problem = got.error();
                    break;
                }
                std::copy(got->begin(), got->end(), out.begin() + first);
            }
            return out;
        };
        source.pivots = [&](const diagram::EightLevels& t) {
            diagram::EightPivots out{{}, std::vector<diagram::EightLevels>(n)};
            for (const std::size_t first : {0U, 4U}) {
                const auto got =
                    problem ? fail(*problem)
                            : diagram::lattice_pivots<4>(atom, n, 2, half_of(t, first), limits);
                if (!got) {
                    problem = got.error();
                    break;
                }
                for (std::size_t k = 0; k < 4; ++k) {
                    out.probability[first + k] = got->probability[k];
                    for (std::size_t i = 0; i < n; ++i) {
                        out.difference[i][first + k] =
                            got->given[2 * i + 1][k] - got->given[2 * i][k];
                    }
                }
            }
            return out;
        };
        const diagram::Average average = diagram::average_pivots(source);
        if (problem)
            return fail(*problem);
        shapley_error_ = average.error;
        add("shapley", "Shapley-Shubik", average.by_variable);
        return std::monostate{};
    }

    void ternary() {
        add("banzhaf_ternary", "Banzhaf (ternary)", ternary_banzhaf(*diagram_));
        if (wants("shapley_ternary")) {
            const TernaryShapley shapley = ternary_shapley_shubik(*diagram_);
            shapley_error_ = shapley.error;
            add("shapley_ternary", "Shapley-Shubik (ternary)", shapley.by_variable);
        }
    }

    // Where more votes against can help, a coalition is not a profile and nothing is "minimal
    // winning". What stands instead: the chance of passage given each choice, everybody else
    // choosing uniformly.
    void derivatives() {
        const diagram::Diagram& diagram = *diagram_;
        const std::uint32_t d = diagram.choices();
        const std::array<double, 1> uniform{1.0 / d};
        const auto got = diagram::pivots<1>(
            diagram,
            std::vector<std::array<double, 1>>(std::size_t{diagram.variables()} * d, uniform));
        p_pass_ = got.probability[0];
        for (std::uint32_t c = 0; c < d; ++c) {
            std::vector<double> values;
            for (std::size_t i = 0; i < diagram.variables(); ++i)
                values.push_back(got.given[i * d + c][0]);
            indices_.push_back(
                {given_key(choice_at(c, d)), given_key(choice_at(c, d)), values_of(values)});
        }
        if (!monotone_) {
            notes_.emplace_back("The rule is not monotone: one more No, or one more voter in the "
                                "room, can make it pass. "
                                "Winning and minimal winning coalitions, swings and the indices "
                                "made from them have no "
                                "meaning here and are not given. Shown instead: the chance of "
                                "passage given each choice of a "
                                "member, the others choosing uniformly.");
        } else {
            notes_.emplace_back("Indices of power are given for 2 and 3 choices. Shown instead: "
                                "the chance of passage given "
                                "each choice of a member, the others choosing uniformly.");
        }
    }

    static std::string_view given_key(Choice choice) {
        switch (choice) {
        case Choice::yes:
            return "given_yes";
        case Choice::no:
            return "given_no";
        case Choice::abstain:
            return "given_abstain";
        case Choice::absent:
            return "given_absent";
        }
        return "";
    }

    Answer answer() const {
        const Game& game = game_;
        Answer out;
        out.data = arena_.head;
        out.data.emplace_back("rule", to_string(arena_.formula));
        out.data.emplace_back("rule_in_words", say_rule(arena_));
        out.data.emplace_back("choices", static_cast<std::int64_t>(game.choices));
        out.data.emplace_back("monotone", monotone_);
        out.data.emplace_back("nodes", diagram_ ? Value(static_cast<std::int64_t>(diagram_->size()))
                                                : Value());
        out.data.emplace_back("method", method());
        const auto text_or_null = [](const std::string& text) {
            return text.empty() ? Value() : Value(text);
        };
        out.data.emplace_back("winning", text_or_null(winning_));
        out.data.emplace_back("minimal_winning", text_or_null(minimal_));
        out.data.emplace_back("smallest_minimal_winning", text_or_null(smallest_));
        out.data.emplace_back("coleman_act", act_ ? Value(*act_) : Value());
        out.data.emplace_back("shapley_error", shapley_error_ ? Value(*shapley_error_) : Value());
        out.data.emplace_back("p_pass_uniform", p_pass_ ? Value(*p_pass_) : Value());
        Array members;
        Table csv{{{"code"}, {"name"}, {"can_vote"}}, {}};
        for (const Index& index : indices_)
            csv.columns.push_back({std::string(index.key)});
        for (std::size_t i = 0; i < game.electorate.members.size(); ++i) {
            const Elector& one = game.electorate.members[i];
            const auto variable = game.variable_of(i);
            Object member{{"code", one.code}, {"name", one.name}, {"can_vote", one.can_vote}};
            std::vector<std::string> row{one.code, one.name, one.can_vote ? "yes" : "no"};
            for (const Index& index : indices_) {
                Value value = variable ? index.values[*variable] : Value();
                row.push_back(printed(value));
                member.emplace_back(index.key, std::move(value));
            }
            members.emplace_back(std::move(member));
            csv.rows.push_back(std::move(row));
        }
        out.data.emplace_back("members", std::move(members));
        Array notes;
        for (const std::string& note : notes_)
            notes.emplace_back(note);
        out.data.emplace_back("notes", std::move(notes));
        show(out);
        out.table = std::move(csv);
        return out;
    }

    // As many digits as a double holds.
    static std::string printed(const Value& value) {
        if (const auto* number = value.as<double>())
            return fmt::format("{}", *number);
        if (const auto* text = value.as<std::string>())
            return *text;
        return "";
    }

    void show(Answer& out) const {
        const Game& game = game_;
        out.headline(say_rule(arena_));
        out.note(say_electorate(arena_));
        std::string line = method() + ".";
        if (!winning_.empty()) {
            line += fmt::format(
                " {} winning coalitions; chance of passage if all are equally likely {:.6g}.",
                winning_, *act_);
        }
        if (!minimal_.empty()) {
            line += fmt::format(" {} minimal winning, {} of them of the smallest size {}.",
                                minimal_, smallest_, smallest_size_);
        }
        out.paragraph(line);
        for (const std::string& note : notes_)
            out.paragraph(note);
        Table table{{{"Member"}}, {}};
        std::vector<const Index*> shown;
        for (const Index& index : indices_) {
            // On a terminal the well-known ones; all are in --csv and --json.
            const bool usual = index.key == "banzhaf" || index.key == "banzhaf_raw" ||
                               index.key == "shapley" || index.key == "deegan_packel" ||
                               index.key == "public_good" || index.key == "johnston" ||
                               index.key == "coleman_prevent" || index.key.ends_with("ternary") ||
                               index.key.starts_with("given");
            if (usual || arena_.asked.has("index"))
                shown.push_back(&index);
        }
        for (const Index* index : shown)
            table.columns.push_back({std::string(index->title), true});
        for (std::size_t i = 0; i < game.electorate.members.size(); ++i) {
            const auto variable = game.variable_of(i);
            std::vector<std::string> row{game.electorate.members[i].code};
            for (const Index* index : shown) {
                if (!variable) {
                    row.emplace_back("-");
                } else if (const auto* number = index->values[*variable].as<double>()) {
                    row.push_back(fmt::format("{:.7f}", *number));
                } else {
                    row.push_back(printed(index->values[*variable]));
                }
            }
            table.rows.push_back(std::move(row));
        }
        out.heading("Members");
        out.show(std::move(table));
        if (shapley_error_) {
            out.note(
                fmt::format("  Shapley-Shubik by quadrature; the values miss their sum by {:.1e}.",
                            *shapley_error_));
        }
    }

    const Arena& arena_;
    Game game_;
    std::optional<diagram::Diagram> diagram_; // none: the dense lattice
    bool monotone_ = true;
    std::vector<Index> indices_;
    std::vector<std::string> notes_;
    std::string winning_;
    std::string minimal_;
    std::string smallest_;
    std::uint32_t smallest_size_ = 0;
    std::optional<double> act_;
    std::optional<double> shapley_error_;
    std::optional<double> p_pass_;
    int shapley_points_ = 0;
};

Result<Answer> ask_power(const Arena& arena) {
    for (const std::string& name : arena.asked.list("index")) {
        const auto& known = known_indices();
        if (std::find(known.begin(), known.end(), name) != known.end())
            continue;
        const std::string hint = did_you_mean(name, known);
        return fail({Kind::usage, "unknown-index", fmt::format("no index is called '{}'", name),
                     hint.empty() ? "the indices are: " + join(known, ", ") : hint,
                     Where{"--index", 0, 0}, ""});
    }
    auto choices = choices_of(arena, 2);
    if (!choices)
        return fail(choices.error());
    // With fewer choices than the rule tells apart a quorum would be hidden, and the rule look
    // monotone.
    const std::uint32_t told_apart = choices_of_rule(arena.formula);
    if (told_apart > *choices) {
        const auto monotone = is_monotone_rule(arena);
        if (!monotone)
            return fail(monotone.error());
        if (!*monotone)
            *choices = told_apart;
    }
    auto game = bind(arena.formula, arena.electorate, *choices);
    if (!game)
        return fail(game.error());
    auto diagram = compile_within(arena, *game);
    if (diagram)
        return Power(arena, std::move(*game), std::move(*diagram)).run();
    const bool lattice =
        diagram.error().code == "too-large" && is_one_atom(*game) && game->choices == 2;
    if (!lattice)
        return fail(diagram.error());
    return Power(arena, std::move(*game), std::nullopt).run();
}

} // namespace

extern const GameQuestion power;
const GameQuestion power{
    "power", "Who has how much power under a rule, before anybody has said anything",
    "Banzhaf, Shapley-Shubik, Deegan-Packel, Public Good, Johnston, Coleman and others for "
    "rules of yes and no; the ternary indices with --choices 3. A rule that is not "
    "monotone gets the chance of passage given each choice instead.",
    options, ask_power};

} // namespace plenary::question::play
