// What a member may do about a text, each act in its usual words: sign, sponsor, bring in, back,
// oppose, stay away.
#include <gtest/gtest.h>

#include "plenary/study/reader_sentences.hpp"

namespace plenary::study {
namespace {

using reader::Language;

TEST(ReaderActs, AreReadInEnglish) {
    expect_to_say(Language::english, R"(
Peru and Chile signed the letter. => CHL support, PER support
The letter was signed by Peru and Chile. => CHL support, PER support
The letter, signed by Peru and Chile, was sent on Monday. => CHL support, PER support
The signatories are Peru and Chile. => CHL support, PER support
The signatories of the letter are Peru and Chile. => CHL support, PER support
The signatories of the statement: Peru, Chile. => CHL support, PER support
Signed: Peru, Chile. => CHL support, PER support
Signatories: Peru and Chile. => CHL support, PER support
Peru and Chile put their names to the letter. => CHL support, PER support
Peru and Chile added their names to the statement. => CHL support, PER support
Peru and Chile are signatories to the declaration. => CHL support, PER support
Peru is a signatory of the declaration. => PER support
Among the signatories are Peru and Chile. => CHL support, PER support
The declaration bears the signatures of Peru and Chile. => CHL support, PER support
Peru and Chile joined the declaration. => CHL support, PER support
Peru and Chile endorsed the declaration. => CHL support, PER support
Peru and Chile associated themselves with the declaration. => CHL support, PER support
Peru and Chile aligned themselves with the statement. => CHL support, PER support
Peru and Chile subscribed to the declaration. => CHL support, PER support
A statement signed by Peru, Chile and Cuba was read out. => CHL support, CUB support, PER support
In a joint statement, Peru and Chile backed the draft. => CHL support, PER support
Peru and Chile issued a joint statement backing the draft. => CHL support, PER support
Peru and Chile said in a joint statement that they supported the draft. => CHL support, PER support
Peru and Chile sponsored the draft. => CHL support, PER support
Peru and Chile co-sponsored the draft. => CHL support, PER support
The draft was sponsored by Peru and Chile. => CHL support, PER support
The draft, sponsored by Peru and Chile, was adopted by consensus. => CHL support, PER support
The sponsors were Peru and Chile. => CHL support, PER support
The sponsors of the draft are Peru and Chile. => CHL support, PER support
Sponsors: Peru, Chile. => CHL support, PER support
Co-sponsors: Peru and Chile. => CHL support, PER support
The co-sponsors include Peru and Chile. => CHL support, PER support
Peru and Chile joined as co-sponsors. => CHL support, PER support
Peru and Chile became sponsors of the draft. => CHL support, PER support
Peru and Chile joined the list of sponsors. => CHL support, PER support
Peru tabled the draft. => PER support
Peru introduced the draft. => PER support
Peru submitted the draft. => PER support
Peru presented the draft resolution. => PER support
Peru proposed the amendment. => PER support
The draft was tabled by Peru. => PER support
The draft, tabled by Peru, was adopted. => PER support
The draft proposed by Peru was adopted. => PER support
The Peruvian draft was adopted. => PER support
The draft resolution submitted by Peru and Chile was adopted without a vote. => CHL support, PER support
Peru drafted the text. => PER support
Peru, the author of the draft, spoke first. => PER support
Peru withdrew its sponsorship. => 
Peru withdrew its signature from the letter. => 
Peru did not sign the letter. => 
Peru refused to sign the letter. => PER oppose
Peru declined to sign the letter. => PER oppose
Peru supports the draft. => PER support
Peru supported the draft in the debate. => PER support
Peru spoke in favour of the draft. => PER support
Peru spoke against the draft. => PER oppose
Peru opposes the draft. => PER oppose
Peru rejected the draft. => PER oppose
Peru objected to the draft. => PER oppose
Peru dissociated itself from the text. => PER oppose
Peru expressed its support for the draft. => PER support
Peru expressed its opposition to the draft. => PER oppose
Peru voiced support for the draft. => PER support
Peru gave its backing to the draft. => PER support
Peru welcomed the draft and would support it. => PER support
Peru is in favour of the draft. => PER support
Peru is against the draft. => PER oppose
Peru was absent. => PER absent
Peru was absent from the vote. => PER absent
Peru was not present for the vote. => PER absent
Peru did not vote. => PER absent
Peru did not take part in the vote. => PER absent
Peru did not participate in the vote. => PER absent
Peru took no part in the vote. => PER absent
Peru was not in the room for the vote. => PER absent
Peru left the room before the vote. => PER absent
Peru walked out before the vote. => PER absent
Peru stayed away from the vote. => PER absent
Peru missed the vote. => PER absent
Peru skipped the vote. => PER absent
Peru boycotted the vote. => PER absent
Not voting: Peru. => PER absent
Absent: Peru. => PER absent
Peru (absent), Chile (yes) and Cuba (no) were called. => CHL yes, CUB no, PER absent
Peru was absent when the vote was taken. => PER absent
The delegation of Peru was absent at the time of the vote. => PER absent
Peru's seat was empty during the vote. => PER absent
Peru, whose seat was empty, did not vote. => PER absent
Peru's vote was changed to yes. => PER yes
Peru's vote was changed from no to yes. => PER yes
Peru changed its vote from no to abstention. => PER abstain
)");
}

TEST(ReaderActs, AreReadInSpanish) {
    expect_to_say(Language::spanish, R"(
Perú y Chile firmaron la carta. => CHL support, PER support
La carta fue firmada por Perú y Chile. => CHL support, PER support
La carta, firmada por Perú y Chile, se envió el lunes. => CHL support, PER support
Los firmantes son Perú y Chile. => CHL support, PER support
Los firmantes de la carta son Perú y Chile. => CHL support, PER support
Firmantes: Perú, Chile. => CHL support, PER support
Firman: Perú y Chile. => CHL support, PER support
Perú y Chile suscribieron la declaración. => CHL support, PER support
La declaración fue suscrita por Perú y Chile. => CHL support, PER support
Entre los firmantes figuran Perú y Chile. => CHL support, PER support
La declaración lleva las firmas de Perú y Chile. => CHL support, PER support
Perú y Chile se sumaron a la declaración. => CHL support, PER support
Perú y Chile se adhirieron a la declaración. => CHL support, PER support
En un comunicado conjunto, Perú y Chile respaldaron el proyecto. => CHL support, PER support
Perú y Chile emitieron un comunicado conjunto en apoyo del proyecto. => CHL support, PER support
Perú y Chile patrocinaron el proyecto. => CHL support, PER support
Perú y Chile copatrocinaron el proyecto. => CHL support, PER support
El proyecto fue patrocinado por Perú y Chile. => CHL support, PER support
Los patrocinadores son Perú y Chile. => CHL support, PER support
Los patrocinadores del proyecto son Perú y Chile. => CHL support, PER support
Patrocinadores: Perú, Chile. => CHL support, PER support
Copatrocinadores: Perú y Chile. => CHL support, PER support
Perú y Chile se sumaron como copatrocinadores. => CHL support, PER support
Perú y Chile se sumaron a los patrocinadores. => CHL support, PER support
Perú presentó el proyecto. => PER support
Perú propuso la enmienda. => PER support
El proyecto fue presentado por Perú. => PER support
El proyecto, presentado por Perú, fue aprobado. => PER support
El proyecto propuesto por Perú fue aprobado. => PER support
El proyecto peruano fue aprobado. => PER support
El proyecto de resolución presentado por Perú y Chile fue aprobado sin votación. => CHL support, PER support
Perú redactó el texto. => PER support
Perú, autor del proyecto, habló primero. => PER support
Perú retiró su copatrocinio. => 
Perú retiró su firma de la carta. => 
Perú no firmó la carta. => 
Perú se negó a firmar la carta. => PER oppose
Perú rehusó firmar la carta. => PER oppose
Perú apoya el proyecto. => PER support
Perú habló a favor del proyecto. => PER support
Perú habló en contra del proyecto. => PER oppose
Perú se opone al proyecto. => PER oppose
Perú rechazó el proyecto. => PER oppose
Perú objetó el proyecto. => PER oppose
Perú se desmarcó del texto. => PER oppose
Perú expresó su apoyo al proyecto. => PER support
Perú expresó su oposición al proyecto. => PER oppose
Perú manifestó su rechazo al proyecto. => PER oppose
Perú dio su respaldo al proyecto. => PER support
Perú está a favor del proyecto. => PER support
Perú está en contra del proyecto. => PER oppose
Perú es partidario del proyecto. => PER support
Perú estuvo ausente. => PER absent
Perú estuvo ausente en la votación. => PER absent
Perú no estuvo presente en la votación. => PER absent
Perú no votó. => PER absent
Perú no participó en la votación. => PER absent
Perú no tomó parte en la votación. => PER absent
Perú no estaba en la sala durante la votación. => PER absent
Perú abandonó la sala antes de la votación. => PER absent
Perú se ausentó de la votación. => PER absent
Perú se retiró antes de la votación. => PER absent
Perú no asistió a la votación. => PER absent
Ausente: Perú. => PER absent
No votó: Perú. => PER absent
La delegación de Perú estaba ausente en el momento de la votación. => PER absent
El voto de Perú se cambió a favor. => PER yes
Perú cambió su voto de en contra a abstención. => PER abstain
)");
}

TEST(ReaderActs, AreReadInFrench) {
    expect_to_say(Language::french, R"(
Le Pérou et le Chili ont signé la lettre. => CHL support, PER support
La lettre a été signée par le Pérou et le Chili. => CHL support, PER support
La lettre, signée par le Pérou et le Chili, a été envoyée lundi. => CHL support, PER support
Les signataires sont le Pérou et le Chili. => CHL support, PER support
Les signataires de la lettre sont le Pérou et le Chili. => CHL support, PER support
Signataires : Pérou, Chili. => CHL support, PER support
Ont signé : le Pérou et le Chili. => CHL support, PER support
Parmi les signataires figurent le Pérou et le Chili. => CHL support, PER support
La déclaration porte les signatures du Pérou et du Chili. => CHL support, PER support
Le Pérou et le Chili se sont joints à la déclaration. => CHL support, PER support
Le Pérou et le Chili se sont associés à la déclaration. => CHL support, PER support
Le Pérou et le Chili ont souscrit à la déclaration. => CHL support, PER support
Dans une déclaration conjointe, le Pérou et le Chili ont soutenu le projet. => CHL support, PER support
Le Pérou et le Chili ont parrainé le projet. => CHL support, PER support
Le Pérou et le Chili ont coparrainé le projet. => CHL support, PER support
Le projet a été parrainé par le Pérou et le Chili. => CHL support, PER support
Les auteurs sont le Pérou et le Chili. => CHL support, PER support
Les coauteurs du projet sont le Pérou et le Chili. => CHL support, PER support
Coauteurs : Pérou, Chili. => CHL support, PER support
Le Pérou et le Chili se sont portés coauteurs. => CHL support, PER support
Le Pérou et le Chili se sont joints aux auteurs. => CHL support, PER support
Le Pérou a présenté le projet. => PER support
Le Pérou a proposé l'amendement. => PER support
Le projet a été présenté par le Pérou. => PER support
Le projet, présenté par le Pérou, a été adopté. => PER support
Le projet proposé par le Pérou a été adopté. => PER support
Le projet péruvien a été adopté. => PER support
Le projet de résolution présenté par le Pérou et le Chili a été adopté sans vote. => CHL support, PER support
Le Pérou a rédigé le texte. => PER support
Le Pérou, auteur du projet, a parlé le premier. => PER support
Le Pérou a retiré son parrainage. => 
Le Pérou a retiré sa signature de la lettre. => 
Le Pérou n'a pas signé la lettre. => 
Le Pérou a refusé de signer la lettre. => PER oppose
Le Pérou soutient le projet. => PER support
Le Pérou s'est exprimé en faveur du projet. => PER support
Le Pérou s'est exprimé contre le projet. => PER oppose
Le Pérou s'oppose au projet. => PER oppose
Le Pérou a rejeté le projet. => PER oppose
Le Pérou s'est désolidarisé du texte. => PER oppose
Le Pérou a exprimé son soutien au projet. => PER support
Le Pérou a exprimé son opposition au projet. => PER oppose
Le Pérou a apporté son appui au projet. => PER support
Le Pérou est favorable au projet. => PER support
Le Pérou est opposé au projet. => PER oppose
Le Pérou est contre le projet. => PER oppose
Le Pérou était absent. => PER absent
Le Pérou était absent lors du vote. => PER absent
Le Pérou n'était pas présent lors du vote. => PER absent
Le Pérou n'a pas voté. => PER absent
Le Pérou n'a pas participé au vote. => PER absent
Le Pérou n'a pas pris part au vote. => PER absent
Le Pérou n'était pas dans la salle lors du vote. => PER absent
Le Pérou a quitté la salle avant le vote. => PER absent
Le Pérou a boycotté le vote. => PER absent
Absent : Pérou. => PER absent
N'a pas voté : le Pérou. => PER absent
La délégation du Pérou était absente au moment du vote. => PER absent
Le vote du Pérou a été changé en oui. => PER yes
)");
}

TEST(ReaderActs, AreReadInPortuguese) {
    expect_to_say(Language::portuguese, R"(
O Peru e o Chile assinaram a carta. => CHL support, PER support
A carta foi assinada pelo Peru e pelo Chile. => CHL support, PER support
A carta, assinada por Peru e Chile, foi enviada na segunda-feira. => CHL support, PER support
Os signatários são o Peru e o Chile. => CHL support, PER support
Os signatários da carta são o Peru e o Chile. => CHL support, PER support
Signatários: Peru, Chile. => CHL support, PER support
Assinam: Peru e Chile. => CHL support, PER support
O Peru e o Chile subscreveram a declaração. => CHL support, PER support
A declaração foi subscrita pelo Peru e pelo Chile. => CHL support, PER support
Entre os signatários estão o Peru e o Chile. => CHL support, PER support
A declaração tem as assinaturas do Peru e do Chile. => CHL support, PER support
O Peru e o Chile juntaram-se à declaração. => CHL support, PER support
O Peru e o Chile aderiram à declaração. => CHL support, PER support
O Peru e o Chile associaram-se à declaração. => CHL support, PER support
Numa declaração conjunta, o Peru e o Chile apoiaram o projeto. => CHL support, PER support
O Peru e o Chile patrocinaram o projeto. => CHL support, PER support
O Peru e o Chile copatrocinaram o projeto. => CHL support, PER support
O projeto foi patrocinado pelo Peru e pelo Chile. => CHL support, PER support
Os patrocinadores são o Peru e o Chile. => CHL support, PER support
Os proponentes do projeto são o Peru e o Chile. => CHL support, PER support
Copatrocinadores: Peru e Chile. => CHL support, PER support
O Peru e o Chile juntaram-se como copatrocinadores. => CHL support, PER support
O Peru apresentou o projeto. => PER support
O Peru propôs a emenda. => PER support
O projeto foi apresentado pelo Peru. => PER support
O projeto, apresentado pelo Peru, foi aprovado. => PER support
O projeto proposto pelo Peru foi aprovado. => PER support
O projeto peruano foi aprovado. => PER support
O projeto de resolução apresentado pelo Peru e pelo Chile foi aprovado sem votação. => CHL support, PER support
O Peru redigiu o texto. => PER support
O Peru, autor do projeto, falou primeiro. => PER support
O Peru retirou o seu patrocínio. => 
O Peru retirou a sua assinatura da carta. => 
O Peru não assinou a carta. => 
O Peru recusou-se a assinar a carta. => PER oppose
O Peru apoia o projeto. => PER support
O Peru falou a favor do projeto. => PER support
O Peru falou contra o projeto. => PER oppose
O Peru opõe-se ao projeto. => PER oppose
O Peru rejeitou o projeto. => PER oppose
O Peru expressou o seu apoio ao projeto. => PER support
O Peru expressou a sua oposição ao projeto. => PER oppose
O Peru manifestou apoio ao projeto. => PER support
O Peru deu o seu apoio ao projeto. => PER support
O Peru é a favor do projeto. => PER support
O Peru é contra o projeto. => PER oppose
O Peru é favorável ao projeto. => PER support
O Peru esteve ausente. => PER absent
O Peru esteve ausente da votação. => PER absent
O Peru não esteve presente na votação. => PER absent
O Peru não votou. => PER absent
O Peru não participou na votação. => PER absent
O Peru não participou da votação. => PER absent
O Peru não tomou parte na votação. => PER absent
O Peru não estava na sala durante a votação. => PER absent
O Peru abandonou a sala antes da votação. => PER absent
O Peru ausentou-se da votação. => PER absent
O Peru retirou-se antes da votação. => PER absent
O Peru não compareceu à votação. => PER absent
Ausente: Peru. => PER absent
Não votou: Peru. => PER absent
A delegação do Peru estava ausente no momento da votação. => PER absent
O voto do Peru foi mudado para a favor. => PER yes
)");
}

} // namespace
} // namespace plenary::study
