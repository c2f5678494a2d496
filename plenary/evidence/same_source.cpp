#include "plenary/evidence/same_source.hpp"

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

} // namespace plenary
