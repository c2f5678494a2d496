#include "plenary/review/page.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "plenary/text/utf8.hpp"

namespace plenary::review {
namespace {

using Mode = Keyboard::Mode;
using Lines = std::vector<Line>;

void add(Lines& lines, Lines more) {
    lines.insert(lines.end(), std::make_move_iterator(more.begin()),
                 std::make_move_iterator(more.end()));
}

bool has_look(const Line& line, Look look) {
    return std::any_of(line.begin(), line.end(),
                       [&](const Piece& piece) { return piece.look == look; });
}

// As many lines as there is room for, with the first that has this look in sight.
Lines window(const Lines& lines, std::size_t room, Look wanted, int moved) {
    if (lines.size() <= room)
        return lines;
    const auto at = std::find_if(lines.begin(), lines.end(),
                                 [&](const Line& line) { return has_look(line, wanted); });
    const auto line = at == lines.end() ? 0 : static_cast<int>(at - lines.begin());
    const int most = static_cast<int>(lines.size() - room);
    const int above = static_cast<int>(room) / 3;
    const int start = std::clamp(std::clamp(line - above, 0, most) + moved, 0, most);
    return {lines.begin() + start, lines.begin() + start + static_cast<std::ptrdiff_t>(room)};
}

class Pages {
public:
    Pages(const Session& session, const Keyboard& keyboard, const Shown& shown, Size size)
        : session_(session), keyboard_(keyboard), shown_(shown), size_(size) {}

    Page page() {
        Lines head = top();
        Lines foot = bottom();
        // The keys go before the rest of the foot, the foot before the head.
        if (foot.size() > size_.height)
            foot.erase(foot.begin(), foot.end() - static_cast<std::ptrdiff_t>(size_.height));
        if (head.size() + foot.size() > size_.height)
            head.resize(size_.height - foot.size());
        const std::size_t room = size_.height - head.size() - foot.size();
        Lines middle = body(room);
        middle.resize(room);
        Page out;
        out.lines = std::move(head);
        add(out.lines, std::move(middle));
        add(out.lines, std::move(foot));
        for (Line& line : out.lines)
            line = cut(line, size_.width);
        out.cursor = cursor();
        return out;
    }

private:
    [[nodiscard]] Lines set(const std::vector<Piece>& pieces, std::string_view first = "",
                            std::string_view rest = "") const {
        return set_lines(pieces, size_.width, first, rest);
    }

    [[nodiscard]] Lines top() const {
        Lines out =
            set({{shown_.ledger, Look::strong}, {": " + say(session_.all_numbers()), Look::plain}});
        if (!session_.filter().empty()) {
            std::string filter = "only";
            for (const ledger::Cell& cell : session_.filter())
                filter += fmt::format(" {}={}", cell.name, cell.text);
            add(out, set({{filter + ": " + say(session_.numbers()), Look::plain}}));
        }
        if (session_.current() != nullptr && keyboard_.mode() != Mode::telling) {
            add(out, set({{fmt::format("{} of {}  ", session_.place(), session_.numbers().all),
                           Look::strong},
                          {shown_.context.source, Look::faint}}));
        }
        return out;
    }

    [[nodiscard]] std::string keys() const {
        switch (keyboard_.mode()) {
        case Mode::browsing:
            return "a accept  e edit  r reject  A/R all of the sentence  s skip  w why  u undo  "
                   "n/p next/previous  f filter  ? help  q quit";
        case Mode::form:
            return "up/down field  left/right known words  type to say it  Enter keep  Esc leave";
        case Mode::reasons:
            return "1 to 7 or Enter reject  up/down choose  Esc leave";
        case Mode::reason:
            return "Enter reject  Esc leave";
        case Mode::filter:
            return "Enter filter (nothing: no filter)  Esc leave";
        case Mode::telling:
            return "up/down move  any key goes back";
        }
        return "";
    }

    [[nodiscard]] Lines bottom() {
        Lines out;
        const Remark& remark = session_.remark();
        const Mode mode = keyboard_.mode();
        if (mode == Mode::reason || mode == Mode::filter) {
            const std::string_view label = mode == Mode::reason ? "Reason: " : "Filter: ";
            typed_ = set({{std::string(label), Look::strong}, {keyboard_.typed(), Look::plain}});
            add(out, typed_);
        } else {
            add(out, set({{remark.text, remark.trouble ? Look::trouble : Look::plain}}));
        }
        const Lines last = set({{keys(), Look::faint}});
        below_ = last.size();
        add(out, last);
        return out;
    }

    [[nodiscard]] Lines proposal() const {
        const Item* item = session_.current();
        Lines out;
        if (item == nullptr) {
            const Numbers all = session_.all_numbers();
            add(out, set({{all.waiting == 0 ? "No proposal waits any more."
                           : all.skipped == all.waiting
                               ? "Only skipped ones wait; they come back at the next start."
                               : "None of this filter is open; f takes the filter away.",
                           Look::strong}}));
            return out;
        }
        for (const Paragraph& one : facts(*item, session_.known()))
            add(out, set(one, "", "  "));
        if (const std::string others = others_of_sentence(session_, *item, shown_.context);
            !others.empty())
            add(out, set({{others, Look::plain}}, "", "  "));
        return out;
    }

    [[nodiscard]] Lines context() const {
        const Item* item = session_.current();
        if (item == nullptr)
            return {};
        Paragraph words = words_in_context(*item, shown_.context);
        if (shown_.brackets)
            words = bracketed(words);
        return set(words, "  ", "  ");
    }

    [[nodiscard]] Lines form() const {
        std::size_t widest = 0;
        for (const Field& field : keyboard_.fields())
            widest = std::max(widest, field.name.size());
        Lines out;
        for (std::size_t i = 0; i < keyboard_.fields().size(); ++i) {
            const Field& field = keyboard_.fields()[i];
            const bool here = i == keyboard_.chosen();
            const std::string mark =
                fmt::format("{} {:<{}}  ", here ? ">" : " ", field.name, widest);
            const std::string choice = field.choices.empty() || !here ? "" : "  (left/right)";
            add(out,
                set({{mark, here ? Look::strong : Look::plain},
                     {field.text.empty() ? "-" : field.text, here ? Look::chosen : Look::plain},
                     {field.text != field.before ? "  *" : "", Look::plain},
                     {choice, Look::faint}}));
        }
        return out;
    }

    [[nodiscard]] Lines reasons() const {
        Lines out = set({{keyboard_.rejects_sentence() ? "Why are all of this sentence rejected?"
                                                       : "Why is it rejected?",
                          Look::strong}});
        for (std::size_t i = 0; i <= usual_reasons.size(); ++i) {
            const bool here = i == keyboard_.chosen();
            const std::string_view words =
                i < usual_reasons.size() ? usual_reasons[i] : "another reason, in your words";
            add(out, set({{fmt::format("{} {} {}", here ? ">" : " ", i + 1, words),
                           here ? Look::chosen : Look::plain}},
                         "", "    "));
        }
        return out;
    }

    [[nodiscard]] Lines told() const {
        Lines out;
        for (const Part& part : keyboard_.parts()) {
            if (!out.empty())
                out.emplace_back();
            add(out, set({{part.heading, Look::strong}}));
            for (const std::string& line : part.lines)
                add(out, set({{line, Look::plain}}, "  - ", "    "));
        }
        return out;
    }

    [[nodiscard]] Lines body(std::size_t room) const {
        if (keyboard_.mode() == Mode::telling)
            return window(told(), room, Look::quote, keyboard_.moved());
        Lines out = proposal();
        const Lines extra = keyboard_.mode() == Mode::form      ? form()
                            : keyboard_.mode() == Mode::reasons ? reasons()
                                                                : Lines();
        if (!extra.empty()) {
            // What is chosen must be in sight; the words get what is left.
            out.emplace_back();
            if (out.size() + extra.size() > room)
                out.resize(room > extra.size() ? room - extra.size() : 0);
            add(out, window(extra, room - out.size(), Look::chosen, 0));
        }
        if (out.size() + 2 > room) {
            // Too small for both: one text that can be moved.
            if (!extra.empty())
                return out;
            add(out, context());
            return window(out, room, Look::quote, keyboard_.moved());
        }
        out.emplace_back();
        add(out, window(context(), room - out.size(), Look::quote,
                        extra.empty() ? keyboard_.moved() : 0));
        return out;
    }

    // Behind what was typed.
    [[nodiscard]] std::optional<Page::Place> cursor() const {
        if (typed_.empty() || below_ >= size_.height)
            return std::nullopt;
        const std::size_t column = display_width(text_of(typed_.back()));
        return Page::Place{size_.height - below_ - 1,
                           std::min(column, size_.width == 0 ? 0 : size_.width - 1)};
    }

    const Session& session_;
    const Keyboard& keyboard_;
    const Shown& shown_;
    Size size_;
    Lines typed_;
    std::size_t below_ = 0;
};

} // namespace

Page page_of(const Session& session, const Keyboard& keyboard, const Shown& shown, Size size) {
    return Pages(session, keyboard, shown, size).page();
}

} // namespace plenary::review
