// What the reader makes of single sentences, rule by rule and in the four languages.
#include "plenary/study/reader_sentences.hpp"

#include <gtest/gtest.h>

namespace plenary::study {
namespace {

using reader::Language;

struct Example {
    Language language;
    const char* text;
    const char* said;
};

constexpr Language en = Language::english;
constexpr Language es = Language::spanish;
constexpr Language fr = Language::french;
constexpr Language pt = Language::portuguese;

const std::vector<Example> sentences{
    // lists, sides and labels
    Example{en, "Only Bolivia, Nicaragua and Venezuela voted no.", "BOL no, NIC no, VEN no"},
    Example{en, "Voting against were Bolivia and Nicaragua.", "BOL no, NIC no"},
    Example{en,
            "Among those voting in favor were Argentina and Mexico, while Dominica and Grenada "
            "abstained.",
            "ARG yes, DMA abstain, GRD abstain, MEX yes"},
    Example{en, "Those in favour included Kenya and Ghana; those against, Egypt and Sudan.",
            "EGY no, GHA yes, KEN yes, SDN no"},
    Example{en, "Peru and Paraguay were in favor; Uruguay opposed it.",
            "PER support, PRY support, URY oppose"},
    Example{en,
            "A recorded vote of 151 in favour to 3 against (Eritrea, Russian Federation, "
            "Syria), with 3 abstentions (Brazil, India, Togo), adopted the draft.",
            "BRA abstain, ERI no, IND abstain, RUS no, SYR no, TGO abstain"},
    Example{es,
            "La resolución fue aprobada con 19 votos a favor, 3 en contra (Bolivia, Nicaragua "
            "y Venezuela) y 11 abstenciones.",
            "BOL no, NIC no, VEN no"},
    Example{es,
            "Votaron a favor 19 países, entre ellos México y Brasil; en contra, Bolivia y "
            "Nicaragua; se abstuvieron Haití y Granada.",
            "BOL no, BRA yes, GRD abstain, HTI abstain, MEX yes, NIC no"},
    Example{fr,
            "La France et l'Italie ont voté pour, la Hongrie contre, tandis que la Slovaquie "
            "s'est abstenue.",
            "FRA yes, HUN no, ITA yes, SVK abstain"},
    Example{fr, "Parmi les pays opposés figurent la Chine, la Russie et Cuba.",
            "CHN oppose, CUB oppose, RUS oppose"},
    Example{pt, "O Brasil votou a favor; a Bolívia votou contra e o Uruguai se absteve.",
            "BOL no, BRA yes, URY abstain"},
    // all of a body, and all but one
    Example{en,
            "The Security Council met in March 2018. The draft resolution was adopted "
            "unanimously.",
            "BOL yes, CHN yes, CIV yes, ETH yes, FRA yes, GBR yes, GNQ yes, KAZ yes, KWT yes, "
            "NLD yes, PER yes, POL yes, RUS yes, SWE yes, USA yes"},
    Example{en, "The Security Council decides unanimously on its agenda in 2018.", ""},
    Example{en, "Every member of Mercosur but Paraguay voted for the draft in March 2018.",
            "ARG yes, BRA yes, URY yes"},
    Example{en, "The Benelux countries, the three Baltic states and Germany voted for the draft.",
            "BEL yes, DEU yes, EST yes, LTU yes, LUX yes, LVA yes, NLD yes"},
    Example{fr, "Les États membres du Benelux ont voté pour le projet.",
            "BEL yes, LUX yes, NLD yes"},
    // counts and lists
    Example{en, "The amendment drew three votes (China, Ghana and Peru), below the nine needed.",
            "CHN yes, GHA yes, PER yes"},
    Example{en, "It was defeated: only three votes against (China, Ghana and Peru).",
            "CHN no, GHA no, PER no"},
    Example{en, "The draft passed by 12 votes to 2 (Ghana and Nepal), with one abstention (Togo).",
            "GHA no, NPL no, TGO abstain"},
    Example{es, "El proyecto fue aprobado por 20 votos contra 2 (Perú y Chile).", "CHL no, PER no"},
    Example{en, "The resolution was adopted with the votes of Peru and Chile.", "CHL yes, PER yes"},
    Example{en,
            "The council voted on Tuesday on a draft of Peru and Chile. In favour, besides the "
            "two sponsors, were Ghana and Togo.",
            "CHL support, CHL yes, GHA yes, PER support, PER yes, TGO yes"},
    // who is spoken of
    Example{en, "Peru and Chile both voted in favour of the draft.", "CHL yes, PER yes"},
    Example{fr, "La Chine et la Russie ont toutes deux voté pour le projet.", "CHN yes, RUS yes"},
    Example{fr, "De son côté, la Chine s'est abstenue sur le projet.", "CHN abstain"},
    Example{en, "The draft was put to the vote. As for Peru, it did not take part in the vote.",
            "PER absent"},
    Example{en, "\"My country cannot support the draft,\" Peru's envoy said.", "PER oppose"},
    Example{en,
            "Ghana's minister says \"no country that values its word could oppose the "
            "resolution\".",
            ""},
    Example{en, "Peru voted yes on the draft and Chile no, with Haiti abstaining.",
            "CHL no, HTI abstain, PER yes"},
    Example{es, "La resolución se votó. México y Colombia explicaron su voto en contra.",
            "COL no, MEX no"},
    Example{en, "Peru abstained on the draft. So did three members of Caricom.", "PER abstain"},
    Example{es, "El consejo votó el proyecto el martes. Perú y Chile dijeron que no.",
            "CHL no, PER no"},
    Example{es, "El consejo votó el proyecto el martes. Perú dijo que no tiene instrucciones.", ""},
    Example{fr,
            "La Chine s'est abstenue sur le texte. Israël s'est refusé à dire s'il soutenait le "
            "texte.",
            "CHN abstain"},
    Example{fr, "La Chine a indiqué son intention de voter contre le projet.", "CHN oppose"},
    Example{pt, "O projeto foi aprovado com a abstenção do Brasil e do Peru.",
            "BRA abstain, PER abstain"},
    Example{es,
            "El consejo votó el proyecto el martes. Noruega anunció horas antes que lo "
            "pensaría; luego se abstuvo.",
            "NOR abstain"},
    // who acts
    Example{en, "Belarus, Eritrea and Syria joined Russia in voting against the resolution.",
            "BLR no, ERI no, RUS no, SYR no"},
    Example{en, "The motion was supported by Kenya and Senegal and opposed by Egypt.",
            "EGY oppose, KEN support, SEN support"},
    Example{en, "The draft fell, with China, Togo and Mali abstaining.",
            "CHN abstain, MLI abstain, TGO abstain"},
    Example{en, "The only delegation to vote against was Cuba.", "CUB no"},
    Example{es, "Quien se abstuvo fue Filipinas.", "PHL abstain"},
    Example{en, "Haiti was the only country to vote against it.", "HTI no"},
    Example{en,
            "Six Caribbean countries – Dominica, Grenada, Jamaica, Belize, Guyana and Haiti – "
            "opposed the resolution.",
            "BLZ oppose, DMA oppose, GRD oppose, GUY oppose, HTI oppose, JAM oppose"},
    Example{en, "Honduras and Guatemala, both under pressure, ended up voting in favor.",
            "GTM yes, HND yes"},
    Example{en, "China, India and 33 others abstained.", "33 abstain, CHN abstain, IND abstain"},
    Example{en, "Nauru, which is not a member, supported the resolution.", "NRU support"},
    Example{en, "It collected three votes, those of Honduras, Nicaragua and Haiti.",
            "HND yes, HTI yes, NIC yes"},
    Example{es, "El voto de Jamaica fue favorable.", "JAM yes"},
    Example{es, "Con México votaron a favor Argentina y Dominica.", "ARG yes, DMA yes, MEX yes"},
    Example{fr, "Le renvoi est combattu par le Togo, puis par le Ghana.", "GHA oppose, TGO oppose"},
    Example{pt, "A Guiana entrou quando já se apagavam as luzes e não votou.", "GUY absent"},
    // signatures, sponsors, and whose text it is
    Example{en, "Guyana put its name to the statement, as did Barbados.",
            "BRB support, GUY support"},
    Example{en, "Jordan, Uruguay and Togo had joined the co-sponsors of the draft.",
            "JOR support, TGO support, URY support"},
    Example{fr, "La Belgique et le Chili se sont joints aux auteurs du projet.",
            "BEL support, CHL support"},
    Example{en, "The committee then took up the Russian amendment.", "RUS support"},
    Example{es, "Se discutió la moción de la delegación del Ecuador.", "ECU support"},
    Example{pt, "Propuseram-no a Nova Zelândia, a Islândia e o Peru.",
            "ISL support, NZL support, PER support"},
    Example{fr, "Seules l'Italie et Malte ont rejoint la Hongrie dans le camp du non.",
            "ITA no, MLT no"},
    // called out
    Example{es, "Brasil, sí. Estados Unidos, no. Japón, abstención. Singapur, lo mismo.",
            "BRA yes, JPN abstain, SGP abstain, USA no"},
    Example{fr, "Congo (République démocratique du) : contre", "COD no"},
    // announced, and not
    Example{en, "Germany said it will vote yes.", "DEU support"},
    Example{fr, "Berlin a fait savoir qu'il voterait contre.", "DEU oppose"},
    Example{pt, "Beirute e Bagdá tinham declarado que a apoiavam.", "IRQ support, LBN support"},
    Example{en, "Jamaica is expected to back the measure.", ""},
    Example{en, "Senator Rubio threatened to cut aid to Haiti if it voted against it.", ""},
    Example{en, "Ghana did not vote against the text; it abstained.", "GHA abstain"},
    Example{en, "Turkey's parliament rejected the motion.", ""},
    Example{en, "No country voted against it.", ""},
    Example{es, "Haití no acompañó la resolución.", ""},
    Example{en, "Ambassador Luis Almagro urged members to vote for the resolution.", ""}};

TEST(Sentences, SayThis) {
    for (const Example& one : sentences)
        EXPECT_EQ(said(one.language, one.text), one.said) << one.text;
}

} // namespace
} // namespace plenary::study
