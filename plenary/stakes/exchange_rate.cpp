#include "plenary/stakes/exchange_rate.hpp"

namespace plenary::stakes {

const ExchangeRate* rate_for(const std::vector<ExchangeRate>& rates, std::string_view currency,
                             std::string_view to, Day day) {
    const ExchangeRate* out = nullptr;
    for (const ExchangeRate& rate : rates) {
        if (rate.currency == currency && rate.to == to && rate.day <= day &&
            (out == nullptr || rate.day > out->day)) {
            out = &rate;
        }
    }
    return out;
}

} // namespace plenary::stakes
