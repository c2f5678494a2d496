#include "plenary/format/html_style.hpp"

#include <algorithm>
#include <tuple>

namespace plenary::format {
namespace {

constexpr std::string_view blanks = " \t\r\n\f";

std::string_view trim(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(blanks);
    if (begin == text.npos)
        return {};
    return text.substr(begin, text.find_last_not_of(blanks) - begin + 1);
}

std::string lower(std::string_view text) {
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return out;
}

std::string without_comments(std::string_view css) {
    std::string out;
    while (true) {
        const std::size_t begin = css.find("/*");
        out += css.substr(0, begin);
        if (begin == css.npos)
            return out;
        out += ' ';
        const std::size_t end = css.find("*/", begin + 2);
        if (end == css.npos)
            return out;
        css.remove_prefix(end + 2);
    }
}

template <class See>
void each_part(std::string_view text, std::string_view between, See see) {
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of(between), text.size());
        if (const std::string_view part = trim(text.substr(0, end)); !part.empty())
            see(part);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

bool in_name(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '_' || static_cast<unsigned char>(c) >= 0x80;
}

// Whether the rules inside of an at-rule are for a screen.
bool is_followed(std::string_view at_rule) {
    const std::string rule = lower(at_rule);
    if (rule.starts_with("@media"))
        return rule.find("print") == rule.npos || rule.find("screen") != rule.npos;
    return rule.starts_with("@supports") || rule.starts_with("@layer");
}

} // namespace

StyleSheet::Declarations StyleSheet::read_declarations(std::string_view text) {
    Declarations out;
    each_part(text, ";", [&](std::string_view part) {
        const std::size_t colon = part.find(':');
        if (colon == part.npos)
            return;
        const std::string name = lower(trim(part.substr(0, colon)));
        std::string value = lower(trim(part.substr(colon + 1)));
        const std::size_t mark = value.find('!');
        const bool important = mark != value.npos;
        if (important)
            value = trim(value.substr(0, mark));
        const auto say = [&](Said& said, int what) {
            if (!said.important || important)
                said = {what, important};
        };
        if (name == "display")
            say(out.display, value == "none" ? 1 : 2);
        else if (name == "visibility")
            say(out.visibility, value == "hidden" || value == "collapse" ? 1 : 2);
        else if (name == "text-decoration" || name == "text-decoration-line")
            say(out.decoration, value.find("line-through") != value.npos ? 1 : 2);
    });
    return out;
}

void StyleSheet::add_selector(std::string_view selector, const Declarations& says) {
    Rule rule;
    rule.says = says;
    std::size_t at = 0;
    while (at < selector.size()) {
        const char kind = selector[at];
        const bool named = kind == '.' || kind == '#';
        std::size_t end = at + (named ? 1 : 0);
        while (end < selector.size() && in_name(selector[end]))
            ++end;
        const std::string name(selector.substr(at + (named ? 1 : 0), end - at - (named ? 1 : 0)));
        if (name.empty() || (!named && at > 0) || (kind == '#' && !rule.id.empty())) {
            // What depends on the pointer or the keyboard does not hide the text for good.
            const bool passing = kind == ':';
            const bool hides =
                says.display.value == 1 || says.visibility.value == 1 || says.decoration.value == 1;
            unfollowed_ += hides && !passing ? 1 : 0;
            return;
        }
        if (kind == '.') {
            rule.classes.push_back(name);
            rule.weight += 1000;
        } else if (kind == '#') {
            rule.id = name;
            rule.weight += 1000000;
        } else {
            rule.tag = lower(name);
            rule.weight += 1;
        }
        at = end;
    }
    const std::string key = !rule.id.empty()        ? "#" + rule.id
                            : !rule.classes.empty() ? "." + rule.classes.front()
                                                    : rule.tag;
    by_key_.emplace(key, rules_.size());
    rules_.push_back(std::move(rule));
}

void StyleSheet::add_rule(std::string_view selectors, std::string_view body) {
    const Declarations says = read_declarations(body);
    if (says.display.value == 0 && says.visibility.value == 0 && says.decoration.value == 0)
        return;
    each_part(selectors, ",", [&](std::string_view selector) { add_selector(selector, says); });
}

void StyleSheet::add(std::string_view css) {
    const std::string text = without_comments(css);
    const std::string_view rest = text;
    std::size_t at = 0;
    int skipped = 0; // blocks around that are not followed
    int followed = 0;
    while (at < rest.size()) {
        const std::size_t end = rest.find_first_of("{};", at);
        if (end == rest.npos)
            return;
        const std::string_view head = trim(rest.substr(at, end - at));
        at = end + 1;
        if (rest[end] == ';')
            continue;
        if (rest[end] == '}') {
            if (skipped > 0)
                --skipped;
            else if (followed > 0)
                --followed;
            continue;
        }
        if (head.starts_with('@') || skipped > 0) {
            if (skipped > 0 || !is_followed(head))
                ++skipped;
            else
                ++followed;
            continue;
        }
        const std::size_t close = std::min(rest.find('}', at), rest.size());
        add_rule(head, rest.substr(at, close - at));
        at = std::min(close + 1, rest.size());
    }
}

Look StyleSheet::look(std::string_view tag, std::string_view id, std::string_view classes,
                      std::string_view style) const {
    struct Best {
        std::tuple<bool, bool, int, std::size_t> rank{};
        int value = 0;
    };

    Best display;
    Best visibility;
    Best decoration;
    const auto weigh = [](Best& best, const Said& said, bool own, int weight, std::size_t order) {
        const std::tuple rank{said.important, own, weight, order};
        if (said.value != 0 && (best.value == 0 || rank >= best.rank))
            best = {rank, said.value};
    };
    const auto weigh_all = [&](const Declarations& says, bool own, int weight, std::size_t order) {
        weigh(display, says.display, own, weight, order);
        weigh(visibility, says.visibility, own, weight, order);
        weigh(decoration, says.decoration, own, weight, order);
    };
    if (!rules_.empty()) {
        std::vector<std::string_view> own;
        each_part(classes, blanks, [&](std::string_view part) { own.push_back(part); });
        const auto try_key = [&](const std::string& key) {
            const auto [begin, end] = by_key_.equal_range(key);
            for (auto entry = begin; entry != end; ++entry) {
                const Rule& rule = rules_[entry->second];
                const bool fits =
                    (rule.tag.empty() || rule.tag == tag) && (rule.id.empty() || rule.id == id) &&
                    std::all_of(rule.classes.begin(), rule.classes.end(), [&](const auto& name) {
                        return std::find(own.begin(), own.end(), name) != own.end();
                    });
                if (fits)
                    weigh_all(rule.says, false, rule.weight, entry->second);
            }
        };
        try_key(std::string(tag));
        if (!id.empty())
            try_key("#" + std::string(id));
        for (const std::string_view name : own)
            try_key("." + std::string(name));
    }
    if (!style.empty())
        weigh_all(read_declarations(style), true, 0, 0);
    Look out;
    out.gone = display.value == 1;
    out.struck = decoration.value == 1;
    out.visibility = static_cast<Look::Visibility>(visibility.value);
    return out;
}

} // namespace plenary::format
