// A session of a few proposals before a body of three, for the tests of this room.
#pragma once

#include <string>
#include <vector>

#include "plenary/review/session.hpp"

namespace plenary::review {

inline Known small_known() {
    Known out;
    out.body.id = "three";
    out.body.name = "The Three";
    for (const auto& [code, name] : std::vector<std::pair<std::string, std::string>>{
             {"HTI", "Haiti"}, {"PER", "Peru"}, {"JPN", "Japan"}}) {
        Member member;
        member.code = code;
        member.iso3 = code;
        member.name = name;
        out.body.members.push_back(member);
    }
    out.body.members[1].aliases = {"Perú"};
    out.motions = {{"suspend", "Suspend the member"}, {"agenda", "Take up the situation"}};
    return out;
}

inline ledger::Cells stance(const std::string& id, const std::string& who,
                            const std::string& source, int begin) {
    return {
        {"id", id},
        {"kind", "stance"},
        {"who", who},
        {"motion", "suspend"},
        {"stance", "yes"},
        {"act", "vote"},
        {"number", ""},
        {"acted", "2017-03-28"},
        {"known", "2017-03-30"},
        {"source", source},
        {"locator", "characters " + std::to_string(begin) + " to " + std::to_string(begin + 10)},
        {"quote", "words of " + id},
        {"basis", "named"},
        {"grade", "firm"},
        {"heard", "text"},
        {"rule", "subject"},
        {"note", ""}};
}

inline ledger::Cells pressure(const std::string& id, const std::string& on,
                              const std::string& source, int begin) {
    ledger::Cells out = stance(id, on, source, begin);
    for (ledger::Cell& cell : out) {
        if (cell.name == "kind")
            cell.text = "pressure";
        else if (cell.name == "motion" || cell.name == "stance" || cell.name == "act")
            cell.text.clear();
    }
    return out;
}

inline ledger::Cells note(const std::string& id, const std::string& who, const std::string& source,
                          int begin) {
    ledger::Cells out = pressure(id, who, source, begin);
    put(out, "kind", "note");
    return out;
}

inline ledger::Cells one_text(const std::string& id, const std::string& source,
                              const std::string& other) {
    return {{"id", id},
            {"kind", "same_as"},
            {"source", source},
            {"same_as", other},
            {"locator", "characters 90 to 200"},
            {"quote", "words of both"},
            {"rule", "shingles"},
            {"shared", "27"},
            {"contained", "1.0000"},
            {"jaccard", "0.8182"},
            {"passage_words", "31"},
            {"note", source + ": A paper, 2017-03-30; " + other + ": no title, no day"}};
}

} // namespace plenary::review
