#include "plenary/format/actors.hpp"

#include <set>

#include "fuzz/problem.hpp"
#include "fuzz/require.hpp"
#include "fuzz/target.hpp"

#include "plenary/positions/condorcet.hpp"
#include "plenary/positions/model.hpp"

using namespace plenary;
using fuzz::require;
using fuzz::require_told;

// Whatever is read is whole: every actor named, once, with a number on every issue; and what can be
// weighed has a median that splits the weight.
int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string file = "actors.csv";
    const std::string_view text = fuzz::text_of(data, size);
    const format::ReadActors read = format::parse_actors(text, file);
    require_told(read.problems, file, text);
    require(!read.problems.empty() || !read.table.actors.empty(), "no actors is a problem");
    for (const positions::Actor& actor : read.table.actors) {
        fuzz::require_inside(actor.where, text);
        require(!actor.id.empty(), "every actor has a name");
        require(actor.on.size() == read.table.issues.size(), "a stand on every issue", actor.id);
        require(actor.capability >= positions::Decimal(), "no capability is below zero", actor.id);
    }
    if (!read.problems.empty())
        return 0;
    std::set<std::string> names;
    for (const positions::Actor& actor : read.table.actors)
        require(names.insert(actor.id).second, "no actor stands twice", actor.id);
    std::vector<Problem> problems;
    const positions::Scale scale = salience_scale(read.table, std::nullopt, problems);
    require_told(problems, file, text);
    if (!problems.empty())
        return 0;
    const auto model = model_of(read.table, read.table.issues.size() - 1, scale);
    if (model) {
        const positions::Weighted& weighted = model->weighted;
        const auto& low = weighted.levels[weighted.low];
        require(2 * low.up_to >= weighted.total, "half of the weight is at or below the median");
        require(2 * (low.up_to - low.weight) < weighted.total, "less than half is below it");
    }
    const auto held = condorcet(read.table.actors, positions::Decimal::make(100, 0));
    if (held) {
        double total = 0;
        for (const double p : held->probability)
            total += p;
        require(total > 1 - 1e-9 && total < 1 + 1e-9, "probabilities add up to 1");
    }
    return 0;
}
