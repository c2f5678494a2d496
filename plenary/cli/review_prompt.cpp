#include "plenary/cli/review_prompt.hpp"

#include <iostream>
#include <string>

#include <fmt/format.h>
#include <unistd.h>

#include "plenary/review/command.hpp"
#include "plenary/review/help.hpp"
#include "plenary/text/printable.hpp"

namespace plenary::cli {
namespace {

using review::Effect;
using review::Item;
using review::Line;

constexpr std::size_t around = 300; // bytes of the text on both sides of a quote

void print(const std::string& text) {
    fmt::print("{}", text);
    std::fflush(stdout);
}

std::string lines_of(const std::vector<review::Piece>& pieces, std::size_t width,
                     std::string_view first, std::string_view rest) {
    std::string out;
    for (const Line& line : review::set_lines(pieces, width, first, rest))
        out += review::text_of(line) + "\n";
    return out;
}

// A shorter stretch of the text, from a blank to a blank.
review::Context shortened(review::Context context) {
    if (context.begin > around) {
        const std::size_t from = context.text.find(' ', context.begin - around);
        if (from < context.begin) {
            context.text.erase(0, from + 1);
            context.begin -= from + 1;
            context.end -= from + 1;
            context.from_start = false;
        }
    }
    if (context.text.size() > context.end + around) {
        const std::size_t to = context.text.rfind(' ', context.end + around);
        if (to != std::string::npos && to >= context.end) {
            context.text.resize(to);
            context.to_end = false;
        }
    }
    return context;
}

std::string proposal(study::Desk& desk, const review::Session& session, std::size_t width) {
    const Item* item = session.current();
    if (item == nullptr) {
        return fmt::format("\nNothing more is open here: {}.\n", say(session.numbers()));
    }
    const review::Context context = shortened(desk.context(*item));
    std::string out = "\n" + lines_of({{fmt::format("{} of {} [{}]", session.place(),
                                                    session.numbers().all, context.source),
                                        review::Look::plain}},
                                      width, "", "  ");
    for (const review::Paragraph& one : review::facts(*item, session.known()))
        out += lines_of(one, width, "  ", "    ");
    if (const std::string others = review::others_of_sentence(session, *item, context);
        !others.empty())
        out += lines_of({{others, review::Look::plain}}, width, "  ", "    ");
    return out + lines_of(review::bracketed(review::words_in_context(*item, context)), width,
                          "    ", "    ");
}

std::string told(const std::vector<review::Part>& parts, std::size_t width) {
    std::string out;
    for (const review::Part& part : parts) {
        out += lines_of({{part.heading, review::Look::plain}}, width, "", "");
        for (const std::string& line : part.lines)
            out += lines_of({{line, review::Look::plain}}, width, "  - ", "    ");
    }
    return out;
}

} // namespace

void review_by_prompt(study::Desk& desk, review::Session& session, std::size_t width) {
    const bool typed = ::isatty(STDIN_FILENO) == 1;
    bool show = true;
    for (;;) {
        if (show)
            print(proposal(desk, session, width));
        print(typed ? "> " : "");
        std::string line;
        if (!std::getline(std::cin, line)) {
            print(typed ? "\n" : "");
            return;
        }
        if (!typed)
            print("> " + printable(line) + "\n");
        show = false;
        const auto command = review::parse_command(line);
        if (!command) {
            session.failed(command.error());
            print(lines_of({{session.remark().text, review::Look::plain}}, width, "", "  "));
            continue;
        }
        const std::size_t place = session.place();
        const Effect effect = session.apply(*command);
        desk.perform(session, effect);
        if (const std::string& text = session.remark().text; !text.empty())
            print(lines_of({{text, review::Look::plain}}, width, "", "  "));
        if (effect.kind == Effect::Kind::quit)
            return;
        if (effect.kind == Effect::Kind::tell_why)
            print(told(desk.why(session), width));
        else if (effect.kind == Effect::Kind::tell_help)
            print(told({review::commands_in_words()}, width));
        show = command->kind == review::Command::Kind::show ||
               (command->kind == review::Command::Kind::edit &&
                effect.kind != Effect::Kind::refused) ||
               session.place() != place;
    }
}

} // namespace plenary::cli
