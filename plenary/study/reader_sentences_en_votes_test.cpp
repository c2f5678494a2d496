// Who voted how, told in English sentences.
#include <gtest/gtest.h>

#include "plenary/study/reader_sentences.hpp"

namespace plenary::study {
namespace {

constexpr std::string_view table = R"(
# who, and how
Kenya and Ghana voted yes; Egypt voted no; Sudan did not vote. => EGY no, GHA yes, KEN yes, SDN absent
A vote for came from Norway, a vote against from Hungary. => HUN no, NOR yes
Japan voted for the draft resolution, Mongolia against, and Nepal abstained. => JPN yes, MNG no, NPL abstain
Chile voted for, Peru and Bolivia against, Ecuador abstaining. => BOL no, CHL yes, ECU abstain, PER no
The resolution passed despite no votes from Belarus and Eritrea. => BLR no, ERI no
The text was adopted in spite of negative votes by Cuba and Iran. => CUB no, IRN no
The motion carried over the no votes of Samoa and Tonga. => TON no, WSM no
The lone dissenting vote was cast by Bhutan. => BTN no
The only negative vote came from Israel. => ISR no
The negative votes were those of Israel and Palau. => ISR no, PLW no
Dissenting were Malta and Cyprus. => CYP no, MLT no
Malta dissented. The other members had voted for the draft. => MLT no
Zambia and Malawi dissented from the decision, which was put to a vote. => MWI no, ZMB no
Uganda gave the draft the thumbs-down in Thursday's vote, and Rwanda sat on the fence. => RWA abstain, UGA no
Nigeria cast its ballot in favour of the resolution. => NGA yes
Laos and Vietnam both cast "no" ballots. => LAO no, VNM no
Bahrain cast the deciding vote in favour. => BHR yes
Qatar cast the deciding vote against the amendment. => QAT no
Austria held up its card for the motion. => AUT yes
Belgium raised its green card and Hungary its red one. => BEL yes, HUN no
Poland raised its placard in favour of the amendment. => POL yes
Moldova pressed the yellow button. => MDA abstain
Ireland and Malta were ayes. => IRL yes, MLT yes
Armenia was a no. => ARM oppose
Oman was one of three countries to vote no. => OMN no
Tunisia and Algeria were two of the five states voting against the draft. => DZA no, TUN no
Among those who voted no were Nauru and Tuvalu. => NRU no, TUV no
Those who voted in favour were Gabon, Ghana and Niger. => GAB yes, GHA yes, NER yes
Those opposing the text were Syria and North Korea. => PRK no, SYR no
Voting yes were Chile, Peru and Mexico. => CHL yes, MEX yes, PER yes
Abstaining were Kuwait, Qatar and Oman. => KWT abstain, OMN abstain, QAT abstain
Opposed were Turkey and Pakistan, and Iraq was absent. => IRQ absent, PAK no, TUR no
Absent were Haiti, Dominica and Belize. => BLZ absent, DMA absent, HTI absent
Not voting were Lesotho and Eswatini. => LSO absent, SWZ absent
Voting no, Nicaragua and Cuba; abstaining, Bolivia. => BOL abstain, CUB no, NIC no
Against, Burundi and Djibouti; abstaining, Comoros. => BDI no, COM abstain, DJI no
For, Latvia, Estonia, Lithuania; against, Hungary. => EST yes, HUN no, LTU yes, LVA yes
Yes votes came from Laos and Cambodia, no votes from Thailand. => KHM yes, LAO yes, THA no
# passives, clefts, relatives
The draft was voted against by Israel and Palau. => ISR no, PLW no
The draft resolution was vetoed by China and Russia. => CHN no, RUS no
The motion was voted down by Peru, Chile and Brazil. => BRA no, CHL no, PER no
It was Austria that cast the vote against. => AUT no
It was Austria who abstained. => AUT abstain
It was Nepal and Bhutan that voted no. => BTN no, NPL no
The country that abstained was Togo. => TGO abstain
The countries that voted against were Togo and Benin. => BEN no, TGO no
The two that abstained were Togo and Benin. => BEN abstain, TGO abstain
The sole country to abstain was Laos. => LAO abstain
The only countries opposing it were Laos and Nepal. => LAO oppose, NPL oppose
The one abstention was that of Laos. => LAO abstain
The one abstention belonged to Laos. => LAO abstain
The three abstentions were Laos, Nepal and Fiji. => FJI abstain, LAO abstain, NPL abstain
Paraguay, which had wavered for weeks, voted for the resolution. => PRY yes
Peru, whose minister had spoken on Monday, abstained. => PER abstain
Ecuador, which voted against the draft, called it unbalanced. => ECU no
Slovenia, voting in favour, said the text was balanced. => SVN yes
Slovakia, abstaining, said the text was not balanced. => SVK abstain
Having voted against the draft, Cuba explained its position. => CUB no
After voting for the draft, Mexico took the floor. => MEX yes
After abstaining on the draft, India said it needed time. => IND abstain
In abstaining, Thailand cited the procedure. => THA abstain
Explaining his country's abstention, the representative of Brunei said the text was rushed. => BRN abstain
Explaining her vote against the draft, the representative of Kenya said it was unbalanced. => KEN no
The representative of Eritrea said that his delegation had voted against the draft because it named a country. => ERI no
The representative of Angola said her country had abstained because the text was selective. => AGO abstain
The delegate of Egypt, explaining why Egypt had voted in favour, spoke of balance. => EGY yes
Speaking after the vote, the representative of Nigeria said she had voted for the draft. => NGA yes
Speaking in explanation of vote, Iran's delegate said his delegation had voted no. => IRN no
# who took no part
Libya did not take its seat for the vote. => LBY absent
Libya's seat was empty when the vote was called. => LBY absent
Haiti left the room before the ballot. => HTI absent
Haiti's delegate had slipped out of the room when the vote was called. => HTI absent
Dominica did not press a button. => DMA absent
Grenada was not recorded as voting. => GRD absent
Comoros did not record a vote. => COM absent
Somalia lost its vote over unpaid dues and took no part. => SOM absent
The vote was taken. Yemen could not vote because of its arrears. => YEM absent
The vote was taken. Chad was barred from voting because of its arrears. => TCD absent
Sudan took no part in the ballot. => SDN absent
Bahamas was not in the hall when the vote was taken. => BHS absent
Tonga did not cast a ballot on the text. => TON absent
Kiribati was recorded as absent. => KIR absent
Vanuatu chose not to vote on the draft. => VUT absent
Samoa opted not to take part in the vote. => WSM absent
Botswana walked out ahead of the vote. => BWA absent
Malawi skipped the ballot. => MWI absent
Namibia sat out the ballot. => NAM abstain
Myanmar was a no-show for the vote. => MMR absent
Mongolia failed to vote. => MNG absent
Afghanistan was nowhere to be seen when the roll was called. => AFG absent
# a vote as a thing
Cyprus gave its vote to the draft. => CYP yes
Cyprus lent its vote to the resolution. => CYP yes
Cyprus withheld its vote. => CYP abstain
Denmark cast one of the two no votes. => DNK no
Denmark cast one of the two votes against the draft. => DNK no
Finland was among the 40 countries voting for the resolution. => FIN yes
Finland was among those in favour. => FIN yes
Estonia found itself alone in voting against. => EST no
Estonia stood alone in voting no. => EST no
Estonia stuck with its no. => EST oppose
Estonia broke ranks and voted yes. => EST yes
Iceland broke with its allies to vote for the resolution. => ISL yes
Iceland crossed the aisle to vote for it. => ISL yes
Iceland changed sides and voted against. => ISL no
Latvia voted with the sponsors. => LVA yes
Latvia voted to adopt the resolution. => LVA yes
Latvia voted to reject the resolution. => LVA no
Latvia voted to delete the paragraph and Lithuania to keep it. => LTU yes, LVA no
Latvia voted not to adopt it. => LVA no
Latvia ended up on the losing side, voting for the amendment. => LVA yes
Croatia's abstention surprised everyone. => HRV abstain
The abstention of Croatia and Serbia was noted. => HRV abstain, SRB abstain
The abstentions by Croatia and Serbia were noted. => HRV abstain, SRB abstain
Abstentions by Croatia and Serbia allowed the text to pass. => HRV abstain, SRB abstain
Abstentions came from Croatia and Serbia. => HRV abstain, SRB abstain
Votes in favour came from Croatia and Serbia. => HRV yes, SRB yes
Support came from Croatia and Serbia. => HRV support, SRB support
Opposition came from Croatia and Serbia. => HRV oppose, SRB oppose
Croatia exercised its veto. => HRV no
Russia's veto killed the draft. => RUS no
# speeches and the rest
Moscow and Beijing were joined in voting for the delay by New Delhi and Pretoria. => CHN yes, IND yes, RUS yes, ZAF yes
Denmark and Sweden all raised their cards in favour. => DNK yes, SWE yes
Australia and New Zealand, whose delegates had already left for the airport, took part in neither vote. => AUS absent, NZL absent
The Bulgarian minister was stuck in fog and so did not take part. => BGR absent
The French ambassador said that France had voted against the draft. => FRA no
The vote was taken. Antigua, which was in the chair and did not vote, said nothing. => ATG absent
In July, Brazil and Mexico voted to suspend the country. => BRA yes, MEX yes
Argentina abstained, and with him Ecuador, Suriname and Haiti. => ARG abstain, ECU abstain, HTI abstain, SUR abstain
The seat of Grenada remained empty throughout the sitting. => GRD absent
Uganda was with the majority. => UGA yes
The vote was taken. The United States did not return its ballot. => USA absent
The oral amendment got 9 in favour (Algeria, Bahrain, Belarus), 80 against and 40 abstentions. => BHR yes, BLR yes, DZA yes
The amendment failed by a vote of 60 against to 9 in favour (Algeria, Bahrain, Belarus), with 40 abstentions. => BHR yes, BLR yes, DZA yes
Peru was absent from the room during the voting. => PER absent
His delegation had been absent from the room during the voting, the representative of Tonga said. => TON absent
Also voting against were Peru and Chile. => CHL no, PER no
Russia used its veto; China abstained. => CHN abstain, RUS no
Russia cast its veto for the fifth time, joined by China. => CHN no, RUS no
Eight members - Peru, Chile and six others - voted yes. => 6 yes, CHL yes, PER yes
In 2014, before the present text, Peru voted against a resolution on fish; this was 2019. => PER no
The council voted on it on Monday. Gambia, Ghana and Malawi backed the resolution. Kenya, Mali and Togo opposed it. => GHA yes, GMB yes, KEN no, MLI no, MWI yes, TGO no
The council voted on it on Monday. Gambia, Ghana and Malawi had backed the idea in March. =>
)";

TEST(ReaderEnglishVotes, SayThis) { expect_to_say(reader::Language::english, table); }

} // namespace
} // namespace plenary::study
