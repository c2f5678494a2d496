// Where a section of a text begins: headings, pieces of a review, entries of a list, heads of
// pages.
#include <algorithm>

#include "plenary/evidence/reader/entries.hpp"
#include "plenary/evidence/reader/motion_key.hpp"
#include "plenary/evidence/reader/motions.hpp"

namespace plenary::reader {
// A review of several short pieces: each opens with a place in capitals and has motions of its own.
void Motions::item(const Sentence& sentence) {
    std::uint32_t last = sentence.first;
    while (last < sentence.last && a_.words[last + 1].upper && a_.after(last) == Gap::space)
        ++last;
    if (!sentence.opens_block || a_.shouting || !a_.words[sentence.first].upper ||
        last == sentence.last || a_.is(sentence.first, Sense::side) ||
        a_.is(sentence.first, Sense::abstain) || a_.is(sentence.first, Sense::absent) ||
        a_.is(sentence.first, Sense::vote))
        return;
    const std::uint32_t behind = a_.after(last);
    if ((behind & (Gap::open | Gap::dash | Gap::comma | Gap::stop)) == 0)
        return;
    // "URGENT - 11h47" is a heading.
    if ((behind & Gap::dash) != 0 && (a_.after(sentence.last) & Gap::stop) == 0)
        return;
    ++items_;
    main_ = items_ == 1 ? std::string() : std::string(unnamed) + "/item" + std::to_string(items_);
    voted_ = main_;
    signed_.clear();
    last_.clear();
    last_signable_.clear();
}

// "11. Malawi", "12. Marshal Islands", "13. Mexico": a name that is not read, or is misspelled,
// among the members of a list.
bool Motions::enters_list(const Sentence& sentence) {
    const std::uint32_t next = sentence.last + 1;
    const bool named = sentence.senses.has(Sense::state);
    const bool behind = entry_ + 1 == sentence.block_number;
    const bool before = next + 1 < a_.words.size() && a_.words[sentence.first].number >= 0 &&
                        a_.words[next].number == a_.words[sentence.first].number + 1 &&
                        a_.is(next + 1, Sense::state);
    if (named || behind || before)
        entry_ = sentence.block_number;
    return named || behind || before;
}

// "7.3 Abandoned fishing gear": what comes next is about something else.
void Motions::section() {
    begin_text();
    last_.clear();
}

// "3. Draft decision 1: a pause on mining.": what the block is about.
bool Motions::opens_on(const Mention& mention, const Sentence& sentence) {
    constexpr std::uint32_t early = 4;
    return sentence.opens_block && numbered_key(mention.key) &&
           mention.first <= sentence.first + early;
}

// "II. Election of the chair"
bool Motions::opens_with_numeral(const Sentence& sentence) const {
    return sentence.first < sentence.last && (a_.after(sentence.first) & Gap::stop) != 0 &&
           a_.in(sentence.first, WordList::numeral);
}

// "CM/Del(2026)1541   - 8 -", the head of each page of a scan: told before but for its number.
bool Motions::on_every_page(const Sentence& sentence) {
    if (!sentence.opens_block)
        return false;
    std::string words;
    bool numbered = false;
    for (std::uint32_t w = sentence.first; w <= sentence.last; ++w) {
        numbered = numbered || a_.words[w].number >= 0;
        if (a_.words[w].number < 0)
            words += folded({w, w, 0}) + ' ';
    }
    const bool ends = a_.words[sentence.last].number >= 0;
    const std::uint32_t last = ends ? sentence.last : sentence.first;
    const bool again = !pages_.insert(words).second;
    // "- 8 -"
    const bool page = ends && (a_.words[sentence.last].before & Gap::dash) != 0 &&
                      (a_.after(sentence.last) & Gap::dash) != 0;
    return page || (again && numbered && a_.words[last].number >= 0);
}

// "4. Budget. Peru voted against it": a numbered paragraph opens with what it is about.
bool Motions::opens_with_topic(const Sentence& sentence) const {
    constexpr std::uint32_t longest = 3;
    constexpr Senses no_topic{Sense::vote,     Sense::state,  Sense::group,   Sense::balloting,
                              Sense::explains, Sense::result, Sense::general, Sense::speaker,
                              Sense::title,    Sense::side,   Sense::abstain};
    const std::uint32_t next = sentence.last + 1;
    return sentence.opens_block && a_.words[sentence.first].number >= 0 &&
           (a_.after(sentence.first) & Gap::stop) != 0 && sentence.last > sentence.first &&
           sentence.last <= sentence.first + longest &&
           (a_.after(sentence.last) & Gap::stop) != 0 && next < a_.words.size() &&
           (a_.words[next].before & Gap::line) == 0 && !sentence.senses.has_any(no_topic);
}

// Whether the sentence is a heading, after which another text may be meant.
bool Motions::opens_section(const Sentence& sentence) {
    constexpr std::uint32_t longest = 14;
    // "39. The result of the vote was as follows:" opens no section.
    const bool numbered =
        sentence.opens_block && (a_.after(sentence.last) & (Gap::stop | Gap::colon)) == 0 &&
        ((sentence.block == Block::Kind::item && a_.words[sentence.first].number >= 0) ||
         opens_with_numeral(sentence));
    const bool short_block = sentence.last - sentence.first < longest &&
                             (sentence.block == Block::Kind::heading || numbered) &&
                             sentence.block_number != last_heading_;
    const bool heading = short_block && !on_every_page(sentence);
    if (short_block && !heading)
        mentions_.clear();
    if (heading && !mentions_.empty())
        last_heading_ = sentence.block_number;
    item(sentence);
    const bool entry = numbered && enters_list(sentence);
    const bool topic = std::all_of(mentions_.begin(), mentions_.end(),
                                   [](const Mention& one) { return one.matter; }) &&
                       opens_with_topic(sentence);
    if (acted_ && ((heading && numbered && !entry && mentions_.empty()) || topic))
        section();
    return heading;
}

// The first lines of a report tell once more what its title told: lines of one sentence each.
bool Motions::below_title(const Sentence& sentence) const {
    constexpr std::uint32_t lines = 2;
    return sentence.block_number > 0 && sentence.block_number <= lines &&
           entered_ == sentence.block_number;
}

} // namespace plenary::reader
