# A room is one folder of plenary/ and one library. It stands on a floor and may
# use only rooms on lower floors, and only those that it names.

# Where the test of includes reads what is allowed: `room floor uses,uses`.
set(PLENARY_ROOMS_FILE "${CMAKE_BINARY_DIR}/house/rooms.txt")
file(WRITE "${PLENARY_ROOMS_FILE}" "")

# plenary_room(<room> FLOOR <number> [USES <room>...] [LIBRARIES <target>...]
#              [LOADS <target>...] [EXPORTS <target>...] [LEAVE_OUT <file>...]
#              [APART <file>...] [HEAVY_TESTS <file>...] [TESTS_TOGETHER <suite>...])
#
# LEAVE_OUT names files of the folder that another library would be needed for, APART those that a
# program may replace: they are compiled each by itself. HEAVY_TESTS are those whose own code does most
# of their work: it is optimised under sanitizers too. TESTS_TOGETHER are run by one process (test.cmake).
# LIBRARIES are third-party libraries of this room alone, EXPORTS those that its
# headers hand on to the rooms that use it. fmt comes with every room. LOADS are
# those that it loads when it first uses them (plenary/foreign/library.hpp): only
# their headers are needed here.
#
# plenary/<room>/**/*.cpp       library plenary_<room>
#   *_test.cpp                  program plenary_<room>_test, label ordinary
#   *_long_test.cpp             program plenary_<room>_long_test, label long
#   plenary/cli/main.cpp        program plenary
function(plenary_room room)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "FLOOR" "USES;LIBRARIES;LOADS;EXPORTS;LEAVE_OUT;APART;HEAVY_TESTS;TESTS_TOGETHER")
    if(arg_UNPARSED_ARGUMENTS)
        message(FATAL_ERROR "room ${room}: what is '${arg_UNPARSED_ARGUMENTS}'?")
    endif()
    if(NOT arg_FLOOR MATCHES "^[0-9]+$")
        message(FATAL_ERROR "room ${room}: FLOOR must be a number")
    endif()
    plenary_check_uses(${room} ${arg_FLOOR} "${arg_USES}")

    set_property(GLOBAL PROPERTY PLENARY_FLOOR_${room} ${arg_FLOOR})
    list(JOIN arg_USES "," uses)
    file(APPEND "${PLENARY_ROOMS_FILE}" "${room} ${arg_FLOOR} ${uses}\n")

    set(folder "${CMAKE_SOURCE_DIR}/plenary/${room}")
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${folder}/*.cpp")
    file(GLOB_RECURSE headers CONFIGURE_DEPENDS "${folder}/*.hpp")
    foreach(file IN LISTS arg_LEAVE_OUT)
        list(REMOVE_ITEM sources "${folder}/${file}")
    endforeach()
    if(NOT sources AND NOT headers)
        return()  # not built yet
    endif()

    set(long_tests ${sources})
    list(FILTER long_tests INCLUDE REGEX "_long_test\\.cpp$")
    set(tests ${sources})
    list(FILTER tests INCLUDE REGEX "_test\\.cpp$")
    list(FILTER tests EXCLUDE REGEX "_long_test\\.cpp$")
    list(FILTER sources EXCLUDE REGEX "_test\\.cpp$")
    set(main "${folder}/main.cpp")
    list(FIND sources "${main}" has_main)
    list(REMOVE_ITEM sources "${main}")
    get_property(generated GLOBAL PROPERTY PLENARY_GENERATED_${room})
    list(APPEND sources ${generated})

    set(used_targets "")
    foreach(used IN LISTS arg_USES)
        if(TARGET plenary_${used})
            list(APPEND used_targets plenary_${used})
        endif()
    endforeach()

    set(library plenary_${room})
    if(sources)
        list(TRANSFORM arg_APART PREPEND "${folder}/" OUTPUT_VARIABLE apart)
        set(together ${sources})
        list(REMOVE_ITEM together ${apart})
        plenary_batches(batches ${library} ${together})
        add_library(${library} STATIC ${batches} ${apart})
        set(public PUBLIC)
        set(private PRIVATE)
    else()
        add_library(${library} INTERFACE)
        set(public INTERFACE)
        set(private INTERFACE)
    endif()
    target_include_directories(${library} ${public}
        "${CMAKE_SOURCE_DIR}" "${PLENARY_GENERATED_INCLUDE}")
    target_link_libraries(${library}
        ${public} ${used_targets} ${arg_EXPORTS} fmt::fmt
        ${private} ${arg_LIBRARIES})
    foreach(loaded IN LISTS arg_LOADS)
        target_include_directories(${library} SYSTEM ${private}
            "$<TARGET_PROPERTY:${loaded},INTERFACE_INCLUDE_DIRECTORIES>")
    endforeach()

    if(NOT has_main EQUAL -1)
        add_executable(plenary "${main}")
        target_link_libraries(plenary PRIVATE ${library} ${arg_LIBRARIES} plenary_sanitizer)
        add_dependencies(ordinary_tests plenary)
        add_dependencies(long_tests plenary)
    endif()
    if(tests)
        list(TRANSFORM arg_HEAVY_TESTS PREPEND "${folder}/" OUTPUT_VARIABLE heavy)
        set(together ${tests})
        if(heavy)
            list(REMOVE_ITEM together ${heavy})
            if(PLENARY_SANITIZE)
                set_source_files_properties(${heavy} PROPERTIES COMPILE_OPTIONS -O1)
            endif()
        endif()
        plenary_test_program(${library}_test LABEL ordinary PREFIX ${room}
            SOURCES ${together} APART ${heavy} ROOMS ${library} LIBRARIES ${arg_LIBRARIES}
            TOGETHER ${arg_TESTS_TOGETHER})
    endif()
    set(threads_tests ${tests})
    list(FILTER threads_tests INCLUDE REGEX "threads_test\\.cpp$")
    if(threads_tests AND PLENARY_SANITIZE STREQUAL "thread")
        plenary_test_program(${library}_threads_test LABEL threads PREFIX ${room}
            SOURCES ${threads_tests} ROOMS ${library} LIBRARIES ${arg_LIBRARIES})
    endif()
    if(long_tests)
        plenary_test_program(${library}_long_test LABEL long PREFIX ${room}
            SOURCES ${long_tests} ROOMS ${library} LIBRARIES ${arg_LIBRARIES})
    endif()
endfunction()

# Stops the configuration when a used room is unknown or not on a lower floor.
function(plenary_check_uses room floor uses)
    foreach(used IN LISTS uses)
        get_property(used_floor GLOBAL PROPERTY PLENARY_FLOOR_${used})
        if("${used_floor}" STREQUAL "")
            message(FATAL_ERROR "room ${room} uses ${used}: no such room is declared before it")
        endif()
        if(NOT used_floor LESS floor)
            message(FATAL_ERROR "room ${room} (floor ${floor}) uses ${used} (floor ${used_floor}): "
                "a room may use only rooms on lower floors")
        endif()
    endforeach()
endfunction()
