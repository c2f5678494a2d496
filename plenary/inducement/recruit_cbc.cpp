#include <algorithm>

#include <CbcModel.hpp>
#include <OsiClpSolverInterface.hpp>

#include "plenary/inducement/recruit.hpp"

namespace plenary::inducement {
namespace {

// Columns: a price for every member, then a 0/1 for everyone that leans against.
class Program {
public:
    explicit Program(const RecruitProblem& problem) : problem_(problem) {
        for (std::size_t i = 0; i < problem.leaning.size(); ++i) {
            if (problem.leaning[i] < 0)
                against_.push_back(i);
        }
    }

    Result<RecruitPlan> solve() {
        OsiClpSolverInterface solver;
        solver.messageHandler()->setLogLevel(0);
        solver.setLogLevel(0);
        load(solver);
        if (problem_.relaxed) {
            solver.initialSolve();
            if (!solver.isProvenOptimal())
                return failed();
            return plan(solver.getColSolution(), solver.getObjValue());
        }
        CbcModel model(solver);
        model.setLogLevel(0);
        model.messageHandler()->setLogLevel(0);
        model.setAllowableGap(0);
        model.setAllowableFractionGap(0);
        model.setNumberThreads(0);
        model.branchAndBound();
        if (!model.isProvenOptimal() || model.bestSolution() == nullptr)
            return failed();
        return plan(model.bestSolution(), model.getObjValue());
    }

private:
    static tl::unexpected<Problem> failed() {
        return fail(
            {Kind::invalid, "solver-failed", "the integer program was not solved", "", {}, ""});
    }

    [[nodiscard]] int column_of(std::size_t member) const { return static_cast<int>(member); }

    [[nodiscard]] int recruit_column(std::size_t k) const {
        return static_cast<int>(problem_.leaning.size() + k);
    }

    void load(OsiClpSolverInterface& solver) const {
        const double infinity = solver.getInfinity();
        for (const double leaning : problem_.leaning) {
            // Nobody needs to cost more than the whole budget.
            const double most = std::max(problem_.budget, leaning);
            solver.addCol(0, nullptr, nullptr, std::max(0.0, leaning), most, 1.0);
        }
        for (const std::size_t member : against_)
            solver.addCol(0, nullptr, nullptr, 0, 1, -problem_.leaning[member]);
        for (std::size_t k = 0; k < against_.size(); ++k) {
            const int columns[] = {column_of(against_[k]), recruit_column(k)};
            const double entries[] = {1, -problem_.budget};
            solver.addRow(2, columns, entries, -infinity, 0);
            if (!problem_.relaxed)
                solver.setInteger(recruit_column(k));
        }
        for (const auto& coalition : problem_.blocking) {
            std::vector<int> columns;
            for (const std::uint32_t member : coalition)
                columns.push_back(column_of(member));
            const std::vector<double> ones(columns.size(), 1);
            solver.addRow(static_cast<int>(columns.size()), columns.data(), ones.data(),
                          problem_.budget, infinity);
        }
        solver.setObjSense(1);
    }

    // What members that lean for it cost anyway is not paid.
    [[nodiscard]] RecruitPlan plan(const double* columns, double objective) const {
        RecruitPlan out;
        out.cost = objective;
        for (std::size_t i = 0; i < problem_.leaning.size(); ++i) {
            out.price.push_back(std::max(0.0, columns[i]));
            out.cost -= std::max(0.0, problem_.leaning[i]);
        }
        return out;
    }

    const RecruitProblem& problem_;
    std::vector<std::size_t> against_;
};

} // namespace

Result<RecruitPlan> recruit(const RecruitProblem& problem) { return Program(problem).solve(); }

} // namespace plenary::inducement
