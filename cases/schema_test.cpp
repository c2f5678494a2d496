// What --json prints, against docs/schema/*.json. Every schema is used, and the validator bites.

#include "cases/schema.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "cases/case_file.hpp"
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace plenary::cases {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

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

// The folders and files the commands below speak of: example, odd, empty, broken, staffed,
// loans;
// weights.txt, members.csv, p.csv, prices.csv, ranges.csv, leanings.csv, tied.csv,
// several.csv; club and survey, two archives; an archive, scores.csv and forecasts of it; texts
// with ports.txt, empty.txt, latin.txt and page.html; ports.gold.csv.
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

// A log of a forecast, a person's, and one of a motion that is never put to a vote: frozen.jsonl,
// and the head of its first line.
void furnish_frozen(const fs::path& folder) {
    const Ran made = run_in(folder, R"sh(set -e
log() { plenary forecast log --dossier example --as-of 2017-03-30 --out frozen.jsonl "$@"; }
log --motion convene-2017-04-26 --draws 100 --now 2017-03-30T12:00:00Z --json > told
sed -n 's/.*"head": "\(.*\)",/\1/p' told > frozen.head
log --motion convene-2017-04-26 --person Ana --p 0.8 --yes 18:23 --now 2017-03-30T12:00:00Z
log --motion suspend --person Ben --p 0.1 --now 2017-03-30T12:00:00Z)sh");
    ASSERT_EQ(made.exit, 0) << made.err;
}

// What the commands on ledgers speak of: odd.plenary, theirs.plenary that contradicts it, and the
// folder unpacked.
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

struct Row {
    const char* schema;
    const char* command;
    int exit;
};

void PrintTo(const Row& row, std::ostream* out) { *out << row.command; }

const std::vector<Row>& rows() {
    static const std::vector<Row> all{
        {"count", "plenary count --dossier example --motion suspend", 0},
        {"count", "plenary count --dossier example --motion suspend --require lost", 1},
        {"count", "plenary count --dossier example --motion suspend --sources article", 0},
        {"count", "plenary count --dossier example --motion suspend --as-of 2009-08-01", 0},
        {"count", "plenary count --dossier example --motion agenda-2017-03-28", 0},
        {"count", "plenary count --dossier example --motion cancun-2017-06-19", 0},
        {"count", "plenary count --dossier example --motion agres2929-2018-06-05", 0},
        {"count", "plenary count --dossier example --motion tarre-2022-10-06", 0},
        {"count", "plenary count --dossier example --motion actas-2024-07-31", 0},
        {"count", "plenary count --dossier example --motion suspend --assume HTI=yes,Peru=lean-no",
         0},
        {"count", "plenary count --dossier example --motion suspend --rule 'yes > 20'", 0},
        {"count", "plenary count --dossier odd --motion turnout", 0},
        {"count", "plenary count --dossier odd --motion number", 0},
        {"count", "plenary count --dossier odd --motion implied", 0},
        {"count", "plenary count --dossier odd --motion disputed", 0},
        {"count", "plenary count --dossier odd --motion disputed --sources b", 0},
        {"check", "plenary check --dossier example", 5},
        {"check", "plenary check --dossier odd", 5},
        {"check", "plenary check --dossier odd --sources c", 0},
        {"check", "plenary check --dossier odd --as-of 2017-04-12", 5},
        {"check", "plenary check --dossier empty", 0},
        {"check", "plenary check --dossier broken", 3},
        {"check", "plenary check --dossier wrong", 3},
        {"why", "plenary why HTI --dossier example --motion suspend", 0},
        {"why", "plenary why Cuba --dossier example --motion suspend", 0},
        {"why", "plenary why VEN --dossier example --motion tarre-2022-10-06", 0},
        {"why", "plenary why Chile --dossier example --motion suspend", 0},
        {"why", "plenary why Peru --dossier example --motion agenda-2017-03-28", 0},
        {"why", "plenary why RUS --dossier odd --motion turnout", 0},
        {"why", "plenary why RUS --dossier odd --motion disputed", 0},
        {"why", "plenary why FRA --dossier odd --motion disputed", 0},
        {"why", "plenary why GBR --dossier odd --motion disputed", 0},
        {"why", "plenary why Japan --dossier odd --motion implied", 0},
        {"diff",
         "plenary diff --dossier example --series venezuela --from 2017-03-28 --to 2018-06-05", 0},
        {"diff", "plenary diff --dossier example --motion suspend --against example", 0},
        {"diff", "plenary diff --dossier example --against example", 0},
        {"timeline", "plenary timeline --dossier example --motion suspend", 0},
        {"timeline",
         "plenary timeline --dossier example --motion agenda-2017-03-28 --known-by 2019-01-01 "
         "--from 2017-03-01 --to 2017-06-30",
         0},
        {"timeline", "plenary timeline --dossier odd --motion turnout", 0},
        {"timeline", "plenary timeline --dossier odd --motion disputed", 0},
        {"diff",
         "plenary diff --dossier example --series venezuela --from 2017-03-28 --to 2022-10-06 "
         "--steps",
         0},
        {"diff",
         "plenary diff --dossier example --motion agenda-2017-03-28 --from 2017-03-27 --to "
         "2017-04-01",
         0},
        {"diff", "plenary diff --dossier odd --series odd --from 2017-04-01 --to 2017-04-05", 0},
        {"diff",
         "plenary diff --dossier odd --series odd --from 2017-04-01 --to 2017-04-09 --steps", 0},
        {"diff", "plenary diff --dossier odd --motion disputed --from 2017-04-09 --to 2017-04-13",
         0},
        {"stakes", "plenary stakes --dossier example", 0},
        {"stakes", "plenary stakes --dossier example --as-of 2017-03-30 --member Haiti", 0},
        {"stakes", "plenary stakes --dossier odd", 0},
        {"stakes", "plenary stakes --dossier haiti", 0},
        {"drawdown", "plenary drawdown --dossier haiti --floor 1000", 0},
        {"drawdown", "plenary drawdown --dossier haiti --plan straight --date 2017-05-01", 0},
        {"drawdown",
         "plenary drawdown --dossier haiti --mission MINUJUSTH --component 'individual police'", 0},
        {"drawdown",
         "plenary drawdown --dossier haiti --floor 392 --contributor CHL --svg chile.svg", 0},
        {"drawdown", "plenary drawdown --dossier example --from 2014-01-01 --date 2014-01-01", 0},
        {"body-list", "plenary body list", 0},
        {"body-show", "plenary body show oas", 0},
        {"body-show", "plenary body show oas --as-of 1900-01-01", 0},
        {"body-show", "plenary body show oas --as-of 2019-05-01", 0},
        {"body-show", "plenary body show unsc", 0},
        {"new", "plenary new made --body unsc", 0},
        {"brief", "plenary brief --dossier odd --motion disputed --out page.html", 0},
        {"chart", "plenary chart tally --dossier odd --motion disputed --out chart.svg", 0},
        {"chart", "plenary chart tiles --dossier example --motion suspend --out chart.png", 0},
        {"power", "plenary power --body unsc --rule binary", 0},
        {"power", "plenary power --body unsc --rule substantive --choices 3", 0},
        {"power",
         "plenary power --body oas --rule 'two thirds of voting and quorum 18' --choices 4", 0},
        {"power", "plenary power --body oas --rule two-thirds --index banzhaf,johnston", 0},
        {"power", "plenary power --body unsc --rule substantive --unions P5", 0},
        {"power", "plenary power --body eec-1958 --rule qualified --leave LUX", 0},
        {"power", "plenary power --dossier example --motion suspend", 0},
        {"power", "plenary power --weights weights.txt --quota 6", 0},
        {"power", "plenary power --weights weights.txt --quota 11", 0},
        {"power",
         "plenary power --members members.csv --rule 'yes[votes] >= 50% of members[votes] and no "
         "in "
         "West = 0'",
         0},
        {"pass", "plenary pass --body oas --rule two-thirds --p p.csv", 0},
        {"pass",
         "plenary pass --body oas --rule 'more than half of voting and quorum 18' --p p.csv", 0},
        {"pass", "plenary pass --body oas --rule two-thirds --seating ignore --p 0.5", 0},
        {"pass", "plenary pass --dossier example --motion suspend --sources article --p 0.5", 0},
        {"pass", "plenary pass --weights weights.txt --quota 6 --p 1", 0},
        {"pass", "plenary pass --weights weights.txt --quota 6 --yes p1 --no p2,p3 --abstain p4",
         0},
        {"swing", "plenary swing --dossier example --motion suspend --sources article", 0},
        {"swing", "plenary swing --dossier example --motion suspend --rule 'yes >= 1'", 0},
        {"swing", "plenary swing --weights weights.txt --quota 11", 0},
        {"swing", "plenary swing --weights weights.txt --quota 6 --prices prices.csv --limit 1", 0},
        {"swing", "plenary swing --members members.csv --rule 'no >= 2' --yes A,B --movable A,B",
         0},
        {"swing",
         "plenary swing --body oas --rule 'two thirds of voting and quorum 18' --rest absent", 0},
        {"coalitions", "plenary coalitions --body unsc --rule binary", 0},
        {"coalitions", "plenary coalitions --body oas --rule two-thirds --limit 2", 0},
        {"coalitions", "plenary coalitions --weights weights.txt --quota 6 --blocking", 0},
        {"coalitions", "plenary coalitions --weights weights.txt --quota 6 --sample 3 --seed 2", 0},
        {"coalitions", "plenary coalitions --weights weights.txt --quota 11", 0},
        {"coalitions",
         "plenary coalitions --weights weights.txt --quota 6 --containing p1 --without p2", 0},
        {"coalitions", "plenary coalitions --dossier example --motion suspend --limit 0", 0},
        {"procedure", "plenary procedure --dossier haiti --persistence 0", 0},
        {"procedure", "plenary procedure --dossier example --procedure illustration", 0},
        {"procedure",
         "plenary procedure --dossier example --procedure democratic-charter-2017 --persistence 0",
         0},
        {"procedure",
         "plenary procedure --dossier example --procedure democratic-charter-2017 --persistence "
         "0.4 --samples 500",
         0},
        {"pressure", "plenary pressure --dossier example --motion suspend", 0},
        {"pressure",
         "plenary pressure --dossier example --motion suspend --grid 100 --on HTI --target "
         "0.001,0.9 "
         "--common-shock 0.1,0.4",
         0},
        {"pressure",
         "plenary pressure --dossier example --motion suspend --rule 'yes >= 10 and veto by "
         "CARICOM'",
         0},
        {"inducement", "plenary inducement --body unsc --rule substantive", 0},
        {"inducement", "plenary inducement --dossier example --motion suspend --hurdle", 0},
        {"inducement",
         "plenary inducement --weights weights.txt --quota 6 --prices ranges.csv --leanings "
         "leanings.csv --budget 0,2",
         0},
        {"archive-check", "plenary archive check club", 0},
        {"archive-check", "plenary archive check club --require", 1},
        {"archive-check", "plenary archive check survey", 0},
        {"archive-list", "plenary archive show club", 0},
        {"archive-list", "plenary archive show club --close 1 --sort closeness --limit 1", 0},
        {"archive-roll-call", "plenary archive show club --rollcall 2", 0},
        {"archive-roll-call", "plenary archive show club --rollcall 4", 0},
        {"archive-member", "plenary archive show club --member Gamma", 0},
        {"archive-member", "plenary archive show club --member D --abstain half", 0},
        {"archive-grid", "plenary archive grid club --sort-members agreement", 0},
        {"archive-grid", "plenary archive grid club --session 2 --svg grid.svg", 0},
        {"archive-agree", "plenary archive agree club", 0},
        {"archive-agree", "plenary archive agree club --with A --abstain half --least", 0},
        {"rule", "plenary rule say --body oas --rule two-thirds", 0},
        {"rule", "plenary rule say --body oas --rule 'yes > no'", 0},
        {"rule", "plenary rule say --dossier example --motion suspend", 0},
        {"rule", "plenary rule lint --body eec-1958 --rule qualified", 0},
        {"rule", "plenary rule lint --weights weights.txt --quota 6", 0},
        {"rule", "plenary rule lint --body oas --rule 'two thirds of voting and quorum 18'", 0},
        {"rule", "plenary rule compare --body oas --rule two-thirds --with 'yes > no'", 0},
        {"rule", "plenary rule compare --weights weights.txt --quota 11 --with 'yes >= 1'", 0},
        {"loan", "plenary loan --dossier example --all-regimes --schedule", 0},
        {"loan", "plenary loan --dossier example --date 2018-06-05 --discount 7 --price 160", 0},
        {"loan", "plenary loan --dossier loans --total USD --exact-dates", 0},
        {"loan", "plenary loan --dossier example --svg chart.svg", 0},
        {"error", "plenary loan --dossier loans", 3},
        {"error", "plenary power --weights weights.txt --quota six", 2},
        {"error", "plenary pass --body oas --rule two-thirds", 2},
        {"error", "plenary swing --weights weights.txt --quota 6 --yes p1 --no p1,p9", 3},
        {"error", "plenary coalitions --body oas --rule 'no >= 3'", 3},
        {"error", "plenary rule say --body oas --rule nonsense", 4},
        {"error", "plenary power --body imf --rule 85 --max-memory 1", 3},
        {"positions",
         "plenary positions --actors data/examples/emission-standards/actors.csv --condorcet "
         "--svg strip.svg",
         0},
        {"positions", "plenary positions --actors tied.csv --pair 0,1", 0},
        {"positions", "plenary positions --actors several.csv --issue tax", 0},
        {"positions", "plenary positions --dossier staffed", 0},
        {"error", "plenary positions --actors tied.csv --issue 3", 4},
        {"scale", "plenary scale archive --out still", 0},
        {"scale", "plenary scale archive --dynamic --model ordinal", 0},
        {"scale", "plenary scale archive --model nominal --dims 2", 0},
        {"scale", "plenary scale archive --check", 0},
        {"scale", "plenary scale archive --out still > out; plenary scale archive --from-fit still",
         0},
        {"scale", "plenary scale archive --items integrated", 0},
        {"scale", "plenary scale archive --dynamic --member-variances", 0},
        {"scale-show", "plenary scale archive --out still > out; plenary scale show still", 0},
        {"scale-show",
         "plenary scale archive --model ordinal --dynamic --out walk > out; plenary scale show "
         "walk --since 1 --member D --rollcall r09 --svg walk.svg",
         0},
        {"scale-show",
         "plenary scale archive --dynamic --out walk > out; plenary scale show walk --since 1", 0},
        {"scale-show",
         "plenary scale archive --model nominal --dims 2 --out flat > out; plenary scale show flat "
         "--rollcall r09",
         0},
        {"scale-compare",
         "plenary scale archive --out still > out; plenary scale compare still scores.csv", 0},
        {"scale-compare",
         "plenary scale archive --dynamic --out walk > out; plenary scale compare walk walk", 0},
        {"scale-compare",
         "plenary scale archive --dims 2 --out flat > out; plenary scale compare flat flat", 0},
        {"error", "plenary scale show archive", 4},
        {"error", "plenary scale compare archive", 2},
        {"score-tasks",
         "plenary score tasks --data archive --session 1-3 --reveal supporters:0.5 --out "
         "'task{session}'",
         0},
        {"score",
         "plenary score --data archive --session 2-3 --reveal none --pred "
         "'p{session}.csv' --boot 9 --base 'p{session}.csv'",
         0},
        {"score",
         "plenary score --data archive --session 3 --reveal none --pred "
         "p3.csv --draws d3.csv --min-minority 0 --novel",
         0},
        {"forecast-task",
         "plenary score tasks --data archive --session 3 --reveal supporters:0.5 --out task > "
         "told; "
         "plenary forecast --task task --titles --selection supporters --draws 20 --out out",
         0},
        {"forecast",
         "plenary forecast --dossier odd --motion turnout --draws 100 --archive archive", 0},
        {"forecast",
         "plenary forecast --dossier odd --motion turnout --draws 100 --assume GBR=yes "
         "--no-attendance --archive archive --svg x.svg --svg-strip y.svg",
         0},
        {"forecast",
         "printf 'member,date,factor\\nGBR,2000-01-01,4\\n' > breaks.csv; plenary forecast "
         "--dossier "
         "odd --motion turnout --draws 100 --archive archive --breaks breaks.csv",
         0},
        {"forecast-days",
         "printf 'member,date,factor\\nHTI,2017-03-20,4\\n' > breaks.csv; plenary forecast "
         "--dossier "
         "example --motion suspend --draws 100 --breaks breaks.csv --days 2017-03-18,2017-03-30",
         0},
        {"forecast-days",
         "plenary forecast --dossier odd --motion turnout --draws 100 --archive archive "
         "--over-time --svg x.svg",
         0},
        {"forecast-days",
         "plenary forecast --dossier odd --motion number --draws 100 --archive archive "
         "--selection supporters --days 2017-04-04,2017-04-06",
         0},
        {"forecast-why",
         "plenary forecast why USA --dossier odd --motion turnout --draws 100 --archive archive",
         0},
        {"forecast-why",
         "plenary forecast why HTI --dossier example --motion suspend --as-of 2017-03-30 --draws "
         "100",
         0},
        {"error", "plenary forecast why Atlantis --dossier odd --motion turnout", 4},
        {"error", "plenary forecast --dossier odd --motion turnout --days never", 2},
        {"error", "plenary forecast --dossier odd --motion declaration", 3},
        {"error", "plenary forecast --dossier odd --motion turnout --selection friends", 2},
        {"backtest",
         "plenary backtest archive --from 2 --to 3 --reveal none,random:0.4,supporters:0.4 --draws "
         "20 --boot 9 --min-minority 0 --svg x.svg",
         0},
        {"backtest",
         "plenary backtest archive --from 3 --to 3 --reveal none --draws 20 --min-minority 0 "
         "--out rows > told; plenary merge rows",
         0},
        {"backtest-part",
         "plenary backtest archive --from 2 --to 3 --reveal none --draws 20 --min-minority 0 "
         "--shard 2/2 --out rows",
         0},
        {"error", "plenary backtest archive --from 1 --to 1 --reveal none", 3},
        {"error", "plenary merge members.csv", 3},
        {"error", "plenary forecast", 2},
        {"forecast-log",
         "plenary forecast log --dossier example --motion convene-2017-04-26 --as-of 2017-03-30 "
         "--draws 100 --out f.jsonl --now 2017-03-30T12:00:00Z",
         0},
        {"forecast-log",
         "plenary forecast log --dossier example --motion suspend --person Ana --p 0.25 --yes 9:14 "
         "--out f.jsonl",
         0},
        {"forecast-settle",
         "cp frozen.jsonl f.jsonl; plenary forecast settle f.jsonl --dossier example", 0},
        {"forecast-verify", "plenary forecast verify frozen.jsonl", 0},
        {"forecast-verify", "plenary forecast verify frozen.jsonl --head $(cat frozen.head)", 0},
        {"forecast-verify", "head -c -9 frozen.jsonl > torn; plenary forecast verify torn", 1},
        {"forecast-settled",
         "plenary forecast settle frozen.jsonl --dossier example > told; plenary forecast "
         "--dossier example --motion convene-2017-04-26 --as-of 2017-03-30 --draws 100 --log "
         "frozen.jsonl --json > told; echo '{'; sed -n '/^    \"settled\": {/,/^    }/p' told | "
         "sed 1d #",
         0},
        {"forecast",
         "plenary forecast settle frozen.jsonl --dossier example > told; plenary forecast "
         "--dossier example --motion convene-2017-04-26 --as-of 2017-03-30 --draws 100 --log "
         "frozen.jsonl",
         0},
        {"error", "plenary forecast settle frozen.jsonl --dossier example --motion suspend", 4},
        {"error", "plenary score --data archive --session 9 --reveal none --pred p.csv", 4},
        {"error", "plenary score --data archive --session 1 --reveal half --pred p.csv", 2},
        {"error", "plenary score --data archive --session 1 --reveal none --pred p.csv", 3},
        {"read", "plenary read texts/ports.txt", 0},
        {"read", "plenary read texts", 0},
        {"read", "plenary read texts/ports.txt --dossier example --motion suspend", 0},
        {"read-score", "plenary read texts/ports.txt --score ports.gold.csv", 0},
        {"read-score", "plenary read texts/ports.txt --score ports.gold.csv --misses", 0},
        {"error", "plenary read texts/ports.txt --motion nothing", 4},
        {"error", "plenary read texts --score ports.gold.csv --motion ports", 2},
        {"error", "plenary read texts --score ports.gold.csv", 3},
        {"dossier-pack", "plenary dossier pack odd new.plenary --writer ana", 0},
        {"dossier-pack", "plenary dossier pack withheld new.plenary --writer ana", 0},
        {"dossier-merge", "plenary dossier merge theirs.plenary odd.plenary", 5},
        {"dossier-merge", "plenary dossier merge unpacked theirs.plenary", 5},
        {"dossier-unpack", "plenary dossier unpack odd.plenary new", 0},
        {"dossier-unpack", "plenary dossier unpack odd.plenary new --redact", 0},
        {"dossier-unpack", "plenary dossier unpack odd.plenary new --salvage", 0},
        {"dossier-unpack", "plenary dossier unpack odd.plenary new --neutralise", 0},
        {"dossier-backup", "plenary dossier backup odd.plenary copy.plenary", 0},
        {"log", "plenary log --dossier odd.plenary", 0},
        {"log", "plenary log --dossier odd.plenary --last 2 --table statements", 0},
        {"log-verify", "plenary log verify --dossier odd.plenary", 0},
        {"log-verify",
         "plenary log verify --dossier odd.plenary --head "
         "$(plenary log verify --dossier odd.plenary | sed -n 's/^head //p')",
         0},
        {"log-verify", "plenary log verify --dossier withheld", 0},
        {"source-list", "plenary source list --dossier odd.plenary", 0},
        {"source-list", "plenary source list --dossier odd", 0},
        {"source-show", "plenary source show secret --dossier odd.plenary", 0},
        {"recorded", "plenary source add new --title T --dossier odd.plenary --writer ben", 0},
        {"recorded", "plenary statement retract t1 --reason r --dossier odd.plenary --writer ben",
         0},
        {"recorded", "plenary undo 'ana@desk 1' --dossier odd.plenary --writer ben", 0},
        {"propose", "plenary propose again --dossier odd.plenary --writer ben", 0},
        {"propose", "plenary propose paper --bind text= --dossier odd.plenary --writer ben", 0},
        {"review", "plenary review odd.plenary", 0},
        {"search", "plenary search vote --dossier odd.plenary", 0},
        {"search", "plenary search 4 --dossier odd.plenary", 0},
        {"error", "plenary log verify --dossier odd", 3},
        {"error", "plenary undo abcdef --dossier odd.plenary", 4},
        {"archive-import", "plenary archive import votes --out made", 0},
        {"archive-import", "plenary archive import votes --append votes --out made", 0},
        {"archive-export", "plenary archive export votes --to csv --out made", 0},
        {"archive-document",
         "plenary archive export votes --to json --out made > told && cat made/archive.json #", 0},
        {"archive-document",
         "plenary archive export answers --to json --out made > told && cat made/archive.json #",
         0},
        {"error", "plenary archive export votes --to excel --out made", 2},
        {"version", "plenary --version", 0},
        {"error", "plenary", 2},
        {"error", "plenary cuont", 2},
        {"error", "plenary count --dossier example --motion suspend --as-of yesterday", 2},
        {"error", "plenary count --dossier broken --motion disputed", 3},
        {"error", "plenary count --dossier odd --motion declaration", 3},
        {"error", "plenary count --dossier odd --motion implied --rule 'yes >= 2/3 of membres'", 3},
        {"error", "plenary count --dossier odd --motion implied --rule 'yes >= 99'", 3},
        {"error", "plenary count --dossier nowhere --motion x", 4},
        {"error", "plenary drawdown --dossier wrong", 3},
        {"error", "plenary check --dossier nowhere", 4},
        {"error", "plenary why Atlantis --dossier odd --motion implied", 4},
        {"error", "plenary body show nowhere", 4},
        {"error", "plenary brief --dossier odd --motion implied --out nowhere/page.html", 6},
    };
    return all;
}

// What a command prints, with a hash where run_in() took it away.
json answer_of(const Row& row) {
    const Scratch scratch;
    furnish(scratch.path());
    const std::string_view command = row.command;
    if (command.find(".plenary") != std::string_view::npos ||
        command.find("withheld") != std::string_view::npos)
        furnish_ledgers(scratch.path());
    if (command.find("frozen") != std::string_view::npos)
        furnish_frozen(scratch.path());
    Ran ran = run_in(scratch.path(), std::string(row.command) + " --json");
    EXPECT_EQ(ran.exit, row.exit) << ran.out << ran.err;
    EXPECT_EQ(ran.err, "");
    const std::string mark = "sha256:#";
    for (auto at = ran.out.find(mark); at != std::string::npos; at = ran.out.find(mark, at))
        ran.out.replace(at, mark.size(), "sha256:" + std::string(64, '0'));
    json answer = json::parse(ran.out, nullptr, false);
    EXPECT_FALSE(answer.is_discarded()) << ran.out;
    return answer;
}

// Every object of a schema: all keys told in words, nothing beside them unless it is a map.
// A reference says what it points to says.
void check_objects(const json& whole, const json& part, const std::string& place) {
    if (part.is_array()) {
        for (std::size_t i = 0; i < part.size(); ++i)
            check_objects(whole, part[i], place + "/" + std::to_string(i));
        return;
    }
    if (!part.is_object())
        return;
    if (part.contains("properties") && part["properties"].is_object()) {
        EXPECT_TRUE(part.contains("additionalProperties")) << place;
        for (const auto& [key, property] : part["properties"].items()) {
            const std::string reference = property.value("$ref", "#");
            const json& meant =
                reference == "#" ? property : whole.at(json::json_pointer(reference.substr(1)));
            EXPECT_NE(meant.value("description", ""), "") << place << "/" << key;
        }
    }
    for (const auto& [key, value] : part.items())
        check_objects(whole, value, fmt::format("{}/{}", place, key));
}

class Schemas : public testing::TestWithParam<Row> {};

TEST_P(Schemas, FitWhatIsPrinted) {
    const json answer = answer_of(GetParam());
    EXPECT_EQ(misfit(read_schema(GetParam().schema), answer), "") << answer.dump(1).substr(0, 4000);
}

std::string row_name(const testing::TestParamInfo<Row>& info) {
    std::string name = std::string(info.param.schema) + "_" + std::to_string(info.index);
    for (char& c : name) {
        if (c == '-')
            c = '_';
    }
    return name;
}

INSTANTIATE_TEST_SUITE_P(All, Schemas, testing::ValuesIn(rows()), row_name);

TEST(SchemaFiles, AreAllUsed) {
    std::set<std::string> used;
    for (const Row& row : rows())
        used.insert(row.schema);
    std::set<std::string> there;
    for (const auto& entry : fs::directory_iterator("docs/schema")) {
        if (entry.path().extension() == ".json")
            there.insert(entry.path().stem().string());
    }
    EXPECT_EQ(there, used);
}

TEST(SchemaFiles, SayEveryKeyInWords) {
    for (const auto& entry : fs::directory_iterator("docs/schema")) {
        if (entry.path().extension() != ".json")
            continue;
        const std::string name = entry.path().stem().string();
        const json schema = read_schema(name);
        EXPECT_EQ(schema.value("$schema", ""), "http://json-schema.org/draft-07/schema#") << name;
        EXPECT_NE(schema.value("description", ""), "") << name;
        check_objects(schema, schema, name);
    }
}

// A key less, a key more, or a key of another kind, and no schema lets it pass.
TEST(SchemaFiles, RefuseWhatDoesNotFit) {
    std::set<std::string> seen;
    for (const Row& row : rows()) {
        if (!seen.insert(row.schema).second)
            continue;
        const json schema = read_schema(row.schema);
        const json answer = answer_of(row);
        const std::set<std::string> needed = schema.at("required");
        ASSERT_FALSE(needed.empty()) << row.schema;
        for (const std::string& key : needed) {
            json less = answer;
            less.erase(key);
            EXPECT_NE(misfit(schema, less), "") << row.schema << " without " << key;
            // No key holds a list of lists of numbers.
            json other = answer;
            other[key] = json::array({json::array({0.5})});
            EXPECT_NE(misfit(schema, other), "") << row.schema << " with a wrong " << key;
        }
        json more = answer;
        more["surplus"] = true;
        EXPECT_NE(misfit(schema, more), "") << row.schema << " with a key more";
    }
}

TEST(SchemaFiles, RefuseWhatDoesNotFitInside) {
    const json schema = read_schema("count");
    const json answer = answer_of(rows().front());
    const std::pair<const char*, json> wrong[] = {
        {"/members/0/stance", "maybe"},   {"/members/0/surplus", 1},
        {"/rule/base/kind", "everybody"}, {"/needed", json::array({1, 2, 3})},
        {"/groups/ALBA/yes", -1},         {"/readings/0/short", "four"},
        {"/seats_on", "30 March 2017"}};
    for (const auto& [pointer, value] : wrong) {
        json broken = answer;
        broken[json::json_pointer(pointer)] = value;
        EXPECT_NE(misfit(schema, broken), "") << pointer;
    }
}

// What the fields of a proposal may be, and that the rows above show more than empty lists.
TEST(SchemaFiles, RefuseWhatDoesNotFitInAReading) {
    const json schema = read_schema("read");
    const json answer = answer_of({"read", "plenary read texts/ports.txt", 0});
    ASSERT_FALSE(answer.at("/files/0/proposals"_json_pointer).empty());
    ASSERT_FALSE(answer.at("/files/0/motions"_json_pointer).empty());
    const std::string first = "/files/0/proposals/0";
    const std::pair<std::string, json> wrong[] = {
        {"/files/0/sha256", "0"},
        {"/files/0/language", "de"},
        {"/files/0/motions/0/bytes", json::array({1})},
        {first + "/member", "Peru"},
        {first + "/stance", "in favour"},
        {first + "/kind", "threat"},
        {first + "/basis", "implied"},
        {first + "/bytes", json::array({-1, 2})},
        {first + "/quote/selector/0/exact", ""},
        {first + "/quote/selector/1/type", "TextQuoteSelector"},
        {first + "/quote/selector/2", json::object()}};
    for (const auto& [pointer, value] : wrong) {
        json broken = answer;
        broken[json::json_pointer(pointer)] = value;
        EXPECT_NE(misfit(schema, broken), "") << pointer;
    }
}

TEST(SchemaFiles, RefuseWhatDoesNotFitInAScore) {
    const json schema = read_schema("read-score");
    const json answer = answer_of(
        {"read-score", "plenary read texts/ports.txt --score ports.gold.csv --misses", 0});
    ASSERT_FALSE(answer.at("/files/0/misses"_json_pointer).empty());
    const std::pair<const char*, json> wrong[] = {{"/files/0/listed/tp", -1},
                                                  {"/files/0/indirect/f1", 1.5},
                                                  {"/files/0/by_stance/yes/precision", 1},
                                                  {"/files/0/misses/0/kind", "found"},
                                                  {"/files/0/misses/0/stance", "NOT:maybe"},
                                                  {"/total/traps/hit", "two"},
                                                  {"/total/misses", json::array()}};
    for (const auto& [pointer, value] : wrong) {
        json broken = answer;
        broken[json::json_pointer(pointer)] = value;
        EXPECT_NE(misfit(schema, broken), "") << pointer;
    }
}

} // namespace
} // namespace plenary::cases
