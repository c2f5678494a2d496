#include "plenary/evidence/reader/proposal.hpp"

#include "plenary/evidence/reader/readable.hpp"

namespace plenary::reader {

std::string_view to_string(Language language) {
    switch (language) {
    case Language::english:
        return "en";
    case Language::spanish:
        return "es";
    case Language::french:
        return "fr";
    case Language::portuguese:
        return "pt";
    }
    return "";
}

std::string_view to_string(Proposal::Kind kind) {
    switch (kind) {
    case Proposal::Kind::stance:
        return "stance";
    case Proposal::Kind::pressure:
        return "pressure";
    case Proposal::Kind::note:
        return "note";
    }
    return "";
}

std::string_view to_string(Proposal::Stance stance) {
    switch (stance) {
    case Proposal::Stance::yes:
        return "yes";
    case Proposal::Stance::no:
        return "no";
    case Proposal::Stance::abstain:
        return "abstain";
    case Proposal::Stance::absent:
        return "absent";
    case Proposal::Stance::support:
        return "support";
    case Proposal::Stance::oppose:
        return "oppose";
    }
    return "";
}

std::string_view to_string(Proposal::Act act) {
    switch (act) {
    case Proposal::Act::vote:
        return "vote";
    case Proposal::Act::signature:
        return "signature";
    case Proposal::Act::sponsorship:
        return "sponsorship";
    case Proposal::Act::backing:
        return "backing";
    case Proposal::Act::speech:
        return "speech";
    case Proposal::Act::reported:
        return "reported";
    }
    return "";
}

std::string_view to_string(Proposal::Basis basis) {
    switch (basis) {
    case Proposal::Basis::named:
        return "named";
    case Proposal::Basis::complement:
        return "complement";
    case Proposal::Basis::reference:
        return "reference";
    case Proposal::Basis::aggregate:
        return "aggregate";
    }
    return "";
}

std::string_view to_string(Proposal::Grade grade) {
    switch (grade) {
    case Proposal::Grade::firm:
        return "firm";
    case Proposal::Grade::weak:
        return "weak";
    case Proposal::Grade::conditional:
        return "conditional";
    }
    return "";
}

} // namespace plenary::reader
