// The include test: every #include in the house is allowed by the table of rooms. A room may
// include itself and the rooms it declares, which stand on lower floors; nobody includes a test;
// the portable core knows no files, threads, clock, locale or JSON.

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

namespace {

namespace fs = std::filesystem;

struct Room {
    int floor = 0;
    std::set<std::string> uses;
};

std::map<std::string, Room> rooms() {
    const char* build = std::getenv("PLENARY_BUILD");
    if (build == nullptr)
        return {};
    std::map<std::string, Room> out;
    std::ifstream in(fs::path(build) / "house" / "rooms.txt");
    for (std::string line; std::getline(in, line);) {
        std::istringstream words(line);
        std::string name;
        std::string uses;
        Room room;
        words >> name >> room.floor >> uses;
        std::istringstream parts(uses);
        for (std::string part; std::getline(parts, part, ',');)
            room.uses.insert(part);
        out[name] = room;
    }
    return out;
}

struct Include {
    fs::path file;
    int line = 0;
    std::string name;
};

std::vector<Include> includes_under(const fs::path& folder) {
    const std::regex pattern(R"re(^\s*#\s*include\s*[<"]([^>"]+)[>"])re");
    std::vector<Include> out;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        const auto extension = entry.path().extension();
        if (extension != ".cpp" && extension != ".hpp")
            continue;
        std::ifstream in(entry.path());
        int number = 0;
        for (std::string line; std::getline(in, line);) {
            ++number;
            std::smatch match;
            // std::regex is slow: most lines need not be asked of it.
            if (line.find("include") != std::string::npos &&
                std::regex_search(line, match, pattern)) {
                out.push_back({entry.path(), number, match[1]});
            }
        }
    }
    return out;
}

std::string room_of(const fs::path& path) {
    auto part = path.begin();
    return part == path.end() || *part != "plenary" || ++part == path.end() ? "" : part->string();
}

std::string at(const Include& include) {
    return include.file.string() + ":" + std::to_string(include.line) + ": " + include.name;
}

TEST(House, EveryIncludeGoesDownToADeclaredRoom) {
    const auto table = rooms();
    ASSERT_FALSE(table.empty());
    const auto includes = includes_under("plenary");
    ASSERT_GT(includes.size(), 100U);
    for (const Include& include : includes) {
        const std::string from = room_of(include.file);
        ASSERT_TRUE(table.contains(from)) << include.file << " is in no declared room";
        if (!include.name.starts_with("plenary/") || include.name == "plenary/version.hpp")
            continue;
        const std::string to = room_of(include.name);
        EXPECT_TRUE(fs::exists(include.name)) << at(include);
        EXPECT_FALSE(include.name.find("_test") != std::string::npos) << at(include);
        if (from == to)
            continue;
        EXPECT_TRUE(table.at(from).uses.contains(to))
            << at(include) << " is not declared by " << from;
        EXPECT_LT(table.at(to).floor, table.at(from).floor) << at(include);
    }
}

TEST(House, ThePortableCoreKnowsNoFilesThreadsClocksOrJson) {
    const std::set<std::string> core{
        "numeric",  "calendar", "digest",     "ledger", "diagram",   "rule",
        "evidence", "question", "positions",  "stakes", "procedure", "inducement",
        "review",   "rollcall", "idealpoint", "score",  "forecast"};
    const std::set<std::string> outside{
        "filesystem", "fstream", "iostream",          "thread",       "mutex", "locale",
        "ctime",      "cstdio",  "nlohmann/json.hpp", "toml++/toml.h"};
    for (const Include& include : includes_under("plenary")) {
        if (!core.contains(room_of(include.file)) || include.file.string().ends_with("_test.cpp"))
            continue;
        EXPECT_FALSE(outside.contains(include.name)) << at(include);
    }
}

TEST(House, LibrariesStayInTheRoomsThatOwnThem) {
    const std::vector<std::pair<std::string, std::set<std::string>>> owners{
        {"CLI/", {"cli"}},        {"nlohmann/", {"format"}},      {"toml++/", {"format"}},
        {"openssl/", {"digest"}}, {"unicode/", {"text", "rule"}}, {"librsvg/", {"chart"}},
        {"cairo", {"chart"}},     {"Cbc", {"inducement"}},        {"Osi", {"inducement"}},
        {"expat.h", {"format"}},  {"gumbo.h", {"format"}},        {"sqlite3.h", {"store"}},
        {"ncurses", {"cli"}},     {"curl/", {"format"}}};
    for (const Include& include : includes_under("plenary")) {
        for (const auto& [prefix, allowed] : owners) {
            if (!include.name.starts_with(prefix))
                continue;
            EXPECT_TRUE(allowed.contains(room_of(include.file))) << at(include);
        }
    }
}

// Whoever wants to know what may open a connection reads one file.
TEST(House, OneFileAloneKnowsTheNetwork) {
    const std::string owner = "plenary/format/http_post_curl.cpp";
    const std::set<std::string> network{"sys/socket.h", "netdb.h",  "arpa/inet.h",
                                        "netinet/in.h", "sys/un.h", "openssl/ssl.h"};
    int found = 0;
    for (const Include& include : includes_under("plenary")) {
        const std::string file = include.file.string();
        if (include.name.starts_with("curl/")) {
            EXPECT_EQ(file, owner) << at(include);
            ++found;
        }
        // What only tests include.
        if (file.ends_with("_test.cpp") || file == "plenary/format/stub_server.hpp")
            continue;
        EXPECT_FALSE(network.contains(include.name)) << at(include);
        EXPECT_NE(include.name, "plenary/format/stub_server.hpp") << at(include);
    }
    EXPECT_EQ(found, 1);
}

// Tests run side by side: a file of a fixed name would be written by two of them at once.
TEST(House, OnlyTheDiskNamesWhatIsNotFinished) {
    const std::regex names(
        R"(mkd?temp|mko?stemp|tmpnam|tempnam|TempDir|temp_directory|"\.(part|tmp|temp|new)\b|getpid)");
    const char* parts[] = {"temp", "TempDir", "tmp", "\".part", "\".new", "getpid"};
    for (const char* folder : {"plenary", "cases", "fuzz", "bench"}) {
        for (const auto& entry : fs::recursive_directory_iterator(folder)) {
            const std::string path = entry.path().string();
            if (entry.is_directory() || path.starts_with("plenary/disk/") ||
                (!path.ends_with(".cpp") && !path.ends_with(".hpp")) ||
                path == "cases/house_test.cpp") {
                continue;
            }
            std::ifstream in(path);
            int number = 0;
            for (std::string line; std::getline(in, line);) {
                ++number;
                if (std::any_of(std::begin(parts), std::end(parts), [&](const char* part) {
                        return line.find(part) != std::string::npos;
                    })) {
                    EXPECT_FALSE(std::regex_search(line, names)) << path << ':' << number;
                }
            }
        }
    }
}

TEST(House, EveryRoomHasAHeaderThatOpensWithItsContract) {
    for (const auto& entry : fs::recursive_directory_iterator("plenary")) {
        if (entry.path().extension() != ".hpp")
            continue;
        std::ifstream in(entry.path());
        std::string first;
        std::getline(in, first);
        EXPECT_TRUE(first.starts_with("// ")) << entry.path() << " does not say what it is";
    }
}

TEST(House, NoRoomIsCalledByAnEmptyWord) {
    for (const auto& [name, room] : rooms()) {
        for (const char* word :
             {"util", "utils", "common", "misc", "helper", "helpers", "manager"}) {
            EXPECT_NE(name, word);
        }
        EXPECT_TRUE(fs::exists(fs::path("plenary") / name)) << name << " is declared but empty";
    }
}

// A slip of a shell leaves files named by a line of some output: nothing of the kind is ours.
TEST(House, EveryFileHasAPlainName) {
    const auto plain = [](const fs::path& path) {
        const std::string name = path.filename().string();
        return std::all_of(name.begin(), name.end(), [](unsigned char c) {
            return std::isalnum(c) != 0 ||
                   std::string_view("._+-").find(char(c)) != std::string_view::npos;
        });
    };
    for (const auto& entry : fs::directory_iterator("."))
        EXPECT_TRUE(plain(entry.path())) << entry.path();
    for (const char* folder : {"plenary", "cases", "data", "docs", "fuzz", "bench", "cmake"}) {
        for (const auto& entry : fs::recursive_directory_iterator(folder))
            EXPECT_TRUE(plain(entry.path())) << entry.path();
    }
}

} // namespace
