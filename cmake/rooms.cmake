# The house, floor by floor from the ground. Floors are written only here.

plenary_room(problem FLOOR 0 EXPORTS tl::expected)
plenary_room(numeric FLOOR 0)
plenary_room(calendar FLOOR 0)
plenary_room(text FLOOR 0 LIBRARIES ICU::uc ICU::i18n)
plenary_room(digest FLOOR 0 LIBRARIES OpenSSL::Crypto)
plenary_room(disk FLOOR 0)

plenary_room(ledger FLOOR 1
    USES problem calendar text digest)

plenary_room(foreign FLOOR 1
    USES problem
    LIBRARIES ${CMAKE_DL_LIBS})

plenary_room(diagram FLOOR 1
    USES problem numeric)
# The sweeps are loops over long arrays: worth the vectoriser, and hopeless without the optimiser.
# GCC 12 warns of the error in a Result that holds none, when minimal.cpp is optimised in a batch.
if(TARGET plenary_diagram)
    target_compile_options(plenary_diagram PRIVATE $<IF:$<CONFIG:Release>,-O3,-O2>
        $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
endif()

plenary_room(rule FLOOR 2
    USES problem numeric calendar text diagram
    LIBRARIES ICU::uc)

plenary_room(stakes FLOOR 2
    USES problem numeric calendar text)
plenary_room(positions FLOOR 2
    USES problem numeric text)

plenary_room(rollcall FLOOR 2
    USES numeric calendar text)

plenary_room(procedure FLOOR 3
    USES problem numeric calendar text diagram rule)
if(TARGET plenary_procedure)
    target_compile_options(plenary_procedure PRIVATE $<$<CONFIG:Debug>:-O2>)
endif()
if(TARGET PkgConfig::cbc)
    set(solver LIBRARIES PkgConfig::cbc LEAVE_OUT recruit_none.cpp APART recruit_cbc.cpp)
else()
    set(solver LEAVE_OUT recruit_cbc.cpp)
endif()
plenary_room(inducement FLOOR 3
    USES problem numeric text diagram rule
    ${solver})

plenary_room(idealpoint FLOOR 3
    USES problem numeric calendar rollcall)
plenary_room(score FLOOR 3
    USES problem numeric calendar text digest rollcall)
plenary_room(forecast FLOOR 4
    USES problem numeric score)
# Loops over votes: hopeless without the optimiser, in every build.
foreach(room numeric idealpoint forecast)
    if(TARGET plenary_${room})
        target_compile_options(plenary_${room} PRIVATE $<IF:$<CONFIG:Release>,-O3,-O2>)
    endif()
endforeach()
# Roots of eight numbers at once: nobody asks for errno.
if(TARGET plenary_forecast)
    target_compile_options(plenary_forecast PRIVATE -fno-math-errno)
endif()

plenary_room(evidence FLOOR 4
    USES problem numeric calendar text diagram rule stakes positions procedure inducement)

plenary_register(ROOM question
    DIR plenary/question/ask
    HEADER plenary/question/question.hpp
    NAMESPACE plenary::question::ask
    TYPE Question)
plenary_register(ROOM question
    DIR plenary/question/play
    HEADER plenary/question/arena.hpp
    NAMESPACE plenary::question::play
    TYPE GameQuestion)
plenary_room(question FLOOR 5
    USES problem numeric calendar text diagram rule stakes positions procedure inducement evidence)

plenary_room(review FLOOR 5
    USES problem calendar text digest ledger rule evidence)

plenary_register(ROOM format
    DIR plenary/format/output
    HEADER plenary/format/output.hpp
    NAMESPACE plenary::format::output
    TYPE Output)
plenary_register(ROOM format
    DIR plenary/format/archive
    HEADER plenary/format/archive_format.hpp
    NAMESPACE plenary::format::archive
    TYPE ArchiveFormat)
plenary_register(ROOM format
    DIR plenary/format/export
    HEADER plenary/format/archive_export.hpp
    NAMESPACE plenary::format::exporting
    TYPE ArchiveExport)
if(TARGET PkgConfig::curl)
    set(http LOADS PkgConfig::curl LEAVE_OUT http_post_none.cpp APART http_post_curl.cpp)
else()
    set(http LEAVE_OUT http_post_curl.cpp)
endif()
plenary_room(format FLOOR 6
    USES problem numeric calendar text digest disk foreign ledger diagram rule stakes positions rollcall idealpoint
        score procedure inducement evidence question
    LIBRARIES nlohmann_json::nlohmann_json tomlplusplus::tomlplusplus EXPAT::EXPAT PkgConfig::gumbo ZLIB::ZLIB ${http}
    TESTS_TOGETHER *Sentences* Reader*)

plenary_register(ROOM chart
    DIR plenary/chart/draw
    HEADER plenary/chart/chart.hpp
    NAMESPACE plenary::chart::draw
    TYPE Chart)
plenary_room(chart FLOOR 6
    USES problem numeric calendar text foreign diagram rule stakes positions rollcall procedure inducement evidence
        question
    LOADS PkgConfig::librsvg PkgConfig::cairo)

plenary_room(store FLOOR 6
    USES problem calendar text digest disk ledger
    LIBRARIES SQLite::SQLite3)

plenary_room(study FLOOR 7
    USES problem numeric calendar text digest disk ledger diagram rule stakes positions rollcall idealpoint
        score forecast procedure inducement evidence question review format chart store
    HEAVY_TESTS random_rules_test.cpp
    TESTS_TOGETHER *Sentences* Reader*)

plenary_room(cli FLOOR 8
    USES problem numeric calendar text digest ledger diagram rule stakes positions procedure inducement evidence
        question review format chart store study
    LIBRARIES CLI11::CLI11 PkgConfig::ncursesw
    LEAVE_OUT mpi_main.cpp)

# A back-test by several processes, of one machine or many.
if(TARGET MPI::MPI_CXX)
    add_executable(plenary-mpi plenary/cli/mpi_main.cpp)
    target_link_libraries(plenary-mpi PRIVATE plenary_cli CLI11::CLI11 MPI::MPI_CXX plenary_sanitizer)
    add_dependencies(ordinary_tests plenary-mpi)
endif()

# The program as it is built where there is no solver, or nothing to ask a model with, to see what it
# says then: the file named here goes before the one in the library.
if(TARGET PkgConfig::cbc)
    add_executable(plenary_without_solver EXCLUDE_FROM_ALL
        plenary/cli/main.cpp plenary/inducement/recruit_none.cpp)
    target_link_libraries(plenary_without_solver PRIVATE plenary_cli CLI11::CLI11 plenary_sanitizer)
    add_dependencies(ordinary_tests plenary_without_solver)
endif()
if(TARGET PkgConfig::curl)
    add_executable(plenary_without_model EXCLUDE_FROM_ALL
        plenary/cli/main.cpp plenary/format/http_post_none.cpp)
    target_link_libraries(plenary_without_model PRIVATE plenary_cli CLI11::CLI11 plenary_sanitizer)
    add_dependencies(ordinary_tests plenary_without_model)
endif()

# Under the address sanitizer the rooms that read text and tables, which nearly every test goes through,
# are worth optimising. Of the others that would take longer than their tests do.
if(PLENARY_SANITIZE MATCHES "address")
    foreach(room text digest ledger rule rollcall score evidence format store chart)
        target_compile_options(plenary_${room} PRIVATE -O1)
    endforeach()
endif()
