#include "plenary/evidence/view.hpp"

#include <fmt/format.h>

#include "plenary/text/nearest.hpp"

namespace plenary {

bool View::sees(const Statement& statement) const {
    return sees_source(statement.source) && reaches(statement.acted) && knows(statement.known) &&
           !(statement.withdrawn && knows(*statement.withdrawn));
}

bool View::sees_withdrawn(const Statement& statement) const {
    return sees_source(statement.source) && reaches(statement.acted) && knows(statement.known) &&
           statement.withdrawn && knows(*statement.withdrawn);
}

bool View::sees(const Pressure& pressure) const {
    return sees_source(pressure.source) && reaches(pressure.acted) && knows(pressure.known);
}

bool View::sees(const PrintedTally& tally) const {
    return sees_source(tally.source) && (!tally.acted || reaches(*tally.acted)) &&
           (!tally.known || knows(*tally.known));
}

Result<View> select_sources(const Dossier& dossier, const std::vector<std::string>& names) {
    View view;
    view.asked = names;
    view.all_sources = names.empty();
    for (const std::string& name : names) {
        bool found = false;
        for (const Source& source : dossier.sources) {
            if (source.id == name || source.group == name) {
                view.sources.insert(source.id);
                found = true;
            }
        }
        if (found)
            continue;
        std::vector<std::string> known;
        for (const Source& source : dossier.sources) {
            if (!source.group.empty())
                known.push_back(source.group);
            known.push_back(source.id);
        }
        std::string hint = did_you_mean(name, known);
        if (hint.empty())
            hint = "sources and their groups stand in sources.csv";
        return fail({Kind::not_found,
                     "unknown-source",
                     fmt::format("no source or group of sources is called '{}'", name),
                     hint,
                     {"--sources", 0, 0},
                     ""});
    }
    return view;
}

View view_for(const Dossier& dossier, const Motion& motion, View asked) {
    if (!asked.as_of && !motion.day)
        asked.as_of = dossier.default_day;
    return asked;
}

Day seats_day(const Dossier& dossier, const Motion& motion, const View& view) {
    if (motion.day)
        return *motion.day;
    return view.as_of.value_or(dossier.default_day);
}

} // namespace plenary
