// Records in order, each found by its id at once.
//
// The index grows with push_back(). Whoever reaches for a record to change it (the iterators,
// back() and [] of what is not const) may give it another id or another place, so from then on
// records are looked for one by one: as right, and slow. Reading is safe from any thread.
#pragma once

#include <algorithm>
#include <initializer_list>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace plenary {

template <class Record>
class Records {
public:
    Records() = default;

    Records(std::initializer_list<Record> records) {
        for (const Record& record : records)
            push_back(record);
    }

    void push_back(Record record) {
        if (indexed_)
            places_.emplace(record.id, records_.size());
        records_.push_back(std::move(record));
    }

    [[nodiscard]] bool empty() const { return records_.empty(); }

    [[nodiscard]] std::size_t size() const { return records_.size(); }

    [[nodiscard]] auto begin() const { return records_.begin(); }

    [[nodiscard]] auto end() const { return records_.end(); }

    [[nodiscard]] const Record& operator[](std::size_t i) const { return records_[i]; }

    [[nodiscard]] const Record& front() const { return records_.front(); }

    [[nodiscard]] auto begin() { return changed().begin(); }

    [[nodiscard]] auto end() { return changed().end(); }

    [[nodiscard]] Record& operator[](std::size_t i) { return changed()[i]; }

    [[nodiscard]] Record& front() { return changed().front(); }

    [[nodiscard]] Record& back() { return changed().back(); }

    // Takes out what the predicate holds for. Cost O(records).
    template <class Predicate>
    void erase_if(Predicate predicate) {
        std::erase_if(changed(), predicate);
    }

    // The first with this id, or null. Cost O(1), after a change O(records).
    [[nodiscard]] const Record* find(std::string_view id) const {
        if (indexed_) {
            const auto place = places_.find(std::string(id));
            return place == places_.end() ? nullptr : &records_[place->second];
        }
        const auto found = std::find_if(records_.begin(), records_.end(),
                                        [&](const Record& record) { return record.id == id; });
        return found == records_.end() ? nullptr : &*found;
    }

private:
    std::vector<Record>& changed() {
        indexed_ = false;
        return records_;
    }

    std::vector<Record> records_;
    std::unordered_map<std::string, std::size_t> places_; // the first of each id
    bool indexed_ = true;
};

} // namespace plenary
