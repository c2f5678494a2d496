// What stands before a sentence and turns nothing ("GENEVA, May 12 (AP) -", "Meanwhile,") changes
// nothing of what is read of it; and two sentences beside one another say what each says alone.
// Seen: "Meanwhile, of the EU's 27 members, 20 voted in favour" was a yes of all 27.
#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "plenary/study/reader_sentences.hpp"

namespace plenary::study {
namespace {

using reader::Language;

// In each what it leads in stands behind: %s as it is, %a with a small letter unless a name opens
// it.
struct Composed {
    Language language;
    std::vector<std::string_view> sentences;
    std::vector<std::string_view> lead_ins;
    std::string_view name; // such names keep their capital
};

std::string with(std::string_view lead_in, std::string_view sentence, std::string_view name) {
    const std::size_t at = lead_in.find('%');
    std::string clause(sentence);
    if (lead_in[at + 1] == 'a' && !sentence.starts_with(name))
        clause.front() = static_cast<char>(clause.front() - 'A' + 'a');
    return std::string(lead_in.substr(0, at)) + clause;
}

void expect_the_same(const Composed& all) {
    for (const std::string_view sentence : all.sentences) {
        const std::string alone = said(all.language, std::string(sentence));
        for (const std::string_view lead_in : all.lead_ins) {
            const std::string text = with(lead_in, sentence, all.name);
            EXPECT_EQ(said(all.language, text), alone) << text;
        }
    }
}

Composed english_openings() {
    return {Language::english,
            {"Peru voted against the resolution.",
             "Peru and Chile abstained.",
             "Neither Peru nor Chile took part in the vote.",
             "Unlike India, Peru voted in favour of the resolution.",
             "Of the EU's 27 members, 20 voted in favour.",
             "Of the Council's five permanent members, three voted in favour.",
             "Among the EU member states, Malta, Cyprus and Greece abstained.",
             "Speaking after Egypt, Kenya opposed the proposal.",
             "To the dismay of Fiji, Chad abstained.",
             "Only Peru opposed the draft.",
             "The draft was sponsored by Peru and Chile.",
             "The sponsors of the draft are Peru and Chile.",
             "Peru threatened to veto the text.",
             "Peru is expected to vote for the draft.",
             "Peruvians and Chileans abstained.",
             "Voting against the motion to adjourn was Lithuania.",
             "Twelve countries voted in favour and 3 against, including Fiji and Chad.",
             "The only vote against came from Peru.",
             "Peru's envoy abstained.",
             "It was not Mali that voted against, but Niger.",
             "Peru voted against the draft, and so did its neighbour Chile."},
            {"GENEVA, May 12 (AP) - %s", "14:32 %s", "UPDATE: %s", "1. %s", "Meanwhile, %a",
             "On Tuesday, %a", "On 12 May, %a", "Yesterday %a", "In the end, %a",
             "After two hours of debate, %a", "In a tense session, %a"},
            "Peru"};
}

Composed spanish_openings() {
    return {Language::spanish,
            {"Perú votó en contra de la resolución.", "Perú y Chile se abstuvieron.",
             "Ni Perú ni Chile participaron en la votación.",
             "A diferencia de India, Perú votó a favor de la resolución.",
             "Además de Chile, Perú y Brasil votaron a favor.",
             "La abstención de Chile, Perú y Cuba tumba la resolución.",
             "Tras el veto de Rusia, Ucrania llevó el texto a la Asamblea General.",
             "Solo Perú se abstuvo.", "Perú amenaza con votar en contra.",
             "No fue Malí quien votó en contra, sino Níger.",
             "Votaron a favor Chad y Malí y en contra Togo y Fiyi.",
             "El proyecto fue copatrocinado por Perú y Chile.",
             "Junto a Malta votaron en contra Chad y Fiyi."},
            {"GINEBRA, 12 may (EFE).- %s", "14:32 %s", "1. %s", "Mientras tanto, %a",
             "El martes, %a", "El 12 de mayo, %a", "Al final, %a", "Tras dos horas de debate, %a",
             "En Ginebra, %a"},
            "Perú"};
}

Composed french_openings() {
    return {Language::french,
            {"Le Pérou a voté contre la résolution.", "Le Pérou et le Chili se sont abstenus.",
             "Contrairement à l'Inde, le Pérou a voté pour la résolution.",
             "Seul le Pérou a soutenu la résolution.",
             "Ni le Pérou ni le Chili n'ont pris part au vote.",
             "Les coauteurs du projet sont le Pérou et le Chili.",
             "Péruviens et Chiliens se sont abstenus.",
             "Ce n'est pas le Mali qui a voté contre, mais le Niger.",
             "Le Pérou menace de voter contre."},
            {"GENÈVE, 12 mai (AFP) - %s", "14 h 32 : %s", "1. %s", "Pendant ce temps, %a",
             "Mardi, %a", "Le 12 mai, %a", "Finalement, %a", "Au terme de la séance, %a",
             "À Genève, %a"},
            "Péru"};
}

Composed portuguese_openings() {
    return {Language::portuguese,
            {"O Peru votou contra a resolução.", "O Peru e o Chile abstiveram-se.",
             "Nem o Peru nem o Chile participaram na votação.",
             "Votaram a favor da proposta Angola, Chade e Mali.",
             "Além do Chile, o Peru e o Brasil votaram a favor.",
             "Os autores do projeto são o Peru e o Chile.",
             "Não foi o Mali que votou contra, mas o Níger.", "O Peru ameaça votar contra.",
             "Só o Peru se absteve."},
            {"GENEBRA, 12 mai (Lusa) - %s", "14h32 %s", "1. %s", "Entretanto, %a",
             "Na terça-feira, %a", "Em 12 de maio, %a", "No final, %a",
             "Após duas horas de debate, %a", "Em Genebra, %a"},
            "Peru"};
}

TEST(ReaderLeadIns, HideNothingInEnglish) { expect_the_same(english_openings()); }

TEST(ReaderLeadIns, HideNothingInSpanish) { expect_the_same(spanish_openings()); }

TEST(ReaderLeadIns, HideNothingInFrench) { expect_the_same(french_openings()); }

TEST(ReaderLeadIns, HideNothingInPortuguese) { expect_the_same(portuguese_openings()); }

// Seen: "To the anger of Nauru, Russia's veto killed the draft" was Nauru's veto, and who told a
// sentence at its end had done what it tells.
TEST(ReaderLeadIns, WhoIsOnlyNamedInThemDoesNothing) {
    expect_the_same(
        {Language::english,
         {"Peru voted against the resolution.", "Peru and Chile abstained.",
          "Peru's vote against the draft surprised many.", "Peru's veto killed the draft.",
          "Peru, but not Chile, voted against the draft.",
          "Twelve countries voted in favour and 3 against, including Fiji and Chad.",
          "The sponsors of the draft are Peru and Chile.",
          "Neither Peru nor Chile took part in the vote."},
         {"To the anger of Nauru, %a", "At the request of Nauru, %a",
          "Despite an appeal from Nauru, %a", "Under pressure from Nauru, %a",
          "In a blow to Nauru, %a"},
         "Peru"});
    expect_to_say(Language::english, R"(
At the request of Nauru, Peru and Chile, a recorded vote was taken. =>
The authors of the draft are Peru and Chile, the ambassador of Nauru said. => CHL support, PER support
The sponsors were Peru and Chile, said a diplomat from Nauru. => CHL support, PER support
The vote was 14 to 1, with Fiji casting the veto, said a diplomat from Nauru. => FJI no
Nauru announced that it had voted against the draft. => NRU no
)");
    expect_to_say(Language::spanish, R"(
A petición de Nauru, Perú y Chile votaron en contra. => CHL no, PER no
Pese a un llamamiento de Nauru, Perú y Chile votaron en contra. => CHL no, PER no
A PETICIÓN DE NAURU, PERÚ Y CHILE VOTARON EN CONTRA. => CHL no, PER no
)");
    expect_to_say(Language::french, R"(
À la demande du Botswana, le Pérou et le Chili ont voté contre. => CHL no, PER no
)");
    expect_to_say(Language::portuguese, R"(
A pedido do Butão, o Peru e o Chile votaram contra. => CHL no, PER no
)");
}

// Nothing is said of anybody where all of it is denied, or nobody knows.
struct Denied {
    Language language;
    std::vector<std::string_view> sentences; // without their full stops
    std::vector<std::string_view> denials;
};

void expect_nothing(const Denied& all) {
    for (const std::string_view sentence : all.sentences) {
        EXPECT_NE(said(all.language, std::string(sentence) + "."), "") << sentence;
        for (const std::string_view denial : all.denials) {
            const std::string text = std::string(denial) + std::string(sentence) + ".";
            EXPECT_EQ(said(all.language, text), "") << text;
        }
    }
}

// Seen: only the first act of such a sentence was taken for denied, and "it was falsely reported
// that" and "nobody says that" denied nothing.
TEST(ReaderDenials, AreOfAllThatStandsUnderThem) {
    expect_nothing(
        {Language::english,
         {"Peru voted against the resolution",
          "Peru abstained on the amendment but voted for the resolution",
          "Peru voted for the resolution on fisheries but against the resolution on ports",
          "Peru criticised the United States but abstained",
          "Chile voted against the draft, and so did its neighbour Peru"},
         {"It is not true that ", "Nobody says that ", "No source says that ",
          "It was falsely reported that ", "A false report said that ", "It is unclear whether ",
          "Nobody knows whether ", "Suppose that ", "The ambassador of Nauru denied that "}});
    expect_nothing({Language::spanish,
                    {"Perú votó en contra de la resolución",
                     "Perú se abstuvo en la enmienda, pero votó a favor de la resolución",
                     "Perú, que preside el Consejo, se abstuvo"},
                    {"No es cierto que ", "Nadie dice que ", "Es falso que ", "No está claro si ",
                     "Nadie sabe si ", "La embajadora de Nauru negó que "}});
    expect_nothing({Language::french,
                    {"le Pérou a voté contre la résolution",
                     "le Pérou a voté pour la résolution sur la pêche, mais contre la résolution "
                     "sur les ports",
                     "le Pérou, qui préside le Conseil, s'est abstenu"},
                    {"Il n'est pas vrai que ", "Personne ne dit que ", "Il est faux que ",
                     "On ne sait pas si ", "Nul ne sait si "}});
    expect_nothing({Language::portuguese,
                    {"o Peru votou contra a resolução",
                     "o Peru absteve-se na emenda, mas votou a favor da resolução",
                     "nem o Peru nem o Chile estavam na sala"},
                    {"Não é verdade que ", "Ninguém diz que ", "É falso que ", "Não se sabe se ",
                     "Ninguém sabe se "}});
}

TEST(ReaderDenials, EndWithTheirClause) {
    expect_to_say(Language::english, R"(
It is not true that Peru voted against it: Peru abstained. => PER abstain
It is not true that Peru voted against it; Chile voted against it. => CHL no
Nobody knows whether Peru voted, but Chile voted against the draft. => CHL no
If Peru, the host, voted against the draft, the text would fail. =>
)");
}

// The members of what two texts say, each once.
std::set<std::string> both(const std::string& one, const std::string& other) {
    std::set<std::string> out;
    for (const std::string& said : {one, other}) {
        for (std::size_t at = 0; at < said.size();) {
            const std::size_t end = std::min(said.find(", ", at), said.size());
            out.insert(said.substr(at, end - at));
            at = end + 2;
        }
    }
    return out;
}

// Each first with each second behind it says what the two say; a semicolon takes the place of the
// first's full stop.
void expect_both(const std::vector<std::string>& firsts, const std::vector<std::string>& seconds,
                 const std::vector<std::string_view>& between) {
    for (const std::string& first : firsts) {
        for (const std::string& second : seconds) {
            const std::set<std::string> alone =
                both(said(Language::english, first), said(Language::english, second));
            for (const std::string_view joins : between) {
                std::string text = first;
                if (joins.starts_with(';'))
                    text.pop_back();
                text.append(joins).append(second);
                EXPECT_EQ(both(said(Language::english, text), ""), alone) << text;
            }
        }
    }
}

TEST(ReaderComposition, TwoSentencesSayWhatEachSays) {
    const std::vector<std::string> firsts{
        "Peru voted against the resolution.",
        "Peru and Chile abstained.",
        "Neither Peru nor Chile took part in the vote.",
        "Peru spoke first.",
        "Peru was not present for the vote.",
        "The only vote against was cast by Peru.",
        "Rwanda and Kenya voted no and yes respectively on the motion.",
        "The no camp included South Korea, Israel and Hungary.",
        "It was not Mali that voted against, but Niger.",
        "The sponsors of the draft are Peru and Chile.",
        "Mr. Vargas (Peru): We voted against it.",
        "Peru, which in 2015 voted against a similar text, abstained."};
    const std::vector<std::string> seconds{
        "Nauru is against the draft.",
        "Nauru did not vote against it, and nor did Tuvalu.",
        "Nauru may vote for the draft resolution.",
        "Nauru's foreign minister abstained.",
        "On the amendment Nauru voted yes, on the resolution no.",
        "Nauru voted against the motion to adjourn and for the resolution.",
        "Mr. Gomez (Nauru): My delegation voted against the draft.",
        "At the request of Nauru, a recorded vote was taken.",
        "The letter bears the signatures of Nauru and Tuvalu.",
        "In a joint statement, Nauru and Tuvalu backed the draft."};
    expect_both(firsts, seconds, {" ", "\n\n"});
}

// Parts of one sentence, where the second has a member and a verb of its own.
TEST(ReaderComposition, ASemicolonPartsWhatEachHalfSays) {
    const std::vector<std::string> firsts{
        "Peru voted against the resolution.",
        "Peru and Chile abstained.",
        "The only vote against was cast by Peru.",
        "Peru was not present for the vote.",
        "The no camp included South Korea, Israel and Hungary.",
        "It was not Mali that voted against, but Niger.",
        "Rwanda and Kenya voted no and yes respectively on the motion.",
        "The sponsors of the draft are Peru and Chile."};
    const std::vector<std::string> seconds{
        "Nauru abstained.",
        "Nauru's foreign minister abstained.",
        "at the request of Nauru, a recorded vote was taken.",
        "the letter bears the signatures of Nauru and Tuvalu.",
        "in a joint statement, Nauru and Tuvalu backed the draft.",
        "Nauru threatened to veto it.",
        "neither Nauru nor Tuvalu voted."};
    expect_both(firsts, seconds, {"; "});
}

} // namespace
} // namespace plenary::study
