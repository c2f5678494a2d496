#include "plenary/evidence/reader/bind.hpp"

#include <algorithm>
#include <array>

namespace plenary::reader {
namespace {

using Stance = Proposal::Stance;
using Act = Proposal::Act;
using Grade = Proposal::Grade;

constexpr std::uint32_t clause_end =
    Gap::line | Gap::semicolon | Gap::stop | Gap::question | Gap::exclamation | Gap::dash;

// What turns a sentence round.
constexpr Senses marking{Sense::deny,         Sense::claim,    Sense::say,       Sense::aux,
                         Sense::urge,         Sense::expect,   Sense::condition, Sense::first,
                         Sense::change,       Sense::withdraw, Sense::former,    Sense::hedge,
                         Sense::without_vote, Sense::threat,   Sense::offer,     Sense::earlier};

bool acts(Role role) { return role == Role::agent; }

class Binder {
public:
    Binder(const Analysis& a, const Sentence& s, const std::vector<Named>& named, Carried& carried)
        : a_(a), s_(s), named_(named), carried_(carried),
          cues_(cues_in(a, s, named, carried.voting)), used_(named.size(), false) {}

    std::vector<Claim> run() {
        take_the_floor();
        find_marks();
        if (row() || verdict())
            return std::move(out_);
        opened_list();
        count_brackets();
        for (std::size_t c = 0; c < cues_.size(); ++c)
            one_cue(c);
        followers();
        answers();
        owners();
        pressed();
        standings();
        remember();
        return std::move(out_);
    }

private:
    // ---- records

    // A line of a roll call: "Antigua and Barbuda ........ Yes", or the cells of a table's row.
    bool row() {
        std::uint32_t tab = 0;
        if (named_.empty() || (s_.gaps & (Gap::tab | Gap::colon)) == 0)
            return false;
        for (std::uint32_t w = s_.first + 1; w <= s_.last && tab == 0; ++w) {
            const bool short_line = s_.opens_block && s_.last - s_.first < 12;
            if ((a_.words[w].before & Gap::tab) != 0 ||
                ((a_.words[w].before & Gap::colon) != 0 && short_line))
                tab = w;
        }
        if (tab == 0 || named_.front().kind != Named::Kind::states ||
            named_.front().states.size() != 1 ||
            (named_.front().first > s_.first + 2 && !speaks(named_.front())) ||
            named_.front().last >= tab)
            return false;

        // "Congo (République démocratique du): contre" opens with one name; a sentence does not end
        // its line with a stance.
        struct Cell {
            Cue cue;
            std::uint32_t column = 0;
        };

        std::vector<Cell> cells;
        std::uint32_t column = 0;
        for (std::uint32_t w = s_.first + 1; w <= s_.last; ++w) {
            if ((a_.words[w].before & Gap::tab) != 0)
                ++column;
            const std::uint32_t hit = a_.hit_at[w];
            if (const auto stance = letter(w); stance && w >= tab) {
                Cue one;
                one.stance = *stance;
                one.first = w;
                one.last = w;
                one.label = true;
                if (cells.empty() || column != cells.back().column)
                    cells.push_back({one, column});
                continue;
            }
            if (w < tab || hit == Analysis::none)
                continue;
            Cue one;
            one.first = a_.hits[hit].first;
            one.last = a_.hits[hit].last;
            one.label = true;
            if (const Meaning* m = a_.meaning(hit, Sense::side))
                one.stance = m->feature == Feature::against ? Stance::no : Stance::yes;
            else if (a_.meaning(hit, Sense::abstain) != nullptr)
                one.stance = Stance::abstain;
            else if (a_.meaning(hit, Sense::absent) != nullptr)
                one.stance = Stance::absent;
            else
                continue;
            if (cells.empty() || (column > 0 && column != cells.back().column))
                cells.push_back({one, column});
            w = one.last;
        }
        if (cells.empty())
            return false;
        for (const Cell& cell : cells) {
            out_.push_back(make(cell.cue, named_.front(), "row"));
            if (cells.size() > 1 || carried_.columns > 1)
                out_.back().column = cell.column;
        }
        carried_.columns = std::max(carried_.columns, cells.size());
        carried_.voting = true;
        return true;
    }

    // A cell that holds one letter: Y, N, A; S and O for yes in the other languages.
    [[nodiscard]] std::optional<Stance> letter(std::uint32_t w) const {
        const bool alone =
            (a_.words[w].before & Gap::tab) != 0 && (w == s_.last || (a_.after(w) & Gap::tab) != 0);
        const std::string_view said = a_.said(w);
        if (!alone || said.size() != 1)
            return std::nullopt;
        const bool english = a_.text->language == Language::english;
        const bool french = a_.text->language == Language::french;
        if (said == "Y" || (said == "S" && !english && !french) || (said == "O" && french))
            return Stance::yes;
        if (said == "N" || (said == "C" && !english))
            return Stance::no;
        return said == "A" ? std::optional(Stance::abstain) : std::nullopt;
    }

    // "Brasil, sí." "Japan abstention." "Norway: no": a name and a word, as they are called out.
    bool verdict() {
        constexpr std::uint32_t longest = 9;
        if (s_.question || named_.size() != 1 || named_.front().kind == Named::Kind::pronoun ||
            named_.front().kind == Named::Kind::number || named_.front().council ||
            named_.front().first > s_.first + 1 || named_.front().role != Role::agent ||
            s_.last > named_.front().last + longest)
            return false;
        // A name and one word are called out; more words need a vote that was spoken of.
        const bool curt = s_.last <= named_.front().last + 2;
        if (!carried_.voting && !curt)
            return false;
        const std::uint32_t behind = named_.front().last + 1;
        if (behind > s_.last || (a_.words[behind].before & ~Gap::space) == 0)
            return false;
        std::optional<Cue> cue;
        for (std::uint32_t w = behind; w <= s_.last; ++w) {
            const std::uint32_t hit = a_.hit_at[w];
            if (hit == Analysis::none)
                return false;
            Cue one;
            one.first = a_.hits[hit].first;
            one.last = a_.hits[hit].last;
            one.label = true;
            w = one.last;
            if (const Meaning* side = a_.meaning(hit, Sense::side))
                one.stance = side->feature == Feature::against ? Stance::no : Stance::yes;
            else if (a_.meaning(hit, Sense::abstain) != nullptr)
                one.stance = Stance::abstain;
            else if (a_.meaning(hit, Sense::absent) != nullptr)
                one.stance = Stance::absent;
            else if (a_.meaning(hit, Sense::same) != nullptr && carried_.cue &&
                     one.last == s_.last) {
                one.stance = carried_.cue->stance;
                one.act = carried_.cue->act;
            } else if (a_.meaning(hit, Sense::article) != nullptr ||
                       a_.meaning(hit, Sense::neg) != nullptr ||
                       a_.meaning(hit, Sense::same) != nullptr)
                continue;
            else
                return false;
            if (cue)
                return false;
            cue = one;
        }
        if (!cue)
            return false;
        out_.push_back(make(*cue, named_.front(), "verdict"));
        carried_.cue = cue;
        if (named_.front().states.size() == 1)
            carried_.subject = named_.front();
        return true;
    }

    // Whether the sentence is a list of names and little else.
    [[nodiscard]] bool only_names() const {
        constexpr std::uint32_t few = 4;
        std::uint32_t others = s_.last - s_.first + 1;
        for (const Named& one : named_) {
            if (one.kind == Named::Kind::states)
                others -= std::min(others, one.last - one.first + 1);
        }
        return others <= few + (s_.last - s_.first) / few;
    }

    // "In favour:" on a line of its own, and the list on the next.
    void opened_list() {
        if (carried_.opened && !named_.empty() && named_.front().kind == Named::Kind::states &&
            (named_.front().first <= s_.first + 2 || announced(named_.front())) &&
            (cues_.empty() || cues_.front().first > named_.front().last) && only_names()) {
            Cue cue = *carried_.opened;
            cue.first = named_.front().first;
            cue.last = cue.first;
            for (std::size_t n = 0; n < named_.size(); ++n) {
                if (named_[n].kind != Named::Kind::states ||
                    (!cues_.empty() && named_[n].first > cues_.front().first))
                    continue;
                used_[n] = true;
                out_.push_back(make(cue, named_[n], "list-below"));
            }
        }
        if (s_.block != Block::Kind::item)
            carried_.opened.reset();
        if (cues_.size() == 1 && cues_.front().act == Act::vote && named_.empty() &&
            s_.last - s_.first < 6 && !cues_.front().adopted)
            carried_.opened = cues_.front();
    }

    // ---- what turns a sentence round

    struct Marks {
        std::vector<std::uint32_t> deny, claim, say, urge, expect, condition, first, change,
            withdraw, former, hedge, without_vote, threat, offer;
    };

    void find_marks() {
        for (std::uint32_t w = s_.first; w <= s_.last;) {
            const std::uint32_t hit = a_.hit_at[w];
            if (hit == Analysis::none) {
                year_at(w);
                ++w;
                continue;
            }
            if (!a_.senses[w].has_any(marking)) {
                w = a_.hits[hit].last + 1;
                continue;
            }
            const auto mark = [&](Sense sense, std::vector<std::uint32_t>& into) {
                if (a_.is(w, sense))
                    into.push_back(w);
            };
            mark(Sense::deny, marks_.deny);
            mark(Sense::claim, marks_.claim);
            mark(Sense::say, marks_.say);
            if (const Meaning* aux = a_.meaning(hit, Sense::aux);
                aux != nullptr && aux->feature == Feature::will &&
                a_.hits[hit].last > a_.hits[hit].first)
                marks_.say.push_back(w);
            mark(Sense::urge, marks_.urge);
            mark(Sense::expect, marks_.expect);
            if (a_.is(w, Sense::condition) && !reflexive(hit))
                marks_.condition.push_back(w);
            mark(Sense::first, marks_.first);
            mark(Sense::change, marks_.change);
            mark(Sense::withdraw, marks_.withdraw);
            mark(Sense::former, marks_.former);
            mark(Sense::hedge, marks_.hedge);
            mark(Sense::without_vote, marks_.without_vote);
            mark(Sense::threat, marks_.threat);
            mark(Sense::offer, marks_.offer);
            if (a_.meaning(hit, Sense::earlier) != nullptr)
                earlier_.push_back(w);
            w = a_.hits[hit].last + 1;
        }
    }

    // Portuguese "se": "if" before a noun or where a clause opens, else of the verb behind it.
    [[nodiscard]] bool reflexive(std::uint32_t hit) const {
        const Hit& h = a_.hits[hit];
        if (a_.text->language != Language::portuguese || h.first != h.last ||
            a_.said(h.first) != "se" || h.first == s_.first || h.last == s_.last)
            return false;
        const bool opens = (a_.words[h.first].before & ~Gap::space) != 0 ||
                           a_.is(h.first - 1, Sense::conjunction) || a_.is(h.first - 1, Sense::but);
        const std::uint32_t next = h.last + 1;
        return !opens && !a_.is(next, Sense::article) && !a_.is(next, Sense::state) &&
               !a_.is(next, Sense::neg) && !a_.is(next, Sense::pronoun);
    }

    void year_at(std::uint32_t w) {
        constexpr int first_year = 1900;
        constexpr int last_year = 2100;
        const int number = a_.words[w].number;
        if (number >= first_year && number <= last_year &&
            (carried_.year < 0 || number < carried_.year))
            years_.push_back(w);
    }

    [[nodiscard]] static bool any_between(const std::vector<std::uint32_t>& marks,
                                          std::uint32_t from, std::uint32_t to) {
        return std::any_of(marks.begin(), marks.end(),
                           [&](std::uint32_t w) { return from <= w && w < to; });
    }

    // The first word of the clause that the word stands in: behind a semicolon, dash or "but".
    [[nodiscard]] std::uint32_t clause_start(std::uint32_t w) const {
        for (std::uint32_t i = w; i > s_.first; --i) {
            if ((a_.words[i].before & (clause_end | Gap::colon)) != 0)
                return i;
            if (a_.is(i - 1, Sense::but))
                return i;
        }
        return s_.first;
    }

    [[nodiscard]] std::uint32_t clause_stop(std::uint32_t w) const {
        for (std::uint32_t i = w; i < s_.last; ++i) {
            if ((a_.words[i + 1].before & clause_end) != 0 || a_.is(i + 1, Sense::but))
                return i + 1;
        }
        return s_.last + 1;
    }

    // ---- finding who

    [[nodiscard]] std::optional<std::size_t> left_of(std::size_t c) const {
        const Cue& cue = cues_[c];
        const std::uint32_t start = clause_start(cue.first);
        std::optional<std::size_t> out;
        for (std::size_t n = 0; n < named_.size(); ++n) {
            const Named& one = named_[n];
            const bool whole = n + 1 < named_.size() && except_before(named_[n + 1].first);
            if (one.first < start || one.last >= cue.first || !acts(one.role) || is_stale(one) ||
                (one.council && !whole))
                continue;
            if (one.kind == Named::Kind::pronoun && out && named_[*out].last + 1 >= one.first)
                continue; // "Niger, its delegate"
            if (one.kind == Named::Kind::reference && out &&
                named_[*out].kind == Named::Kind::states && named_[*out].last + 1 >= one.first &&
                (a_.words[one.first].before & Gap::comma) != 0)
                continue; // "Honduras and Guatemala, both under pressure"
            if (out && except_before(one.first))
                continue; // "every member except Cuba"
            out = n;
        }
        return out;
    }

    // A number is a subject only right before its verb.
    [[nodiscard]] static bool is_stale(const Named& one) { return one.in_brackets; }

    [[nodiscard]] bool between_cues(std::size_t c, const Named& one) const {
        return c == 0 || one.first > cues_[c - 1].last;
    }

    // "Three delegations, those of A, B and C, took no part."
    [[nodiscard]] std::size_t apposed(std::size_t n) const {
        constexpr std::uint32_t far = 5;
        if (named_[n].kind != Named::Kind::number && named_[n].kind != Named::Kind::reference)
            return n;
        for (std::size_t m = n + 1; m < named_.size(); ++m) {
            if (named_[m].first > named_[n].last + far)
                return n;
            if (named_[m].kind == Named::Kind::states && !used_[m] &&
                (a_.words[named_[n].last + 1].before & (Gap::comma | Gap::open | Gap::colon)) != 0)
                return m;
        }
        return n;
    }

    [[nodiscard]] std::optional<std::size_t> right_of(std::size_t c, bool agents_too) const {
        const Cue& cue = cues_[c];
        const std::uint32_t stop = clause_stop(cue.last);
        constexpr std::uint32_t far = 9;
        for (std::size_t n = 0; n < named_.size(); ++n) {
            const Named& one = named_[n];
            if (one.first <= cue.last || (used_[n] && in_brackets(one)))
                continue;
            if (one.first >= stop || one.first > cue.last + far)
                return std::nullopt;
            if (c + 1 < cues_.size() && one.first > cues_[c + 1].first)
                return std::nullopt;
            if (one.kind == Named::Kind::pronoun)
                continue;
            const bool close = one.first <= cue.last + 3;
            const bool wanted = cue.passive  ? one.role == Role::by || one.role == Role::agent
                                : agents_too ? one.role == Role::agent
                                             : one.role == Role::of || one.role == Role::from ||
                                                   one.role == Role::by || close;
            if (wanted)
                return one.kind == Named::Kind::number || one.kind == Named::Kind::reference
                           ? told_list(n)
                           : n;
            if (one.kind == Named::Kind::states)
                return std::nullopt;
        }
        return std::nullopt;
    }

    // "thirteen states and they are: A, B"; the number itself when nobody is told.
    [[nodiscard]] std::size_t told_list(std::size_t n) const {
        constexpr std::uint32_t far = 12;
        for (std::size_t m = n + 1; m < named_.size(); ++m) {
            if (named_[m].first > named_[n].last + far)
                break;
            if (named_[m].kind == Named::Kind::states && announced(named_[m]))
                return m;
        }
        return n;
    }

    // Behind a colon or an opening bracket, articles and totals aside.
    [[nodiscard]] bool announced(const Named& one) const {
        constexpr std::uint32_t far = 3;
        for (std::uint32_t w = one.first; w > s_.first && one.first - w <= far; --w) {
            if ((a_.words[w].before & (Gap::colon | Gap::open)) != 0)
                return true;
            if (!a_.is(w - 1, Sense::article))
                return false;
        }
        return false;
    }

    // ---- one cue

    void one_cue(std::size_t c) {
        const Cue& cue = cues_[c];
        if (cue.adopted) {
            if (const auto list = bracket_list(c)) {
                claim(c, *list, "adopted-list");
                return;
            }
            // "foi aprovada por Brasil, China e Rússia"
            const auto right = right_of(c, false);
            if (right && named_[*right].role == Role::by && named_[*right].states.size() > 1)
                claim_told(c, *right, "passive");
            return;
        }
        if (cue.label) {
            label(c);
            return;
        }
        if (cue.passive) {
            const auto right = right_of(c, false);
            // "rejected by 71 votes" tells of no set.
            if (right && named_[*right].kind != Named::Kind::number)
                claim(c, *right, "passive");
            return;
        }
        if (cue.form == Feature::noun && in_label(c))
            return;
        if (const auto inside = inside_of(c)) {
            claim_told(c, *inside, "vote-of");
            return;
        }
        if (cue.form == Feature::noun) {
            if (const auto right = right_of(c, false)) {
                claim(c, *right, "noun-of");
                return;
            }
            nominal(c);
            return;
        }
        if (const auto behind = cleft(c)) {
            claim_told(c, *behind, "cleft");
            return;
        }
        if (describes_set(c) || of_whoever(c))
            return;
        if (const auto before = before_relative(c)) {
            claim(c, *before, "relative");
            return;
        }
        if (const auto doing = with_doing(c)) {
            claim(c, *doing, "with-doing");
            return;
        }
        const auto left = left_of(c);
        if (left && (between_cues(c, named_[*left]) || !used_[*left])) {
            claim(c, apposed(*left), "subject");
            joined_by(c, *left);
            return;
        }
        if (const auto dashed = within_dashes(c); dashed && !left) {
            claim(c, *dashed, "subject");
            return;
        }
        const bool inverted = a_.text->language != Language::english ||
                              cue.form == Feature::gerund || a_.shouting || !left;
        const bool may_follow =
            cue.act == Act::vote || cue.act == Act::signature || cue.act == Act::sponsorship;
        if (inverted) {
            auto right = right_of(c, true);
            // "Votaron a favor 19 países, entre ellos México y Brasil"
            if (right && named_[*right].kind == Named::Kind::number && *right + 1 < named_.size() &&
                named_[*right + 1].kind == Named::Kind::states &&
                preceded_by(named_[*right + 1].first, Sense::along))
                right = *right + 1;
            if (right && (may_follow || named_[*right].states.size() > 1) &&
                named_[*right].kind != Named::Kind::number) {
                claim(c, *right, "inverted");
                in_company(c);
                return;
            }
        }
        if (left && shares_subject(c, *left)) {
            claim(c, *left, "shared-subject");
            return;
        }
        if (!left && any_between(marks_.change, clause_start(cue.first), cue.first)) {
            corrected(c);
            return;
        }
        const bool answer = cue.first == cue.last && cue.first == s_.first && cue.last == s_.last;
        if (!left && carried_.subject && !cue.bare && !answer && opens_with_verb(c)) {
            carry(c);
        }
    }

    // "the vote of Jamaica was favourable"
    [[nodiscard]] std::optional<std::size_t> inside_of(std::size_t c) const {
        for (std::size_t n = 0; n < named_.size(); ++n) {
            const Named& one = named_[n];
            if (one.kind == Named::Kind::states && one.first > cues_[c].first &&
                one.last < cues_[c].last && one.role == Role::of && !cues_[c].label)
                return n;
        }
        return std::nullopt;
    }

    // Whether the noun only refers to a set within a label's list.
    [[nodiscard]] bool in_label(std::size_t c) const {
        if (cues_[c].act != Act::sponsorship && cues_[c].act != Act::signature)
            return false;
        for (std::size_t before = 0; before < c; ++before) {
            if (cues_[before].label && cues_[before].act == Act::vote &&
                clause_start(cues_[c].first) <= cues_[before].last + 2)
                return true;
        }
        return false;
    }

    // "Quien se abstuvo fue Filipinas", "the only delegation to vote against was Cuba", "the three
    // that abstained were A, B and C".
    [[nodiscard]] std::optional<std::size_t> cleft(std::size_t c) const {
        constexpr std::uint32_t near = 7;
        const std::uint32_t last = cues_[c].last;
        bool be = false;
        for (std::uint32_t w = last + 1; w <= s_.last && w <= last + near; ++w) {
            if ((a_.words[w].before & (clause_end | Gap::comma | Gap::colon)) != 0)
                return std::nullopt;
            if (be) {
                for (std::size_t n = 0; n < named_.size(); ++n) {
                    if (named_[n].first == w && named_[n].kind == Named::Kind::states &&
                        named_[n].role != Role::other && named_[n].role != Role::by)
                        return whoever_before(c) ? std::optional(n) : std::nullopt;
                }
            }
            const std::uint32_t hit = a_.hit_at[w];
            if (hit == Analysis::none)
                continue;
            const Meaning* aux = a_.meaning(hit, Sense::aux);
            be = be || (aux != nullptr && aux->feature == Feature::be);
        }
        return std::nullopt;
    }

    // No member acts before the cue, but "who", "the only one", "the three that".
    [[nodiscard]] bool whoever_before(std::size_t c) const {
        const std::uint32_t start = clause_start(cues_[c].first);
        const bool nobody = std::none_of(named_.begin(), named_.end(), [&](const Named& one) {
            return one.first >= start && one.last < cues_[c].first &&
                   one.kind == Named::Kind::states && acts(one.role);
        });
        for (std::uint32_t w = start; nobody && w < cues_[c].first; ++w) {
            if (a_.is(w, Sense::relative) || a_.is(w, Sense::only) || a_.is(w, Sense::number) ||
                a_.is(w, Sense::group_noun) || a_.is(w, Sense::speaker) || a_.words[w].number >= 0)
                return true;
        }
        return false;
    }

    // "fell to A, B and C, which voted against"
    [[nodiscard]] std::optional<std::size_t> before_relative(std::size_t c) const {
        const std::uint32_t first = cues_[c].first;
        std::uint32_t w = first;
        while (w > s_.first && first - w < 3 && !a_.is(w - 1, Sense::relative))
            --w;
        if (w == s_.first || !a_.is(w - 1, Sense::relative))
            return std::nullopt;
        const std::uint32_t relative = a_.hits[a_.hit_at[w - 1]].first;
        if (a_.words[relative].number >= 0 || (a_.words[relative].before & clause_end) != 0)
            return std::nullopt;
        for (std::size_t n = 0; n < named_.size(); ++n) {
            if (named_[n].kind == Named::Kind::states && named_[n].last + 1 == relative &&
                (a_.words[relative].before & Gap::comma) != 0 &&
                ((named_[n].role == Role::by && !used_[n]) || except_before(named_[n].first)))
                return n;
        }
        return std::nullopt;
    }

    // "with China and Togo abstaining"
    [[nodiscard]] std::optional<std::size_t> with_doing(std::size_t c) const {
        if (cues_[c].form != Feature::gerund)
            return std::nullopt;
        for (std::size_t n = 0; n < named_.size(); ++n) {
            const Named& one = named_[n];
            if (one.kind == Named::Kind::pronoun || one.last >= cues_[c].first ||
                cues_[c].first > one.last + 3 || used_[n] || one.first == s_.first)
                continue;
            for (std::uint32_t w = one.first; w > s_.first && one.first - w < 3; --w) {
                const std::uint32_t hit = a_.hit_at[w - 1];
                const Meaning* prep =
                    hit == Analysis::none ? nullptr : a_.meaning(hit, Sense::preposition);
                if (prep != nullptr && prep->feature == Feature::with)
                    return n;
                if (!a_.is(w - 1, Sense::article) && !a_.is(w - 1, Sense::only))
                    break;
            }
        }
        return std::nullopt;
    }

    // "Con México votaron a favor Argentina y Dominica"
    void in_company(std::size_t c) {
        if (cues_[c].act != Act::vote)
            return;
        for (std::size_t n = 0; n < named_.size(); ++n) {
            const Named& one = named_[n];
            if (used_[n] || one.kind != Named::Kind::states || one.first > s_.first + 2 ||
                one.first == s_.first || one.last + 1 != cues_[c].first)
                continue;
            const std::uint32_t hit = a_.hit_at[s_.first];
            const Meaning* prep =
                hit == Analysis::none ? nullptr : a_.meaning(hit, Sense::preposition);
            if (prep == nullptr || prep->feature != Feature::with)
                continue;
            used_[n] = true;
            claim_of(c, one, "inverted");
        }
    }

    // "Mexico joined Bolivia and Uruguay in abstaining"
    void joined_by(std::size_t c, std::size_t n) {
        if (cues_[c].form != Feature::gerund || n == 0 || used_[n - 1] ||
            named_[n - 1].kind != Named::Kind::states || !acts(named_[n - 1].role))
            return;
        for (std::uint32_t w = named_[n - 1].last + 1; w < named_[n].first; ++w) {
            if (a_.is(w, Sense::join)) {
                used_[n - 1] = true;
                claim_of(c, named_[n - 1], "subject");
                return;
            }
        }
    }

    // "Six Caribbean countries – A, B and C – opposed it"
    [[nodiscard]] std::optional<std::size_t> within_dashes(std::size_t c) const {
        std::uint32_t close = cues_[c].first;
        while (close > s_.first && cues_[c].first - close < 3 &&
               (a_.words[close].before & Gap::dash) == 0)
            --close;
        if (close == s_.first || (a_.words[close].before & Gap::dash) == 0)
            return std::nullopt;
        std::uint32_t open = close - 1;
        while (open > s_.first && (a_.words[open].before & Gap::dash) == 0)
            --open;
        std::optional<std::size_t> inside;
        std::optional<std::size_t> outside;
        for (std::size_t n = 0; n < named_.size(); ++n) {
            if (used_[n] || named_[n].last >= close || !acts(named_[n].role))
                continue;
            if (named_[n].first < open)
                outside = n;
            else if (named_[n].kind == Named::Kind::states && named_[n].first <= open + 2)
                inside = n;
        }
        const bool number = outside && named_[*outside].kind != Named::Kind::states;
        return inside && (!outside || number) ? inside : outside;
    }

    // As claim(), for what is told outright: the form of the verb says nothing.
    void claim_told(std::size_t c, std::size_t n, std::string_view rule) {
        Cue told = cues_[c];
        std::swap(cues_[c], told);
        cues_[c].label = true;
        claim(c, n, rule);
        std::swap(cues_[c], told);
    }

    // "a warning to those who signed": nobody is named.
    [[nodiscard]] bool of_whoever(std::size_t c) const {
        const std::uint32_t first = cues_[c].first;
        if (first <= s_.first || !a_.is(first - 1, Sense::relative))
            return false;
        const std::uint32_t relative = a_.hits[a_.hit_at[first - 1]].first;
        // "hizo saber que respalda": what somebody says, not who does it.
        const bool told = any_between(marks_.say, clause_start(first), relative) ||
                          says_so(clause_start(first), relative);
        if (told && left_of(c))
            return false;
        return std::none_of(named_.begin(), named_.end(), [&](const Named& one) {
            return one.last < relative && relative - one.last <= 2;
        });
    }

    [[nodiscard]] bool says_so(std::uint32_t from, std::uint32_t to) const {
        for (std::uint32_t w = from; w < to; ++w) {
            if (a_.is(w, Sense::say) || a_.is(w, Sense::claim))
                return true;
        }
        return false;
    }

    // "the two countries that"
    [[nodiscard]] bool relative_behind(std::uint32_t last) const {
        for (std::uint32_t w = last + 1; w <= std::min(s_.last, last + 3); ++w) {
            if (a_.is(w, Sense::relative))
                return true;
            if (!a_.is(w, Sense::group_noun))
                return false;
        }
        return false;
    }

    // "The twelve that had opposed it vote in favour": the first act only says who they are.
    bool describes_set(std::size_t c) {
        const Cue& cue = cues_[c];
        if (c + 1 >= cues_.size())
            return false;
        for (std::size_t n = 0; n < named_.size(); ++n) {
            const Named& one = named_[n];
            if ((one.kind != Named::Kind::reference && one.kind != Named::Kind::number) ||
                one.last >= cue.first || cue.first - one.last > 6 || used_[n] ||
                !relative_behind(one.last))
                continue;
            described_.emplace_back(n, cue.stance);
            return true;
        }
        return false;
    }

    // "The abstention was Peru's"; "Only abstentions: none"; nouns without anybody near say
    // nothing.
    void nominal(std::size_t c) {
        if (const auto list = bracket_list(c))
            claim(c, *list, "noun-brackets");
    }

    [[nodiscard]] bool shares_subject(std::size_t c, std::size_t left) const {
        if (c == 0)
            return true;
        const Cue& before = cues_[c - 1];
        // "voted for it and signed the letter": nothing but a conjunction and objects between.
        return named_[left].last < before.first &&
               clause_start(cues_[c].first) <= named_[left].first;
    }

    // Spanish and Portuguese leave the pronoun out: "Hemos votado a favor".
    [[nodiscard]] bool opens_with_verb(std::size_t c) const {
        const Cue& cue = cues_[c];
        const bool drops =
            a_.text->language == Language::spanish || a_.text->language == Language::portuguese;
        if (!drops || cue.form == Feature::noun || cue.passive)
            return false;
        for (std::uint32_t w = clause_start(cue.first); w < cue.first; ++w) {
            if (!a_.is(w, Sense::aux) && !a_.is(w, Sense::neg) && !a_.is(w, Sense::conjunction))
                return false;
        }
        return true;
    }

    // "at the request of its delegate its vote was changed to yes"
    void corrected(std::size_t c) {
        std::optional<Named> who;
        for (const Named& one : named_) {
            if (one.kind == Named::Kind::states && one.states.size() == 1 &&
                one.last < cues_[c].first)
                who = one;
        }
        if (!who)
            who = carried_.subject;
        if (who)
            claim_of(c, *who, "corrected");
    }

    void carry(std::size_t c) {
        Named who = *carried_.subject;
        who.first = cues_[c].first;
        who.last = cues_[c].first;
        claim_of(c, who, "carried-subject");
    }

    [[nodiscard]] std::optional<std::size_t> bracket_list(std::size_t c) const {
        for (std::size_t n = 0; n < named_.size(); ++n) {
            const Named& one = named_[n];
            if (one.first <= cues_[c].last || one.kind != Named::Kind::states ||
                one.states.size() < 2 || used_[n])
                continue;
            if (c + 1 < cues_.size() && one.first > cues_[c + 1].first)
                return std::nullopt;
            if (in_brackets(one))
                return n;
        }
        return std::nullopt;
    }

    [[nodiscard]] bool in_brackets(const Named& one) const {
        constexpr std::uint32_t far = 4;
        for (std::uint32_t w = one.first; w > s_.first && one.first - w <= far; --w) {
            if ((a_.words[w].before & Gap::open) != 0)
                return true;
        }
        return false;
    }

    // Every list up to the next label.
    void label(std::size_t c) {
        std::uint32_t end = s_.last + 1;
        for (std::size_t next = c + 1; next < cues_.size(); ++next) {
            const bool refers =
                cues_[next].form == Feature::noun &&
                (cues_[next].act == Act::sponsorship || cues_[next].act == Act::signature);
            if (refers && !cues_[next].label)
                continue; // "In favour: the four sponsors, A and B"
            if (cues_[next].label || !cues_[next].bare) {
                // "In favour were A and B, while C abstained": C is the verb's.
                const std::uint32_t clause = clause_start(cues_[next].first);
                end = !cues_[next].label && clause > cues_[c].last ? clause : cues_[next].first;
                break;
            }
        }
        bool any = false;
        for (std::size_t n = 0; n < named_.size(); ++n) {
            const Named& one = named_[n];
            if (one.first <= cues_[c].last || one.first >= end || used_[n])
                continue;
            if (one.kind == Named::Kind::pronoun)
                continue;
            if (one.kind == Named::Kind::number && any)
                continue;
            if (one.role == Role::other && one.kind == Named::Kind::states &&
                one.first > cues_[c].last + 1)
                continue;
            claim(c, n, "label");
            any = any || one.kind == Named::Kind::states;
        }
    }

    // Whom a pronoun means: the last single member before it, in the sentence or before it.
    [[nodiscard]] std::optional<Named> antecedent(std::size_t n) const {
        std::optional<Named> out;
        if (named_[n].first_person && carried_.speaker) {
            out = carried_.speaker;
        } else if (const auto several = antecedents(n)) {
            out = named_[*several];
        } else {
            for (std::size_t m = 0; m < n; ++m) {
                if (named_[m].kind != Named::Kind::states || named_[m].states.size() != 1 ||
                    !acts(named_[m].role))
                    continue;
                // Who speaks for a state goes on speaking for it.
                if (!out || !out->official || named_[m].official)
                    out = named_[m];
            }
        }
        if (!out && is_they(n))
            out = carried_.several;
        if (!out)
            out = carried_.subject;
        if (out) {
            out->first = named_[n].first;
            out->last = named_[n].last;
        }
        return out;
    }

    [[nodiscard]] bool is_they(std::size_t n) const {
        constexpr std::array<std::string_view, 10> they{"they",  "They",  "ils",   "Ils",  "elles",
                                                        "Elles", "ellos", "Ellos", "eles", "Eles"};
        return named_[n].first == named_[n].last &&
               std::find(they.begin(), they.end(), a_.said(named_[n].first)) != they.end();
    }

    // Whom "they" means: the list before it in the sentence.
    [[nodiscard]] std::optional<std::size_t> antecedents(std::size_t n) const {
        if (!is_they(n))
            return std::nullopt;
        for (std::size_t m = n; m > 0; --m) {
            const Named& one = named_[m - 1];
            const bool several = one.kind == Named::Kind::states ? one.states.size() > 1
                                                                 : one.kind != Named::Kind::pronoun;
            if (several && acts(one.role) && !one.council)
                return m - 1;
        }
        return std::nullopt;
    }

    void claim(std::size_t c, std::size_t n, std::string_view rule) {
        used_[n] = true;
        Named who = named_[n];
        std::size_t set = n;
        // "His delegation would vote against it", as minutes put it.
        indirect_ = who.kind == Named::Kind::pronoun && who.last > who.first;
        if (who.kind == Named::Kind::pronoun) {
            const auto meant = antecedent(n);
            if (!meant)
                return;
            who = *meant;
            set = antecedents(n).value_or(n);
        }
        for (std::size_t m = n + 1; m < named_.size() && named_[m].last < cues_[c].first; ++m) {
            if (named_[m].kind != Named::Kind::states || !except_before(named_[m].first))
                continue;
            used_[m] = true;
            who.minus.insert(who.minus.end(), named_[m].states.begin(), named_[m].states.end());
        }
        for (const auto& [described, stance] : described_) {
            if (described == set) {
                who.kind = Named::Kind::reference;
                who.refers = stance == Stance::yes || stance == Stance::support ? Feature::refer_yes
                             : stance == Stance::abstain ? Feature::refer_abstain
                                                         : Feature::refer_no;
            }
        }
        // "the ambassador of X, along with Y"; "X (13: ...)" and "all except Y" come by
        // followers().
        claim_of(c, who, rule);
        last_claimed_ = c;
        beside(c, n, rule);
        ahead(c, n, rule);
        extend(c, n, rule);
    }

    // "four nations - A, B, C and D - along with E and F supported it": E and F stand next to the
    // verb, the others before them.
    void ahead(std::size_t c, std::size_t n, std::string_view rule) {
        constexpr std::uint32_t far = 12; // "the other members of the council, among them A and B,"
        if (named_[n].last > cues_[c].first)
            return;
        bool among = false;
        for (std::size_t m = n; m > 0; --m) {
            const Named& next = named_[m];
            const Named& one = named_[m - 1];
            const bool states = one.kind == Named::Kind::states;
            const bool set = states || one.kind == Named::Kind::rest ||
                             (one.kind == Named::Kind::group && !one.council);
            among = among || preceded_by(next.first, Sense::along);
            if (used_[m - 1] || !set || !acts(one.role) ||
                next.first > one.last + (states ? 4 : far))
                return;
            // "its African members, A and B": they are told by name.
            const bool described = one.kind == Named::Kind::group && next.first <= one.last + 2;
            if (described && preceded_by(one.first, Sense::along)) {
                used_[m - 1] = true;
                among = true;
                continue;
            }
            if (!among)
                return;
            used_[m - 1] = true;
            claim_of(c, one, rule);
            among = false;
        }
    }

    // "the three African members and Pakistan", "Berlin and the Benelux countries": a group and a
    // list that are one subject.
    void beside(std::size_t c, std::size_t n, std::string_view rule) {
        const auto one_subject = [&](std::size_t left, std::size_t right) {
            if (named_[left].kind == named_[right].kind || named_[right].first < named_[left].last)
                return false;
            bool link = false;
            for (std::uint32_t w = named_[left].last + 1; w <= named_[right].first; ++w) {
                if ((a_.words[w].before & (clause_end | Gap::colon | Gap::open)) != 0)
                    return false;
                link = link || (a_.words[w].before & Gap::comma) != 0;
                if (w == named_[right].first)
                    break;
                if (a_.is(w, Sense::conjunction))
                    link = true;
                else if (!a_.is(w, Sense::article) && !a_.is(w, Sense::group_noun) &&
                         !a_.is(w, Sense::number) && !a_.is(w, Sense::preposition))
                    return false;
            }
            return link;
        };
        for (std::size_t m = 0; m < named_.size(); ++m) {
            const bool next = m + 1 == n || m == n + 1;
            const bool group = named_[m].kind == Named::Kind::group && !named_[m].council;
            const bool list = named_[m].kind == Named::Kind::states &&
                              (named_[n].kind == Named::Kind::group ||
                               (named_[n].kind == Named::Kind::number && m < n));
            if (!next || used_[m] || (!group && !list) ||
                !one_subject(std::min(m, n), std::max(m, n)))
                continue;
            used_[m] = true;
            claim_of(c, named_[m], rule);
        }
    }

    // Lists that go with the one just bound: "along with B", "as did C", "(7: A, B, C)".
    void extend(std::size_t c, std::size_t n, std::string_view rule) {
        const std::uint32_t next_cue = c + 1 < cues_.size() ? cues_[c + 1].first : s_.last + 1;
        std::uint32_t reach = std::max(named_[n].last, cues_[c].last);
        for (std::size_t m = 0; m < named_.size(); ++m) {
            const Named& one = named_[m];
            if (m == n || used_[m] || one.first <= reach || one.kind == Named::Kind::pronoun)
                continue;
            if (one.first > next_cue && !cues_[std::min(c + 1, cues_.size() - 1)].bare)
                break;
            if (one.kind == Named::Kind::number && preceded_by(one.first, Sense::along) &&
                one.first < next_cue) {
                used_[m] = true;
                claim_of(c, one, rule);
                continue;
            }
            // "opposed by Togo, then by Ghana"
            if (cues_[c].passive && one.role == Role::by && named_[n].role == Role::by &&
                one.first <= reach + 4 && one.kind == Named::Kind::states) {
                used_[m] = true;
                claim_of(c, one, rule);
                reach = one.last;
                continue;
            }
            if (one.kind != Named::Kind::states)
                continue;
            const bool along =
                preceded_by(one.first, Sense::along) || preceded_by(one.first, Sense::same);
            const bool listed = (in_brackets(one) && one.states.size() > 1) || announced(one);
            if (except_before(one.first)) {
                out_.back().who.minus.insert(out_.back().who.minus.end(), one.states.begin(),
                                             one.states.end());
                used_[m] = true;
                continue;
            }
            if (!along && !listed)
                continue;
            if (one.first > next_cue)
                break;
            used_[m] = true;
            claim_of(c, one, rule);
            reach = one.last;
        }
    }

    [[nodiscard]] bool preceded_by(std::uint32_t w, Sense sense) const {
        constexpr std::uint32_t near = 5;
        for (std::uint32_t i = w; i > s_.first && w - i < near + 1; --i) {
            if ((a_.words[i].before & (clause_end | Gap::open)) != 0)
                return false;
            if (a_.is(i - 1, sense))
                return true;
            if (!a_.is(i - 1, Sense::article) && !a_.is(i - 1, Sense::preposition) &&
                !a_.is(i - 1, Sense::speaker) && !a_.is(i - 1, Sense::group_noun) &&
                !(sense == Sense::same &&
                  (a_.is(i - 1, Sense::along) || a_.is(i - 1, Sense::refer))))
                return false;
        }
        return false;
    }

    [[nodiscard]] bool except_before(std::uint32_t w) const {
        return preceded_by(w, Sense::except);
    }

    // "Marshall Islands also", "Phnom Penh likewise", "so did Peru", "lo mismo hizo Chile".
    void followers() {
        const std::optional<Cue> model = last_claimed_   ? std::optional(cues_[*last_claimed_])
                                         : cues_.empty() ? carried_.cue
                                                         : std::nullopt;
        if (!model)
            return;
        for (std::size_t n = 0; n < named_.size(); ++n) {
            const Named& one = named_[n];
            if (used_[n] || one.kind == Named::Kind::pronoun || one.kind == Named::Kind::number ||
                one.role == Role::by)
                continue;
            const bool behind = one.last < s_.last && a_.is(one.last + 1, Sense::same) &&
                                stands_alone(one.last + 1) && near_end(one.last);
            const bool ahead = preceded_by(one.first, Sense::same);
            if (!behind && !ahead)
                continue;
            used_[n] = true;
            Cue like = *model;
            for (const Cue& cue : cues_) {
                if (cue.first < one.first && !cue.adopted)
                    like = cue;
            }
            cues_.push_back(like);
            Claim made = make(like, one, "likewise");
            made.first = std::min(one.first, s_.first);
            made.last = std::max(one.last, one.last);
            if (admitted(made, like, cues_.size() - 1))
                out_.push_back(std::move(made));
            cues_.pop_back();
        }
    }

    // "Peru too, after a long night", not "France, also an observer".
    [[nodiscard]] bool stands_alone(std::uint32_t w) const {
        const std::uint32_t last = a_.hits[a_.hit_at[w]].last;
        return last >= s_.last || (a_.words[last + 1].before & ~Gap::space) != 0 ||
               a_.is(last + 1, Sense::conjunction) || a_.is(last + 1, Sense::but);
    }

    // Threats and offers are pressure on those they are made to, never a stance of anybody.
    void pressed() {
        constexpr std::uint32_t far = 6;
        std::uint32_t free_from = s_.first;
        for (const auto* marks : {&marks_.threat, &marks_.offer}) {
            for (const std::uint32_t w : *marks) {
                if (w < free_from)
                    continue; // "threatened Haiti with an aid cut-off" is one threat
                free_from = clause_stop(w);
                const std::uint32_t last = a_.hits[a_.hit_at[w]].last;
                for (const Named& one : named_) {
                    if (one.kind != Named::Kind::states || one.first <= last ||
                        one.first > last + far || one.first >= clause_stop(last) ||
                        one.role == Role::by)
                        continue;
                    noted(Proposal::Kind::pressure, one, w, last);
                    break;
                }
            }
        }
    }

    void standings() {
        if (!s_.senses.has(Sense::note))
            return;
        for (std::uint32_t w = s_.first; w <= s_.last;) {
            const std::uint32_t hit = a_.hit_at[w];
            if (hit == Analysis::none) {
                ++w;
                continue;
            }
            const std::uint32_t last = a_.hits[hit].last;
            if (a_.meaning(hit, Sense::note) != nullptr) {
                const Named* who = nullptr;
                for (const Named& one : named_) {
                    if (one.kind != Named::Kind::states)
                        continue;
                    if (one.last < w && one.first >= clause_start(w))
                        who = &one;
                    if (one.first > last && one.first <= last + 3 && one.role == Role::by)
                        who = &one;
                    if (one.first > last && one.first == last + 1 && ends_by(last))
                        who = &one;
                }
                if (who != nullptr)
                    noted(Proposal::Kind::note, *who, w, last);
            }
            w = last + 1;
        }
    }

    // "to 3 against (A, B, C), with 11 abstaining (D, E)": the word before the bracket says how the
    // list voted.
    void count_brackets() {
        for (std::size_t n = 0; n < named_.size(); ++n) {
            const Named& one = named_[n];
            if (used_[n] || one.kind != Named::Kind::states || !in_brackets(one))
                continue;
            std::uint32_t open = one.first;
            while ((a_.words[open].before & Gap::open) == 0)
                --open;
            if (open == s_.first || a_.hit_at[open - 1] == Analysis::none)
                continue;
            const std::uint32_t hit = a_.hit_at[open - 1];
            Cue cue;
            cue.first = a_.hits[hit].first;
            cue.last = a_.hits[hit].last;
            cue.label = true;
            if (const Meaning* side = a_.meaning(hit, Sense::side))
                cue.stance = side->feature == Feature::against ? Stance::no : Stance::yes;
            else if (a_.meaning(hit, Sense::abstain) != nullptr)
                cue.stance = Stance::abstain;
            else if (a_.meaning(hit, Sense::absent) != nullptr)
                cue.stance = Stance::absent;
            else
                continue;
            if (!a_.counted(cue.first, s_.first))
                continue;
            used_[n] = true;
            Claim made = make(cue, one, "label");
            cues_.push_back(cue);
            if (admitted(made, cue, cues_.size() - 1))
                out_.push_back(std::move(made));
            cues_.pop_back();
        }
    }

    // "the Russian amendment", "la moción del Ecuador", "China's draft": whose it is stands behind
    // it.
    void owners() {
        if (s_.question || !s_.senses.has(Sense::draft))
            return;
        for (std::uint32_t w = s_.first; w <= s_.last; ++w) {
            const std::uint32_t hit = a_.hit_at[w];
            if (hit == Analysis::none || a_.hits[hit].first != w ||
                a_.meaning(hit, Sense::draft) == nullptr)
                continue;
            const std::optional<Named> who = owner_of(hit);
            if (!who || any_between(marks_.withdraw, s_.first, s_.last + 1) ||
                any_between(marks_.deny, s_.first, s_.last + 1))
                continue;
            Cue cue;
            cue.stance = Stance::support;
            cue.act = Act::sponsorship;
            cue.first = w;
            cue.last = a_.hits[hit].last;
            cue.form = Feature::noun;
            Claim made = make(cue, *who, "owner");
            made.about = w;
            times(made, made.first);
            out_.push_back(std::move(made));
        }
    }

    [[nodiscard]] std::optional<Named> owner_of(std::uint32_t hit) const {
        const Hit& h = a_.hits[hit];
        if (std::optional<Named> beside = demonym_beside(h))
            return beside;
        for (const Named& one : named_) {
            if (one.kind != Named::Kind::states || one.council)
                continue;
            // "China's draft"
            if (one.last + 2 == h.first && a_.said(one.last + 1) == "s" &&
                (a_.after(one.last) & Gap::apostrophe) != 0)
                return one;
            if (one.first > h.last + 1 && one.first <= h.last + 6 && one.role != Role::other &&
                one.role != Role::source && only_of_between(h.last, one.first))
                return one;
        }
        return std::nullopt;
    }

    // "of", "of the delegation of", "de la delegación del"
    [[nodiscard]] bool only_of_between(std::uint32_t last, std::uint32_t first) const {
        bool of = false;
        for (std::uint32_t w = last + 1; w < first; ++w) {
            const std::uint32_t hit = a_.hit_at[w];
            if (hit == Analysis::none ||
                (a_.words[w].before & ~(Gap::space | Gap::apostrophe)) != 0)
                return false;
            const Meaning* prep = a_.meaning(hit, Sense::preposition);
            const bool whose =
                prep != nullptr && (prep->feature == Feature::of || prep->feature == Feature::by);
            of = of || whose;
            if (!whose && !a_.is(w, Sense::article) && !a_.is(w, Sense::speaker))
                return false;
        }
        return of;
    }

    [[nodiscard]] std::optional<Named> demonym_beside(const Hit& h) const {
        for (const std::uint32_t w : {h.first - 1, h.last + 1}) {
            if (w < s_.first || w > s_.last || a_.hit_at[w] == Analysis::none)
                continue;
            const std::uint32_t gap = a_.words[std::max(w, w == h.first - 1 ? h.first : w)].before;
            if ((gap & ~(Gap::space | Gap::hyphen)) != 0)
                continue;
            for (const Meaning& one : a_.lexicon->meanings(a_.hits[a_.hit_at[w]].entry)) {
                if (one.sense != Sense::state || one.feature != Feature::demonym)
                    continue;
                Named out;
                out.states = {one.value};
                out.first = a_.hits[a_.hit_at[w]].first;
                out.last = a_.hits[a_.hit_at[w]].last;
                return out;
            }
        }
        return std::nullopt;
    }

    // The text just before "submitted by" is what was submitted.
    [[nodiscard]] std::uint32_t motion_before(const Cue& cue) const {
        constexpr std::uint32_t far = 10;
        for (std::uint32_t w = cue.first; w > s_.first && cue.first - w < far; --w) {
            if ((a_.words[w].before & clause_end) != 0)
                break;
            const std::uint32_t hit = a_.hit_at[w - 1];
            if (hit == Analysis::none)
                continue;
            const Meaning* motion = a_.meaning(hit, Sense::motion);
            if (motion != nullptr && motion->feature != Feature::matter)
                return w - 1;
        }
        return Analysis::none;
    }

    [[nodiscard]] bool ends_by(std::uint32_t w) const {
        const std::string_view said = a_.said(w);
        return said == "by" || said == "por" || said == "par" || said == "pelo";
    }

    void noted(Proposal::Kind kind, const Named& who, std::uint32_t first, std::uint32_t last) {
        Cue cue;
        cue.act = Act::reported;
        cue.first = first;
        cue.last = last;
        Claim made = make(cue, who, kind == Proposal::Kind::pressure ? "pressure" : "standing");
        made.kind = kind;
        out_.push_back(std::move(made));
    }

    // A question asks for a side, and the lists that follow answer it; "the paper names four: A, B,
    // C and D" goes on with the last act.
    void answers() {
        constexpr int sentences = 5;
        if (s_.question) {
            for (const Cue& cue : cues_) {
                if (cue.act == Act::vote && !cue.adopted) {
                    carried_.asked = cue;
                    carried_.answers = sentences;
                }
            }
            return;
        }
        const bool told = named_.size() == 1 || cues_.empty();
        if (!told)
            return;
        for (std::size_t n = 0; n < named_.size(); ++n) {
            const Named& one = named_[n];
            if (used_[n] || one.kind != Named::Kind::states || !acts(one.role) || one.official)
                continue;
            const bool answer = cues_.empty() && carried_.answers > 0 && carried_.asked &&
                                one.first <= s_.first + 4 && only_names();
            const bool named_on =
                cues_.empty() && carried_.cue && announced(one) && one.states.size() > 1;
            if (!answer && !named_on)
                continue;
            Cue like = answer ? *carried_.asked : *carried_.cue;
            like.first = one.first;
            like.last = one.last;
            like.label = true;
            cues_.push_back(like);
            Claim made = make(like, one, answer ? "answer" : "named-on");
            if (admitted(made, like, cues_.size() - 1))
                out_.push_back(std::move(made));
            cues_.pop_back();
            used_[n] = true;
        }
        if (carried_.answers > 0)
            --carried_.answers;
    }

    // Nothing that acts follows: "Tuvalu too, after a long night".
    [[nodiscard]] bool near_end(std::uint32_t last) const {
        return std::none_of(cues_.begin(), cues_.end(), [&](const Cue& cue) {
            return cue.first > last && cue.first <= last + 6 && cue.first < clause_stop(last) &&
                   !cue.bare;
        });
    }

    // ---- making claims

    [[nodiscard]] Claim make(const Cue& cue, const Named& who, std::string_view rule) const {
        Claim out;
        out.who = who;
        out.stance = cue.stance;
        out.act = cue.act;
        out.signs = cue.act == Act::signature;
        out.cue_first = cue.first;
        out.cue_last = cue.last;
        out.first = std::min(cue.first, who.first);
        out.last = std::max(cue.last, who.last);
        out.rule = rule;
        out.of_it = cue.first > s_.first && of_it(cue);
        return out;
    }

    // "que a apoiavam", "la hicieron suya": a pronoun before the verb is its object.
    [[nodiscard]] bool of_it(const Cue& cue) const {
        constexpr std::array<std::string_view, 10> objects{"lo", "la",  "los", "las", "l",
                                                           "le", "les", "o",   "a",   "as"};
        return a_.text->language != Language::english && cue.form != Feature::noun &&
               std::find(objects.begin(), objects.end(), a_.said(cue.first - 1)) != objects.end();
    }

    void claim_of(std::size_t c, const Named& who, std::string_view rule) {
        Claim made = make(cues_[c], who, rule);
        if (cues_[c].act == Act::sponsorship && (cues_[c].passive || ends_by(cues_[c].last)))
            made.about = motion_before(cues_[c]);
        if (admitted(made, cues_[c], c))
            out_.push_back(std::move(made));
        else
            out_.push_back(dropped(made));
    }

    // A claim that does not stand keeps its place, so that what refers to it finds it, and is taken
    // out at the end.
    static Claim dropped(Claim made) {
        made.rule = "";
        return made;
    }

    // Whether the act is asserted of the member, by somebody who may; sets grade, year, correction.
    bool admitted(Claim& made, const Cue& cue, std::size_t c) {
        if (s_.question)
            return false;
        const std::uint32_t from = std::min(made.first, clause_start(cue.first));
        const std::uint32_t behind_subject =
            made.who.last < cue.first ? made.who.last + 1 : clause_start(cue.first);
        if (any_between(marks_.deny, from, made.last + 1) && !correction_ahead(cue))
            return false;
        if (any_between(marks_.withdraw, from, clause_stop(made.last)) &&
            cue.act == Act::sponsorship)
            return false;
        if (any_between(marks_.withdraw, from, cue.first) && cue.act != Act::vote)
            return false;
        // "London, whose vote was taken for a no, voted for it"
        const std::uint32_t behind =
            made.who.last < cue.first ? behind_insertion(made.who, cue) : 0;
        const auto ahead = [&](const std::vector<std::uint32_t>& marks) {
            return behind == 0 ? any_between(marks, from, cue.first)
                               : any_between(marks, from, made.who.last) ||
                                     any_between(marks, behind, cue.first);
        };
        if (ahead(marks_.expect) || ahead(marks_.urge))
            return false;
        if (within_condition(cue))
            return false;
        if (former_before(made.who))
            return false;
        if (claimed_by_another(made))
            return false;
        if (any_between(marks_.threat, from, cue.first) ||
            any_between(marks_.offer, from, cue.first)) {
            if (cue.form == Feature::infinitive || cue.form == Feature::base)
                return false;
        }
        if (first_only(cue, from) && !any_between(marks_.change, from, cue.first))
            return false;
        if (changes_later(cue))
            return false;
        made.reported = any_between(marks_.say, s_.first, made.who.first) &&
                        std::none_of(named_.begin(), named_.end(), [&](const Named& one) {
                            return one.kind == Named::Kind::states && one.first < made.who.first;
                        });
        made.correction = any_between(marks_.change, from, cue.first) ||
                          (carried_.correcting && made.who.kind == Named::Kind::states &&
                           made.who.states.size() == 1 && !cue.label);
        if (!mood(made, cue, behind_subject, c))
            return false;
        times(made, from);
        return true;
    }

    // "will cut its aid if Haiti votes against": what stands in the condition is not told as done.
    [[nodiscard]] bool within_condition(const Cue& cue) const {
        for (const std::uint32_t w : marks_.condition) {
            if (w >= cue.first)
                continue;
            bool closed = false;
            for (std::uint32_t i = w + 1; i <= cue.first; ++i) {
                closed =
                    closed || (a_.words[i].before & (Gap::comma | clause_end | Gap::colon)) != 0;
            }
            if (!closed && cue.form != Feature::conditional && !would_before(w, cue.first))
                return true;
        }
        return false;
    }

    [[nodiscard]] bool would_before(std::uint32_t from, std::uint32_t to) const {
        for (std::uint32_t w = from; w < to; ++w) {
            const std::uint32_t hit = a_.hit_at[w];
            if (hit == Analysis::none)
                continue;
            const Meaning* aux = a_.meaning(hit, Sense::aux);
            if (aux != nullptr && (aux->feature == Feature::would || aux->feature == Feature::will))
                return true;
        }
        return false;
    }

    // "first shown as abstaining": a later act in the sentence is no longer the first.
    [[nodiscard]] bool first_only(const Cue& cue, std::uint32_t from) const {
        return std::any_of(marks_.first.begin(), marks_.first.end(), [&](std::uint32_t w) {
            return from <= w && w < cue.first &&
                   std::none_of(cues_.begin(), cues_.end(), [&](const Cue& other) {
                       return w < other.first && other.first < cue.first;
                   });
        });
    }

    [[nodiscard]] bool correction_ahead(const Cue& cue) const {
        return any_between(marks_.change, s_.first, cue.first);
    }

    // "... abstained, but its vote was changed to yes": the first of the two does not stand.
    [[nodiscard]] bool changes_later(const Cue& cue) const {
        return std::any_of(marks_.change.begin(), marks_.change.end(), [&](std::uint32_t w) {
            return w > cue.last && a_.is(w, Sense::change) &&
                   std::any_of(marks_.first.begin(), marks_.first.end(),
                               [&](std::uint32_t f) { return f < w; });
        });
    }

    [[nodiscard]] bool former_before(const Named& who) const {
        constexpr std::uint32_t near = 5;
        const std::uint32_t from = who.first > s_.first + near ? who.first - near : s_.first;
        for (std::uint32_t w = who.last; w + 1 > from; --w) {
            if (w < who.first && (a_.words[w + 1].before & (Gap::comma | clause_end)) != 0)
                return false;
            if (a_.is(w, Sense::former) && w != who.first)
                return true;
            if (w == 0)
                break;
        }
        return false;
    }

    // "According to Moscow, Ankara supports it"; "the envoy of X said that Y will come round".
    [[nodiscard]] bool claimed_by_another(const Claim& made) const {
        for (const std::uint32_t w : marks_.claim) {
            if (w > made.who.first)
                continue;
            for (std::uint32_t i = w + 1; i < made.who.first; ++i) {
                if (a_.is(i, Sense::not_agent))
                    return true; // a paper, a member of parliament, somebody's official
                if (a_.is(i, Sense::speaker) && (a_.words[made.who.first].before & Gap::comma) != 0)
                    return true; // "according to the ambassador, Ankara ..."
            }
            for (const Named& one : named_) {
                if (one.kind == Named::Kind::states && one.first != made.who.first &&
                    one.last < made.who.first && one.states != made.who.states)
                    return true;
            }
        }
        for (const std::uint32_t w : marks_.say) {
            if (w > made.who.first || made.who.kind != Named::Kind::states)
                continue;
            // The speaker stands right before the verb.
            for (const Named& one : named_) {
                if (one.kind == Named::Kind::states && one.last < w && w - one.last <= 8 &&
                    one.role == Role::agent && one.first != made.who.first &&
                    one.states != made.who.states && one.states.size() == 1 &&
                    clause_start(w) <= one.first && made.cue_first > w &&
                    clause_start(made.who.first) <= w)
                    return true;
            }
        }
        return false;
    }

    // Tense, negation and condition of the verb.
    bool mood(Claim& made, const Cue& cue, std::uint32_t from, std::size_t /*c*/) {
        constexpr std::uint32_t window = 7;
        std::uint32_t start =
            std::max(from, cue.first > window + s_.first ? cue.first - window : s_.first);
        bool will = cue.form == Feature::future;
        bool would = cue.form == Feature::conditional;
        bool have = false;
        bool did = false; // "ended up voting"
        bool had_would = false;
        int negations = 0;
        bool failed = false;
        start = std::max(start, behind_insertion(made.who, cue));
        for (std::uint32_t w = start; w < cue.first; ++w) {
            if (fails_to(w)) {
                ++negations;
                failed = true;
            }
            const std::uint32_t hit = a_.hit_at[w];
            if (hit == Analysis::none || a_.hits[hit].first != w)
                continue;
            if (a_.meaning(hit, Sense::neg) != nullptr &&
                (a_.meaning(hit, Sense::side) == nullptr || w + 2 >= cue.first))
                ++negations;
            if (const Meaning* aux = a_.meaning(hit, Sense::aux)) {
                will = will || aux->feature == Feature::will;
                if (aux->feature == Feature::may)
                    would = true;
                if (aux->feature == Feature::would) {
                    would = true;
                    had_would = a_.text->language != Language::english;
                }
                have = have || aux->feature == Feature::have || aux->feature == Feature::did;
                did = did || aux->feature == Feature::did;
            }
        }
        // "neither Guinea nor Mali sponsor it"
        for (std::uint32_t w = made.who.first > s_.first ? made.who.first - 1 : s_.first;
             w <= made.who.last && made.who.last < cue.first; ++w) {
            const std::string_view said = a_.said(w);
            if (said == "ni" || said == "Ni" || said == "neither" || said == "Neither" ||
                said == "nor" || said == "nem" || said == "Nem") {
                ++negations;
                break;
            }
        }
        if (a_.text->language == Language::french && !failed)
            negations = (negations + 1) / 2; // ne ... pas
        if (a_.text->language == Language::french && failed)
            negations = 2;
        if (cue.label || cue.passive || cue.form == Feature::noun)
            negations = 0;
        if (negations % 2 == 1)
            return false;
        const bool conditions = !marks_.condition.empty();
        if (would && (have || had_would || would_have_been(cue)))
            return false;
        // "announced that it would vote against"
        if (would && !conditions && (indirect_ || any_between(marks_.say, s_.first, cue.first)) &&
            cue.form != Feature::infinitive)
            return intention(made);
        if (would) {
            if (!conditions)
                return false;
            made.grade = Grade::conditional;
            return intention(made);
        }
        if (conditions && will) {
            made.grade = Grade::conditional;
            return intention(made);
        }
        if (any_between(marks_.hedge, clause_start(cue.first), clause_stop(cue.last)) &&
            !cue.label && made.act != Act::vote) {
            made.grade = Grade::weak;
        }
        // "Chile will vote yes, Peru no"
        const bool follows =
            cue.bare && !out_.empty() && out_.back().intended && out_.back().cue_last < cue.first;
        if (will || follows)
            return intention(made);
        if (failed)
            return true;
        // "It was rejected": nobody is said to have done it.
        if (a_.text->language == Language::english && cue.form == Feature::past && !cue.passive &&
            made.act != Act::vote && !cue.label && behind_be(cue.first))
            return false;
        if (!did && !cue.label && !foremost(made.who, cue) &&
            (cue.form == Feature::infinitive ||
             (cue.form == Feature::base && preceded_by_to(cue.first))))
            return false;
        if (cue.form == Feature::participle && !cue.passive && !cue.label && !have &&
            !has_auxiliary(start, cue.first))
            return false;
        return true;
    }

    // "teria votado", "habría firmado": what would have been.
    [[nodiscard]] bool would_have_been(const Cue& cue) const {
        constexpr std::array<std::string_view, 10> words{
            "teria",    "teriam",  "habría",   "habrían", "hubiera",
            "hubieran", "hubiese", "hubiesen", "aurait",  "auraient"};
        return std::find(words.begin(), words.end(), a_.said(cue.first)) != words.end();
    }

    // "Nauru, which is not a member, sent a letter": what stands between two commas does not turn
    // the verb behind them.
    [[nodiscard]] std::uint32_t behind_insertion(const Named& who, const Cue& cue) const {
        std::uint32_t commas = 0;
        std::uint32_t last = 0;
        for (std::uint32_t w = who.last + 1; w <= cue.first; ++w) {
            if ((a_.words[w].before & Gap::comma) != 0) {
                ++commas;
                last = w;
            }
        }
        return commas > 1 ? last : 0;
    }

    // "was the only one to vote against", "fue el primero en firmar"
    [[nodiscard]] bool foremost(const Named& who, const Cue& cue) const {
        bool be = false;
        bool one_of = false;
        for (std::uint32_t w = who.last + 1; w < cue.first; ++w) {
            if ((a_.words[w].before & clause_end) != 0)
                return false;
            const std::uint32_t hit = a_.hit_at[w];
            if (hit == Analysis::none)
                continue;
            const Meaning* aux = a_.meaning(hit, Sense::aux);
            be = be || (aux != nullptr && aux->feature == Feature::be);
            one_of = one_of || (be && (a_.meaning(hit, Sense::only) != nullptr ||
                                       a_.meaning(hit, Sense::foremost) != nullptr));
        }
        return one_of;
    }

    [[nodiscard]] bool has_auxiliary(std::uint32_t from, std::uint32_t to) const {
        for (std::uint32_t w = from; w < to; ++w) {
            if (a_.is(w, Sense::aux))
                return true;
        }
        return false;
    }

    [[nodiscard]] bool behind_be(std::uint32_t first) const {
        for (std::uint32_t w = first; w > s_.first && first - w < 2; --w) {
            const std::uint32_t hit = a_.hit_at[w - 1];
            if (hit == Analysis::none)
                return false;
            if (const Meaning* aux = a_.meaning(hit, Sense::aux);
                aux != nullptr && aux->feature == Feature::be)
                return true;
        }
        return false;
    }

    [[nodiscard]] bool preceded_by_to(std::uint32_t w) const {
        return w > s_.first && a_.said(w - 1) == "to";
    }

    // "did not fail to sign"
    [[nodiscard]] bool fails_to(std::uint32_t w) const {
        const std::string_view said = a_.said(w);
        return said == "fail" || said == "failed" || said == "fails" || said == "FAIL" ||
               said == "manqué" || said == "abstained";
    }

    // An announced vote is a stand, not a vote.
    static bool intention(Claim& made) {
        made.intended = true;
        switch (made.stance) {
        case Stance::yes:
            made.stance = Stance::support;
            break;
        case Stance::no:
            made.stance = Stance::oppose;
            break;
        case Stance::support:
        case Stance::oppose:
            break;
        default:
            return false;
        }
        made.act = Act::speech;
        return true;
    }

    void times(Claim& made, std::uint32_t from) const {
        const std::uint32_t stop = clause_stop(made.last);
        const auto tells = [&](std::uint32_t w) {
            return from <= w && w < stop && !any_between(marks_.say, w, made.cue_first) &&
                   !(w > made.cue_last && any_between(marks_.say, made.cue_last, w)) &&
                   !aside(w, made);
        };
        for (const std::uint32_t w : years_) {
            if (tells(w))
                made.year = a_.words[w].number;
        }
        made.earlier = std::any_of(earlier_.begin(), earlier_.end(), tells);
        // "Ghana, which was then on the council, voted for that one"
        if (made.year < 0 && !made.earlier && s_.senses.has(Sense::that_time)) {
            made.year = carried_.told_year;
            made.earlier = carried_.told_earlier;
        }
    }

    // Whether a time stands in a clause of its own: "Japan, an observer since 2019, opposed it",
    // "so did Seoul, which had hinted last month that it might abstain".
    [[nodiscard]] bool aside(std::uint32_t w, const Claim& made) const {
        if (w < made.who.first && w < made.cue_first)
            return false;
        const std::uint32_t from = w < made.cue_first ? w : made.cue_last;
        const std::uint32_t to = w < made.cue_first ? made.cue_first : w;
        constexpr std::uint32_t longest_time = 3;
        for (std::uint32_t i = from + 1; i <= to; ++i) {
            if (i < to && a_.is(i, Sense::relative))
                return true;
            if ((a_.words[i].before & Gap::comma) == 0)
                continue;
            // "Kazakhstan, in 2019, had voted against"
            std::uint32_t open = w;
            while (open > s_.first && w - open < longest_time &&
                   (a_.words[open].before & Gap::comma) == 0)
                --open;
            if (w > made.cue_first || (a_.words[open].before & Gap::comma) == 0)
                return true;
        }
        return false;
    }

    // "Mr. Keller (Switzerland):", "El REPRESENTANTE DE COLOMBIA:" open what they say.
    void take_the_floor() {
        constexpr std::uint32_t early = 9;
        if (!s_.opens_block || named_.empty())
            return;
        for (const Named& one : named_) {
            if (one.kind != Named::Kind::states || one.states.size() != 1 ||
                one.first > s_.first + early)
                continue;
            const bool bracketed =
                (a_.words[one.first].before & Gap::open) != 0 ||
                (one.first > s_.first && (a_.words[one.first - 1].before & Gap::open) != 0);
            const bool person = bracketed &&
                                (a_.after(one.last) & (Gap::colon | Gap::close)) != 0 &&
                                a_.is(s_.first, Sense::title);
            const bool office = (a_.after(one.last) & Gap::colon) != 0 && speaks(one);
            if (person || office) {
                carried_.speaker = one;
                carried_.subject = one;
            }
        }
    }

    // Whether the block opens with an office of the member and nothing else.
    [[nodiscard]] bool speaks(const Named& one) const {
        bool office = false;
        for (std::uint32_t w = s_.first; w < one.first; ++w) {
            office = office || a_.is(w, Sense::speaker);
            if (!a_.is(w, Sense::speaker) && !a_.is(w, Sense::article) &&
                !a_.is(w, Sense::preposition))
                return false;
        }
        return office;
    }

    void remember() {
        for (const Claim& one : out_) {
            if (one.rule.empty() || one.kind != Proposal::Kind::stance)
                continue;
            carried_.told_year = one.year;
            carried_.told_earlier = one.earlier;
        }
        carried_.correcting = !marks_.deny.empty() || !marks_.first.empty();
        for (const Cue& cue : cues_) {
            const bool ahead = cue.form == Feature::future || cue.form == Feature::conditional ||
                               cue.form == Feature::infinitive || cue.form == Feature::base;
            if (cue.act == Act::vote && !cue.adopted && (cue.label || !ahead))
                carried_.voting = true;
        }
        for (const Claim& one : out_) {
            if (one.who.kind == Named::Kind::states && one.who.states.size() == 1 &&
                !one.rule.empty())
                carried_.subject = one.who;
        }
        for (const Named& one : named_) {
            if (one.kind == Named::Kind::states && one.states.size() > 1 && acts(one.role))
                carried_.several = one;
        }
        if (last_claimed_ && *last_claimed_ < cues_.size())
            carried_.cue = cues_[*last_claimed_];
        if (std::all_of(out_.begin(), out_.end(),
                        [](const Claim& one) { return one.rule.empty(); })) {
            for (const Named& one : named_) {
                if (one.kind == Named::Kind::states && one.states.size() == 1 &&
                    one.role == Role::agent) {
                    carried_.subject = one;
                    break;
                }
            }
        }
    }

    const Analysis& a_;
    const Sentence& s_;
    const std::vector<Named>& named_;
    Carried& carried_;
    std::vector<Cue> cues_;
    std::vector<bool> used_;
    Marks marks_;
    std::vector<std::uint32_t> years_;
    std::vector<std::uint32_t> earlier_;
    std::vector<std::pair<std::size_t, Stance>> described_;
    std::optional<std::size_t> last_claimed_;
    bool indirect_ = false; // the subject is "his delegation" or the like
    std::vector<Claim> out_;
};

} // namespace

std::vector<Claim> claims_in(const Analysis& analysis, const Sentence& sentence,
                             const std::vector<Named>& named, Carried& carried) {
    return Binder(analysis, sentence, named, carried).run();
}

} // namespace plenary::reader
