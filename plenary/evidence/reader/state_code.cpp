#include "plenary/evidence/reader/state_code.hpp"

namespace plenary::reader {
namespace {

// In alphabetical order, three letters and a blank each.
constexpr std::string_view codes =
    "ABW AFG AGO AIA ALA ALB AND ARE ARG ARM ASM ATA ATF ATG AUS AUT AZE BDI BEL BEN BES BFA BGD "
    "BGR BHR BHS BIH BLM BLR BLZ BMU BOL BRA BRB BRN BTN BVT BWA CAF CAN CCK CHE CHL CHN CIV CMR "
    "COD COG COK COL COM CPV CRI CSK CUB CUW CXR CYM CYP CZE DDR DEU DJI DMA DNK DOM DZA ECU EGY "
    "ERI ESH ESP EST ETH FIN FJI FLK FRA FRO FSM GAB GBR GEO GGY GHA GIB GIN GLP GMB GNB GNQ GRC "
    "GRD GRL GTM GUF GUM GUY HKG HMD HND HRV HTI HUN IDN IMN IND IOT IRL IRN IRQ ISL ISR ITA JAM "
    "JEY JOR JPN KAZ KEN KGZ KHM KIR KNA KOR KWT LAO LBN LBR LBY LCA LIE LKA LSO LTU LUX LVA MAC "
    "MAF MAR MCO MDA MDG MDV MEX MHL MKD MLI MLT MMR MNE MNG MNP MOZ MRT MSR MTQ MUS MWI MYS MYT "
    "NAM NCL NER NFK NGA NIC NIU NLD NOR NPL NRU NZL OMN PAK PAN PCN PER PHL PLW PNG POL PRI PRK "
    "PRT PRY PSE PYF QAT REU ROU RUS RWA SAU SCG SDN SEN SGP SGS SHN SJM SLB SLE SLV SMR SOM SPM "
    "SRB SSD STP SUN SUR SVK SVN SWE SWZ SXM SYC SYR TCA TCD TGO THA TJK TKL TKM TLS TON TTO TUN "
    "TUR TUV TWN TZA UGA UKR UMI URY USA UZB VAT VCT VDR VEN VGB VIR VNM VUT WLF WSM XKX YEM YMD "
    "YUG ZAF ZMB ZWE ";
constexpr std::size_t stride = 4;

constexpr std::string_view code_at(std::size_t index) { return codes.substr(index * stride, 3); }

constexpr bool in_order() {
    for (std::size_t i = 1; i < codes.size() / stride; ++i) {
        if (code_at(i) <= code_at(i - 1))
            return false;
    }
    return codes.size() % stride == 0;
}

static_assert(in_order());

} // namespace

bool is_state_code(std::string_view code) {
    std::size_t from = 0;
    std::size_t to = codes.size() / stride;
    while (from < to) {
        const std::size_t middle = (from + to) / 2;
        if (code_at(middle) < code)
            from = middle + 1;
        else
            to = middle;
    }
    return from < codes.size() / stride && code_at(from) == code;
}

} // namespace plenary::reader
