#include "plenary/evidence/reader/roll_call.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace plenary::reader {
namespace {

using Stance = Proposal::Stance;

// Whether a cell may hold it as who voted.
bool may_vote(const Named& one) {
    return one.kind == Named::Kind::states || one.kind == Named::Kind::group ||
           one.kind == Named::Kind::rest;
}

// A roll is called in one language and answered in several.
std::optional<Stance> answer_in_any_language(const Analysis& a, std::uint32_t w) {
    if (a.in(w, WordList::answer_yes))
        return Stance::yes;
    if (a.in(w, WordList::no))
        return Stance::no;
    if (a.in(w, WordList::answer_abstain))
        return Stance::abstain;
    return std::nullopt;
}

} // namespace

bool RollCall::row() {
    std::uint32_t tab = 0;
    if (named_.empty() || (s_.gaps & (Gap::tab | Gap::colon)) == 0)
        return false;
    if (s_.question && (s_.gaps & Gap::tab) == 0)
        return false; // "Britain: abstain?"
    // "Brazil: in favour; Chile: against"
    if ((s_.gaps & Gap::tab) == 0 && (s_.gaps & Gap::semicolon) != 0 && named_.size() > 1)
        return false;
    for (std::uint32_t w = s_.first + 1; w <= s_.last && tab == 0; ++w) {
        const bool short_line = s_.opens_block && s_.last - s_.first < 12;
        const bool time = a_.words[w].number >= 0 && a_.words[w - 1].number >= 0; // "10:04"
        if ((a_.words[w].before & Gap::tab) != 0 ||
            ((a_.words[w].before & Gap::colon) != 0 && short_line && !time))
            tab = w;
    }
    const bool other_names = std::any_of(named_.begin() + 1, named_.end(), [&](const Named& one) {
        return (a_.words[one.first].before & Gap::tab) != 0;
    });
    if (tab == 0 || named_.front().kind != Named::Kind::states ||
        named_.front().states.size() != 1 || other_names ||
        (named_.front().first > s_.first + 2 && !at_.speaks(named_.front())) ||
        named_.front().last >= tab)
        return wide_row();
    // "Ms. Okello (Uganda): Uganda will vote against it" is a speech.
    const bool speech =
        s_.senses.has_any({Sense::aux, Sense::first_person, Sense::its_vote}) || named_.size() > 1;
    if ((s_.gaps & Gap::tab) == 0 && s_.senses.has(Sense::title) && speech)
        return false;

    // "Congo (République démocratique du): contre" opens with one name; a sentence does not end
    // its line with a stance.
    const std::vector<Cell> cells = cells_from(tab);
    if (cells.empty())
        return false;
    // "Peru announced the result: ten votes against": so many, and nobody's
    if ((s_.gaps & Gap::tab) == 0 && tab > named_.front().last + 2 &&
        a_.counted(cells.front().cue.first, tab))
        return false;
    // "Chile cambió su voto: de la abstención pasó al voto a favor": where it came from
    if ((s_.gaps & Gap::tab) == 0 && s_.senses.has(Sense::change) &&
        a_.is(tab, Sense::preposition) && !a_.is(tab, Sense::side))
        return false;
    // "Cuba: will vote against" announces it.
    if ((s_.gaps & Gap::tab) == 0 && s_.senses.has(Sense::aux)) {
        for (std::uint32_t w = tab; w < cells.front().cue.first; ++w) {
            const std::uint32_t hit = a_.hit_at[w];
            const Meaning* aux = hit == Analysis::none ? nullptr : a_.meaning(hit, Sense::aux);
            if (aux != nullptr && aux->feature != Feature::have && aux->feature != Feature::be)
                return false;
        }
    }
    for (const Cell& cell : cells) {
        out_.push_back(assertion_.make(cell.cue, named_.front(), "row"));
        if (cells.size() > 1 || carried_.columns > 1)
            out_.back().column = cell.column;
    }
    carried_.columns = std::max(carried_.columns, cells.size());
    carried_.voting = true;
    return true;
}

// "Syria: the text finds no support": no answer, where more is said behind it.
bool RollCall::negates(std::uint32_t w) const {
    return (s_.gaps & Gap::tab) == 0 && w < s_.last && a_.words[w + 1].before == Gap::space &&
           a_.in(w, WordList::no);
}

// The cells that say how one voted, of those from the word on.
std::vector<RollCall::Cell> RollCall::cells_from(std::uint32_t tab) const {
    std::vector<Cell> cells;
    std::uint32_t column = 0;
    for (std::uint32_t w = s_.first; w <= s_.last; ++w) {
        if (w > s_.first)
            column += a_.tabs_before(w);
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
        if (w < tab || hit == Analysis::none || negates(w))
            continue;
        Cue one;
        one.first = a_.hits[hit].first;
        one.last = a_.hits[hit].last;
        one.label = true;
        const std::optional<Stance> vote = vote_told(a_, hit);
        if (!vote)
            continue;
        // "Ukraine: twenty-six against one" heads a report of a vote.
        const bool counted = one.first > s_.first && (a_.number_at(one.first - 1) >= 0);
        if (counted && (s_.gaps & Gap::tab) == 0)
            return {};
        one.stance = *vote;
        if (cells.empty() || (column > 0 && column != cells.back().column))
            cells.push_back({one, column});
        w = one.last;
    }
    return cells;
}

// For each of those named how many tabs of the row stand before it.
std::vector<std::uint32_t> RollCall::columns_of_names() const {
    std::vector<std::uint32_t> out;
    std::uint32_t column = 0;
    std::uint32_t w = s_.first;
    for (const Named& one : named_) {
        while (w < one.first)
            column += a_.tabs_before(++w);
        out.push_back(column);
    }
    return out;
}

// "Southern Cone | Argentina, Brazil | For | Against", "Against | Finland | statement", "Belgium |
// yes | Lithuania | no": each vote is of the names in the cell before it, or else behind it.
bool RollCall::wide_row() {
    constexpr std::uint32_t longest = 4; // words of a cell that is a vote
    constexpr std::size_t widest = 300;  // names; a longer line is no row of a table of votes
    if ((s_.gaps & Gap::tab) == 0 || named_.empty() || named_.size() > widest)
        return false;
    const std::vector<Cell> cells = cells_from(s_.first);
    const std::vector<std::uint32_t> columns = columns_of_names();

    struct Vote {
        const Cell* cell;
        std::uint32_t names; // the column
    };

    std::vector<Vote> votes;
    for (const Cell& cell : cells) {
        std::uint32_t first = cell.cue.first;
        while (first > s_.first && (a_.words[first].before & Gap::tab) == 0)
            --first;
        std::uint32_t last = cell.cue.last;
        while (last < s_.last && (a_.after(last) & Gap::tab) == 0)
            ++last;
        if (last - first + 1 > longest)
            return false;
        std::optional<std::uint32_t> names;
        for (std::size_t n = 0; n < named_.size(); ++n) {
            const std::uint32_t at = columns[n];
            if (!may_vote(named_[n]) || at == cell.column)
                continue;
            if (at < cell.column || !names)
                names = at;
        }
        if (!names)
            return false;
        // "Against | Hungary | Yes": the last cell says whether there is a statement.
        const bool behind = !votes.empty() && votes.front().cell->column < votes.front().names &&
                            *names == votes.front().names;
        if (!behind)
            votes.push_back({&cell, *names});
    }
    if (votes.empty())
        return false;
    const bool one_cell = std::all_of(votes.begin(), votes.end(), [&](const Vote& vote) {
        return vote.names == votes.front().names;
    });
    for (const Vote& vote : votes) {
        for (std::size_t n = 0; n < named_.size(); ++n) {
            if (columns[n] != vote.names || !may_vote(named_[n]))
                continue;
            // "European Union | Y" beside "Canada | N": where it is a member it votes as one
            const bool as_one = one_cell && named_[n].kind == Named::Kind::group &&
                                named_[n].first <= s_.first + 1 && named_.size() == 1 &&
                                named_[n].council && a_.lexicon->groups[named_[n].group].id == "EU";
            if (as_one)
                continue;
            out_.push_back(assertion_.make(vote.cell->cue, named_[n], "row"));
            if (one_cell && (votes.size() > 1 || carried_.columns > 1))
                out_.back().column = vote.cell->column;
        }
    }
    if (one_cell)
        carried_.columns = std::max(carried_.columns, votes.size());
    carried_.voting = true;
    return true;
}

// A cell that holds one letter: Y, N, A; S and O for yes in the other languages.
std::optional<Stance> RollCall::letter(std::uint32_t w) const {
    const bool alone =
        (a_.words[w].before & Gap::tab) != 0 && (w == s_.last || (a_.after(w) & Gap::tab) != 0);
    const std::string_view said = a_.spelled(w);
    if ((a_.words[w].before & (Gap::colon | Gap::tab)) != 0 && a_.hit_at[w] == Analysis::none) {
        if (const std::optional<Stance> foreign = answer_in_any_language(a_, w))
            return foreign;
    }
    if (alone && a_.words[w].upper && (said == "ABS" || said == "ABST"))
        return Stance::abstain;
    constexpr std::array<std::string_view, 5> away{"AUS", "NV", "DNV", "NP", "ABSENT"};
    if (alone && a_.words[w].upper && std::find(away.begin(), away.end(), said) != away.end())
        return Stance::absent;
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

std::optional<Stance> vote_told(const Analysis& analysis, std::uint32_t hit) {
    if (const Meaning* side = analysis.meaning(hit, Sense::side))
        return side->feature == Feature::against ? Stance::no : Stance::yes;
    if (analysis.meaning(hit, Sense::abstain) != nullptr)
        return Stance::abstain;
    if (analysis.meaning(hit, Sense::absent) != nullptr)
        return Stance::absent;
    return std::nullopt;
}

// The stance that is called out with the word.
std::optional<Cue> RollCall::called(std::uint32_t w) const {
    const std::uint32_t hit = w > s_.last ? Analysis::none : a_.hit_at[w];
    if (hit == Analysis::none || a_.hits[hit].first != w)
        return std::nullopt;
    Cue one;
    one.first = w;
    one.last = a_.hits[hit].last;
    one.label = true;
    if (const std::optional<Stance> vote = vote_told(a_, hit))
        one.stance = *vote;
    else if (const Meaning* yes = a_.meaning(hit, Sense::support);
             yes != nullptr && yes->feature == Feature::noun)
        one.stance = Stance::support; // "firm yes"
    else if (const Meaning* no = a_.meaning(hit, Sense::oppose);
             no != nullptr && no->feature == Feature::noun)
        one.stance = Stance::oppose;
    else
        return std::nullopt;
    if (one.stance == Stance::support || one.stance == Stance::oppose)
        one.act = Proposal::Act::reported;
    return one;
}

bool RollCall::series() {
    constexpr std::uint32_t parts =
        Gap::comma | Gap::semicolon | Gap::close | Gap::stop | Gap::dash;
    // "No así Chile (abstención) ni Cuba (en contra)"
    const std::uint32_t opening =
        a_.is(s_.first, Sense::except) ? a_.hits[a_.hit_at[s_.first]].last + 1 : s_.first;
    // "A roll-call was taken: Argentina – yes; Australia – no"
    if (s_.question || named_.size() < 2 ||
        (named_.front().first > opening + 1 &&
         (a_.words[named_.front().first].before & Gap::colon) == 0))
        return false;
    std::vector<Cue> cues;
    bool bracketed = true;
    for (std::size_t n = 0; n < named_.size(); ++n) {
        const Named& one = named_[n];
        if (one.kind != Named::Kind::states || one.states.size() != 1)
            return false;
        const std::optional<Cue> cue = called(one.last + 1);
        if (!cue)
            return false;
        const std::uint32_t behind = a_.after(cue->last);
        bracketed = bracketed && (behind & Gap::close) != 0;
        const bool last = n + 1 == named_.size();
        const bool next = !last && named_[n + 1].first <= cue->last + 2 &&
                          ((behind & parts) != 0 || a_.is(cue->last + 1, Sense::conjunction));
        if (!next && !(last && (cue->last == s_.last || bracketed)))
            return false;
        cues.push_back(*cue);
    }
    for (std::size_t n = 0; n < named_.size(); ++n)
        out_.push_back(assertion_.make(cues[n], named_[n], "verdict"));
    carried_.voting = true;
    return true;
}

bool RollCall::line() {
    if (s_.question || named_.size() != 1 || named_.front().kind != Named::Kind::states ||
        named_.front().states.size() != 1 || named_.front().first > s_.first + 1 ||
        (a_.words[s_.first].before & Gap::line) == 0 || (a_.after(s_.last) & Gap::stop) != 0)
        return false;
    const std::optional<Cue> cue = called(named_.front().last + 1);
    if (!cue || cue->last != s_.last || cue->act != Proposal::Act::vote ||
        (a_.words[cue->first].before & ~(Gap::space | Gap::other)) != 0 ||
        !(a_.words[cue->first].upper || carried_.voting))
        return false;
    out_.push_back(assertion_.make(*cue, named_.front(), "verdict"));
    carried_.voting = true;
    return true;
}

bool RollCall::verdict() {
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
        else if (a_.meaning(hit, Sense::same) != nullptr && carried_.cue && one.last == s_.last) {
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
    out_.push_back(assertion_.make(*cue, named_.front(), "verdict"));
    carried_.cue = cue;
    if (named_.front().states.size() == 1)
        carried_.subject = named_.front();
    return true;
}

} // namespace plenary::reader
