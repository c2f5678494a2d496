#include <nlohmann/json.hpp>

#include "plenary/format/output.hpp"

namespace plenary::format {
namespace {

using Json = nlohmann::ordered_json;

Json json_of(const question::Value& value);

struct Convert {
    Json operator()(std::nullptr_t) const { return nullptr; }

    Json operator()(const question::Array& array) const {
        Json out = Json::array();
        for (const question::Value& element : array)
            out.push_back(json_of(element));
        return out;
    }

    Json operator()(const question::Object& object) const {
        Json out = Json::object();
        for (const auto& [key, element] : object)
            out[key] = json_of(element);
        return out;
    }

    template <class Scalar>
    Json operator()(const Scalar& scalar) const {
        return scalar;
    }
};

Json json_of(const question::Value& value) { return value.visit(Convert{}); }

} // namespace

std::string to_json(const question::Object& data) {
    return Convert{}(data).dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

question::Object problem_data(const Problem& problem) {
    question::Value where;
    if (!to_string(problem.where).empty()) {
        where = question::Object{{"file", problem.where.file},
                                 {"line", problem.where.line},
                                 {"column", problem.where.column}};
    }
    return {{"code", problem.code},
            {"message", problem.message},
            {"hint", problem.hint},
            {"where", where}};
}

} // namespace plenary::format
