// Signing, proposing and the lists of campaigns, in English.
#include <gtest/gtest.h>

#include "plenary/study/reader_sentences.hpp"

namespace plenary::study {
namespace {

constexpr std::string_view table = R"(
# signing
Kenya, Ghana and Togo signed the declaration. => GHA support, KEN support, TGO support
The declaration was signed by Kenya, Ghana and Togo. => GHA support, KEN support, TGO support
The letter bears the signatures of Kenya and Ghana. => GHA support, KEN support
Signed: Kenya, Ghana, Togo. => GHA support, KEN support, TGO support
Signatories: Kenya, Ghana, Togo. => GHA support, KEN support, TGO support
Signatories include Kenya and Ghana. => GHA support, KEN support
The signatories of the letter are Kenya, Ghana and Togo. => GHA support, KEN support, TGO support
Among the signatories of the statement are Kenya and Ghana. => GHA support, KEN support
Kenya is among the signatories of the statement. => KEN support
Kenya lent its signature to the appeal. => KEN support
Kenya put pen to paper on the declaration. => KEN support
Kenya added its name to the joint statement. => KEN support
Kenya's name is on the letter. => KEN support
Kenya has now signed the treaty. => KEN support
Kenya became the tenth country to sign the declaration. => KEN support
Kenya was the first to sign the declaration. => KEN support
The statement was endorsed by Kenya and Ghana. => GHA support, KEN support
In a joint statement, Kenya and Ghana backed the draft resolution. => GHA support, KEN support
Kenya joined the statement. => KEN support
Kenya associated itself with the statement. => KEN support
Kenya did not sign the letter. =>
# proposing
The draft was tabled by Norway and Chile. => CHL support, NOR support
The draft was put forward by Norway and Chile. => CHL support, NOR support
A draft put forward by Norway and Chile failed. => CHL support, NOR support
A draft tabled jointly by Norway and Chile was discussed. => CHL support, NOR support
The draft was introduced by the representative of Norway. => NOR support
The draft was introduced by Norway, on behalf of Chile and Peru. => CHL support, NOR support, PER support
The representative of Norway introduced the draft on behalf of Chile and Peru. => CHL support, NOR support, PER support
The text, drafted by Norway, was put to a vote. => NOR support
The text, authored by Norway and Chile, was put to a vote. => CHL support, NOR support
The Norwegian-sponsored draft failed. => NOR support
The Norway-drafted resolution failed. => NOR support
The US-backed draft failed. => USA support
The Norwegian-drafted text failed. => NOR support
Norway is the penholder of the draft. => NOR support
Norway and Chile are the penholders of the draft. => CHL support, NOR support
Norway co-penned the draft with Chile. => CHL support, NOR support
Norway submitted the draft. => NOR support
Norway brought the motion. => NOR support
Norway moved the motion, seconded by Chile. => CHL support, NOR support
Moved by Norway, seconded by Chile. => CHL support, NOR support
On a motion of Norway, seconded by Chile, the committee adjourned. => CHL support, NOR support
Sponsors: Norway, Chile, Peru. => CHL support, NOR support, PER support
Co-sponsors as of Tuesday: Norway, Chile, Peru. => CHL support, NOR support, PER support
Cosponsored by: Norway, Chile, Peru. => CHL support, NOR support, PER support
The sponsors of the draft are Norway and Chile. => CHL support, NOR support
The sponsors of the text include Norway and Chile. => CHL support, NOR support
The draft's sponsors, Norway and Chile, refused to change it. => CHL support, NOR support
Norway joined as a co-sponsor. => NOR support
Norway has signed on as a sponsor of the text. => NOR support
Norway was added to the list of sponsors. => NOR support
Norway announced that it wished to co-sponsor the draft. => NOR support
Peru and Chile announced their wish to join the sponsors of the draft. => CHL support, PER support
Subsequently Peru and Chile joined in sponsoring the draft. => CHL support, PER support
Peru proposed an amendment to the draft. => PER support
Peru presented the draft amendment. => PER support
Peru has its name on the draft as a sponsor. => PER support
# lists of a campaign
Firm yes: Norway, Iceland. => ISL support, NOR support
Firm no: Cuba, Iran. => CUB oppose, IRN oppose
Solid no - Cuba. Solid yes - Norway. => CUB oppose, NOR support
Leaning yes: Norway. => NOR support
Leaning no: Cuba. => CUB oppose
Likely no: Cuba. => CUB oppose
Supporters: Norway, Chile. Opponents: Cuba, Iran. => CHL support, CUB oppose, IRN oppose, NOR support
Backing the draft: Norway, Chile. => CHL support, NOR support
Opposing the draft: Cuba, Iran. => CUB oppose, IRN oppose
In the yes column: Norway and Chile. => CHL yes, NOR yes
# speeches and the rest
The representative of Peru: I have the honour to introduce the draft on behalf of Iceland, Palau, Portugal and my own country. => ISL support, PER support, PLW support, PRT support
Introducing the draft titled "Human rights of abandoned seafarers" (document A/C.3/78/L.44), the representative of the Philippines said it was balanced. => PHL support
Co-sponsors at the moment of adoption: Chile, Finland and Montenegro and, from outside the Council, Canada, Norway and Fiji. => CAN support, CHL support, FIN support, FJI support, MNE support, NOR support
The council then rejected an oral amendment tabled by Russia. => RUS support
It rejected an amendment offered by Egypt. => EGY support
Burkina Faso countersigned the letter. => BFA support
Italy signed the letter of April 2 calling on the managing director to go ahead. => ITA support
France, Italy and Spain, all of them sponsors, voted for the draft. => ESP yes, FRA yes, ITA yes
The amendment, co-sponsored by Peru, Chile and 12 others, was lost. => 12 support, CHL support, PER support
)";

TEST(ReaderEnglishNames, SayThis) { expect_to_say(reader::Language::english, table); }

} // namespace
} // namespace plenary::study
