// What the forecast's model is made of, as numbers. They were chosen on sessions 50 to 60 of the UN
// General Assembly alone; docs/method/forecast.md says how, and what else was tried.
#pragma once

#include <cstddef>
#include <vector>

namespace plenary::forecast {

// One model of members and motions: so many dimensions, and so many parts of the mixture that a
// motion without any forerunner comes from.
struct Shape {
    std::size_t dimensions = 4; // at least 1
    std::size_t parts = 8;      // at least 1
};

struct Settings {
    // Each draw is made by one of them, all with the same chance.
    std::vector<Shape> shapes = {{3, 8}, {4, 8}, {6, 12}};
    // An old roll call says less of where members stand now: the weight of the oldest is
    // exp(-this).
    double member_decay = 2.5;
    // The chance, before anything is known of it, that a motion is a past one come again.
    double again = 0.7;
    // Of those, older ones are rarer: the oldest by exp(-this).
    double again_decay = 3;
    // What comes again has changed: the share of the spread of all motions that it has moved.
    double again_spread = 0.1;
    // Members that voted in an unexpected way do it again: how far the log odds of a member's past
    // vote are raised, and how much of what the model had expected of it is taken off.
    double stickiness = 2;
    double expected_part = 0.3;
    // That positions and motions are not known exactly pulls chances to the middle, more than the
    // votes bear out: log odds are stretched by this.
    double stretch = 1.1;
    // Titles: past motions weigh exp((cosine - 1) / title_width) against title_rest.
    double title_width = 0.1;
    double title_rest = 0.02;
    // The likeness of a past motion that a desk has put into the same series, whatever its title.
    double series_likeness = 0.95;
    // Past motions that are kept as parts of the prior, where votes are known.
    std::size_t kept = 40;

    int rounds = 40;              // of the fit
    std::size_t proposals = 2000; // weighed, of all shapes together
    std::size_t draws = 1000;     // taken from them
};

} // namespace plenary::forecast
