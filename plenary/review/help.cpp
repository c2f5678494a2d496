#include "plenary/review/help.hpp"

namespace plenary::review {

Part keys_in_words() {
    return {"Keys",
            {"a: accept: it becomes a statement (of pressure: a row of pressure) and counts",
             "e: edit what it says; Enter keeps it, then accept",
             "r: reject, with a reason; it is not proposed again",
             "A R: accept or reject all of this sentence that are open, each as its own decision",
             "s: skip: it comes back at the next start",
             "w: why: how it was read, what else is said, what accepting would do",
             "u: undo the last decision of this session; of A and R all of it",
             "n p: the next, the previous one that waits (or right and left)",
             "f: filter, as in source=paper who=Haiti kind=pressure words=\"in favour\"",
             "up down: move the text", "q: quit; every decision is recorded when it is made"}};
}

Part commands_in_words() {
    return {"Commands",
            {"accept [REASON]: it becomes a statement (of pressure: a row of pressure) and counts",
             "edit NAME=TEXT...: say it otherwise, as in edit stance=no act=speech; then accept",
             "reject REASON: it is not proposed again; a number is a usual reason",
             "accept-sentence [REASON] (A): all of this sentence that are open, each by itself",
             "reject-sentence REASON (R): the same, rejected",
             "skip: it comes back at the next start",
             "why: how it was read, what else is said, what accepting would do",
             "undo: take the last decision of this session back; of a sentence all of it",
             "next, previous: another one that waits",
             "filter [NAME=TEXT...]: only those, as in filter source=paper who=\"Saint Lucia\"",
             "quit: or the end of the input; every decision is recorded when it is made",
             "the first letter of a command will do"}};
}

} // namespace plenary::review
