#include "plenary/format/html_walk.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <string>
#include <unordered_set>

#include "plenary/format/html_spans.hpp"
#include "plenary/format/html_style.hpp"

namespace plenary::format {
namespace {

using reader::Block;

template <std::size_t N>
bool is_one_of(std::string_view name, const std::array<std::string_view, N>& sorted) {
    return std::binary_search(sorted.begin(), sorted.end(), name);
}

// Elements whose content nobody sees, or that strike it out.
constexpr std::array<std::string_view, 25> unseen{
    "area", "audio",  "base",   "canvas", "datalist", "defs",     "del",      "desc",     "embed",
    "head", "iframe", "link",   "meta",   "metadata", "noembed",  "noframes", "noscript", "object",
    "rp",   "s",      "script", "strike", "style",    "template", "video"};

constexpr std::array<std::string_view, 45> block_names{
    "address",  "article", "aside",  "blockquote", "body",   "caption", "center",   "dd",
    "details",  "dialog",  "dir",    "div",        "dl",     "dt",      "fieldset", "figcaption",
    "figure",   "footer",  "form",   "h1",         "h2",     "h3",      "h4",       "h5",
    "h6",       "header",  "hgroup", "hr",         "legend", "li",      "main",     "menu",
    "nav",      "ol",      "option", "p",          "pre",    "section", "summary",  "table",
    "textarea", "title",   "tr",     "ul",         "xmp"};

// Elements that make the row around them one of layout.
constexpr std::array<std::string_view, 14> layout_names{
    "article", "blockquote", "dl", "h1",  "h2",      "h3",    "h4",
    "h5",      "h6",         "ol", "pre", "section", "table", "ul"};

bool is_heading(std::string_view name) {
    return name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6';
}

bool is_element(const GumboNode& node) {
    return node.type == GUMBO_NODE_ELEMENT || node.type == GUMBO_NODE_TEMPLATE;
}

const GumboVector& children(const GumboNode& node) {
    return node.type == GUMBO_NODE_DOCUMENT ? node.v.document.children : node.v.element.children;
}

std::string name_of(const GumboElement& element) {
    std::string known = gumbo_normalized_tagname(element.tag);
    if (!known.empty())
        return known;
    GumboStringPiece piece = element.original_tag;
    gumbo_tag_from_original_text(&piece);
    std::string name(piece.data == nullptr ? "" : std::string_view(piece.data, piece.length));
    std::transform(name.begin(), name.end(), name.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return name;
}

std::string_view attribute(const GumboElement& element, const char* name) {
    const GumboAttribute* found = gumbo_get_attribute(&element.attributes, name);
    return found == nullptr ? std::string_view{} : found->value;
}

// Calls enter(node) before the children of a node, which it may leave out by answering false, and
// leave(node) after them. Without recursion.
template <class Enter, class Leave>
void each_node(const GumboNode* root, Enter enter, Leave leave) {
    struct Step {
        const GumboNode* node;
        unsigned int next;
    };

    std::vector<Step> path;
    const auto visit = [&](const GumboNode* node) {
        if (enter(*node) && (is_element(*node) || node->type == GUMBO_NODE_DOCUMENT))
            path.push_back({node, 0});
    };
    visit(root);
    while (!path.empty()) {
        Step& step = path.back();
        const GumboVector& all = children(*step.node);
        if (step.next < all.length) {
            visit(static_cast<const GumboNode*>(all.data[step.next++]));
            continue;
        }
        const GumboNode* done = step.node;
        path.pop_back();
        leave(*done);
    }
}

// What is known before the text is walked through.
struct Page {
    StyleSheet sheet;
    bool has_h1 = false;
    std::unordered_set<const GumboNode*> layout_rows;
};

Page look_around(const GumboNode* document) {
    struct Row {
        const GumboNode* node;
        int paragraphs; // of the cell at hand
    };

    Page page;
    std::vector<Row> rows;
    const auto enter = [&](const GumboNode& node) {
        if (!is_element(node))
            return true;
        const GumboElement& element = node.v.element;
        const std::string name = name_of(element);
        if (name == "style" &&
            attribute(element, "media").find("print") == std::string_view::npos) {
            for (unsigned int i = 0; i < element.children.length; ++i) {
                const auto* child = static_cast<const GumboNode*>(element.children.data[i]);
                if (child->type == GUMBO_NODE_TEXT || child->type == GUMBO_NODE_CDATA)
                    page.sheet.add(child->v.text.text);
            }
        }
        page.has_h1 = page.has_h1 || (name == "h1" && element.children.length > 0);
        if (!rows.empty()) {
            if (name == "td" || name == "th")
                rows.back().paragraphs = 0;
            if (is_one_of(name, layout_names) || (name == "p" && ++rows.back().paragraphs > 1))
                page.layout_rows.insert(rows.back().node);
        }
        if (name == "tr")
            rows.push_back({&node, 0});
        return true;
    };
    each_node(document, enter, [&](const GumboNode& node) {
        if (!rows.empty() && rows.back().node == &node)
            rows.pop_back();
    });
    return page;
}

bool begins_with_digit(const GumboElement& element) {
    if (element.children.length == 0)
        return false;
    const auto* child = static_cast<const GumboNode*>(element.children.data[0]);
    if (child->type != GUMBO_NODE_TEXT)
        return false;
    const char first = child->v.text.text[0];
    return first >= '0' && first <= '9';
}

class Walk {
public:
    Walk(const Page& around, std::string_view page) : around_(around), page_(page) {}

    bool enter(const GumboNode& node) {
        if (node.type == GUMBO_NODE_DOCUMENT)
            return true;
        if (is_element(node))
            return enter_element(node);
        if (node.type != GUMBO_NODE_COMMENT)
            add(node);
        return false;
    }

    void leave(const GumboNode&) {
        const State& state = states_.back();
        if (state.row)
            repeat_to(std::numeric_limits<std::uint32_t>::max(), state.kind);
        if (state.table)
            spans_.pop_back();
        if (state.block)
            begin_block(states_[states_.size() - 2]);
        states_.pop_back();
    }

    std::vector<HtmlRun> take() { return std::move(runs_); }

private:
    struct State {
        bool hidden = false; // by visibility, which an inner element can turn
        bool block = false;  // the element is one
        bool in_row = false;
        bool row = false; // the element is one, of data
        bool table = false;
        bool in_head = false;
        bool raw = false;
        std::uint32_t pre = 0;
        std::uint32_t quotes = 0;
        Block::Kind kind = Block::Kind::paragraph;
    };

    void begin_block(const State& around) {
        if (around.in_row)
            parted_ = true;
        else
            ++block_;
    }

    bool is_unseen(const GumboElement& element, const std::string& name, State& state) {
        if (name == "head" && !around_.has_h1) {
            state.in_head = true;
            return false;
        }
        if (state.in_head && name != "title")
            return true;
        if (is_one_of(name, unseen) || (name == "title" && !state.in_head) ||
            gumbo_get_attribute(&element.attributes, "hidden") != nullptr ||
            (name == "dialog" && gumbo_get_attribute(&element.attributes, "open") == nullptr))
            return true;
        const Look look =
            around_.sheet.look(name, attribute(element, "id"), attribute(element, "class"),
                               attribute(element, "style"));
        if (look.visibility != Look::Visibility::inherited)
            state.hidden = look.visibility == Look::Visibility::hidden;
        return look.gone || look.struck;
    }

    bool enter_element(const GumboNode& node) {
        const GumboElement& element = node.v.element;
        const std::string name = name_of(element);
        const State around = states_.back();
        State state = around;
        state.row = false;
        state.table = false;
        if (node.type == GUMBO_NODE_TEMPLATE || is_unseen(element, name, state)) {
            // A block that is not seen still parts what stands around it.
            if (is_one_of(name, block_names))
                begin_block(around);
            return false;
        }
        state.block = is_one_of(name, block_names);
        if (name == "br" || name == "hr") {
            begin_block(around);
            return false;
        }
        if (name == "td" || name == "th")
            enter_cell(element, state);
        else if (state.block)
            begin_block(around);
        if (is_heading(name) || name == "title")
            state.kind = Block::Kind::heading;
        else if (name == "li" || name == "option")
            state.kind = Block::Kind::item;
        else if (name == "tr")
            enter_row(node, state);
        else if (name == "table")
            state.kind = Block::Kind::paragraph;
        if (name == "table") {
            state.in_row = false;
            state.table = true;
            spans_.emplace_back();
        }
        if (name == "sup" && begins_with_digit(element))
            parted_ = true; // "Denmark<sup>1</sup>": a note, and no part of the name
        if (name == "blockquote")
            ++state.quotes;
        if (name == "pre" || name == "textarea" || name == "xmp" || name == "listing")
            state.pre = ++pres_;
        state.raw = element.tag_namespace == GUMBO_NAMESPACE_HTML &&
                    (name == "title" || name == "textarea" || name == "xmp" || name == "plaintext");
        states_.push_back(state);
        return true;
    }

    void enter_row(const GumboNode& node, State& state) {
        state.in_row = !around_.layout_rows.contains(&node);
        state.kind = state.in_row ? Block::Kind::row : Block::Kind::paragraph;
        state.row = state.in_row && !spans_.empty();
        cell_ = 0;
        next_cell_ = 0;
    }

    void enter_cell(const GumboElement& element, State& state) {
        state.block = !state.in_row;
        if (!state.in_row) {
            ++block_;
            return;
        }
        if (!spans_.empty()) {
            cell_ = spans_.back().free_from(next_cell_);
            repeat_to(cell_, state.kind);
            spans_.back().open(cell_, attribute(element, "rowspan"));
        } else {
            cell_ = next_cell_;
        }
        next_cell_ = cell_ + span_of(attribute(element, "colspan"));
    }

    // What reaches down from the rows above, into the cells before this one.
    void repeat_to(std::uint32_t cell, Block::Kind kind) {
        if (spans_.empty())
            return;
        spans_.back().repeat(next_cell_, cell, [&](std::uint32_t at, const GumboText& text) {
            HtmlRun run;
            run.text = &text;
            run.begin = last_end_;
            run.block = block_;
            run.cell = at;
            run.kind = kind;
            run.again = true;
            run.quoted = states_.back().quotes > 0;
            runs_.push_back(run);
        });
    }

    void add(const GumboNode& node) {
        const State& state = states_.back();
        const GumboText& text = node.v.text;
        if (text.original_text.data == nullptr)
            return;
        if (state.hidden) {
            parted_ = true;
            return;
        }
        HtmlRun run;
        run.text = &text;
        run.begin = static_cast<std::size_t>(text.original_text.data - page_.data());
        if (node.type == GUMBO_NODE_CDATA)
            run.begin += std::string_view("<![CDATA[").size();
        run.blank = node.type == GUMBO_NODE_WHITESPACE;
        run.block = block_;
        run.cell = state.in_row ? cell_ : 0;
        run.pre = state.pre;
        run.parted = parted_;
        run.quoted = state.quotes > 0;
        run.kind = state.kind;
        run.raw = state.raw;
        runs_.push_back(run);
        parted_ = false;
        last_end_ = run.begin + text.original_text.length;
        if (state.in_row && !spans_.empty() && !run.blank)
            spans_.back().hold(cell_, text);
    }

    const Page& around_;
    std::string_view page_;
    std::vector<State> states_{State{}, State{}};
    std::vector<HtmlRun> runs_;
    std::uint32_t block_ = 0;
    std::uint32_t cell_ = 0;
    std::uint32_t next_cell_ = 0; // of the row
    std::uint32_t pres_ = 0;
    std::size_t last_end_ = 0;     // of the text seen last
    std::vector<HtmlSpans> spans_; // of the tables that are open
    bool parted_ = false;
};

} // namespace

std::string_view language_tag(const GumboNode* document) {
    const GumboVector& children = document->v.document.children;
    for (unsigned i = 0; i < children.length; ++i) {
        const auto* child = static_cast<const GumboNode*>(children.data[i]);
        if (child->type != GUMBO_NODE_ELEMENT || child->v.element.tag != GUMBO_TAG_HTML)
            continue;
        const GumboAttribute* lang = gumbo_get_attribute(&child->v.element.attributes, "lang");
        return lang == nullptr ? std::string_view() : std::string_view(lang->value);
    }
    return {};
}

HtmlRuns walk_html(const GumboNode* document, std::string_view page) {
    const Page around = look_around(document);
    Walk walk(around, page);
    each_node(
        document, [&](const GumboNode& node) { return walk.enter(node); },
        [&](const GumboNode& node) {
            if (is_element(node))
                walk.leave(node);
        });
    HtmlRuns out{walk.take(), around.sheet.unfollowed()};
    const auto earlier = [](const HtmlRun& a, const HtmlRun& b) { return a.begin < b.begin; };
    if (!std::is_sorted(out.runs.begin(), out.runs.end(), earlier))
        std::stable_sort(out.runs.begin(), out.runs.end(), earlier);
    return out;
}

} // namespace plenary::format
