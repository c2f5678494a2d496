#include "plenary/format/model_answer.hpp"

#include <array>
#include <functional>
#include <optional>
#include <set>
#include <string>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "plenary/text/utf8.hpp"

namespace plenary::format {
namespace {

using Json = nlohmann::json;
using reader::ModelClaim;

struct Field {
    const char* key;
    std::string ModelClaim::*target;
};

constexpr std::array fields{
    Field{"kind", &ModelClaim::kind},     Field{"member", &ModelClaim::member},
    Field{"stance", &ModelClaim::stance}, Field{"act", &ModelClaim::act},
    Field{"motion", &ModelClaim::motion}, Field{"grade", &ModelClaim::grade},
    Field{"quote", &ModelClaim::quote}};

constexpr std::size_t most_claims = 1000;

Problem wrong(std::string code, std::string message) {
    return {
        Kind::invalid, std::move(code), std::move(message), "try again, or another model", {}, ""};
}

Problem not_as_asked(std::string message) { return wrong("bad-model-answer", std::move(message)); }

struct TooDeep {};

// Listens while JSON is read: JSON itself lets a key stand twice, and nests without end.
struct Watch {
    static constexpr int deepest = 32;
    std::vector<std::set<std::string>> open; // of the objects around the place
    bool twice = false;

    bool operator()(int depth, Json::parse_event_t event, const Json& parsed) {
        if (depth > deepest)
            throw TooDeep{};
        if (event == Json::parse_event_t::object_start)
            open.emplace_back();
        else if (event == Json::parse_event_t::object_end)
            open.pop_back();
        else if (event == Json::parse_event_t::key)
            twice = !open.back().insert(parsed.get<std::string>()).second || twice;
        return true;
    }
};

Result<Json> parsed(std::string_view text, const std::string& what) {
    if (first_invalid_utf8(text))
        return fail(wrong("not-utf8", fmt::format("{} is not UTF-8", what)));
    Watch watch;
    try {
        Json out = Json::parse(text, std::ref(watch));
        if (watch.twice)
            return fail(wrong("bad-json", fmt::format("{} has a key twice", what)));
        return out;
    } catch (const TooDeep&) {
        return fail(wrong("bad-json", fmt::format("{} is nested too deeply", what)));
    } catch (const Json::exception&) {
        return fail(wrong("bad-json", fmt::format("{} is no JSON", what)));
    }
}

// choices[0].message.content
Result<std::string> content_of(const Json& body) {
    const Json::json_pointer choice("/choices/0");
    if (!body.is_object() || !body.contains(choice) || !body.at(choice).is_object())
        return fail(wrong("no-model-answer", "the server sends no answer of a model"));
    const Json& first = body.at(choice);
    if (first.value("finish_reason", Json()) == "length")
        return fail(wrong("cut-off-answer", "the answer was cut off before its end"));
    const Json message = first.value("message", Json());
    const Json content = message.is_object() ? message.value("content", Json()) : Json();
    if (!content.is_string())
        return fail(wrong("no-model-answer", "the model gives no answer"));
    return content.get<std::string>();
}

Result<ModelClaim> claim_of(const Json& one, std::size_t number) {
    if (!one.is_object())
        return fail(not_as_asked(fmt::format("claim {} is no object", number)));
    ModelClaim out;
    for (const Field& field : fields) {
        const auto at = one.find(field.key);
        if (at == one.end())
            return fail(not_as_asked(fmt::format("claim {} has no '{}'", number, field.key)));
        if (!at->is_string()) {
            return fail(
                not_as_asked(fmt::format("in claim {} '{}' is no text", number, field.key)));
        }
        out.*field.target = at->get<std::string>();
    }
    if (one.size() != fields.size())
        return fail(not_as_asked(fmt::format("claim {} has keys beyond those asked for", number)));
    return out;
}

} // namespace

Result<std::vector<ModelClaim>> parse_model_answer(std::string_view body) {
    const auto whole = parsed(body, "what the server sends");
    if (!whole)
        return fail(whole.error());
    const auto content = content_of(*whole);
    if (!content)
        return fail(content.error());
    const auto answer = parsed(*content, "the answer");
    if (!answer)
        return fail(answer.error());
    const auto claims = answer->is_object() ? answer->find("claims") : answer->end();
    if (!answer->is_object() || claims == answer->end())
        return fail(not_as_asked("the answer is no object with the key 'claims'"));
    if (answer->size() != 1)
        return fail(not_as_asked("the answer has keys beside 'claims'"));
    if (!claims->is_array())
        return fail(not_as_asked("'claims' is no array"));
    if (claims->size() > most_claims) {
        return fail(wrong("too-many-claims",
                          fmt::format("the answer has more than {} claims", most_claims)));
    }
    std::vector<ModelClaim> out;
    for (const Json& one : *claims) {
        auto claim = claim_of(one, out.size() + 1);
        if (!claim)
            return fail(claim.error());
        out.push_back(std::move(*claim));
    }
    return out;
}

} // namespace plenary::format
