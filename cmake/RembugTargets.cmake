# What every target of the project has in common: language level, warnings, sanitizers, linker, output folders.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)

find_program(REMBUG_CCACHE ccache)
if(REMBUG_CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${REMBUG_CCACHE})
endif()
find_program(REMBUG_LLD ld.lld)
if(REMBUG_LLD)
  add_link_options(-fuse-ld=lld)
endif()
if(REMBUG_LINES_ONLY)
  add_compile_options(-g1)
endif()
if(REMBUG_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()
if(REMBUG_SANITIZE)
  add_compile_options(-fsanitize=${REMBUG_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  add_link_options(-fsanitize=${REMBUG_SANITIZE})
endif()

find_package(Threads REQUIRED)
# Module mode and before gRPC: Debian ships no protobuf-config.
find_package(Protobuf REQUIRED)
find_package(gRPC CONFIG REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(SQLITE REQUIRED IMPORTED_TARGET sqlite3>=3.40)
pkg_check_modules(SODIUM REQUIRED IMPORTED_TARGET libsodium)
pkg_check_modules(CRYPTO REQUIRED IMPORTED_TARGET libcrypto)
pkg_check_modules(SSL REQUIRED IMPORTED_TARGET libssl)
pkg_check_modules(ZSTD REQUIRED IMPORTED_TARGET libzstd)
pkg_check_modules(PUGIXML REQUIRED IMPORTED_TARGET pugixml)
pkg_check_modules(ZIP REQUIRED IMPORTED_TARGET libzip)
pkg_check_modules(PCRE2 REQUIRED IMPORTED_TARGET libpcre2-8)
find_package(nlohmann_json REQUIRED)
find_package(tl-expected REQUIRED)

# The project's own warnings. Generated code (protobuf, moc) does not link this.
add_library(rembug_warnings INTERFACE)
target_compile_options(rembug_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast -Werror)

# rembug_library(NAME SOURCES ... [LINKS ...] [PRIVATE_LINKS ...]): a static library whose headers are included
# by their path from the project's root, as in "core/log/chain.h".
function(rembug_library name)
  cmake_parse_arguments(arg "" "" "SOURCES;LINKS;PRIVATE_LINKS" ${ARGN})
  add_library(${name} STATIC ${arg_SOURCES})
  target_include_directories(${name} PUBLIC ${PROJECT_SOURCE_DIR})
  target_link_libraries(${name} PUBLIC ${arg_LINKS} PRIVATE rembug_warnings ${arg_PRIVATE_LINKS})
endfunction()

# rembug_program(NAME SOURCES ... LINKS ...): a program that lands in <build>/bin.
function(rembug_program name)
  cmake_parse_arguments(arg "" "" "SOURCES;LINKS" ${ARGN})
  add_executable(${name} ${arg_SOURCES})
  target_include_directories(${name} PRIVATE ${PROJECT_SOURCE_DIR})
  target_link_libraries(${name} PRIVATE rembug_warnings ${arg_LINKS})
endfunction()

# rembug_test(NAME SOURCES ... LINKS ... [TIMEOUT seconds]): a GoogleTest program, one ctest entry.
function(rembug_test name)
  cmake_parse_arguments(arg "" "TIMEOUT" "SOURCES;LINKS" ${ARGN})
  if(NOT arg_TIMEOUT)
    set(arg_TIMEOUT 120)
  endif()
  add_executable(${name} ${arg_SOURCES})
  target_include_directories(${name} PRIVATE ${PROJECT_SOURCE_DIR})
  target_link_libraries(${name} PRIVATE rembug_warnings ${arg_LINKS} GTest::gtest_main GTest::gmock)
  target_compile_definitions(${name} PRIVATE REMBUG_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
  set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
  add_test(NAME ${name} COMMAND ${name})
  set_tests_properties(${name} PROPERTIES TIMEOUT ${arg_TIMEOUT} ENVIRONMENT
    "REMBUG_SHARED_DATA=$ENV{REMBUG_SHARED_DATA};REMBUG_BIN=${CMAKE_BINARY_DIR}/bin")
endfunction()
