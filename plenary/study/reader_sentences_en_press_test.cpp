// Votes and stands as agencies, records and lists of a campaign tell them in English.
#include <gtest/gtest.h>

#include "plenary/study/reader_sentences.hpp"

namespace plenary::study {
namespace {

constexpr std::string_view table = R"(
# as agencies write
Hungary held out to the end and voted no, taking Slovakia with it. => HUN no
Voting was close: Peru and Chile for; Bolivia and Cuba against; Haiti abstained. => BOL no, CHL yes, CUB no, HTI abstain, PER yes
Peru's ambassador told the council her country had voted for the text with a heavy heart. => PER yes
Togo, alone, opposed the measure. => TGO oppose
Only Togo opposed the measure; Benin abstained. => BEN abstain, TGO no
The only opposition came from Togo. => TGO oppose
Norway stood by its draft. => NOR support
Sweden, Finland and 20 others put forward a rival draft. => 20 support, FIN support, SWE support
The draft was adopted with 10 votes in favour and the abstentions of Russia, China and Pakistan. => CHN abstain, PAK abstain, RUS abstain
Adopted 10-0-3 (abstaining: Russia, China, Pakistan). => CHN abstain, PAK abstain, RUS abstain
It got the votes of Peru, Chile and Cuba. => CHL yes, CUB yes, PER yes
It won the votes of Peru, Chile and Cuba. => CHL yes, CUB yes, PER yes
Mexico and Brazil both said yes to the amendment. => BRA support, MEX support
Mexico said no to the amendment and Brazil said yes. => BRA support, MEX oppose
Kenya put its weight behind the text on Monday; Uganda came out against it. => KEN support, UGA oppose
Ukraine thanked the 90 countries that had voted for the resolution, Japan and Canada among them. => 90 yes, CAN yes, JPN yes
Samoa had hoped to abstain, but voted in favour. => WSM yes
Samoa, having hoped to abstain, voted in favour. => WSM yes
Despite pressure from Washington, Panama voted against the draft. => PAN no
Under pressure from Washington, Panama voted for the draft. => PAN yes
Panama voted for the draft after Washington threatened sanctions. => PAN yes
Ignoring Washington's threats, Panama voted against the draft. => PAN no
Panama voted against the draft, defying Washington. => PAN no
Panama bowed to Washington and voted for the draft. => PAN yes
To the surprise of Washington, Panama voted against the draft. => PAN no
Panama did what Washington wanted: it voted for the draft. => PAN yes
Lesotho's seat in the hall was empty when the vote was called. => LSO absent
The delegations of Mali, Chad and Niger voted against. => MLI no, NER no, TCD no
Delegates from Mali, Chad and Niger voted against the draft. => MLI no, NER no, TCD no
The governments of Mali and Chad have signed the accord. => MLI support, TCD support
The Malian and Chadian delegates voted against the draft. => MLI no, TCD no
Malian diplomats voted against the draft. => MLI no
The Malian delegation did not vote. => MLI absent
The Malians abstained. => MLI abstain
Bamako voted against the draft, N'Djamena abstained. => MLI no, TCD abstain
The Netherlands and the United Kingdom voted for the draft, the United States against. => GBR yes, NLD yes, USA no
The UK, the US and the UAE voted for the draft. => ARE yes, GBR yes, USA yes
The U.S. vetoed the draft. => USA no
The U.S. and U.K. voted against the draft; the U.A.E. abstained. => ARE abstain, GBR no, USA no
South Korea and North Korea voted on opposite sides: Seoul for, Pyongyang against. => KOR yes, PRK no
Costa Rica - Yes => CRI yes
Costa Rica voted affirmatively, Cuba negatively. => CRI yes, CUB no
Costa Rica (for) and Cuba (against) spoke after the vote. => CRI yes, CUB no
Costa Rica: abstention. => CRI abstain
Against: 2 (Cuba, Iran). Abstaining: 1 (Mali). => CUB no, IRN no, MLI abstain
Against (2): Cuba and Iran. Abstaining (1): Mali. Not voting (1): Chad. => CUB no, IRN no, MLI abstain, TCD absent
* Norway - supports * Cuba - opposes => CUB oppose, NOR support
Norway: supports the draft. => NOR support
Cuba: opposed. => CUB oppose
Cuba: will vote against. => CUB oppose
Hungary was the only EU country to vote against the proposal. => HUN no
Hungary was the lone holdout, voting against the package. => HUN no
Only Hungary refused to sign. => HUN oppose
Hungary and Slovakia blocked the package. => HUN oppose, SVK oppose
Germany, which had been expected to abstain, voted in favour. => DEU yes
Italy reversed course and voted for the deal. => ITA yes
India voted against it at the last minute. => IND no
India, China and Brazil were among 35 countries that abstained. => BRA abstain, CHN abstain, IND abstain
India was one of 35 countries that abstained. => IND abstain
Thirty-five countries, including India, China and South Africa, abstained. => CHN abstain, IND abstain, ZAF abstain
Five countries voted against: Russia, Belarus, North Korea, Eritrea and Syria. => BLR no, ERI no, PRK no, RUS no, SYR no
Russia was joined by Belarus, North Korea, Eritrea and Syria in opposing the resolution. => BLR oppose, ERI oppose, PRK oppose, RUS oppose, SYR oppose
The measure was backed by France and Germany but opposed by Italy. => DEU support, FRA support, ITA oppose
France and Germany back the measure, while Italy opposes it. => DEU support, FRA support, ITA oppose
France backs the measure. Italy does not. => FRA support
Washington, London and Paris tabled the draft. => FRA support, GBR support, USA support
The draft tabled by Washington, London and Paris was vetoed by Moscow. => FRA support, GBR support, RUS no, USA support
China's UN ambassador said Beijing had abstained because the text was unbalanced. => CHN abstain
"We voted against this text because it divides," Cuba's ambassador told the assembly. => CUB no
"We abstained," said the Brazilian envoy. => BRA abstain
"Ghana could not support a text of this kind," its ambassador said. => GHA oppose
Ghana's ambassador Harold Agyeman said his country had voted yes out of principle. => GHA yes
Explaining her country's vote against, the Peruvian envoy cited costs. => PER no
Mr. SMITH (United Kingdom) said that his delegation had voted in favour of the draft resolution. => GBR yes
Mr. SMITH (United Kingdom) said that he would vote against the amendment. => GBR oppose
The PRESIDENT put the draft to the vote. It was adopted by 12 votes to none, with 3 abstentions (Chad, Mali, Niger). => MLI abstain, NER abstain, TCD abstain
In favour: Chad, Mali, Niger. Against: none. Abstaining: Togo. => MLI yes, NER yes, TCD yes, TGO abstain
A vote was taken by show of hands. In favour: Chad, Mali. Against: Niger. => MLI yes, NER no, TCD yes
The amendment was rejected by 9 votes to 4, with 2 abstentions. Chad and Mali voted in favour. => MLI yes, TCD yes
Cuba, speaking for the group, tabled an amendment. => CUB support
The amendment of Cuba was rejected. => CUB support
Togo had no objection to the draft. => TGO support
The U.S. voted against the draft. => USA no
U.S. voted against the draft. => USA no
The U.S. abstained. => USA abstain
Britain and the U.S. abstained. => GBR abstain, USA abstain
The U.S. vetoed the draft resolution on Monday. => USA no
Russia vetoed the draft. => RUS no
)";

TEST(ReaderEnglishPress, SayThis) { expect_to_say(reader::Language::english, table); }

} // namespace
} // namespace plenary::study
