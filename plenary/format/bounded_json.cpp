#include "plenary/format/bounded_json.hpp"

#include <algorithm>
#include <functional>
#include <set>
#include <vector>

#include <fmt/format.h>

#include "plenary/text/utf8.hpp"

namespace plenary::format {
namespace {

using Json = nlohmann::json;

struct TooDeep {};

// Listens while JSON is read: JSON itself lets a key stand twice, and nests without end.
struct Watch {
    std::vector<std::set<std::string>> open; // of the objects around the place
    std::string twice;

    bool operator()(int depth, Json::parse_event_t event, const Json& parsed) {
        const bool opens =
            event == Json::parse_event_t::object_start || event == Json::parse_event_t::array_start;
        if (opens && depth >= deepest_json)
            throw TooDeep{};
        if (event == Json::parse_event_t::object_start) {
            open.emplace_back();
        } else if (event == Json::parse_event_t::object_end) {
            open.pop_back();
        } else if (event == Json::parse_event_t::key) {
            const auto& key = parsed.get_ref<const std::string&>();
            if (!open.back().insert(key).second && twice.empty())
                twice = key;
        }
        return true;
    }
};

Where place_of(std::string_view text, std::size_t byte, const std::string& file, int line) {
    const std::string_view before = text.substr(0, std::min(byte, text.size()));
    const std::size_t end = before.rfind('\n');
    const std::string_view last = end == std::string_view::npos ? before : before.substr(end + 1);
    return {file, line + static_cast<int>(std::count(before.begin(), before.end(), '\n')),
            static_cast<int>(count_characters(last)) + 1};
}

tl::unexpected<Problem> refuse(std::string code, std::string message, std::string hint,
                               Where where) {
    return fail({Kind::invalid, std::move(code), std::move(message), std::move(hint),
                 std::move(where), ""});
}

} // namespace

Result<nlohmann::json> parse_bounded_json(std::string_view text, const std::string& file,
                                          int line) {
    if (text.size() > largest_json) {
        return refuse(
            "json-too-large", fmt::format("one piece of JSON of {} MiB", text.size() >> 20U),
            fmt::format("split it, or write one object a line; at most {} MiB are read at once",
                        largest_json >> 20U),
            {file, line, 1});
    }
    if (const auto bad = first_invalid_utf8(text)) {
        return refuse("invalid-utf8", "this is not UTF-8, and JSON is UTF-8",
                      "convert the file to UTF-8 (iconv) or export it again",
                      place_of(text, *bad, file, line));
    }
    Watch watch;
    try {
        Json out = Json::parse(text, std::ref(watch));
        if (!watch.twice.empty())
            return refuse("bad-json",
                          fmt::format("the key '{}' stands twice in an object", watch.twice),
                          "keep one of them", {file, line, 0});
        return out;
    } catch (const TooDeep&) {
        return refuse("json-too-deep", fmt::format("JSON nested more than {} deep", deepest_json),
                      "is this the right file?", {file, line, 0});
    } catch (const Json::parse_error& error) {
        return refuse("bad-json", "this is no JSON from here on",
                      "export the file again; was it cut?",
                      place_of(text, error.byte > 0 ? error.byte - 1 : 0, file, line));
    } catch (const Json::exception&) {
        return refuse("bad-json", "this JSON holds a number that is too large",
                      "export the file again", {file, line, 0});
    }
}

const nlohmann::json* json_at(const nlohmann::json& object, const char* key) {
    if (!object.is_object())
        return nullptr;
    const auto it = object.find(key);
    return it == object.end() ? nullptr : &*it;
}

std::string json_text(const nlohmann::json& object, const char* key) {
    const Json* value = json_at(object, key);
    if (value == nullptr)
        return "";
    if (value->is_string())
        return value->get<std::string>();
    return value->is_number() ? value->dump() : "";
}

} // namespace plenary::format
