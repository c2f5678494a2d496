# A register lists what a folder defines, one object a file, so that adding a
# file is all it takes to add an entry.

# plenary_register(ROOM <room> DIR <folder> HEADER <header> NAMESPACE <namespace> TYPE <type>)
#
# For count.cpp and by-year.cpp in <folder> it writes a source of the room that
# declares `extern const <type> by_year; extern const <type> count;` and defines
#     std::span<const <type>* const> all();
# all in <namespace>. <header> declares <type>, and should declare all() too.
# Each file defines its object as `extern const <type> count{...};`.
#
# Call it before plenary_room(<room> ...), which compiles what it wrote.
function(plenary_register)
    cmake_parse_arguments(PARSE_ARGV 0 arg "" "ROOM;DIR;HEADER;NAMESPACE;TYPE" "")
    foreach(needed ROOM DIR HEADER NAMESPACE TYPE)
        if(NOT arg_${needed})
            message(FATAL_ERROR "plenary_register: ${needed} is missing")
        endif()
    endforeach()

    file(GLOB files CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/${arg_DIR}/*.cpp")
    list(FILTER files EXCLUDE REGEX "_test\\.cpp$")
    list(SORT files)

    set(declarations "")
    set(addresses "")
    foreach(file IN LISTS files)
        cmake_path(GET file STEM LAST_ONLY stem)
        string(REPLACE "-" "_" name "${stem}")
        if(NOT name MATCHES "^[a-z][a-z0-9_]*$" OR name STREQUAL "all")
            message(FATAL_ERROR "${arg_DIR}/${stem}.cpp: '${name}' cannot name an entry of a "
                "register (small letters, digits, - and _; not 'all')")
        endif()
        string(APPEND declarations "extern const ${arg_TYPE} ${name};\n")
        list(APPEND addresses "&${name}")
    endforeach()
    list(JOIN addresses ", " addresses)
    if(addresses)
        string(CONCAT body
            "    static constexpr const ${arg_TYPE}* entries[] = {${addresses}};\n"
            "    return entries;\n")
    else()
        set(body "    return {};\n")
    endif()

    string(REPLACE "/" "_" unit "${arg_DIR}")
    set(output "${CMAKE_BINARY_DIR}/register/${unit}.cpp")
    file(CONFIGURE OUTPUT "${output}" @ONLY CONTENT
"// Written by cmake/register.cmake from the files of @arg_DIR@.

#include <span>

#include \"@arg_HEADER@\"

namespace @arg_NAMESPACE@ {

@declarations@
std::span<const @arg_TYPE@* const> all() {
@body@}

} // namespace @arg_NAMESPACE@
")
    # Without its header a room is still being written, and has no register yet.
    if(EXISTS "${CMAKE_SOURCE_DIR}/${arg_HEADER}")
        set_property(GLOBAL APPEND PROPERTY PLENARY_GENERATED_${arg_ROOM} "${output}")
    endif()
endfunction()
