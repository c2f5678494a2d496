#include "plenary/study/read.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "plenary/study/alike.hpp"
#include "plenary/study/read_files.hpp"
#include "plenary/study/read_proposals.hpp"
#include "plenary/study/read_score.hpp"
#include "plenary/text/fold.hpp"
#include "plenary/text/join.hpp"
#include "plenary/text/nearest.hpp"
#include "plenary/version.hpp"

namespace plenary::study {
namespace {

using question::Answer;
using question::Option;
using reader::Proposal;

// Keeps what is said on one motion of the texts. Error unknown-motion.
Result<std::monostate> keep_motion(const std::string& wanted, std::vector<TextRead>& texts) {
    const std::string folded = fold(wanted);
    std::vector<std::string> heard;
    bool found = false;
    for (TextRead& text : texts) {
        std::set<std::string> keys;
        for (const reader::MotionHeard& motion : text.reading.motions) {
            heard.push_back(motion.key);
            if (fold(motion.key) == folded || fold(motion.words) == folded)
                keys.insert(motion.key);
        }
        found = found || !keys.empty();
        std::erase_if(text.reading.proposals,
                      [&](const Proposal& one) { return !keys.contains(one.motion); });
        std::erase_if(text.reading.motions, [&](const reader::MotionHeard& motion) {
            return !keys.contains(motion.key);
        });
    }
    if (found)
        return std::monostate{};
    std::string hint = did_you_mean(wanted, heard);
    if (hint.empty()) {
        hint = heard.empty() ? "no motion was found in them"
                             : fmt::format("they speak of: {}", join(heard, ", "));
    }
    return fail({Kind::not_found, "unknown-motion",
                 fmt::format("no text speaks of a motion '{}'", wanted), std::move(hint),
                 Where{"--motion", 0, 0}, ""});
}

// Says which members proposed do not belong to the body.
void note_strangers(const Body& body, const std::vector<TextRead>& texts, Answer& answer) {
    std::set<std::string> strangers;
    for (const TextRead& text : texts) {
        for (const Proposal& one : text.reading.proposals) {
            const bool belongs =
                std::any_of(body.members.begin(), body.members.end(),
                            [&](const Member& member) { return member.iso3 == one.member; });
            if (!one.member.empty() && !belongs)
                strangers.insert(one.member);
        }
    }
    if (strangers.empty())
        return;
    answer.note(fmt::format("not members of {}: {}", body.name,
                            join({strangers.begin(), strangers.end()}, ", ")));
}

Reply scored(const question::Asked& asked, const TextsGiven& given,
             const std::vector<TextRead>& texts) {
    GoldGiven gold = gold_for(given.texts, asked.all("score"));
    if (!gold.problems.empty())
        return {std::nullopt, std::move(gold.problems)};
    Answer answer = show_score(texts, gold.rows, asked.has("misses"));
    for (const std::string& file : given.passed_over)
        answer.note(fmt::format("not read: {}", file));
    return {std::move(answer), {}};
}

} // namespace

std::vector<Option> read_options() {
    return {
        Option{"file", Option::Kind::positionals, "FILE", "a text, or a folder of texts", true},
        Option{"dossier", Option::Kind::text, "DIR", "the dossier the proposals are for", false},
        Option{"motion", Option::Kind::text, "MOTION",
               "its motion; without a dossier, the only motion of the texts to keep", false},
        Option{"score", Option::Kind::texts, "GOLD.csv",
               "hold the proposals against gold: a file, a folder, or several", false},
        Option{"misses", Option::Kind::flag, "",
               "with --score: list what was missed, false or a trap", false}};
}

Reply ask_read(const Request& request, const TextReader& read) {
    const question::Asked& asked = request.asked;
    if (asked.has("score") && (asked.has("motion") || asked.has("dossier"))) {
        const std::string option = asked.has("motion") ? "--motion" : "--dossier";
        return refused(usage("motion-unused", "a score is of all motions and needs no dossier",
                             "leave out " + option + ", or --score", option));
    }
    if (asked.has("misses") && !asked.has("score")) {
        return refused(usage("misses-unused", "only gold tells what was missed",
                             "add --score GOLD.csv, or leave it out", "--misses"));
    }
    std::optional<Opened> opened;
    if (asked.has("dossier")) {
        auto made = open(request);
        if (!made)
            return refused(made.error());
        if (!made->problems().empty())
            return {std::nullopt, made->problems()};
        opened.emplace(std::move(*made));
        if (asked.has("motion")) {
            const auto motion =
                question::find_motion(opened->setting().dossier, asked.text("motion"));
            if (!motion)
                return refused(motion.error());
        }
    }
    TextsGiven given = texts_of(asked.all("file"));
    if (!given.problems.empty())
        return {std::nullopt, std::move(given.problems)};
    std::vector<TextRead> texts;
    for (const format::ReadableFile& file : given.texts)
        texts.push_back({&file, read(file.readable)});
    if (asked.has("score"))
        return scored(asked, given, texts);

    if (asked.has("motion") && !opened) {
        if (const auto kept = keep_motion(asked.text("motion"), texts); !kept)
            return refused(kept.error());
    }
    Answer answer;
    answer.data = {{"version", version}};
    if (opened) {
        const Dossier& dossier = opened->setting().dossier;
        answer.data.emplace_back("dossier_hash", dossier.hash);
        answer.data.emplace_back("body", dossier.body.id);
    }
    show_proposals(texts, answer);
    std::vector<std::string> names;
    std::vector<std::string_view> words;
    for (const format::ReadableFile& file : given.texts) {
        names.push_back(file.file);
        words.emplace_back(file.readable.text);
    }
    tell_alike(alike_texts(names, words), false, answer);
    for (const format::ReadableFile& file : given.texts) {
        for (const format::Remark& one : file.remarks)
            answer.note(fmt::format("{}: {}", to_string(one.where), one.message));
    }
    if (opened)
        note_strangers(opened->setting().dossier.body, texts, answer);
    for (const std::string& file : given.passed_over)
        answer.note(fmt::format("not read: {}", file));
    return {std::move(answer), {}};
}

} // namespace plenary::study
