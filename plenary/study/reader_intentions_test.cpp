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

// As expect_no_act(), of whole clauses: "{}" is what is said of the member.
void expect_nothing(Language language, const std::vector<std::string_view>& frames,
                    const std::vector<std::string_view>& said_of_it) {
    for (const std::string_view frame : frames) {
        for (const std::string_view what : said_of_it) {
            const std::string text = fmt::format(fmt::runtime(frame), what);
            EXPECT_EQ(said(language, text), "") << text;
        }
    }
}

TEST(ReaderIntentions, WhatIsDeniedOrSupposedIsNothing) {
    expect_nothing(Language::english,
                   {"If Chile {}, the text would fail.", "Had Chile {}, it would have failed.",
                    "It is not true that Chile {}.", "Nobody knows whether Chile {}.",
                    "Rumours that Chile {} are false.", "Chile denied that it {}.",
                    "Chile almost {}.", "Chile nearly {}.", "The minister asked if Chile {}.",
                    "Suppose that Chile {}.", "Unless Chile {}, it passes.",
                    "Contrary to reports that Chile {}, it did nothing.",
                    "No one claimed that Chile {}.", "It would be a mistake if Chile {}.",
                    "Last year Chile {}.", "Chile has never {}."},
                   {"voted for the text", "voted against the text", "abstained", "vetoed the text",
                    "signed the letter", "opposed the text"});
    expect_nothing(Language::spanish,
                   {"No es cierto que Chile {}.", "No se sabe si Chile {}.",
                    "Es falso que Chile {}.", "Chile negó que {}.", "¿Chile {}?", "Chile casi {}.",
                    "Suponga que Chile {}.", "Nadie dijo que Chile {}.", "El año pasado Chile {}.",
                    "Chile nunca {}.", "Chile no {}.", "Chile tampoco {}."},
                   {"votó a favor del texto", "votó en contra del texto", "se abstuvo",
                    "vetó el texto", "firmó la carta", "se opuso al texto"});
    expect_nothing(Language::french,
                   {"Il est faux que le Chili {}.", "On ignore si le Chili {}.",
                    "Le Chili a nié qu'il {}.", "Le Chili {} ?", "Supposons que le Chili {}.",
                    "Personne n'a dit que le Chili {}.", "L'an dernier, le Chili {}."},
                   {"a voté pour le texte", "a voté contre le texte", "s'est abstenu",
                    "a mis son veto au texte", "a signé la lettre", "s'est opposé au texte"});
    expect_nothing(Language::portuguese,
                   {"Não é verdade que o Chile {}.", "Não se sabe se o Chile {}.",
                    "É falso que o Chile {}.", "O Chile negou que {}.", "O Chile {}?",
                    "O Chile quase {}.", "Suponha que o Chile {}.", "Ninguém disse que o Chile {}.",
                    "No ano passado, o Chile {}.", "O Chile nunca {}.", "O Chile não {}.",
                    "O Chile também não {}."},
                   {"votou a favor do texto", "votou contra o texto", "absteve-se", "vetou o texto",
                    "assinou a carta", "opôs-se ao texto"});
}

// Chile is named in each of these, and does nothing in it.
void expect_none_of(Language language, std::string_view who,
                    const std::vector<std::string>& sentences) {
    for (const std::string& text : sentences)
        EXPECT_EQ(said(language, text).find(who), std::string::npos) << text;
}

TEST(ReaderIntentions, WhoIsOnlySpokenOfDoesNothing) {
    expect_none_of(Language::english, "CHL",
                   {"Chile criticised Peru for voting against the text.",
                    "Chile thanked Peru for voting for the text.",
                    "Chile regretted that Peru voted against the text.",
                    "Chile asked Peru to vote for the text.",
                    "Chile persuaded Peru to abstain.",
                    "Chile accused Peru of having vetoed the text.",
                    "Chile's opposition voted against the text.",
                    "The Chilean parliament voted against the treaty.",
                    "Chile watched as Peru abstained.",
                    "Chile met Peru, which abstained.",
                    "Chile warned that Peru would veto the text.",
                    "Chile expected Peru to vote against the text.",
                    "Chile waited until Peru abstained.",
                    "A company from Chile sponsored the event.",
                    "Chile's ambassador said Peru had signed the letter.",
                    "Chile blamed Peru's veto.",
                    "Chile welcomed Peru's abstention.",
                    "Chile pressed Peru, which voted against the text.",
                    "Unlike Chile, Peru abstained.",
                    "Without Chile, Peru voted against the text.",
                    "Despite Chile, Peru voted for the text.",
                    "Before Chile voted, Peru abstained.",
                    "Peru, not Chile, vetoed the text.",
                    "Peru rather than Chile abstained.",
                    "Instead of Chile, Peru signed the letter.",
                    "Peru abstained in spite of Chile.",
                    "Peru abstained under pressure from Chile.",
                    "Peru voted against the text on Chile.",
                    "Peru abstained because of Chile.",
                    "Peru voted against after talks with Chile.",
                    "Peru voted for the text at a meeting in Chile."});
    expect_none_of(Language::spanish, "CHL",
                   {"Chile criticó a Perú por votar en contra del texto.",
                    "Chile agradeció a Perú que votara a favor del texto.",
                    "Chile lamentó que Perú se abstuviera.",
                    "Chile pidió a Perú que votara a favor.",
                    "Chile convenció a Perú de abstenerse.",
                    "Chile acusó a Perú de vetar el texto.",
                    "La oposición de Chile votó en contra del texto.",
                    "Chile culpó al veto de Perú.",
                    "Chile celebró la abstención de Perú.",
                    "A diferencia de Chile, Perú se abstuvo.",
                    "Sin Chile, Perú votó en contra del texto.",
                    "Pese a Chile, Perú votó a favor.",
                    "Perú, y no Chile, vetó el texto.",
                    "Perú se abstuvo pese a Chile.",
                    "Perú se abstuvo bajo presión de Chile.",
                    "Perú votó en contra del texto sobre Chile.",
                    "Perú se abstuvo por culpa de Chile.",
                    "Perú votó en contra tras hablar con Chile.",
                    "Perú votó a favor en una reunión en Chile.",
                    "Chile esperaba que Perú votara en contra.",
                    "El embajador de Chile dijo que Perú firmó la carta."});
    expect_none_of(
        Language::french, "CHL",
        {"Le Chili a critiqué le Pérou pour avoir voté contre le texte.",
         "Le Chili a remercié le Pérou d'avoir voté pour.",
         "Le Chili a regretté que le Pérou se soit abstenu.",
         "Le Chili a demandé au Pérou de voter pour.",
         "Le Chili a accusé le Pérou d'avoir mis son veto au texte.",
         "L'opposition chilienne a voté contre le texte.", "Le Chili a déploré le veto du Pérou.",
         "Le Chili a salué l'abstention du Pérou.",
         "À la différence du Chili, le Pérou s'est abstenu.",
         "Sans le Chili, le Pérou a voté contre.", "Malgré le Chili, le Pérou a voté pour.",
         "Le Pérou, et non le Chili, a voté contre.", "Le Pérou s'est abstenu malgré le Chili.",
         "Le Pérou s'est abstenu sous la pression du Chili.",
         "Le Pérou a voté contre le texte sur le Chili.",
         "Le Pérou a voté contre après avoir consulté le Chili.",
         "Le Pérou a voté pour lors d'une réunion au Chili."});
    expect_none_of(
        Language::portuguese, "CHL",
        {"O Chile criticou o Peru por votar contra o texto.",
         "O Chile agradeceu ao Peru por ter votado a favor.",
         "O Chile lamentou que o Peru se tenha abstido.",
         "O Chile pediu ao Peru que votasse a favor.", "O Chile acusou o Peru de vetar o texto.",
         "A oposição do Chile votou contra o texto.", "O Chile lamentou o veto do Peru.",
         "O Chile saudou a abstenção do Peru.", "Ao contrário do Chile, o Peru absteve-se.",
         "Sem o Chile, o Peru votou contra.", "Apesar do Chile, o Peru votou a favor.",
         "O Peru, e não o Chile, vetou o texto.", "O Peru absteve-se apesar do Chile.",
         "O Peru absteve-se sob pressão do Chile.", "O Peru votou contra o texto sobre o Chile.",
         "O Peru votou contra depois de falar com o Chile.",
         "O Peru votou a favor numa reunião no Chile."});
}

TEST(ReaderIntentions, ALeaningIsNoVote) {
    expect_to_say(Language::spanish, "Italia se inclina por la abstención. =>\n");
    expect_to_say(Language::portuguese, "A Itália inclina-se para a abstenção. =>\n"
                                        "A Itália vai abster-se. =>\n"
                                        "O Chile evitou opor-se ao texto. =>\n");
}

} // namespace
} // namespace plenary::study
