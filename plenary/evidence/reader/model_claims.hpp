// What a language model says that a text says, held against the text. A model is believed in
// nothing: not in its words, not in where they stand, not in whom they are about.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "plenary/evidence/reader/passages.hpp"
#include "plenary/evidence/reader/proposal.hpp"

namespace plenary::reader {

// As the model wrote it.
struct ModelClaim {
    std::string kind;   // "stance" or "pressure"
    std::string member; // ISO 3166 alpha-3
    std::string stance; // the words of Proposal; of pressure "none"
    std::string act;    // likewise
    std::string motion; // a key of a motion of the text, or empty
    std::string grade;
    std::string quote;
    Passage sent; // what the model was shown
};

// Why a claim is left out.
enum class Drop {
    unknown_kind,
    unknown_member,
    unknown_stance,
    unknown_act,
    unknown_grade,
    unknown_motion,
    no_quote,         // a single word, more than a few sentences, or cut within a word
    quote_not_found,  // not in what the model was shown
    to_a_machine,     // the words stand in a paragraph that gives a machine orders
    member_not_named, // neither in its sentence nor shortly before
    pressure,         // the words tell of a threat or an offer: never a stance
    repeated          // said before
};

[[nodiscard]] std::string_view to_string(Drop drop); // "quote-not-found"
[[nodiscard]] std::string_view in_words(Drop drop);  // for a person

struct DroppedClaim {
    ModelClaim claim;
    Drop why = Drop::unknown_kind;
};

// A claim that stood, as a proposal of the rule "model". The quote is all of the sentences that the
// model's words touch, so that a "not" before them is seen.
struct HeldClaim {
    Proposal proposal;
    // The place in the reader's own proposals of one that says the same, or of one that says the
    // contrary, of this member on this motion.
    std::optional<std::size_t> agrees;
    std::optional<std::size_t> contradicts;
};

struct HeldClaims {
    std::vector<HeldClaim> held; // in the order of the text
    std::vector<DroppedClaim> dropped;
};

// Checks claims in their order, the cheap checks first. Words must stand in the passage sent,
// white space folded. The member must be named in their sentence (basis named), be of a group named
// there or be named in the three sentences before (basis reference, never firm). A claim is never
// firm where its sentence has a negation, a condition, an expectation, a denial, a hedge, a call, a
// threat, an offer or a question, or does not let the member act, or where the reader's rules say
// the contrary of it, unless they say the same of the same words. A stance whose words overlap
// pressure is dropped unless they do. `rules` is what the reader's rules found in the same text.
// Cost O(claims x passage). Safe from any thread.
[[nodiscard]] HeldClaims hold_claims(std::span<const ModelClaim> claims, const Analysis& analysis,
                                     const Reading& rules);

} // namespace plenary::reader
