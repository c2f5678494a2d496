// No false certainty: what a member will, may, wants to or did not do is no vote, signature or
// sponsorship of it, in whatever words both are said.
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "plenary/study/reader_sentences.hpp"

namespace plenary::study {
namespace {

using reader::Language;

// Every frame with every act in it. Stands ("support", "oppose") may be told of.
void expect_no_act(Language language, std::string_view who,
                   const std::vector<std::string_view>& frames,
                   const std::vector<std::string_view>& acts) {
    for (const std::string_view frame : frames) {
        for (const std::string_view act : acts) {
            const std::string text = fmt::format("{} {} {}.", who, frame, act);
            for (const auto& one : read_one(language, text))
                EXPECT_TRUE(one.act != reader::Proposal::Act::vote &&
                            one.act != reader::Proposal::Act::signature &&
                            one.act != reader::Proposal::Act::sponsorship)
                    << text;
        }
    }
}

TEST(ReaderIntentions, AreNoActInEnglish) {
    expect_no_act(Language::english, "Chile",
                  {"will",
                   "is going to",
                   "plans to",
                   "intends to",
                   "may",
                   "might",
                   "could",
                   "should",
                   "is likely to",
                   "is expected to",
                   "wants to",
                   "is ready to",
                   "is prepared to",
                   "threatened to",
                   "hopes to",
                   "is set to",
                   "is about to",
                   "would",
                   "is considering whether to",
                   "has been asked to",
                   "was urged to",
                   "promised to",
                   "refuses to",
                   "is poised to",
                   "is due to",
                   "has yet to",
                   "was about to",
                   "had wanted to",
                   "forgot to",
                   "tried to",
                   "is tempted to",
                   "did not",
                   "does not",
                   "chose not to",
                   "was unable to",
                   "failed to"},
                  {"vote for the text", "vote against the text", "abstain", "veto the text",
                   "sign the letter", "vote yes", "vote no", "sponsor the text"});
}

TEST(ReaderIntentions, AreNoActInSpanish) {
    expect_no_act(Language::spanish, "Chile",
                  {"va a",
                   "piensa",
                   "planea",
                   "tiene previsto",
                   "podría",
                   "puede",
                   "debería",
                   "quiere",
                   "pretende",
                   "está dispuesto a",
                   "amenazó con",
                   "espera",
                   "está a punto de",
                   "iba a",
                   "prometió",
                   "se niega a",
                   "se dispone a",
                   "se plantea",
                   "estudia",
                   "baraja",
                   "se comprometió a",
                   "estuvo a punto de",
                   "intentó",
                   "quería",
                   "debe",
                   "tendrá que",
                   "suele",
                   "no llegó a",
                   "nunca quiso",
                   "evitó",
                   "dejó de",
                   "no pudo",
                   "no se atrevió a",
                   "no quiso"},
                  {"votar a favor del texto", "votar en contra del texto", "abstenerse",
                   "vetar el texto", "firmar la carta", "votar sí", "votar no",
                   "copatrocinar el texto"});
}

TEST(ReaderIntentions, AreNoActInFrench) {
    expect_no_act(Language::french, "Le Chili",
                  {"va",
                   "compte",
                   "prévoit de",
                   "pourrait",
                   "peut",
                   "devrait",
                   "veut",
                   "entend",
                   "est prêt à",
                   "a menacé de",
                   "espère",
                   "est sur le point de",
                   "allait",
                   "a promis de",
                   "refuse de",
                   "s'apprête à",
                   "envisage de",
                   "hésite à",
                   "s'est engagé à",
                   "a failli",
                   "a tenté de",
                   "aurait pu",
                   "semble vouloir",
                   "n'a pas pu",
                   "n'a jamais voulu",
                   "a évité de",
                   "a renoncé à",
                   "n'a pas osé",
                   "n'a pas souhaité"},
                  {"voter pour le texte", "voter contre le texte", "s'abstenir",
                   "mettre son veto au texte", "signer la lettre", "voter oui", "voter non",
                   "parrainer le texte"});
}

TEST(ReaderIntentions, AreNoActInPortuguese) {
    expect_no_act(Language::portuguese, "O Chile",
                  {"vai",
                   "pensa",
                   "planeia",
                   "tenciona",
                   "poderia",
                   "pode",
                   "deveria",
                   "deverá",
                   "quer",
                   "pretende",
                   "está disposto a",
                   "ameaçou",
                   "espera",
                   "está prestes a",
                   "ia",
                   "prometeu",
                   "recusa-se a",
                   "prepara-se para",
                   "pondera",
                   "admite",
                   "comprometeu-se a",
                   "esteve quase a",
                   "tentou",
                   "deve",
                   "terá de",
                   "costuma",
                   "não chegou a",
                   "nunca quis",
                   "evitou",
                   "deixou de",
                   "não pôde",
                   "não quis",
                   "desistiu de"},
                  {"votar a favor do texto", "votar contra o texto", "abster-se", "se abster",
                   "vetar o texto", "vetá-lo", "assinar a carta", "votar sim", "votar não",
                   "copatrocinar o texto"});
}

TEST(ReaderIntentions, ALeaningIsNoVote) {
    expect_to_say(Language::spanish, "Italia se inclina por la abstención. =>\n");
    expect_to_say(Language::portuguese, "A Itália inclina-se para a abstenção. =>\n"
                                        "A Itália vai abster-se. =>\n"
                                        "O Chile evitou opor-se ao texto. =>\n");
}

} // namespace
} // namespace plenary::study
