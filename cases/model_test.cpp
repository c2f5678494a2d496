// The whole program with a model, against a server on the loopback of this machine that says what
// it is told to say.

#include <chrono>
#include <filesystem>
#include <fstream>
#include <string>
#include <thread>
#include <vector>

#include "cases/case_file.hpp"
#include "cases/schema.hpp"
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "plenary/format/http_post.hpp"
#include "plenary/format/stub_server.hpp"

namespace plenary::cases {
namespace {

namespace fs = std::filesystem;
using format::http_answer;
using format::StubAnswer;
using format::StubServer;
using nlohmann::json;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;
using testing::StartsWith;
using namespace std::chrono_literals;

constexpr const char* ports =
    R"(The Council voted on 4 May 2016 on the draft resolution on river ports.

In favour: Peru and Chile. Haiti voted against. Belize would not hear of it.

The United States threatened to cut its aid to Guyana.
)";

json claim(const std::string& member, const std::string& stance, const std::string& quote,
           const std::string& motion = "text") {
    return {{"kind", "stance"}, {"member", member}, {"stance", stance}, {"act", "vote"},
            {"motion", motion}, {"grade", "firm"},  {"quote", quote}};
}

StubAnswer says(const std::vector<json>& claims) {
    const std::string content = json{{"claims", claims}}.dump();
    const json body{{"choices", std::vector<json>{{{"message", {{"content", content}}}}}}};
    return http_answer(200, body.dump());
}

class Model : public testing::Test {
protected:
    void SetUp() override {
        if (!format::can_post())
            GTEST_SKIP() << "built without libcurl";
        put("ports.txt", ports);
        put("other.txt", "Chile spoke.\n");
    }

    void put(const std::string& name, const std::string& bytes) const {
        std::ofstream(scratch_.path() / name, std::ios::binary) << bytes;
    }

    [[nodiscard]] Ran run(const std::string& command) const {
        return run_in(scratch_.path(), command);
    }

    // A ledger with the source `paper` of ports.txt, and `secret` of the same or other bytes.
    void make_ledger(const std::string& secret) const {
        const Ran made = run(R"(set -e
export PLENARY_WRITER=ana@desk
plenary new d --body oas
cat >>d/dossier.toml <<END
[[motion]]
id = "ports"
sentence = "The draft resolution on river ports"
rule = "yes > 1/2 of members"
day = 2016-05-04
END
plenary dossier pack d d.plenary --now 2026-01-01T00:00:00Z
plenary source add paper --date 2016-05-05 --snapshot ports.txt --dossier d.plenary --now 2026-01-01T00:00:00Z
plenary source add secret --confidential --date 2016-05-05 --snapshot )" +
                             secret + R"( --dossier d.plenary --now 2026-01-01T00:00:00Z)");
        ASSERT_EQ(made.exit, 0) << made.err;
    }

    [[nodiscard]] Ran propose(const StubServer& server, const std::string& source,
                              const std::string& more = "") const {
        return run(fmt::format("plenary propose {} --model m-1 --endpoint {} --dossier d.plenary "
                               "--writer ana@desk --now 2026-01-02T00:00:00Z {}",
                               source, server.url(), more));
    }

    static std::vector<std::string> reasons(const json& model) {
        std::vector<std::string> out;
        for (const json& one : model.at("dropped"))
            out.push_back(one.at("member").get<std::string>() + " " +
                          one.at("reason").get<std::string>());
        return out;
    }

    const Scratch scratch_;
};

TEST_F(Model, WhatItProposesStandsBesideTheRules) {
    const StubServer server(
        {says({claim("HTI", "no", "Haiti voted against"), claim("BLZ", "no", "hear of it"),
               claim("CHL", "no", "Peru and Chile"), claim("CHL", "no", "Chile said no")})});
    const json plain = json::parse(run("plenary read ports.txt --json").out);
    const Ran ran = run("plenary read ports.txt --json --model m-1 --endpoint " + server.url());
    EXPECT_EQ(ran.exit, 0) << ran.err;
    const json answer = json::parse(ran.out);
    EXPECT_EQ(misfit(read_schema("read"), answer), "") << ran.out;
    const json file = answer.at("/files/0"_json_pointer);
    EXPECT_EQ(file.at("proposals"), plain.at("/files/0/proposals"_json_pointer));
    const json& model = file.at("model");
    EXPECT_EQ(model.at("failed"), nullptr);
    EXPECT_THAT(reasons(model), ElementsAre("CHL quote-not-found"));
    ASSERT_THAT(model.at("proposals"), SizeIs(3));
    const json& chile = model.at("/proposals/0"_json_pointer);
    EXPECT_EQ(chile.at("contradicts"), file.at("/proposals/1/id"_json_pointer));
    const json& haiti = model.at("/proposals/1"_json_pointer);
    EXPECT_THAT(haiti.at("reader").get<std::string>(), StartsWith("model m-1, prompt "));
    EXPECT_EQ(haiti.at("rule"), "model");
    EXPECT_EQ(haiti.at("agrees_with"), file.at("/proposals/2/id"_json_pointer));
    EXPECT_NE(haiti.at("id"), haiti.at("agrees_with"));
    // The whole sentence, with the "not" that the model left out.
    EXPECT_EQ(model.at("/proposals/2/quote/selector/0/exact"_json_pointer),
              "Belize would not hear of it");
}

TEST_F(Model, OnlyTheMotionThatIsAskedForIsKeptOfItToo) {
    const StubServer server(
        {says({claim("HTI", "no", "Haiti voted against"), claim("BLZ", "no", "hear of it", "")})});
    const Ran ran =
        run("plenary read ports.txt --motion text --csv --model m-1 --endpoint " + server.url());
    EXPECT_THAT(ran.out, HasSubstr(",rule,quote,reader\n"));
    EXPECT_THAT(ran.out, HasSubstr("model,Haiti voted against,\"model m-1, prompt "));
    EXPECT_THAT(ran.out, Not(HasSubstr("Belize")));
}

TEST_F(Model, IsAskedOfTheTextAsDataAndTold) {
    const StubServer server({says(json::array())});
    const Ran ran = run(
        fmt::format("PLENARY_MODEL_KEY=sk-secret plenary read ports.txt --model m-1 --endpoint {}",
                    server.url()));
    EXPECT_EQ(ran.exit, 0);
    EXPECT_THAT(ran.err, StartsWith("plenary: sending the text of 'ports.txt', "));
    EXPECT_THAT(ran.err, HasSubstr(fmt::format(" bytes, to 127.0.0.1:{} for the model m-1\n",
                                               server.port())));
    EXPECT_THAT(ran.out, Not(HasSubstr("secret")));
    ASSERT_THAT(server.requests(), SizeIs(1));
    const std::string request = server.requests()[0];
    EXPECT_THAT(request, HasSubstr("Authorization: Bearer sk-secret"));
    const json body = json::parse(request.substr(request.find("\r\n\r\n") + 4));
    EXPECT_EQ(body.at("model"), "m-1");
    EXPECT_THAT(body.at("/messages/1/content"_json_pointer).get<std::string>(),
                HasSubstr("\nIn favour: Peru and Chile. Haiti voted against."));
    EXPECT_THAT(body.at("/messages/0/content"_json_pointer).get<std::string>(),
                Not(HasSubstr("Peru")));
}

TEST_F(Model, NothingIsSentUnlessItIsNamed) {
    const StubServer server({says(json::array())});
    const std::string all = fmt::format("PLENARY_MODEL_KEY=k PLENARY_MODEL=m PLENARY_ENDPOINT={0} "
                                        "OPENAI_BASE_URL={0} http_proxy={0} ",
                                        server.url());
    EXPECT_EQ(run(all + "plenary read ports.txt").exit, 0);
    EXPECT_EQ(run("plenary read ports.txt --endpoint " + server.url()).exit, 2);
    EXPECT_EQ(run("plenary read ports.txt --model m").exit, 2);
    EXPECT_EQ(
        run("plenary read ports.txt --motion nothing --model m --endpoint " + server.url()).exit,
        4);
    EXPECT_THAT(server.requests(), IsEmpty());
}

TEST_F(Model, WhatItProposesWaitsAndIsMarked) {
    make_ledger("other.txt");
    const StubServer server(
        {says({claim("HTI", "no", "Haiti voted against"), claim("CHL", "no", "Peru and Chile"),
               claim("JAM", "no", "Haiti voted against")})});
    const Ran ran = propose(server, "paper", "--json");
    ASSERT_EQ(ran.exit, 0) << ran.out << ran.err;
    EXPECT_THAT(ran.err, HasSubstr("sending the text of 'paper', "));
    const json answer = json::parse(ran.out);
    EXPECT_EQ(misfit(read_schema("propose"), answer), "") << ran.out;
    EXPECT_THAT(reasons(answer.at("model")), ElementsAre("JAM member-not-named"));
    std::vector<std::string> marked;
    for (const json& entry : answer.at("entries")) {
        const json& cells = entry.at("cells");
        if (!cells.contains("reader"))
            continue;
        EXPECT_EQ(cells.at("rule"), "model");
        EXPECT_THAT(cells.at("reader").get<std::string>(), StartsWith("model m-1, prompt "));
        marked.push_back(fmt::format("{} {} {}: {}", cells.at("who").get<std::string>(),
                                     cells.at("stance").get<std::string>(),
                                     cells.at("motion").get<std::string>(),
                                     cells.at("note").get<std::string>()));
    }
    EXPECT_THAT(marked, ElementsAre("CHL lean no ports: the reader's own rules say otherwise",
                                    "HTI no ports: the reader's own rules agree"));
    const json count =
        json::parse(run("plenary count --motion ports --dossier d.plenary --json").out);
    EXPECT_EQ(count.at("yes"), 0);
    EXPECT_EQ(count.at("no"), 0);
    const Ran review = run("plenary review d.plenary --list | tr -s ' \\n' ' '");
    EXPECT_THAT(review.out, HasSubstr("- CHL: lean no (vote) on ports: "));
    EXPECT_THAT(review.out, HasSubstr("; model m-1; the reader's own"));
    EXPECT_THAT(run("plenary review d.plenary --csv").out, HasSubstr("model m-1, prompt "));
}

TEST_F(Model, WhatIsAcceptedSaysThatAModelReadIt) {
    make_ledger("other.txt");
    const StubServer server({says({claim("CHL", "no", "Peru and Chile")}),
                             says({claim("CHL", "no", "Peru and Chile")})});
    ASSERT_EQ(propose(server, "paper").exit, 0);
    const Ran ran = run(R"(set -e
plenary review d.plenary --write open.jsonl >out
grep '"reader":"model' open.jsonl | sed 's/"decision":""/"decision":"accept"/' >decided.jsonl
wc -l <decided.jsonl
plenary review d.plenary --accept decided.jsonl --writer ben@desk --now 2026-01-03T00:00:00Z
plenary why Chile --motion ports --dossier d.plenary | tr -s ' \n' ' ')");
    EXPECT_EQ(ran.exit, 0) << ran.err;
    EXPECT_THAT(ran.out, StartsWith("1\n1 accepted"));
    EXPECT_THAT(ran.out, HasSubstr("Note: read from the source by model m-1, prompt "));
    EXPECT_THAT(ran.out, HasSubstr("the reader's own rules say otherwise"));
    // Decided, it is not proposed again.
    const Ran again = propose(server, "paper", "--json");
    EXPECT_THAT(json::parse(again.out).at("entries"), IsEmpty()) << again.out;
}

TEST_F(Model, AConfidentialSourceIsSentNowhere) {
    make_ledger("ports.txt");
    const StubServer server({says(json::array())});
    for (const char* source : {"secret", "paper"}) { // the same bytes under another name
        const Ran ran = propose(server, source, "--json");
        EXPECT_EQ(ran.exit, 2);
        EXPECT_EQ(json::parse(ran.out).at("/error/code"_json_pointer), "confidential-source");
        EXPECT_EQ(ran.err, "");
    }
    ASSERT_EQ(run("plenary dossier unpack d.plenary unpacked").exit, 0);
    const std::string model = "--model m --endpoint " + server.url();
    for (const std::string& command :
         {"plenary read ports.txt --dossier d.plenary " + model,
          "plenary read ports.txt --dossier unpacked " + model,
          "PLENARY_DOSSIER=d.plenary plenary read other.txt ports.txt " + model,
          "PLENARY_DOSSIER=unpacked plenary read ports.txt " + model})
        EXPECT_EQ(run(command).exit, 2) << command;
    EXPECT_EQ(run("PLENARY_DOSSIER=nowhere plenary read ports.txt " + model).exit, 4);
    EXPECT_THAT(server.requests(), IsEmpty());
    // Without a model it is read as before.
    EXPECT_EQ(run("plenary propose secret --dossier d.plenary --writer ana@desk").exit, 0);
}

TEST_F(Model, AModelThatFailsLosesNothing) {
    make_ledger("other.txt");
    const StubServer server({http_answer(500, "")});
    const Ran ran = propose(server, "paper", "--json");
    EXPECT_EQ(ran.exit, 0);
    const json answer = json::parse(ran.out);
    EXPECT_EQ(misfit(read_schema("propose"), answer), "");
    EXPECT_EQ(answer.at("/model/failed/code"_json_pointer), "server-error");
    EXPECT_THAT(answer.at("entries"), SizeIs(4));
    EXPECT_THAT(ran.err, HasSubstr("warning: "));
}

TEST_F(Model, AnInterruptRecordsNothing) {
    make_ledger("other.txt");
    const StubServer server({{"", 0ms, true}});
    Ran ran;
    std::jthread asking([&] { ran = propose(server, "paper", "& echo $! >pid; wait $!"); });
    while (server.requests().empty())
        std::this_thread::sleep_for(10ms);
    EXPECT_EQ(run("kill -INT $(cat pid)").exit, 0);
    asking.join();
    EXPECT_EQ(ran.exit, 130) << ran.out << ran.err;
    EXPECT_THAT(run("plenary review d.plenary").out, StartsWith("No proposal waits"));
}

TEST_F(Model, AScoreIsOfTheRulesAlone) {
    const StubServer server({says(json::array())});
    put("g.csv", "country,iso3,motion,stance,quoted_span,note\nHaiti,HTI,ports,no,Haiti voted,\n");
    const Ran ran =
        run("plenary read ports.txt --score g.csv --model m --endpoint " + server.url());
    EXPECT_EQ(ran.exit, 2);
    EXPECT_THAT(ran.err, HasSubstr("leave out --model"));
    EXPECT_THAT(server.requests(), IsEmpty());
}

TEST_F(Model, ABadKeyIsRefusedAndNotShown) {
    const StubServer server({says(json::array())});
    const Ran ran = run("PLENARY_MODEL_KEY=$'sk-1\\r\\nX: y' plenary read ports.txt --model m "
                        "--endpoint " +
                        server.url());
    EXPECT_EQ(ran.exit, 2);
    EXPECT_THAT(ran.err, Not(HasSubstr("sk-1")));
    EXPECT_THAT(server.requests(), IsEmpty());
}

TEST_F(Model, WhatItSaysDoesNotReachATerminalRaw) {
    const StubServer server({says({claim("\x1b[2J", "yes", "\x1b]0;title\x07 gone \u202e")})});
    const Ran ran = run("plenary read ports.txt --model $'m\xc2\xa0x' --endpoint " + server.url());
    EXPECT_EQ(ran.exit, 0);
    EXPECT_THAT(ran.out, HasSubstr("dropped, no member is called so"));
    EXPECT_THAT(ran.out + ran.err, Not(HasSubstr("\x1b")));
    EXPECT_THAT(ran.out + ran.err, Not(HasSubstr("\u202e")));
}

} // namespace
} // namespace plenary::cases
