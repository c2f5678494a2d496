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

namespace {

// Those that name most members first.
std::vector<const PassedOver*> by_members(const reader::Reading& reading) {
    std::vector<const PassedOver*> out;
    for (const PassedOver& one : reading.passed_over)
        out.push_back(&one);
    std::stable_sort(out.begin(), out.end(), [](const PassedOver* a, const PassedOver* b) {
        return a->members.size() > b->members.size();
    });
    return out;
}

std::vector<std::string> members_of(const PassedOver& passage, const Body& body) {
    std::vector<std::string> out;
    for (const std::string& iso3 : passage.members) {
        const auto member = std::find_if(body.members.begin(), body.members.end(),
                                         [&](const Member& one) { return one.iso3 == iso3; });
        if (member != body.members.end())
            out.push_back(member->code);
    }
    return out;
}

} // namespace

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
    if (told.empty()) {
        if (asked)
            answer.paragraph("No passage names members and gave no proposal of them.");
        return;
    }
    if (!asked) {
        answer.paragraph(told + "; --passed-over lists them.");
        return;
    }
    answer.paragraph(told + ":");
    Table shown;
    constexpr std::size_t several = 4 * 5 - 1; // the width of five members
    shown.columns = {{"names", false, several}, {"words"}};
    for (const PassedOver* one : by_members(reading)) {
        shown.rows.push_back(
            {join(one->members, " "), readable.text.substr(one->begin, one->end - one->begin)});
    }
    answer.show(std::move(shown));
}

review::Part passed_over_part(const reader::Reading& reading, const format::ReadableFile& file,
                              const Body& body) {
    constexpr std::size_t few = 5;
    const Quotes quotes(file);
    review::Part out{"Passages of this source that name members and gave no proposal of them", {}};
    std::size_t more = 0;
    for (const PassedOver* one : by_members(reading)) {
        const std::vector<std::string> members = members_of(*one, body);
        if (members.empty())
            continue;
        if (out.lines.size() == few) {
            ++more;
            continue;
        }
        const auto [first, last] = quotes.characters(one->begin, one->end);
        out.lines.push_back(
            fmt::format("{}: \"{}\" [characters {} to {}]", join(members, " "),
                        file.readable.text.substr(one->begin, one->end - one->begin), first, last));
    }
    if (more > 0)
        out.lines.push_back(fmt::format("and {} more: 'plenary read' with --passed-over", more));
    return out;
}

std::size_t passed_over_count(const reader::Reading& reading, const Body& body) {
    return static_cast<std::size_t>(
        std::count_if(reading.passed_over.begin(), reading.passed_over.end(),
                      [&](const PassedOver& one) { return !members_of(one, body).empty(); }));
}

} // namespace plenary::study
