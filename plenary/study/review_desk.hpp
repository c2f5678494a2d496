// The ledger behind a review session: what waits in it, the texts it comes from, and every decision
// recorded when it is made.
//
// Between two calls nothing is held open: others may read and write the ledger. Not for several
// threads.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "plenary/format/reader_lexicon.hpp"
#include "plenary/format/reader_text.hpp"
#include "plenary/review/account.hpp"
#include "plenary/review/session.hpp"
#include "plenary/study/ledger_request.hpp"
#include "plenary/study/review_sentences.hpp"

namespace plenary::study {

class Desk {
public:
    // Errors: those of open_ledger(). What is wrong in the dossier does not keep anybody from
    // reviewing.
    [[nodiscard]] static Result<Desk> open(const LedgerRequest& request);

    [[nodiscard]] review::Session session() const;

    // The text around the words of a proposal, some thousand bytes on both sides, and the sentence
    // that they stand in. Cost of reading the source once.
    [[nodiscard]] const review::Context& context(const review::Item& item);

    // Records or takes back what the session wants, and tells it what came of it. What is told as
    // recorded is on the disk. What somebody else decided meanwhile stays as it is. Of a sentence
    // each proposal is a decision of its own: what is refused keeps none of the others.
    void perform(review::Session& session, const review::Effect& effect);

    // Why the proposal that is shown is there, what else is said, what accepting it would do to the
    // count of its motion, and which passages of its source name members of the body and gave no
    // proposal of them. Cost of reading the dossier twice and each source once.
    [[nodiscard]] std::vector<review::Part> why(const review::Session& session);

private:
    Desk(LedgerRequest request, std::vector<ledger::Cells> proposals,
         std::map<std::string, ledger::Cells> sources, review::Known known);

    void record(review::Session& session, const review::Effect& effect);
    void record_sentence(review::Session& session, const review::Effect& effect);
    // Whether it was done.
    bool take_back(review::Session& session, const std::string& proposal);
    [[nodiscard]] LedgerRequest now() const;
    [[nodiscard]] Result<format::ReadableFile> text_of_source(const std::string& source) const;
    // Read once; it stays where it is.
    [[nodiscard]] const Result<format::ReadableFile>& text_read(const std::string& source);
    [[nodiscard]] const ReviewSentences* sentences_of(const std::string& source);
    [[nodiscard]] const review::Part& passed_over_in(const std::string& source);

    LedgerRequest request_;
    std::vector<ledger::Cells> proposals_;
    std::map<std::string, ledger::Cells> sources_; // by id
    review::Known known_;
    std::map<std::string, Result<format::ReadableFile>> texts_; // by id of the source
    format::LexiconsByLanguage lexicons_{request_.data_roots};
    std::map<std::string, ReviewSentences> sentences_; // by id of the source, of texts_
    std::map<std::string, review::Part> passed_over_;  // by id of the source
    std::map<std::string, Sha256> decided_;            // by proposal: its entry
    std::string shown_;                                // the proposal of `context_`
    review::Context context_;
};

} // namespace plenary::study
