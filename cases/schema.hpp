// The schemas of docs/schema, and whether a document fits one.
#pragma once

#include <string>

#include <nlohmann/json.hpp>

namespace plenary::cases {

// docs/schema/NAME.json
[[nodiscard]] nlohmann::json read_schema(const std::string& name);

// The reasons why `document` does not fit; empty when it does.
[[nodiscard]] std::string misfit(const nlohmann::json& schema_document,
                                 const nlohmann::json& document);

} // namespace plenary::cases
