#include "plenary/question/measure/indices.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "plenary/diagram/compile.hpp"
#include "plenary/question/measure/johnston.hpp"
#include "plenary/question/measure/power.hpp"
#include "plenary/question/measure/unions.hpp"

namespace plenary::question {
namespace {

std::vector<Value> values_of(const std::vector<double>& numbers) {
    return {numbers.begin(), numbers.end()};
}

std::vector<Value> values_of(const std::vector<UInt256>& counts) {
    std::vector<Value> out;
    for (const UInt256& count : counts)
        out.emplace_back(to_string(count));
    return out;
}

std::string_view given_key(Choice choice) {
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

// Whether in one threshold a choice that is more for the rule never contributes less.
bool is_monotone_atom(const diagram::Atom& atom, std::size_t choices) {
    for (std::size_t at = 0; at + 1 < atom.contribution.size(); ++at) {
        if ((at + 1) % choices != 0 && atom.contribution[at] > atom.contribution[at + 1])
            return false;
    }
    return true;
}

class Measuring {
public:
    Measuring(const Arena& arena, const WantedIndices& wanted, Game game, diagram::Engine engine)
        : arena_(arena), wanted_(wanted), engine_(std::move(engine)) {
        out_.game = std::move(game);
        out_.method = say_method(engine_);
        if (engine_.diagram() != nullptr)
            out_.nodes = engine_.diagram()->size();
    }

    Result<Indices> run() {
        out_.monotone = engine_.diagram() != nullptr
                            ? is_monotone_game(*engine_.diagram())
                            : is_monotone_atom(*engine_.atom(), engine_.choices());
        auto done = !out_.monotone || engine_.choices() > 3 ? chances()
                    : engine_.choices() == 3                ? ternary()
                    : engine_.diagram() != nullptr          ? binary()
                                                            : lattice();
        if (done && out_.monotone && engine_.choices() == 2)
            done = unions();
        if (!done)
            return fail(done.error());
        for (const std::string& name : wanted_) {
            const bool there = std::any_of(out_.columns.begin(), out_.columns.end(),
                                           [&](const Index& index) { return index.key == name; });
            if (!there)
                return fail(not_given(name));
        }
        return std::move(out_);
    }

private:
    using Done = Result<std::monostate>;

    [[nodiscard]] bool named(std::string_view key) const {
        return std::find(wanted_.begin(), wanted_.end(), key) != wanted_.end();
    }

    [[nodiscard]] bool wants(std::string_view key) const { return wanted_.empty() || named(key); }

    template <class Values>
    void add(std::string_view key, const Values& values) {
        if (!wants(key))
            return;
        const auto& known = known_indices();
        const auto index = std::find_if(known.begin(), known.end(),
                                        [&](const KnownIndex& one) { return one.key == key; });
        out_.columns.push_back({index->key, index->title, index->usual, values_of(values)});
    }

    [[nodiscard]] diagram::AverageMeans means() const {
        return {limits_of(arena_, "Shapley-Shubik"), arena_.workers};
    }

    Done binary() {
        const diagram::Diagram& diagram = *engine_.diagram();
        if (diagram.variables() <= 255) {
            const BanzhafFamily family = banzhaf_family(diagram);
            out_.winning = to_string(family.winning);
            out_.act = family.act;
            add("banzhaf", family.normalised);
            add("banzhaf_raw", family.swings);
            add("banzhaf_absolute", family.absolute);
            add("coleman_prevent", family.prevent);
            add("coleman_initiate", family.initiate);
            add("rae", family.rae);
            add("koenig_braeuninger", family.koenig_braeuninger);
            add("nevison", family.nevison);
            add("public_help", family.public_help);
        } else if (auto done = by_chances(); !done) {
            return done;
        }
        if (wants("shapley")) {
            if (auto done = shapley(); !done)
                return done;
        }
        if (wants("deegan_packel") || wants("public_good") || wants("least_size")) {
            auto sets = minimal_coalitions(arena_, out_.game, diagram, false);
            if (!sets)
                return fail(sets.error());
            const MinimalFamily family = minimal_family(*sets);
            out_.minimal = to_string(family.minimal);
            out_.smallest = to_string(family.smallest);
            out_.smallest_size = family.smallest_size;
            add("deegan_packel", family.deegan_packel);
            add("public_good", family.public_good);
            add("least_size", family.least_size);
        }
        if (wants("johnston")) {
            if (const auto index = johnston(out_.game, diagram)) {
                add("johnston", *index);
            } else {
                out_.notes.emplace_back("Johnston is given for one weighted threshold, and for any "
                                        "rule of at most 24 members that can vote.");
            }
        }
        return std::monostate{};
    }

    // The Banzhaf family in doubles, where there are too many coalitions to count.
    Done by_chances() {
        const auto uniform = uniform_pivots(engine_, limits_of(arena_, "power"));
        if (!uniform)
            return fail(uniform.error());
        const double p = uniform->probability;
        const std::vector<double>& absolute = uniform->by_variable;
        out_.act = p;
        double sum = 0;
        for (const double one : absolute)
            sum += one;
        std::vector<double> normalised;
        std::vector<double> prevent;
        std::vector<double> initiate;
        std::vector<double> rae;
        for (const double one : absolute) {
            normalised.push_back(sum > 0 ? one / sum : 0);
            prevent.push_back(p > 0 ? one / (2 * p) : 0);
            initiate.push_back(p < 1 ? one / (2 * (1 - p)) : 0);
            rae.push_back(0.5 + one / 2);
        }
        add("banzhaf", normalised);
        add("banzhaf_absolute", absolute);
        add("coleman_prevent", prevent);
        add("coleman_initiate", initiate);
        add("rae", rae);
        return std::monostate{};
    }

    Done shapley() {
        const auto got = shapley_shubik(engine_, means());
        if (!got)
            return fail(got.error());
        out_.shapley_error = got->error;
        add("shapley", got->by_variable);
        return std::monostate{};
    }

    // One threshold with large weights and many members: no counts of coalitions.
    Done lattice() {
        if (auto done = by_chances(); !done)
            return done;
        if (named("shapley") || (wanted_.empty() && is_quick())) {
            if (auto done = shapley(); !done)
                return done;
        } else if (wanted_.empty()) {
            out_.notes.emplace_back(
                "Shapley-Shubik takes longer here; ask for it with --index shapley.");
        }
        if (weights_descend(out_.game)) {
            for (const auto& [key, measure] :
                 {std::pair{"public_good", &public_good_on_lattice},
                  std::pair{"deegan_packel", &deegan_packel_on_lattice}}) {
                if (!named(key))
                    continue;
                const auto got = measure(*engine_.atom(), engine_.variables(), means());
                if (!got)
                    return fail(got.error());
                add(key, *got);
            }
        }
        if (wanted_.empty()) {
            out_.notes.emplace_back(
                "Coalitions are not counted one by one on the lattice. Of the indices made from "
                "minimal winning coalitions, public_good and deegan_packel are given to those who "
                "ask with --index.");
        }
        return std::monostate{};
    }

    // Whether a quadrature over the lattice is done in about a second.
    [[nodiscard]] bool is_quick() const {
        const double cells =
            diagram::lattice_size(*engine_.atom(), engine_.variables(), engine_.choices()).cells;
        return cells < 1e7;
    }

    Done ternary() {
        const auto uniform = uniform_pivots(engine_, limits_of(arena_, "power"));
        if (!uniform)
            return fail(uniform.error());
        out_.p_pass = uniform->probability;
        add("banzhaf_ternary", uniform->by_variable);
        const bool quick = engine_.diagram() != nullptr || is_quick();
        if (named("shapley_ternary") || (wanted_.empty() && quick)) {
            const auto got = ternary_shapley_shubik(engine_, means());
            if (!got)
                return fail(got.error());
            out_.shapley_error = got->error;
            add("shapley_ternary", got->by_variable);
        } else if (wanted_.empty()) {
            out_.notes.emplace_back("The ternary Shapley-Shubik index takes longer here; ask for "
                                    "it with --index shapley_ternary.");
        }
        return std::monostate{};
    }

    // Where more votes against can help, a coalition is not a profile and nothing is "minimal
    // winning". What stands instead: the chance of passage given each choice, everybody else
    // choosing uniformly.
    Done chances() {
        const std::uint32_t d = engine_.choices();
        const std::array<double, 1> uniform{1.0 / d};
        const auto got = engine_.pivots(
            std::vector<std::array<double, 1>>(std::size_t{engine_.variables()} * d, uniform),
            limits_of(arena_, "power"));
        if (!got)
            return fail(got.error());
        out_.p_pass = got->probability[0];
        for (std::uint32_t c = 0; c < d; ++c) {
            std::vector<double> values;
            for (std::size_t i = 0; i < engine_.variables(); ++i)
                values.push_back(got->given[i * d + c][0]);
            const std::string_view key = given_key(choice_at(c, d));
            out_.columns.push_back({key, key, true, values_of(values)});
        }
        const std::string instead = "Shown instead: the chance of passage given each choice of a "
                                    "member, the others choosing uniformly.";
        if (!out_.monotone) {
            out_.notes.push_back(
                "The rule is not monotone: one more No, or one more voter in the room, can make it "
                "pass. Winning and minimal winning coalitions, swings and the indices made from "
                "them have no meaning here and are not given. " +
                instead);
        } else {
            out_.notes.push_back("Indices of power are given for 2 and 3 choices. " + instead);
        }
        return std::monostate{};
    }

    Done unions() {
        if (arena_.unions.empty())
            return std::monostate{};
        auto got = union_indices(arena_, out_.game);
        if (!got)
            return fail(got.error());
        add("owen", got->owen);
        add("banzhaf_owen", got->banzhaf_owen);
        out_.unions = std::move(got->unions);
        return std::monostate{};
    }

    [[nodiscard]] Problem not_given(const std::string& name) const {
        std::string why;
        std::string hint = "leave it out of --index";
        if (!out_.monotone) {
            why = "the rule is not monotone: one more No can make it pass";
        } else if (name.ends_with("_ternary")) {
            why = fmt::format("it is made for 3 choices, this is {}", engine_.choices());
            hint = "add --choices 3";
        } else if (engine_.choices() != 2) {
            why = fmt::format("it is made for 2 choices, this is {}", engine_.choices());
            hint = "add --choices 2";
        } else if (name.ends_with("owen")) {
            why = "it needs members that vote as one, beforehand";
            hint = "say who with --unions FILE";
        } else if (name == "johnston" && engine_.diagram() != nullptr) {
            why = "it is made for one weighted threshold, or at most 24 members that can vote";
        } else {
            why = "coalitions are not counted one by one for so many members or such weights";
        }
        return {Kind::invalid,
                "index-not-given",
                fmt::format("'{}' is not given here: {}", name, why),
                hint,
                Where{"--index", 0, 0},
                ""};
    }

    const Arena& arena_;
    const WantedIndices& wanted_;
    diagram::Engine engine_;
    Indices out_;
};

} // namespace

const std::vector<KnownIndex>& known_indices() {
    static const std::vector<KnownIndex> all{{"banzhaf", "Banzhaf", true},
                                             {"banzhaf_raw", "swings", true},
                                             {"banzhaf_absolute", "absolute", false},
                                             {"shapley", "Shapley-Shubik", true},
                                             {"deegan_packel", "Deegan-Packel", true},
                                             {"public_good", "Public Good", true},
                                             {"public_help", "help", false},
                                             {"least_size", "least size", false},
                                             {"johnston", "Johnston", true},
                                             {"coleman_prevent", "prevent", true},
                                             {"coleman_initiate", "initiate", false},
                                             {"rae", "Rae", false},
                                             {"koenig_braeuninger", "KB", false},
                                             {"nevison", "Nevison", false},
                                             {"owen", "Owen", true},
                                             {"banzhaf_owen", "Banzhaf-Owen", true},
                                             {"banzhaf_ternary", "Banzhaf (ternary)", true},
                                             {"shapley_ternary", "Shapley-Shubik (ternary)", true}};
    return all;
}

Value Indices::value(const Index& index, std::size_t member) const {
    const auto variable = game.variable_of(member);
    return variable ? index.values[*variable] : Value();
}

Result<Indices> indices(const Arena& arena, const WantedIndices& wanted) {
    auto choices = choices_of(arena, 2);
    if (!choices)
        return fail(choices.error());
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
    auto engine = diagram::Engine::build(game->spec, arena.most_memory);
    if (!engine)
        return fail(engine.error());
    return Measuring(arena, wanted, std::move(*game), std::move(*engine)).run();
}

} // namespace plenary::question
