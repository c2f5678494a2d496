# Every test has one label: `ordinary` (run at every change, under release and
# asan; under dev by ./dev test), `long` (run once, under release) or `threads`
# (under tsan). A test runs in the repository's root and
# finds the build tree's path in the environment variable PLENARY_BUILD.

add_custom_target(ordinary_tests)
add_custom_target(long_tests)
add_custom_target(threads_tests)

add_test(NAME cmake/Batches.KeepNamesApart
    COMMAND "${CMAKE_COMMAND}" -P "${CMAKE_SOURCE_DIR}/cmake/batches_test.cmake")
set_tests_properties(cmake/Batches.KeepNamesApart PROPERTIES LABELS ordinary)

# plenary_test_program(<name> LABEL ordinary|long PREFIX <room>
#                      SOURCES <file>... [APART <file>...] ROOMS <target>...
#                      [LIBRARIES <target>...] [TOGETHER <suite>...])
#
# Each test is a process of its own, but the suites of TOGETHER, patterns as for --gtest_filter, are
# one: those that have to read large tables first. The files of APART are compiled each by itself: those with properties of their own.
function(plenary_test_program name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "LABEL;PREFIX" "SOURCES;APART;ROOMS;LIBRARIES;TOGETHER")
    if(arg_LABEL STREQUAL "long")
        set(timeout 1800)
    elseif(arg_LABEL STREQUAL "ordinary" OR arg_LABEL STREQUAL "threads")
        set(timeout 300)
        if(PLENARY_SANITIZE)
            set(timeout 900)
        endif()
    else()
        message(FATAL_ERROR "${name}: LABEL must be ordinary, long or threads, not '${arg_LABEL}'")
    endif()

    list(TRANSFORM arg_SOURCES PREPEND "${CMAKE_CURRENT_SOURCE_DIR}/" REGEX "^[^/]")
    plenary_batches(batches ${name} ${arg_SOURCES})
    add_executable(${name} ${batches} ${arg_APART})
    target_include_directories(${name} PRIVATE
        "${CMAKE_SOURCE_DIR}" "${PLENARY_GENERATED_INCLUDE}")
    target_link_libraries(${name} PRIVATE
        ${arg_ROOMS} ${arg_LIBRARIES} fmt::fmt rapidcheck GTest::gmock_main GTest::gtest
        plenary_sanitizer)
    add_dependencies(${arg_LABEL}_tests ${name})
    if(PLENARY_FOR_TIDY)
        return()
    endif()

    set(alone "")
    if(arg_TOGETHER)
        list(JOIN arg_TOGETHER ":" suites)
        set(alone TEST_FILTER "-${suites}")
        set(whole "${arg_PREFIX}/Together")
        add_test(NAME "${whole}" COMMAND ${name} "--gtest_filter=${suites}"
            WORKING_DIRECTORY "${CMAKE_SOURCE_DIR}")
        set_tests_properties("${whole}" PROPERTIES
            LABELS ${arg_LABEL}
            TIMEOUT ${timeout}
            COST 1000  # long: it starts first
            ENVIRONMENT "PLENARY_BUILD=${CMAKE_BINARY_DIR}")
    endif()
    include(GoogleTest)
    gtest_discover_tests(${name}
        ${alone}
        TEST_PREFIX "${arg_PREFIX}/"
        WORKING_DIRECTORY "${CMAKE_SOURCE_DIR}"
        DISCOVERY_TIMEOUT 120
        PROPERTIES
            LABELS ${arg_LABEL}
            TIMEOUT ${timeout}
            ENVIRONMENT "PLENARY_BUILD=${CMAKE_BINARY_DIR}"
    )
endfunction()
