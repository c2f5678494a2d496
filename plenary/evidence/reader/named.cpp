#include <algorithm>
#include <array>

#include "plenary/evidence/reader/sentence.hpp"

namespace plenary::reader {
namespace {

// What a phrase must be to name somebody.
constexpr Senses naming{Sense::state,      Sense::group,   Sense::official, Sense::rest,
                        Sense::refer,      Sense::pronoun, Sense::its_vote, Sense::first_person,
                        Sense::group_noun, Sense::number,  Sense::speaker};

constexpr std::uint32_t hard = Gap::line | Gap::semicolon | Gap::colon | Gap::stop | Gap::question |
                               Gap::exclamation | Gap::dash | Gap::tab;

class Namer {
public:
    Namer(const Analysis& a, const Sentence& sentence, std::optional<Day> day)
        : a_(a), s_(sentence), day_(day) {}

    std::vector<Named> run() {
        for (std::uint32_t w = s_.first; w <= s_.last;) {
            const std::uint32_t hit = a_.hit_at[w];
            if (hit == Analysis::none) {
                constexpr std::int32_t most = 1000;
                const std::size_t before = out_.size();
                if (a_.words[w].number >= 0 && a_.words[w].number < most)
                    counted({w, w, 0}, a_.words[w].number);
                misread(w);
                w = out_.size() > before ? std::max(w, out_.back().last) + 1 : w + 1;
                continue;
            }
            w = a_.hits[hit].last + 1;
            if (!a_.senses[a_.hits[hit].first].has_any(naming))
                continue;
            const std::size_t before = out_.size();
            take(hit);
            if (out_.size() > before &&
                (out_.back().kind == Named::Kind::rest || out_.back().kind == Named::Kind::number))
                w = std::max(w, out_.back().last + 1);
        }
        if (out_.size() > 1)
            join();
        return std::move(out_);
    }

private:
    [[nodiscard]] std::uint32_t gap_before(std::uint32_t w) const {
        return w == s_.first ? Gap::line : a_.words[w].before;
    }

    // Whether the word just before is one of these, with nothing but blanks between.
    [[nodiscard]] bool before_is(std::uint32_t w, Sense sense) const {
        return w > s_.first &&
               (a_.words[w].before & ~(Gap::space | Gap::apostrophe | Gap::hyphen)) == 0 &&
               a_.is(w - 1, sense);
    }

    void take(std::uint32_t hit) {
        const Hit& h = a_.hits[hit];
        const Senses senses = a_.senses[h.first];
        if (senses.has(Sense::stop_phrase) && !senses.has_any({Sense::state, Sense::group}))
            return;
        if (const Meaning* m = best_state(hit); m != nullptr && state(hit, *m))
            return;
        if (const Meaning* m = a_.meaning(hit, Sense::group)) {
            const bool shown = std::any_of(
                a_.words.begin() + h.first, a_.words.begin() + h.last + 1, [&](const Word& word) {
                    constexpr std::uint32_t long_name = 5;
                    return word.upper || (word.capital && word.end - word.begin >= long_name);
                });
            if (!m->upper || shown) {
                // "les trois pays baltes"
                if (!out_.empty() && out_.back().last + 1 == h.first &&
                    out_.back().kind == Named::Kind::reference &&
                    out_.back().refers == Feature::refer_last)
                    out_.pop_back();
                Named& one = add(Named::Kind::group, h.first, h.last);
                one.group = m->value;
                one.council = a_.lexicon->groups[m->value].council;
                // "the fourteen members of Caricom"
                if ((one.role == Role::of || one.official) && h.first > s_.first + 1) {
                    const Share share = members_counted(h.first, m->value);
                    if (share == Share::all) {
                        one.role = Role::agent;
                        one.council = false;
                    } else if (share == Share::some) {
                        one.role = Role::of;
                    }
                }
                // "all European Union members", "los países del Mercosur": the members, not the
                // body.
                if (one.council && (names_members(h) || members_behind(h)))
                    one.council = false;
            }
            return;
        }
        if (const Meaning* m = a_.meaning(hit, Sense::official)) {
            const Official& official = a_.lexicon->officials[m->value];
            const bool in_office = !day_ || Spell{official.from, official.to}.holds(*day_);
            if (official.of_state && in_office) {
                Named& one = add(Named::Kind::states, h.first, h.last);
                one.states = {official.state};
                one.official = true;
            }
            return;
        }
        if (a_.meaning(hit, Sense::rest) != nullptr) {
            rest(h);
            return;
        }
        if (const Meaning* m = a_.meaning(hit, Sense::refer)) {
            // "the nine signatories"
            if (m->feature != Feature::refer_last && !out_.empty() &&
                out_.back().kind == Named::Kind::reference && out_.back().last + 1 == h.first &&
                out_.back().refers == Feature::refer_last) {
                out_.back().refers = m->feature;
                out_.back().last = h.last;
                return;
            }
            Named& one = add(Named::Kind::reference, h.first, h.last);
            one.refers = m->feature;
            one.count = m->value > 0 ? m->value : number_within(h.first, h.last);
            return;
        }
        if (a_.meaning(hit, Sense::pronoun) != nullptr ||
            a_.meaning(hit, Sense::its_vote) != nullptr ||
            a_.meaning(hit, Sense::first_person) != nullptr) {
            add(Named::Kind::pronoun, h.first, h.last).first_person =
                a_.meaning(hit, Sense::first_person) != nullptr;
            return;
        }
        // "the delegations that had voted against"
        if (a_.meaning(hit, Sense::group_noun) != nullptr && h.last < s_.last &&
            a_.is(h.last + 1, Sense::relative) && before_is(h.first, Sense::article)) {
            add(Named::Kind::reference, h.first, h.last).refers = Feature::refer_last;
            return;
        }
        if (const Meaning* m = a_.meaning(hit, Sense::number)) {
            counted(h, m->value);
            return;
        }
        if (a_.meaning(hit, Sense::speaker) != nullptr && of_somebody(h))
            add(Named::Kind::pronoun, h.first - 1, h.last);
    }

    // "its director", "su ministra": an office of whom was named before.
    [[nodiscard]] bool of_somebody(const Hit& h) const {
        constexpr std::array<std::string_view, 15> whose{"its",  "his",   "her", "their", "su",
                                                         "sus",  "son",   "sa",  "seu",   "sua",
                                                         "leur", "leurs", "ses", "seus",  "suas"};
        if (h.first == s_.first || (a_.words[h.first].before & ~Gap::space) != 0 ||
            std::find(whose.begin(), whose.end(), a_.said(h.first - 1)) == whose.end())
            return false;
        // "its ambassador in Haiti" is still its own; "the president of its neighbour" is not here.
        return h.last == s_.last || !a_.is(h.last + 1, Sense::state);
    }

    // A name as a scanner misreads it: "Co1ombia", "Jarnaica". Only what stands in a list.
    void misread(std::uint32_t w) {
        constexpr std::uint32_t shortest = 4;
        const Word& word = a_.words[w];
        const std::string_view said = a_.said(w);
        const bool listed = (gap_before(w) & Gap::comma) != 0 || (a_.after(w) & Gap::comma) != 0;
        if (!word.capital || said.size() < shortest || !listed || a_.shouting)
            return;
        std::string guess;
        for (std::size_t i = 0; i < said.size(); ++i) {
            const char c = said[i];
            if (c == '1' || (c == 'I' && i > 0))
                guess += 'l';
            else if (c == '0')
                guess += 'o';
            else if (c == 'r' && i + 1 < said.size() && said[i + 1] == 'n') {
                guess += 'm';
                ++i;
            } else
                guess += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        }
        const std::uint32_t entry = a_.lexicon->entry_of(a_.text->language, guess);
        if (entry == 0)
            return;
        for (const Meaning& one : a_.lexicon->meanings(entry)) {
            if (one.sense != Sense::state || one.feature == Feature::demonym)
                continue;
            add(Named::Kind::states, w, w).states = {one.value};
            return;
        }
    }

    // Of several states with one name the plainest: "Congo" is the one that is called just so.
    [[nodiscard]] const Meaning* best_state(std::uint32_t hit) const {
        const Meaning* best = nullptr;
        if (!a_.is(a_.hits[hit].first, Sense::state))
            return best;
        for (const Meaning& one : a_.lexicon->meanings(a_.hits[hit].entry)) {
            if (one.sense != Sense::state)
                continue;
            if (best == nullptr || (best->ambiguous && !one.ambiguous) ||
                (best->ambiguous == one.ambiguous && one.feature < best->feature) ||
                (best->ambiguous == one.ambiguous && one.feature == best->feature &&
                 a_.lexicon->states[one.value] == "COG"))
                best = &one;
        }
        return best;
    }

    // Whether the name itself speaks of members: "Mercosur countries", "pays du Mercosur".
    [[nodiscard]] bool names_members(const Hit& h) const {
        constexpr std::array<std::string_view, 16> nouns{
            "members", "states", "countries", "nations", "países", "miembros",
            "socios",  "États",  "Estados",   "estados", "pays",   "membres",
            "membros", "sócios", "partners",  "états"};
        const auto noun = [&](std::uint32_t w) {
            return std::find(nouns.begin(), nouns.end(), a_.said(w)) != nouns.end();
        };
        return h.last > h.first && (noun(h.first) || noun(h.last));
    }

    [[nodiscard]] bool members_behind(const Hit& h) const {
        return a_.text->language == Language::english && h.last < s_.last &&
               a_.words[h.last + 1].before == Gap::space && a_.is(h.last + 1, Sense::group_noun) &&
               !a_.is(h.last + 1, Sense::speaker);
    }

    enum class Share : std::uint8_t { none, all, some };

    // "the members of Caricom", "the fourteen members of Caricom", or "three members of Caricom".
    [[nodiscard]] Share members_counted(std::uint32_t first, std::uint16_t group) const {
        bool members = false;
        std::int64_t number = -1;
        for (std::uint32_t w = first, steps = 0; w > s_.first && steps < 5; ++steps) {
            --w;
            members = members || a_.is(w, Sense::group_noun);
            if (a_.words[w].number >= 0)
                number = a_.words[w].number;
            else if (a_.is(w, Sense::number))
                number = a_.meaning(a_.hit_at[w], Sense::number)->value;
        }
        std::int64_t size = 0;
        for (const GroupSpell& one : a_.lexicon->groups[group].members)
            size += !day_ || Spell{one.from, one.to}.holds(*day_) ? 1 : 0;
        if (!members)
            return Share::none;
        if (number < 0 || number == size)
            return Share::all;
        // Close to all is as the text counts them: a member without a seat may be left out.
        return number * 2 <= size ? Share::some : Share::none;
    }

    // "WASHINGTON, 12 March 2025 -", "BRUSELAS (De Kanaalpost)."
    [[nodiscard]] bool opens_dateline(const Hit& h) const {
        if (!s_.opens_block || h.first != s_.first || h.last == s_.last)
            return false;
        const std::uint32_t behind = a_.after(h.last);
        return (a_.words[h.first].upper && !a_.shouting) ||
               (behind & (Gap::open | Gap::dash)) != 0 ||
               ((behind & Gap::comma) != 0 && a_.words[h.last + 1].number >= 0);
    }

    // Digits are words of no phrase, so they come through here from the nouns they count.
    void counted(const Hit& h, std::int64_t value) {
        // "eleven other African delegations"
        for (std::uint32_t w = h.last + 1; w <= s_.last && w <= h.last + 3; ++w) {
            if ((a_.words[w].before & hard) != 0 || (a_.words[w].before & Gap::comma) != 0)
                break;
            if (a_.is(w, Sense::group_noun)) {
                // "the EU's 27 members"
                if (!out_.empty() && out_.back().kind == Named::Kind::group &&
                    h.first == out_.back().last + 2 && a_.said(h.first - 1) == "s") {
                    out_.back().last = w;
                    out_.back().role = Role::agent;
                    out_.back().council = false;
                    return;
                }
                // "des huit autres"
                const bool others = a_.is(w, Sense::rest) && h.first > s_.first &&
                                    a_.is(h.first - 1, Sense::article);
                Named& one = add(others ? Named::Kind::rest : Named::Kind::number, h.first, w);
                one.count = value;
                return;
            }
        }
    }

    [[nodiscard]] std::int64_t number_within(std::uint32_t first, std::uint32_t last) const {
        for (std::uint32_t w = first; w <= last; ++w) {
            if (a_.words[w].number >= 0)
                return a_.words[w].number;
        }
        return -1;
    }

    void rest(const Hit& h) {
        std::uint32_t last = h.last;
        std::int64_t count = -1;
        for (std::uint32_t w = h.last + 1; w <= s_.last && w <= h.last + 3; ++w) {
            if ((a_.words[w].before & (hard | Gap::comma)) != 0)
                break;
            if (a_.words[w].number >= 0) {
                count = a_.words[w].number;
                last = w;
            } else if (a_.is(w, Sense::number)) {
                count = a_.meaning(a_.hit_at[w], Sense::number)->value;
                last = w;
            } else if (a_.is(w, Sense::group_noun)) {
                last = w;
            } else {
                break;
            }
        }
        Named& one = add(Named::Kind::rest, h.first, last);
        one.count = count;
        of_group(one);
    }

    // "los otros diez miembros de la Caricom", "the other Nordic countries"
    void of_group(Named& one) const {
        constexpr std::uint32_t near = 3;
        for (std::uint32_t w = one.last + 1; w <= s_.last && w <= one.last + near; ++w) {
            if ((a_.words[w].before & ~(Gap::space | Gap::apostrophe)) != 0)
                return;
            // "the other members of the Council"
            if (a_.hit_at[w] == Analysis::none) {
                if (a_.words[w].capital && w > one.last + 1)
                    one.last = w;
                return;
            }
            const std::uint32_t hit = a_.hit_at[w];
            if (const Meaning* group = a_.meaning(hit, Sense::group)) {
                if (a_.lexicon->groups[group->value].members.empty())
                    return;
                one.group = group->value;
                one.of_group = true;
                one.last = a_.hits[hit].last;
                return;
            }
            const Meaning* prep = a_.meaning(hit, Sense::preposition);
            if (!a_.is(w, Sense::article) && !a_.is(w, Sense::group_noun) &&
                (prep == nullptr || prep->feature != Feature::of))
                return;
        }
    }

    bool state(std::uint32_t hit, const Meaning& m) {
        const Hit& h = a_.hits[hit];
        const Word& first = a_.words[h.first];
        const Word& last = a_.words[h.last];
        if (m.upper && !first.upper)
            return false;
        const bool lower_language = a_.text->language != Language::english;
        const bool is_demonym = m.feature == Feature::demonym;
        const bool capital = std::any_of(a_.words.begin() + h.first, a_.words.begin() + h.last + 1,
                                         [](const Word& word) { return word.capital; });
        if (!capital && !(is_demonym && lower_language))
            return false;
        if (person_or_thing(h, m) || (m.feature == Feature::capital && opens_dateline(h)))
            return true; // taken, and nobody
        if (is_demonym && !stands_for_government(h))
            return true;
        Named& one = add(Named::Kind::states, h.first, h.last);
        one.states = {m.value};
        one.adjective = is_demonym;
        if ((m.feature == Feature::capital || m.host) && one.role != Role::agent &&
            one.role != Role::by && one.role != Role::of && one.role != Role::from &&
            one.role != Role::source) {
            out_.pop_back();
            return true;
        }
        // A possessive: "Haiti's police".
        if (h.last < s_.last && (a_.after(h.last) & Gap::apostrophe) != 0 &&
            a_.said(h.last + 1) == "s") {
            possessive(one, h);
        }
        (void)last;
        return true;
    }

    // "Haiti's ambassador" speaks, "Haiti's police" does not.
    void possessive(Named& one, const Hit& h) const {
        for (std::uint32_t w = h.last + 2; w <= s_.last && w <= h.last + 5; ++w) {
            if ((a_.words[w].before & (hard | Gap::comma)) != 0)
                break;
            if (a_.is(w, Sense::speaker) || a_.is(w, Sense::its_vote) || a_.is(w, Sense::vote) ||
                a_.is(w, Sense::abstain)) {
                one.last = w;
                one.official = true;
                return;
            }
        }
        one.role = Role::other;
    }

    // "Jordan Pryce", "Radio Gabon Libre", "Mr. Chad", "the Banco de Guatemala", "Georgia Tech".
    [[nodiscard]] bool person_or_thing(const Hit& h, const Meaning& m) const {
        const std::uint32_t w = h.last;
        if (before_is(h.first, Sense::title))
            return true;
        if (a_.shouting)
            return false;
        if (w < s_.last && (a_.words[w + 1].before & ~Gap::space) == 0 && a_.words[w + 1].capital &&
            !a_.words[w + 1].upper && m.feature != Feature::demonym) {
            const std::uint32_t next = a_.hit_at[w + 1];
            if (next == Analysis::none)
                return true;
            if (a_.meaning(next, Sense::not_agent) != nullptr)
                return true;
        }
        // A capitalised word of no meaning right before it, not opening the sentence.
        if (h.first > s_.first && (a_.words[h.first].before & ~Gap::space) == 0) {
            const std::uint32_t b = h.first - 1;
            if (a_.is(b, Sense::not_agent))
                return true;
            if (a_.words[b].capital && a_.hit_at[b] == Analysis::none && m.ambiguous)
                return true;
        }
        // "banco de X", "embajada de X", "the street of X"
        for (std::uint32_t b = h.first, steps = 0; b > s_.first && steps < 3; ++steps) {
            if ((a_.words[b].before & (hard | Gap::comma)) != 0)
                break; // "De son côté, la Chine"
            --b;
            if (a_.is(b, Sense::not_agent) && steps > 0)
                return true;
            if (!a_.is(b, Sense::preposition) && !a_.is(b, Sense::article))
                break;
        }
        return false;
    }

    // A demonym is the government only before a speaker, behind one, or alone where a noun stands.
    [[nodiscard]] bool stands_for_government(const Hit& h) const {
        for (std::uint32_t w = h.last + 1; w <= s_.last && w <= h.last + 3; ++w) {
            if ((a_.words[w].before & (hard | Gap::comma)) != 0)
                break;
            if (a_.is(w, Sense::not_agent))
                return false;
            if (a_.is(w, Sense::speaker) || a_.is(w, Sense::group_noun))
                return true;
        }
        if (h.first > s_.first && before_is(h.first, Sense::speaker))
            return true; // "el embajador paraguayo"
        if (h.first > s_.first + 1 && a_.is(h.first - 2, Sense::speaker) &&
            (a_.words[h.first].before & ~Gap::space) == 0)
            return true;
        // "the French, British and Chinese directors" said the other way round
        if (!out_.empty() && out_.back().adjective && h.first <= out_.back().last + 2)
            return true;
        if (!before_is(h.first, Sense::article))
            return false;
        // "the Cambodians", "los haitianos"; an adjective has a noun behind it.
        if (h.last == s_.last || (a_.words[h.last + 1].before & ~Gap::space) != 0)
            return true;
        const std::uint32_t next = a_.hit_at[h.last + 1];
        return next != Analysis::none && a_.meaning(next, Sense::speaker) == nullptr &&
               a_.meaning(next, Sense::motion) == nullptr;
    }

    Named& add(Named::Kind kind, std::uint32_t first, std::uint32_t last) {
        Named one;
        one.kind = kind;
        one.first = first;
        one.last = last;
        one.role = role_of(first, one.official);
        return out_.emplace_back(std::move(one));
    }

    [[nodiscard]] bool person_before(std::uint32_t w) const {
        // "Ms Ferrand of France", "Louise Tremblay of Canada", "the Directors for Brazil"
        if (a_.is(w, Sense::speaker) || a_.is(w, Sense::group_noun))
            return true;
        return a_.words[w].capital && a_.hit_at[w] == Analysis::none && w > s_.first;
    }

    // "according to Moscow", not "Moscow claims"
    [[nodiscard]] bool claims_for_another(std::uint32_t w) const {
        constexpr std::array<std::string_view, 12> words{"to",    "según",  "Según",   "selon",
                                                         "Selon", "après",  "segundo", "Segundo",
                                                         "con",   "croire", "de",      "of"};
        return std::find(words.begin(), words.end(), a_.said(w)) != words.end();
    }

    // The last word of a phrase: "con el apoyo de".
    [[nodiscard]] bool ends_in_of(std::uint32_t w) const {
        constexpr std::array<std::string_view, 9> words{"de", "du",  "des", "d", "do",
                                                        "da", "dos", "das", "of"};
        return std::find(words.begin(), words.end(), a_.said(w)) != words.end();
    }

    // "As for Peru, it ...", "Quant à la Russie, elle ..."
    [[nodiscard]] bool opens_topic(std::uint32_t w) const {
        constexpr std::array<std::string_view, 8> words{"As",     "as",     "Quant",  "quant",
                                                        "Cuanto", "cuanto", "Quanto", "quanto"};
        return std::find(words.begin(), words.end(), a_.said(w)) != words.end();
    }

    [[nodiscard]] Role role_of(std::uint32_t first, bool& official) const {
        std::uint32_t w = first;
        if ((gap_before(w) & (Gap::comma | hard | Gap::open)) != 0)
            return Role::agent;
        while (w > s_.first && a_.is(w - 1, Sense::article) && !a_.is(w - 1, Sense::preposition)) {
            --w;
            if ((gap_before(w) & (Gap::comma | hard | Gap::open)) != 0)
                return Role::agent;
        }
        if (w == s_.first)
            return Role::agent;
        const std::uint32_t hit = a_.hit_at[w - 1];
        if (hit == Analysis::none)
            return Role::agent;
        const Meaning* prep = a_.meaning(hit, Sense::preposition);
        if (a_.meaning(hit, Sense::except) != nullptr) {
            official = official || ends_in_of(w - 1); // the "of" of the next one is of this list
            return Role::agent;
        }
        if (a_.meaning(hit, Sense::claim) != nullptr && claims_for_another(a_.hits[hit].last))
            return Role::source;
        if (prep == nullptr)
            return ends_in_of(w - 1) ? Role::of : Role::agent;
        const std::uint32_t at = a_.hits[hit].first;
        // "Propuseram-no a Islândia e o Peru": the pronoun of a verb.
        if (at > s_.first && (a_.words[at].before & Gap::hyphen) != 0 && a_.hits[hit].last == at)
            return Role::agent;
        // "voted against the Emirates" said the other way round: the side of a vote, no
        // preposition.
        if (a_.meaning(hit, Sense::side) != nullptr && at > s_.first &&
            (a_.is(at - 1, Sense::vote) || at == s_.first))
            return Role::agent;
        if (at > s_.first && opens_topic(at - 1))
            return Role::agent;
        const bool bound =
            at > s_.first && (a_.words[at].before & ~(Gap::space | Gap::apostrophe)) == 0;
        switch (prep->feature) {
        case Feature::by:
            return Role::by;
        case Feature::of:
            if (bound && person_before(at - 1)) {
                official = true;
                return Role::agent;
            }
            return Role::of;
        case Feature::for_:
            if (bound && (a_.is(at - 1, Sense::speaker) || a_.is(at - 1, Sense::group_noun))) {
                official = true;
                return Role::agent;
            }
            return Role::other;
        case Feature::from:
            return Role::from;
        default:
            return Role::other;
        }
    }

    // Whether only what joins a list stands between two words.
    [[nodiscard]] bool joined(std::uint32_t last, std::uint32_t first, bool& fresh_role) const {
        fresh_role = false;
        if (first <= last + 1 && (a_.words[first].before & (hard | Gap::open | Gap::close)) == 0)
            return (a_.words[first].before & Gap::comma) != 0 || a_.shouting;
        bool link = false;
        for (std::uint32_t w = last + 1; w <= first; ++w) {
            if ((a_.words[w].before & (hard | Gap::open | Gap::close | Gap::quote_open)) != 0)
                return false;
            link = link || (a_.words[w].before & Gap::comma) != 0;
            if (w == first)
                break;
            if (a_.is(w, Sense::conjunction) || a_.is(w, Sense::along))
                link = true;
            else if (a_.is(w, Sense::preposition) && !a_.is(w, Sense::side))
                fresh_role = true;
            else if (!a_.is(w, Sense::article) && !a_.is(w, Sense::speaker) &&
                     !a_.is(w, Sense::group_noun) && !unread(w))
                return false;
        }
        return link;
    }

    // "with China, Togo and Mali abstaining"
    [[nodiscard]] bool in_company(std::uint32_t first) const {
        if (first == s_.first || a_.hit_at[first - 1] == Analysis::none)
            return false;
        const Meaning* prep = a_.meaning(a_.hit_at[first - 1], Sense::preposition);
        return prep != nullptr && prep->feature == Feature::with;
    }

    [[nodiscard]] bool conjoined(std::uint32_t last, std::uint32_t first) const {
        for (std::uint32_t w = last + 1; w < first; ++w) {
            if (a_.is(w, Sense::conjunction))
                return true;
        }
        return false;
    }

    [[nodiscard]] bool comma_and(std::uint32_t last, std::uint32_t first) const {
        return first > last + 1 && (a_.words[last + 1].before & Gap::comma) != 0 &&
               a_.is(last + 1, Sense::conjunction);
    }

    // A member of the list that could not be read stands between commas.
    [[nodiscard]] bool unread(std::uint32_t w) const {
        return a_.hit_at[w] == Analysis::none && a_.words[w].capital &&
               (a_.words[w].before & Gap::comma) != 0 && (a_.after(w) & Gap::comma) != 0;
    }

    void join() {
        std::vector<Named> joined_lists;
        for (Named& one : out_) {
            if (!joined_lists.empty()) {
                Named& list = joined_lists.back();
                bool fresh_role = false;
                // "against Venezuela, Washington has": a comma alone does not make a list of the
                // two.
                const bool parted = list.role == Role::other && one.role == Role::agent &&
                                    list.states.size() == 1 && !in_company(list.first) &&
                                    (gap_before(one.first) & Gap::comma) != 0;
                // "A, B and C, and D and E voted against": the first list is closed.
                const bool closed = list.closed && (gap_before(one.first) & Gap::comma) == 0 &&
                                    comma_and(list.last, one.first);
                if (list.kind == Named::Kind::states && one.kind == Named::Kind::states &&
                    list.role != Role::source && !parted && !closed &&
                    joined(list.last, one.first, fresh_role) &&
                    (one.role == list.role || !fresh_role ||
                     (list.official && one.role == Role::of))) {
                    list.closed = list.closed || conjoined(list.last, one.first);
                    list.last = std::max(list.last, one.last);
                    for (const std::uint16_t state : one.states) {
                        if (std::find(list.states.begin(), list.states.end(), state) ==
                            list.states.end())
                            list.states.push_back(state);
                    }
                    continue;
                }
            }
            joined_lists.push_back(std::move(one));
        }
        out_ = std::move(joined_lists);
    }

    const Analysis& a_;
    const Sentence& s_;
    std::optional<Day> day_;
    std::vector<Named> out_;
};

} // namespace

std::vector<Named> named_in(const Analysis& analysis, const Sentence& sentence,
                            std::optional<Day> day) {
    return Namer(analysis, sentence, day).run();
}

} // namespace plenary::reader
