// A tree of data: what an answer says, before anybody turns it into JSON or anything else. Keys
// keep their order, so the same answer gives the same bytes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace plenary::question {

class Value;
using Array = std::vector<Value>;
using Object = std::vector<std::pair<std::string, Value>>;

class Value {
public:
    Value() = default; // null

    Value(std::nullptr_t) {}

    Value(bool value) : data_(value) {}

    Value(int value) : data_(static_cast<std::int64_t>(value)) {}

    Value(std::int64_t value) : data_(value) {}

    Value(double value) : data_(value) {}

    Value(const char* value) : data_(std::string(value)) {}

    Value(std::string_view value) : data_(std::string(value)) {}

    Value(std::string value) : data_(std::move(value)) {}

    Value(Array value) : data_(std::move(value)) {}

    Value(Object value) : data_(std::move(value)) {}

    // Calls see(x) with nullptr_t, bool, int64_t, double, std::string, Array or Object.
    template <class See>
    decltype(auto) visit(See&& see) const {
        return std::visit(std::forward<See>(see), data_);
    }

    // The member of an object, or null when there is none or this is no object.
    [[nodiscard]] const Value* find(std::string_view key) const {
        const auto* object = std::get_if<Object>(&data_);
        if (object == nullptr)
            return nullptr;
        for (const auto& [name, value] : *object) {
            if (name == key)
                return &value;
        }
        return nullptr;
    }

    template <class T>
    [[nodiscard]] const T* as() const {
        return std::get_if<T>(&data_);
    }

private:
    std::variant<std::nullptr_t, bool, std::int64_t, double, std::string, Array, Object> data_;
};

} // namespace plenary::question
