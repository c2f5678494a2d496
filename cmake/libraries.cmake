# What is taken from the system. Imported targets' headers are system headers:
# the warnings of flags.cmake do not reach into them.

find_package(CLI11 REQUIRED)
find_package(EXPAT REQUIRED)
find_package(fmt REQUIRED)
find_package(ICU REQUIRED COMPONENTS uc i18n)
find_package(nlohmann_json REQUIRED)
find_package(OpenSSL REQUIRED COMPONENTS Crypto)
find_package(SQLite3 REQUIRED)
find_package(tl-expected REQUIRED)
find_package(tomlplusplus REQUIRED)
find_package(ZLIB REQUIRED)

find_package(PkgConfig REQUIRED)
pkg_check_modules(librsvg REQUIRED IMPORTED_TARGET librsvg-2.0)
pkg_check_modules(cairo REQUIRED IMPORTED_TARGET cairo)
pkg_check_modules(gumbo REQUIRED IMPORTED_TARGET gumbo)
pkg_check_modules(ncursesw REQUIRED IMPORTED_TARGET ncursesw)

# The solver behind one question of inducement. Without it the program says so when asked.
pkg_check_modules(cbc IMPORTED_TARGET cbc osi-clp)

# What asks a language model, behind one question of propose and read. Without it the program says
# so when asked.
option(PLENARY_MODEL "Models may be asked, when a user names one; needs libcurl" ON)
if(PLENARY_MODEL)
    pkg_check_modules(curl IMPORTED_TARGET libcurl>=7.85)
endif()

# For a back-test by several processes, the program plenary-mpi.
option(PLENARY_MPI "Build plenary-mpi; needs OpenMPI" OFF)
if(PLENARY_MPI)
    set(MPI_CXX_SKIP_MPICXX ON)
    find_package(MPI REQUIRED COMPONENTS CXX)
endif()

# For the tests.
find_package(GTest REQUIRED)
find_package(rapidcheck REQUIRED)
