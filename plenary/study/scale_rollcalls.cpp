#include "plenary/study/scale_rollcalls.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace plenary::study {
namespace {

using format::FitFolder;
using format::FitRollCall;
using question::Answer;
using question::Array;
using question::Object;
using question::Table;
using question::Value;

constexpr std::size_t most_worst = 5;

double per_vote(const FitRollCall& one) {
    return one.votes == 0 ? 0 : one.log_likelihood / static_cast<double>(one.votes);
}

std::vector<const FitRollCall*> roll_calls_of(const ShownFit& shown) {
    std::vector<const FitRollCall*> out;
    for (const FitRollCall& one : shown.fit.roll_calls) {
        if (!shown.session || one.session == shown.session)
            out.push_back(&one);
    }
    return out;
}

// Worst first: the lowest mean log likelihood of a vote.
std::vector<const FitRollCall*> worst_of(std::vector<const FitRollCall*> all) {
    std::stable_sort(all.begin(), all.end(), [](const FitRollCall* a, const FitRollCall* b) {
        return per_vote(*a) < per_vote(*b);
    });
    all.resize(std::min(most_worst, all.size()));
    return all;
}

FitRollCall sum_of(const std::vector<const FitRollCall*>& all) {
    FitRollCall out;
    for (const FitRollCall* one : all) {
        out.votes += one->votes;
        out.correct += one->correct;
        out.most_common += one->most_common;
        out.log_likelihood += one->log_likelihood;
    }
    return out;
}

Value reduction_of(const FitRollCall& one) {
    const auto value = one.error_reduction();
    return value ? Value(*value) : Value();
}

std::string percent(std::size_t part, std::size_t whole) {
    return fmt::format("{:.1f} %", 100 * static_cast<double>(part) /
                                       static_cast<double>(std::max<std::size_t>(1, whole)));
}

std::string say_fit(const FitRollCall& one) {
    const auto reduction = one.error_reduction();
    return fmt::format("{} of {} votes ({}) are the likeliest answer; the most common answer alone "
                       "is right in {} ({}). {}; mean log likelihood of a vote {:.3f}",
                       one.correct, one.votes, percent(one.correct, one.votes), one.most_common,
                       percent(one.most_common, one.votes),
                       reduction ? fmt::format("Proportional reduction in error {:.3f}", *reduction)
                                 : "No error to reduce",
                       per_vote(one));
}

Table table_of(const ShownFit& shown, const std::vector<const FitRollCall*>& all) {
    Table out;
    out.columns = {{"Roll call"}};
    if (shown.fit.dynamic())
        out.columns.push_back({"Session", true});
    for (const char* title :
         {"Votes", "Correct", "Most common", "Reduction", "Log likelihood a vote"})
        out.columns.push_back({title, true});
    for (const FitRollCall* one : all) {
        std::vector<std::string> cells = {one->id};
        if (shown.fit.dynamic())
            cells.push_back(one->session ? std::to_string(*one->session) : "");
        for (const std::size_t number : {one->votes, one->correct, one->most_common})
            cells.push_back(std::to_string(number));
        const auto reduction = one->error_reduction();
        cells.push_back(reduction ? fmt::format("{:.3f}", *reduction) : "");
        cells.push_back(fmt::format("{:.3f}", per_vote(*one)));
        out.rows.push_back(std::move(cells));
    }
    return out;
}

} // namespace

std::string answer_word(const FitFolder& fit, int label) {
    if (fit.model.starts_with("binary"))
        return label == 0 ? "no" : label == 1 ? "yes" : std::to_string(label);
    return label == 0 ? "no" : label == 1 ? "abstain" : label == 2 ? "yes" : std::to_string(label);
}

std::vector<FitCut> cuts_of(const FitFolder& fit, const FitRollCall& roll_call) {
    std::vector<FitCut> out;
    std::vector<double> at = roll_call.cutpoints;
    if (at.empty() && roll_call.intercepts.size() == 1)
        at = {-roll_call.intercepts[0]};
    if (roll_call.slopes.size() != fit.dimensions || roll_call.labels.size() != at.size() + 1)
        return out;
    for (std::size_t k = 0; k < at.size(); ++k) {
        FitCut cut;
        cut.below = answer_word(fit, roll_call.labels[k]);
        cut.above = answer_word(fit, roll_call.labels[k + 1]);
        cut.at = at[k];
        for (std::size_t e = 0; e < fit.dimensions; ++e) {
            cut.slopes.push_back(roll_call.slopes[e] * fit.axes[e].scale);
            cut.at -= roll_call.slopes[e] * fit.axes[e].mean;
        }
        out.push_back(std::move(cut));
    }
    return out;
}

Object data_of(const FitFolder& fit, const FitRollCall& one) {
    Array answers;
    for (const int label : one.labels)
        answers.emplace_back(answer_word(fit, label));
    Array cuts;
    for (const FitCut& cut : cuts_of(fit, one)) {
        cuts.emplace_back(Object{{"below", cut.below},
                                 {"above", cut.above},
                                 {"slopes", Array(cut.slopes.begin(), cut.slopes.end())},
                                 {"at", cut.at}});
    }
    return {{"rollcall", one.id},
            {"session", one.session ? Value(*one.session) : Value()},
            {"votes", static_cast<std::int64_t>(one.votes)},
            {"answers", std::move(answers)},
            {"correct", static_cast<std::int64_t>(one.correct)},
            {"most_common", static_cast<std::int64_t>(one.most_common)},
            {"error_reduction", reduction_of(one)},
            {"log_likelihood", one.log_likelihood},
            {"cuts", std::move(cuts)}};
}

Object roll_calls_data(const ShownFit& shown) {
    const std::vector<const FitRollCall*> all = roll_calls_of(shown);
    const FitRollCall sum = sum_of(all);
    Array worst;
    for (const FitRollCall* one : worst_of(all))
        worst.emplace_back(data_of(shown.fit, *one));
    return {{"count", static_cast<std::int64_t>(all.size())},
            {"votes", static_cast<std::int64_t>(sum.votes)},
            {"correct", static_cast<std::int64_t>(sum.correct)},
            {"most_common", static_cast<std::int64_t>(sum.most_common)},
            {"error_reduction", reduction_of(sum)},
            {"log_likelihood", sum.log_likelihood},
            {"worst", std::move(worst)}};
}

void say_roll_calls(const ShownFit& shown, Answer& answer) {
    if (shown.roll_call != nullptr) {
        const FitRollCall& one = *shown.roll_call;
        answer.heading(one.session ? fmt::format("Roll call {}, session {}", one.id, *one.session)
                                   : fmt::format("Roll call {}", one.id));
        answer.paragraph(say_fit(one));
        const std::vector<FitCut> cuts = cuts_of(shown.fit, one);
        for (const FitCut& cut : cuts) {
            const std::string above =
                &cut == &cuts.back() ? cut.above : fmt::format("{} or more", cut.above);
            const std::string below =
                &cut == &cuts.front() ? cut.below : fmt::format("{} or less", cut.below);
            if (shown.fit.dimensions == 1 && cut.slopes[0] != 0) {
                answer.item(fmt::format("{} and {} are equally likely at z {:.3f}; {} above it",
                                        below, above, cut.at / cut.slopes[0],
                                        cut.slopes[0] > 0 ? above : below));
                continue;
            }
            std::string sum;
            for (std::size_t e = 0; e < cut.slopes.size(); ++e) {
                const double slope = cut.slopes[e];
                sum += e == 0 ? fmt::format("{:.3f} z1", slope)
                              : fmt::format(" {} {:.3f} z{}", slope < 0 ? "-" : "+",
                                            std::abs(slope), e + 1);
            }
            answer.item(
                fmt::format("{} is likelier than {} where {} > {:.3f}", above, below, sum, cut.at));
        }
        if (!cuts.empty())
            answer.note("the parameters of a roll call are those of the mode, without an error");
        return;
    }
    const std::vector<const FitRollCall*> all = roll_calls_of(shown);
    answer.heading(shown.session
                       ? fmt::format("{} roll calls of session {}", all.size(), *shown.session)
                       : fmt::format("{} roll calls", all.size()));
    answer.paragraph(say_fit(sum_of(all)));
    if (!all.empty()) {
        answer.paragraph(fmt::format("The {} fitted worst, by the mean log likelihood of a vote:",
                                     std::min(most_worst, all.size())));
        answer.show(table_of(shown, worst_of(all)));
    }
    answer.note(
        "how votes are fitted is told from the same votes: new ones will be told less well");
}

} // namespace plenary::study
