// What the readers of FollowTheMoney, BODS and OCDS share: people, companies and ties as others write them
// become rows as a table would have them, held to the same rules (read_entry.hpp).
#pragma once
#include <boost/json/value.hpp>
#include <memory>
#include <span>

#include "screening/interchange_form.hpp"

namespace screening {

// Of an object: empty where it has no such key, or another kind of value.
const boost::json::object* object_at(const boost::json::object& in, std::string_view key);
const boost::json::array* array_at(const boost::json::object& in, std::string_view key);
std::string text_at(const boost::json::object& in, std::string_view key);
std::vector<std::string> texts_at(const boost::json::object& in, std::string_view key);  // one, or a list
std::string first_at(const boost::json::object& in, std::string_view key);
bool is_nik(std::string_view text);

struct RowPerson {
    std::string name, nik, birth_place, born, sex, region, role, code, since, until;
};
struct RowCompany {
    std::string name, number;
    RowPerson alone;  // what a line says that is about it alone: no name
};

// How our own export says what a format has no property for.
struct Noted {
    std::string_view label;
    std::string RowPerson::* field;
};
std::span<const Noted> noted();
// What the notes say, into the person's fields.
void read_notes(const std::vector<std::string>& notes, RowPerson& out);

// "2019", "2019-05" and times of day. Of a last day that is told in part the latest it can be; another day
// that is, stays as it is and is left empty later.
std::string last_day(std::string text);
std::string first_day(std::string text);

class InterchangeRows {
public:
    InterchangeRows(RegistryKind kind, base::Date today, const OnEntry& on_entry, const OnFault& on_fault)
        : kind_(kind), today_(today), on_entry_(on_entry), on_fault_(on_fault) {}

    // A cell of a foreign file that cannot be read is left empty and told; the row is taken.
    void add(const std::string& where, const RowPerson& person, const RowCompany& company);
    // A tie that a line has no place for: counted as rejected, with its sentence.
    void reject(const std::string& where, EntryFault why);
    [[nodiscard]] RegistryKind kind() const { return kind_; }
    ReadFacts facts;

private:
    void tell(const std::string& where, EntryColumn column, EntryFault why, const Entry* read);

    RegistryKind kind_;
    base::Date today_;
    const OnEntry& on_entry_;
    const OnFault& on_fault_;
    bool stopped_ = false;
};

class FtmReader {
public:
    FtmReader();
    ~FtmReader();
    void add(const boost::json::object& entity);
    void finish(InterchangeRows& rows) const;

private:
    struct Graph;
    std::unique_ptr<Graph> graph_;
};
class BodsReader {
public:
    BodsReader();
    ~BodsReader();
    void add(const boost::json::object& statement);
    void finish(InterchangeRows& rows) const;

private:
    struct Graph;
    std::unique_ptr<Graph> graph_;
};

}  // namespace screening
