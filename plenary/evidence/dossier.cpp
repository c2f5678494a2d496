#include "plenary/evidence/dossier.hpp"

#include <algorithm>

namespace plenary {
namespace {

template <class Record>
const Record* find_by_id(const std::vector<Record>& records, std::string_view id) {
    const auto found = std::find_if(records.begin(), records.end(),
                                    [&](const Record& record) { return record.id == id; });
    return found == records.end() ? nullptr : &*found;
}

} // namespace

const Motion* Dossier::find_motion(std::string_view id) const { return find_by_id(motions, id); }

const Source* Dossier::find_source(std::string_view id) const { return find_by_id(sources, id); }

const Statement* Dossier::find_statement(std::string_view id) const {
    return find_by_id(statements, id);
}

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
