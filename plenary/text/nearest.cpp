#include "plenary/text/nearest.hpp"

#include <algorithm>

#include "plenary/text/fold.hpp"

namespace plenary {

std::size_t edit_distance(std::string_view a_text, std::string_view b_text) {
    const std::string a = fold(a_text);
    const std::string b = fold(b_text);
    const std::size_t width = b.size() + 1;
    std::vector<std::size_t> before(width);
    std::vector<std::size_t> last(width);
    std::vector<std::size_t> row(width);
    for (std::size_t j = 0; j < width; ++j)
        last[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j < width; ++j) {
            const std::size_t replace = last[j - 1] + (a[i - 1] == b[j - 1] ? 0U : 1U);
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, replace});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                row[j] = std::min(row[j], before[j - 2] + 1);
            }
        }
        std::swap(before, last);
        std::swap(last, row);
    }
    return last[b.size()];
}

std::vector<std::string> nearest(std::string_view typed, const std::vector<std::string>& candidates,
                                 std::size_t most) {
    struct Near {
        std::size_t distance;
        const std::string* name;
    };

    const std::string wanted = fold(typed);
    std::vector<Near> found;
    for (const std::string& candidate : candidates) {
        const std::string other = fold(candidate);
        const std::size_t distance = edit_distance(wanted, other);
        const std::size_t allowed =
            std::max<std::size_t>(1, std::max(wanted.size(), other.size()) / 3);
        const bool prefix = wanted.size() >= 3 && other.starts_with(wanted);
        if (distance <= allowed || prefix)
            found.push_back({prefix ? 0 : distance, &candidate});
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const Near& a, const Near& b) { return a.distance < b.distance; });
    std::vector<std::string> out;
    for (const Near& near : found) {
        if (out.size() == most)
            break;
        if (std::find(out.begin(), out.end(), *near.name) == out.end())
            out.push_back(*near.name);
    }
    return out;
}

std::string did_you_mean(std::string_view typed, const std::vector<std::string>& candidates) {
    const std::vector<std::string> names = nearest(typed, candidates);
    if (names.empty())
        return "";
    std::string out = "did you mean ";
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (i > 0)
            out += i + 1 == names.size() ? " or " : ", ";
        out += "'" + names[i] + "'";
    }
    return out + "?";
}

} // namespace plenary
