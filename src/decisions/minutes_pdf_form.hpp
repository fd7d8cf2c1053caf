// The minutes (berita acara) of a plenary on paper, in Indonesian: who was there, who took no part in which
// item and by which article, how many votes there were and what was decided.
#pragma once
#include "decisions/decision_work_form.hpp"
#include "documents/pdf.hpp"

namespace decisions {

// Makes the same paper each time once the plenary is closed: it reads no clock.
documents::Paper minutes_paper(store::Connection& db, const PlenaryView& view, std::string_view address);

// "dua ribu dua puluh enam"; 0 to 9999.
std::string number_in_words(int number);
// "Senin, tanggal dua puluh tiga bulan November tahun dua ribu dua puluh enam"
std::string day_in_words(base::Date day);
// How long a results plenary waited, and that it was too long where it was.
std::string pause_in_words(const Plenary& plenary);
// Where anybody checks issued minutes: ADDRESS/verifikasi/berita-acara/ID.
std::string check_address(std::string_view address, PlenaryId id);

// Said on the minutes and on pages wherever a count used the setting.
std::string setting_in_words(web::Lang lang, bool barred_counted);

}  // namespace decisions
