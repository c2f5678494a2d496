#include "plenary/evidence/dossier.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "plenary/text/nearest.hpp"

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

bool View::sees(const Statement& statement) const {
    return sees_source(statement.source) &&
           (!cut || (statement.acted <= *cut && statement.known <= *cut));
}

bool View::sees(const Pressure& pressure) const {
    return sees_source(pressure.source) &&
           (!cut || (pressure.acted <= *cut && pressure.known <= *cut));
}

bool View::sees(const PrintedTally& tally) const {
    return sees_source(tally.source) && (!cut || !tally.known || *tally.known <= *cut);
}

Result<View> select_sources(const Dossier& dossier, std::optional<Day> cut,
                            const std::vector<std::string>& names) {
    View view;
    view.cut = cut;
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
    if (!asked.cut && !motion.day)
        asked.cut = dossier.default_day;
    return asked;
}

Day seats_day(const Dossier& dossier, const Motion& motion, const View& view) {
    if (motion.day)
        return *motion.day;
    return view.cut.value_or(dossier.default_day);
}

} // namespace plenary
