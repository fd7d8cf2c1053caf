#include "app/key_tree.hpp"

#include <algorithm>
#include <charconv>

#include "base/check.hpp"
#include "base/text.hpp"

namespace app {
namespace {

base::Hash child(const base::Hash& node, bool right) {
    const char side = right ? 1 : 0;
    return base::Sha256{}.add(node).add(std::string_view(&side, 1)).done();
}

bool bit(std::uint64_t leaf, int at_depth) { return leaf >> (KeyTree::depth - at_depth - 1) & 1; }

template <class Number>
bool read(std::string_view text, Number& out) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
    return error == std::errc{} && end == text.data() + text.size();
}

}  // namespace

KeyTree KeyTree::with_root(const base::Hash& root) {
    KeyTree out;
    out.nodes_.emplace(0, Node{0, root});
    return out;
}

std::optional<KeyTree> KeyTree::from_text(std::string_view text) {
    KeyTree out;
    for (const auto line : base::split(text, '\n')) {
        if (line.empty()) continue;
        const auto words = base::split(line, ' ');
        Node node{};
        std::uint64_t first = 0;
        if (words.size() != 3 || !read(words[0], node.depth) || !read(words[1], first)) return std::nullopt;
        const auto seed = base::from_hex(words[2]);
        if (!seed || seed->size() != node.seed.size() || node.depth < 0 || node.depth > depth)
            return std::nullopt;
        std::copy(seed->begin(), seed->end(), node.seed.begin());
        out.nodes_.emplace(first, node);
    }
    return out;
}

std::string KeyTree::kept() const {
    std::string out;
    for (const auto& [first, node] : nodes_)
        out += std::to_string(node.depth) + " " + std::to_string(first) + " " +
               base::hex(base::bytes_of(node.seed)) + "\n";
    return out;
}

const std::pair<const std::uint64_t, KeyTree::Node>* KeyTree::above(std::uint64_t leaf) const {
    CHECK(leaf >> depth == 0);
    auto after = nodes_.upper_bound(leaf);
    if (after == nodes_.begin()) return nullptr;
    --after;
    const auto leaves = std::uint64_t{1} << (depth - after->second.depth);
    return leaf - after->first < leaves ? &*after : nullptr;
}

std::optional<base::Hash> KeyTree::key(std::uint64_t leaf) {
    int from = depth + 1;
    if (path_from_ <= depth) {  // as deep as the two leaves share their way
        for (from = path_from_; from < depth && bit(leaf, from) == bit(path_leaf_, from); ++from) {
        }
        if (leaf >> (depth - path_from_) != path_leaf_ >> (depth - path_from_)) from = depth + 1;
    }
    if (from > depth) {
        const auto* node = above(leaf);
        if (!node) return std::nullopt;
        path_from_ = from = node->second.depth;
        path_[static_cast<std::size_t>(from)] = node->second.seed;
    }
    for (int d = from; d < depth; ++d)
        path_[static_cast<std::size_t>(d) + 1] = child(path_[static_cast<std::size_t>(d)], bit(leaf, d));
    path_leaf_ = leaf;
    return path_[depth];
}

bool KeyTree::destroy(std::uint64_t leaf) {
    const auto* found = above(leaf);
    if (!found) return false;
    const auto [first, top] = *found;
    nodes_.erase(first);
    path_from_ = depth + 1;
    auto node = top.seed;
    for (int d = top.depth; d < depth; ++d) {
        const bool right = bit(leaf, d);
        // The sibling's first leaf: the way so far, the other turn, then only left.
        const auto turn = std::uint64_t{1} << (depth - d - 1);
        const auto way = leaf & ~(turn * 2 - 1);
        nodes_.emplace(right ? way : way | turn, Node{d + 1, child(node, !right)});
        node = child(node, right);
    }
    return true;
}

}  // namespace app
