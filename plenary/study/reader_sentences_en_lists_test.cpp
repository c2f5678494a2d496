// Votes told in lists: labels, counts, complements, roll calls, in English.
#include <gtest/gtest.h>

#include "plenary/study/reader_sentences.hpp"

namespace plenary::study {
namespace {

constexpr std::string_view table = R"(
# who, and how
Among the noes: Nauru, Tuvalu and Palau. => NRU no, PLW no, TUV no
Also abstaining: Brazil. => BRA abstain
Not taking part: Bolivia, Honduras. => BOL absent, HND absent
Recorded as not voting: Chad, Libya. => LBY absent, TCD absent
IN FAVOUR – Canada, Denmark, Iceland. => CAN yes, DNK yes, ISL yes
Yea (3): Canada, Denmark, Iceland. => CAN yes, DNK yes, ISL yes
Nay (2): Mali, Niger. => MLI no, NER no
Yeas: Ghana, Kenya, Togo. Nays: Mali, Niger. Present, not voting: Chad. => GHA yes, KEN yes, MLI no, NER no, TCD absent, TGO yes
Ayes: Ghana, Kenya. Noes: Mali, Niger. => GHA yes, KEN yes, MLI no, NER no
Votes cast in favour: Panama, Peru. Votes cast against: Cuba. => CUB no, PAN yes, PER yes
Voted in favour - Spain, Italy, Greece. Voted against - Hungary. => ESP yes, GRC yes, HUN no, ITA yes
Yes votes: Laos, Cambodia. No votes: Thailand. Abstentions: Myanmar. => KHM yes, LAO yes, MMR abstain, THA no
Affirmative votes: Togo and Benin. Negative votes: Mali. => BEN yes, MLI no, TGO yes
Abstained (4): Brazil, India, South Africa, Uganda. => BRA abstain, IND abstain, UGA abstain, ZAF abstain
Absent/not voting: Bolivia, Dominica. => BOL absent, DMA absent
Did not participate: Venezuela, Zambia. => VEN absent, ZMB absent
Excused: Haiti. => HTI absent
# counts with lists
The draft was adopted by 141 votes to 5 (Belarus, North Korea, Eritrea, Russia, Syria), with 35 abstentions. => BLR no, ERI no, PRK no, RUS no, SYR no
The vote was 12-1 with two abstentions (China and India). => CHN abstain, IND abstain
By a vote of 13 to 1 (Sudan), with 1 abstention (Egypt), the Council rejected it. => EGY abstain, SDN no
The amendment failed, with 4 in favour (Cuba, Iran, Mali, Niger), 8 against and 3 abstentions (Ghana, Kenya, Togo). => CUB yes, GHA abstain, IRN yes, KEN abstain, MLI yes, NER yes, TGO abstain
It passed 10-2-3, with Peru and Chile against and Brazil, India and Ghana abstaining. => BRA abstain, CHL no, GHA abstain, IND abstain, PER no
The text was adopted by 20 votes in favour, two against — Cuba and Nicaragua — and one abstention, that of Haiti. => CUB no, HTI abstain, NIC no
Fourteen voted for it and one — Syria — against. => SYR no
The draft won 9 votes, with Russia and China opposed and Gabon and Ghana abstaining. => CHN no, GAB abstain, GHA abstain, RUS no
The measure was approved 21-3, with Bolivia, Nicaragua and Venezuela voting no. => BOL no, NIC no, VEN no
The plan was defeated 7 to 6: Chile, Peru, Brazil, Mexico, Cuba and Panama were in favour. => BRA support, CHL support, CUB support, MEX support, PAN support, PER support
Adopted with one vote against (United States) and two abstentions (Israel, Canada). => CAN abstain, ISR abstain, USA no
It was adopted by 30 votes to none, with 2 abstentions: Russia and China. => CHN abstain, RUS abstain
The resolution received three negative votes: Cuba, Iran and Syria. => CUB no, IRN no, SYR no
There were two votes against, from Cuba and Iran, and one abstention, by Syria. => CUB no, IRN no, SYR abstain
There were two abstentions, Kenya and Uganda. => KEN abstain, UGA abstain
Three abstained: Kenya, Uganda and Rwanda. => KEN abstain, RWA abstain, UGA abstain
Only two countries, Palau and Nauru, voted against it. => NRU no, PLW no
Only two countries voted against it: Palau and Nauru. => NRU no, PLW no
Just one country, Israel, was against the draft put to the vote. => ISR oppose
The tally was 18 in favour, with Cuba and Bolivia against, and Haiti and Belize abstaining. => BLZ abstain, BOL no, CUB no, HTI abstain
The tally: 18 for, 2 against (Cuba and Bolivia), 1 abstention (Haiti). => BOL no, CUB no, HTI abstain
A total of 25 states supported it, with Mali and Chad abstaining and Libya absent. => 25 support, LBY absent, MLI abstain, TCD abstain
Of the nine members, only Togo and Benin voted against. => BEN no, TGO no
Eleven members voted in favour. Russia vetoed it, and Algeria, Guyana and Pakistan abstained. => 11 yes, DZA abstain, GUY abstain, PAK abstain, RUS no
# with so and so against
The resolution passed with Chad and Mali abstaining. => MLI abstain, TCD abstain
With Jordan absent, the text fell one short. => JOR absent
With Jordan and Iraq not voting, the text fell short. => IRQ absent, JOR absent
With only Cuba dissenting, the committee adopted the text. => CUB no
With Cuba and Iran in opposition, the draft was adopted by vote. => CUB oppose, IRN oppose
It went through with Kenya voting in favour and Ghana voting against. => GHA no, KEN yes
The council adopted the text by vote, Hungary abstaining. => HUN abstain
The text was adopted, Hungary and Malta voting against. => HUN no, MLT no
The decision was adopted by a majority, Turkey opposing and Iceland abstaining. => ISL abstain, TUR oppose
Adopted by majority vote, Mr. Diallo of Guinea dissenting. => GIN no
# everybody but, and who does the same
All members but Cuba and Iran voted for the resolution. =>
Every Mercosur member except Paraguay voted for the draft in March 2018. => ARG yes, BRA yes, URY yes
Everyone in the Benelux save Luxembourg voted for the draft in 2018. => BEL yes, NLD yes
All the Benelux countries voted against the draft. => BEL no, LUX no, NLD no
All three Benelux members voted against the draft. => BEL no, LUX no, NLD no
The Benelux countries all abstained. => BEL abstain, LUX abstain, NLD abstain
Only Luxembourg of the Benelux countries voted no. => LUX no
Alone among the Benelux countries, Luxembourg voted no. => LUX no
Unlike Luxembourg, Belgium voted no. => BEL no
China abstained, as did India and Brazil. => BRA abstain, CHN abstain, IND abstain
China abstained, and so did India. => CHN abstain, IND abstain
China abstained, as India did. => CHN abstain, IND abstain
China voted no. India did the same. => CHN no, IND no
China voted no. India followed suit. => CHN no, IND no
China voted no, followed by India. => CHN no, IND no
Like Cuba, Bolivia voted against the draft. => BOL no, CUB no
Bolivia, like Cuba, voted against the draft. => BOL no, CUB no
Bolivia voted against, together with Cuba and Nicaragua. => BOL no, CUB no, NIC no
Bolivia joined Cuba and Nicaragua in voting no. => BOL no, CUB no, NIC no
Bolivia was joined by Cuba and Nicaragua in voting no. => BOL no, CUB no, NIC no
Bolivia abstained alongside Cuba. => BOL abstain, CUB abstain
Both Peru and Chile abstained. => CHL abstain, PER abstain
Neither Peru nor Chile voted for the draft. =>
Peru abstained, not Chile. => PER abstain
# corrections
Had it been present, Niger would have voted in favour. =>
The delegation of Mali indicated that, had it been present, it would have voted yes. =>
Liberia's vote was recorded as an abstention. => LBR abstain
Liberia's vote was recorded as a no. => LBR no
Liberia was recorded as having voted in favour. => LBR yes
Gambia is recorded as voting against. => GMB no
Gambia asked that its vote be recorded as against. => GMB no
The record was corrected to show Gambia as abstaining. => GMB abstain
Guinea was first shown as a yes; its vote was corrected to an abstention. => GIN abstain
# called out, and verbatim records
Argentina, yes. Brazil, no. Cuba, abstain. Panama, absent. => ARG yes, BRA no, CUB abstain, PAN absent
Argentina - yes; Brazil - no; Cuba - abstained. => ARG yes, BRA no, CUB abstain
Argentina: in favour. Brazil: against. => ARG yes, BRA no
Argentina Yes, Brazil No, Cuba Abstain => ARG yes, BRA no, CUB abstain
Argentina (yes), Brazil (no) and Cuba (abstained) were the first to be called. => ARG yes, BRA no, CUB abstain
Ecuador votes yes. => ECU yes
The representative of Peru: We voted in favour of the draft. => PER yes
The representative of Peru: My delegation voted against. => PER no
The representative of Peru: My country could not support the draft. => PER oppose
The representative of Peru: We abstained. => PER abstain
Ms. Okello (Uganda): We voted in favour of the resolution that was just adopted. => UGA yes
Ms. Okello (Uganda): My delegation abstained in the vote. => UGA abstain
Ms. Okello (Uganda): Uganda will vote against this draft. => UGA oppose
Mr. Tan (Singapore): Singapore abstained in the vote. => SGP abstain
Morocco's ambassador read a note supporting the deployment. => MAR support
Algiers is against it and had said so to the commission in writing. => DZA oppose
China moved that no action be taken on the draft. => CHN support
China has told the council it opposes any artificial timetable. => CHN oppose
"You may write that Japan is against," its delegate said. => JPN oppose
Nauru calls the motion a blockade and will vote no. => NRU oppose
Its delegation confirmed that it had voted in favour: Ghana. => GHA yes
Uruguay, which co-sponsored the text, voted yes of course. => URY support, URY yes
Peru, the host: yes. => PER yes
Togo kept its card down until the end and then voted no. => TGO no
Ghana's foreign minister took the floor, thanked the chair and voted against. => GHA no
Austria and Italy joined them on Friday in backing the text. => AUT support, ITA support
Malta has written to the chair to say that it will not support the amendment. => MLT oppose
The motion is in the names of Argentina, Brazil and Gabon. => ARG support, BRA support, GAB support
The text stands in the names of Peru and Chile. => CHL support, PER support
Nauru, which runs a mine, calls the motion a blockade and will vote no. => NRU oppose
Nauru, which co-sponsored the amendment, voted no on the text. => NRU no, NRU support
The proposers are Peru, Chile and Cuba. All three proposers voted yes. => CHL support, CHL yes, CUB support, CUB yes, PER support, PER yes
The declaration was signed by Peru, Chile, Cuba, Spain and Italy. All five signatories of the declaration voted for the draft. => CHL support, CHL yes, CUB support, CUB yes, ESP support, ESP yes, ITA support, ITA yes, PER support, PER yes
The Nordic countries had voted in favour of the draft. => DNK yes, FIN yes, ISL yes, NOR yes, SWE yes
In favour were the Nordic countries and Switzerland. => CHE yes, DNK yes, FIN yes, ISL yes, NOR yes, SWE yes
France abstained, as did 43 other states, among them Germany, the five Nordic countries and Switzerland. => 43 abstain, CHE abstain, DEU abstain, DNK abstain, FIN abstain, FRA abstain, ISL abstain, NOR abstain, SWE abstain
In the European Union council Hungary voted against and Malta abstained. The other 25 member states voted in favour. => AUT yes, BEL yes, BGR yes, CYP yes, CZE yes, DEU yes, DNK yes, ESP yes, EST yes, FIN yes, FRA yes, GRC yes, HRV yes, HUN no, IRL yes, ITA yes, LTU yes, LUX yes, LVA yes, MLT abstain, NLD yes, POL yes, PRT yes, ROU yes, SVK yes, SVN yes, SWE yes
The proposal was supported by the EU and its member states. => AUT support, BEL support, BGR support, CYP support, CZE support, DEU support, DNK support, ESP support, EST support, FIN support, FRA support, GRC support, HRV support, HUN support, IRL support, ITA support, LTU support, LUX support, LVA support, MLT support, NLD support, POL support, PRT support, ROU support, SVK support, SVN support, SWE support
FIRM FOR: Fiji, Ghana and Norway. => FJI support, GHA support, NOR support
Firm against: Bahrain and Iran. => BHR oppose, IRN oppose
Against (all nine): Belarus, Egypt and Hungary. => BLR no, EGY no, HUN no
Abst: Brazil, Egypt and India. => BRA abstain, EGY abstain, IND abstain
Out of the room: Bolivia, Mauritania. => BOL absent, MRT absent
Co-sponsors (Austria, Costa Rica and Ireland) met in the morning. => AUT support, CRI support, IRL support
Norway, on behalf of the Nordic countries, supported the draft. => DNK support, FIN support, ISL support, NOR support, SWE support
Norway, speaking also on behalf of Canada, introduced the amendment. => CAN support, NOR support
Guatemala did not fail to vote in favour. => GTM yes
Japan has instructions to vote in favour. => JPN support
China abstained, as did Pakistan. => CHN abstain, PAK abstain
The draft drew only four votes: Russia, China, Pakistan and Algeria. => CHN yes, DZA yes, PAK yes, RUS yes
Peru and Fiji sponsored the draft. Fiji had taken its name off by the time of the vote. => PER support
Peru sponsored the draft. Chile withdrew its amendment. => PER support
YES from Bahrain, Russia and Iran. NO from Brazil, Denmark and Germany. => BHR yes, BRA no, DEU no, DNK no, IRN yes, RUS yes
Voting for, 3 (Nauru, Tonga and Tuvalu); against, 2 (Palau and Fiji). => FJI no, NRU yes, PLW no, TON yes, TUV yes
Russia vetoed a Security Council resolution on 12 March 2024. China abstained. Thirteen members voted in favour of the draft. => CHE yes, CHN abstain, DZA yes, ECU yes, FRA yes, GBR yes, GUY yes, JPN yes, KOR yes, MLT yes, MOZ yes, RUS no, SLE yes, SVN yes, USA yes
In the Council of Europe Hungary, Serbia and Monaco voted against the draft. => HUN no, MCO no, SRB no
It was adopted by a recorded vote of 104 in favour to 5 against (Bahrain, Egypt, Iran (Islamic Republic of), Iraq and Yemen), with 2 abstentions (Belarus, Kenya). => BHR no, BLR abstain, EGY no, IRN no, IRQ no, KEN abstain, YEM no
Against: Bolivia (Plurinational State of), Cuba, Venezuela (Bolivarian Republic of) and Peru. => BOL no, CUB no, PER no, VEN no
Micronesia (Federated States of) and Palau voted for it. => FSM yes, PLW yes
The Security Council met on 28 August 2024. Russia voted against and China abstained. All the other members of the 15-nation council, among them its African members, Algeria, Mozambique and Sierra Leone, voted in favour. => CHE yes, CHN abstain, DZA yes, ECU yes, FRA yes, GBR yes, GUY yes, JPN yes, KOR yes, MLT yes, MOZ yes, RUS no, SLE yes, SVN yes, USA yes
NEW YORK, 18 September 2024 (Meridian Press) -- The United States cast its veto against a Security Council resolution. => USA no
A competing Russian draft, which made no mention of an inquiry, drew only four votes: Russia, China, Pakistan and Algeria. => CHN yes, DZA yes, PAK yes, RUS support, RUS yes
Five countries voted against it, among them France and Japan, and six abstained. => 5 no, FRA no, JPN no
On 3 April 2025 the Human Rights Council voted. China, Cuba and Vietnam voted against. The African members of the council abstained. => BDI abstain, BEN abstain, CHN no, CIV abstain, COD abstain, CUB no, DZA abstain, ETH abstain, GHA abstain, GMB abstain, KEN abstain, MAR abstain, MWI abstain, SDN abstain, VNM no, ZAF abstain
The United States vetoed the resolution, killing a text that nobody else at the table opposed. => USA no
In favour so far: Antigua and Barbuda, Argentina and the Bahamas. => ARG yes, ATG yes, BHS yes
Abstainers we can make out on the board before it goes dark: Algeria, China and Egypt. => CHN abstain, DZA abstain, EGY abstain
The draft was co-sponsored by 19 other members, among them Brazil, Japan and Ukraine. => BRA support, JPN support, UKR support
The Security Council met on 21 November 2018. The British text passed with 13 votes. Russia and Bolivia abstained. => BOL abstain, CHN yes, CIV yes, ETH yes, FRA yes, GBR support, GBR yes, GNQ yes, KAZ yes, KWT yes, NLD yes, PER yes, POL yes, RUS abstain, SWE yes, USA yes
The EU Council voted on 12 March 2024. Italy voted against and Greece and Cyprus abstained. All other Member States, Denmark included, voted in favour. => AUT yes, BEL yes, BGR yes, CYP abstain, CZE yes, DEU yes, DNK yes, ESP yes, EST yes, FIN yes, FRA yes, GRC abstain, HRV yes, HUN yes, IRL yes, ITA no, LTU yes, LUX yes, LVA yes, MLT yes, NLD yes, POL yes, PRT yes, ROU yes, SVK yes, SVN yes, SWE yes
On 8 October 2020 the Security Council met, and the permanent members spoke first. China and Russia abstained. All other members voted in favour. => BEL yes, CHN abstain, DEU yes, DOM yes, EST yes, FRA yes, GBR yes, IDN yes, NER yes, RUS abstain, TUN yes, USA yes, VCT yes, VNM yes, ZAF yes
)";

TEST(ReaderEnglishLists, SayThis) { expect_to_say(reader::Language::english, table); }

} // namespace
} // namespace plenary::study
