#include "plenary/evidence/reader/explain.hpp"

#include <array>
#include <utility>

namespace plenary::reader {
namespace {

using Words = std::pair<std::string_view, std::string_view>;

constexpr std::array rules{
    Words{"subject", "the names stand before the verb: 'Peru and Chile voted for'"},
    Words{"shared-subject",
          "two verbs with one subject: 'Peru voted for it and signed the letter'"},
    Words{"inverted", "the names stand behind the verb: 'voted against: Peru', 'votó Perú'"},
    Words{"passive", "the names stand behind 'by': 'was signed by Peru'"},
    Words{"noun-of", "the act is a noun and the names follow: 'the abstention of Peru'"},
    Words{"noun-brackets", "the act is a noun with names in brackets: 'two abstentions (Peru, "
                           "Chile)'"},
    Words{"adopted-list", "the result of a vote with names in brackets: 'adopted (no: Peru)'"},
    Words{"label", "a label with names behind it: 'In favour: Peru, Chile'"},
    Words{"list-below", "a label on a line of its own, and the names below it"},
    Words{"row", "a row of a table: a name, and what it voted"},
    Words{"likewise", "a name with 'also', 'likewise' or 'so did': as the one before it"},
    Words{"aligned", "who stands with whom: 'Chile sided with Peru', 'with Peru were Chile and "
                     "Cuba'"},
    Words{"carried-subject", "the sentence names nobody; the subject is that of the one before"},
    Words{"corrected", "the text says that a vote was changed or corrected"},
    Words{"result", "the text tells how many voted for it, and the others of a small council"},
    Words{"unanimous", "the text says that nobody was against: everybody of a small council"},
    Words{"answer", "a question asked for a side, and the names that follow answer it"},
    Words{"named-on", "names announced behind an act told before: 'the paper names four: ...'"},
    Words{"verdict", "a name and one word, as they are called out: 'Peru, no'"},
    Words{"relative",
          "a list that 'which' goes on to tell of: 'fell to A and B, which opposed it'"},
    Words{"cleft", "who did it is said last: 'the only one to vote against was Peru'"},
    Words{"with-doing", "'with' and what they did: 'with Peru and Chile abstaining'"},
    Words{"vote-of", "the vote is the subject: 'the vote of Peru was in favour'"},
    Words{"owner", "whose text it is stands behind it: 'the Peruvian amendment'"},
    Words{"pressure", "a threat or an offer to the member: never a position of it"},
    Words{"shingles", "two texts share most of their runs of five words"},
    Words{"earlier", "what the member did on an earlier text or in another year"},
    Words{"standing", "where the member stands, without an act on a motion"},
    Words{"by-hand", "a person read it, not the reader"},
};

constexpr std::array bases{
    Words{"named", "the text names the member"},
    Words{"complement", "the text speaks of the rest of a set, and the member is in that rest"},
    Words{"reference", "the text points back to a list or to a group that the member is in"},
    Words{"aggregate", "the text says how many, and not who"},
};

constexpr std::array grades{
    Words{"firm", "said without a condition or a doubt"},
    Words{"weak", "said with a doubt, so it is a leaning"},
    Words{"conditional", "said with a condition, so it is a leaning"},
};

template <class All>
std::string_view find(const All& all, std::string_view id) {
    for (const auto& [name, words] : all) {
        if (name == id)
            return words;
    }
    return {};
}

} // namespace

std::string_view rule_in_words(std::string_view rule) { return find(rules, rule); }

std::string_view basis_in_words(std::string_view basis) { return find(bases, basis); }

std::string_view grade_in_words(std::string_view grade) { return find(grades, grade); }

} // namespace plenary::reader
