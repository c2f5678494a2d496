// Which motion a sentence speaks of, and what is voted on next.
#include "plenary/evidence/reader/motions.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

#include "plenary/evidence/reader/entries.hpp"
#include "plenary/evidence/reader/motion_key.hpp"

namespace plenary::reader {
void Motions::hear(const std::string& key, std::uint32_t first, std::uint32_t last) {
    for (const MotionHeard& one : heard_) {
        if (one.key == key)
            return;
    }
    MotionHeard one;
    one.key = key;
    one.begin = a_.words[first].begin;
    one.end = a_.words[last].end;
    one.words = a_.text->text.substr(one.begin, one.end - one.begin);
    heard_.push_back(std::move(one));
}

// "It also adopted a resolution on ports", after one on fisheries: another text, or that one again.
bool Motions::takes_up(Mention& mention, const Sentence& sentence) {
    if (mention.key != unnamed)
        return false;
    const std::string topic = topic_of(mention);
    if (topic.empty())
        return false;
    const bool told =
        sentence.senses.has_any({Sense::vote, Sense::adopted}) || result_told(mention, sentence);
    if (!told) {
        if (topics_.empty() && (main_.empty() || main_ == unnamed)) {
            main_ = std::string(unnamed);
            topics_[topic] = main_;
        }
        return false;
    }
    if (const auto known = topics_.find(topic); known != topics_.end()) {
        mention.key = known->second;
        main_ = known->second;
        voted_ = known->second;
        return true;
    }
    const bool other = std::any_of(topics_.begin(), topics_.end(),
                                   [&](const auto& one) { return one.second == main_; });
    if (!other) {
        if (main_.empty())
            main_ = std::string(unnamed);
        topics_[topic] = main_;
        return false;
    }
    begin_text();
    mention.key = main_;
    topics_[topic] = main_;
    return true;
}

// "The draft", "the whole text": the text of the section.
void Motions::meet_whole(Mention& one, const Sentence& sentence) {
    if (main_.empty())
        main_ = std::string(unnamed);
    one.key = stands_for_text(main_) ? main_ : std::string(unnamed);
    hear(one.key, one.first, one.last);
    last_ = one.key;
    last_block_ = sentence.block_number;
    // "WHOLE TEXT.": what is voted on next
    constexpr std::uint32_t heads_vote = 6;
    const bool heads = sentence.opens_block && sentence.last - sentence.first < heads_vote;
    if (is_part_voted() && (heads || called_up(one, sentence) || voted_on(one)))
        voted_ = one.key;
}

// "against adjournment and for the resolution": apart from a text that is told of beside it.
bool Motions::beside_text(const Mention& one) const {
    return std::any_of(mentions_.begin(), mentions_.end(), [&](const Mention& other) {
        return &other != &one && other.first > one.last && !other.matter &&
               (other.key == the_whole || other.key == unnamed || is_symbol(other.key)) &&
               behind_side(other.first);
    });
}

// "The motion to adjourn", "una moción para aplazar el punto": named as one of procedure.
bool Motions::is_moved(const Mention& one) const {
    constexpr std::uint32_t near = 5;
    for (std::uint32_t w = one.last + 1; w > first_ && one.last + 1 - w < near; --w) {
        if (a_.in(w - 1, WordList::motion_word))
            return true;
        if (w <= one.last && (a_.words[w].before & ~(Gap::space | Gap::apostrophe)) != 0)
            return false;
    }
    return false;
}

// What a noun of a matter or of some state's text stands for, from its first mention on: what the
// first text is about is that text; what comes up later is another matter.
void Motions::name_matter(Mention& one, bool heading) {
    constexpr std::uint32_t near = 14;
    const bool owned = one.key.starts_with("text:");
    if (!matters_.contains(one.key)) {
        const bool matter = one.key.starts_with("matter:");
        const Mention* before = &one == mentions_.data() ? nullptr : &one - 1;
        const bool own_part =
            one.key == "procedure" && ((&spoken_last() == &one && &one != &mentions_.back()) ||
                                       is_moved(one) || beside_text(one));
        std::string meant = one.key;
        if (numbered_key(one.key))
            meant = one.key; // "Draft B"
        else if (matter && before != nullptr && !heading && one.first < before->last + near)
            meant = before->key; // "the draft L.57, which sets up a fund"
        else if ((owned && !owned_ && !(acted_ && is_another(one))) ||
                 (!acted_ && !is_signable(one.key) && !one.key.starts_with("amendment") &&
                  !(one.key.starts_with("paragraph") && tells_vote_) && !own_part &&
                  (main_.empty() || (matter && main_ == unnamed))))
            meant = std::string(unnamed);
        matters_[one.key] = meant;
    }
    owned_ = owned_ || owned;
    const std::string& meant = matters_[one.key];
    one.key = heading && one.key.starts_with("matter:") ? std::string(unnamed) : meant;
}

// "the resolution on ports", not "the text"
bool Motions::is_resolution(const Mention& one) const {
    constexpr std::array<std::string_view, 2> nouns{"resolu", "decisi"};
    for (std::uint32_t w = one.first; w <= one.last; ++w) {
        const std::string word = folded({w, w, 0});
        if (std::any_of(nouns.begin(), nouns.end(),
                        [&](std::string_view noun) { return word.starts_with(noun); }))
            return true;
    }
    return false;
}

// Another text from here on.
void Motions::begin_text() {
    ++headings_;
    main_ = std::string(unnamed) + "/" + std::to_string(headings_ + 1);
    voted_ = main_;
    signed_.clear();
}

// "the draft resolution", where GOV/61 was called so and GOV/63 a draft decision; empty where no
// noun, or more than one symbol, is meant.
std::string Motions::symbol_called(const Mention& one) const {
    if ((one.key != the_whole && one.key != unnamed) || called_.size() < 2)
        return "";
    std::string noun = folded({one.first, one.last, 0});
    const std::set<std::string>* symbols = nullptr;
    for (const auto& [called, known] : called_) {
        if (noun.ends_with(called) && noun.size() <= called.size() + 3)
            symbols = &known;
    }
    if (symbols == nullptr || symbols->size() != 1)
        return "";
    const std::string& symbol = *symbols->begin();
    const bool only = std::count_if(called_.begin(), called_.end(), [&](const auto& other) {
                          return other.second != *symbols;
                      }) == 0;
    return only || amendments_.contains(symbol) ? "" : symbol;
}

// Gives the mention the key of what it means, and takes up what it turns to.
void Motions::meet(Mention& one, const Sentence& sentence, bool heading) {
    // "the resolution on fisheries" says which.
    if (one.key == the_whole && !topic_of(one).empty())
        one.key = std::string(unnamed);
    if (const std::string symbol = symbol_called(one); !symbol.empty())
        one.key = symbol;
    if ((one.key == the_whole || one.key == unnamed) && moved_just(one.last, sentence))
        one.key = "procedure";
    if (one.key == the_whole) {
        meet_whole(one, sentence);
        return;
    }
    if (!is_symbol(one.key) && one.key != unnamed && one.key != "second")
        name_matter(one, heading);
    if (acted_ && (one.key.starts_with("text:") || is_symbol(one.key)) && turned_to(one)) {
        main_ = one.key;
        voted_ = one.key;
    }
    // "Adopting the new text", before any vote was told: there is no other.
    if (one.key == "second" && voted_.empty() && is_new(one))
        one.key = std::string(unnamed);
    if (takes_up(one, sentence)) {
        hear(one.key, one.first, one.last);
        last_ = one.key;
        last_block_ = sentence.block_number;
        return;
    }
    if (one.key == unnamed && acted_ && (turned_to(one) || (is_indefinite(one) && !heading))) {
        const std::string before = main_;
        const bool supposed =
            !turned_to(one) && (!result_told(one, sentence) || below_title(sentence));
        begin_text();
        last_.clear();
        if (supposed)
            supposed_.emplace_back(before, main_);
    }
    // The text spoken of without a name is the section's.
    if (one.key == unnamed) {
        if (heading && &one == &mentions_.front()) {
            ++headings_;
            main_ = headings_ == 1 ? std::string(unnamed)
                                   : std::string(unnamed) + "/" + std::to_string(headings_);
            voted_ = main_;
            last_.clear();
            signed_.clear();
        }
        if (main_.empty() || (is_part(main_) && !is_place(folded({one.last, one.last, 0}))) ||
            main_.starts_with("paragraph") ||
            (is_signable(main_) && !main_.starts_with("treaty") && is_resolution(one)))
            main_ = std::string(unnamed);
        one.key = stands_for_text(last_) ? last_ : main_;
        if (one.key.empty())
            one.key = main_;
    } else {
        const bool leads = heading || is_symbol(one.key) || one.key.starts_with("second:") ||
                           opens_on(one, sentence) || goes_on_to(one, sentence);
        if (leads || (main_.empty() && !is_signable(one.key)))
            main_ = one.key;
        if (leads) {
            voted_ = main_;
            signed_.clear();
        }
    }
    hear(one.key, one.first, one.last);
    if (one.key == "procedure")
        moved_block_ = sentence.block_number;
    if (is_signable(one.key)) {
        if (one.key != last_signable_)
            signed_.clear();
        last_signable_ = one.key;
    }
    last_ = one.key;
    last_block_ = sentence.block_number;
}

// "The motion", behind one to adjourn.
bool Motions::moved_just(std::uint32_t word, const Sentence& sentence) const {
    constexpr std::uint32_t near = 2; // numbered paragraphs of a record
    return a_.in(word, WordList::motion_word) && moved_block_ != ~std::uint32_t{0} &&
           sentence.block_number <= moved_block_ + near;
}

// The vote that is called without a name: on the text again, or on something new.
void Motions::call_next(const Sentence& sentence, bool heading) {
    constexpr std::uint32_t few_words = 5;
    const bool unnamed_vote =
        closed_.contains(voted_) && tells_vote(sentence) &&
        std::all_of(mentions_.begin(), mentions_.end(), [](const Mention& one) {
            return one.matter; // "at the request of Cuba"
        });
    const bool next_entry = closed_.contains(voted_) && mentions_.empty() && !is_part(main_) &&
                            opens_entry(a_, sentence);
    if (next_entry || (sentence.opens_block && unnamed_vote && calls_vote(sentence)))
        voted_ = main_;
    if (acted_ && mentions_.empty() && tells_another_vote(sentence)) {
        ++headings_;
        voted_ = std::string(unnamed) + "/" + std::to_string(headings_ + 1);
        hear(voted_, sentence.first, sentence.last);
    }
    // "17.44 ADOPTED"
    if (heading && mentions_.empty() && is_part_voted() && sentence.senses.has(Sense::adopted) &&
        sentence.last - sentence.first < few_words)
        voted_ = main_;
}

// "asked whether the sponsors would accept the deletion of paragraph 5": nobody voted on it.
bool Motions::is_supposed(const Sentence& sentence, bool votes) const {
    return !mentions_.empty() &&
           ((sentence.question && mentions_.back().key != "second") || is_conditional(sentence) ||
            opens_with_had(sentence) ||
            (!votes && a_.text->language != Language::english && sentence.senses.has(Sense::asks)));
}

// The amendment or the like that the block opened with.
void Motions::open_topic(const Sentence& sentence, bool supposed) {
    // A block on the amendment told its result: the next is on the text again, unless it lists who
    // voted how.
    const bool lists = a_.senses[sentence.first].has_any(
        {Sense::side, Sense::refer, Sense::abstain, Sense::absent, Sense::vote, Sense::only});
    if (sentence.opens_block && !topic_.empty() && topic_ == voted_ && closed_.contains(topic_) &&
        !lists && !main_.empty() && !is_part(main_))
        voted_ = main_;
    if (sentence.opens_block)
        topic_.clear();
    if (sentence.opens_block && !mentions_.empty()) {
        const auto part = std::find_if(mentions_.begin(), mentions_.end(),
                                       [](const Mention& one) { return is_part(one.key); });
        const bool alone = std::none_of(mentions_.begin(), mentions_.end(), [](const Mention& one) {
            return stands_for_text(one.key);
        });
        if (part != mentions_.end() && alone && !supposed)
            topic_ = part->key;
    } else if (std::any_of(mentions_.begin(), mentions_.end(), [&](const Mention& one) {
                   return stands_for_text(one.key) && one.key != topic_;
               })) {
        topic_.clear();
    }
    if (!topic_.empty() && mentions_.empty())
        voted_ = topic_;
}

// What the sentence says is voted on.
void Motions::take_vote(const Sentence& sentence) {
    constexpr std::uint32_t short_sentence = 9;
    // "Second vote, on the other text."
    // "Report refusé.": who voted how comes next.
    const bool over = sentence.last - sentence.first < short_sentence && !mentions_.empty() &&
                      is_part(mentions_.back().key) && closed_.contains(mentions_.back().key);
    const bool votes = sentence.senses.has(Sense::vote) || told_result(sentence) || over ||
                       (sentence.last - sentence.first < short_sentence && !mentions_.empty() &&
                        mentions_.back().key == "second");
    const bool supposed = is_supposed(sentence, votes);
    if (sentence.opens_block && !supposed && !mentions_.empty() &&
        (mentions_.front().key.starts_with("amendment") ||
         mentions_.front().key.starts_with("procedure") || mentions_.front().key == "second"))
        voted_ = mentions_.front().key;
    open_topic(sentence, supposed);
    if (const Mention* one = put_to_vote(sentence); one != nullptr)
        voted_ = one->key;
    // "It then adopted the draft resolution as a whole"
    if (is_part_voted() && !supposed) {
        for (const Mention& one : mentions_) {
            if (stands_for_text(one.key) && !one.matter && result_told(one, sentence))
                voted_ = one.key;
        }
    }
    const Mention* topic = mentions_.empty() ? nullptr : &spoken_last();
    if ((votes || sentence.senses.has(Sense::separate)) && !supposed && topic != nullptr &&
        topic->key != unnamed && !is_signable(topic->key) && (!topic->matter || voted_on(*topic)))
        voted_ = topic->key;
    else if (!supposed && is_part_voted() && mentions_.empty() && sentence.opens_block &&
             opens_vote(sentence))
        voted_ = main_;
}

void Motions::enter(const Sentence& sentence) {
    find(sentence);
    last_before_ = last_;
    const bool heading = opens_section(sentence);
    for (Mention& one : mentions_)
        meet(one, sentence, heading);
    if (!mentions_.empty())
        last_ = spoken_last().key;
    block_ = sentence.block_number;
    call_next(sentence, heading);
    close(sentence);
    heads(sentence);
    take_vote(sentence);
    ++entered_;
}

} // namespace plenary::reader
