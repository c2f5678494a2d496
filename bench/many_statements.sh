#!/usr/bin/env bash
# many_statements.sh FOLDER N MOTIONS: a made-up dossier before the OAS with N statements, spread over
# the motions and over 450 days. The same arguments give the same bytes.
set -euo pipefail

folder=$1 count=$2 motions=$3
mkdir -p "$folder"

{
    printf 'title = "Made up"\nbody = "oas"\ndefault_day = 2017-03-30\n'
    for ((i = 0; i < motions; ++i)); do
        printf '\n[[motion]]\nid = "m%d"\nsentence = "Motion %d"\nrule = "yes >= 2/3 of members"\n' "$i" "$i"
    done
} >"$folder/dossier.toml"
{
    echo 'id,group,title,outlet,author,date,url,accessed,note'
    for ((i = 0; i < 500; ++i)); do
        printf 'src%d,press,Title of the article %d,Outlet %d,,2017-03-%02d,https://example.org/%d,,\n' \
            "$i" "$i" "$((i % 20))" "$((1 + i % 28))" "$i"
    done
} >"$folder/sources.csv"
echo 'id,who,on,kind,what,acted,known,source,locator,note,series' >"$folder/pressure.csv"
echo 'motion,member,chosen,reason,by,day' >"$folder/rulings.csv"

awk -v count="$count" -v motions="$motions" '
function next_number(below) { # a linear congruential sequence: the same with every awk
    seed = (seed * 1103515 + 12345) % 2147483648
    return int(seed / 65536) % below
}
function day(number) {
    return strftime("%Y-%m-%d", 1451649600 + 86400 * number, 1)
}
BEGIN {
    seed = 2017
    members = split("ARG BOL BRA CHL COL CRI DMA DOM ECU SLV GTM HTI HND JAM MEX NIC PAN PRY PER URY USA CAN", code, " ")
    words = split("the delegation said that foreign ministers would vote on an article of the charter " \
        "while members from the caribbean asked for more time and for talks between government and opposition", word, " ")
    split("yes,no,abstain,lean yes,undecided", stance, ",")
    split("speech,reported,signature", act, ",")
    print "id,who,motion,stance,act,number,acted,known,source,locator,quote,note,rests_on"
    for (i = 0; i < count; ++i) {
        acted = next_number(450)
        quote = ""
        for (j = 0; j < 18; ++j)
            quote = quote word[1 + next_number(words)] " "
        if (i == int(count / 2))
            quote = quote "zanzibar"
        printf "s%d,%s,m%d,%s,%s,,%s,%s,src%d,page %d,%s,,\n", i, code[1 + next_number(members)], i % motions,
            stance[1 + next_number(5)], act[1 + next_number(3)], day(acted), day(acted + next_number(5)),
            next_number(500), i % 40, quote
    }
}' >"$folder/statements.csv"
