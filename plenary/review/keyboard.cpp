#include "plenary/review/keyboard.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "plenary/text/characters.hpp"

namespace plenary::review {
namespace {

using Name = Key::Name;

constexpr int page = 10;

Command command(Command::Kind kind, std::string reason = "") {
    return {kind, std::move(reason), {}};
}

void erase_last(std::string& text) {
    if (!text.empty())
        text.resize(text.size() - character_before(text, text.size()).size);
}

bool is_typed(const Key& key) {
    return key.name == Name::character && key.code >= U' ' && !is_invisible(key.code);
}

} // namespace

Effect Keyboard::press(const Key& key) {
    switch (mode_) {
    case Mode::browsing:
        return browse(key);
    case Mode::form:
        return fill(key);
    case Mode::reasons:
        return choose_reason(key);
    case Mode::reason:
    case Mode::filter:
        return type(key);
    case Mode::telling:
        return read_told(key);
    }
    return {};
}

void Keyboard::tell(std::vector<Part> parts) {
    parts_ = std::move(parts);
    mode_ = Mode::telling;
    moved_ = 0;
}

Effect Keyboard::apply(const Command& command) {
    moved_ = 0;
    return session_.apply(command);
}

bool Keyboard::move(const Key& key) {
    switch (key.name) {
    case Name::up:
        --moved_;
        return true;
    case Name::down:
        ++moved_;
        return true;
    case Name::page_up:
        moved_ -= page;
        return true;
    case Name::page_down:
        moved_ += page;
        return true;
    default:
        return false;
    }
}

Effect Keyboard::browse(const Key& key) {
    using Kind = Command::Kind;
    if (move(key))
        return {};
    if (key.name == Name::right)
        return apply(command(Kind::next));
    if (key.name == Name::left)
        return apply(command(Kind::previous));
    if (key.name != Name::character)
        return {};
    switch (key.code) {
    case U'a':
        return apply(command(Kind::accept));
    case U'e':
        if (session_.current() == nullptr)
            return apply(command(Kind::edit));
        open_form();
        return {};
    case U'A':
        return apply(command(Kind::accept_sentence));
    case U'r':
    case U'R':
        rejects_ = key.code == U'r' ? Kind::reject : Kind::reject_sentence;
        if (session_.current() == nullptr)
            return apply(command(rejects_));
        mode_ = Mode::reasons;
        chosen_ = 0;
        return {};
    case U's':
        return apply(command(Kind::skip));
    case U'w':
        return apply(command(Kind::why));
    case U'u':
        return apply(command(Kind::undo));
    case U'n':
        return apply(command(Kind::next));
    case U'p':
        return apply(command(Kind::previous));
    case U'f':
        mode_ = Mode::filter;
        typed_.clear();
        return {};
    case U'?':
    case U'h':
        return apply(command(Kind::help));
    case U'q':
        return apply(command(Kind::quit));
    default:
        return {};
    }
}

void Keyboard::open_form() {
    const Item& item = *session_.current();
    fields_.clear();
    const ledger::Cells row = item.row();
    for (const std::string& name : editable(item.cells)) {
        const std::string text =
            name == "grade" ? std::string(grade_of(text_of(row, "stance"))) : text_of(row, name);
        fields_.push_back({name, text, text, choices(session_.known(), item.cells, name), true});
    }
    if (fields_.empty()) {
        (void)apply({Command::Kind::edit, "", {{"stance", ""}}});
        return;
    }
    mode_ = Mode::form;
    chosen_ = 0;
    // What is lacking comes first.
    if (const auto lacks = item.lacks(); !lacks.empty()) {
        const auto at = std::find_if(fields_.begin(), fields_.end(), [&](const Field& field) {
            return field.name == lacks.front();
        });
        if (at != fields_.end())
            chosen_ = static_cast<std::size_t>(at - fields_.begin());
    }
}

// The next of the words, from what stands there.
void Keyboard::turn(Field& field, bool forward) {
    const std::size_t size = field.choices.size();
    if (size == 0)
        return;
    const auto at = std::find(field.choices.begin(), field.choices.end(), field.text);
    std::size_t next = forward ? 0 : size - 1;
    if (at != field.choices.end()) {
        const auto now = static_cast<std::size_t>(at - field.choices.begin());
        next = (now + (forward ? 1 : size - 1)) % size;
    }
    field.text = field.choices[next];
    field.fresh = true;
}

Effect Keyboard::fill(const Key& key) {
    Field& field = fields_[chosen_];
    const auto go = [&](std::size_t by) {
        field.fresh = true;
        chosen_ = (chosen_ + by) % fields_.size();
    };
    switch (key.name) {
    case Name::escape:
        mode_ = Mode::browsing;
        return {};
    case Name::enter:
        return enter_form();
    case Name::down:
    case Name::tab:
        go(1);
        return {};
    case Name::up:
    case Name::back_tab:
        go(fields_.size() - 1);
        return {};
    case Name::left:
    case Name::right:
        turn(field, key.name == Name::right);
        return {};
    case Name::clear_line:
        field.text.clear();
        return {};
    case Name::backspace:
        erase_last(field.text);
        field.fresh = false;
        return {};
    default:
        break;
    }
    if (is_typed(key)) {
        if (field.fresh)
            field.text.clear();
        field.fresh = false;
        append_utf8(field.text, key.code);
    }
    return {};
}

// Only what was changed in the form is said: the rest may be as odd as it was read.
Effect Keyboard::enter_form() {
    Command edit = command(Command::Kind::edit);
    for (const Field& field : fields_) {
        if (field.text != field.before)
            edit.cells.push_back({field.name, field.text});
    }
    Effect out;
    if (!edit.cells.empty())
        out = apply(edit);
    if (out.kind != Effect::Kind::refused)
        mode_ = Mode::browsing;
    return out;
}

Effect Keyboard::choose_reason(const Key& key) {
    const std::size_t own = usual_reasons.size(); // the line behind the usual ones
    if (key.name == Name::escape || (key.name == Name::character && key.code == U'q')) {
        mode_ = Mode::browsing;
        return {};
    }
    if (key.name == Name::down || key.name == Name::tab) {
        chosen_ = (chosen_ + 1) % (own + 1);
        return {};
    }
    if (key.name == Name::up || key.name == Name::back_tab) {
        chosen_ = (chosen_ + own) % (own + 1);
        return {};
    }
    if (key.name == Name::character && key.code > U'0' && key.code <= U'1' + own)
        chosen_ = key.code - U'1';
    else if (key.name != Name::enter)
        return {};
    if (chosen_ == own) {
        mode_ = Mode::reason;
        typed_.clear();
        return {};
    }
    mode_ = Mode::browsing;
    return apply(command(rejects_, std::string(usual_reasons[chosen_])));
}

Effect Keyboard::type(const Key& key) {
    switch (key.name) {
    case Name::escape:
        mode_ = Mode::browsing;
        return {};
    case Name::backspace:
        erase_last(typed_);
        return {};
    case Name::clear_line:
        typed_.clear();
        return {};
    case Name::enter:
        break;
    default:
        if (is_typed(key))
            append_utf8(typed_, key.code);
        return {};
    }
    if (mode_ == Mode::filter) {
        const auto filter = parse_command("filter " + typed_);
        mode_ = Mode::browsing;
        if (!filter) {
            session_.failed(filter.error());
            return {Effect::Kind::refused, "", false, {}, "", {}};
        }
        return apply(*filter);
    }
    if (typed_.find_first_not_of(' ') == std::string::npos)
        return {}; // a rejection needs a reason
    mode_ = Mode::browsing;
    return apply(command(rejects_, typed_));
}

Effect Keyboard::read_told(const Key& key) {
    if (move(key))
        return {};
    mode_ = Mode::browsing;
    moved_ = 0;
    // Deciding goes on from here without a key between.
    return key.name == Name::character && key.code != U'q' && key.code != U'w' && key.code != U'?'
               ? browse(key)
               : Effect{};
}

} // namespace plenary::review
