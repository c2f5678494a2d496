#include "plenary/review/styled.hpp"

#include <algorithm>

#include "plenary/text/characters.hpp"
#include "plenary/text/printable.hpp"
#include "plenary/text/utf8.hpp"

namespace plenary::review {
namespace {

void append(Line& line, std::string_view text, Look look) {
    if (text.empty())
        return;
    if (!line.empty() && line.back().look == look)
        line.back().text += text;
    else
        line.push_back({std::string(text), look});
}

// Sets one line after the other. A word may go over several pieces.
class Setting {
public:
    Setting(std::size_t width, std::string_view first, std::string_view rest)
        : width_(std::max<std::size_t>(width, 2)), rest_(fitting(rest)) {
        begin(fitting(first));
    }

    void character(std::string_view text, Look look) {
        if (text == "\n") {
            end_word();
            break_line();
            return;
        }
        if (text == " ") {
            end_word();
            // Where a line is broken there are none.
            if (used_ > indent_ || out_.empty())
                ++gap_;
            return;
        }
        const std::size_t columns = display_width(text);
        if (word_width_ + columns > width_ - std::min(display_width(rest_), width_ - 2))
            end_word();
        append(word_, text, look);
        word_width_ += columns;
    }

    [[nodiscard]] std::vector<Line> done() {
        end_word();
        if (used_ + gap_ <= width_)
            append(line_, std::string(gap_, ' '), Look::plain);
        out_.push_back(std::move(line_));
        return std::move(out_);
    }

private:
    [[nodiscard]] std::string_view fitting(std::string_view indent) const {
        return display_width(indent) + 2 > width_ ? std::string_view() : indent;
    }

    void begin(std::string_view indent) {
        line_.clear();
        append(line_, indent, Look::plain);
        indent_ = display_width(indent);
        used_ = indent_;
        gap_ = 0;
    }

    void break_line() {
        out_.push_back(std::move(line_));
        begin(rest_);
    }

    void end_word() {
        if (word_.empty())
            return;
        if (used_ + gap_ + word_width_ > width_) {
            if (used_ > indent_)
                break_line();
            gap_ = 0;
        }
        // A blank has the look of what is on both sides of it.
        const bool same = !line_.empty() && line_.back().look == word_.front().look;
        append(line_, std::string(gap_, ' '), same ? word_.front().look : Look::plain);
        used_ += gap_;
        for (const Piece& piece : word_)
            append(line_, piece.text, piece.look);
        used_ += word_width_;
        word_.clear();
        word_width_ = 0;
        gap_ = 0;
    }

    std::size_t width_;
    std::string_view rest_;
    std::vector<Line> out_;
    Line line_;
    std::size_t indent_ = 0;
    std::size_t used_ = 0;
    std::size_t gap_ = 0; // blanks before the word
    Line word_;
    std::size_t word_width_ = 0;
};

} // namespace

std::vector<Line> set_lines(const std::vector<Piece>& pieces, std::size_t width,
                            std::string_view first, std::string_view rest) {
    Setting setting(width, first, rest);
    for (const Piece& piece : pieces) {
        const std::string text = printable(piece.text);
        for (std::size_t at = 0; at < text.size();) {
            const Character one = character_at(text, at);
            setting.character(std::string_view(text).substr(at, one.size), piece.look);
            at += one.size;
        }
    }
    return setting.done();
}

Line cut(const Line& line, std::size_t width) {
    Line out;
    std::size_t used = 0;
    for (const Piece& piece : line) {
        for (std::size_t at = 0; at < piece.text.size();) {
            const Character one = character_at(piece.text, at);
            const std::string_view text = std::string_view(piece.text).substr(at, one.size);
            used += display_width(text);
            if (used > width)
                return out;
            append(out, text, piece.look);
            at += one.size;
        }
    }
    return out;
}

std::string text_of(const Line& line) {
    std::string out;
    for (const Piece& piece : line)
        out += piece.text;
    return out;
}

std::vector<Piece> bracketed(const std::vector<Piece>& pieces) {
    std::vector<Piece> out;
    for (const Piece& piece : pieces) {
        if (piece.look == Look::quote)
            out.push_back({"[[" + piece.text + "]]", piece.look});
        else
            out.push_back(piece);
    }
    return out;
}

} // namespace plenary::review
