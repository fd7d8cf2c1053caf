#include "sanctions/refusal_words_form.hpp"

namespace sanctions {

using web::Text;

// In the order of each enum; the sizes are checked.
#define SENTENCES(E, ...)                                       \
    Text sentence(E why) {                                      \
        constexpr Text all[] = {__VA_ARGS__};                   \
        static_assert(std::size(all) == base::names<E>.size()); \
        return all[static_cast<std::size_t>(why)];              \
    }

constexpr Text not_yours("Langkah ini dilakukan oleh yang memeriksa kasus ini.",
                         "This step is for who examines the case.");
constexpr Text moved_on("Keadaan kasus sudah berubah. Buka lagi kasusnya.",
                        "The case has moved on. Open it again.");
constexpr Text write_it("Tulis keterangannya.", "Write it down.");
constexpr Text other_measure("Pilih bentuk sanksi yang sesuai jenis pegawai dan tingkatnya.",
                             "Choose a measure of this kind of person and this level.");

SENTENCES(TellRefusal, Text("Tentang diri sendiri, buat deklarasi.", "About yourself, make a declaration."),
          Text("Orang ini tidak memegang jabatan hari ini.", "This person holds no appointment today."),
          write_it)

SENTENCES(DismissRefusal, not_yours, moved_on, Text("Tulis alasannya.", "Give the reason."))

SENTENCES(RecommendRefusal,
          Text("Anda tidak dapat merekomendasikan pemeriksaan diri sendiri.",
               "You cannot recommend your own examination."),
          Text("Hanya Inspektorat atau atasan yang merekomendasikan pemeriksaan.",
               "Only the Inspectorate or a superior recommends an examination."),
          Text("Anda terlibat. Rekomendasi dibuat oleh orang lain.",
               "You are involved. Somebody else recommends."),
          moved_on,
          Text("Orang ini tidak memegang jabatan hari ini.", "This person holds no appointment today."),
          write_it)

SENTENCES(ExamineRefusal, not_yours, moved_on,
          Text("Anggota KPU diperiksa DKPP. Serahkan berkas aduan.",
               "Commissioners are examined by DKPP. Hand over the complaint file."),
          Text("Kasus ini diperiksa di sini, bukan diserahkan.",
               "This case is examined here, not handed over."),
          Text("Pilih hari sesudah hari ini, agar panggilan sempat diterima.",
               "Choose a day after today, so that the summons can arrive."),
          Text("Pilih hari pemeriksaan paling lambat hari kerja ketujuh sejak surat panggilan.",
               "Choose a hearing on the seventh working day after the summons at the latest."),
          Text("Tunggu sampai hari pemeriksaan pertama lewat.",
               "Wait until the day of the first hearing has passed."),
          Text("Sudah dua kali dipanggil. Catat pemeriksaan dengan bukti yang ada.",
               "There were two summonses. Record the hearing with what there is."),
          Text("Hari pemeriksaan belum tiba.", "The day of the hearing has not come."),
          Text("Yang tidak hadir dipanggil sekali lagi lebih dahulu.",
               "Who did not come is summoned once more first."),
          write_it,
          Text("Pembebasan sementara hanya untuk PNS dengan dugaan sanksi berat, atau badan ad hoc.",
               "Release is for civil servants with a likely heavy measure, or for ad hoc bodies."),
          Text("Catat verifikasinya sebagai pemeriksaan lebih dahulu.",
               "Record the verification as the hearing first."),
          Text("Sudah dibebaskan sementara.", "Released already."),
          Text("Pilih siapa yang menjadi Plh.", "Choose who stands in as Plh."),
          Text("Isi nomor dan tanggal putusan rapat pleno.",
               "Enter number and day of the plenary's decision."),
          Text("Tidak sedang dibebaskan sementara.", "Not released."),
          Text("Tim terdiri dari tiga orang yang berbeda.", "The team is three different people."),
          Text("Yang terlibat tidak dapat menjadi anggota tim.", "Who is involved cannot be of the team."),
          Text("Pilih unsur pengawasan dari Inspektorat dan unsur kepegawaian dari Hukum dan SDM.",
               "Choose oversight from the Inspectorate and personnel from Legal & HR."))

SENTENCES(DecideRefusal, not_yours, moved_on,
          Text("Sanksi ini dicatat sesudah pemeriksaan dilaksanakan.",
               "This sanction is recorded after the hearing."),
          Text("Sanksi berat diputuskan sesudah tim pemeriksa dibentuk.",
               "A heavy sanction is decided after a team is named."),
          Text("Pilih tingkat sanksi.", "Choose the level."),
          Text("Pilih bentuk sanksi.", "Choose the measure."), other_measure,
          Text("Tidak terbukti berarti tanpa tingkat dan bentuk sanksi.",
               "No breach means no level and no measure."),
          Text("Tulis alasan pilihan Anda.", "Give the reason for your choice."),
          Text("Isi nomor keputusan.", "Enter the number of the decision."),
          Text("Tanggal itu belum tiba.", "That day is still to come."),
          Text("Keputusan tidak mungkin lebih dahulu dari kasusnya.",
               "The decision cannot be before the case."),
          Text("Isi tanggal keputusan pada atau sesudah hari pemeriksaan.",
               "Enter a day of decision on or after the day of the hearing."))

SENTENCES(AfterRefusal, not_yours,
          Text("Hanya yang bersangkutan yang mengajukan.", "Only the person concerned can."), moved_on,
          Text("Tidak ada sanksi dalam kasus ini.", "There is no sanction in this case."),
          Text("Upaya administratif sedang berjalan.", "An appeal is running."),
          Text("Tidak ada upaya administratif yang berjalan.", "No appeal is running."),
          Text("Pilih tingkat dan bentuk yang baru.", "Choose the new level and measure."), other_measure,
          Text("Keputusan sudah dibatalkan.", "The decision is annulled already."), write_it,
          Text("Putusan DKPP bersifat final. Upaya administratif tidak diajukan di sini.",
               "DKPP's decisions are final. No appeal is lodged here."))

SENTENCES(ReviewRefusal,
          Text("Telaah dibuka oleh Inspektorat atau Hukum dan SDM.",
               "Reviews are opened by the Inspectorate or Legal & HR."),
          Text("Anda ikut dalam urusan ini. Orang lain yang menelaah.",
               "You took part in this matter. Somebody else reviews."),
          Text("Tidak ada keputusan yang berlaku.", "No decision stands."),
          Text("Telaah sudah dibuka.", "A review is open already."),
          Text("Pilih orang yang ikut memutuskan dan tercatat berbenturan kepentingan.",
               "Choose somebody who took part and has a conflict on record."),
          Text("Cacat tidak mungkin ditemukan sebelum keputusan.", "It cannot be found before the decision."),
          Text("Tanggal itu belum tiba.", "That day is still to come."),
          Text("Tidak ada telaah yang terbuka.", "No review is open."),
          Text("Tulis alasan keputusan tetap berlaku.", "Write why the decision stands."))

SENTENCES(ReplaceRefusal,
          Text("Penggantian dicatat oleh Inspektorat atau Hukum dan SDM.",
               "The Inspectorate or Legal & HR records it."),
          Text("Keputusan lama belum dibatalkan.", "The old decision is not annulled yet."),
          Text("Keputusan ini sudah diganti.", "It is replaced already."),
          Text("Pilih urusan lain.", "Choose another matter."),
          Text("Urusan pengganti belum diputuskan.", "The other matter is not decided yet."),
          Text("Keputusan pengganti harus sesudah pembatalan.",
               "The new decision must follow the annulment."),
          Text("Yang dilarang ikut serta tidak boleh memutuskan penggantinya.",
               "Who is barred cannot decide what replaces it."),
          Text("Anda ikut dalam urusan ini. Orang lain yang mencatat.",
               "You took part in this matter. Somebody else records it."),
          Text("Pilih urusan dari kantor yang sama yang dapat Anda buka.",
               "Choose a matter of the same office that you may open."))

}  // namespace sanctions
