// Which motion a claim is about: the texts, amendments, letters and treaties that a text speaks of,
// and the one that each sentence has in mind.
#pragma once

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "plenary/evidence/reader/bind.hpp"

namespace plenary::reader {

// Reads the sentences of one text in order; each claim gets the key of its motion.
class Motions {
public:
    explicit Motions(const Analysis& analysis) : a_(analysis) {}

    // Before the first sentence is entered: which documents are drafts, wherever it is said.
    // "document S/2025/512, submitted by the ten" names one that only a later sentence calls a
    // draft.
    void look_ahead(const std::vector<Sentence>& sentences);
    // Before the claims of a sentence are asked for.
    void enter(const Sentence& sentence);
    // The key of the claim's motion; never empty.
    [[nodiscard]] std::string key_of(const Claim& claim);
    // The keys of what is named beside the claim's motion, which key_of() gave: "voted against the
    // amendment and the resolution".
    [[nodiscard]] std::vector<std::string> keys_joined_to(const Claim& claim,
                                                          const std::string& key);
    // The key of what a set that is told by an act did it on: "those that had voted against the
    // amendment"; empty where that is not said.
    [[nodiscard]] std::string key_of_set(const Named& who) const;

    // Whether the sentence names a motion or stands for one with "it" or "the text".
    [[nodiscard]] bool spoken_of() const { return spoken_; }

    // Whether it names a text or an amendment, not only a noun of a matter.
    [[nodiscard]] bool names_text() const;

    // The key of the text of the section; empty before one was spoken of.
    [[nodiscard]] const std::string& text() const { return main_; }

    [[nodiscard]] const std::vector<MotionHeard>& heard() const { return heard_; }

    // Texts that were brought in as new by an article alone, each behind the one before it.
    [[nodiscard]] const std::vector<std::pair<std::string, std::string>>& supposed() const {
        return supposed_;
    }

private:
    struct Mention {
        std::uint32_t first = 0; // words
        std::uint32_t last = 0;
        std::string key;
        bool quoted = false; // within quotation marks
        bool matter = false; // a noun of what a motion may be about
        bool opens = false;  // the subject of a clause: no object of what stands before
    };

    [[nodiscard]] bool opens_section(const Sentence& sentence);
    [[nodiscard]] std::string symbol_called(const Mention& one) const;
    void meet(Mention& one, const Sentence& sentence, bool heading);
    [[nodiscard]] bool beside_text(const Mention& one) const;
    [[nodiscard]] bool is_moved(const Mention& one) const;
    [[nodiscard]] bool moved_just(std::uint32_t word, const Sentence& sentence) const;
    void meet_whole(Mention& one, const Sentence& sentence);
    void name_matter(Mention& one, bool heading);
    [[nodiscard]] bool below_title(const Sentence& sentence) const;
    void begin_text();
    void call_next(const Sentence& sentence, bool heading);
    [[nodiscard]] bool is_supposed(const Sentence& sentence, bool votes) const;
    void open_topic(const Sentence& sentence, bool supposed);
    void take_vote(const Sentence& sentence);
    [[nodiscard]] bool quoted_at(std::uint32_t word) const;
    void heads(const Sentence& sentence);
    [[nodiscard]] std::string column_key(std::uint32_t column) const;
    [[nodiscard]] bool aside(std::uint32_t last, std::uint32_t first) const;
    [[nodiscard]] bool heads_clause(const Mention& mention, const Claim& claim) const;
    [[nodiscard]] bool has_agent(const Mention& one, std::uint32_t who) const;
    [[nodiscard]] bool has_other_agent(const Mention& one, const Claim& claim) const;
    [[nodiscard]] bool names_beside(const Mention& one, const Mention& next) const;
    [[nodiscard]] bool turns_between(std::uint32_t last, std::uint32_t first) const;
    [[nodiscard]] bool moves(const Hit& noun, const Mention& mention) const;
    [[nodiscard]] bool is_framed(const Mention& mention) const;
    [[nodiscard]] bool parted(std::uint32_t last, std::uint32_t first) const;
    [[nodiscard]] bool whole(std::uint32_t hit) const;
    [[nodiscard]] bool tells_set(const Mention& mention, const Named& who) const;
    [[nodiscard]] bool told_in_row(const Claim& claim) const;
    [[nodiscard]] bool adopts_whole(std::uint32_t last, std::uint32_t first) const;
    [[nodiscard]] bool told_only_behind(const std::string& key, std::uint32_t word) const;
    [[nodiscard]] std::string on_whole(const Claim& claim);
    [[nodiscard]] bool framed_by_noun(const Claim& claim) const;
    [[nodiscard]] std::string key_told(const Claim& claim);
    [[nodiscard]] bool is_of(std::size_t part, std::size_t symbol) const;
    [[nodiscard]] bool in_other_cell(std::size_t noun, std::size_t symbol) const;
    [[nodiscard]] bool behind_side(std::uint32_t noun) const;
    [[nodiscard]] bool contained(std::size_t noun, std::size_t symbol) const;
    void close(const Sentence& sentence);
    [[nodiscard]] bool opens_with_had(const Sentence& sentence) const;
    [[nodiscard]] std::string topic_of(const Mention& mention) const;
    [[nodiscard]] bool opens_with_topic(const Sentence& sentence) const;
    [[nodiscard]] bool opens_with_numeral(const Sentence& sentence) const;
    [[nodiscard]] bool on_every_page(const Sentence& sentence);
    [[nodiscard]] static bool opens_on(const Mention& mention, const Sentence& sentence);
    [[nodiscard]] bool is_resolution(const Mention& one) const;
    [[nodiscard]] bool takes_up(Mention& mention, const Sentence& sentence);
    [[nodiscard]] bool is_new(const Mention& mention) const;
    [[nodiscard]] bool is_another(const Mention& mention) const;
    [[nodiscard]] bool is_indefinite(const Mention& mention) const;
    [[nodiscard]] bool is_part_voted() const;
    [[nodiscard]] bool turned_to(const Mention& mention) const;
    [[nodiscard]] bool puts(std::uint32_t object, std::uint32_t from) const;
    [[nodiscard]] bool result_told(const Mention& mention, const Sentence& sentence) const;
    [[nodiscard]] bool called_up(const Mention& mention, const Sentence& sentence) const;
    [[nodiscard]] const Mention& spoken_last() const;
    [[nodiscard]] bool voted_on(const Mention& mention) const;
    [[nodiscard]] bool tells_another_vote(const Sentence& sentence) const;
    [[nodiscard]] bool calls_vote(const Sentence& sentence) const;
    [[nodiscard]] bool told_result(const Sentence& sentence) const;
    [[nodiscard]] bool is_conditional(const Sentence& sentence) const;
    [[nodiscard]] bool opens_vote(const Sentence& sentence) const;
    [[nodiscard]] bool tells_vote(const Sentence& sentence) const;
    [[nodiscard]] const Mention* put_to_vote(const Sentence& sentence) const;
    [[nodiscard]] std::size_t bracketed_of(std::size_t symbol) const;
    [[nodiscard]] bool is_short_symbol(std::uint32_t first, std::uint32_t end) const;
    [[nodiscard]] std::uint32_t symbol(std::uint32_t first, std::uint32_t end) const;
    [[nodiscard]] std::uint32_t object_of(const Claim& claim) const;
    [[nodiscard]] bool is_object(const Mention& mention, const Claim& claim) const;
    [[nodiscard]] bool moves_procedure(const Claim& claim) const;
    [[nodiscard]] bool is_vehicle(const Mention& mention, const Claim& claim) const;
    [[nodiscard]] bool frames_vote(std::uint32_t w, const Sentence& sentence) const;
    bool mention_symbol(std::uint32_t& w, std::uint32_t end, bool quoted);
    void mention_phrase(std::uint32_t w, const Sentence& sentence, bool quoted);
    void join_procedure();
    void name_by_symbols();
    void find(const Sentence& sentence);
    void item(const Sentence& sentence);
    void section();
    bool enters_list(const Sentence& sentence);
    [[nodiscard]] int ordinal_at(std::uint32_t w) const;
    [[nodiscard]] bool is_ordinal(std::uint32_t w, std::uint32_t end, std::uint32_t& last) const;
    void count_ordinals(const std::vector<Sentence>& sentences);
    bool mention_ordinal(std::uint32_t w, std::uint32_t end, bool quoted);
    [[nodiscard]] std::string numbered_behind(const Hit& hit) const;
    [[nodiscard]] bool goes_on_to(const Mention& mention, const Sentence& sentence) const;
    [[nodiscard]] std::string key_at(std::uint32_t hit, const Meaning& meaning);
    [[nodiscard]] bool rival(const Hit& hit) const;
    [[nodiscard]] std::string text_of_state(std::uint32_t w, std::uint32_t end) const;
    [[nodiscard]] std::string state_beside(const Hit& hit) const;
    [[nodiscard]] std::string folded(const Hit& hit) const;
    void hear(const std::string& key, std::uint32_t first, std::uint32_t last);

    const Analysis& a_;
    std::vector<Mention> mentions_; // of the sentence
    std::uint32_t first_ = 0;       // its first word
    bool spoken_ = false;
    std::string main_;        // of the section
    std::string voted_;       // of the last vote
    std::string topic_;       // the amendment or the like that the block opened with
    std::string signed_;      // of the last signature
    std::string last_before_; // as it stood before the sentence
    std::string last_;        // spoken of last
    std::uint32_t last_block_ = ~std::uint32_t{0};  // where that was
    std::uint32_t moved_block_ = ~std::uint32_t{0}; // where one of procedure was spoken of last
    std::uint32_t block_ = 0;                       // of the sentence
    std::string claimed_;                           // of the last claim
    std::uint32_t claimed_in_ = ~std::uint32_t{0};  // the first word of its sentence
    std::string last_signable_;
    std::vector<std::pair<std::string, std::string>> supposed_;
    std::uint32_t entered_ = 0;                           // sentences before
    int headings_ = 0;                                    // that name a text
    std::string first_amender_;                           // whose amendment was told of first
    std::map<std::string, std::string> matters_;          // what each noun of a matter stands for
    std::map<std::string, std::string> topics_;           // and the key of the text on each
    std::set<std::string> pages_;                         // short blocks, without their numbers
    std::set<std::string> amendments_;                    // symbols
    std::set<std::string> symbols_;                       // that a draft was said to have
    std::map<std::string, std::set<std::string>> called_; // and by which noun
    std::set<std::string> closed_;                        // parts with their result told
    bool tells_vote_ = false;                             // the sentence
    bool ordinals_ = false;                               // "the first", "the second"
    bool owned_ = false;                                  // a text of some state was spoken of
    bool apart_ = false;                                  // a paragraph was voted apart
    bool acted_ = false;                                  // somebody has voted or signed

    struct Head {
        std::uint32_t first = 0; // words
        std::uint32_t last = 0;
        std::string key; // of the motion it names, if any
    };

    std::vector<Head> heads_; // of the columns of the table
    int items_ = 0;           // pieces of a review
    std::uint32_t last_heading_ = ~std::uint32_t{0};
    std::uint32_t entry_ = ~std::uint32_t{1}; // block of the last entry of a numbered list
    std::vector<MotionHeard> heard_;
};

} // namespace plenary::reader
