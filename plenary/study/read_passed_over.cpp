#include "plenary/study/read_passed_over.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "plenary/text/join.hpp"

namespace plenary::study {

using question::Answer;
using question::Array;
using question::Object;
using question::Table;
using reader::PassedOver;

Array passed_over_data(const reader::Reading& reading, const Quotes& quotes) {
    Array out;
    for (const PassedOver& one : reading.passed_over) {
        Array members;
        for (const std::string& member : one.members)
            members.emplace_back(member);
        const auto [first, last] = quotes.bytes(one.begin, one.end);
        out.emplace_back(Object{
            {"members", std::move(members)},
            {"quote", quotes.selectors(one.begin, one.end)},
            {"bytes", Array{static_cast<std::int64_t>(first), static_cast<std::int64_t>(last)}}});
    }
    return out;
}

std::string passed_over_told(std::size_t passages) {
    if (passages == 0)
        return "";
    return fmt::format("{} passage{} name{} members beside a word of a stand, and nothing was "
                       "proposed of them",
                       passages, passages == 1 ? "" : "s", passages == 1 ? "s" : "");
}

void show_passed_over(const reader::Reading& reading, const reader::Readable& readable, bool asked,
                      Answer& answer) {
    const std::string told = passed_over_told(reading.passed_over.size());
    if (told.empty())
        return;
    if (!asked) {
        answer.paragraph(told + "; --passed-over lists them.");
        return;
    }
    answer.paragraph(told + ":");
    std::vector<const PassedOver*> ordered;
    for (const PassedOver& one : reading.passed_over)
        ordered.push_back(&one);
    std::stable_sort(ordered.begin(), ordered.end(), [](const PassedOver* a, const PassedOver* b) {
        return a->members.size() > b->members.size();
    });
    Table shown;
    shown.columns = {{"names"}, {"words"}};
    for (const PassedOver* one : ordered) {
        shown.rows.push_back(
            {join(one->members, " "), readable.text.substr(one->begin, one->end - one->begin)});
    }
    answer.show(std::move(shown));
}

} // namespace plenary::study
