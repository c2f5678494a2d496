// Acts on several motions in one sentence, or in two: each is told of the motion it is on, and what
// was done in another year is not told of this one.
#include <gtest/gtest.h>

#include "plenary/study/reader_sentences.hpp"

namespace plenary::study {
namespace {

using reader::Language;

TEST(ReaderSeveralMotions, AreToldApartInEnglish) {
    expect_by_motion(Language::english, R"(
On 3 May 2022 the council voted. Peru voted for the amendment but against the resolution. => PER yes; PER no
On 3 May 2022 the council voted. Peru voted for the amendment and against the resolution. => PER yes; PER no
On 3 May 2022 the council voted. Peru voted against the amendment and abstained on the resolution. => PER no; PER abstain
On 3 May 2022 the council voted. Peru abstained on paragraph 4 and voted for the draft as a whole. => PER abstain; PER yes
On 3 May 2022 the council voted. Peru supported the amendment but voted against the resolution. => PER support; PER no
On 3 May 2022 the council voted. Peru backed the amendment; Chile opposed it. Both voted for the resolution. => PER support, CHL oppose; PER yes, CHL yes
On 3 May 2022 the council voted. Peru voted for L.5, against L.7 and abstained on L.9. => PER yes; PER no; PER abstain
On 3 May 2022 the council voted. Peru voted for the first draft, against the second and abstained on the third. => PER yes; PER no; PER abstain
On 3 May 2022 the council voted. Peru voted for resolution 2720 and against resolution 2728. => PER yes; PER no
On 3 May 2022 the council voted. Peru voted for the ban and against the fund. => PER yes; PER no
On 3 May 2022 the council voted. Peru voted against adjournment and for the resolution. => PER no; PER yes
On 3 May 2022 the council voted. Peru voted against the motion to adjourn and for the resolution. => PER no; PER yes
On 3 May 2022 the council voted. Peru, which voted against the amendment, voted for the resolution. => PER no; PER yes
On 3 May 2022 the council voted. After voting against the amendment, Peru voted for the resolution. => PER no; PER yes
On 3 May 2022 the council voted. Having voted against the amendment, Peru voted for the resolution. => PER no; PER yes
On 3 May 2022 the council voted. Peru proposed an amendment, which was rejected, and then abstained on the resolution. => PER support; PER abstain
On 3 May 2022 the council voted. Peru signed the letter and voted for the resolution. => PER support; PER yes
On 3 May 2022 the council voted. Peru signed the declaration but abstained on the resolution. => PER support; PER abstain
On 3 May 2022 the council voted. Peru sponsored L.5 and voted against L.7. => PER support; PER no
On 3 May 2022 the council voted. The amendment was supported by Peru and opposed by Chile. The resolution was supported by Chile. => PER support, CHL oppose; CHL support
On 3 May 2022 the council voted. Peru voted against the amendment. Chile voted for the amendment. Peru voted for the resolution. Chile voted against the resolution. => PER no, CHL yes; PER yes, CHL no
On 3 May 2022 the council voted. Amendment: Peru against, Chile for. Resolution: Peru for, Chile against. => PER no, CHL yes; PER yes, CHL no
On 3 May 2022 the council voted. Amendment – for: Peru; against: Chile. Resolution – for: Chile; against: Peru. => PER yes, CHL no; CHL yes, PER no
On 3 May 2022 the council voted. In favour of the amendment: Peru. Against the amendment: Chile. In favour of the resolution: Chile. Against the resolution: Peru. => PER yes, CHL no; CHL yes, PER no
On 3 May 2022 the council voted. Peru voted for the resolution on Mali and against the resolution on Haiti. => PER yes; PER no
On 3 May 2022 the council voted. Peru voted for it in 2019 and against it this time. => PER no
On 3 May 2022 the council voted. In 2019 Peru voted for a similar resolution; this time it abstained. => PER abstain
)");
}

TEST(ReaderSeveralMotions, AreToldApartInSpanish) {
    expect_by_motion(Language::spanish, R"(
El 3 de mayo de 2022 el consejo votó. Perú votó a favor de la enmienda pero en contra de la resolución. => PER yes; PER no
El 3 de mayo de 2022 el consejo votó. Perú votó a favor de la enmienda y en contra de la resolución. => PER yes; PER no
El 3 de mayo de 2022 el consejo votó. Perú votó en contra de la enmienda y se abstuvo en la resolución. => PER no; PER abstain
El 3 de mayo de 2022 el consejo votó. Perú se abstuvo en el párrafo 4 y votó a favor del proyecto en su conjunto. => PER abstain; PER yes
El 3 de mayo de 2022 el consejo votó. Perú apoyó la enmienda pero votó en contra de la resolución. => PER support; PER no
El 3 de mayo de 2022 el consejo votó. Perú votó a favor del L.5, en contra del L.7 y se abstuvo en el L.9. => PER yes; PER no; PER abstain
El 3 de mayo de 2022 el consejo votó. Perú votó a favor del primer proyecto y en contra del segundo. => PER yes; PER no
El 3 de mayo de 2022 el consejo votó. Perú votó a favor de la resolución 2720 y en contra de la resolución 2728. => PER yes; PER no
El 3 de mayo de 2022 el consejo votó. Perú votó en contra del aplazamiento y a favor de la resolución. => PER no; PER yes
El 3 de mayo de 2022 el consejo votó. Perú, que votó en contra de la enmienda, votó a favor de la resolución. => PER no; PER yes
El 3 de mayo de 2022 el consejo votó. Tras votar en contra de la enmienda, Perú votó a favor de la resolución. => PER no; PER yes
El 3 de mayo de 2022 el consejo votó. Perú propuso una enmienda, que fue rechazada, y se abstuvo en la resolución. => PER support; PER abstain
El 3 de mayo de 2022 el consejo votó. Perú firmó la carta y votó a favor de la resolución. => PER support; PER yes
El 3 de mayo de 2022 el consejo votó. Perú firmó la declaración pero se abstuvo en la resolución. => PER support; PER abstain
El 3 de mayo de 2022 el consejo votó. Enmienda: Perú en contra, Chile a favor. Resolución: Perú a favor, Chile en contra. => PER no, CHL yes; PER yes, CHL no
El 3 de mayo de 2022 el consejo votó. A favor de la enmienda: Perú. En contra de la enmienda: Chile. A favor de la resolución: Chile. En contra de la resolución: Perú. => PER yes, CHL no; CHL yes, PER no
El 3 de mayo de 2022 el consejo votó. Perú votó a favor de la resolución sobre Malí y en contra de la resolución sobre Haití. => PER yes; PER no
El 3 de mayo de 2022 el consejo votó. Perú votó a favor en 2019 y en contra esta vez. => PER no
El 3 de mayo de 2022 el consejo votó. En 2019 Perú votó a favor de una resolución similar; esta vez se abstuvo. => PER abstain
)");
}

TEST(ReaderSeveralMotions, AreToldApartInFrench) {
    expect_by_motion(Language::french, R"(
Le 3 mai 2022, le conseil a voté. Le Pérou a voté pour l'amendement mais contre la résolution. => PER yes; PER no
Le 3 mai 2022, le conseil a voté. Le Pérou a voté pour l'amendement et contre la résolution. => PER yes; PER no
Le 3 mai 2022, le conseil a voté. Le Pérou a voté contre l'amendement et s'est abstenu sur la résolution. => PER no; PER abstain
Le 3 mai 2022, le conseil a voté. Le Pérou s'est abstenu sur le paragraphe 4 et a voté pour l'ensemble du projet. => PER abstain; PER yes
Le 3 mai 2022, le conseil a voté. Le Pérou a soutenu l'amendement mais a voté contre la résolution. => PER support; PER no
Le 3 mai 2022, le conseil a voté. Le Pérou a voté pour le L.5, contre le L.7 et s'est abstenu sur le L.9. => PER yes; PER no; PER abstain
Le 3 mai 2022, le conseil a voté. Le Pérou a voté pour le premier projet et contre le second. => PER yes; PER no
Le 3 mai 2022, le conseil a voté. Le Pérou a voté pour la résolution 2720 et contre la résolution 2728. => PER yes; PER no
Le 3 mai 2022, le conseil a voté. Le Pérou a voté pour l'interdiction et contre le fonds. => PER yes; PER no
Le 3 mai 2022, le conseil a voté. Le Pérou a voté contre l'ajournement et pour la résolution. => PER no; PER yes
Le 3 mai 2022, le conseil a voté. Le Pérou, qui a voté contre l'amendement, a voté pour la résolution. => PER no; PER yes
Le 3 mai 2022, le conseil a voté. Après avoir voté contre l'amendement, le Pérou a voté pour la résolution. => PER no; PER yes
Le 3 mai 2022, le conseil a voté. Le Pérou a proposé un amendement, qui a été rejeté, et s'est abstenu sur la résolution. => PER support; PER abstain
Le 3 mai 2022, le conseil a voté. Le Pérou a signé la lettre et a voté pour la résolution. => PER support; PER yes
Le 3 mai 2022, le conseil a voté. Le Pérou a signé la déclaration mais s'est abstenu sur la résolution. => PER support; PER abstain
Le 3 mai 2022, le conseil a voté. Amendement : Pérou contre, Chili pour. Résolution : Pérou pour, Chili contre. => PER no, CHL yes; PER yes, CHL no
Le 3 mai 2022, le conseil a voté. Pour l'amendement : Pérou. Contre l'amendement : Chili. Pour la résolution : Chili. Contre la résolution : Pérou. => PER yes, CHL no; CHL yes, PER no
Le 3 mai 2022, le conseil a voté. Le Pérou a voté pour la résolution sur le Mali et contre la résolution sur Haïti. => PER yes; PER no
Le 3 mai 2022, le conseil a voté. Le Pérou a voté pour en 2019 et contre cette fois. => PER no
Le 3 mai 2022, le conseil a voté. En 2019, le Pérou a voté pour une résolution similaire ; cette fois, il s'est abstenu. => PER abstain
)");
}

TEST(ReaderSeveralMotions, AreToldApartInPortuguese) {
    expect_by_motion(Language::portuguese, R"(
Em 3 de maio de 2022 o conselho votou. O Peru votou a favor da emenda mas contra a resolução. => PER yes; PER no
Em 3 de maio de 2022 o conselho votou. O Peru votou a favor da emenda e contra a resolução. => PER yes; PER no
Em 3 de maio de 2022 o conselho votou. O Peru votou contra a emenda e absteve-se na resolução. => PER no; PER abstain
Em 3 de maio de 2022 o conselho votou. O Peru absteve-se no parágrafo 4 e votou a favor do projeto no seu conjunto. => PER abstain; PER yes
Em 3 de maio de 2022 o conselho votou. O Peru apoiou a emenda mas votou contra a resolução. => PER support; PER no
Em 3 de maio de 2022 o conselho votou. O Peru votou a favor do L.5, contra o L.7 e absteve-se no L.9. => PER yes; PER no; PER abstain
Em 3 de maio de 2022 o conselho votou. O Peru votou a favor da resolução 2720 e contra a resolução 2728. => PER yes; PER no
Em 3 de maio de 2022 o conselho votou. O Peru votou contra o adiamento e a favor da resolução. => PER no; PER yes
Em 3 de maio de 2022 o conselho votou. O Peru, que votou contra a emenda, votou a favor da resolução. => PER no; PER yes
Em 3 de maio de 2022 o conselho votou. Depois de votar contra a emenda, o Peru votou a favor da resolução. => PER no; PER yes
Em 3 de maio de 2022 o conselho votou. O Peru propôs uma emenda, que foi rejeitada, e absteve-se na resolução. => PER support; PER abstain
Em 3 de maio de 2022 o conselho votou. O Peru assinou a carta e votou a favor da resolução. => PER support; PER yes
Em 3 de maio de 2022 o conselho votou. O Peru assinou a declaração mas absteve-se na resolução. => PER support; PER abstain
Em 3 de maio de 2022 o conselho votou. Emenda: Peru contra, Chile a favor. Resolução: Peru a favor, Chile contra. => PER no, CHL yes; PER yes, CHL no
Em 3 de maio de 2022 o conselho votou. A favor da emenda: Peru. Contra a emenda: Chile. A favor da resolução: Chile. Contra a resolução: Peru. => PER yes, CHL no; CHL yes, PER no
Em 3 de maio de 2022 o conselho votou. O Peru votou a favor da resolução sobre o Mali e contra a resolução sobre o Haiti. => PER yes; PER no
Em 3 de maio de 2022 o conselho votou. Em 2019 o Peru votou a favor de uma resolução semelhante; desta vez absteve-se. => PER abstain
)");
}

} // namespace
} // namespace plenary::study
