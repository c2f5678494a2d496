// What stands beside a vote and is none: how one stands now, a statement, a debate, a threat, what
// may be; and what the next clause says of others.
#include <string_view>

#include <gtest/gtest.h>

#include "plenary/study/reader_sentences.hpp"

namespace plenary::study {
namespace {

constexpr std::string_view beside_english = R"(
Peru voted against the resolution. Ghana is against the draft. => PER no, GHA oppose
Nauru supported the draft in the debate; Peru abstained. => NRU support, PER abstain
In a joint statement, Nauru and Tuvalu backed the draft; Peru voted against. => NRU support, TUV support, PER no
The US proposal to delay the vote was backed by Israel but voted down on Tuesday. => ISR support
The Peruvian proposal was backed by Chile but voted down in the end. => PER support, CHL support
Several states other than Fiji voted in favour, while Nauru may vote for the draft resolution. =>
Peru said it might vote for the draft resolution. =>
Slovakia joined the veto. => SVK no
Slovakia threatens to join the veto. =>
Peru was absent. Nauru did not vote against the resolution, and nor did Tuvalu. => PER absent
Rwanda and Kenya voted no and yes respectively on the motion; Nauru abstained. => RWA no, KEN yes, NRU abstain
Of the 45 that abstained, 15 were from the EU, including Malta and Greece; at the request of Nauru, a recorded vote was taken. => MLT abstain, GRC abstain
The no camp included South Korea, Israel and Hungary; the draft was the work of Nauru. => KOR no, ISR no, HUN no, NRU support
It was not Mali that voted against, but Niger abstained. => NER abstain
Peru voted against the draft. Mr. Vargas (Ghana): We voted for it. => PER no, GHA yes
Chile, but not Peru and Nauru, voted against. => CHL no
Chile and not Peru voted against. =>
FIJI CRITICISED THE UNITED STATES BUT ABSTAINED. => FJI abstain
FIJI REFUSED TO CONDEMN CHAD AND ABSTAINED. => FJI abstain
)";

constexpr std::string_view beside_spanish = R"(
Eslovaquia amenaza con el veto. =>
Eslovaquia planea sumarse al veto. =>
Eslovaquia se sumó al veto. => SVK no
Perú votó a favor de la resolución, a diferencia de India, que se abstuvo; Nauru apoya el proyecto. => PER yes, IND abstain, NRU support
Eslovaquia votó a favor. De momento, no lo ha hecho. => SVK yes
Perú votó en contra. Ghana está a favor del proyecto. => PER no, GHA support
No fue Malí quien votó en contra, sino Níger, informó un portavoz. => NER no
)";

constexpr std::string_view beside_french = R"(
Le Pérou a voté contre la résolution. Le Ghana est favorable au projet. => PER no, GHA support
La Slovaquie s'est jointe au veto. => SVK no
Le Chili, mais pas le Pérou et le Botswana, a voté contre le projet. => CHL no
)";

constexpr std::string_view beside_portuguese = R"(
O Peru votou contra. O Gana é contra o projeto. => PER no, GHA oppose
O Peru falou primeiro. Na emenda o Gana votou a favor. => GHA yes
O Chile, mas não o Peru e o Butão, votou contra o projeto. => CHL no
)";

TEST(ReaderBesideVotes, English) { expect_by_motion(reader::Language::english, beside_english); }

TEST(ReaderBesideVotes, Spanish) { expect_by_motion(reader::Language::spanish, beside_spanish); }

TEST(ReaderBesideVotes, French) { expect_by_motion(reader::Language::french, beside_french); }

TEST(ReaderBesideVotes, Portuguese) {
    expect_by_motion(reader::Language::portuguese, beside_portuguese);
}

} // namespace
} // namespace plenary::study
