// Backing and opposing, in English.
#include <gtest/gtest.h>

#include "plenary/study/reader_sentences.hpp"

namespace plenary::study {
namespace {

constexpr std::string_view table = R"(
# backing
Japan threw its weight behind the draft resolution. => JPN support
Japan gave the draft its full backing. => JPN support
Japan gave its full support to the draft. => JPN support
Japan lent the proposal its support. => JPN support
Japan put its name behind the proposal. => JPN support
Japan came out squarely behind the proposal. => JPN support
Japan came out strongly in favour of the proposal. => JPN support
Japan rallied to the proposal. => JPN support
Japan got on board with the proposal. => JPN support
Japan signed up to the proposal. => JPN support
Japan gave a thumbs-up to the proposal. => JPN support
Japan gave the thumbs-up to the proposal. => JPN support
Japan gave the proposal the nod. => JPN support
Japan greenlighted the proposal. => JPN support
Japan blessed the proposal. => JPN support
Japan warmly endorsed the proposal. => JPN support
Japan has thrown its support behind the resolution. => JPN support
Japan is squarely behind the resolution. => JPN support
Japan stands behind the resolution. => JPN support
Japan expressed strong support for the resolution. => JPN support
Japan voiced full support for the resolution. => JPN support
Japan reiterated its strong support for the resolution. => JPN support
Japan conveyed its support for the resolution. => JPN support
Japan registered its support for the draft. => JPN support
Japan signalled that it backs the draft. => JPN support
Japan told reporters it supports the draft. => JPN support
Japan made clear that it supports the draft. => JPN support
Japan's foreign minister said his country supports the draft. => JPN support
Japan said it would support the draft. => JPN support
Japan said it would be voting for the draft. => JPN support
Japan said it was going to vote for the draft. => JPN support
Japan plans to vote for the draft. => JPN support
Japan has pledged to vote for the draft. => JPN support
Japan has committed to voting for the draft. => JPN support
Japan confirmed that it will vote for the draft. => JPN support
Japan confirmed it would vote no on the draft. => JPN oppose
Japan announced it will abstain on the draft. =>
Japan welcomed the draft resolution. => JPN support
Japan spoke in favor of the draft and Laos spoke against. => JPN support, LAO oppose
Japan argued in favour of the draft. => JPN support
Japan lobbied for the resolution. => JPN support
Japan campaigned for the resolution. => JPN support
Japan defended the draft resolution. => JPN support
Japan pushed for the adoption of the resolution. => JPN support
Japan called for the adoption of the resolution. => JPN support
Japan urged members to adopt the resolution. => JPN support
Japan sided with the sponsors. => JPN support
Japan is one of the supporters of the draft. => JPN support
Japan is a strong supporter of the draft. => JPN support
Supporters of the draft include Japan and Fiji. => FJI support, JPN support
The draft has the backing of Japan and Fiji. => FJI support, JPN support
The draft enjoys the support of Japan and Fiji. => FJI support, JPN support
The draft won the support of Japan and Fiji. => FJI support, JPN support
The draft, backed by Japan and Fiji, was put to the vote. => FJI support, JPN support
The draft, supported by Japan and opposed by Fiji, was put off. => FJI oppose, JPN support
The proposal found support from Japan and Fiji. => FJI support, JPN support
The proposal met with opposition from Japan and Fiji. => FJI oppose, JPN oppose
The proposal met with resistance from Japan and Fiji. => FJI oppose, JPN oppose
The proposal drew fire from Japan and Fiji. => FJI oppose, JPN oppose
The proposal was met with objections from Japan and Fiji. => FJI oppose, JPN oppose
The decision was taken over the objections of Japan and Fiji. => FJI oppose, JPN oppose
The decision was taken over the protests of Japan and Fiji. => FJI oppose, JPN oppose
The decision was taken despite opposition from Japan and Fiji. => FJI oppose, JPN oppose
The decision was taken despite the objections of Japan and Fiji. => FJI oppose, JPN oppose
The draft was shot down by Japan and Fiji. => FJI oppose, JPN oppose
The draft was blocked by Japan and Fiji. => FJI oppose, JPN oppose
The proposal was endorsed by Japan and Fiji. => FJI support, JPN support
# opposing
Cuba gave the draft the thumbs-down. => CUB oppose
Cuba shot down the proposal. => CUB oppose
Cuba torpedoed the proposal. => CUB oppose
Cuba scuppered the proposal. => CUB oppose
Cuba sank the proposal. => CUB oppose
Cuba killed off the proposal. => CUB oppose
Cuba derailed the proposal. => CUB oppose
Cuba balked at the proposal. => CUB oppose
Cuba baulked at the draft. => CUB oppose
Cuba slammed the draft resolution. => CUB oppose
Cuba came out swinging against the draft. => CUB oppose
Cuba rejected the draft out of hand. => CUB oppose
Cuba flatly rejected the draft. => CUB oppose
Cuba stood firmly against the draft. => CUB oppose
Cuba held out against the draft. => CUB oppose
Cuba dug in its heels against the draft. => CUB oppose
Cuba broke silence on the draft statement. => CUB oppose
Cuba broke the silence procedure on the draft. => CUB oppose
Cuba blocked consensus on the draft. => CUB oppose
Cuba withheld consensus. The draft had been ready. => CUB oppose
Cuba refused to go along with the draft. => CUB oppose
Cuba refused to back the draft. => CUB oppose
Cuba refused to sign the declaration. => CUB oppose
Cuba declined to sign the declaration. => CUB oppose
Cuba would not sign the joint statement. => CUB oppose
Cuba would have none of it when the draft came up. => CUB oppose
Cuba turned its back on the draft. => CUB oppose
Cuba took exception to the draft. => CUB oppose
Cuba voiced strong opposition to the draft. => CUB oppose
Cuba expressed its firm opposition to the draft. => CUB oppose
Cuba reiterated its opposition to the draft. => CUB oppose
Cuba registered its disagreement with the draft. => CUB oppose
Cuba said it could not accept the draft. => CUB oppose
Cuba said it was unable to support the draft. => CUB oppose
Cuba said it was not in a position to support the draft. => CUB oppose
Cuba could not go along with the draft. => CUB oppose
Cuba could not bring itself to support the draft. => CUB oppose
Cuba dissociated itself from paragraph 4 of the draft. => CUB oppose
Cuba disassociates itself from the draft. => CUB oppose
Cuba is against the draft. => CUB oppose
Cuba is dead set against the draft. => CUB oppose
Cuba was adamantly opposed to the draft. => CUB oppose
Cuba remains firmly opposed to the draft. => CUB oppose
Cuba raised objections to the draft. => CUB oppose
Cuba lodged a formal objection to the draft. => CUB oppose
Cuba urged delegations to vote against the draft. => CUB oppose
Cuba called for a no vote on the draft. => CUB oppose
Cuba led the opposition to the draft. => CUB oppose
Cuba led the charge against the draft. => CUB oppose
Cuba fought the draft to the end. => CUB oppose
Opponents of the draft include Cuba and Iran. => CUB oppose, IRN oppose
Cuba said it will oppose the draft. => CUB oppose
Cuba vowed to vote against the draft. => CUB oppose
Cuba is going to vote against the draft. => CUB oppose
Cuba intends to vote against the draft. => CUB oppose
Cuba indicated that it would vote against the draft. => CUB oppose
Cuba's minister told parliament that Cuba will vote no on the draft. => CUB oppose
Cuba made plain it would not support the draft. => CUB oppose
# speeches and the rest
Neighbouring Thailand, which has no seat this year either, welcomed the resolution as measured. => THA support
Washington, which had lobbied for the text for months, was pleased. => USA support
Ms. Ferrand (France) and Mr. Pereira (Brazil) supported the waiver. => BRA support, FRA support
Ms. Ferrand (France), Mr. Pereira (Brazil) and Mr. Li (China) opposed the draft. => BRA oppose, CHN oppose, FRA oppose
Mr. Diallo (Guinea) supported the amendment. => GIN support
The amendment was supported by Mr. Li (China) and Ms. Ferrand (France). => CHN support, FRA support
The representative of Spain, speaking also for Chile and Kenya, supported the draft. => CHL support, ESP support, KEN support
Speaking on behalf of Chile and Kenya, the representative of Spain supported the draft. => CHL support, ESP support, KEN support
The Nordic countries, represented by Norway, supported the draft. => DNK support, FIN support, ISL support, NOR support, SWE support
Samoa would be voting for the draft, its minister told parliament. => WSM support
The observer for the Holy See welcomed the approval of the draft. => VAT support
The representative of Cuba said her delegation would vote against the draft resolution. => CUB oppose
The delegate of Egypt called the text unbalanced and said he would vote against it. => EGY oppose
Speaking in explanation of vote before the vote, the representative of Syria said her delegation would vote "no". => SYR oppose
Mexico's delegate, in explanation of position, said her country joined consensus but disassociated itself from paragraph 5. => MEX oppose
The representative of Malaysia, aligning herself with Indonesia, opposed the draft. => MYS oppose
Others opposing the plan include Peru and Chile. => CHL oppose, PER oppose
)";

TEST(ReaderEnglishActs, SayThis) { expect_to_say(reader::Language::english, table); }

} // namespace
} // namespace plenary::study
