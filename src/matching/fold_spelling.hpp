// One spelling for the many an Indonesian name is written in.
//
// Old and new spelling (oe/u, dj/j, tj/c, sj/sy/s, nj/ny, ch/kh/h), the letters that sound alike (v/f/p, z/s,
// q/k, x/ks, dh/d, th/t), ending and gliding vowels (-ianto/-yanto, -ie/-i, ae/ai, a last h), doubled
// letters, the forms of Muhammad, Ahmad and Abdul. Letters in, letters out; what folds alike is one name
// spelt differently.
#pragma once
#include <string>
#include <string_view>

namespace matching {

// `token` holds only the letters A to Z and digits.
std::string fold_spelling(std::string_view token);

}  // namespace matching
