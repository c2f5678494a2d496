// Asking a language model that the user named what a text says. Its claims are held against the
// text and stand beside what the reader's rules found; they replace nothing.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "plenary/evidence/reader/model_claims.hpp"
#include "plenary/evidence/reader/readable.hpp"
#include "plenary/format/http_post.hpp"
#include "plenary/question/question.hpp"

namespace plenary::study {

// What the face hands over. Nothing of it makes a model be asked: only --model and --endpoint do.
struct ModelMeans {
    std::string key; // PLENARY_MODEL_KEY; may be empty. It goes to the endpoint and nowhere else
    const reader::Lexicon* lexicon = nullptr;
    format::Post post = format::post;
    std::function<void(const std::string&)> tell; // a line for a person, now
    // Called while the model is asked; false: stop. May be empty.
    std::function<bool(std::string_view stage, double share)> progress;
};

// A model that was named.
struct ModelNamed {
    std::string name;
    format::Endpoint to;
};

// --model and --endpoint.
[[nodiscard]] std::vector<question::Option> model_options();

// Nothing: no model is wanted. Errors (usage): model-incomplete, bad-model-name, bad-model-key,
// no-model-support and those of parse_endpoint().
[[nodiscard]] Result<std::optional<ModelNamed>> model_named(const question::Asked& asked,
                                                            const ModelMeans& means);

struct ModelRead {
    std::string name;
    std::string host;
    std::string prompt;    // hash of the prompt
    std::size_t bytes = 0; // of the text that were to be sent
    std::size_t passages = 0;
    std::size_t requests = 0;
    std::optional<Problem> failed; // then nothing is held and nothing dropped
    std::vector<reader::HeldClaim> held;
    std::vector<reader::DroppedClaim> dropped;
    bool orders = false; // the text speaks to a machine somewhere

    [[nodiscard]] std::vector<reader::Proposal> proposals() const;
    // "model NAME, prompt HASH": the mark of each of its proposals.
    [[nodiscard]] std::string mark() const;
};

// Tells in one line what goes where, then sends the text passage by passage. An answer that is not
// as asked is asked for once more, with what is wrong. What fails after that is told in `failed`.
// Error: interrupted. `source` is how the text is called; it must be none that is confidential.
[[nodiscard]] Result<ModelRead> ask_model(const ModelNamed& model, const ModelMeans& means,
                                          const std::string& source,
                                          const reader::Readable& readable,
                                          const reader::Reading& rules);

// What came of it, for a person: a summary, then a line for each of the first twenty claims that
// were dropped.
[[nodiscard]] std::string summary_of(const ModelRead& read);
[[nodiscard]] std::vector<std::string> dropped_lines(const ModelRead& read);

// "agree", "say otherwise" or nothing: how the reader's rules stand to it.
[[nodiscard]] std::string_view beside_rules(const reader::HeldClaim& claim);

// name, host, prompt, bytes, passages, requests, orders, failed, dropped.
[[nodiscard]] question::Object model_data(const ModelRead& read);

} // namespace plenary::study
