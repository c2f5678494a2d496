# The version is written once, in project(); the program reads it from this header.

set(PLENARY_GENERATED_INCLUDE "${CMAKE_BINARY_DIR}/include")
file(CONFIGURE OUTPUT "${PLENARY_GENERATED_INCLUDE}/plenary/version.hpp" @ONLY CONTENT
"#pragma once

#include <string_view>

namespace plenary {

inline constexpr std::string_view version = \"@PROJECT_VERSION@\";

} // namespace plenary
")
