#include "cases/schema_dossiers.hpp"

#include <fstream>
#include <string>

#include "cases/case_file.hpp"
#include <fmt/format.h>
#include <gtest/gtest.h>

namespace plenary::cases {

namespace fs = std::filesystem;

namespace {

// A dossier with what the example lacks: rules on turnout and on a number, every stance, cells that
// are implied or settled, all kinds of conflicts, days that are assumed.
constexpr const char* odd_toml = R"(title = "Odd"
body = "unsc"
default_day = 2017-04-13

[[motion]]
id = "turnout"
sentence = "Decided by those present"
rule = "more than half of present"
day = 2017-04-01
series = "odd"

[[motion]]
id = "number"
sentence = "Decided by nine"
rule = "yes >= 9"
day = 2017-04-05
series = "odd"
sense = -1

[[motion]]
id = "third"
sentence = "The last of the series"
rule = "yes >= 9"
day = 2017-04-09
series = "odd"

[[motion]]
id = "implied"
sentence = "Follows from a number"
rule = "majority of voting"

[[motion]]
id = "disputed"
sentence = "Everything disagrees"
rule = "two thirds of seated"

[[motion.tally]]
id = "tally-a"
source = "a"
yes = 9
no = 8

[[motion.tally]]
id = "tally-b"
source = "b"
yes = 10
known = 2017-04-12

[[motion]]
id = "declaration"
sentence = "Not counted"
)";

constexpr const char* odd_sources = R"(id,group,title,outlet,date
a,press,A title,,2017-04-13
b,,,Outlet,
c,,,,
)";

constexpr const char* odd_statements =
    R"(id,who,motion,stance,act,number,acted,known,source,locator,quote,note,rests_on
t1,RUS,turnout,yes,vote,,2017-04-01,,a,page 1,"We vote ""yes""",a note,
t2,CHN,turnout,abstain,vote,,2017-04-01,2017-04-02,a,,,,
t3,FRA,turnout,lean yes,speech,,2017-03-01,2017-03-01,a,,,,
t4,GBR,turnout,lean no,reported,,2017-03-01,2017-03-01,b,,,,
t5,USA,turnout,undecided,instruction,,2017-03-01,2017-03-01,b,,,,
t6,BOL,turnout,absent,vote,,2017-04-01,2017-04-01,b,,,,
n1,RUS,number,yes,vote,,2017-04-05,2017-04-05,a,,,,
n2,CHN,number,no,vote,,2017-04-05,2017-04-05,a,,,,
n3,FRA,number,lean yes,speech,,2017-04-05,2017-04-05,a,,,,
n4,GBR,number,yes,vote,,2017-04-05,2017-04-05,a,,,,
n5,GBR,number,no,vote,,2017-04-05,2017-04-05,b,,,,
m1,ITA,turnout,yes,vote,,2017-04-01,2017-04-01,a,,,,
m2,ITA,number,lean no,speech,,2017-04-05,2017-04-05,a,,,,
m3,ITA,third,no,vote,,2017-04-09,2017-04-09,a,,,,
i1,RUS,implied,no,vote,,2017-04-12,2017-04-12,a,,,,
i2,members -RUS,implied,yes,aggregate,14,2017-04-12,2017-04-12,a,,,,
d1,RUS,disputed,yes,vote,,2017-04-12,2017-04-12,a,,,,
d2,RUS,disputed,no,vote,,2017-04-12,2017-04-12,b,,,,
d3,CHN,disputed,yes,vote,,2017-04-12,2017-04-10,a,,,,
d4,FRA,disputed,yes,vote,,2017-04-12,2017-04-12,a,,,,
d5,FRA,disputed,no,vote,,2017-04-12,2017-04-12,b,,,,
d6,RUS CHN FRA,disputed,abstain,aggregate,3,2017-04-12,2017-04-12,c,,,,
d7,GBR,disputed,yes,inference,,2017-04-12,2017-04-12,c,,,,d1;d4
)";

constexpr const char* odd_pressure = R"(id,who,on,kind,what,acted,known,source
p1,USA,GBR,offer,a promise,2017-04-01,,a
p2,Somebody,RUS,other,a remark,2017-04-01,2017-04-02,c
)";

constexpr const char* odd_rulings = R"(motion,member,chosen,reason,by,day
disputed,FRA,d4,seen on film,an editor,2017-04-13
disputed,,tally-a,the official one,an editor,2017-04-13
)";

// A lever in two currencies, one without a base, and a flow above the whole base.
constexpr const char* odd_stakes =
    R"(member,lever,provider,pulls,amount,currency,basis,base_amount,base,base_year,as_of,source_id,note
RUS,aid,USA,yes,300,USD,per_year,200,GDP,2016,2017-01-01,a,more than all
RUS,trade,FRA,,10.5,EUR,per_unit,200,GDP,2016,2017-01-01,b,
GBR,troops,FRA,no,12,persons,stock,,,,2017-01-01,b,
)";

constexpr const char* odd_exchange_rates = R"(currency,to,rate,day,source_id
EUR,USD,1.1,2016-12-31,c
)";

// Loans with days, one of them off the grid, in two currencies; a band, and a price in none.
constexpr const char* odd_loans =
    R"(loan_id,member,provider,face,currency,rate_1_pct,repayment_type,repayment_plan,commitment_date,repayment_first_date,repayment_final_date,maturity_years,interest_at_end,contract,open,source_id
on,GBR,Somebody,100,USD,0.1,1,2,2010-01-01,2012-07-01,2020-01-01,,,oil,profile;grace;plan;interest,a
off,GBR,Somebody,100,EUR,1,1,1,2010-01-01,2012-07-01,2020-01-01,,,oil,,b
lump,GBR,Somebody,100,USD,1,3,1,,,,10,compound,,,b
)";

constexpr const char* odd_bands =
    R"(contract,price_from,price_to,financed_pct,rate_pct,total_years,grace_years,good,unit,source_id
oil,,50,30,1,25,2,barrel,USD/bbl,a
)";

constexpr const char* odd_good_prices = R"(good,from,to,price,unit,source_id
barrel,2017-01-01,2017-12-31,45,USD/bbl,a
barrel,2017-02-01,2017-12-31,60,USD/bbl,a
)";

// An archive with every letter, a month and a roll call without votes.
constexpr const char* club_votes = "rc,votes\n1,YNAXP\n2,YYNVR\n3,YNYMU\n4,YYY..\n";
constexpr const char* club_members =
    "member,name,group\nA,Alpha,North\nB,Beta,\nC,Gamma,\nD,,\nE,,\n";
constexpr const char* club_roll_calls =
    "rc,date,session,symbol,title,result,subjects,yes,no,abstain,chair\n"
    "1,2001-03-05,1,C/1,Harbour,adopted,sea;trade,1,1,1,Alpha\n2,2001-03-06,2,,,,,2,2,,\n"
    "3,,,,,,,,,,\n4,,,,,,,,,,\n";

void put(const fs::path& path, const std::string& text) {
    fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << text;
}

// A text with a list, a number without its members, a motion more, and a threat.
constexpr const char* ports =
    R"(The Council voted on 4 May 2016 on the draft resolution on river ports.

In favour: Peru and Chile. Haiti voted against. Belize abstained.

The amendment on tolls was rejected: eleven delegations voted against it.

The United States threatened to cut its aid to Guyana.
)";

// A row that is found, one that is not, a set, a weak row, and a trap.
constexpr const char* ports_gold = R"(country,iso3,motion,stance,quoted_span,note
Peru,PER,ports,yes,In favour: Peru and Chile,
Panama,PAN,ports,no,Haiti voted against,
Belize,BLZ,ports,support,Belize abstained,weak
eleven,SET11,tolls,no,eleven delegations voted against,
Chile,CHL,ports,NOT:any,In favour: Peru and Chile,not a real trap
)";

// An archive with whatever one can hold: codes, names and seats for a while, a vote that was
// announced, a month for a day, a decision without a vote; and a small survey.
void furnish_archives(const fs::path& folder) {
    put(folder / "votes" / "archive.toml",
        "format = 1\nname = \"Votes\"\nsource = \"Somebody\"\n[[note]]\ntext = \"a trap\"\n");
    put(folder / "votes" / "members.csv",
        "member,name,group,predecessors,iso3,capital\nSUN,Soviet Union,East,,SUN,Moscow\n"
        "RUS,Russia,,SUN,RUS,\nHTI,Haiti,,,,\n");
    put(folder / "votes" / "codes.csv", "member,scheme,code,from,to\nRUS,cow,365,1991-12-26,\n");
    put(folder / "votes" / "aliases.csv", "member,alias,from,to\nSUN,USSR,,1991-12-25\n");
    put(folder / "votes" / "seats.csv", "member,from,to\nHTI,1945-10-24,\n");
    put(folder / "votes" / "rollcalls.csv",
        "rc,date,session,title,subjects,recorded,yes,no,extra\n1,1985-12,40,One,a;b,yes,1,1,x\n"
        "2,1992-01-31,46,Two,,yes,,,\n3,,,Three,,no,,,\n");
    put(folder / "votes" / "votes_matrix.csv", "rc,votes\n1,Y.V\n2,.NU\n");
    put(folder / "votes" / "intended.csv", "rc,member,intended\n1,HTI,no\n");
    put(folder / "answers" / "archive.toml", "format = 1\ncells = \"answers\"\n");
    put(folder / "answers" / "members.csv", "member,name\nm1,One\nm2,Two\n");
    put(folder / "answers" / "rollcalls.csv", "rc,title\nq1,How much?\n");
    put(folder / "answers" / "votes_matrix.csv", "rc,votes\nq1,1c\n");
}

// Eight members and their votes in three sessions, as two files.
constexpr const char* walkers = R"(member,name,group
A,Alpha,East
B,Beta,East
C,Gamma,East
D,Delta,East
E,Epsilon,West
F,Zeta,West
G,Eta,West
H,Theta,
)";

constexpr const char* walked = R"(rc,votes
r01,YYNYNNNN
r02,NNNNNNYY
r03,NANNAYYY
r04,YYYYNANN
r05,NNNYYXYY
r06,XNNYYYYX
r07,NNNNNAYY
r08,YYYYYXNN
r09,NNNYAYAY
r10,YYYNYNAN
r11,NNNYNXYY
r12,NNNYYYNY
)";

constexpr const char* walked_items = R"(rc,session,abstain
r01,1,0
r02,1,0
r03,1,2
r04,1,1
r05,2,0
r06,2,0
r07,2,1
r08,2,0
r09,3,3
r10,3,1
r11,3,0
r12,3,0
)";

// Even chances of the votes of session 3, and one draw of each roll call: p3.csv and d3.csv; the
// same of session 2.
void furnish_forecasts(const fs::path& folder) {
    std::map<char, std::string> chances;
    std::map<char, std::string> draws;
    std::istringstream rows(walked);
    std::string row;
    std::getline(rows, row);
    for (int place = 0; std::getline(rows, row); ++place) {
        const char session = static_cast<char>('1' + place / 4);
        const std::string id = row.substr(0, 3);
        for (std::size_t m = 0; m + 4 < row.size(); ++m) {
            if (row[m + 4] != 'X')
                chances[session] += id + "," + static_cast<char>('A' + m) + ",0.5,0.2,0.3\n";
        }
        draws[session] += id + ",2,3\n";
    }
    for (const char session : {'2', '3'}) {
        put(folder / fmt::format("p{}.csv", session),
            "rollcall,member,p_yes,p_abstain,p_no\n" + chances[session]);
        put(folder / fmt::format("d{}.csv", session), "rollcall,yes,no\n" + draws[session]);
    }
}

} // namespace

void furnish(const fs::path& folder) {
    fs::create_symlink("data/oas-venezuela-2017", folder / "example");
    fs::create_symlink("data/un-haiti-2017", folder / "haiti");
    for (const char* name : {"odd", "broken", "staffed"}) {
        put(folder / name / "dossier.toml", odd_toml);
        put(folder / name / "sources.csv", odd_sources);
        put(folder / name / "statements.csv", odd_statements);
        put(folder / name / "pressure.csv", odd_pressure);
        put(folder / name / "rulings.csv", odd_rulings);
    }
    fs::copy(folder / "odd", folder / "wrong");
    fs::copy(folder / "odd", folder / "loans");
    put(folder / "wrong" / "contingents.csv",
        "mission,member,date,headcount,component,source_id\nM,RUS,2017-01-01,-1,military,a\n");
    put(folder / "odd" / "stakes.csv", odd_stakes);
    put(folder / "odd" / "rates.csv", odd_exchange_rates);
    put(folder / "loans" / "loans.csv", odd_loans);
    put(folder / "loans" / "terms_bands.csv", odd_bands);
    put(folder / "loans" / "prices_of_goods.csv", odd_good_prices);
    put(folder / "loans" / "rates.csv",
        "currency,to,rate,day,source_id\nEUR,USD,1.1,2017-01-01,a\n");
    put(folder / "weights.txt", "4\n3\n2\n1\n");
    put(folder / "members.csv", "code,name,votes,groups\nA,Alpha,3,East\nB,,2.5,East\nC,,1,West\n");
    put(folder / "p.csv", "member,p_yes,p_abstain,p_absent\nCUB,0,,\nHTI,0.5,0.25,0.25\n*,0.5,,\n");
    put(folder / "tied.csv", "actor,position,capability,salience\na,0,1,1\nb,1,1,1\n");
    put(folder / "several.csv",
        "actor,capability,position_debt,salience_debt,position_tax,salience_tax\n"
        "a,123456789012341,0,1,123456789012343,0.999999999999989\n"
        "b,323456789012347,1,1,323456789012349,0.999999999999937\n");
    put(folder / "archive" / "members.csv", walkers);
    put(folder / "archive" / "rollcalls.csv", walked_items);
    put(folder / "archive" / "votes_matrix.csv", walked);
    put(folder / "scores.csv", "# by hand\nmember,mean,sd\nA,-1,0.1\nB,-2,0.1\nC,0,0.1\nZ,1,0.1\n");
    put(folder / "prices.csv", "member,price\np1,7\np2,3\n");
    put(folder / "ranges.csv", "member,low,mode,high,unit\np1,5,7,9,x\n*,1,2,2,x\n");
    put(folder / "leanings.csv", "member,value,unit,low,high\np1,-3,x,-4,-2\n*,1,x,,\n");
    put(folder / "texts" / "ports.txt", ports);
    put(folder / "texts" / "empty.txt", "");
    put(folder / "texts" / "latin.txt", "Peru voted for the caf\xE9 motion.\n");
    put(folder / "texts" / "page.html", "<p>Peru voted for the motion. <s>Haiti too.</s></p>\n");
    put(folder / "ports.gold.csv", ports_gold);
    put(folder / "club" / "votes_matrix.csv", club_votes);
    put(folder / "club" / "members.csv", club_members);
    put(folder / "club" / "rollcalls.csv", club_roll_calls);
    put(folder / "survey" / "answers_matrix.csv", "item,answers\nq1,123\nq2,0.2\n");
    put(folder / "broken" / "pressure.csv", "id,who\np1\np2,USA,more\n");
    put(folder / "broken" / "rulings.csv", "");
    put(folder / "staffed" / "actors.csv",
        "actor,name,position,capability,salience,source_id\nr,Red,1,2,1,a\nb,Blue,2,1,0.5,\n");
    furnish_archives(folder);
    furnish_forecasts(folder);
    const Ran made = run_in(folder, "plenary new empty --body oas");
    ASSERT_EQ(made.exit, 0) << made.err;
}

void furnish_frozen(const fs::path& folder) {
    const Ran made = run_in(folder, R"sh(set -e
log() { plenary forecast log --dossier example --as-of 2017-03-30 --out frozen.jsonl "$@"; }
log --motion convene-2017-04-26 --draws 100 --now 2017-03-30T12:00:00Z --json > told
sed -n 's/.*"head": "\(.*\)",/\1/p' told > frozen.head
log --motion convene-2017-04-26 --person Ana --p 0.8 --yes 18:23 --now 2017-03-30T12:00:00Z
log --motion suspend --person Ben --p 0.1 --now 2017-03-30T12:00:00Z)sh");
    ASSERT_EQ(made.exit, 0) << made.err;
}

void furnish_ledgers(const fs::path& folder) {
    const Ran made = run_in(folder, R"(set -e
export PLENARY_WRITER=ana@desk
plenary dossier pack odd odd.plenary --now 2026-01-01T00:00:00Z
plenary source add secret --confidential --snapshot weights.txt --dossier odd.plenary --now 2026-01-02T00:00:00Z
cp odd.plenary theirs.plenary
plenary statement correct t1 --note ours --reason r --dossier odd.plenary --now 2026-01-03T00:00:00Z
plenary statement correct t1 --note theirs --reason r --dossier theirs.plenary --writer ben --now 2026-01-03T00:00:00Z
printf 'Peru voted against the resolution. Haiti was threatened with a cut in aid.\n' > paper.txt
plenary source add paper --date 2017-03-30 --snapshot paper.txt --dossier odd.plenary --now 2026-01-03T00:00:00Z
plenary source add again --date 2017-03-30 --snapshot p.csv --dossier odd.plenary --now 2026-01-03T00:00:00Z
plenary propose paper --dossier odd.plenary --now 2026-01-03T00:00:00Z
plenary dossier unpack odd.plenary unpacked
plenary dossier unpack odd.plenary withheld --redact)");
    ASSERT_EQ(made.exit, 0) << made.err;
}

} // namespace plenary::cases
