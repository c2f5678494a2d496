#include "plenary/format/model_request.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "plenary/digest/sha256.hpp"
#include "plenary/format/model_prompt.hpp"

namespace plenary::format {
namespace {

using Json = nlohmann::ordered_json;

// The frame around the data: {0} the marker, {1} the motions, {2} the passage, {3} the complaint.
constexpr std::string_view frame = "The marker is {0}.\n"
                                   "\n"
                                   "Keys of the motions, each with the words that name it:\n"
                                   "{0}\n"
                                   "{1}"
                                   "{0}\n"
                                   "\n"
                                   "The text:\n"
                                   "{0}\n"
                                   "{2}\n"
                                   "{0}\n"
                                   "{3}";
constexpr std::string_view complaint_frame =
    "\nAn earlier answer could not be used: {}. Answer with the JSON object alone.\n";

std::string json_text(std::string_view text) {
    return Json(std::string(text)).dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string lines_of(std::span<const reader::MotionHeard> motions) {
    std::string out;
    for (const reader::MotionHeard& one : motions)
        out += fmt::format("{}: {}\n", json_text(one.key), json_text(one.words));
    return out.empty() ? "(none)\n" : out;
}

} // namespace

const std::string& prompt_hash() {
    static const std::string hash = [] {
        const std::string all = hash_parts({{"system", std::string(model_system_prompt)},
                                            {"schema", std::string(model_answer_schema)},
                                            {"frame", std::string(frame)},
                                            {"complaint", std::string(complaint_frame)}});
        return all.substr(all.find(':') + 1);
    }();
    return hash;
}

std::string marker_for(std::string_view motions, std::string_view passage) {
    constexpr std::size_t digits = 32;
    std::string seed = fmt::format("{}\n{}", motions, passage);
    while (true) {
        const std::string hash = sha256_hex(seed);
        std::string marker = "=====" + hash.substr(0, digits) + "=====";
        if (passage.find(marker) == std::string_view::npos &&
            motions.find(marker) == std::string_view::npos)
            return marker;
        seed = hash;
    }
}

std::string model_request(const ModelQuestion& question) {
    const std::string motions = lines_of(question.motions);
    const std::string complaint = question.complaint.empty()
                                      ? std::string()
                                      : fmt::format(complaint_frame, question.complaint);
    const std::string marker = marker_for(motions, question.passage);
    Json format = {
        {"type", "json_schema"},
        {"json_schema",
         {{"name", "claims"}, {"strict", true}, {"schema", Json::parse(model_answer_schema)}}}};
    const Json body = {
        {"model", question.model},
        {"temperature", 0},
        {"stream", false},
        {"response_format", std::move(format)},
        {"messages", Json::array({{{"role", "system"}, {"content", model_system_prompt}},
                                  {{"role", "user"},
                                   {"content", fmt::format(frame, marker, motions, question.passage,
                                                           complaint)}}})}};
    return body.dump(-1, ' ', false, Json::error_handler_t::replace);
}

} // namespace plenary::format
