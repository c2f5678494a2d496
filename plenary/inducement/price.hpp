// What a person who typed a price, a leaning or a budget believes: a value and how far it may be
// off. A plain value.
#pragma once

namespace plenary::inducement {

struct Interval {
    double low = 0;
    double mode = 0;
    double high = 0; // low <= mode <= high
};

} // namespace plenary::inducement
