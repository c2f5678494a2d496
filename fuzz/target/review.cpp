#include "fuzz/problem.hpp"
#include "fuzz/require.hpp"
#include "fuzz/target.hpp"

#include "plenary/review/page.hpp"
#include "plenary/text/utf8.hpp"

using namespace plenary;
using fuzz::require;
using review::Effect;

namespace {

ledger::Cells proposal(const std::string& id, const std::string& kind, const std::string& who) {
    const bool stance = kind == "stance";
    return {{"id", id},
            {"kind", kind},
            {"who", who},
            {"motion", stance ? "suspend" : ""},
            {"stance", stance ? "yes" : ""},
            {"act", stance ? "vote" : ""},
            {"acted", "2017-03-28"},
            {"source", "paper"},
            {"locator", "characters 3 to 9"},
            {"quote", "words " + id}};
}

review::Session session() {
    review::Known known;
    known.body.name = "Two";
    for (const char* code : {"HTI", "PER"}) {
        Member member;
        member.code = code;
        member.name = code;
        known.body.members.push_back(member);
    }
    known.motions = {{"suspend", "Suspend the member"}};
    return {{proposal("a", "stance", "HTI"), proposal("b", "pressure", "PER"),
             proposal("c", "note", "HTI"), proposal("d", "stance", "")},
            known};
}

// Does what a session wants as if the ledger had taken it.
void perform(review::Session& session, const Effect& effect) {
    if (effect.kind == Effect::Kind::record) {
        require(!effect.accepts || session.current()->lacks().empty(), "nothing is lacking");
        require(effect.accepts || !effect.reason.empty(), "a rejection has its reason");
        session.recorded(effect.proposal, effect.accepts);
    } else if (effect.kind == Effect::Kind::take_back) {
        session.taken_back(effect.proposal);
    }
    const review::Numbers all = session.all_numbers();
    require(all.waiting + all.accepted + all.rejected == all.all, "every proposal is somewhere");
    require(session.numbers().all <= all.all, "a filter adds nothing");
    require(session.current() == nullptr || session.current()->waits(), "what is shown waits");
}

} // namespace

// Lines are commands of the prompt, and the same bytes are keys: no line and no key does more than
// is promised, and every page fits.
int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text = fuzz::text_of(data, size);
    review::Session by_line = session();
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const auto command = review::parse_command(text.substr(at, end - at));
        if (command)
            perform(by_line, by_line.apply(*command));
        else
            require(!command.error().code.empty(), "what is wrong is told");
        at = end + 1;
    }
    review::Session by_key = session();
    review::Keyboard keyboard(by_key);
    for (std::size_t i = 0; i < std::min<std::size_t>(size, 200); ++i) {
        using Name = review::Key::Name;
        const bool letter = data[i] >= 0x20;
        perform(by_key, keyboard.press({letter ? Name::character : static_cast<Name>(data[i] % 14),
                                        static_cast<char32_t>(data[i])}));
        const review::Size of{1U + data[i] % 90U, 1U + i % 30U};
        const review::Page page = page_of(by_key, keyboard, {"x", {}, false}, of);
        require(page.lines.size() <= of.height, "a page is no higher than the terminal");
        for (const review::Line& line : page.lines)
            require(display_width(review::text_of(line)) <= of.width, "a line is no wider");
    }
    return 0;
}
