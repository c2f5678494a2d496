#include "cases/schema.hpp"

#include <filesystem>
#include <fstream>

#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

namespace plenary::cases {

using nlohmann::json;
using valijson::adapters::NlohmannJsonAdapter;

namespace {

// What a schema refers to beside it: "forecast-settled.json".
const json* beside(const std::string& uri) {
    const std::filesystem::path name = std::filesystem::path(uri).filename();
    return new json(read_schema(name.stem().string()));
}

void free_document(const json* document) { delete document; }

} // namespace

json read_schema(const std::string& name) {
    std::ifstream in(std::filesystem::path("docs/schema") / (name + ".json"));
    return json::parse(in);
}

std::string misfit(const json& schema_document, const json& document) {
    valijson::Schema schema;
    valijson::SchemaParser parser(valijson::SchemaParser::kDraft7);
    parser.populateSchema(NlohmannJsonAdapter(schema_document), schema, beside, free_document);
    valijson::Validator validator;
    valijson::ValidationResults results;
    if (validator.validate(schema, NlohmannJsonAdapter(document), &results))
        return "";
    std::string out = "does not fit";
    valijson::ValidationResults::Error error;
    while (results.popError(error)) {
        out += "\n";
        for (const std::string& step : error.context)
            out += step;
        out += ": " + error.description;
    }
    return out;
}

} // namespace plenary::cases
