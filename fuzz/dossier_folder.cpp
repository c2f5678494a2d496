#include "fuzz/dossier_folder.hpp"

#include <algorithm>
#include <array>
#include <fstream>

#include "fuzz/require.hpp"

namespace plenary::fuzz {
namespace {

namespace fs = std::filesystem;

struct Part {
    std::string_view name;
    std::string_view path;
    std::string_view plain;
};

constexpr std::array parts{
    Part{"dossier.toml", "dossier.toml", R"(title = "Small"
body = "small"
default_day = 2017-03-30

[[motion]]
id = "m"
sentence = "Do it"
rule = "yes >= 2/3 of members"
series = "s"

[[motion.tally]]
id = "t"
source = "paper"
yes = 2
no = 1
)"},
    Part{"sources.csv", "sources.csv", "id,group,date\npaper,press,2017-03-30\nradio,press,\n"},
    Part{"statements.csv", "statements.csv",
         "id,who,motion,stance,act,number,acted,known,source,rests_on\n"
         "a,AAA,m,yes,vote,,2017-03-28,2017-03-30,paper,\n"
         "b,BBB,m,no,speech,,2017-03-28,,radio,\n"
         "c,CCC,m,yes,inference,,2017-03-28,2017-03-30,paper,a\n"
         "d,members -AAA,m,abstain,aggregate,1,2017-03-28,2017-03-30,radio,\n"},
    Part{"pressure.csv", "pressure.csv", "id,who,on,kind,what,acted,known,source,series\n"},
    Part{"rulings.csv", "rulings.csv", "motion,member,chosen,reason,by,day\n"},
    Part{"stakes.csv", "stakes.csv",
         "member,lever,provider,pulls,amount,currency,basis,base_amount,base,base_year,as_of,"
         "source_id\n"},
    Part{"rates.csv", "rates.csv", "currency,to,rate,day,source_id\n"},
    Part{"contingents.csv", "contingents.csv",
         "mission,contributor,name,component,date,headcount,path,plan,source_id\n"},
    Part{"breaks.csv", "breaks.csv", "member,date,factor,known,source_id\n"},
    Part{"reimbursement_rates.csv", "reimbursement_rates.csv",
         "valid_from,usd_per_person_month,source_id\n"},
    Part{"body.toml", "bodies/small/body.toml", R"(id = "small"
name = "Small Body"
reference_day = 2017-03-30

[[rule]]
id = "half"
text = "yes > 1/2 of seated"
article = "1"
)"},
    Part{"members.csv", "bodies/small/members.csv",
         "code,name,joined,left\nAAA,Aland,2000-01-01,\nBBB,Borduria,2000-01-01,\n"
         "CCC,Cagliostro,2000-01-01,\nDDD,Drusselstein,2000-01-01,\n"},
    Part{"seats.csv", "bodies/small/seats.csv",
         "code,from,to,state,assumed\nDDD,2010-01-01,,not seated,from\n"},
    Part{"groups.csv", "bodies/small/groups.csv", "group,code,from,to\nG,AAA,,\nG,BBB,,\n"},
    Part{"weights.csv", "bodies/small/weights.csv",
         "column,code,value,from,to\nweight,AAA,2,,\nweight,BBB,1.5,,\nweight,CCC,1,,\n"}};

// The sections of the text by name; the last of a name counts.
std::map<std::string, std::string, std::less<>> sections(std::string_view text) {
    std::map<std::string, std::string, std::less<>> out;
    std::string* section = nullptr;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(end);
        if (line.starts_with("== ")) {
            const std::size_t length = std::min(line.find('\n'), line.size()) - 3;
            section = &out[std::string(line.substr(3, length))];
            section->clear();
        } else if (section != nullptr) {
            *section += line;
        }
    }
    return out;
}

} // namespace

DossierFolder::DossierFolder() { fs::create_directories(folder_ / "bodies/small"); }

void DossierFolder::fill(std::string_view text) {
    const auto named = sections(text);
    for (const Part& part : parts) {
        const auto found = named.find(part.name);
        std::string bytes(found == named.end() ? part.plain : found->second);
        const auto [old, is_new] = files_.emplace(part.path, "");
        if (!is_new && old->second == bytes)
            continue;
        std::ofstream(folder_ / part.path, std::ios::binary) << bytes;
        old->second = std::move(bytes);
    }
}

const std::string& DossierFolder::text_of(const fs::path& file) const {
    const auto found = files_.find(file.lexically_relative(path()).string());
    require(found != files_.end(), "a problem names a file of the folder", file.string());
    return found->second;
}

} // namespace plenary::fuzz
