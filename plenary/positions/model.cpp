#include "plenary/positions/model.hpp"

#include <utility>

namespace plenary::positions {

Result<Model> model_of(const ActorTable& table, std::size_t issue, Scale scale) {
    auto weighted = weigh(table.actors, issue);
    if (!weighted)
        return fail(weighted.error());
    Model out;
    out.table = &table;
    out.issue = issue;
    out.scale = std::move(scale);
    out.weighted = std::move(*weighted);
    out.flips = flips(out.weighted, table.actors, issue, out.scale.most);
    return out;
}

} // namespace plenary::positions
