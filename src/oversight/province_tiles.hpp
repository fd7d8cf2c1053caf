// Where each province stands on the tile map: the islands from west to east, one tile each, because equal
// tiles are fairer than areas (Jakarta would vanish, Papua would fill the page).
#pragma once
#include <array>
#include <string_view>

namespace oversight {

struct ProvinceTile {
    int code;  // the ministry's two digits; the provincial office is code * 100
    std::string_view letters;
    int column, row;
};

inline constexpr int map_columns = 13, map_rows = 7;
inline constexpr std::array<ProvinceTile, 38> province_tiles{{
    {11, "AC", 0, 0},  {12, "SU", 1, 1},  {13, "SB", 1, 2},  {14, "RI", 2, 1},  {15, "JA", 2, 2},
    {16, "SS", 2, 3},  {17, "BE", 1, 3},  {18, "LA", 2, 4},  {19, "BB", 3, 3},  {21, "KR", 3, 1},
    {31, "JK", 3, 4},  {32, "JB", 3, 5},  {33, "JT", 4, 5},  {34, "YO", 4, 6},  {35, "JI", 5, 5},
    {36, "BT", 2, 5},  {51, "BA", 6, 5},  {52, "NB", 7, 5},  {53, "NT", 8, 5},  {61, "KB", 4, 1},
    {62, "KT", 4, 2},  {63, "KS", 5, 2},  {64, "KI", 5, 1},  {65, "KU", 5, 0},  {71, "SA", 8, 1},
    {72, "ST", 7, 2},  {73, "SN", 6, 3},  {74, "SG", 7, 3},  {75, "GO", 7, 1},  {76, "SR", 6, 2},
    {81, "MA", 9, 2},  {82, "MU", 9, 1},  {91, "PA", 12, 1}, {92, "PB", 11, 1}, {93, "PS", 12, 3},
    {94, "PT", 11, 2}, {95, "PE", 12, 2}, {96, "PD", 10, 1},
}};

}  // namespace oversight
