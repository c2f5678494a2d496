// What stands before the member and its vote, "Then", "After a long debate,", "The minutes say
// that", takes nothing from the vote and gives it to nobody else.
#include <string>
#include <string_view>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "plenary/study/reader_sentences.hpp"

namespace plenary::study {
namespace {

using reader::Language;

void expect_vote(Language language, std::string_view no, std::string_view abstained,
                 std::string_view openings) {
    while (!openings.empty()) {
        const std::size_t end = openings.find('\n');
        const std::string_view opening = openings.substr(0, end);
        EXPECT_EQ(said(language, fmt::format("{} {}", opening, no)), "PER no") << opening;
        EXPECT_EQ(said(language, fmt::format("{} {}", opening, abstained)), "PER abstain")
            << opening;
        openings.remove_prefix(end + 1);
    }
}

TEST(ReaderOpenings, LeaveTheVoteAloneInEnglish) {
    expect_vote(Language::english, "Peru voted against the draft.", "Peru abstained.",
                R"(Then
Later
Meanwhile
Finally
At the end
On Monday
Late on Tuesday
This time
Once again
Again
Eventually
Surprisingly,
Predictably,
As expected,
To nobody's surprise,
To general surprise,
Unexpectedly,
In a surprise move,
After a long debate,
After three hours of talks,
In the end
In the event
At noon
Shortly before midnight
In New York
In Geneva on Friday
At the United Nations
In the Security Council
In the committee
On the floor
In a roll call
By contrast,
On the other hand,
In turn,
For its part,
Nevertheless,
However,
Still,
Yet
But
And
So
Thus
Therefore
Hence
Accordingly
Consequently,
As a result,
In protest,
Without comment,
Without explanation,
According to the minutes,
Officials said
The minutes say that
The record shows that
It is on record that
It was announced that
The chair announced that
Reuters reported that
We learned that
It turned out that
It is clear that
The fact is that
No wonder
Only
Even
Just
Also
Not surprisingly,
In line with its policy,
Like last year,
Unlike last year,
As in 2019,
As before,
True to form,
Under pressure from Washington,
Despite pressure from Washington,
In spite of everything,
Ignoring its neighbours,
Having consulted its capital,
Speaking through its envoy,
Of the smaller members,
Of the five,
From the region,
Among the neighbours,
Alone in the region,
Alone,
Alone among the members,
First,
Second,
Third,
Secondly,
Next,
Last,
Lastly,
Today
Yesterday
On 3 May
On 3 May 2021
In May
On the first day
At the first session
For the first time
For the first time ever,
For the second time
In an early vote
In the final vote
In the second round
On second thoughts,
For reasons of its own,
Because of the embargo,
Although small,
While a member of the board,
If only out of habit,
Whatever its reasons,
Since nobody objected,
When the vote was called,
When asked,
When its turn came,
As the only member from the region,
As an exporter,
As chair,
)");
}

TEST(ReaderOpenings, LeaveTheVoteAloneInSpanish) {
    expect_vote(Language::spanish, "Perú votó en contra del proyecto.", "Perú se abstuvo.",
                R"(Entonces
Luego
Después
Más tarde
Mientras tanto,
Finalmente,
Al final,
El lunes
El martes por la noche
Esta vez
Una vez más,
De nuevo
Sorprendentemente,
Como era de esperar,
Contra todo pronóstico,
Para sorpresa general,
Tras un largo debate,
Después de tres horas,
A mediodía
Poco antes de medianoche
En Nueva York,
En Ginebra, el viernes,
En las Naciones Unidas,
En el Consejo de Seguridad,
En la comisión,
En votación nominal,
En cambio,
Por el contrario,
A su vez,
Por su parte,
No obstante,
Sin embargo,
Pero
Y
Así,
Por tanto,
Por consiguiente,
En consecuencia,
En protesta,
Sin explicaciones,
Según el acta,
Fuentes oficiales dijeron que
El acta dice que
Consta en acta que
Se anunció que
La presidencia anunció que
Reuters informó de que
Se supo que
Resultó que
Está claro que
Lo cierto es que
Solo
Incluso
También
Como el año pasado,
A diferencia del año pasado,
Como en 2019,
Como siempre,
Bajo presión de Washington,
Pese a la presión de Washington,
A pesar de todo,
De los miembros pequeños,
De la región,
Entre los vecinos,
Sola en la región,
Primero,
Segundo,
En primer lugar,
En segundo lugar,
Por último,
Hoy
Ayer
El 3 de mayo
El 3 de mayo de 2021
En mayo
El primer día
En la primera sesión
Por primera vez
Por segunda vez
En la votación final
En la segunda ronda
A causa del embargo,
Aunque pequeño,
Cuando llegó su turno,
Como patrocinador,
Como exportador,
Curiosamente,
Evidentemente,
Ante la sorpresa de todos,
Con todo,
Además,
Asimismo,
Igualmente,
)");
}

TEST(ReaderOpenings, LeaveTheVoteAloneInFrench) {
    expect_vote(Language::french, "le Pérou a voté contre le projet.", "le Pérou s'est abstenu.",
                R"(Alors
Puis
Ensuite
Plus tard,
Entre-temps,
Enfin,
Finalement,
À la fin,
Lundi,
Mardi soir,
Cette fois,
Une fois de plus,
De nouveau,
Étonnamment,
Comme prévu,
Contre toute attente,
À la surprise générale,
Après un long débat,
Après trois heures,
À midi,
Peu avant minuit,
À New York,
À Genève, vendredi,
Aux Nations unies,
Au Conseil de sécurité,
En commission,
Lors d'un vote par appel nominal,
En revanche,
Au contraire,
À son tour,
De son côté,
Pour sa part,
Néanmoins,
Cependant,
Toutefois,
Pourtant,
Mais
Et
Ainsi,
Donc
Par conséquent,
En signe de protestation,
Sans explication,
Selon le procès-verbal,
Selon des diplomates,
Des sources officielles ont dit que
Le procès-verbal indique que
Il est consigné que
Il a été annoncé que
Le président a annoncé que
Reuters a rapporté que
On a appris que
Il s'est avéré que
Il est clair que
Le fait est que
Seul
Même
Comme l'an dernier,
Contrairement à l'an dernier,
Comme en 2019,
Comme toujours,
Sous la pression de Washington,
Malgré la pression de Washington,
Malgré tout,
Parmi les petits membres,
Parmi les voisins,
Seul dans la région,
Premièrement,
Deuxièmement,
En premier lieu,
En dernier lieu,
Aujourd'hui,
Hier,
Le 3 mai,
Le 3 mai 2021,
En mai,
Le premier jour,
À la première session,
Pour la première fois,
Pour la deuxième fois,
Lors du vote final,
Au second tour,
À cause de l'embargo,
Quoique petit,
Quand son tour est venu,
Quand le vote a été appelé,
En tant qu'exportateur,
Curieusement,
Évidemment,
En outre,
De plus,
Par ailleurs,
Également,
)");
}

TEST(ReaderOpenings, LeaveTheVoteAloneInPortuguese) {
    expect_vote(Language::portuguese, "o Peru votou contra o projeto.", "o Peru absteve-se.",
                R"(Então
Depois
Em seguida,
Mais tarde,
Entretanto,
Finalmente,
No fim,
Na segunda-feira,
Na terça-feira à noite,
Desta vez,
Mais uma vez,
De novo,
Surpreendentemente,
Como esperado,
Contra todas as expectativas,
Para surpresa geral,
Após um longo debate,
Depois de três horas,
Ao meio-dia,
Pouco antes da meia-noite,
Em Nova York,
Em Genebra, na sexta-feira,
Nas Nações Unidas,
No Conselho de Segurança,
Na comissão,
Em votação nominal,
Em contrapartida,
Pelo contrário,
Por sua vez,
Por seu lado,
No entanto,
Contudo,
Todavia,
Mas
E
Assim,
Portanto,
Por conseguinte,
Em protesto,
Sem explicações,
Segundo a ata,
Segundo diplomatas,
Fontes oficiais disseram que
A ata diz que
Consta da ata que
Foi anunciado que
A presidência anunciou que
A Reuters informou que
Soube-se que
É claro que
O certo é que
Só
Até
Também
Mesmo
Como no ano passado,
Ao contrário do ano passado,
Como em 2019,
Como sempre,
Sob pressão de Washington,
Apesar da pressão de Washington,
Apesar de tudo,
Entre os pequenos membros,
Entre os vizinhos,
Sozinho na região,
Primeiro,
Segundo,
Em segundo lugar,
Por último,
Hoje,
Ontem,
Em 3 de maio,
Em 3 de maio de 2021,
Em maio,
No primeiro dia,
Na primeira sessão,
Pela primeira vez,
Pela segunda vez,
Na votação final,
Na segunda rodada,
Por causa do embargo,
Embora pequeno,
Quando chegou a sua vez,
Como patrocinador,
Como exportador,
Curiosamente,
Evidentemente,
Além disso,
Igualmente,
)");
}

} // namespace
} // namespace plenary::study
