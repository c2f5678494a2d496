#include "plenary/study/read.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "plenary/digest/sha256.hpp"
#include "plenary/evidence/reader/hand.hpp"
#include "plenary/study/alike.hpp"
#include "plenary/study/confidential.hpp"
#include "plenary/study/read_files.hpp"
#include "plenary/study/read_language.hpp"
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

using Keys = std::set<std::string>;

// Of each text the keys of the motion that is wanted. Error unknown-motion.
Result<std::vector<Keys>> keys_of_motion(const std::string& wanted,
                                         const std::vector<TextRead>& texts) {
    const std::string folded = fold(wanted);
    std::vector<std::string> heard;
    std::vector<Keys> out;
    bool found = false;
    for (const TextRead& text : texts) {
        Keys keys;
        for (const reader::MotionHeard& motion : text.reading.motions) {
            heard.push_back(motion.key);
            if (fold(motion.key) == folded || fold(motion.words) == folded)
                keys.insert(motion.key);
        }
        found = found || !keys.empty();
        out.push_back(std::move(keys));
    }
    if (found)
        return out;
    std::string hint = did_you_mean(wanted, heard);
    if (hint.empty()) {
        hint = heard.empty() ? "no motion was found in them"
                             : fmt::format("they speak of: {}", join(heard, ", "));
    }
    return fail({Kind::not_found, "unknown-motion",
                 fmt::format("no text speaks of a motion '{}'", wanted), std::move(hint),
                 Where{"--motion", 0, 0}, ""});
}

// Keeps what is said on these motions, of the model too.
void keep_motions(const Keys& keys, TextRead& text) {
    std::vector<Proposal>& all = text.reading.proposals;
    std::vector<std::optional<std::size_t>> places; // where each stands then
    std::vector<Proposal> kept;
    for (Proposal& one : all) {
        const bool keeps = keys.contains(one.motion);
        places.push_back(keeps ? std::optional(kept.size()) : std::nullopt);
        if (keeps)
            kept.push_back(std::move(one));
    }
    all = std::move(kept);
    std::erase_if(text.reading.motions,
                  [&](const reader::MotionHeard& motion) { return !keys.contains(motion.key); });
    if (!text.model)
        return;
    std::erase_if(text.model->held, [&](const reader::HeldClaim& one) {
        return !keys.contains(one.proposal.motion);
    });
    for (reader::HeldClaim& one : text.model->held) {
        for (std::optional<std::size_t>* place : {&one.agrees, &one.contradicts}) {
            if (*place)
                *place = places[**place];
        }
    }
}

// Says which members proposed do not belong to the body.
void note_strangers(const Body& body, const std::vector<TextRead>& texts, Answer& answer) {
    std::set<std::string> strangers;
    for (const TextRead& text : texts) {
        std::vector<Proposal> all = text.reading.proposals;
        if (text.model) {
            const std::vector<Proposal> more = text.model->proposals();
            all.insert(all.end(), more.begin(), more.end());
        }
        for (const Proposal& one : all) {
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

// Asks the model about every text, once none of them is confidential.
Result<std::monostate> ask_of_all(const ModelNamed& model, const ModelMeans& means,
                                  const std::filesystem::path& dossier,
                                  std::vector<TextRead>& texts) {
    for (const TextRead& text : texts) {
        if (dossier.empty())
            break;
        const auto secret = is_confidential(dossier, sha256_hex(text.file->snapshot));
        if (!secret)
            return fail(secret.error());
        if (*secret)
            return fail(confidential_source(text.file->file));
    }
    for (TextRead& text : texts) {
        auto heard = ask_model(model, means, text.file->file, text.file->readable, text.reading);
        if (!heard)
            return fail(heard.error());
        text.model = std::move(*heard);
    }
    return std::monostate{};
}

Reply scored(const question::Asked& asked, const TextsGiven& given, std::vector<TextRead> texts) {
    GoldGiven gold = gold_for(given.texts, asked.all("score"));
    if (!gold.problems.empty())
        return {std::nullopt, std::move(gold.problems)};
    if (asked.has("hand")) {
        GoldGiven hand = gold_for(given.texts, asked.all("hand"));
        if (!hand.problems.empty())
            return {std::nullopt, std::move(hand.problems)};
        for (std::size_t i = 0; i < texts.size(); ++i)
            texts[i].reading = reader::reading_by_hand(hand.rows[i], texts[i].file->readable,
                                                       texts[i].file->snapshot);
    }
    Answer answer = show_score(texts, gold.rows, asked.has("misses"));
    for (const std::string& file : given.passed_over)
        answer.note(fmt::format("not read: {}", file));
    return {std::move(answer), {}};
}

} // namespace

std::vector<Option> read_options() {
    std::vector<Option> out{
        Option{"file", Option::Kind::positionals, "FILE", "a text, or a folder of texts", true},
        Option{"dossier", Option::Kind::text, "DIR", "the dossier the proposals are for", false},
        Option{"motion", Option::Kind::text, "MOTION",
               "its motion; without a dossier, the only motion of the texts to keep", false},
        language_option(),
        Option{"passed-over", Option::Kind::flag, "",
               "list the passages that name members and gave no proposal of them", false},
        Option{"score", Option::Kind::texts, "GOLD.csv",
               "hold the proposals against gold: a file, a folder, or several", false},
        Option{"hand", Option::Kind::texts, "ROWS.csv",
               "with --score: hold the rows of another hand against the gold, not the proposals",
               false},
        Option{"misses", Option::Kind::flag, "",
               "with --score: list what was missed, false or a trap", false}};
    for (const Option& option : model_options())
        out.push_back(option);
    return out;
}

Reply ask_read(const Request& request, const TextReader& read, const ModelMeans& means) {
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
    if (asked.has("score") && (asked.has("model") || asked.has("endpoint"))) {
        return refused(usage("model-unused", "a score is of the reader's own rules",
                             "leave out --model and --endpoint, or --score", "--model"));
    }
    if (asked.has("hand") && !asked.has("score")) {
        return refused(usage("hand-unused", "another hand's rows are held against gold",
                             "add --score GOLD.csv, or leave it out", "--hand"));
    }
    if (asked.has("passed-over") && asked.has("score")) {
        return refused(usage("passed-over-unused", "a score is of what was proposed",
                             "leave out --passed-over, or --score", "--passed-over"));
    }
    const auto language = language_asked(asked);
    if (!language)
        return refused(language.error());
    const auto model = model_named(asked, means);
    if (!model)
        return refused(model.error());
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
    for (format::ReadableFile& file : given.texts)
        take_language(*language, file.readable);
    std::vector<TextRead> texts;
    for (const format::ReadableFile& file : given.texts) {
        auto reading = asked.has("hand") ? reader::Reading{} : read(file.readable);
        if (!reading)
            return refused(reading.error());
        texts.push_back({&file, std::move(*reading), std::nullopt});
    }
    if (asked.has("score"))
        return scored(asked, given, std::move(texts));

    std::vector<Keys> kept;
    if (asked.has("motion") && !opened) {
        auto keys = keys_of_motion(asked.text("motion"), texts);
        if (!keys)
            return refused(keys.error());
        kept = std::move(*keys);
    }
    if (*model) {
        if (const auto done = ask_of_all(**model, means, request.dossier, texts); !done)
            return refused(done.error());
    }
    for (std::size_t i = 0; i < kept.size(); ++i)
        keep_motions(kept[i], texts[i]);
    Answer answer;
    answer.data = {{"version", version}};
    if (opened) {
        const Dossier& dossier = opened->setting().dossier;
        answer.data.emplace_back("dossier_hash", dossier.hash);
        answer.data.emplace_back("body", dossier.body.id);
    }
    show_proposals(texts, asked.has("passed-over"), answer);
    std::vector<std::string> names;
    std::vector<std::string_view> words;
    for (const format::ReadableFile& file : given.texts) {
        names.push_back(file.file);
        words.emplace_back(file.readable.text);
    }
    tell_alike(alike_texts(names, words), AlikeNext::nothing, answer);
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
