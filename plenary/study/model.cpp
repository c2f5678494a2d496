#include "plenary/study/model.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "plenary/evidence/reader/addressed.hpp"
#include "plenary/format/model_answer.hpp"
#include "plenary/format/model_request.hpp"
#include "plenary/format/output.hpp"
#include "plenary/study/open.hpp"
#include "plenary/text/utf8.hpp"

namespace plenary::study {
namespace {

using question::Option;
using reader::ModelClaim;
using reader::Passage;

constexpr std::size_t passage_bytes = 8000;
constexpr std::size_t most_passages = 64;

bool is_name(std::string_view name) {
    constexpr std::size_t longest = 200;
    return name.size() <= longest && !first_invalid_utf8(name) &&
           std::none_of(name.begin(), name.end(),
                        [](char c) { return static_cast<unsigned char>(c) < ' ' || c == '\x7F'; });
}

// What may stand in a line of HTTP's head.
bool is_key(std::string_view key) {
    return std::all_of(key.begin(), key.end(), [](char c) { return c > ' ' && c < '\x7F'; });
}

Problem refusal_of(int status, const std::string& host) {
    const auto io = [](std::string code, std::string message, std::string hint) {
        return Problem{Kind::io, std::move(code), std::move(message), std::move(hint), {}, ""};
    };
    switch (status) {
    case 401:
    case 403:
        return io("key-refused",
                  fmt::format("{} refuses the key, or the lack of one ({})", host, status),
                  "set PLENARY_MODEL_KEY to a key of that server");
    case 404:
        return io("not-found-there", fmt::format("{} knows no such address or model (404)", host),
                  "check --endpoint and --model");
    case 429:
        return io("too-many-requests", fmt::format("{} takes no more requests now (429)", host),
                  "try again later");
    default:
        break;
    }
    if (status >= 300 && status < 400) {
        return io("redirected",
                  fmt::format("{} sends elsewhere ({}), and nothing follows", host, status),
                  "name the right address with --endpoint");
    }
    return io("server-error", fmt::format("{} answers with {}", host, status),
              "it may not know the model, or response_format json_schema");
}

// One text and one model.
class Asking {
public:
    Asking(const ModelNamed& model, const ModelMeans& means, const reader::Readable& readable,
           const reader::Reading& rules, ModelRead& out)
        : model_(model), means_(means), readable_(readable), rules_(rules), out_(out) {}

    Result<std::vector<ModelClaim>> all(const std::vector<Passage>& passages) {
        std::vector<ModelClaim> claims;
        for (const Passage& one : passages) {
            share_ = static_cast<double>(one.begin) / static_cast<double>(readable_.text.size());
            auto heard = passage(one);
            if (!heard)
                return fail(heard.error());
            for (ModelClaim& claim : *heard) {
                claim.sent = one;
                claims.push_back(std::move(claim));
            }
        }
        return claims;
    }

private:
    Result<std::vector<ModelClaim>> passage(const Passage& one) {
        auto first = once(one, "");
        if (first || first.error().kind != Kind::invalid)
            return first;
        return once(one, first.error().message);
    }

    Result<std::vector<ModelClaim>> once(const Passage& one, const std::string& complaint) {
        format::HttpPost question;
        question.to = model_.to;
        question.key = means_.key;
        question.body = format::model_request(
            {model_.name, std::string_view(readable_.text).substr(one.begin, one.end - one.begin),
             rules_.motions, complaint});
        if (means_.progress)
            question.go_on = [&] { return means_.progress("asking the model", share_); };
        ++out_.requests;
        const auto answer = means_.post(question);
        if (!answer)
            return fail(answer.error());
        constexpr int good = 200;
        if (answer->status != good)
            return fail(refusal_of(answer->status, model_.to.host));
        return format::parse_model_answer(answer->body);
    }

    const ModelNamed& model_;
    const ModelMeans& means_;
    const reader::Readable& readable_;
    const reader::Reading& rules_;
    ModelRead& out_;
    double share_ = 0;
};

std::string plural(std::size_t count, std::string_view what) {
    return fmt::format("{} {}{}", count, what, count == 1 ? "" : "s");
}

} // namespace

std::vector<Option> model_options() {
    return {Option{"model", Option::Kind::text, "NAME",
                   "also ask this language model; needs --endpoint, which then gets the text",
                   false},
            Option{"endpoint", Option::Kind::text, "URL",
                   "where to post, as in https://HOST/v1/chat/completions; the key is "
                   "PLENARY_MODEL_KEY",
                   false}};
}

Result<std::optional<ModelNamed>> model_named(const question::Asked& asked,
                                              const ModelMeans& means) {
    if (!asked.has("model") && !asked.has("endpoint"))
        return std::optional<ModelNamed>();
    if (!asked.has("model") || !asked.has("endpoint")) {
        const std::string lacks = asked.has("model") ? "--endpoint" : "--model";
        return fail(usage("model-incomplete",
                          "a model is asked only where both it and its address "
                          "are named",
                          "add " + lacks + ", or leave out the other", lacks));
    }
    if (!format::can_post())
        return fail(format::post({}).error());
    ModelNamed out;
    out.name = asked.text("model");
    if (!is_name(out.name)) {
        return fail(usage("bad-model-name", "the model's name is no name",
                          "write it as the server lists it", "--model"));
    }
    if (!is_key(means.key)) {
        return fail(usage("bad-model-key", "the key has blanks or characters that no key has",
                          "set PLENARY_MODEL_KEY to the key alone", "PLENARY_MODEL_KEY"));
    }
    auto to = format::parse_endpoint(asked.text("endpoint"));
    if (!to)
        return fail(to.error());
    out.to = std::move(*to);
    return std::optional<ModelNamed>(std::move(out));
}

std::vector<reader::Proposal> ModelRead::proposals() const {
    std::vector<reader::Proposal> out;
    for (const reader::HeldClaim& one : held)
        out.push_back(one.proposal);
    return out;
}

std::string ModelRead::mark() const { return fmt::format("model {}, prompt {}", name, prompt); }

Result<ModelRead> ask_model(const ModelNamed& model, const ModelMeans& means,
                            const std::string& source, const reader::Readable& readable,
                            const reader::Reading& rules) {
    ModelRead out;
    out.name = model.name;
    out.host = model.to.host;
    out.prompt = format::prompt_hash();
    out.orders = reader::addresses_a_machine(readable.text);
    const reader::Analysis analysis = analyse(readable, *means.lexicon);
    const std::vector<Passage> passages = passages_of(analysis, passage_bytes);
    out.passages = passages.size();
    if (passages.empty())
        return out;
    if (passages.size() > most_passages) {
        out.failed = Problem{Kind::invalid,
                             "too-long-for-a-model",
                             fmt::format("'{}' makes more than {} passages of {} bytes and "
                                         "was not sent",
                                         source, most_passages, passage_bytes),
                             "cut it into parts",
                             {},
                             ""};
    } else {
        out.bytes = readable.text.size();
        if (means.tell) {
            means.tell(fmt::format("sending the text of '{}', {}, to {} for the model {}", source,
                                   plural(out.bytes, "byte"), out.host, out.name));
        }
        auto claims = Asking(model, means, readable, rules, out).all(passages);
        if (claims) {
            reader::HeldClaims checked = hold_claims(*claims, analysis, rules);
            out.held = std::move(checked.held);
            out.dropped = std::move(checked.dropped);
        } else if (claims.error().kind == Kind::interrupted) {
            return fail(claims.error());
        } else {
            out.failed = claims.error();
        }
    }
    if (out.failed && means.tell)
        means.tell(fmt::format("warning: {}", summary_of(out)));
    return out;
}

std::string summary_of(const ModelRead& read) {
    if (read.failed) {
        return fmt::format("the model {} gave nothing: {} ({}). What is proposed is what the "
                           "reader's own rules found",
                           read.name, read.failed->message, read.failed->hint);
    }
    return fmt::format("model {} at {}, prompt {}: {}, {} dropped{}", read.name, read.host,
                       read.prompt.substr(0, 12), plural(read.held.size(), "proposal"),
                       read.dropped.size(),
                       read.orders ? "; the text gives orders to a machine somewhere: read it "
                                     "yourself"
                                   : "");
}

std::vector<std::string> dropped_lines(const ModelRead& read) {
    constexpr std::size_t most = 20;
    std::vector<std::string> out;
    for (const reader::DroppedClaim& one : read.dropped) {
        if (out.size() == most) {
            out.push_back(fmt::format("and {} dropped more", read.dropped.size() - most));
            break;
        }
        out.push_back(fmt::format("dropped, {}: {} {} \"{}\"", in_words(one.why), one.claim.member,
                                  one.claim.kind == "pressure" ? one.claim.kind : one.claim.stance,
                                  one.claim.quote));
    }
    return out;
}

std::string_view beside_rules(const reader::HeldClaim& claim) {
    if (claim.contradicts)
        return "say otherwise";
    return claim.agrees ? "agree" : "";
}

question::Object model_data(const ModelRead& read) {
    question::Array dropped;
    for (const reader::DroppedClaim& one : read.dropped) {
        dropped.emplace_back(question::Object{{"reason", to_string(one.why)},
                                              {"told", in_words(one.why)},
                                              {"kind", one.claim.kind},
                                              {"member", one.claim.member},
                                              {"stance", one.claim.stance},
                                              {"motion", one.claim.motion},
                                              {"quote", one.claim.quote}});
    }
    const auto number = [](std::size_t value) { return static_cast<std::int64_t>(value); };
    return {{"name", read.name},
            {"host", read.host},
            {"prompt", read.prompt},
            {"bytes", number(read.bytes)},
            {"passages", number(read.passages)},
            {"requests", number(read.requests)},
            {"orders", read.orders},
            {"failed",
             read.failed ? question::Value(format::problem_data(*read.failed)) : question::Value()},
            {"dropped", std::move(dropped)}};
}

} // namespace plenary::study
