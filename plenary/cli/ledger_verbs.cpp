#include "plenary/cli/ledger_verbs.hpp"

#include <cstdio>
#include <type_traits>

#include <fmt/format.h>

#include "plenary/cli/review_verb.hpp"
#include "plenary/cli/with_reader.hpp"
#include "plenary/ledger/entry.hpp"
#include "plenary/study/asked_moment.hpp"
#include "plenary/study/ledger_log.hpp"
#include "plenary/study/ledger_pack.hpp"
#include "plenary/study/ledger_propose.hpp"
#include "plenary/study/ledger_rows.hpp"

namespace plenary::cli {
namespace {

using question::Option;
using study::LedgerRequest;
using study::Reply;

constexpr Option dossier_option{"dossier", Option::Kind::text, "FILE",
                                "the ledger (or PLENARY_DOSSIER)", false};
constexpr Option writer_option{"writer", Option::Kind::text, "NAME",
                               "who records, as in ana@desk (or PLENARY_WRITER, or your account)",
                               false};
constexpr Option reason_option{"reason", Option::Kind::text, "TEXT", "why; kept with the entry",
                               false};

Option action_option(std::string_view which, bool required) {
    return {"action", Option::Kind::positional, "ACTION", which, required};
}

std::vector<Option> writing(std::vector<Option> own) {
    own.insert(own.end(), {writer_option, study::now_option, dossier_option});
    return own;
}

// Runs a verb with who and when, once these make sense.
template <class Run>
auto on_ledger(Run run) {
    return [run](const Call& call) -> Reply {
        LedgerRequest request;
        const study::Request usual = call.request_without_dossier();
        request.dossier = usual.dossier;
        request.data_roots = usual.data_roots;
        request.asked = call.asked;
        request.writer_named = call.asked.has("writer") || !call.surroundings.writer.empty();
        request.writer = call.asked.has("writer")
                             ? call.asked.text("writer")
                             : (call.surroundings.writer.empty() ? call.surroundings.account
                                                                 : call.surroundings.writer);
        if (!ledger::is_writer(request.writer)) {
            return study::refused({Kind::usage, "bad-writer",
                                   fmt::format("'{}' cannot be a writer", request.writer),
                                   "use 1 to 64 letters, digits and . _ + - @, as in ana@desk",
                                   Where{"--writer", 0, 0}, ""});
        }
        request.now = call.surroundings.now;
        request.clock = call.surroundings.clock;
        const auto asked_now = study::asked_moment(call.asked);
        if (!asked_now)
            return study::refused(asked_now.error());
        if (*asked_now) {
            request.now = **asked_now;
            request.clock = {};
        }
        request.waiting = [] {
            fmt::print(stderr, "plenary: another process is writing this ledger; waiting\n");
        };
        if constexpr (std::is_invocable_v<Run, const LedgerRequest&, const Call&>)
            return run(request, call);
        else
            return run(request);
    };
}

Reply run_propose(const Call& call) {
    return on_ledger([&call](const LedgerRequest& request) {
        return with_reader(call, request.data_roots,
                           [&](const study::TextReader& read, const study::ModelMeans& means) {
                               return study::propose_verb(request, read, means);
                           });
    })(call);
}

} // namespace

std::vector<Verb> ledger_verbs() {
    std::vector<Verb> out;
    out.push_back(
        {"dossier", "Between folders and ledgers: pack, unpack, merge, backup",
         "'dossier pack DIR LEDGER' makes a ledger of a folder, or takes an unpacked folder back, "
         "with what\nwas edited by hand as new entries. 'dossier unpack LEDGER DIR' writes it as a "
         "folder. 'dossier merge\nOTHER LEDGER' takes in what another ledger has more. 'dossier "
         "backup LEDGER FILE' copies it while\nothers may write. Where only one is named, the "
         "ledger is --dossier's. docs/formats/ledger.md.",
         writing(
             {action_option("pack, unpack, merge or backup", true),
              Option{"from", Option::Kind::positional, "FROM", "what is read", true},
              Option{"to", Option::Kind::positional, "TO", "what is written", false},
              Option{"redact", Option::Kind::flag, "",
                     "unpack: leave out confidential sources and what rests on them", false},
              Option{"recorded-by", Option::Kind::text, "DAY",
                     "unpack: only what was recorded by the end of this day, or by this moment",
                     false},
              Option{"salvage", Option::Kind::flag, "",
                     "unpack: what still verifies of a damaged ledger", false},
              Option{"neutralise", Option::Kind::flag, "",
                     "unpack: views for spreadsheets, which then run no cell; not for pack", false},
              Option{"keep-apostrophes", Option::Kind::flag, "",
                     "pack: cells as '=1 and '@x are meant so", false}}),
         on_ledger(study::dossier_verb), false});
    out.push_back(
        {"log",
         "What was recorded when and by whom, and whether it verifies",
         "'log' lists the entries. 'log verify' checks every entry, chain and snapshot and prints "
         "the head:\nkeep it elsewhere, and --head tells later whether anything at the end was cut "
         "off.",
         {action_option("verify, or nothing", false),
          Option{"head", Option::Kind::text, "HASH", "verify: a head that was kept", false},
          Option{"table", Option::Kind::text, "NAME", "only entries of this table", false},
          Option{"last", Option::Kind::text, "N", "only the last N entries", false},
          Option{"recorded-by", Option::Kind::text, "DAY",
                 "only what was recorded by the end of this day, or by this moment", false},
          dossier_option},
         on_ledger(study::log_verb)});
    std::vector<Option> source{action_option("add, correct, list or show", true),
                               Option{"id", Option::Kind::positional, "ID", "which source", false}};
    for (const Option& option : study::source_options())
        source.push_back(option);
    source.insert(source.end(), {Option{"confidential", Option::Kind::flag, "",
                                        "left out of what is unpacked with --redact", false},
                                 Option{"snapshot", Option::Kind::text, "FILE",
                                        "its bytes, kept in the ledger under their hash", false},
                                 reason_option});
    out.push_back(
        {"source", "The sources of a dossier: add, correct, list, show",
         "'source add ID' records a source in a ledger, with --snapshot also its bytes; then "
         "it says which\nsources have nearly the same text. 'source correct ID' records "
         "other cells for it. 'source list' and\n'source show ID' read folders too.",
         writing(std::move(source)), on_ledger(study::source_verb)});
    std::vector<Option> statement{
        action_option("add, retract or correct", true),
        Option{"id", Option::Kind::positional, "ID", "the statement's id", false}};
    for (const Option& option : study::statement_options())
        statement.push_back(option);
    statement.push_back(reason_option);
    out.push_back(
        {"statement", "Statements in a ledger: add, retract, correct",
         "'statement add [ID]' records a statement; without an ID it gets one. 'statement correct "
         "ID' records\nother cells for it, 'statement retract ID' takes it back. What was there "
         "stays in the log.",
         writing(std::move(statement)), on_ledger(study::statement_verb), false});
    out.push_back(
        {"propose", "Records what a source says, as proposals",
         "Reads the bytes of a source in a ledger and records a proposal for whatever it says of a "
         "member: its\nwords, where they stand, and what a statement would say. A proposal counts "
         "for nothing until a person\naccepts it with 'plenary review'. With --model and "
         "--endpoint a "
         "language model is asked too: docs/method/model.md.",
         writing(study::propose_options()), run_propose, false});
    out.push_back(
        {"review", "The proposals that wait, and decisions on them",
         "Goes through what waits, on the screen or, where there is none, by a prompt: accept, "
         "edit, reject, skip,\nwhy, undo. Each decision is recorded when it is made. --list lists "
         "what waits. --write FILE.jsonl writes it\ndown, one line each; with accept or reject in "
         "each line, --accept FILE.jsonl records the decisions with\ntheir reasons, all of them or "
         "none. docs/formats/decisions.md.",
         writing(review_options()), on_ledger(review_verb), true});
    out.push_back({"undo", "Takes an entry back with a new one",
                   "Brings back what was before an entry: your last one, or the one that is named "
                   "by its hash, the first\ndigits of it, or 'WRITER NUMBER'. Nothing is erased.",
                   writing({Option{"entry", Option::Kind::positional, "ENTRY",
                                   "which entry (else your last)", false},
                            reason_option}),
                   on_ledger(study::undo_verb), false});
    out.push_back(
        {"search",
         "Finds words in quotes, notes, titles and snapshots",
         "All words must occur; case and accents do not matter; words in double quotes "
         "must stand together.\nThe newest are shown first.",
         {Option{"text", Option::Kind::positional, "TEXT", "the words", true},
          Option{"most", Option::Kind::text, "N", "how many to show (50)", false}, dossier_option},
         on_ledger(study::search_verb)});
    return out;
}

} // namespace plenary::cli
