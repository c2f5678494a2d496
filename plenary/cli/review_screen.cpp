#include "plenary/cli/review_screen.hpp"

#include <array>
#include <clocale>
#include <csignal>
#include <cstdio>
#include <cstdlib>

#include <poll.h>
#include <unistd.h>

#define NCURSES_NOMACROS
#define NCURSES_WIDECHAR 1
#include <ncurses.h>

#include "plenary/cli/known_terminal.hpp"
#include "plenary/review/help.hpp"
#include "plenary/review/page.hpp"

namespace plenary::cli {
namespace {

using review::Effect;
using review::Key;
using review::Keyboard;
using review::Look;

constexpr int pause_ms = 250; // between looks at whether to end
constexpr int escape_ms = 50; // Esc alone is a key, not the begin of one
constexpr short quote_pair = 1;
constexpr short trouble_pair = 2;

volatile std::sig_atomic_t asked_to_end = 0;

void remember(int) { asked_to_end = 1; }

// Signals that end the program only set a mark while this lives.
class Signals {
public:
    Signals() {
        asked_to_end = 0;

        struct sigaction action {};

        action.sa_handler = remember;
        for (std::size_t i = 0; i < ends.size(); ++i)
            ::sigaction(ends[i], &action, &before_[i]);
    }

    ~Signals() {
        for (std::size_t i = 0; i < ends.size(); ++i)
            ::sigaction(ends[i], &before_[i], nullptr);
    }

    Signals(const Signals&) = delete;
    Signals& operator=(const Signals&) = delete;

private:
    static constexpr std::array ends{SIGINT, SIGTERM, SIGHUP};
    std::array<struct sigaction, ends.size()> before_{};
};

// The terminal in the state for a screen, as long as this lives.
class Terminal {
public:
    explicit Terminal(bool colour) {
        // All text of the program is UTF-8; ncurses asks the locale what that is.
        if (std::setlocale(LC_CTYPE, "C.UTF-8") == nullptr)
            std::setlocale(LC_CTYPE, "");
        // Of a terminal that it does not know, newterm() keeps what it took.
        if (known_terminal(STDOUT_FILENO))
            screen_ = ::newterm(nullptr, stdout, stdin);
        if (screen_ == nullptr)
            return;
        ::set_escdelay(escape_ms);
        ::cbreak();
        ::noecho();
        ::nonl();
        ::keypad(stdscr, TRUE);
        ::wtimeout(stdscr, pause_ms);
        if (colour && ::has_colors() && ::start_color() == OK) {
            colour_ = true;
            ::use_default_colors();
            ::init_pair(quote_pair, COLOR_BLACK, COLOR_YELLOW);
            ::init_pair(trouble_pair, COLOR_RED, -1);
        }
    }

    ~Terminal() {
        if (screen_ == nullptr)
            return;
        ::endwin();
        ::delscreen(screen_);
    }

    Terminal(const Terminal&) = delete;
    Terminal& operator=(const Terminal&) = delete;

    [[nodiscard]] bool works() const { return screen_ != nullptr; }

    [[nodiscard]] bool shows_quotes() const { return colour_ || (::termattrs() & A_REVERSE) != 0; }

    [[nodiscard]] static review::Size size() {
        return {static_cast<std::size_t>(std::max(getmaxx(stdscr), 1)),
                static_cast<std::size_t>(std::max(getmaxy(stdscr), 1))};
    }

    void draw(const review::Page& page) const {
        ::werase(stdscr);
        for (std::size_t row = 0; row < page.lines.size(); ++row) {
            ::wmove(stdscr, static_cast<int>(row), 0);
            for (const review::Piece& piece : page.lines[row]) {
                const attr_t look = attributes(piece.look);
                ::wattron(stdscr, static_cast<int>(look));
                ::waddnstr(stdscr, piece.text.c_str(), -1);
                ::wattroff(stdscr, static_cast<int>(look));
            }
        }
        ::curs_set(page.cursor ? 1 : 0);
        if (page.cursor)
            ::wmove(stdscr, static_cast<int>(page.cursor->row),
                    static_cast<int>(page.cursor->column));
        ::wrefresh(stdscr);
    }

private:
    [[nodiscard]] attr_t attributes(Look look) const {
        switch (look) {
        case Look::plain:
            return A_NORMAL;
        case Look::strong:
            return A_BOLD;
        case Look::faint:
            return A_DIM;
        case Look::quote:
            return colour_ ? static_cast<attr_t>(COLOR_PAIR(quote_pair)) : A_REVERSE;
        case Look::chosen:
            return A_REVERSE;
        case Look::trouble:
            return colour_ ? static_cast<attr_t>(COLOR_PAIR(trouble_pair)) | A_BOLD : A_BOLD;
        }
        return A_NORMAL;
    }

    SCREEN* screen_ = nullptr;
    bool colour_ = false;
};

bool terminal_is_gone() {
    pollfd in{STDIN_FILENO, 0, 0};
    return ::poll(&in, 1, 0) > 0 && (in.revents & (POLLHUP | POLLERR | POLLNVAL)) != 0;
}

Key function_key(wint_t code) {
    using Name = Key::Name;
    switch (code) {
    case KEY_UP:
        return {Name::up, 0};
    case KEY_DOWN:
        return {Name::down, 0};
    case KEY_LEFT:
        return {Name::left, 0};
    case KEY_RIGHT:
        return {Name::right, 0};
    case KEY_PPAGE:
        return {Name::page_up, 0};
    case KEY_NPAGE:
        return {Name::page_down, 0};
    case KEY_BTAB:
        return {Name::back_tab, 0};
    case KEY_BACKSPACE:
        return {Name::backspace, 0};
    case KEY_ENTER:
        return {Name::enter, 0};
    default:
        return {Name::other, 0};
    }
}

Key typed_key(wint_t code) {
    using Name = Key::Name;
    switch (code) {
    case '\r':
    case '\n':
        return {Name::enter, 0};
    case '\t':
        return {Name::tab, 0};
    case 0x1B:
        return {Name::escape, 0};
    case 0x08:
    case 0x7F:
        return {Name::backspace, 0};
    case 'U' - '@':
        return {Name::clear_line, 0};
    default:
        return {Name::character, static_cast<char32_t>(code)};
    }
}

} // namespace

Ended review_on_screen(study::Desk& desk, review::Session& session, const std::string& ledger,
                       bool colour) {
    const Signals signals;
    const Terminal terminal(colour);
    if (!terminal.works())
        return Ended::no_screen;
    Keyboard keyboard(session);
    review::Shown shown;
    shown.ledger = ledger;
    shown.brackets = !terminal.shows_quotes();
    bool draw = true;
    while (asked_to_end == 0) {
        if (draw) {
            shown.context =
                session.current() == nullptr ? review::Context() : desk.context(*session.current());
            terminal.draw(review::page_of(session, keyboard, shown, Terminal::size()));
        }
        wint_t code = 0;
        const int got = ::wget_wch(stdscr, &code);
        draw = got != ERR;
        if (got == ERR) {
            if (terminal_is_gone())
                return Ended::interrupted;
            continue;
        }
        if (got == KEY_CODE_YES && code == KEY_RESIZE)
            continue;
        const Effect effect =
            keyboard.press(got == KEY_CODE_YES ? function_key(code) : typed_key(code));
        if (effect.kind == Effect::Kind::quit)
            return Ended::quit;
        if (effect.kind == Effect::Kind::tell_why)
            keyboard.tell(desk.why(session));
        else if (effect.kind == Effect::Kind::tell_help)
            keyboard.tell({review::keys_in_words()});
        else
            desk.perform(session, effect);
    }
    return Ended::interrupted;
}

} // namespace plenary::cli
