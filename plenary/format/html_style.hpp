// As much of style sheets as tells whether text is seen: display, visibility and line-through.
//
// Followed are selectors of one element: a name, classes, an id, or several of these together
// ("td.old"), with the cascade of CSS: !important, then the style attribute, then how specific a
// selector is, then which rule is later. Rules for print are left out. Selectors of other kinds are
// not followed and counted. Cost O(bytes).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace plenary::format {

struct Look {
    enum class Visibility { inherited, hidden, visible };
    bool gone = false;   // display: none
    bool struck = false; // a line through it
    Visibility visibility = Visibility::inherited;
};

class StyleSheet {
public:
    // The content of a style element; its rules come after those added before.
    void add(std::string_view css);

    // How an element looks; `classes` and `style` are its attributes as written.
    [[nodiscard]] Look look(std::string_view tag, std::string_view id, std::string_view classes,
                            std::string_view style) const;

    // Selectors that were not followed and whose rule would hide text.
    [[nodiscard]] std::size_t unfollowed() const { return unfollowed_; }

private:
    // 0: not said; else said with a value, and whether it is !important.
    struct Said {
        int value = 0;
        bool important = false;
    };

    struct Declarations {
        Said display;    // 1 none, 2 else
        Said visibility; // 1 hidden, 2 visible
        Said decoration; // 1 line-through, 2 else
    };

    struct Rule {
        std::string tag;
        std::string id;
        std::vector<std::string> classes;
        int weight = 0; // how specific
        Declarations says;
    };

    static Declarations read_declarations(std::string_view text);
    void add_rule(std::string_view selectors, std::string_view body);
    void add_selector(std::string_view selector, const Declarations& says);

    std::vector<Rule> rules_; // in order
    std::unordered_multimap<std::string, std::size_t> by_key_;
    std::size_t unfollowed_ = 0;
};

} // namespace plenary::format
