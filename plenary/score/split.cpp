#include "plenary/score/split.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

#include <fmt/format.h>

#include "plenary/digest/sha256.hpp"
#include "plenary/numeric/decimal.hpp"
#include "plenary/score/task.hpp"

namespace plenary::score {
namespace {

using Members = std::vector<std::size_t>;

constexpr std::size_t groups = 8;
constexpr std::size_t yes_left_hidden = 5;
constexpr int least_votes = 20; // in the denominator of a share of dissent

constexpr std::array<std::pair<Scheme, std::string_view>, 4> schemes = {
    {{Scheme::none, "none"},
     {Scheme::random, "random"},
     {Scheme::dissent, "dissent"},
     {Scheme::supporters, "supporters"}}};

std::size_t group_of(std::string_view id) {
    if (id.empty() || id.find_first_not_of("0123456789") != std::string_view::npos)
        return sha256(id).bytes[0] % groups;
    std::size_t out = 0;
    for (const char digit : id)
        out = (out * 10 + static_cast<std::size_t>(digit - '0')) % groups;
    return out;
}

Members hashed_order(const rollcall::Archive& archive, const Window& window,
                     const std::string& salt, std::size_t group) {
    std::vector<std::pair<Sha256, std::size_t>> keys;
    for (std::size_t m = 0; m < window.members.size(); ++m) {
        const std::string& id = archive.members[window.members[m]].id;
        keys.emplace_back(sha256(fmt::format("{}|{}|{}|{}", salt, window.session, group, id)), m);
    }
    std::sort(keys.begin(), keys.end());
    Members out;
    for (const auto& [key, member] : keys)
        out.push_back(member);
    return out;
}

Members dissenters_first(const rollcall::Archive& archive, const Window& window) {
    const std::size_t members = window.members.size();
    const auto codes = codes_of(archive, window.train, window.members);
    std::vector<int> cast(members, 0);
    std::vector<int> off(members, 0);
    for (std::size_t r = 0; r < window.train.size(); ++r) {
        std::array<int, outcomes> count{};
        for (std::size_t m = 0; m < members; ++m) {
            const std::int8_t voted = codes[r * members + m];
            if (voted != code::none)
                ++count[outcome_of(voted)];
        }
        const auto plurality = std::max_element(count.begin(), count.end()) - count.begin();
        for (std::size_t m = 0; m < members; ++m) {
            const std::int8_t voted = codes[r * members + m];
            cast[m] += voted != code::none ? 1 : 0;
            off[m] += voted != code::none && voted != plurality ? 1 : 0;
        }
    }
    const auto share = [&](std::size_t m) {
        return static_cast<double>(off[m]) / std::max(cast[m], least_votes);
    };
    Members out(members);
    std::iota(out.begin(), out.end(), std::size_t{0});
    std::stable_sort(out.begin(), out.end(),
                     [&](std::size_t a, std::size_t b) { return share(a) > share(b); });
    return out;
}

void cut(Members& list, std::size_t most) { list.resize(std::min(list.size(), most)); }

} // namespace

std::string_view word_for(Scheme scheme) {
    return std::find_if(schemes.begin(), schemes.end(),
                        [scheme](const auto& entry) { return entry.first == scheme; })
        ->second;
}

Result<Reveal> reveal_named(std::string_view text) {
    const std::size_t colon = text.find(':');
    const std::string_view word = text.substr(0, colon);
    const auto* const entry =
        std::find_if(schemes.begin(), schemes.end(),
                     [word](const auto& candidate) { return candidate.second == word; });
    const auto fraction =
        colon == std::string_view::npos ? std::nullopt : decimal_of(text.substr(colon + 1));
    const bool fits =
        entry != schemes.end() &&
        (entry->first == Scheme::none ? colon == std::string_view::npos
                                      : fraction.has_value() && *fraction >= 0 && *fraction <= 1);
    if (!fits) {
        return fail({Kind::usage, "bad-reveal", fmt::format("'{}' does not say who is asked", text),
                     "write none, or random, dissent or supporters with a fraction, as in "
                     "random:0.1",
                     Where{"--reveal", 0, 0}, ""});
    }
    return Reveal{entry->first, fraction.value_or(0), std::string(usual_salt)};
}

std::string to_string(const Reveal& reveal) {
    return reveal.scheme == Scheme::none
               ? "none"
               : fmt::format("{}:{:g}", word_for(reveal.scheme), reveal.fraction);
}

Result<Split> split_of(const rollcall::Archive& archive, int session, const Reveal& reveal) {
    auto window = window_of(archive, session);
    if (!window)
        return fail(window.error());
    Split out;
    out.window = std::move(*window);
    out.reveal = reveal;
    const std::size_t members = out.window.members.size();
    // nearbyint rounds half to even, as nobody changes the mode.
    out.asked =
        static_cast<std::size_t>(std::nearbyint(reveal.fraction * static_cast<double>(members)));
    out.known.resize(out.window.targets.size());
    if (reveal.scheme == Scheme::none || out.asked == 0)
        return out;

    std::array<Members, groups> orders;
    Members dissenters;
    if (reveal.scheme == Scheme::dissent) {
        dissenters = dissenters_first(archive, out.window);
    } else {
        for (std::size_t g = 0; g < groups; ++g)
            orders[g] = hashed_order(archive, out.window, reveal.salt, g);
    }
    const auto votes = codes_of(archive, out.window.targets, out.window.members);
    for (std::size_t t = 0; t < out.window.targets.size(); ++t) {
        const auto vote = [&](std::size_t m) { return votes[t * members + m]; };
        const std::size_t group = group_of(archive.roll_calls[out.window.targets[t]].id);
        Members chosen = reveal.scheme == Scheme::dissent ? dissenters : orders[group];
        if (reveal.scheme == Scheme::supporters) {
            std::erase_if(chosen, [&](std::size_t m) { return vote(m) != code::yes; });
            cut(chosen, chosen.size() - std::min(chosen.size(), yes_left_hidden));
        }
        cut(chosen, out.asked);
        std::erase_if(chosen, [&](std::size_t m) { return vote(m) == code::none; });
        out.known[t] = std::move(chosen);
    }
    return out;
}

} // namespace plenary::score
