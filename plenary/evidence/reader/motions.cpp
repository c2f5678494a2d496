#include "plenary/evidence/reader/motions.hpp"

#include <algorithm>

namespace plenary::reader {
namespace {

constexpr std::string_view unnamed = "text";

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

// "L.24", "resolution 2350", "the second text", "an amendment".
std::string Motions::key_at(std::uint32_t hit, const Meaning& meaning) {
    const Hit& h = a_.hits[hit];
    if (meaning.feature == Feature::second) {
        return "second";
    }
    if (meaning.feature == Feature::matter)
        return "matter:" + folded(h);
    const std::string kind = word_of(meaning.feature);
    if (h.last + 1 < a_.words.size() && (a_.words[h.last + 1].before & ~Gap::space) == 0 &&
        a_.words[h.last + 1].number >= 0)
        return kind + "#" + std::to_string(a_.words[h.last + 1].number);
    return kind;
}

void Motions::find(const Sentence& sentence) {
    mentions_.clear();
    bool separate = false;
    for (std::uint32_t w = sentence.first; w <= sentence.last; ++w)
        separate = separate || a_.is(w, Sense::separate);
    for (std::uint32_t w = sentence.first; w <= sentence.last; ++w) {
        // A document's symbol: "L.24".
        if (w < sentence.last && a_.said(w) == "L" && a_.words[w + 1].number >= 0 &&
            (a_.words[w + 1].before & Gap::stop) != 0) {
            mentions_.push_back({w, w + 1, "L." + std::to_string(a_.words[w + 1].number), true});
            continue;
        }
        const std::uint32_t hit = a_.hit_at[w];
        if (hit == Analysis::none || a_.hits[hit].first != w)
            continue;
        const Meaning* motion = a_.meaning(hit, Sense::motion);
        if (motion == nullptr)
            continue;
        // A paragraph is a motion of its own only where it is voted apart.
        if (motion->feature == Feature::paragraph && !separate)
            continue;
        mentions_.push_back({w, a_.hits[hit].last, key_at(hit, *motion), true});
    }
    // A symbol names the noun beside it: "the draft L.24", "the second text, L.31".
    for (std::size_t i = 0; i < mentions_.size(); ++i) {
        if (!mentions_[i].key.starts_with("L."))
            continue;
        for (std::size_t j = 0; j < mentions_.size(); ++j) {
            if (j != i && !mentions_[j].key.starts_with("L.") &&
                mentions_[j].first + 4 > mentions_[i].first &&
                mentions_[j].first < mentions_[i].first) {
                mentions_[j].key = mentions_[i].key;
            }
        }
    }
}

// A review of several short pieces: each opens with a place in capitals and has motions of its own.
void Motions::item(const Sentence& sentence) {
    if (!sentence.opens_block || a_.shouting || !a_.words[sentence.first].upper ||
        sentence.first == sentence.last)
        return;
    const std::uint32_t behind = a_.after(sentence.first);
    if ((behind & (Gap::open | Gap::dash | Gap::comma | Gap::stop)) == 0)
        return;
    ++items_;
    main_ = items_ == 1 ? std::string() : std::string(unnamed) + "/item" + std::to_string(items_);
    voted_ = main_;
    signed_.clear();
    last_.clear();
    last_signable_.clear();
}

void Motions::enter(const Sentence& sentence) {
    find(sentence);
    const bool heading = sentence.last - sentence.first < 14 &&
                         sentence.block == Block::Kind::heading &&
                         sentence.block_number != last_heading_;
    if (heading && !mentions_.empty())
        last_heading_ = sentence.block_number;
    item(sentence);
    for (Mention& one : mentions_) {
        // What the first text is about is that text; what comes up later is another matter.
        if (one.key.starts_with("matter:")) {
            const auto known = matters_.find(one.key);
            if (known == matters_.end()) {
                const bool opening = !acted_ && !heading;
                matters_[one.key] = opening ? std::string(unnamed) : one.key;
            }
            const std::string& meant = matters_[one.key];
            one.key = heading ? std::string(unnamed) : meant;
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
            one.key = last_.empty() || is_signable(last_) ? main_
                      : last_.starts_with("paragraph")    ? main_
                                                          : last_;
            if (one.key.empty())
                one.key = main_;
        } else if (heading || one.key.starts_with("L.") || one.key.starts_with("second:") ||
                   main_.empty()) {
            main_ = one.key;
            if (heading || one.key.starts_with("L.") || one.key.starts_with("second:")) {
                voted_ = main_;
                signed_.clear();
            }
        }
        hear(one.key, one.first, one.last);
        if (is_signable(one.key))
            last_signable_ = one.key;
        last_ = one.key;
    }
}

std::string Motions::key_of(const Claim& claim) {
    if (claim.year >= 0)
        return "in " + std::to_string(claim.year);
    if (claim.earlier)
        return "earlier";
    // What stands behind the verb comes first, then what stands before it.
    const Mention* found = nullptr;
    for (const Mention& one : mentions_) {
        if (one.first > claim.cue_last && one.first <= claim.cue_last + 12) {
            found = &one;
            break;
        }
    }
    if (found == nullptr) {
        for (const Mention& one : mentions_) {
            if (one.last < claim.cue_first)
                found = &one;
        }
    }
    acted_ = true;
    std::string key;
    if (claim.act == Proposal::Act::vote) {
        key = found != nullptr ? found->key : !voted_.empty() ? voted_ : main_;
    } else if (claim.act == Proposal::Act::signature) {
        key = found != nullptr          ? found->key
              : !signed_.empty()        ? signed_
              : !last_signable_.empty() ? last_signable_
                                        : last_;
    } else {
        key = found != nullptr ? found->key : last_;
    }
    if (key.empty())
        key = main_.empty() ? std::string(unnamed) : main_;
    if (claim.act == Proposal::Act::vote)
        voted_ = key;
    if (claim.act == Proposal::Act::signature)
        signed_ = key;
    if (main_.empty())
        main_ = key;
    return key;
}

} // namespace plenary::reader
