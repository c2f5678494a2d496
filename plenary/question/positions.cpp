#include "plenary/question/positions.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include <fmt/format.h>

#include "plenary/question/election.hpp"
#include "plenary/question/say.hpp"
#include "plenary/stakes/told.hpp"

namespace plenary::question {
namespace {

using positions::all_inputs;
using positions::Decimal;
using positions::Exactly;
using positions::Flip;
using positions::Fraction;
using positions::Input;
using positions::Int128;
using positions::Level;
using positions::Model;
using positions::Weighted;

constexpr std::string_view method =
    "weights capability x salience; weighted mean; weighted median, lower and upper where exactly "
    "half of the weight is reached; flip distance: the smallest change of one number that ties it";

std::string say_number(double value) { return fmt::format("{:.6g}", value); }

std::string say_percent(double share) { return fmt::format("{:.2f} %", 100 * share); }

Value text_or_null(const std::string& text) { return text.empty() ? Value() : Value(text); }

Value fraction_or_null(const std::optional<Fraction>& fraction) {
    return fraction ? Value(to_string(*fraction)) : Value();
}

double share_of(const Model& model, std::size_t actor) {
    return Fraction(model.weighted.weights[actor], model.weighted.total).to_double();
}

const Decimal& now_of(const Model& model, std::size_t actor, Input input) {
    switch (input) {
    case Input::salience:
        return model.stand(actor).salience;
    case Input::capability:
        return model.actor(actor).capability;
    case Input::position:
        break;
    }
    return model.stand(actor).position;
}

std::vector<std::string> actors_at(const Model& model, std::size_t level) {
    std::vector<std::string> out;
    for (std::size_t i = 0; i < model.table->actors.size(); ++i) {
        if (model.weighted.positions[i] == model.weighted.levels[level].at)
            out.push_back(model.actor(i).id);
    }
    return out;
}

Value data_of(const Model& model, const std::optional<Flip>& flip) {
    if (!flip)
        return {};
    const double from = now_of(model, flip->actor, flip->input).to_double();
    const double change = flip->change.to_double();
    return Object{{"actor", model.actor(flip->actor).id},
                  {"input", to_string(flip->input)},
                  {"from", from},
                  {"to", from + change},
                  {"change", change},
                  {"fraction", to_string(flip->change)},
                  {"toward", flip->either_way ? "either"
                             : flip->upward   ? "up"
                                              : "down"},
                  {"new_median", flip->new_median ? Value(flip->new_median->to_double()) : Value()},
                  {"follows", flip->follows},
                  {"ties_only", flip->ties_only}};
}

// The actors, the smallest change of salience first, those whom none helps last.
std::vector<std::size_t> by_salience(const Model& model) {
    std::vector<std::size_t> out(model.flips.by_actor.size());
    std::iota(out.begin(), out.end(), std::size_t{0});
    const auto size = [&](std::size_t actor) {
        const auto& flip = model.flips.by_actor[actor][0];
        return flip ? std::abs(flip->change.to_double()) : std::numeric_limits<double>::infinity();
    };
    std::stable_sort(out.begin(), out.end(),
                     [&](std::size_t a, std::size_t b) { return size(a) < size(b); });
    return out;
}

const std::optional<Flip>& smallest_of(const Model& model) {
    return model.flips.smallest[0] ? model.flips.smallest[0] : model.flips.smallest[1];
}

Object flip_data(const Model& model) {
    Object by_input;
    for (const Input input : all_inputs) {
        by_input.emplace_back(
            to_string(input),
            data_of(model, model.flips.smallest[static_cast<std::size_t>(input)]));
    }
    Array by_actor;
    for (const std::size_t actor : by_salience(model)) {
        Object line{{"actor", model.actor(actor).id}};
        for (const Input input : all_inputs) {
            line.emplace_back(
                to_string(input),
                data_of(model, model.flips.by_actor[actor][static_cast<std::size_t>(input)]));
        }
        by_actor.emplace_back(std::move(line));
    }
    return {{"tied", model.flips.tied},
            {"smallest", data_of(model, smallest_of(model))},
            {"smallest_by_input", std::move(by_input)},
            {"by_actor", std::move(by_actor)}};
}

struct Votes {
    Decimal a;
    Decimal b;
    Exactly net;
};

std::vector<Votes> votes_of(const Model& model, const PositionsAsked& asked) {
    const Weighted& weighted = model.weighted;
    std::vector<Votes> out;
    if (asked.pair) {
        const auto& [a, b] = *asked.pair;
        out.push_back({a, b, net_votes(weighted, a, b)});
        return out;
    }
    const Decimal median = weighted.position(weighted.low);
    for (std::size_t i = 0; i < weighted.levels.size(); ++i) {
        const Decimal other = weighted.position(i);
        if (i != weighted.low)
            out.push_back({median, other, net_votes(weighted, median, other)});
    }
    return out;
}

void put_data(Answer& answer, const Model& model, const PositionsAsked& asked,
              const std::vector<Votes>& votes) {
    const Weighted& weighted = model.weighted;
    answer.data = asked.head;
    const auto put = [&](std::string key, Value value) {
        answer.data.emplace_back(std::move(key), std::move(value));
    };
    put("file", model.table->file);
    put("format", model.table->format);
    put("issue", text_or_null(model.table->issues[model.issue]));
    put("salience_scale", Object{{"most", model.scale.most.to_double()}, {"why", model.scale.why}});
    put("method", method);
    Array actors;
    for (std::size_t i = 0; i < model.table->actors.size(); ++i) {
        const positions::Actor& actor = model.actor(i);
        actors.emplace_back(Object{{"actor", actor.id},
                                   {"name", text_or_null(actor.name)},
                                   {"source_id", text_or_null(actor.source)},
                                   {"position", model.stand(i).position.to_double()},
                                   {"capability", actor.capability.to_double()},
                                   {"salience", model.stand(i).salience.to_double()},
                                   {"share", share_of(model, i)}});
    }
    put("actors", std::move(actors));
    put("mean", Object{{"value", weighted.mean.value},
                       {"fraction", fraction_or_null(weighted.mean.fraction)}});
    const Fraction below = weighted.share_up_to(weighted.low);
    put("median", Object{{"low", weighted.position(weighted.low).to_double()},
                         {"high", weighted.position(weighted.high).to_double()},
                         {"share_at_or_below", below.to_double()},
                         {"fraction", to_string(below)}});
    Array shares;
    for (std::size_t i = 0; i < weighted.levels.size(); ++i) {
        const std::vector<std::string> there = actors_at(model, i);
        shares.emplace_back(Object{{"position", weighted.position(i).to_double()},
                                   {"share", weighted.share(i).to_double()},
                                   {"fraction", to_string(weighted.share(i))},
                                   {"share_up_to", weighted.share_up_to(i).to_double()},
                                   {"actors", Array(there.begin(), there.end())}});
    }
    put("shares", std::move(shares));
    Array pairs;
    for (const Votes& one : votes) {
        pairs.emplace_back(Object{{"of", one.a.to_double()},
                                  {"over", one.b.to_double()},
                                  {"net_votes", one.net.value},
                                  {"fraction", fraction_or_null(one.net.fraction)}});
    }
    put("net_votes", std::move(pairs));
    put("flip", flip_data(model));
}

std::string say_exactly(const Exactly& value) {
    if (!value.fraction) {
        return fmt::format("{}, not exact: its fraction is wider than 128 bits",
                           say_number(value.value));
    }
    const std::string fraction = to_string(*value.fraction);
    return value.fraction->denominator() == 1
               ? fraction
               : fmt::format("{} = {}", say_number(value.value), fraction);
}

// "Germany (lowered), France (raised)": who else needs no larger change of the same input.
std::string say_others(const Model& model, const Flip& smallest) {
    std::vector<std::string> out;
    for (const auto& of_actor : model.flips.by_actor) {
        const auto& one = of_actor[static_cast<std::size_t>(smallest.input)];
        if (!one || one->actor == smallest.actor ||
            std::abs(one->change.to_double()) != std::abs(smallest.change.to_double()))
            continue;
        const Int128 change = one->change.numerator();
        const std::string_view way = change > 0 ? " (raised)" : change < 0 ? " (lowered)" : "";
        out.push_back(fmt::format("{}{}", model.actor(one->actor).id, way));
    }
    return join(out, ", ");
}

std::string say_beyond(const Model& model, const Flip& flip) {
    const std::string median = say_median(model.weighted);
    if (!flip.new_median)
        return fmt::format("there the median of {} is tied, and the scale ends", median);
    const std::string next = to_string(*flip.new_median);
    return fmt::format("there {} is tied with {}, beyond it the median is {}", median, next, next);
}

// " up", " down", or nothing where both do.
std::string say_way(const Flip& flip) {
    if (flip.either_way)
        return "";
    return flip.upward ? " up" : " down";
}

// What moving one actor does: it never ties the median at the change itself, but past it.
std::string say_move(const Model& model, const Flip& flip) {
    const std::string what = flip.ties_only ? "ties it" : "takes it along";
    if (flip.change == Fraction()) {
        return fmt::format("{} stands at the median, and any step{} {}", model.actor(flip.actor).id,
                           say_way(flip), what);
    }
    return fmt::format("{}; any step further{} than the median {}", say_change(model, flip),
                       say_way(flip), what);
}

void show_flips(Answer& answer, const Model& model) {
    if (model.flips.tied) {
        answer.paragraph("The median is tied as it is: the smallest change of any weight settles "
                         "it one way or the other.");
        return;
    }
    for (const Input input : all_inputs) {
        const auto& flip = model.flips.smallest[static_cast<std::size_t>(input)];
        if (!flip) {
            answer.item(fmt::format("No change of one {} can tie it.", to_string(input)));
            continue;
        }
        std::string line =
            fmt::format("Smallest change of one {}: {}.", to_string(input),
                        flip->follows ? say_move(model, *flip)
                                      : say_change(model, *flip) + "; " + say_beyond(model, *flip));
        if (const std::string others = say_others(model, *flip); !others.empty())
            line += flip->change == Fraction() ? fmt::format(" The same is true of {}.", others)
                                               : fmt::format(" As much is enough for {}.", others);
        answer.item(line);
    }
}

std::string say_short_change(const std::optional<Flip>& flip) {
    if (!flip)
        return "none can";
    if (flip->follows && flip->change == Fraction())
        return "any step" + say_way(*flip);
    return fmt::format("{}{:+.6g}{}", flip->follows ? "beyond " : "", flip->change.to_double(),
                       flip->ties_only ? " (ties only)" : "");
}

void show_tables(Answer& answer, const Model& model, const std::vector<Votes>& votes) {
    const Weighted& weighted = model.weighted;
    answer.heading("Weight by position");
    Table levels{{{"Position", true}, {"Weight", true}, {"At or below", true}, {"Actors"}}, {}};
    for (std::size_t i = 0; i < weighted.levels.size(); ++i) {
        levels.rows.push_back(
            {to_string(weighted.position(i)), say_percent(weighted.share(i).to_double()),
             say_percent(weighted.share_up_to(i).to_double()), join(actors_at(model, i), ", ")});
    }
    answer.show(std::move(levels));
    if (!votes.empty()) {
        answer.heading("Net votes: weight that is nearer to one than to the other");
        for (const Votes& one : votes) {
            answer.item(fmt::format("{} over {}: {}", to_string(one.a), to_string(one.b),
                                    say_exactly(one.net)));
        }
    }
    answer.heading("What it takes to tie the median, one number at a time");
    Table needed{{{"Actor"},
                  {"Position", true},
                  {"Capability", true},
                  {"Salience", true},
                  {"Weight", true},
                  {"by salience", true},
                  {"by capability", true},
                  {"by position", true}},
                 {}};
    for (const std::size_t i : by_salience(model)) {
        const auto& flips = model.flips.by_actor[i];
        needed.rows.push_back({model.actor(i).id, to_string(model.stand(i).position),
                               to_string(model.actor(i).capability),
                               to_string(model.stand(i).salience), say_percent(share_of(model, i)),
                               say_short_change(flips[0]), say_short_change(flips[1]),
                               say_short_change(flips[2])});
    }
    if (needed.rows.empty()) {
        answer.item("Tied as it is.");
    } else {
        answer.show(std::move(needed));
    }
}

Table csv_of(const Model& model) {
    Table out{{{"actor"},
               {"position"},
               {"capability"},
               {"salience"},
               {"share"},
               {"salience_change"},
               {"capability_change"},
               {"position_change"},
               {"source_id"}},
              {}};
    for (std::size_t i = 0; i < model.table->actors.size(); ++i) {
        std::vector<std::string> row{model.actor(i).id, to_string(model.stand(i).position),
                                     to_string(model.actor(i).capability),
                                     to_string(model.stand(i).salience),
                                     fmt::format("{}", share_of(model, i))};
        for (const Input input : all_inputs) {
            const bool known = !model.flips.tied;
            const std::optional<Flip> flip =
                known ? model.flips.by_actor[i][static_cast<std::size_t>(input)] : std::nullopt;
            row.push_back(flip ? fmt::format("{}", flip->change.to_double()) : "");
        }
        row.push_back(model.actor(i).source);
        out.rows.push_back(std::move(row));
    }
    return out;
}

std::string say_input(const Model& model) {
    const std::string& issue = model.table->issues[model.issue];
    std::string out = fmt::format("{} as {}", model.table->file, model.table->format);
    if (!issue.empty())
        out += fmt::format(", issue {}", issue);
    out += fmt::format(
        "; {}; salience on a scale of {} ({})",
        plural(static_cast<std::int64_t>(model.table->actors.size()), "actor", "actors"),
        to_string(model.scale.most), model.scale.why);
    std::vector<std::string> sources;
    for (const positions::Actor& actor : model.table->actors) {
        if (!actor.source.empty() &&
            std::find(sources.begin(), sources.end(), actor.source) == sources.end())
            sources.push_back(actor.source);
    }
    if (!sources.empty())
        out += "; sources: " + join(sources, ", ");
    return out + ".";
}

} // namespace

std::string say_median(const Weighted& weighted) {
    const std::string low = to_string(weighted.position(weighted.low));
    if (!weighted.tied())
        return low;
    return fmt::format("between {} and {}", low, to_string(weighted.position(weighted.high)));
}

std::string say_change(const Model& model, const Flip& flip) {
    const Decimal& now = now_of(model, flip.actor, flip.input);
    return fmt::format("the {} of {} from {} to {} ({:+.6g})", to_string(flip.input),
                       model.actor(flip.actor).id, to_string(now),
                       say_number(now.to_double() + flip.change.to_double()),
                       flip.change.to_double());
}

std::string say_flip_distance(const Model& model) {
    if (model.flips.tied)
        return "The median is tied as it is.";
    const auto& flip = smallest_of(model);
    if (!flip)
        return "No change of one salience or capability flips it.";
    return fmt::format("Tied by {}.", say_change(model, *flip));
}

Result<Answer> answer_positions(const Model& model, const PositionsAsked& asked) {
    const Weighted& weighted = model.weighted;
    const std::vector<Votes> votes = votes_of(model, asked);
    Answer out;
    put_data(out, model, asked, votes);
    out.table = csv_of(model);

    out.headline(
        fmt::format("Weighted median {}. {}", say_median(weighted), say_flip_distance(model)));
    out.paragraph(fmt::format(
        "{} of the weight (capability x salience) stands at or below {}. Weighted mean {}.",
        say_percent(weighted.share_up_to(weighted.low).to_double()),
        to_string(weighted.position(weighted.low)), say_exactly(weighted.mean)));
    out.note(say_input(model));
    out.heading("Whose single number flips the median");
    show_flips(out, model);
    show_tables(out, model, votes);
    if (asked.election_width) {
        if (auto problem = add_election(out, model, *asked.election_width))
            return fail(std::move(*problem));
    }

    std::vector<std::string> notes = asked.notes;
    notes.emplace_back(
        "Changes of different inputs have different units and are not ranked against each other. A "
        "median says where a majority by weight would settle if it voted on this one line; it is "
        "no forecast.");
    out.data.emplace_back("notes", Array(notes.begin(), notes.end()));
    Array warnings;
    for (const Problem& warning : asked.warnings)
        warnings.emplace_back(describe(warning));
    out.data.emplace_back("warnings", std::move(warnings));
    out.data.emplace_back("told", Array{Value(stakes::told::assumptions)});
    out.heading("Read this with it");
    for (const Problem& warning : asked.warnings)
        out.item("Warning: " + describe(warning));
    for (const std::string& note : notes)
        out.item(note);
    out.item(std::string(stakes::told::assumptions));
    return out;
}

} // namespace plenary::question
