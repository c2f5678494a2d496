#include "plenary/question/question.hpp"

#include <fmt/format.h>

#include "plenary/text/nearest.hpp"

namespace plenary::question {

std::string Asked::text(std::string_view name) const {
    const auto found = values_.find(name);
    return found == values_.end() ? std::string() : found->second.back();
}

std::vector<std::string> Asked::all(std::string_view name) const {
    const auto found = values_.find(name);
    return found == values_.end() ? std::vector<std::string>() : found->second;
}

std::vector<std::string> Asked::list(std::string_view name) const {
    std::vector<std::string> out;
    std::string part;
    for (const char c : text(name) + ",") {
        if (c != ',') {
            part += c;
            continue;
        }
        const auto start = part.find_first_not_of(' ');
        const auto end = part.find_last_not_of(' ');
        if (start != std::string::npos)
            out.push_back(part.substr(start, end - start + 1));
        part.clear();
    }
    return out;
}

std::optional<Day> Asked::day(std::string_view name) const { return Day::parse(text(name)); }

Object answer_head(const Setting& setting, const Motion* motion, const View& view) {
    const auto day = [](const std::optional<Day>& one) {
        return one ? Value(to_string(*one)) : Value();
    };
    return {{"version", setting.version},
            {"dossier_hash", setting.dossier.hash},
            {"body", setting.dossier.body.id},
            {"motion", motion == nullptr ? Value() : Value(motion->id)},
            {"as_of", day(view.as_of)},
            {"known_by", day(view.known_cut())}};
}

Result<const Motion*> find_motion(const Dossier& dossier, std::string_view id) {
    if (const Motion* motion = dossier.find_motion(id))
        return motion;
    std::string hint = did_you_mean(id, dossier.motion_ids());
    if (hint.empty()) {
        hint = "the motions are:";
        for (const std::string& known : dossier.motion_ids())
            hint += " " + known;
    }
    return fail({Kind::not_found,
                 "unknown-motion",
                 fmt::format("no motion is called '{}'", id),
                 hint,
                 {"--motion", 0, 0},
                 ""});
}

Result<const Member*> find_member(const Body& body, std::string_view text, std::string_view where) {
    if (const Member* member = resolve_member(body, text))
        return member;
    std::string hint = suggest_member(body, text);
    if (hint.empty())
        hint = fmt::format("'plenary body show {}' lists the members", body.id);
    return fail({Kind::not_found,
                 "unknown-member",
                 fmt::format("no one member of {} is called '{}'", body.name, text),
                 hint,
                 {std::string(where), 0, 0},
                 ""});
}

} // namespace plenary::question
