#include "plenary/score/runs.hpp"

#include <algorithm>
#include <charconv>

namespace plenary::score {
namespace {

struct Run {
    char letter = '.';
    std::size_t count = 1;
};

// Takes the first run off; none where there is no such run.
std::optional<Run> next_run(std::string_view& rest) {
    Run out;
    out.letter = rest.front();
    if (vote_letters.find(out.letter) == std::string_view::npos)
        return std::nullopt;
    rest.remove_prefix(1);
    if (rest.empty() || rest.front() < '0' || rest.front() > '9')
        return out;
    const bool padded = rest.front() == '0';
    const auto [stop, error] = std::from_chars(rest.data(), rest.data() + rest.size(), out.count);
    if (error != std::errc() || padded || out.count < 2)
        return std::nullopt;
    rest.remove_prefix(static_cast<std::size_t>(stop - rest.data()));
    return out;
}

} // namespace

std::string packed_runs(std::string_view letters) {
    std::string out;
    while (!letters.empty()) {
        const char letter = letters.front();
        const std::size_t count =
            std::min(letters.find_first_not_of(letter), letters.size()); // npos: to the end
        out += letter;
        if (count > 1)
            out += std::to_string(count);
        letters.remove_prefix(count);
    }
    return out;
}

std::optional<std::size_t> length_of_runs(std::string_view runs, std::size_t most) {
    std::size_t out = 0;
    char before = '\0';
    while (!runs.empty()) {
        const auto run = next_run(runs);
        if (!run || run->letter == before || run->count > most - out)
            return std::nullopt;
        out += run->count;
        before = run->letter;
    }
    return out;
}

std::string unpacked_runs(std::string_view runs) {
    std::string out;
    while (!runs.empty()) {
        const Run run = next_run(runs).value_or(Run());
        out.append(run.count, run.letter);
    }
    return out;
}

} // namespace plenary::score
