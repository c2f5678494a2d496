#include "plenary/score/frozen.hpp"

#include "plenary/score/runs.hpp"

namespace plenary::score {

std::vector<std::array<double, 5>> chances_of(const FrozenDraws& draws) {
    std::vector<std::array<double, 5>> out;
    for (const std::string& runs : draws.votes) {
        std::array<std::size_t, 5> count{};
        for (const char letter : unpacked_runs(runs))
            ++count.at(vote_letters.find(letter));
        auto& own = out.emplace_back();
        for (std::size_t c = 0; c < count.size(); ++c)
            own.at(c) = static_cast<double>(count.at(c)) / static_cast<double>(draws.draws);
    }
    return out;
}

} // namespace plenary::score
