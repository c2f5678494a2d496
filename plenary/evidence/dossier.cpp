#include "plenary/evidence/dossier.hpp"

#include <algorithm>

namespace plenary {
const Motion* Dossier::find_motion(std::string_view id) const {
    const auto found = std::find_if(motions.begin(), motions.end(),
                                    [&](const Motion& motion) { return motion.id == id; });
    return found == motions.end() ? nullptr : &*found;
}

const Source* Dossier::find_source(std::string_view id) const { return sources.find(id); }

const Statement* Dossier::find_statement(std::string_view id) const { return statements.find(id); }

std::vector<std::string> Dossier::motion_ids() const {
    std::vector<std::string> ids;
    for (const Motion& motion : motions)
        ids.push_back(motion.id);
    return ids;
}

std::vector<std::string> Dossier::series_ids() const {
    std::vector<std::string> ids;
    for (const Motion& motion : motions) {
        if (!motion.series.empty() &&
            std::find(ids.begin(), ids.end(), motion.series) == ids.end()) {
            ids.push_back(motion.series);
        }
    }
    return ids;
}

} // namespace plenary
