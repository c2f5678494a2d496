#include "plenary/inducement/recruit.hpp"

namespace plenary::inducement {

Result<RecruitPlan> recruit(const RecruitProblem& /*problem*/) {
    return fail(
        {Kind::invalid,
         "no-solver",
         "this program was built without a solver for integer programs, and under this rule "
         "members differ",
         "install coinor-libcbc-dev and build again; rules that only count votes need no "
         "solver",
         {},
         ""});
}

} // namespace plenary::inducement
