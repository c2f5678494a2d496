#include "plenary/evidence/same_source.hpp"

#include <algorithm>

namespace plenary {

SameAs same_as_of(const Dossier& dossier) {
    SameAs out;
    for (const Source& source : dossier.sources) {
        if (!source.same_as.empty())
            out.emplace(source.id, source.same_as);
    }
    return out;
}

std::string origin_of(const SameAs& same_as, const std::string& id) {
    std::string at = id;
    for (std::size_t steps = 0; steps < same_as.size(); ++steps) {
        const auto next = same_as.find(at);
        if (next == same_as.end())
            break;
        at = next->second;
    }
    return at;
}

std::vector<std::vector<std::string>> carrying_one_text(const Dossier& dossier,
                                                        const std::set<std::string>& sources) {
    const SameAs same_as = same_as_of(dossier);
    std::map<std::string, std::vector<std::string>> by_origin;
    for (const std::string& id : sources) {
        const std::string origin = origin_of(same_as, id);
        auto& group = by_origin[origin];
        group.insert(id == origin ? group.begin() : group.end(), id);
    }
    std::vector<std::vector<std::string>> out;
    for (auto& [origin, group] : by_origin) {
        if (group.size() > 1)
            out.push_back(std::move(group));
    }
    std::sort(out.begin(), out.end());
    return out;
}

std::set<std::string> sources_on(const Dossier& dossier, const Motion& motion, const View& view) {
    std::set<std::string> out;
    for (const Statement& one : dossier.statements) {
        if (one.motion == motion.id && view.sees(one))
            out.insert(one.source);
    }
    for (const PrintedTally& one : motion.tallies) {
        if (view.sees(one))
            out.insert(one.source);
    }
    return out;
}

} // namespace plenary
