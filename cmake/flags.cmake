# How everything is compiled and linked.

set(PLENARY_SANITIZE "" CACHE STRING "Sanitizers, as for -fsanitize=")
option(PLENARY_FOR_TIDY "Only compile commands are wanted, for clang-tidy" OFF)
option(PLENARY_FUZZ "Fuzz targets are linked with libFuzzer; needs Clang" OFF)

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)

# Every program links this. Under sanitizers it sets their options, so that a
# program behaves alike whoever starts it; else it is empty.
add_library(plenary_sanitizer INTERFACE)

if(PLENARY_FOR_TIDY)
    add_compile_options(-Wshadow)
    return()  # the other warnings are the compiler's to give
endif()

# The warnings are GCC's: what Clang compiles, it compiles too.
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    add_compile_options(
        -Wall
        -Wextra
        -Wpedantic
        # What a file of a batch shadows of another's is no fault: clang-tidy reads them one by one.
        $<IF:$<BOOL:${PLENARY_BATCHES}>,-Wshadow=local,-Wshadow>
        -Wconversion
        -Wsign-conversion
        -Wnon-virtual-dtor
        -Wold-style-cast
        -Wcast-qual
        -Wformat=2
        -Werror
        -Wno-restrict  # GCC 12 is wrong about std::string's operator+ (its bug 105651)
    )
endif()

if(PLENARY_SANITIZE)
    add_compile_options(
        -fsanitize=${PLENARY_SANITIZE}
        -fno-sanitize-recover=all
        -fno-omit-frame-pointer
        $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>  # it warns wrongly in instrumented code
    )
    add_link_options(-fsanitize=${PLENARY_SANITIZE})

    set(options "${CMAKE_BINARY_DIR}/sanitizer/options.cpp")
    file(CONFIGURE OUTPUT "${options}" @ONLY CONTENT
"extern \"C\" {
const char* __ubsan_default_options();
const char* __lsan_default_options();
const char* __lsan_default_suppressions();

const char* __ubsan_default_options() { return \"print_stacktrace=1\"; }
const char* __lsan_default_options() { return \"print_suppressions=0\"; }
// Fontconfig keeps its configuration for as long as a process lives.
const char* __lsan_default_suppressions() { return \"leak:libfontconfig.so\\n\"; }
}
")
    target_sources(plenary_sanitizer INTERFACE "${options}")
endif()

find_program(PLENARY_CCACHE ccache)
if(PLENARY_CCACHE)
    # A second checkout of the same sources finds the first one's objects.
    set(CMAKE_CXX_COMPILER_LAUNCHER
        "${CMAKE_COMMAND}" -E env "CCACHE_BASEDIR=${CMAKE_SOURCE_DIR}" CCACHE_NOHASHDIR=1
        "${PLENARY_CCACHE}"
    )
endif()

find_program(PLENARY_MOLD mold)
if(PLENARY_MOLD)
    add_link_options(-fuse-ld=mold)
endif()
