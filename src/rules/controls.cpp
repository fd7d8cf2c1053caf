#include "rules/controls.hpp"

namespace rules {

namespace {

constexpr std::string_view guide = "PermenPANRB 37/2012";
constexpr std::string_view panrb = "PermenPANRB 17/2024";
constexpr std::string_view infra = "Permenko Infra 1/2026";
using enum Standing;
using enum Control;

constexpr ControlRule table[] = {
    {no_conflict,
     {"Tidak ada konflik", "No conflict"},
     {"Anda boleh ikut memutus urusan ini lagi.", "You may take part in this matter again."},
     false,
     {infra, "Pasal 24"},
     unconfirmed},
    {recusal,
     {"Tidak ikut serta dalam urusan ini", "Recusal from this matter"},
     {"Anda tidak ikut membahas, memutus, atau bertindak dalam urusan ini.",
      "You take no part in discussing, deciding or acting on this matter."},
     true,
     {"UU 30/2014", "Pasal 42 ayat (1)"},
     confirmed},
    {replacement,
     {"Pejabat lain menggantikan", "Another official takes over"},
     {"Pejabat yang ditunjuk memutus urusan ini menggantikan Anda.",
      "The official named decides this matter in your place."},
     true,
     {"UU 30/2014", "Pasal 42 ayat (2)"},
     confirmed},
    {restricted_information,
     {"Akses informasi dibatasi", "Access to information is restricted"},
     {"Anda tidak menerima berkas urusan ini.", "You do not receive the files of this matter."},
     false,
     {panrb, ""},
     unconfirmed},
    {extra_supervision,
     {"Pengawasan ditambah", "Supervision is increased"},
     {"Pekerjaan Anda pada urusan ini diperiksa oleh orang yang ditunjuk.",
      "A named person checks your work on this matter."},
     false,
     {guide, ""},
     unconfirmed},
    {reassignment,
     {"Alih tugas", "Reassignment"},
     {"Anda dipindahkan ke tugas lain sejak tanggal yang ditetapkan.",
      "You move to other duties from the day that is set."},
     false,
     {guide, ""},
     unconfirmed},
    {divestment,
     {"Kepentingan dilepas", "The interest is given up"},
     {"Anda melepas kepentingan itu sebelum tanggal yang ditetapkan.",
      "You give up the interest before the day that is set."},
     false,
     {guide, ""},
     unconfirmed},
    {resignation_from_function,
     {"Mundur dari fungsi yang terkait", "Resignation from the function concerned"},
     {"Anda mundur dari fungsi yang menimbulkan potensi konflik.",
      "You resign from the function that creates the potential conflict."},
     false,
     {guide, ""},
     unconfirmed},
    {other,
     {"Pengendalian lain", "Another control"},
     {"Atasan menuliskan pengendalian lain beserta alasannya.",
      "The superior writes another control, with the reason."},
     false,
     {panrb, ""},
     unconfirmed},
};

constexpr bool in_order() {
    for (std::size_t i = 0; i < std::size(table); ++i)
        if (table[i].control != static_cast<Control>(i)) return false;
    return std::size(table) == base::names<Control>.size();
}
static_assert(in_order());

}  // namespace

std::span<const ControlRule> all_controls() { return table; }

const ControlRule& rule(Control control) { return table[static_cast<std::size_t>(control)]; }

bool bars(Control control) { return rule(control).bars; }

bool needs_substitute(Control control, DecidedBy decided_by) {
    if (control == replacement) return true;
    return control == recusal && decided_by == DecidedBy::single_official;
}

Label label(Impact impact) {
    constexpr Label labels[] = {{"Rendah", "Low"}, {"Sedang", "Medium"}, {"Tinggi", "High"}};
    return labels[static_cast<std::size_t>(impact)];
}

}  // namespace rules
