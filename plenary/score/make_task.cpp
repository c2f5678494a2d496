#include "plenary/score/make_task.hpp"

#include "plenary/score/titles.hpp"

namespace plenary::score {

std::vector<std::int8_t> outcomes_of(const rollcall::Archive& archive, const Split& split) {
    return codes_of(archive, split.window.targets, split.window.members);
}

Task make_task(const rollcall::Archive& archive, const Split& split) {
    const Window& window = split.window;
    const std::size_t members = window.members.size();
    Task out;
    for (const std::uint32_t member : window.members)
        out.members.push_back(archive.members[member].id);
    for (const std::size_t item : window.train) {
        out.train_items.push_back(archive.roll_calls[item].id);
        out.train_text.push_back(clean_title(archive.roll_calls[item]));
    }
    for (const std::size_t target : window.targets) {
        out.targets.push_back(archive.roll_calls[target].id);
        out.target_text.push_back(clean_title(archive.roll_calls[target]));
    }
    out.train = codes_of(archive, window.train, window.members);
    const std::vector<std::int8_t> votes = outcomes_of(archive, split);
    out.known.assign(votes.size(), code::none);
    out.hidden.assign(votes.size(), 0);
    for (std::size_t k = 0; k < votes.size(); ++k)
        out.hidden[k] = votes[k] != code::none ? 1 : 0;
    for (std::size_t t = 0; t < split.known.size(); ++t) {
        for (const std::size_t member : split.known[t]) {
            const std::size_t at = t * members + member;
            out.known[at] = votes[at];
            out.hidden[at] = 0;
        }
    }
    return out;
}

} // namespace plenary::score
