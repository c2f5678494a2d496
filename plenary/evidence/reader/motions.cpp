#include "plenary/evidence/reader/motions.hpp"

#include <algorithm>

namespace plenary::reader {
namespace {

constexpr std::string_view unnamed = "text";
constexpr std::string_view the_whole = "whole";
// "resolution 2350" has a number of its own, "item 5" only a place on a list.
constexpr std::int32_t smallest_number = 100;

std::string word_of(Feature kind) {
    switch (kind) {
    case Feature::amendment:
        return "amendment";
    case Feature::paragraph:
        return "paragraph";
    case Feature::declaration:
        return "declaration";
    case Feature::letter:
        return "letter";
    case Feature::treaty:
        return "treaty";
    case Feature::procedure:
        return "procedure";
    default:
        return std::string(unnamed);
    }
}

bool is_signable(const std::string& key) {
    return key.starts_with("declaration") || key.starts_with("letter") || key.starts_with("treaty");
}

// Whether it is a document's symbol: "L.24", "doc S/2023/788".
bool is_symbol(const std::string& key) { return key.starts_with("L.") || key.starts_with("doc "); }

// An amendment or a matter of procedure, on the way to the vote on the text.
bool is_part(const std::string& key) { return key.starts_with("amendment") || key == "procedure"; }

// Whether "the text" may mean this one.
bool stands_for_text(const std::string& key) {
    return key.starts_with(unnamed) || is_symbol(key) || key.starts_with("matter:") ||
           key == "second";
}

} // namespace

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

// The words of a hit in small letters, the same for "Fund" and "fund".
std::string Motions::folded(const Hit& h) const {
    std::string out;
    bool letter = false;
    bool capital = false;
    const std::string_view text = a_.text->text;
    for (std::uint32_t w = h.first; w <= h.last; ++w) {
        for (std::size_t at = a_.words[w].begin; at < a_.words[w].end;)
            at += fold_letter(text, at, out, letter, capital);
    }
    return out;
}

// The state whose demonym stands right beside the noun.
std::string Motions::state_beside(const Hit& h) const {
    const auto demonym_in = [&](std::uint32_t w) -> std::string {
        const std::uint32_t hit = a_.hit_at[w];
        if (hit == Analysis::none)
            return "";
        for (const Meaning& one : a_.lexicon->meanings(a_.hits[hit].entry)) {
            if (one.sense == Sense::state && one.feature == Feature::demonym)
                return a_.lexicon->states[one.value];
        }
        return "";
    };
    constexpr std::uint32_t joined = Gap::space | Gap::hyphen;
    if (h.first > 0 && (a_.words[h.first].before & ~joined) == 0) {
        if (std::string before = demonym_in(h.first - 1); !before.empty())
            return before;
    }
    if (h.last + 1 < a_.words.size() && (a_.words[h.last + 1].before & ~joined) == 0)
        return demonym_in(h.last + 1);
    return "";
}

// "L.24", "resolution 2350", "the second text", "an amendment".
std::string Motions::key_at(std::uint32_t hit, const Meaning& meaning) {
    const Hit& h = a_.hits[hit];
    if (meaning.feature == Feature::second) {
        return "second";
    }
    if (meaning.feature == Feature::matter)
        return "matter:" + folded(h);
    std::string kind = word_of(meaning.feature);
    // "the British text", "el proyecto brasileño"
    if (const std::string whose = state_beside(h); kind == unnamed && !whose.empty())
        return kind + ":" + whose;
    if (h.last + 1 < a_.words.size() && (a_.words[h.last + 1].before & ~Gap::space) == 0 &&
        a_.words[h.last + 1].number >= (kind == unnamed ? smallest_number : 0))
        return kind + "#" + std::to_string(a_.words[h.last + 1].number);
    return kind;
}

// The last word of a symbol such as "S/2023/788" or "CP/doc.4911" that begins here, or the word
// itself. The symbols of drafts, "A/79/L.36", go by their last part.
std::uint32_t Motions::symbol(std::uint32_t first, std::uint32_t end) const {
    constexpr std::size_t longest_body = 4;
    if (first >= end || (a_.words[first + 1].before & Gap::other) == 0 ||
        !a_.words[first].capital || a_.said(first).size() > longest_body)
        return first;
    std::uint32_t last = first;
    bool number = false;
    while (last < end && (a_.words[last + 1].before & Gap::space) == 0 &&
           (a_.words[last + 1].before & (Gap::other | Gap::stop)) != 0) {
        ++last;
        number = number || a_.words[last].number >= 0;
        if (a_.said(last) == "L")
            return first;
    }
    return number ? last : first;
}

// Whether another clause begins between two words: "voted for it, including Mexico, whose accord
// was awaited".
bool Motions::aside(std::uint32_t last, std::uint32_t first) const {
    bool comma = false;
    for (std::uint32_t w = last + 1; w <= first; ++w) {
        comma = comma || (a_.words[w].before & Gap::comma) != 0;
        if (comma && w < first && a_.is(w, Sense::relative))
            return true;
    }
    return false;
}

// Whether a clause ends between two words.
bool Motions::parted(std::uint32_t last, std::uint32_t first) const {
    for (std::uint32_t w = last + 1; w <= first; ++w) {
        if ((a_.words[w].before & ~(Gap::space | Gap::apostrophe | Gap::hyphen)) != 0)
            return true;
    }
    return false;
}

// "the draft", "la resolución": what the body has before it, not an amendment or a part of it.
bool Motions::whole(std::uint32_t hit) const {
    const Hit& h = a_.hits[hit];
    return h.last > h.first && a_.meaning(hit, Sense::anaphor) != nullptr &&
           a_.meaning(hit, Sense::whole) != nullptr;
}

void Motions::find(const Sentence& sentence) {
    mentions_.clear();
    first_ = sentence.first;
    spoken_ = sentence.senses.has_any({Sense::motion, Sense::anaphor});
    const bool separate = sentence.senses.has(Sense::separate);
    bool quoted = false;
    for (std::uint32_t w = sentence.first; w <= sentence.last; ++w) {
        if (w > sentence.first) {
            const std::uint32_t gap = a_.words[w].before;
            if ((gap & Gap::quote_open) != 0)
                quoted = true;
            else if ((gap & Gap::quote_close) != 0)
                quoted = false;
            else if ((gap & Gap::quote) != 0)
                quoted = !quoted;
        }
        // A document's symbol: "L.24".
        if (w < sentence.last && a_.words[w + 1].number >= 0 &&
            (a_.words[w + 1].before & Gap::stop) != 0 && a_.said(w) == "L") {
            mentions_.push_back(
                {w, w + 1, "L." + std::to_string(a_.words[w + 1].number), quoted, false});
            continue;
        }
        if (const std::uint32_t last = symbol(w, sentence.last); last > w) {
            const std::string_view text = a_.text->text;
            mentions_.push_back(
                {w, last,
                 "doc " + std::string(text.substr(a_.words[w].begin,
                                                  a_.words[last].end - a_.words[w].begin)),
                 quoted, false});
            w = last;
            continue;
        }
        const std::uint32_t hit = a_.hit_at[w];
        if (hit == Analysis::none || a_.hits[hit].first != w)
            continue;
        const Meaning* motion = a_.meaning(hit, Sense::motion);
        if (motion == nullptr && whole(hit)) {
            mentions_.push_back({w, a_.hits[hit].last, std::string(the_whole), quoted, false});
            continue;
        }
        if (motion == nullptr)
            continue;
        // A paragraph is a motion of its own only where it is voted apart.
        if (motion->feature == Feature::paragraph && !separate && !apart_)
            continue;
        apart_ = apart_ || motion->feature == Feature::paragraph;
        mentions_.push_back({w, a_.hits[hit].last, key_at(hit, *motion), quoted,
                             motion->feature == Feature::matter});
    }
    // "a motion to adjourn the debate" is about the adjournment.
    for (std::size_t i = 0; i + 1 < mentions_.size(); ++i) {
        constexpr std::uint32_t near = 10;
        if (mentions_[i].key.starts_with(unnamed) && mentions_[i + 1].key == "procedure" &&
            mentions_[i + 1].first <= mentions_[i].last + near &&
            a_.is(mentions_[i].last, Sense::draft) &&
            !parted(mentions_[i].last, mentions_[i + 1].first))
            mentions_[i].key = mentions_[i + 1].key;
    }
    // A symbol names the noun beside it: "the draft L.24", "the second text, L.31".
    for (std::size_t i = 0; i < mentions_.size(); ++i) {
        if (!is_symbol(mentions_[i].key))
            continue;
        bool named = false;
        for (std::size_t j = 0; j < mentions_.size(); ++j) {
            if (j != i && !is_symbol(mentions_[j].key) &&
                mentions_[j].first + 4 > mentions_[i].first &&
                mentions_[j].first < mentions_[i].first) {
                mentions_[j].key = mentions_[i].key;
                named = true;
            }
        }
        if (!named && mentions_[i].key.starts_with("doc "))
            mentions_[i].key.clear(); // of a report, a letter, a table
    }
    std::erase_if(mentions_, [](const Mention& one) { return one.key.empty(); });
}

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
    ++items_;
    main_ = items_ == 1 ? std::string() : std::string(unnamed) + "/item" + std::to_string(items_);
    voted_ = main_;
    signed_.clear();
    last_.clear();
    last_signable_.clear();
}

// "7.3 Abandoned fishing gear": what comes next is about something else.
void Motions::section(const Sentence& sentence) {
    if (sentence.senses.has(Sense::state))
        return;
    ++headings_;
    main_ = std::string(unnamed) + "/" + std::to_string(headings_ + 1);
    voted_ = main_;
    last_.clear();
    signed_.clear();
}

void Motions::enter(const Sentence& sentence) {
    find(sentence);
    const bool numbered = sentence.block == Block::Kind::item &&
                          a_.words[sentence.first].number >= 0 && sentence.opens_block &&
                          (a_.after(sentence.last) & Gap::stop) == 0;
    const bool heading = sentence.last - sentence.first < 14 &&
                         (sentence.block == Block::Kind::heading || numbered) &&
                         sentence.block_number != last_heading_;
    if (heading && !mentions_.empty())
        last_heading_ = sentence.block_number;
    item(sentence);
    if (heading && numbered && mentions_.empty() && acted_)
        section(sentence);
    for (Mention& one : mentions_) {
        if (one.key == the_whole) {
            if (main_.empty())
                main_ = std::string(unnamed);
            one.key = stands_for_text(main_) ? main_ : std::string(unnamed);
            hear(one.key, one.first, one.last);
            last_ = one.key;
            continue;
        }
        // What the first text is about is that text; what comes up later is another matter.
        if (!is_symbol(one.key) && one.key != unnamed && one.key != "second") {
            const auto known = matters_.find(one.key);
            if (known == matters_.end()) {
                const bool matter = one.key.starts_with("matter:");
                const Mention* before = &one == mentions_.data() ? nullptr : &one - 1;
                std::string meant = one.key;
                if (matter && before != nullptr && !heading && one.first < before->last + 14)
                    meant = before->key; // "the draft L.57, which sets up a fund"
                else if ((one.key.starts_with("text:") && !owned_) ||
                         (!acted_ && !is_signable(one.key) &&
                          (main_.empty() || (matter && main_ == unnamed))))
                    meant = std::string(unnamed);
                owned_ = owned_ || one.key.starts_with("text:");
                matters_[one.key] = meant;
            }
            const std::string& meant = matters_[one.key];
            one.key = heading && one.key.starts_with("matter:") ? std::string(unnamed) : meant;
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
            if (main_.empty())
                main_ = std::string(unnamed);
            one.key = stands_for_text(last_) ? last_ : main_;
            if (one.key.empty())
                one.key = main_;
        } else if (heading || is_symbol(one.key) || one.key.starts_with("second:") ||
                   main_.empty()) {
            main_ = one.key;
            if (heading || is_symbol(one.key) || one.key.starts_with("second:")) {
                voted_ = main_;
                signed_.clear();
            }
        }
        hear(one.key, one.first, one.last);
        if (is_signable(one.key)) {
            if (one.key != last_signable_)
                signed_.clear();
            last_signable_ = one.key;
        }
        last_ = one.key;
    }
    // The vote that is called next is on the text again.
    if (sentence.opens_block && voted_ == "procedure" && mentions_.empty() &&
        sentence.senses.has(Sense::vote))
        voted_ = main_;
    heads(sentence);
    // "Second vote, on the other text."
    constexpr std::uint32_t short_sentence = 9;
    const bool separate = sentence.senses.has(Sense::separate);
    const bool votes = sentence.senses.has(Sense::vote) ||
                       (sentence.last - sentence.first < short_sentence && !mentions_.empty() &&
                        mentions_.back().key == "second");
    if (sentence.opens_block && !mentions_.empty() &&
        (mentions_.front().key.starts_with("amendment") ||
         mentions_.front().key.starts_with("procedure") || mentions_.front().key == "second"))
        voted_ = mentions_.front().key;
    if (sentence.opens_block)
        topic_.clear();
    if (sentence.opens_block && !mentions_.empty()) {
        const auto part = std::find_if(mentions_.begin(), mentions_.end(),
                                       [](const Mention& one) { return is_part(one.key); });
        const bool alone = std::none_of(mentions_.begin(), mentions_.end(), [](const Mention& one) {
            return stands_for_text(one.key);
        });
        if (part != mentions_.end() && alone)
            topic_ = part->key;
    } else if (std::any_of(mentions_.begin(), mentions_.end(), [&](const Mention& one) {
                   return stands_for_text(one.key) && one.key != topic_;
               })) {
        topic_.clear();
    }
    if (!topic_.empty() && mentions_.empty())
        voted_ = topic_;
    if ((votes || separate) && !mentions_.empty() && mentions_.back().key != unnamed &&
        !is_signable(mentions_.back().key) && !mentions_.back().matter)
        voted_ = mentions_.back().key;
}

// The cells over a table of votes, each a motion of its own.
void Motions::heads(const Sentence& sentence) {
    if ((sentence.gaps & Gap::tab) == 0)
        return;
    std::vector<Head> cells;
    std::uint32_t first = sentence.first;
    for (std::uint32_t w = sentence.first; w <= sentence.last; ++w) {
        if (a_.is(w, Sense::state) && w <= sentence.first + 1)
            return;
        if (w == sentence.last || (a_.after(w) & Gap::tab) != 0) {
            Head one;
            one.first = first;
            one.last = w;
            for (const Mention& mention : mentions_) {
                if (mention.first >= first && mention.last <= w)
                    one.key = mention.key;
            }
            cells.push_back(std::move(one));
            first = w + 1;
        }
    }
    if (cells.size() > 1)
        heads_ = std::move(cells);
}

std::string Motions::column_key(std::uint32_t column) const {
    if (column >= heads_.size())
        return "column " + std::to_string(column);
    const Head& head = heads_[column];
    const auto same = std::count_if(heads_.begin(), heads_.end(),
                                    [&](const Head& one) { return one.key == head.key; });
    return head.key.empty() || same > 1 ? "column:" + folded({head.first, head.last, 0}) : head.key;
}

bool Motions::quoted_at(std::uint32_t word) const {
    bool quoted = false;
    for (std::uint32_t w = first_ + 1; w <= word && w < a_.words.size(); ++w) {
        const std::uint32_t gap = a_.words[w].before;
        if ((gap & Gap::quote_open) != 0)
            quoted = true;
        else if ((gap & Gap::quote_close) != 0)
            quoted = false;
        else if ((gap & Gap::quote) != 0)
            quoted = !quoted;
    }
    return quoted;
}

// A matter is what somebody acts on only right behind the act: "oppose any new levy". Elsewhere it
// is talk.
bool Motions::is_object(const Mention& mention, const Claim& claim) const {
    constexpr std::uint32_t near = 6;
    constexpr std::uint32_t far = 13; // of a matter that was acted on before
    const bool known = std::any_of(heard_.begin(), heard_.end(), [&](const MotionHeard& one) {
        return one.key == mention.key && one.begin < a_.words[claim.cue_first].begin;
    });
    if (mention.first > claim.cue_last + (known ? far : near))
        return false;
    for (std::uint32_t w = claim.cue_last + 1; w <= mention.first; ++w) {
        if ((a_.words[w].before & ~(Gap::space | Gap::apostrophe | Gap::hyphen | Gap::quote |
                                    Gap::quote_open | Gap::quote_close)) != 0)
            return false;
    }
    return true;
}

// "backed it in a joint letter", "condamne dans un communiqué": what the stand is told in, not what
// it is on.
bool Motions::is_vehicle(const Mention& mention, const Claim& claim) const {
    constexpr std::uint32_t near = 3;
    if (claim.act == Proposal::Act::vote || claim.act == Proposal::Act::signature ||
        claim.act == Proposal::Act::sponsorship ||
        !(mention.key.starts_with("letter") || mention.key.starts_with("declaration")))
        return false;
    for (std::uint32_t w = mention.first; w > first_ && mention.first - w < near; --w) {
        const std::uint32_t hit = a_.hit_at[w - 1];
        if (hit == Analysis::none)
            continue;
        const Meaning* prep = a_.meaning(hit, Sense::preposition);
        if (prep != nullptr && (prep->feature == Feature::in || prep->feature == Feature::by ||
                                prep->feature == Feature::with))
            return true;
        if (prep != nullptr)
            return false;
    }
    return mention.first > first_ && a_.said(mention.first - 1) == "mediante";
}

// The first word that carries meaning right behind the act; none for a pronoun.
std::uint32_t Motions::object_of(const Claim& claim) const {
    constexpr std::uint32_t near = 5;
    for (std::uint32_t w = claim.cue_last + 1; w < a_.words.size() && w <= claim.cue_last + near;
         ++w) {
        if ((a_.words[w].before & ~(Gap::space | Gap::apostrophe | Gap::hyphen)) != 0 ||
            a_.is(w, Sense::anaphor) || a_.is(w, Sense::pronoun))
            return Analysis::none;
        constexpr std::size_t shortest = 5;
        if (a_.hit_at[w] == Analysis::none && a_.said(w).size() >= shortest)
            return w;
    }
    return Analysis::none;
}

std::string Motions::key_of(const Claim& claim) {
    if (claim.year >= 0)
        return "in " + std::to_string(claim.year);
    if (claim.earlier)
        return "earlier";
    if (claim.column > 0) {
        std::string key = column_key(claim.column);
        hear(key, claim.first, claim.last);
        voted_ = key;
        return key;
    }
    if (claim.rule == "likewise" && !claimed_.empty())
        return claimed_;
    claimed_ = key_told(claim);
    // "the British text" is the one that was said to be Britain's.
    if (claim.act == Proposal::Act::sponsorship && claim.stance == Proposal::Stance::support &&
        stands_for_text(claimed_)) {
        for (const std::uint16_t state : claim.who.states)
            matters_.emplace(std::string(unnamed) + ":" + a_.lexicon->states[state], claimed_);
    }
    return claimed_;
}

std::string Motions::key_told(const Claim& claim) {
    for (const Mention& one : mentions_) {
        if (claim.about != Analysis::none && one.first <= claim.about && claim.about <= one.last) {
            if (main_.empty())
                main_ = one.key;
            return one.key;
        }
    }
    // What stands behind the verb comes first, then what stands before it.
    const Mention* found = nullptr;
    const bool in_quote = quoted_at(claim.cue_first);
    for (const Mention& one : mentions_) {
        if (is_vehicle(one, claim))
            continue;
        if (one.first > claim.cue_last && one.first <= claim.cue_last + 12 &&
            (!one.quoted || in_quote) && (!one.matter || is_object(one, claim)) &&
            !aside(claim.cue_last, one.first)) {
            found = &one;
            break;
        }
    }
    // "moved that the item be adjourned"
    for (const Mention& one : mentions_) {
        constexpr std::uint32_t near = 9;
        if (claim.act == Proposal::Act::sponsorship && one.key == "procedure" &&
            one.first > claim.cue_last && one.first <= claim.cue_last + near)
            found = &one;
    }
    if (found == nullptr) {
        for (const Mention& one : mentions_) {
            if (one.last < claim.cue_first && !one.matter && !is_vehicle(one, claim))
                found = &one;
        }
    }
    acted_ = true;
    // "backing it", "opposed the text"
    for (std::uint32_t w = claim.cue_last + 1;
         w < a_.words.size() && w <= claim.cue_last + 2 && claim.act != Proposal::Act::signature;
         ++w) {
        const std::uint32_t hit = a_.hit_at[w];
        if (hit == Analysis::none || a_.meaning(hit, Sense::anaphor) == nullptr ||
            (a_.hits[hit].first == a_.hits[hit].last && a_.said(w) != "it"))
            continue;
        const bool mentioned =
            std::any_of(mentions_.begin(), mentions_.end(),
                        [&](const Mention& one) { return one.first <= w && w <= one.last; });
        const std::string& meant = !topic_.empty() && claim.act == Proposal::Act::vote ? topic_
                                   : stands_for_text(voted_)                           ? voted_
                                                                                       : main_;
        if (!meant.empty() && !mentioned) {
            if (claim.act == Proposal::Act::vote)
                voted_ = meant;
            return meant;
        }
    }
    // "The signatories will also oppose any new charge": another motion, whatever it is called.
    if (claim.who.kind == Named::Kind::reference && claim.intended && found == nullptr) {
        if (const std::uint32_t object = object_of(claim); object != Analysis::none) {
            std::string key = "object:" + folded({object, object, 0});
            hear(key, object, object);
            return key;
        }
    }
    std::string key;
    if (claim.act == Proposal::Act::vote) {
        key = found != nullptr ? found->key : !voted_.empty() ? voted_ : main_;
    } else if (claim.act == Proposal::Act::signature || claim.signs) {
        key = found != nullptr          ? found->key
              : !signed_.empty()        ? signed_
              : !last_signable_.empty() ? last_signable_
                                        : "signed";
    } else {
        key = found != nullptr                                           ? found->key
              : stands_for_text(last_)                                   ? last_
              : !voted_.empty() && (!is_part(voted_) || !topic_.empty()) ? voted_
                                                                         : main_;
    }
    if (key.empty())
        key = main_.empty() ? std::string(unnamed) : main_;
    if (claim.act == Proposal::Act::vote)
        voted_ = key;
    if (claim.act == Proposal::Act::signature)
        signed_ = key;
    if (main_.empty())
        main_ = key;
    hear(key, claim.first, claim.last);
    return key;
}

} // namespace plenary::reader
