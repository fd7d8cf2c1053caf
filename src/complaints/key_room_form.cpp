#include "complaints/key_room_form.hpp"

#include <utility>

namespace complaints {

void KeyRoom::sweep(Time now) {
    std::erase_if(open_, [&](const auto& each) { return now - each.second.used > key_stays; });
}

void KeyRoom::put(const std::string& session, PersonId person, std::vector<sealing::KeyPair> keys, Time now) {
    const std::scoped_lock lock(mutex_);
    sweep(now);
    open_[session] = Open{.person = person,
                          .keys = std::move(keys),
                          .used = now,
                          .tried = {},
                          .read = {},
                          .asked_for_found = false};
}

void KeyRoom::remove(const std::string& session) {
    const std::scoped_lock lock(mutex_);
    open_.erase(session);
}

std::optional<std::vector<sealing::KeyPair>> KeyRoom::keys(const std::string& session, PersonId person,
                                                           Time now) {
    const std::scoped_lock lock(mutex_);
    sweep(now);
    const auto found = open_.find(session);
    if (found == open_.end() || found->second.person != person) return std::nullopt;
    found->second.used = now;
    return found->second.keys;
}

std::optional<KeyRoom::Tried> KeyRoom::tried(const std::string& session, FilingId filing) {
    const std::scoped_lock lock(mutex_);
    const auto found = open_.find(session);
    if (found == open_.end()) return std::nullopt;
    const auto result = found->second.tried.find(filing);
    if (result == found->second.tried.end()) return std::nullopt;
    return result->second;
}

void KeyRoom::remember(const std::string& session, FilingId filing, const Tried& result) {
    const std::scoped_lock lock(mutex_);
    if (const auto found = open_.find(session); found != open_.end()) found->second.tried[filing] = result;
}

KeyRoom::AllTried KeyRoom::all_tried(const std::string& session) {
    const std::scoped_lock lock(mutex_);
    const auto found = open_.find(session);
    return found == open_.end() ? AllTried{} : found->second.tried;
}

bool KeyRoom::wants_found(const std::string& session) {
    const std::scoped_lock lock(mutex_);
    const auto found = open_.find(session);
    return found != open_.end() && !std::exchange(found->second.asked_for_found, true);
}

void KeyRoom::remember_all(const std::string& session, AllTried found) {
    const std::scoped_lock lock(mutex_);
    if (const auto open = open_.find(session); open != open_.end()) open->second.tried.merge(found);
}

bool KeyRoom::was_read(const std::string& session, FilingId filing) {
    const std::scoped_lock lock(mutex_);
    const auto found = open_.find(session);
    return found != open_.end() && found->second.read.contains(filing);
}

void KeyRoom::mark_read(const std::string& session, FilingId filing) {
    const std::scoped_lock lock(mutex_);
    if (const auto found = open_.find(session); found != open_.end()) found->second.read.insert(filing);
}

KeyRoom& key_room() {
    static KeyRoom room;
    return room;
}

}  // namespace complaints
