#include "plenary/format/reader_lexicon.hpp"

#include <gtest/gtest.h>

#include "plenary/evidence/reader/read.hpp"

namespace plenary::format {
namespace {

using reader::Language;
using reader::Proposal;

const reader::Lexicon& lexicon() {
    static const ReadLexicon read = read_lexicon({"data"});
    for (const Problem& problem : read.problems)
        ADD_FAILURE() << problem.where.file << ":" << problem.where.line << " " << problem.message;
    return read.lexicon;
}

// "HTI no", "CHL support conditional": what is proposed of members, in the order of the text.
std::vector<std::string> said(Language language, const std::string& text) {
    reader::Readable readable;
    readable.text = text;
    readable.language = language;
    readable.blocks.push_back(
        {reader::Block::Kind::paragraph, 0, static_cast<std::uint32_t>(text.size())});
    std::vector<std::string> out;
    for (const Proposal& one : reader::read(readable, lexicon()).proposals) {
        EXPECT_LT(one.begin, one.end);
        EXPECT_LE(one.end, text.size());
        std::string words = one.member.empty() ? std::to_string(one.count) : one.member;
        words += " ";
        if (one.kind != Proposal::Kind::stance) {
            out.push_back(words + std::string(to_string(one.kind)));
            continue;
        }
        words += to_string(one.stance);
        if (one.grade != Proposal::Grade::firm) {
            words += " ";
            words += to_string(one.grade);
        }
        if (one.basis != Proposal::Basis::named) {
            words += " ";
            words += to_string(one.basis);
        }
        out.push_back(words);
    }
    return out;
}

using Said = std::vector<std::string>;

struct Row {
    const char* name;
    Language language;
    const char* text;
    Said expected;
};

class Sentences : public testing::TestWithParam<Row> {};

TEST_P(Sentences, SayWhatTheySay) {
    const Row& row = GetParam();
    EXPECT_EQ(said(row.language, row.text), row.expected) << row.text;
}

constexpr Language en = Language::english;
constexpr Language es = Language::spanish;
constexpr Language fr = Language::french;
constexpr Language pt = Language::portuguese;

INSTANTIATE_TEST_SUITE_P(
    Votes, Sentences,
    testing::Values(
        Row{"list",
            en,
            "Chad, Mali and the Gambia voted against the draft.",
            {"TCD no", "MLI no", "GMB no"}},
        Row{"ellipsis",
            en,
            "On the motion Chile voted for, Peru against, and Bolivia abstained.",
            {"CHL yes", "PER no", "BOL abstain"}},
        Row{"label",
            en,
            "In favour (3): Kenya, Ghana, Togo. Against: Egypt.",
            {"KEN yes", "GHA yes", "TGO yes", "EGY no"}},
        Row{"inverted",
            en,
            "Voting against the text were Norway and Iceland.",
            {"NOR no", "ISL no"}},
        Row{"along",
            en,
            "Haiti voted against the item, along with Dominica.",
            {"HTI no", "DMA no"}},
        Row{"absent_is_no_abstention",
            en,
            "Fiji was absent and Nauru did not vote on the text.",
            {"FJI absent", "NRU absent"}},
        Row{"verb_first",
            es,
            "Votaron en contra de la resolución Cuba, Siria y Belarús.",
            {"CUB no", "SYR no", "BLR no"}},
        Row{"reflexive",
            es,
            "Se abstuvieron México y el Uruguay en la votación del proyecto.",
            {"MEX abstain", "URY abstain"}},
        Row{"auxiliary",
            fr,
            "La France et le Maroc ont voté pour le projet ; le Togo s'est abstenu.",
            {"FRA yes", "MAR yes", "TGO abstain"}},
        Row{"article", pt, "Votaram contra a Coreia do Norte e a Síria.", {"PRK no", "SYR no"}},
        Row{"metonym",
            en,
            "Ankara and Cairo voted in favour of the resolution.",
            {"TUR yes", "EGY yes"}},
        Row{"demonym", es, "El embajador paraguayo votó a favor de la moción.", {"PRY yes"}},
        Row{"possessive", en, "Ghana's delegation voted against the text.", {"GHA no"}},
        Row{"correction",
            en,
            "Uganda was first shown as abstaining; at its request its vote was changed to yes.",
            {"UGA yes"}}),
    [](const auto& row) { return row.param.name; });

INSTANTIATE_TEST_SUITE_P(
    OtherActs, Sentences,
    testing::Values(
        Row{"passive",
            en,
            "The draft was tabled by Canada, the Bahamas and Ecuador.",
            {"CAN support", "BHS support", "ECU support"}},
        Row{"signed",
            pt,
            "Angola e Portugal assinaram a declaração.",
            {"AGO support", "PRT support"}},
        Row{"double_negation", en, "Brunei did not fail to sign the letter.", {"BRN support"}},
        Row{"opposed", fr, "L'Algérie s'est opposée à l'amendement.", {"DZA oppose"}},
        Row{"intention", es, "México anunció que votará en contra del texto.", {"MEX oppose"}},
        Row{"condition",
            en,
            "Malta would support the text if the fee were halved.",
            {"MLT support conditional"}},
        Row{"reference",
            en,
            "Peru and Chile signed the letter. The signatories backed a fund.",
            {"PER support", "CHL support", "PER support reference", "CHL support reference"}},
        Row{"group",
            en,
            "The Benelux countries voted for the regulation.",
            {"BEL yes reference", "LUX yes reference", "NLD yes reference"}}),
    [](const auto& row) { return row.param.name; });

// What a careless reader would take for a stance.
INSTANTIATE_TEST_SUITE_P(
    Traps, Sentences,
    testing::Values(
        Row{"threat",
            en,
            "The senator threatened Haiti with an aid cut-off over the vote.",
            {"HTI pressure"}},
        Row{"offer",
            en,
            "Beijing offered the Cambodians three dredgers before the vote.",
            {"KHM pressure"}},
        Row{"threat_with_a_condition",
            en,
            "The United States threatened to cut aid to Haiti if it voted no on the text.",
            {"HTI pressure"}},
        Row{"condition_of_another",
            en,
            "The United States will cut its aid if Haiti votes against the resolution.",
            {}},
        Row{"standing", en, "Cuba remains excluded from the body and its votes.", {"CUB note"}},
        Row{"expected", en, "Mexico was expected to vote in favour of the draft.", {}},
        Row{"denied", es, "El ministerio desmintió que Nigeria votara en contra de la moción.", {}},
        Row{"question", en, "Will Brazil vote for the draft next year?", {}},
        Row{"counterfactual", en, "Turkey would have supported the text.", {}},
        Row{"not_against", en, "Egypt did not vote against the draft.", {}},
        Row{"not_signed", es, "Uruguay no firmó la carta.", {}},
        Row{"person", en, "Jordan Pryce voted against the draft in his club.", {}},
        Row{"paper", fr, "Haïti Liberté a rejeté le texte.", {}},
        Row{"bank", es, "El Banco de México apoyó la medida.", {}},
        Row{"former", en, "A former Malaysian minister opposed the draft.", {}},
        Row{"claim", en, "According to Moscow, Ankara supported the text.", {}},
        Row{"place", en, "In Chile the delegates abstained from comment.", {}},
        Row{"urged", en, "Washington urged Panama to vote against the text.", {}},
        Row{"small_letters", en, "They were served turkey and voted for the chef.", {}}),
    [](const auto& row) { return row.param.name; });

TEST(ReaderLexicon, KnowsEveryStateInFourLanguages) {
    EXPECT_GT(lexicon().states.size(), 240U);
    EXPECT_EQ(said(es, "Haití votó en contra del punto."), Said{"HTI no"});
    EXPECT_EQ(said(fr, "La Côte d'Ivoire a voté contre le texte."), Said{"CIV no"});
    EXPECT_EQ(said(pt, "A Guiné-Bissau votou a favor do projeto."), Said{"GNB yes"});
}

TEST(ReaderLexicon, IsMissedByName) {
    const ReadLexicon none = read_lexicon({"nowhere"});
    ASSERT_EQ(none.problems.size(), 1U);
    EXPECT_EQ(none.problems[0].code, "no-lexicon");
}

} // namespace
} // namespace plenary::format
