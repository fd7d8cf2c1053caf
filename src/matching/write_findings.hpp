// Findings as JSON lines, rejects as CSV: what leaves the engine.
#pragma once
#include <functional>
#include <string>
#include <string_view>

#include "matching/explain.hpp"
#include "matching/rejects.hpp"

namespace matching {

// One file with what is needed to show its rows again.
struct ShownFile {
    std::string_view text;
    const Layout& layout;
    const Table& table;
};

// {"official","entry","kind","band","bits","probability","evidence":[{"feature","level","bits","left","right"}],"absent":[…],
//  "sentence":{"id","en"},"official_columns":{…},"entry_columns":{…}} and a line end.
// Bits have three decimals and those of the evidence add up to the finding's exactly.
void append_finding(std::string& out, const Finding& finding, const Tables& tables, const Weights& weights,
                    const ShownFile& left, const ShownFile& right);

// Writes all findings in their order; the text is made by several threads.
void write_findings(const Screening& screening, const Tables& tables, const ShownFile& left,
                    const ShownFile& right, unsigned threads,
                    const std::function<void(std::string_view)>& write,
                    const std::function<void(std::size_t, std::size_t)>& progress);

// What each level counts before the rarity of values, in bits, as learned from the files.
std::string weights_json(const Weights& weights);

void append_bits(std::string& out, Bits bits);  // with up to three decimals
std::string json_text(std::string_view text);   // with its quotes; bytes that are no UTF-8 become U+FFFD

// file,line,column,reason,value,advice
std::string rejects_header();
void append_reject(std::string& out, std::string_view file, const Reject& reject, std::string_view text,
                   const Layout& layout);

}  // namespace matching
